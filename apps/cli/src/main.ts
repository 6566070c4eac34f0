import { Command, CommanderError } from "commander";
import { addDemo } from "./commands/demo.ts";
import { addServe } from "./commands/serve.ts";
import { addVerify } from "./commands/verify.ts";
import { CommandFailure, EXIT } from "./terminal.ts";

const INTRODUCTION = `Parley: a workspace for mediators who carry talks between parties that do not meet.

What is said in a room reaches its members only. The server that stores it cannot read it.
Start with "parley serve", open the address it prints, and take the tour.`;

const CLOSING = `
Exit codes: 0 fine · 1 a check came out against the file · 2 bad input · 3 not possible on this machine.
"parley COMMAND --help" explains a command and shows examples.`;

const createProgram = (): Command => {
  const program = new Command("parley")
    .description(INTRODUCTION)
    .addHelpText("after", CLOSING)
    .showSuggestionAfterError()
    .exitOverride();
  for (const add of [addServe, addDemo, addVerify]) add(program);
  for (const command of program.commands) command.exitOverride();
  return program;
};

try {
  await createProgram().parseAsync();
} catch (cause) {
  if (cause instanceof CommandFailure) {
    process.stderr.write(`${cause.message}\n`);
    process.exitCode = cause.exitCode;
  } else if (cause instanceof CommanderError) {
    process.exitCode = cause.exitCode === 0 ? EXIT.fine : EXIT.badInput;
  } else {
    const what = cause instanceof Error ? cause.message : String(cause);
    process.stderr.write(`Parley stopped because of a fault of its own: ${what}\nPlease report it.\n`);
    process.exitCode = EXIT.notPossibleHere;
  }
}
