import { Command, CommanderError } from "commander";
import { addDemo } from "./commands/demo.ts";
import { addServe } from "./commands/serve.ts";
import { addVerify } from "./commands/verify.ts";
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
    await createProgram().parseAsync(args.length === 0 ? ["--help"] : [...args], { from: "user" });
    return EXIT.fine;
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? EXIT.fine : EXIT.badInput;
    process.stderr.write(`${cause instanceof CommandFailure ? cause.message : explainFault(cause)}\n`);
    return cause instanceof CommandFailure ? cause.exitCode : EXIT.notPossibleHere;
  }
};

const createProgram = (): Command => {
  const program = new Command("parley")
    .description(INTRODUCTION)
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this")
    .helpCommand("help [command]", "explain a command")
    .addHelpText("after", CLOSING)
    .showSuggestionAfterError()
    .showHelpAfterError('"parley --help" shows what there is.')
    .exitOverride();
  for (const add of [addServe, addDemo, addVerify]) add(program);
  for (const command of program.commands)
    command.showHelpAfterError(`"parley ${command.name()} --help" shows what it takes, with examples.`);
  return program;
};
