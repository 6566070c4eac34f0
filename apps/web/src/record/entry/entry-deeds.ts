import { type Intended, newId, type RoomView, systemRandomness } from "@parley/client";
import type { Choice, EntryOrigin, EntryWords, RecordEntry, TableIssue } from "@parley/domain";
import { type PlacingWish, placedBy, placingsOf, type Unplaced } from "./placing.ts";

/** Acts that go together, and those that take them back. */
export interface Acts {
  readonly acts: readonly Intended[];
  readonly undo: readonly Intended[];
}

/** An entry that a person makes or accepts, with where it goes on the table. */
export interface EntryWish {
  readonly words: EntryWords;
  readonly origin: EntryOrigin;
  readonly standing: RecordEntry["standing"];
  readonly placing: PlacingWish | null;
}

/** Enters it and, where that is wished, puts it on the table: both or neither. */
export const entered = (
  view: RoomView,
  issues: readonly TableIssue[],
  { words, origin, standing, placing: wish }: EntryWish,
): Acts => {
  const entry = newId(systemRandomness, "recordEntry", view.room);
  const placed = wish === null ? null : placedBy(view, issues, entry, words.content, wish);
  const put = placed === null ? null : withId(view, placed);
  return {
    acts: [{ type: "recordEntered", entry, ...words, standing, origin }, ...(put === null ? [] : [put])],
    undo: [
      ...(put === null ? [] : [{ type: "placingWithdrawn" as const, placing: put.placing }]),
      { type: "recordWithdrawn", entry },
    ],
  };
};

const withId = ({ room }: RoomView, placed: Unplaced) => ({
  ...placed,
  placing: newId(systemRandomness, "placing", room),
});

/** Lets an entry say something else from here on; where it stands on the table follows. */
export const corrected = (
  view: RoomView,
  issues: readonly TableIssue[],
  { entry, ...before }: RecordEntry,
  words: EntryWords,
  wish: PlacingWish | null,
): Acts => {
  // Where it stands under an issue that is not on the table now, it stays: nobody could choose that anew.
  const standing = placingsOf(view, entry).filter(({ issue }) => issues.some((one) => one.issue === issue));
  const put = wish === null ? null : placedBy(view, issues, entry, words.content, wish);
  const isKept =
    put !== null &&
    standing.length === 1 &&
    standing.every(
      ({ issue, stance, party, form, choice }) =>
        issue === put.issue &&
        stance === put.stance &&
        party === put.party &&
        form === put.form &&
        isSameChoice(choice, put.choice),
    );
  const taken = isKept ? [] : standing;
  const given = isKept || put === null ? [] : [withId(view, put)];
  return {
    acts: [
      { type: "recordCorrected", entry, ...words },
      ...taken.map(({ placing }) => ({ type: "placingWithdrawn" as const, placing })),
      ...given,
    ],
    undo: [
      ...given.map(({ placing }) => ({ type: "placingWithdrawn" as const, placing })),
      { type: "recordCorrected", entry, ...wordsOf(before) },
      ...taken.map(({ placing }) => ({ type: "placingRestored" as const, placing })),
    ],
  };
};

const isSameChoice = (a: Choice | undefined, b: Choice | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

const wordsOf = ({ basis, voices, content, issues, note }: EntryWords): EntryWords => ({
  ...{ basis, voices, content, issues },
  ...(note === undefined ? {} : { note }),
});

/** An entry that was a candidate stands from here on. */
export const confirmed = ({ entry }: RecordEntry): Acts => ({
  acts: [{ type: "recordConfirmed", entry }],
  undo: [{ type: "recordDoubted", entry }],
});

/** Takes an entry out of the record, and off the table what points to it. */
export const withdrawn = (view: RoomView, { entry }: RecordEntry): Acts => {
  const standing = placingsOf(view, entry);
  return {
    acts: [
      ...standing.map(({ placing }) => ({ type: "placingWithdrawn" as const, placing })),
      { type: "recordWithdrawn", entry },
    ],
    undo: [
      { type: "recordRestored", entry },
      ...standing.map(({ placing }) => ({ type: "placingRestored" as const, placing })),
    ],
  };
};
