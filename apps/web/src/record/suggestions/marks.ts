import type { Span } from "@parley/reading";
import type { EntryKind } from "../entry/entry-kind.ts";
import type { Decided } from "./decided.ts";
import type { PlainMark } from "./use-reading.ts";

/** A paragraph of the report, with its place. */
export interface Paragraph {
  readonly start: number;
  readonly text: string;
}

/** A piece of a paragraph within which nothing begins or ends. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  /** The narrowest suggestion that rests on it. */
  readonly key: string | null;
  readonly kind: EntryKind | PlainMark["kind"] | null;
  readonly standing: Decided["standing"] | null;
  /** Whether it begins what a person entered without a suggestion. */
  readonly beginsByHand: boolean;
  /** Whether it is among the words that the keys have selected. */
  readonly isSelected: boolean;
  /** Whether it is part of the suggestion that is looked at. */
  readonly isCurrent: boolean;
}

/** The lines of a text, blank ones aside: each is drawn by itself, so that a long report scrolls well. */
export const paragraphsOf = (text: string): readonly Paragraph[] => {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") paragraphs.push({ start, text: line });
    start += line.length + 1;
  }
  return paragraphs;
};

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly key: string | null;
  readonly kind: Piece["kind"];
  readonly standing: Piece["standing"];
  readonly isByHand: boolean;
}

/** Every mark of a text, in the order of its beginning. */
export const marksOf = (decided: readonly Decided[], plain: readonly PlainMark[]): readonly Mark[] =>
  [
    ...plain.map(({ kind, start, end }): Mark => {
      return { start, end, kind, key: null, standing: null, isByHand: false };
    }),
    ...decided.flatMap(({ key, kind, words, standing, suggestion }) =>
      words.basis.type === "passages"
        ? words.basis.passages.map(({ start, end }): Mark => {
            return { start, end, key, kind, standing, isByHand: suggestion === null };
          })
        : [],
    ),
  ].toSorted((a, b) => a.start - b.start);

/** A paragraph cut wherever one of its marks begins or ends. */
export const piecesOf = (
  paragraph: Paragraph,
  marks: readonly Mark[],
  current: string | null,
  selected: Span | null = null,
): readonly Piece[] => {
  const end = paragraph.start + paragraph.text.length;
  const here = marks.filter((mark) => mark.start < end && mark.end > paragraph.start);
  const cuts = new Set([paragraph.start, end]);
  for (const mark of here) {
    cuts.add(Math.max(mark.start, paragraph.start));
    cuts.add(Math.min(mark.end, end));
  }
  if (selected !== null)
    for (const cut of [selected.start, selected.end]) if (cut > paragraph.start && cut < end) cuts.add(cut);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, at) => {
    const to = places[at + 1] ?? end;
    const over = here.filter((mark) => mark.start < to && mark.end > start);
    const [narrowest] = over.toSorted(
      (a, b) => Number(a.key === null) - Number(b.key === null) || a.end - a.start - (b.end - b.start),
    );
    return {
      start,
      text: paragraph.text.slice(start - paragraph.start, to - paragraph.start),
      key: narrowest?.key ?? null,
      kind: narrowest?.kind ?? null,
      standing: narrowest?.standing ?? null,
      beginsByHand: narrowest?.isByHand === true && narrowest.start === start,
      isSelected: selected !== null && start < selected.end && to > selected.start,
      isCurrent: current !== null && over.some(({ key }) => key === current),
    };
  });
};

/** The paragraph that holds a place. */
export const paragraphAt = (paragraphs: readonly Paragraph[], place: number): number =>
  Math.max(
    0,
    paragraphs.findLastIndex(({ start }) => start <= place),
  );
