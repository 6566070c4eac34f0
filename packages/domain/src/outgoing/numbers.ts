import { asciiDigits } from "./digits.ts";
import { fold, type Token } from "./tokens.ts";

/** A number in a text: its value, what it counts, and where it stands. */
export interface NumberFound {
  readonly value: number;
  /** The folded word after it ("day", "%"), or nothing at the end. */
  readonly unit: string;
  /** Written in digits, not in words. */
  readonly digits: boolean;
  /** Indices of its first token and of the token after its last. */
  readonly from: number;
  readonly to: number;
}

const SMALL = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen`
  .split(/\s+/)
  .map((word, value) => [fold(word), value] as const);
const ORDINALS = `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
  fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`
  .split(/\s+/)
  .map((word, i) => [fold(word), i + 1] as const);
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
  .split(" ")
  .map((word, i) => [fold(word), 10 * (i + 2)] as const);
const UNITS = new Map<string, number>([...SMALL, ...ORDINALS, ...TENS, ["dozen", 12]]);
const SCALES = new Map<string, number>([
  ["hundred", 100],
  ["thousand", 1_000],
  ["million", 1_000_000],
  ["billion", 1_000_000_000],
]);
const PERCENT = new Set(["%", "٪", "percent", "percentage"]);

/** Numbers in digits of any script and in English words; "2,000", "2 000" and "two thousand" are one. */
export const numbersOf = (
  tokens: readonly Token[],
  isDate: (index: number) => boolean,
): readonly NumberFound[] => {
  const found: NumberFound[] = [];
  let i = 0;
  while (i < tokens.length) {
    const number = isDate(i) ? undefined : numberAt(tokens, i);
    if (number === undefined) i += 1;
    else {
      found.push({ ...number, unit: unitAt(tokens, number.to) });
      i = number.to;
    }
  }
  return found;
};

type Bare = Omit<NumberFound, "unit">;

const numberAt = (tokens: readonly Token[], from: number): Bare | undefined => {
  const digits = valueOfDigits(tokens[from]?.written ?? "");
  if (digits !== undefined) {
    const scale = SCALES.get(tokens[from + 1]?.word ?? "");
    return scale === undefined
      ? { value: digits, digits: true, from, to: from + 1 }
      : { value: digits * scale, digits: true, from, to: from + 2 };
  }
  return wordsAt(tokens, from);
};

/** "two hundred and fifty thousand": units add up, scales multiply what stands before them. */
const wordsAt = (tokens: readonly Token[], from: number): Bare | undefined => {
  let total = 0;
  let group = 0;
  let last = 0;
  let to = from;
  for (let i = from; i < tokens.length; i++) {
    const word = tokens[i]?.word ?? "";
    const unit = UNITS.get(word);
    const scale = SCALES.get(word);
    if (unit !== undefined) {
      // "two, three" are two numbers, "twenty three" is one.
      if (to > from && !(last >= 20 && unit < 10) && last < 100) break;
      group += unit;
      last = unit;
    } else if (scale !== undefined && (to > from || word === "hundred" || word === "thousand")) {
      if (scale === 100) group = Math.max(group, 1) * 100;
      else {
        total += Math.max(group, 1) * scale;
        group = 0;
      }
      last = scale;
    } else if (word === "and" && last >= 100 && UNITS.has(tokens[i + 1]?.word ?? "")) continue;
    else break;
    to = i + 1;
  }
  return to === from ? undefined : { value: total + group, digits: false, from, to };
};

const unitAt = (tokens: readonly Token[], index: number): string => {
  const word = tokens[index]?.word ?? "";
  if (word === "per" && tokens[index + 1]?.word === "cent") return "%";
  return PERCENT.has(word) ? "%" : word;
};

const THOUSANDS = /^\d{1,3}(?:[.,'’٬\u00a0\u202f ]\d{3})+$/;
const DECIMAL = /^\d+[.,٫]\d+$/;

const valueOfDigits = (written: string): number | undefined => {
  const ascii = asciiDigits(written);
  if (/^\d+$/.test(ascii)) return Number(ascii);
  if (THOUSANDS.test(ascii)) return Number(ascii.replace(/\D/g, ""));
  if (DECIMAL.test(ascii)) return Number(ascii.replace(/[,٫]/, "."));
  return undefined;
};
