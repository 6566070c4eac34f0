import type { Line } from "./lines.ts";

/** Whether the hyphen at the end of a line was put there by the printer, before what the next line begins with. */
export type IsPrinters = (before: string, next: string) => boolean;

const WORD = /\p{L}+(?:[-‐]\p{L}+)*/gu;
const BEGINNING = /(?:^|[^\p{L}\d-])(\p{Ll}{2,}|\p{Lu}\p{Ll}+)[-‐]$/u;
const REST = /^(\p{Ll}{2,})(?![\p{L}-])/u;

/** Beginnings of words that keep their hyphen wherever they stand. */
const KEEPS =
  /^(?:self|non|ex|vice|cross|well|long|short|high|low|anti|pro|mid|semi|all|half|so|then|much|ill|free|full|part|first|second|third|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|co|pre|post|multi|inter|cease|door|face|year|month|week|day|hour)$/u;

/**
 * Judged by the document's own words: a word that stands elsewhere with its hyphen keeps it, one that stands elsewhere
 * without loses it; otherwise two parts that are words of the document keep it, and a word that was merely divided does not.
 */
export const printersHyphens = (pages: readonly (readonly Line[])[]): IsPrinters => {
  const words = new Set<string>();
  for (const page of pages)
    for (const { text } of page) {
      // The last word of a line with a hyphen is half a word.
      const whole = text.trimEnd().replace(/\p{L}+[-‐]$/u, "");
      for (const [word] of whole.matchAll(WORD)) words.add(word.toLowerCase().replaceAll("‐", "-"));
    }
  return (before, next) => {
    const [first, rest] = [BEGINNING.exec(before)?.[1]?.toLowerCase(), REST.exec(next)?.[1]];
    if (first === undefined || rest === undefined) return false;
    if (words.has(`${first}-${rest}`)) return false;
    if (words.has(`${first}${rest}`)) return true;
    return !KEEPS.test(first) && !(words.has(first) && words.has(rest));
  };
};
