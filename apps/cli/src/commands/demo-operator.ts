import { EVERY_WORD } from "@parley/ceasefire";
import type { OperatorRow, OperatorView, Workspace } from "@parley/client";
import type { RoomId } from "@parley/domain";

/** What the owner of the relay has of the story: every row of its rooms, and whatever of the story can be read there. */
export interface OperatorReport {
  readonly view: OperatorView;
  readonly faults: readonly string[];
}

/** Null where the relay shows its rows to nobody here. */
export const operatorReportFrom = async (
  workspace: Pick<Workspace, "operatorRows">,
): Promise<OperatorReport | null> => {
  const asked = await workspace.operatorRows(null);
  return asked.ok ? { view: asked.value, faults: wordsIn(asked.value.rows) } : null;
};

const wordsIn = (rows: readonly OperatorRow[]): readonly string[] => {
  const stored = rows.map(({ hex }) => Buffer.from(hex, "hex"));
  return EVERY_WORD.filter((word) => stored.some((bytes) => bytes.includes(word))).map(
    (word) => `The operator can read “${word}”.`,
  );
};

const SHOWN_ROWS = 6;
const SHOWN_DIGITS = 64;

/** The operator's view as it is printed: what may be counted, and one room's newest rows as they lie there. */
export const printOperator = ({ view }: OperatorReport, room: RoomId): string => {
  const { rows, rooms, entries, devices } = view;
  const shown = rows.filter((row) => row.room === room).slice(-SHOWN_ROWS);
  return [
    "\n── The operator of the relay ──",
    `  ${rooms} rooms, ${entries} entries, ${devices} devices`,
    `  the newest rows of ${room.slice(0, 8)}…, which are separate talks:`,
    ...shown.map(
      ({ sequence, device, kind, sizeBytes, hex }) =>
        `    ${sequence} ${kind}, ${sizeBytes} bytes, from ${device.slice(0, 8)}…: …${hex.slice(-SHOWN_DIGITS)}`,
    ),
  ].join("\n");
};
