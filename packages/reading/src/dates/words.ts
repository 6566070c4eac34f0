const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const SHORT = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split(" ");
const SHORT_WEEKDAYS = "mon tue wed thu fri sat sun".split(" ");
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const DECADES = new Map([
  ["twenties", 20],
  ["thirties", 30],
  ["forties", 40],
  ["fifties", 50],
  ["sixties", 60],
  ["seventies", 70],
  ["eighties", 80],
  ["nineties", 90],
]);
const SEASONS = new Map([
  ["spring", 21],
  ["summer", 22],
  ["autumn", 23],
  ["fall", 23],
  ["winter", 24],
]);

const bare = (lower: string): string => (lower.endsWith(".") ? lower.slice(0, -1) : lower);

/** Month from 1, or 0. A short form counts with or without its full stop. */
export const monthOf = (lower: string): number => {
  const word = bare(lower);
  return MONTHS.indexOf(word) + 1 || SHORT.indexOf(word === "sept" ? "sep" : word) + 1;
};

/** Whether the word is a month written in full, which needs no number beside it. */
export const isFullMonth = (lower: string): boolean => MONTHS.includes(lower);

/** Day of the week from 0 (Monday), or -1. */
export const weekdayIndex = (lower: string): number => {
  const full = WEEKDAYS.indexOf(lower);
  return full >= 0 ? full : lower.endsWith(".") ? SHORT_WEEKDAYS.indexOf(bare(lower).slice(0, 3)) : -1;
};

/** The number of "3rd" or "third", or 0. */
export const ordinalOf = (lower: string): number => {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/u.exec(lower)?.[1];
  return digits === undefined ? ORDINALS.indexOf(lower) + 1 : Number(digits);
};

/** First year of "1960s", "mid-1990s", or of "sixties" in the twentieth century; or null. */
export const decadeOf = (lower: string): number | null => {
  const digits = /^(?:early-|mid-|late-)?(1\d|20)(\d)0'?s$/u.exec(lower);
  if (digits !== null) return Number(`${digits[1]}${digits[2]}0`);
  const named = DECADES.get(lower);
  return named === undefined ? null : 1900 + named;
};

/** Season as EDTF counts it: 21 is spring, 24 winter; or null. */
export const seasonOf = (lower: string): number | null => SEASONS.get(lower) ?? null;
