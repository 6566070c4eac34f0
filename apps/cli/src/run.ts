import { Command, CommanderError } from "commander";
import { CommandFailure, EXIT, explainFault } from "./terminal.ts";

const VERSION = "0.1.0";

const INTRODUCTION = `Parley: a workspace for mediators who carry talks between parties that do not meet.

What is said in a room reaches its members only. The server that stores it cannot read it.
Start with "parley serve", open the address it prints, and take the tour.`;

const CLOSING = `
Examples
  parley serve                          the relay and the workspace, on this machine only
  parley demo --headless                play the tour here and check who may read what
  parley verify minutes.parley          check a signed file, offline
  parley analyse domain.xml a.xml b.xml which packages all could live with
  parley read report.txt                who said what, to whom, about which figures

Exit codes
  0  fine
  1  a check came out against what was checked
  2  bad input: an unknown command or option, a value or file that cannot be read
  3  not possible on this machine: a taken port, a folder that cannot be written, a full disk

"parley COMMAND --help" explains a command. In a clone of the repository, say "npm run parley -- COMMAND".`;

/** Runs one command line; answers the exit code. Failures are sentences on standard error, never a stack trace. */
export const run = async (args: readonly string[]): Promise<number> => {
  try {
    // Without a command, what there is.
    const program = await createProgram(args[0]);
    await program.parseAsync(args.length === 0 ? ["--help"] : [...args], { from: "user" });
    return EXIT.fine;
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? EXIT.fine : EXIT.badInput;
    process.stderr.write(`${cause instanceof CommandFailure ? cause.message : explainFault(cause)}\n`);
    return cause instanceof CommandFailure ? cause.exitCode : EXIT.notPossibleHere;
  }
};

type AddCommand = (program: Command) => void;

/** Every command, in the order of the help; none is loaded before it is wanted. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  serve: async () => (await import("./commands/serve.ts")).addServe,
  demo: async () => (await import("./commands/demo.ts")).addDemo,
  verify: async () => (await import("./commands/verify.ts")).addVerify,
  analyse: async () => (await import("./commands/analyse.ts")).addAnalyse,
  read: async () => (await import("./commands/read.ts")).addRead,
};

/** The command that is named first; all of them where it is none, for the help and for what was meant. */
const commandsFor = (first: string | undefined): Promise<readonly AddCommand[]> => {
  if (first !== undefined && ASKS_VERSION.has(first)) return Promise.resolve([]);
  const named = first !== undefined && Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  return Promise.all((named === undefined ? Object.values(COMMANDS) : [named]).map((load) => load()));
};

const ASKS_VERSION: ReadonlySet<string> = new Set(["-V", "--version"]);

const createProgram = async (first: string | undefined): Promise<Command> => {
  const program = new Command("parley")
    .description(INTRODUCTION)
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this")
    .helpCommand("help [command]", "explain a command")
    .addHelpText("after", CLOSING)
    .showSuggestionAfterError()
    .showHelpAfterError('"parley --help" shows what there is.')
    .exitOverride();
  for (const add of await commandsFor(first)) add(program);
  for (const command of program.commands)
    command.showHelpAfterError(`"parley ${command.name()} --help" shows what it takes, with examples.`);
  return program;
};
