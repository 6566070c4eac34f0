import { type EntryWords, endsOf, type RecordEntry } from "@parley/domain";
import { kindOf } from "../entry/entry-kind.ts";
import type { Suggestion } from "./suggestion.ts";

/** People and the reader seldom begin and end at the same letter. */
const MOSTLY = 0.5;

/** Whether a person has entered by hand what is suggested: the same kind of entry, on most of the same words. */
export const isAlreadyByHand = (suggestion: Suggestion, record: readonly RecordEntry[]): boolean =>
  record.some(
    (entry) =>
      entry.origin.type === "person" &&
      kindOf(entry.content) === suggestion.kind &&
      isSameFigure(entry.content, suggestion.words.content) &&
      shareOf(entry.basis, suggestion.words.basis) >= MOSTLY,
  );

/** Two figures can stand in one stretch of words; what tells them apart is what they come to. */
const isSameFigure = (entered: EntryWords["content"], suggested: EntryWords["content"]): boolean =>
  entered.type !== "figure" ||
  suggested.type !== "figure" ||
  JSON.stringify(endsOf(entered.bound)) === JSON.stringify(endsOf(suggested.bound));

/** Which share of the shorter stretch of words stands in the other as well. */
const shareOf = (one: EntryWords["basis"], other: EntryWords["basis"]): number => {
  if (one.type !== "passages" || other.type !== "passages") return 0;
  const shared = one.passages.flatMap((a) =>
    other.passages.map((b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))),
  );
  return sum(shared) / Math.max(1, Math.min(lengthOf(one.passages), lengthOf(other.passages)));
};

const lengthOf = (passages: readonly { readonly start: number; readonly end: number }[]): number =>
  sum(passages.map(({ start, end }) => end - start));

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
