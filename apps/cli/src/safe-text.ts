/**
 * What others wrote, shown so that it cannot take the terminal's place. Control characters would move the cursor, colour
 * or retitle the terminal or hide what stands before them; direction marks would reorder the tool's own words; invisible
 * ones would make two texts look alike. They are shown by their number, ⟨U+001B⟩, except those that writing needs.
 */
export const safeLine = (text: string): string => isolated(text.replace(UNSAFE_OR_BREAK, numbered));

/** Several lines, each behind a bar, so that none can pass for a line of the tool's own. */
export const safeBlock = (text: string): string =>
  text
    .split(/\r\n|\n|\r|\u2028|\u2029/)
    .map((line) => `  │ ${isolated(line.replace(UNSAFE, numbered))}`)
    .join("\n");

/** JSON that is the same value to a parser and holds nothing for a terminal to act on. */
export const safeJson = (value: unknown): string =>
  JSON.stringify(value).replace(UNSAFE, (character) =>
    Array.from({ length: character.length }, (_, i) => escaped(character.charCodeAt(i))).join(""),
  );

// Joiners and the marks of direction that act on one character belong to ordinary Arabic, Persian, Hebrew and Hindi.
const NEEDED = "\\u00ad\\u061c\\u200c-\\u200f";
/** Controls but the tabulator, line separators, formatting characters, and what no text has. */
const UNSAFE = new RegExp(`(?![${NEEDED}\\t])[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]`, "gu");
const UNSAFE_OR_BREAK = new RegExp(`(?![${NEEDED}])[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]`, "gu");

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u061c\u200f]/u;
const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

/** Text that runs from the right keeps its order to itself; nothing in it can close the isolation. */
const isolated = (text: string): string =>
  RIGHT_TO_LEFT.test(text) ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text;

const numbered = (character: string): string =>
  `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`;

const escaped = (unit: number): string => `\\u${unit.toString(16).padStart(4, "0")}`;
