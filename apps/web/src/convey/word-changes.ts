import { diffWordsWithSpace } from "diff";

/** A stretch of words: in both texts, in the first alone, or in the second alone. */
export interface WordChange {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Beyond so many changed words and spaces two texts have little to do with each other; comparing grows as their square. */
const MAX_CHANGES = 400;

/** How one text becomes the other, word by word: the stretches of each, in order, are that text again. */
export const wordChanges = (from: string, to: string): readonly WordChange[] => {
  const changes = diffWordsWithSpace(from, to, { maxEditLength: MAX_CHANGES });
  if (changes === undefined)
    return [
      { kind: "removed", text: from },
      { kind: "added", text: to },
    ];
  return gathered(
    changes.map(({ added, removed, value }) => ({
      kind: added ? "added" : removed ? "removed" : "same",
      text: value,
    })),
  );
};

/** Changes that only a space keeps apart are read as one: first all that went, then all that came. */
const gathered = (changes: readonly WordChange[]): readonly WordChange[] => {
  const read: WordChange[] = [];
  let [removed, added] = ["", ""];
  const settle = (): void => {
    if (removed !== "") read.push({ kind: "removed", text: removed });
    if (added !== "") read.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  changes.forEach(({ kind, text }, index) => {
    const next = changes[index + 1];
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else if (text.trim() === "" && (removed !== "" || added !== "") && next !== undefined) {
      removed += text;
      added += text;
    } else {
      settle();
      read.push({ kind, text });
    }
  });
  settle();
  return read;
};
