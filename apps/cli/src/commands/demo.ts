import { found, type OpenStage, openStage, STEPS, StoryFailure, type Told } from "@parley/ceasefire";
import { systemRandomness } from "@parley/client";
import { webSocketTransport } from "@parley/client/websocket";
import type { RoomId } from "@parley/domain";
import { createMemoryStore } from "@parley/log/memory";
import { startRelayServer } from "@parley/relay";
import type { Command } from "commander";
import { relayAddress } from "../relay-address.ts";
import { CommandFailure, createTerminal, EXIT, type Terminal } from "../terminal.ts";
import { operatorReportFrom, printOperator } from "./demo-operator.ts";
import { report, reportsOf } from "./demo-report.ts";

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
    .option("--relay <url>", "a relay that is running already; otherwise one is started for it")
    .option("--json", "print one JSON object")
    .addHelpText("after", HELP)
    .action(demo);
};

const HELP = `
Six seats come in through real invitations, on a real relay, with real encryption. A side speaks in
confidence; the mediator carries a hint; the confidential number is stopped on its way; a condition
is added late; a flipped byte is refused. Then each seat's view is printed, and every sentence of
the story is looked for in every seat: a sentence too many or too few makes the exit code 1. So does
any sentence or name in the relay's own rows, which are printed too where the relay shows them to
this machine.

The rooms of the story stay at a relay that you name; nobody holds their keys once it has ended.

Exit codes: 0 every seat reads what was said to it and nothing else · 1 one does not, or the story
could not be played to its end · 2 bad input · 3 no relay answers.

Examples
  parley demo --headless
  parley demo --headless --json | jq .holds
  parley demo --headless --relay http://127.0.0.1:4600`;

const demo = async (options: DemoOptions): Promise<void> => {
  if (options.headless !== true) {
    throw new CommandFailure(
      'The tour with pictures is in the browser: run "npm start", open the address, and choose the tour. Here, use --headless.',
      EXIT.badInput,
    );
  }
  const terminal = createTerminal(options.json === true);
  const isJson = options.json === true;
  if (options.relay === undefined) {
    const own = await startRelayServer({
      ...{ host: "127.0.0.1", port: 0, store: createMemoryStore(), operatorView: true },
    });
    await perform(relayAddress(own.url), terminal, isJson).finally(own.close);
  } else {
    const relay = relayAddress(options.relay);
    await expectAnswer(relay);
    await perform(relay, terminal, isJson);
  }
};

const perform = async (relay: string, terminal: Terminal, isJson: boolean): Promise<void> => {
  const stage = await openStage({ relay, transport: webSocketTransport, randomness: systemRandomness });
  try {
    const shown = await play(stage, terminal);
    const operator = await operatorReportFrom(stage.seats.lead);
    if (operator === null) terminal.say(NO_ROWS);
    else if (!isJson && shown !== null) terminal.out(printOperator(operator, shown));
    report({ seats: reportsOf(stage), operator }, terminal, isJson);
  } catch (cause) {
    throw cause instanceof StoryFailure ? new CommandFailure(cause.message, EXIT.failedCheck) : cause;
  } finally {
    await stage.close();
  }
};

const NO_ROWS = "This relay shows its own rows to nobody here, so they were not looked through.";

/** Plays every step, and says of which room the operator's rows are shown. */
const play = async (stage: OpenStage, terminal: Terminal): Promise<RoomId | null> => {
  await found(stage.seats, (sentence) => terminal.say(sentence));
  const told: Told = {};
  let shown: RoomId | null = null;
  for (const { caption, play: act } of STEPS) {
    terminal.say(caption);
    const scene = await act(stage, told);
    if (scene.type === "operator") shown = scene.room;
  }
  return shown;
};

const ANSWER_TIMEOUT_MS = 10_000;

/** Tells at once that nothing is there, instead of letting six seats wait for it. */
const expectAnswer = async (relay: string): Promise<void> => {
  const connecting = webSocketTransport.connect(relay, { onFrame: () => {}, onClose: () => {} });
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("late")), ANSWER_TIMEOUT_MS).unref();
  });
  try {
    (await Promise.race([connecting, late])).close();
  } catch {
    throw new CommandFailure(
      `No relay answers at ${relay}: check the address, and that "parley serve" is running there.`,
      EXIT.notPossibleHere,
    );
  }
};
