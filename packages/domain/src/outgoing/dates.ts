import { asciiDigits } from "./digits.ts";
import { keyOf, numericDateKeys } from "./numeric-dates.ts";
import type { Token } from "./tokens.ts";

/** A day of the year in a text. Numeric dates that can be read both ways have both keys. */
export interface DateFound {
  /** "MM-DD". */
  readonly keys: readonly string[];
  readonly from: number;
  readonly to: number;
}

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const MONTH_BY_WORD = new Map(
  MONTHS.flatMap((name, i) => [
    [name, i + 1] as const,
    [name.slice(0, 3), i + 1] as const,
    ...(name === "september" ? [["sept", 9] as const] : []),
  ]),
);

/** "14 September", "September 14th", "2024-09-14", "14.9.2024", "9/14/2024" are the same day. */
export const datesOf = (tokens: readonly Token[]): readonly DateFound[] => {
  const found: DateFound[] = [];
  let i = 0;
  while (i < tokens.length) {
    const date = numericDate(tokens, i) ?? dayThenMonth(tokens, i) ?? monthThenDay(tokens, i);
    if (date !== undefined) found.push(date);
    i = date?.to ?? i + 1;
  }
  return found;
};

const numericDate = (tokens: readonly Token[], from: number): DateFound | undefined =>
  dateOf(numericDateKeys(tokens[from]?.written ?? ""), from, from + 1);

const dayThenMonth = (tokens: readonly Token[], from: number): DateFound | undefined => {
  const day = dayAt(tokens, from);
  if (day === undefined) return undefined;
  const gap = tokens[day.to]?.word === "of" ? 1 : 0;
  const month = MONTH_BY_WORD.get(tokens[day.to + gap]?.word ?? "");
  return month === undefined ? undefined : dateOf([keyOf(month, day.value)], from, day.to + gap + 1);
};

const monthThenDay = (tokens: readonly Token[], from: number): DateFound | undefined => {
  const month = MONTH_BY_WORD.get(tokens[from]?.word ?? "");
  if (month === undefined) return undefined;
  const gap = tokens[from + 1]?.word === "the" ? 1 : 0;
  const day = dayAt(tokens, from + 1 + gap);
  return day === undefined ? undefined : dateOf([keyOf(month, day.value)], from, day.to);
};

const dayAt = (
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly to: number } | undefined => {
  const written = asciiDigits(tokens[at]?.written ?? "");
  if (!/^\d{1,2}$/.test(written)) return undefined;
  // "14th" is written in one word but is a number and an ending here.
  const ending = /^(?:st|nd|rd|th)$/.test(tokens[at + 1]?.word ?? "") ? 2 : 1;
  return { value: Number(written), to: at + ending };
};

const dateOf = (keys: readonly string[], from: number, to: number): DateFound | undefined => {
  const days = keys.filter((key) => key !== "");
  return days.length === 0 ? undefined : { keys: days, from, to };
};
