import { asciiDigits } from "./numbers.ts";
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

const YEAR_FIRST = /^\d{4}[-/.](\d{1,2})[-/.](\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})$/;
const NO_YEAR = /^(\d{1,2})\/(\d{1,2})$/;

const numericDate = (tokens: readonly Token[], from: number): DateFound | undefined => {
  const written = asciiDigits(tokens[from]?.written ?? "");
  const yearFirst = YEAR_FIRST.exec(written);
  const either = YEAR_LAST.exec(written) ?? NO_YEAR.exec(written);
  const keys =
    yearFirst !== null
      ? [keyOf(Number(yearFirst[1]), Number(yearFirst[2]))]
      : either !== null
        ? [keyOf(Number(either[2]), Number(either[1])), keyOf(Number(either[1]), Number(either[2]))]
        : [];
  return dateOf(keys, from, from + 1);
};

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

const keyOf = (month: number, day: number): string =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31
    ? `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
    : "";

const dateOf = (keys: readonly string[], from: number, to: number): DateFound | undefined => {
  const days = keys.filter((key) => key !== "");
  return days.length === 0 ? undefined : { keys: days, from, to };
};
