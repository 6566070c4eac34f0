/** The report's sentences, in order, in our own words; the short quotations are the report's. */
export const SENTENCES = [
  "Intelligence chief İbrahim Kalın recently met leaders of Hamas' political bureau in Ankara.",
  "Security sources say the meeting was about the state of the ceasefire talks and about swaps of captives.",
  "How to reach a lasting ceasefire and end the severe crisis in Gaza was discussed.",
  "So was more humanitarian aid.",
  'Sources underlined the "constructive and positive" conduct of Hamas.',
  "The process stalled over new conditions added by Israel, although United Nations resolutions support the agreement.",
  'Concerns were voiced about "massacres" through attacks by Israel.',
  "The service MİT keeps links with Hamas, Israel, Egypt, Qatar and the United States.",
  "Indirect talks between Tel Aviv and Hamas are at a critical point, and Netanyahu seeks control of the Philadelphi and Netzarim corridors.",
  "Hamas demands a complete withdrawal and the unrestricted return of the displaced.",
  'A resolution urged an immediate ceasefire; "aggressive" actions go on, after an attack by Hamas last October.',
  "Local health authorities count more than 41,100 people killed, primarily women and children, and more than 95,100 injured.",
  "Nearly everybody has been displaced; food, water and medicine are short.",
  "Accusations of genocide are before the International Court of Justice.",
] as const;

export const REPORT_TEXT = SENTENCES.join("\n");
