import bidiFactory, { type Bidi } from "bidi-js";
import type { Item } from "./items.ts";

/**
 * The words of a printed line in the order in which they are read. A PDF holds what is printed, from left to right;
 * PDF.js turns round the letters of one piece that runs the other way, but not the pieces. So the line is put together
 * as it is seen, and the Unicode bidirectional algorithm (bidi-js), which undoes what it does, gives it as it is read.
 */
export const lineText = (items: readonly Item[]): string => {
  if (!items.some(isRightToLeft)) return items.map(({ str }) => str).join("");
  const seen = [...items]
    .sort((a, b) => leftOf(a) - leftOf(b))
    .map((item) => (isRightToLeft(item) ? reversed(item.str) : item.str))
    .join("");
  return plainLetters(asRead(seen));
};

const ACROSS = 4;
const leftOf = ({ transform }: Item): number => Number(transform[ACROSS]);

const isRightToLeft = ({ dir }: Item): boolean => dir === "rtl";

const reversed = (text: string): string => [...text].reverse().join("");

// Its types describe a module of the other kind than the one that Node and a browser find.
const bidi = (bidiFactory as unknown as () => Bidi)();

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A line runs the way of its outermost letters where they agree, and otherwise the way of most. */
const directionOf = (seen: string): "rtl" | "ltr" => {
  const ways = (seen.match(/\p{L}/gu) ?? []).map((letter) => RIGHT_TO_LEFT.test(letter));
  const most = 2 * ways.filter((isRtl) => isRtl).length >= ways.length;
  return (ways[0] === ways.at(-1) ? ways[0] : most) ? "rtl" : "ltr";
};

const asRead = (seen: string): string => {
  const embedding = bidi.getEmbeddingLevels(seen, directionOf(seen));
  const mirrored = bidi.getMirroredCharactersMap(seen, embedding.levels);
  return bidi
    .getReorderedIndices(seen, embedding)
    .map((at) => mirrored.get(at) ?? seen[at] ?? "")
    .join("");
};

/** Fonts have a shape of an Arabic letter for each place in a word; a text has the letter. */
const plainLetters = (text: string): string =>
  text.replace(/[\ufb1d-\ufdff\ufe70-\ufefc]+/gu, (shapes) => shapes.normalize("NFKC"));
