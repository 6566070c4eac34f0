import type { Cell, MediationId, TableRow } from "@parley/domain";
import { createContext, useContext } from "react";
import type { Undoable } from "../ui/use-undoable.ts";
import type { Table } from "./table-model.ts";

/** A cell, or with no party an issue's head; by ids, so that what comes in meanwhile moves nobody. */
export interface Spot {
  readonly issue: TableRow["issue"]["issue"];
  readonly party: Cell["party"] | null;
}

export type TableQuestion = { readonly type: "place" | "correct"; readonly spot: Spot };

/** One table as one person works on it. */
export interface TablePlace {
  readonly mediation: MediationId;
  readonly table: Table;
  readonly undoable: Undoable;
  readonly current: Spot | null;
  readonly goTo: (spot: Spot) => void;
  /** The cell whose history stands open. */
  readonly open: Spot | null;
  /** The step for which the person came. */
  readonly called: string | undefined;
  readonly setOpen: (spot: Spot | null) => void;
  readonly ask: (question: TableQuestion | null) => void;
}

const TableContext = createContext<TablePlace | null>(null);
export const TableProvider = TableContext.Provider;

export const useTablePlace = (): TablePlace => {
  const place = useContext(TableContext);
  if (place === null) throw new Error("Parley has a bug: a part of the table outside of the table");
  return place;
};

export const rowAt = (table: Table, spot: Spot): TableRow | undefined =>
  table.rows.find(({ issue }) => issue.issue === spot.issue);

/** The first cell in whose history a position stands: after a split it stands in several. */
export const spotOfPlacing = ({ rows }: Table, placing: string): Spot | null => {
  for (const { issue, cells } of rows)
    for (const { party, history } of cells)
      if (history.some((step) => step.placing.placing === placing)) return { issue: issue.issue, party };
  return null;
};

export const cellAt = (table: Table, spot: Spot): Cell | undefined =>
  rowAt(table, spot)?.cells.find(({ party }) => party === spot.party);
