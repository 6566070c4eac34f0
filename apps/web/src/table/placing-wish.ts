import type { Intended, RoomView } from "@parley/client";
import type {
  Choice,
  Form,
  IssueId,
  OptionId,
  Part,
  PartyId,
  PlacingId,
  RoomId,
  Stance,
  Step,
  TableIssue,
} from "@parley/domain";
import type { Candidate } from "./candidates.ts";
import type { Spot } from "./table-context.ts";
import type { Table } from "./table-model.ts";

/** What a position comes down to, as it stands in a form. */
export interface ChoiceWish {
  readonly option: OptionId | null;
  /** As typed; empty: none. */
  readonly amount: string;
}

/** A position as it stands in the form that places it. */
export interface PlacingWish extends ChoiceWish {
  readonly words: Candidate;
  /** The stretch of the words that counts; null: all. */
  readonly part: Part | null;
  readonly issue: IssueId;
  readonly party: PartyId;
  readonly form: Form;
  readonly stance: Stance;
  /** The room in which it will stand. */
  readonly keeper: RoomId;
}

/** Rooms of one side keep that side's own view, and may point to every room that it is in. */
export const isOfOneSide = ({ kind }: RoomView): boolean => kind === "team" || kind === "delegation";

/** What suggests itself when these words are placed. */
export const wishFrom = (table: Table, words: Candidate, spot: Spot | undefined): PlacingWish | null => {
  const issue = spot?.issue ?? table.rows[0]?.issue.issue;
  const party = spot?.party ?? words.party ?? table.parties[0]?.party;
  if (issue === undefined || party === undefined) return null;
  const keeper = keepersFor(table, issue, words)[0]?.room;
  if (keeper === undefined) return null;
  const { form, stance } = words;
  return { words, part: null, issue, party, form, stance, keeper, option: null, amount: "" };
};

/** What stands there, to be corrected. */
export const wishOf = ({ placing, room }: Step, words: Candidate): PlacingWish => {
  const { issue, party, form, stance, choice, source } = placing;
  return {
    ...{ words, issue, party, form, stance, keeper: room },
    part: (source.type === "said" ? source.part : undefined) ?? null,
    ...choiceWishOf(choice),
  };
};

/** The rooms in which a position on this issue, with these words, may stand. */
export const keepersFor = (table: Table, issue: IssueId, words: Candidate): readonly RoomView[] => {
  const at = issueOf(table, issue)?.room;
  return table.keepers.filter(
    (keeper) => isOfOneSide(keeper) || (keeper.room === at && keeper.room === words.view.room),
  );
};

export const issueOf = (table: Table, id: IssueId): TableIssue | undefined =>
  table.rows.find(({ issue }) => issue.issue === id)?.issue;

/** A party may demand more than the range has, which is worth a word and no refusal. */
export const isBeyondRange = ({ kind }: TableIssue, amount: string): boolean =>
  kind.type === "divisible" &&
  amount.trim() !== "" &&
  (Number(amount) < kind.least || Number(amount) > kind.most);

export const isWhole = (table: Table, wish: PlacingWish): boolean => {
  const issue = issueOf(table, wish.issue);
  return (
    issue !== undefined &&
    Number.isFinite(Number(wish.amount)) &&
    keepersFor(table, wish.issue, wish.words).some(({ room }) => room === wish.keeper)
  );
};

type Placed = Extract<Intended, { readonly type: "positionPlaced" }>;

/** The act that places it; nothing while something is missing. */
export const placedEvent = (table: Table, wish: PlacingWish, placing: PlacingId): Placed | null => {
  const issue = issueOf(table, wish.issue);
  const keeper = table.keepers.find(({ room }) => room === wish.keeper);
  if (issue === undefined || keeper === undefined) return null;
  const { source } = wish.words;
  const choice = choiceOf(issue, wish);
  const knowsIssue = keeper.state.issues.has(issue.issue) || keeper.state.copies.has(issue.issue);
  return {
    ...{ type: "positionPlaced", placing, issue: issue.issue, party: wish.party },
    ...{ form: wish.form, stance: wish.stance },
    ...(knowsIssue ? {} : { agenda: issue.room }),
    ...(choice === null ? {} : { choice }),
    source: source.type === "said" && wish.part !== null ? { ...source, part: wish.part } : source,
  };
};

export const choiceWishOf = (choice: Choice | undefined): ChoiceWish => ({
  option: choice?.type === "option" ? choice.option : null,
  amount: choice?.type === "amount" ? `${choice.amount}` : "",
});

/** What it comes down to; nothing where nothing is chosen that the issue offers. */
export const choiceOf = ({ kind, options }: TableIssue, { option, amount }: ChoiceWish): Choice | null => {
  if (kind.type === "divisible")
    return amount.trim() === "" ? null : { type: "amount", amount: Number(amount) };
  return option !== null && options.some((one) => one.option === option) ? { type: "option", option } : null;
};
