import type { EntryWords, RecordEntry, Report } from "@parley/domain";
import { type EntryKind, kindOf } from "../entry/entry-kind.ts";
import type { PlacingWish } from "../entry/placing.ts";
import { isAlreadyByHand } from "./already-by-hand.ts";
import { acceptedAs, type Suggestion } from "./suggestion.ts";

/** A suggestion and what was decided about it, or an entry of the record that nobody suggested. */
export interface Decided {
  readonly key: string;
  readonly kind: EntryKind;
  /** What stands in the record, or what is suggested. */
  readonly words: EntryWords;
  readonly standing: "waiting" | "accepted" | "rejected";
  readonly suggestion: Suggestion | null;
  /** The entry of the record that came of it. */
  readonly entry: RecordEntry | null;
  /** Where it would go on the table when it is accepted. */
  readonly placing: PlacingWish | null;
}

/** Whether somebody has still to say something about it: whether it stands, or whether it is what it may be. */
export const isOpen = ({ standing, entry }: Decided): boolean =>
  standing === "waiting" || entry?.standing === "candidate";

/** Everything that rests on a report or could, in the order of its text; what a person entered is not suggested as well. */
export const decidedOf = (
  suggestions: readonly Suggestion[],
  report: Report["report"],
  record: Iterable<RecordEntry>,
  rejected: ReadonlySet<string>,
  placeFor: (suggestion: Suggestion) => PlacingWish | null,
): readonly Decided[] => {
  const ofThis = [...record].filter(
    ({ basis, withdrawn }) => withdrawn === undefined && basis.type === "passages" && basis.report === report,
  );
  const taken = new Set<string>();
  const suggested = suggestions.flatMap((suggestion): Decided | readonly [] => {
    const entry = acceptedAs(suggestion, ofThis) ?? null;
    if (entry === null && isAlreadyByHand(suggestion, ofThis)) return [];
    if (entry !== null) taken.add(entry.entry);
    const { key, kind, words } = suggestion;
    return {
      ...{ key, suggestion, entry, kind: entry === null ? kind : kindOf(entry.content) },
      ...{ words: entry ?? words, placing: entry === null ? placeFor(suggestion) : null },
      standing: entry !== null ? "accepted" : rejected.has(key) ? "rejected" : "waiting",
    };
  });
  const byHand = ofThis.flatMap((entry): readonly Decided[] =>
    taken.has(entry.entry)
      ? []
      : [
          {
            ...{ key: entry.entry, kind: kindOf(entry.content), words: entry, standing: "accepted" },
            ...{ suggestion: null, entry, placing: null },
          },
        ],
  );
  return [...suggested, ...byHand].toSorted((a, b) => beginOf(a) - beginOf(b));
};

/** Where its words begin in the report. */
export const beginOf = ({ words: { basis } }: Pick<Decided, "words">): number =>
  basis.type === "passages" ? (basis.passages[0]?.start ?? 0) : 0;
