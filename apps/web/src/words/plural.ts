/** Picks a form by the language's plural rules: `plural("en", 2, {one: "1 room", other: "2 rooms"})`. */
export const plural = (
  tag: string,
  count: number,
  forms: { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>,
): string => forms[new Intl.PluralRules(tag).select(count)] ?? forms.other;
