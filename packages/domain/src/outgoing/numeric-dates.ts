import { asciiDigits } from "./digits.ts";

const YEAR_FIRST = /^\d{4}[-/.](\d{1,2})[-/.](\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})$/;
const NO_YEAR = /^(\d{1,2})\/(\d{1,2})$/;

/**
 * The days ("MM-DD") that a date in digits may mean: one where the year stands first, two where day and month
 * may have changed places, none where it is no date.
 */
export const numericDateKeys = (written: string): readonly string[] => {
  const ascii = asciiDigits(written);
  const yearFirst = YEAR_FIRST.exec(ascii);
  if (yearFirst !== null) return days([[yearFirst[1], yearFirst[2]]]);
  const either = YEAR_LAST.exec(ascii) ?? NO_YEAR.exec(ascii);
  if (either === null) return [];
  const [, first, second] = either;
  return days([
    [second, first],
    [first, second],
  ]);
};

/** "MM-DD", or nothing where there is no such day in any year. */
export const keyOf = (month: number, day: number): string =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31
    ? `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
    : "";

const days = (pairs: readonly (readonly [string | undefined, string | undefined])[]): readonly string[] => [
  ...new Set(pairs.map(([month, day]) => keyOf(Number(month), Number(day))).filter((key) => key !== "")),
];
