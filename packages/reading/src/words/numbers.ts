const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const MULTIPLIERS = new Map([
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["dozen", 12],
  ["mn", 1e6],
  ["bn", 1e9],
  ["m", 1e6],
]);

/** The value of one number word ("twelve", "thirty-five"), or null. */
export const smallNumberOf = (lower: string): number | null => {
  const small = SMALL.indexOf(lower);
  if (small >= 0) return small;
  const [tens = "", unit, more] = lower.split("-", 3);
  if (more !== undefined) return null;
  const ten = TENS.indexOf(tens);
  if (ten < 0) return null;
  const digit = unit === undefined ? 0 : SMALL.indexOf(unit);
  return digit >= 0 && digit < 10 ? (ten + 2) * 10 + digit : null;
};

/** What a word such as "million" multiplies by, or null. "million-man" counts by its first part. */
export const multiplierOf = (lower: string): number | null =>
  MULTIPLIERS.get(lower.split("-")[0] ?? lower) ?? null;

/** The value of a numeral such as "41,100" or "2.5", or null where it is a time or a section number. */
export const numeralOf = (text: string): number | null => {
  if (text.length > 24) return null;
  if (/^\d+$/u.test(text)) return Number(text);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(text)) return Number(text.replaceAll(",", ""));
  if (/^\d{1,2}(?:,\d{2})*,\d{3}$/u.test(text)) return Number(text.replaceAll(",", ""));
  // Points between thousands, as many languages write them: more than one cannot be decimal.
  if (/^[1-9]\d{0,2}(?:\.\d{3}){2,}$/u.test(text)) return Number(text.replaceAll(".", ""));
  if (/^\d+\.\d+$/u.test(text)) return Number(text);
  return null;
};
