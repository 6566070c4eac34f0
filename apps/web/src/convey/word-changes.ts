import { diffWordsWithSpace } from "diff";

/** A stretch of words: in both texts, in the first alone, or in the second alone. */
export interface WordChange {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Beyond so many changed words two texts have nothing to do with each other, and comparing them takes long. */
const MAX_CHANGES = 2_000;

/** How one text becomes the other, word by word: the stretches of each, in order, are that text again. */
export const wordChanges = (from: string, to: string): readonly WordChange[] => {
  const changes = diffWordsWithSpace(from, to, { maxEditLength: MAX_CHANGES });
  if (changes === undefined)
    return [
      { kind: "removed", text: from },
      { kind: "added", text: to },
    ];
  return changes.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
};
