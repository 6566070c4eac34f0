/**
 * A passage of our own writing with what a careful person finds in it. Words stand for their place in the text:
 * the first place, or with `#2` behind them the second; `a … b` runs from one to the other; what follows `|` is
 * only there to find the place.
 */
export type WrittenPassage = {
  readonly name: string;
  readonly date: string;
  readonly text: string;
  /** Source ("" where nobody is named), cue, content (parts divided by " + "). */
  readonly said?: readonly (readonly [source: string, cue: string, content: string])[];
  /** Number, low, high, qualifier, whose word ("" for the report's own voice or nobody named). */
  readonly figures?: readonly (readonly [
    number: string,
    low: number,
    high: number | null,
    qualifier: string,
    source: string,
  ])[];
  readonly dates?: readonly (readonly [span: string, value: string])[];
  /** Cue, who took part; where and when ("" for not told), if the passage says what is asked of them. */
  readonly contacts?: readonly (readonly [
    cue: string,
    participants: readonly string[],
    place?: string,
    time?: string,
  ])[];
  readonly positions?: readonly (readonly [party: string, cue: string, content?: string])[];
  /** Names that must be found whole; a name that is no part of one of them may be found too. */
  readonly names?: readonly string[];
};

/** The place of words in a text, as `[start, end]`; throws where they are not there: the passage is wrong. */
export const placeIn = (text: string, words: string): readonly [start: number, end: number] => {
  const [own = "", context = ""] = words.split("|");
  const [head = "", tail] = own.split(" … ");
  const count = /#(\d)$/u.exec(head)?.[1];
  const first = count === undefined ? head : head.slice(0, -2);
  let start = -1;
  for (let n = 0; n < Number(count ?? 1); n += 1) start = text.indexOf(first + context, start + 1);
  const last = tail === undefined ? start : text.indexOf(tail, start + first.length);
  if (start < 0 || last < 0) throw new Error(`"${words}" is not in "${text.slice(0, 40)}…"`);
  return [start, last + (tail ?? first).length];
};
