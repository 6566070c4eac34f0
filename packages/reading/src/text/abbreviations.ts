const TITLES = new Set(
  "mr mrs ms dr prof gen col lt maj sgt capt adm sen rep gov rev hon st pres amb sec min brig cpl pvt supt insp fr sr jr".split(
    " ",
  ),
);
const OTHERS = new Set(
  "jan feb mar apr jun jul aug sept sep oct nov dec inc corp ltd co dept univ est vs etc no approx spp vol fig mt ft assn bros ext tel pp art".split(
    " ",
  ),
);

/** Words that carry a full stop without ending a sentence by it. "No." and "co." need the next word. */
export const isAbbreviation = (word: string): boolean => {
  const lower = word.toLowerCase();
  if (lower === "no" || lower === "co" || lower === "min" || lower === "mar" || lower === "fig")
    return /^[A-Z]/.test(word);
  if (lower === "st" || lower === "sec" || lower === "est" || lower === "sr" || lower === "jr")
    return /^[A-Z]/.test(word);
  if (lower === "ft" || lower === "rep" || lower === "gen" || lower === "jan" || lower === "sep")
    return /^[A-Z]/.test(word);
  return TITLES.has(lower) || OTHERS.has(lower);
};

/** A title before a name: its full stop never ends a sentence. */
export const isTitle = (lower: string): boolean => lower.endsWith(".") && TITLES.has(lower.slice(0, -1));
