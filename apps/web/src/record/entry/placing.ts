import type { Intended, RoomView } from "@parley/client";
import type {
  Choice,
  IssueId,
  PartyId,
  Placing,
  RecordContent,
  RecordEntryId,
  Stance,
  Statement,
  TableIssue,
} from "@parley/domain";

/** Where a reported position goes on the table. */
export interface PlacingWish {
  readonly issue: IssueId;
  readonly stance: Stance;
  /** The option or the amount that the words come down to, where they name one. */
  readonly choice?: Choice;
}

/** A position as it will be placed, before it has an id. */
export type Unplaced = Omit<Extract<Intended, { readonly type: "positionPlaced" }>, "placing">;

/** What puts an entry on the table; nothing where nobody of this mediation says it. */
export const placedBy = (
  { room, state }: RoomView,
  issues: readonly TableIssue[],
  entry: RecordEntryId,
  content: RecordContent,
  { issue: id, stance, choice }: PlacingWish,
): Unplaced | null => {
  const issue = issues.find((one) => one.issue === id);
  if (content.type !== "statement" || content.speaker === undefined || issue === undefined) return null;
  const isKnownHere = state.issues.has(id) || state.copies.has(id);
  return {
    ...{ type: "positionPlaced", issue: id, party: content.speaker, form: content.form, stance },
    ...(isKnownHere ? {} : { agenda: issue.room }),
    ...(choice === undefined ? {} : { choice }),
    source: { type: "recorded", room, entry },
  };
};

/** The placings of this room that point to an entry and count. */
export const placingsOf = ({ state }: RoomView, entry: RecordEntryId): readonly Placing[] =>
  [...state.placings.values()].filter(
    ({ source, withdrawn }) =>
      withdrawn === undefined && source.type === "recorded" && source.entry === entry,
  );

/** How a party stands by what it is reported to do. */
export const stanceFor = ({ claim, form }: Pick<Statement, "claim" | "form">): Stance => {
  if (claim === "accepts") return form === "condition" ? "conditional" : "agreed";
  if (claim === "refuses") return "refused";
  return form === "condition" ? "conditional" : "open";
};

/**
 * The issue that words name: the one whose title and options share most of their telling words with them, where one does
 * and no other as much. A guess that stands before the person's eyes, not a rule.
 */
export const issueNamedIn = (words: string, issues: readonly TableIssue[]): IssueId | null => {
  const said = tellingWords(words);
  const scored = issues
    .map(({ issue, title, options }) => {
      const own = tellingWords([title, ...options.map(({ label }) => label)].join(" "));
      return { issue, score: [...own].filter((word) => said.has(word)).length };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
  const [best, next] = scored;
  return best === undefined || best.score === next?.score ? null : best.issue;
};

const SMALL = new Set(
  "a an and any are as at be by for from in into is it its no not of on or over out that the their this to under was were will with".split(
    " ",
  ),
);

/** Words by their first letters, so that "withdraw" and "withdrawal" are one. */
const STEM = 7;
const tellingWords = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
      .filter((word) => word.length > 2 && !SMALL.has(word))
      .map((word) => word.slice(0, STEM)),
  );

/** The party whose position it would be, where it would be one. */
export const partyOf = (content: RecordContent): PartyId | null =>
  content.type === "statement" && content.form !== "remark" ? (content.speaker ?? null) : null;
