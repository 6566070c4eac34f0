import { CommandFailure, EXIT } from "./terminal.ts";

/** Where devices connect at a relay of Parley. */
const RELAY_PATH = "/relay";
const SCHEMES: Readonly<Record<string, string>> = {
  "http:": "ws:",
  "https:": "wss:",
  "ws:": "ws:",
  "wss:": "wss:",
};

/** The WebSocket address that a person means: they may paste what `parley serve` prints, or name the host alone. */
export const relayAddress = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : null;
  const scheme = url === null ? undefined : SCHEMES[url.protocol];
  if (url === null || scheme === undefined || url.hostname === "") {
    throw new CommandFailure(
      `--relay takes an address such as wss://relay.example, not "${text}".`,
      EXIT.badInput,
    );
  }
  const path = url.pathname === "/" ? RELAY_PATH : url.pathname;
  return `${scheme}//${url.host}${path}${url.search}`;
};
