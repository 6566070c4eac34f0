import { type End, endsOf } from "../record/bound.ts";
import type { Figure } from "../record/events.ts";
import { boundsOfDate } from "../record/reported-date.ts";
import { entriesOf, type HeldEntry } from "./record-of.ts";

/** An end of all that rival figures leave possible, and the figure that says so. */
export interface RivalEnd extends End {
  readonly held: HeldEntry<Figure>;
}

/** Figures of one measure, side by side. Nothing here adds, averages or picks. */
export interface RivalFigures {
  readonly measure: string;
  readonly unit: string;
  readonly scope: string | null;
  /** By the date for which each is given, unknown dates last; then in the order in which they were entered. */
  readonly figures: readonly HeldEntry<Figure>[];
  /** The smallest number that any of them leaves possible; null where one of them has no lower end. */
  readonly smallest: RivalEnd | null;
  /** The largest one; null where one of them has no upper end ("more than", "at least"). */
  readonly largest: RivalEnd | null;
  /** The smallest and the largest number that any of them names, whatever lies beyond it. */
  readonly named: { readonly least: number; readonly most: number };
}

/** The figures of a record in groups of one measure, unit and scope. */
export const rivalFigures = (entries: readonly HeldEntry[]): readonly RivalFigures[] => {
  const groups = new Map<string, HeldEntry<Figure>[]>();
  for (const held of entriesOf(entries, "figure")) {
    const { measure, unit, scope } = held.entry.content;
    const key = JSON.stringify([sameWords(measure), sameWords(unit), sameWords(scope ?? "")]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [held]);
    else group.push(held);
  }
  return [...groups.values()].flatMap((figures) => {
    const [first] = figures;
    return first === undefined ? [] : [rivals(first, figures)];
  });
};

const sameWords = (text: string): string => text.toLowerCase().replace(/\s+/gu, " ").trim();

const rivals = (first: HeldEntry<Figure>, figures: readonly HeldEntry<Figure>[]): RivalFigures => {
  const { measure, unit, scope } = first.entry.content;
  const ends = figures.map((held) => ({ held, ...endsOf(held.entry.content.bound) }));
  const numbers = ends.flatMap(({ least, most }) => [least?.value ?? [], most?.value ?? []].flat());
  return {
    ...{ measure, unit, scope: scope ?? null },
    figures: figures.toSorted((a, b) => inOrder(whenOf(a), whenOf(b))),
    smallest: outermost(
      ends.map(({ held, least }) => (least === undefined ? null : { held, ...least })),
      (a, b) => a.value < b.value || (a.value === b.value && a.isIncluded && !b.isIncluded),
    ),
    largest: outermost(
      ends.map(({ held, most }) => (most === undefined ? null : { held, ...most })),
      (a, b) => a.value > b.value || (a.value === b.value && a.isIncluded && !b.isIncluded),
    ),
    named: { least: Math.min(...numbers), most: Math.max(...numbers) },
  };
};

/** The end that lies farthest out; none where any of them is not known. */
const outermost = (
  ends: readonly (RivalEnd | null)[],
  isFarther: (a: RivalEnd, b: RivalEnd) => boolean,
): RivalEnd | null => {
  let farthest: RivalEnd | null = null;
  for (const end of ends) {
    if (end === null) return null;
    if (farthest === null || isFarther(end, farthest)) farthest = end;
  }
  return farthest;
};

const whenOf = ({ entry }: HeldEntry<Figure>): number =>
  boundsOfDate(entry.content.asOf)?.from ?? Number.POSITIVE_INFINITY;

/** A difference of two infinities is no number. */
const inOrder = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
