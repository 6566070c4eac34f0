import { FORMS, type OptionId, type Part, STANCES } from "@parley/domain";
import { type KeptForm, useKeptForm } from "../app/kept-form.ts";
import { aText, entriesOf, oneOf, type Reader } from "../app/kept-readers.ts";
import type { Candidate } from "./candidates.ts";
import { issueOf, type PlacingWish } from "./placing-wish.ts";
import type { Table } from "./table-model.ts";

/** As it is kept: the words by their id, for they stand where they were said. */
type Kept = Omit<PlacingWish, "words"> & { readonly words: string };

/** A position in its form, kept across a reload; null: its words are not chosen yet. */
export const usePlacing = (
  place: string,
  table: Table,
  candidates: readonly Candidate[],
  begin: PlacingWish | null,
): {
  readonly wish: PlacingWish | null;
  readonly setWish: (wish: PlacingWish | null) => void;
  readonly kept: KeptForm<{ readonly wish: Kept | null }>;
} => {
  const wordsOf = (id: string): Candidate | undefined =>
    [begin?.words, ...candidates].find((one) => one?.id === id);
  const kept = useKeptForm<{ readonly wish: Kept | null }>(
    place,
    { wish: toKept(begin) },
    { wish: readerFor(table, wordsOf) },
  );
  const { wish } = kept.form;
  const words = wish === null ? undefined : wordsOf(wish.words);
  return {
    wish: wish === null || words === undefined ? null : { ...wish, words },
    setWish: (next) => kept.change({ wish: toKept(next) }),
    kept,
  };
};

const toKept = (wish: PlacingWish | null): Kept | null =>
  wish === null ? null : { ...wish, words: wish.words.id };

/** What was kept, as far as what it points to still stands. */
const readerFor =
  (table: Table, wordsOf: (id: string) => Candidate | undefined): Reader<Kept> =>
  (kept) => {
    const fields = entriesOf(kept);
    const words = wordsOf(aText(fields.get("words")) ?? "");
    const issue = oneOf(table.rows.map((row) => row.issue.issue))(fields.get("issue"));
    const party = oneOf(table.parties.map((one) => one.party))(fields.get("party"));
    const keeper = oneOf(table.keepers.map(({ room }) => room))(fields.get("keeper"));
    const [form, stance] = [oneOf(FORMS)(fields.get("form")), oneOf(STANCES)(fields.get("stance"))];
    if (words === undefined || issue === undefined || party === undefined || keeper === undefined)
      return undefined;
    if (form === undefined || stance === undefined) return undefined;
    const options = issueOf(table, issue)?.options.map(({ option }) => option) ?? [];
    return {
      ...{ words: words.id, issue, party, keeper, form, stance, amount: aText(fields.get("amount")) ?? "" },
      part: partOf(words.text, fields.get("part")),
      option: oneOf<OptionId>(options)(fields.get("option")) ?? null,
    };
  };

const partOf = (text: string, kept: unknown): Part | null => {
  const [start, end] = ["start", "end"].map((name) => Number(entriesOf(kept).get(name)));
  const isWithin =
    start !== undefined && end !== undefined && 0 <= start && start < end && end <= text.length;
  return isWithin ? { start, end } : null;
};
