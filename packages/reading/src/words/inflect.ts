/** The forms of an English verb that the reader tells apart. A regular past form may be a participle too. */
export type VerbForm = "base" | "present" | "past" | "participle" | "ing";

const VOWELS = /[aeiou]/u;
const DOUBLING = /(?:(?:[^aeiou]|qu)[aeiou][bdgmnprt]|mit|fer|cur|bel|pel)$/u;
const NEVER_DOUBLED = new Set(
  "answer wonder suffer offer consider deliver remember order recover explain maintain complain contain visit limit hear fear reveal appeal conceal repeat reason reckon threaten mention sanction question determin broaden envision".split(
    " ",
  ),
);

const isDoubled = (base: string): boolean =>
  !NEVER_DOUBLED.has(base) && DOUBLING.test(base) && (base.length <= 4 || /(?:mit|fer|cur|pel)$/u.test(base));

const presentOf = (base: string): string => {
  if (/(?:s|sh|ch|x|z|o)$/u.test(base)) return `${base}es`;
  return /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
};

const pastOf = (base: string): string => {
  if (base.endsWith("e")) return `${base}d`;
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ied`;
  return isDoubled(base) ? `${base}${base.at(-1)}ed` : `${base}ed`;
};

const ingOf = (base: string): string => {
  if (base.endsWith("e") && !/(?:ee|oe|ye)$/u.test(base)) return `${base.slice(0, -1)}ing`;
  return isDoubled(base) ? `${base}${base.at(-1)}ing` : `${base}ing`;
};

/**
 * All forms of a verb written as `base` or, where it is irregular, `base:past` or `base:past:participle`.
 * Where past and participle are spelt alike, only the past is listed.
 */
export const formsOf = (verb: string): readonly (readonly [form: string, kind: VerbForm])[] => {
  const [base = "", irregular, participle] = verb.split(":");
  if (!VOWELS.test(base) && base.length < 2) return [];
  const forms: [string, VerbForm][] = [
    [presentOf(base), "present"],
    [ingOf(base), "ing"],
    [irregular ?? pastOf(base), "past"],
  ];
  if (participle !== undefined) forms.push([participle, "participle"]);
  forms.push([base, "base"]);
  return forms;
};

/** A table from every form of the listed verbs to what is known of it; the first verb listed wins. */
export const createVerbTable = <T>(
  groups: readonly (readonly [group: T, verbs: string])[],
): ReadonlyMap<string, VerbCue<T>> => {
  const table = new Map<string, VerbCue<T>>();
  for (const [group, verbs] of groups) {
    for (const verb of verbs.split(" ")) {
      const lemma = verb.split(":")[0] ?? verb;
      for (const [form, kind] of formsOf(verb)) {
        if (!table.has(form)) table.set(form, { lemma, group, form: kind });
      }
    }
  }
  return table;
};

/** What a verb table knows of one form. */
export type VerbCue<T> = { readonly lemma: string; readonly group: T; readonly form: VerbForm };
