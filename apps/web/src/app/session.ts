import {
  createWorkspace,
  hasKeyring,
  type Outcome,
  type Ports,
  recoverWorkspace,
  systemClock,
  systemRandomness,
  unlockWorkspace,
  type Workspace,
} from "@parley/client";
import { openIndexedDbStorage } from "@parley/client/indexeddb";
import { webSocketTransport } from "@parley/client/websocket";
import { createWorkerVerifier } from "@parley/client/worker-verifier";
import { browserJotter } from "./jotter.ts";
import { linksBeginAt } from "./links-begin-at.ts";

/** This browser's own keyring and store. */
const STORAGE_NAME = "parley";

/** One for the whole page, however often it is locked and unlocked. */
const verifier = createWorkerVerifier();

/** What the page learned before anybody unlocked anything. */
export interface Session {
  readonly ports: Ports;
  readonly relay: string;
  readonly hasKeyring: boolean;
}

/** Where this page lives, without its fragment. */
const appUrl = (): string => location.href.slice(0, location.href.length - location.hash.length);

/** Asks the host which relay to use: its own, or the one that `--relay` named. */
const relayAddress = async (): Promise<string> => {
  const own = new URL("relay", appUrl());
  own.protocol = own.protocol === "https:" ? "wss:" : "ws:";
  try {
    const response = await fetch(new URL("relay.json", appUrl()));
    const told: unknown = response.ok ? await response.json() : null;
    if (typeof told === "object" && told !== null && "relay" in told && typeof told.relay === "string") {
      return new URL(told.relay, own).href;
    }
  } catch {
    // A page opened without its relay still opens what it keeps; it goes on trying its own.
  }
  return own.href;
};

export const openSession = async (): Promise<Session> => {
  const [storage, relay] = await Promise.all([openIndexedDbStorage(STORAGE_NAME), relayAddress()]);
  const ports: Ports = {
    storage,
    jotter: browserJotter(`${STORAGE_NAME}.jotted`),
    transport: webSocketTransport,
    clock: systemClock,
    randomness: systemRandomness,
    verifier,
  };
  return { ports, relay, hasKeyring: await hasKeyring(storage) };
};

export const startKeyring = (
  session: Session,
  passphrase: string,
  myName: string,
): Promise<Outcome<Workspace>> =>
  createWorkspace(session.ports, { passphrase, relay: session.relay, appUrl: linksOf(session), myName });

export const unlock = (session: Session, passphrase: string): Promise<Outcome<Workspace>> =>
  unlockWorkspace(session.ports, { passphrase, appUrl: linksOf(session) });

export const recover = (
  session: Session,
  file: string,
  code: string,
  passphrase: string,
): Promise<Outcome<Workspace>> =>
  recoverWorkspace(session.ports, { file, code, passphrase, relay: session.relay, appUrl: linksOf(session) });

const linksOf = ({ relay }: Session): string => linksBeginAt(appUrl(), relay);
