import { type ExportFault, readSignedExport } from "@parley/client";
import type { Command } from "commander";
import { readInput } from "../input-file.ts";
import { safeJson, safeLine } from "../safe-text.ts";
import { CommandFailure, createTerminal, EXIT } from "../terminal.ts";
import { provenAsText } from "./verify-view.ts";

/** `parley verify FILE`: checks a signed export offline. */
export const addVerify = (program: Command): void => {
  program
    .command("verify")
    .description("check signed minutes or messages, offline and without an account")
    .argument("<file>", "a file that Parley exported with signatures")
    .option("--json", "print what was proven as one JSON object")
    .addHelpText("after", HELP)
    .action(verify);
};

const HELP = `
The file holds the whole chain of signatures from the founding of the room up to the last of the
words that were exported, those words, the room's opening, and who its writers are; nothing else of
the room can be read from it. What is checked: that no entry is missing or changed, that each was
signed by a device that was a member at that moment, that each text is the one that was sealed, and
that the room's own rules let each of them stand. Nothing is sent anywhere.

It does not prove that a device's holder is who they say; compare safety words for that. Times are
the writers' own clocks.

Exit codes: 0 it holds · 1 it does not · 2 it is no such file, or it cannot be read.

Examples
  parley verify minutes.parley
  parley verify minutes.parley --json | jq -r '.entries[] | .writer.name + ": " + .event.type'`;

const MAX_FILE_BYTES = 1024 ** 3;

const verify = async (file: string, options: { readonly json?: boolean }): Promise<void> => {
  const terminal = createTerminal(options.json === true);
  const bytes = await readInput(file, MAX_FILE_BYTES, "it is no export of Parley's").catch(
    (failure: unknown) => {
      if (options.json === true) terminal.out(safeJson({ file, holds: false, reason: "Unreadable" }));
      throw failure;
    },
  );
  const proven = await readSignedExport(bytes);
  if (!proven.ok) {
    if (options.json === true) terminal.out(safeJson({ file, holds: false, ...proven.error }));
    throw explain(safeLine(file), proven.error);
  }
  const { room, about, head, entries, introductions } = proven.value;
  terminal.out(
    options.json === true
      ? safeJson({ file, holds: true, room, about, upTo: head, entries, introductions })
      : provenAsText(file, proven.value),
  );
};

const explain = (name: string, { sequence, reason }: ExportFault): CommandFailure => {
  if (reason === "NotAnExport")
    return new CommandFailure(`${name} is no file that Parley exported with signatures.`, EXIT.badInput);
  if (reason === "NewerForm")
    return new CommandFailure(
      `${name} was exported by a newer Parley: check it with that one.`,
      EXIT.badInput,
    );
  const where =
    sequence === null ? "it was cut short or changed" : `entry ${sequence} ${WHY[reason] ?? CHANGED}`;
  return new CommandFailure(
    `${name} does not hold: ${where} (${reason}). Nothing in it is proven.`,
    EXIT.failedCheck,
  );
};

const CHANGED = "was changed or does not belong there";

const WHY: Readonly<Record<string, string>> = {
  AgainstTheRules:
    "was signed by a member, but against the room's rules, and its members' devices refused it",
  OpenedTwice: "is said to open the room, but something before it is kept hidden",
  NamesNoText: "agrees to minutes without naming their text",
  CannotParse: "is no event that this Parley knows",
};
