/** Languages in which a name is often given; a charter's own stand before them. */
const OFTEN = [
  ...["ar", "bn", "de", "en", "es", "fa", "fr", "ha", "he", "hi", "id", "it", "ja", "ko", "ku", "my", "nl"],
  ...["om", "pl", "ps", "pt", "ru", "so", "sr", "sw", "ta", "ti", "tr", "uk", "ur", "vi", "zh"],
] as const;

/** What a name's language may be chosen from: those of the talks, the one that stands there, then the others. */
export const languagesFor = (ofTheTalks: readonly string[], chosen: string): readonly string[] => [
  ...new Set([...ofTheTalks, chosen, ...OFTEN]),
];
