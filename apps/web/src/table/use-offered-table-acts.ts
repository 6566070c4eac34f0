import type { OfferedAct } from "../app/acts.ts";
import { useActs } from "../app/acts-context.tsx";
import { useWords } from "../words/catalogue.ts";
import { cellAt, rowAt, useTablePlace } from "./table-context.ts";
import { type CellActs, useTableActs } from "./use-table-acts.ts";
import { useTableWords } from "./use-table-words.ts";

const NAMES = {
  place: "placePosition",
  correct: "correctPosition",
  withdraw: "withdrawPosition",
  confirmNew: "confirmNew",
  dismissNew: "dismissNew",
  reopen: "reopenFinding",
  source: "sourceOfPosition",
} as const satisfies Readonly<Record<keyof CellActs, OfferedAct["act"]>>;
const ACTS = ["place", "correct", "withdraw", "confirmNew", "dismissNew", "reopen", "source"] as const;

import { TABLE_MOVES } from "./table-keys.ts";

/** Offers to the palette what can be done on the cell that has the keyboard; its keys are the table's. */
export const useOfferedTableActs = (): void => {
  const { table, open, current } = useTablePlace();
  const { table: words } = useWords();
  const said = useTableWords(table);
  const acts = useTableActs();
  const spot = open ?? current;
  const cell = spot === null ? undefined : cellAt(table, spot);
  const row = spot === null ? undefined : rowAt(table, spot);
  const possible = spot === null ? null : acts.at(spot);
  const on =
    cell === undefined || row === undefined ? "" : words.cell(said.party(cell.party), row.issue.title);
  useActs(
    ACTS.flatMap((name): readonly OfferedAct[] => {
      const run = possible?.[name];
      return run === undefined ? [] : [{ act: NAMES[name], run, on, isImplied: true }];
    }),
    TABLE_MOVES.map(([name, sign]) => [sign, words.keys[name]]),
  );
};
