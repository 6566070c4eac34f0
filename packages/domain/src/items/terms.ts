/** How a speaker puts something. */
export type Form =
  | "position"
  | "interest"
  | "redLine"
  | "condition"
  | "trialBalloon"
  | "nonPaper"
  | "offer"
  | "remark";

/** How far something may travel, as its speaker said, from the narrowest to the widest. */
export type Terms = "inConfidence" | "allMediators" | "withoutAttribution" | "inOurName" | "public";

/** All forms, in the order in which a screen offers them. */
export const FORMS = [
  "position",
  "interest",
  "redLine",
  "condition",
  "trialBalloon",
  "nonPaper",
  "offer",
  "remark",
] as const satisfies readonly Form[];

/** All terms, from the narrowest to the widest. */
export const TERMS = [
  "inConfidence",
  "allMediators",
  "withoutAttribution",
  "inOurName",
  "public",
] as const satisfies readonly Terms[];

/** Whether the first terms let something travel at least as far as the second. */
export const reachesAsFarAs = (terms: Terms, other: Terms): boolean =>
  TERMS.indexOf(terms) >= TERMS.indexOf(other);

/** The wider of both. */
export const wider = (a: Terms, b: Terms): Terms => (reachesAsFarAs(a, b) ? a : b);
