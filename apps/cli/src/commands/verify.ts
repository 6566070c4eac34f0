import { readFile } from "node:fs/promises";
import { type ExportFault, type ProvenEntry, type ProvenExport, readSignedExport } from "@parley/client";
import type { Command } from "commander";
import { CommandFailure, createTerminal, EXIT } from "../terminal.ts";

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
The file holds the whole chain of signatures from the founding of the room, and the words of the
entries that were exported; nothing else of the room can be read from it. What is checked: that no
entry is missing or changed, that each was signed by a device that was a member at that moment, and
that each text is the one that was sealed.

It does not prove that a device's holder is who they say; compare safety words for that.

Example
  parley verify minutes.parley`;

const verify = async (file: string, options: { readonly json?: boolean }): Promise<void> => {
  const terminal = createTerminal(options.json === true);
  const bytes = await readFile(file).catch(() => {
    throw new CommandFailure(`${file} cannot be read: check the path and its permissions.`, EXIT.badInput);
  });
  const proven = await readSignedExport(new Uint8Array(bytes));
  if (!proven.ok) {
    if (options.json === true) terminal.out(JSON.stringify({ file, holds: false, ...proven.error }));
    throw new CommandFailure(sayFault(file, proven.error), EXIT.failedCheck);
  }
  terminal.out(options.json === true ? asJson(file, proven.value) : asText(file, proven.value));
};

const sayFault = (file: string, { sequence, reason }: ExportFault): string =>
  sequence === null
    ? `${file} is no signed export of Parley, or it is damaged (${reason}).`
    : `${file} does not hold: entry ${sequence} was changed or does not belong there (${reason}). Nothing in it is proven.`;

const asJson = (file: string, { room, head, entries }: ProvenExport): string =>
  JSON.stringify({ file, holds: true, room, upTo: head, entries });

const asText = (file: string, { room, head, entries }: ProvenExport): string =>
  [
    `${file} holds.`,
    `Room ${room}, entries 0 to ${head.sequence}, every signature checked.`,
    ...entries.map(entryAsText),
  ].join("\n\n");

const entryAsText = ({ sequence, device, event, writer }: ProvenEntry): string => {
  const who =
    writer === null ? `device ${device.slice(0, 16)}…` : `${writer.name} (device ${device.slice(0, 16)}…)`;
  const when = new Date(event.at).toISOString();
  return `#${sequence}  ${when}  ${who}\n${wordsOf(event)}`;
};

const wordsOf = (event: ProvenEntry["event"]): string => {
  switch (event.type) {
    case "messageDelivered":
      return `delivered this message:\n\n${event.wording}`;
    case "minutesDrafted":
    case "minutesRivalled":
      return `wrote these minutes, “${event.title}”:\n\n${event.text}`;
    case "minutesAgreed":
      return "agreed to the minutes.";
    default:
      return `wrote: ${event.type}`;
  }
};
