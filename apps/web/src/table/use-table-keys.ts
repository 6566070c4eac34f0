import type { KeyboardEvent } from "react";
import { useSeat } from "../app/seat-context.tsx";
import { type Spot, useTablePlace } from "./table-context.ts";
import type { Table } from "./table-model.ts";
import { useTableActs } from "./use-table-acts.ts";

const PAGE = 6;

/** What each key does on the cell that has the keyboard. */
export const useTableKeys = (): ((event: KeyboardEvent) => void) => {
  const { mediation, table, current, goTo, setOpen, undoable } = useTablePlace();
  const { go } = useSeat();
  const acts = useTableActs();
  const isMediator = table.seat === "mediator";
  return (event) => {
    if (current === null) return;
    const act = actFor(event);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    const step = stepFor(act);
    if (step !== null) return goTo(moved(table, current, step));
    switch (act) {
      case "open":
        if (current.party !== null) setOpen(current);
        else if (isMediator) go({ screen: "issues", mediation });
        return;
      case "close":
        return setOpen(null);
      case "place":
      case "correct":
      case "withdraw":
      case "confirmNew":
      case "dismissNew":
      case "reopen":
      case "source":
        return acts.at(current)?.[act]?.();
      case "issues":
      case "present":
        if (isMediator) go({ screen: act, mediation });
        return;
      case "undo":
        return void undoable.undoLast();
    }
  };
};

const PLAIN = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "back",
  ArrowRight: "on",
  Home: "first",
  End: "last",
  PageUp: "pageUp",
  PageDown: "pageDown",
  Enter: "open",
  Escape: "close",
  p: "place",
  c: "correct",
  w: "withdraw",
  n: "confirmNew",
  d: "dismissNew",
  o: "reopen",
  g: "source",
  i: "issues",
  r: "present",
  u: "undo",
} as const;
const WITH_CTRL = { Home: "top", End: "bottom", z: "undo" } as const;

type Act = (typeof PLAIN)[keyof typeof PLAIN] | (typeof WITH_CTRL)[keyof typeof WITH_CTRL];

const actFor = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): Act | null => {
  if (altKey) return null;
  const keys: Readonly<Record<string, Act>> = ctrlKey || metaKey ? WITH_CTRL : PLAIN;
  return keys[key] ?? null;
};

interface Leap {
  readonly rows: number;
  readonly columns: number;
}

const FAR = 1_000_000;
const LEAPS: Readonly<Partial<Record<Act, Leap>>> = {
  up: { rows: -1, columns: 0 },
  down: { rows: 1, columns: 0 },
  back: { rows: 0, columns: -1 },
  on: { rows: 0, columns: 1 },
  first: { rows: 0, columns: -FAR },
  last: { rows: 0, columns: FAR },
  pageUp: { rows: -PAGE, columns: 0 },
  pageDown: { rows: PAGE, columns: 0 },
  top: { rows: -FAR, columns: 0 },
  bottom: { rows: FAR, columns: 0 },
};

const stepFor = (act: Act): Leap | null => LEAPS[act] ?? null;

/** The spot so far away, or the last one in that direction. Column 0 is the issue's head. */
const moved = ({ rows, parties }: Table, { issue, party }: Spot, leap: Leap): Spot => {
  const columns = [null, ...parties.map((one) => one.party)];
  const row = clamp(rows.findIndex((one) => one.issue.issue === issue) + leap.rows, rows.length);
  const column = clamp(columns.indexOf(party) + leap.columns, columns.length);
  return { issue: rows[row]?.issue.issue ?? issue, party: columns[column] ?? null };
};

const clamp = (place: number, length: number): number => Math.min(Math.max(place, 0), length - 1);
