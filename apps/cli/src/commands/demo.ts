import {
  CAST,
  everythingIn,
  faultsOf,
  found,
  type OpenStage,
  openStage,
  SEATS,
  STEPS,
  type Told,
} from "@parley/ceasefire";
import { systemRandomness } from "@parley/client";
import { webSocketTransport } from "@parley/client/websocket";
import { createMemoryStore } from "@parley/log/memory";
import { startRelayServer } from "@parley/relay";
import type { Command } from "commander";
import { CommandFailure, createTerminal, EXIT, type Terminal } from "../terminal.ts";
import { printSeat } from "./demo-view.ts";

interface DemoOptions {
  readonly headless?: boolean;
  readonly relay?: string;
  readonly json?: boolean;
}

/** `parley demo`: the tour's story against a relay, with every expectation checked. */
export const addDemo = (program: Command): void => {
  program
    .command("demo")
    .description("play the tour's ceasefire mediation against a relay and check what each seat may read")
    .option("--headless", "play it here, without a browser")
    .option(
      "--relay <url>",
      "a relay that is running already (ws://… or wss://…); otherwise one is started for it",
    )
    .option("--json", "print one JSON object")
    .addHelpText("after", HELP)
    .action(demo);
};

const HELP = `
Six seats come in through real invitations, on a real relay, with real encryption. A side speaks in
confidence; the mediator carries a hint; the confidential number is stopped on its way; a condition
is added late; a flipped byte is refused. Then each seat's view is printed, and every sentence of
the story is looked for in every seat: a sentence too many or too few makes the exit code 1.

Examples
  parley demo --headless
  parley demo --headless --relay ws://127.0.0.1:4600/relay --json`;

const demo = async (options: DemoOptions): Promise<void> => {
  if (options.headless !== true) {
    throw new CommandFailure(
      'The tour with pictures is in the browser: run "npm start", open the address, and choose the tour. Here, use --headless.',
      EXIT.badInput,
    );
  }
  const terminal = createTerminal(options.json === true);
  const own = options.relay === undefined ? await startOwnRelay() : null;
  const relay = options.relay ?? own?.relay ?? "";
  const stage = await openStage({ relay, transport: webSocketTransport, randomness: systemRandomness });
  try {
    await play(stage, terminal);
    report(stage, terminal, options.json === true);
  } finally {
    await stage.close();
    await own?.close();
  }
};

const startOwnRelay = async (): Promise<{ readonly relay: string; readonly close: () => Promise<void> }> => {
  const server = await startRelayServer({ host: "127.0.0.1", port: 0, store: createMemoryStore() });
  return { relay: `${server.url.replace(/^http/, "ws").replace(/\/$/, "")}/relay`, close: server.close };
};

const play = async (stage: OpenStage, terminal: Terminal): Promise<void> => {
  await found(stage.seats, (sentence) => terminal.say(sentence));
  const told: Told = {};
  for (const { caption, play: act } of STEPS.filter(({ id }) => id !== "operator")) {
    terminal.say(caption);
    await act(stage, told);
  }
};

const report = (stage: OpenStage, terminal: Terminal, isJson: boolean): void => {
  const seats = SEATS.map((seat) => {
    const snapshot = stage.seats[seat].snapshot();
    return { seat, snapshot, faults: faultsOf(seat, snapshot) };
  });
  const faults = seats.flatMap((one) => one.faults);
  if (isJson) {
    const views = seats.map(({ seat, snapshot, faults: wrong }) => ({
      seat,
      name: CAST[seat].name,
      rooms: snapshot.rooms.size,
      heldBytes: everythingIn(snapshot).length,
      faults: wrong,
    }));
    terminal.out(JSON.stringify({ holds: faults.length === 0, seats: views }));
  } else {
    for (const { seat, snapshot } of seats) terminal.out(printSeat(seat, snapshot));
  }
  if (faults.length > 0) throw new CommandFailure(faults.join("\n"), EXIT.failedCheck);
  terminal.say("\nEvery seat reads what was said to it, and nothing else.");
};
