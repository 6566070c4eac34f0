import type { TemplateName } from "@parley/domain";

/** An issue that a field usually negotiates; `code` stays the same in every language. */
export interface IssueSuggestion {
  readonly code: string;
  readonly title: string;
  readonly below: readonly { readonly code: string; readonly title: string }[];
}

const issue = (
  code: string,
  title: string,
  below: readonly (readonly [string, string])[],
): IssueSuggestion => ({
  code,
  title,
  below: below.map(([inner, name]) => ({ code: `${code}.${inner}`, title: name })),
});

/** What is usually at issue, by field; every line can be left out, renamed and added to. */
export const issueTemplates: Record<TemplateName, readonly IssueSuggestion[]> = {
  peace: [
    issue("ceasefire", "Ceasefire", [
      ["class", "Kind of ceasefire"],
      ["purpose", "Purpose"],
      ["coverage", "Area and coverage"],
      ["actors", "Who is bound"],
      ["end", "Duration and end"],
      ["acts", "Prohibited acts"],
      ["lines", "Lines and maps"],
      ["corridors", "Corridors"],
      ["air", "Air activity"],
    ]),
    issue("security", "Security", [
      ["guarantees", "Guarantees"],
      ["police", "Police"],
      ["army", "Army"],
      ["ddr", "Disarmament, demobilisation and reintegration"],
      ["para-state", "Para-state forces"],
      ["withdrawal", "Withdrawal of foreign forces"],
    ]),
    issue("captives", "Captives", [
      ["releases", "Releases"],
      ["remains", "Remains"],
      ["missing", "Missing people"],
      ["proof-of-life", "Proof of life"],
      ["third-country", "Transfer to a third country"],
      ["amnesty", "Amnesty"],
    ]),
    issue("humanitarian", "Humanitarian", [
      ["access", "Access"],
      ["trucks", "Trucks a day"],
      ["fuel", "Fuel"],
      ["crossings", "Crossings"],
      ["medical", "Medical exit"],
      ["shelter", "Shelter"],
      ["return", "Displaced people and return"],
      ["reconstruction", "Reconstruction"],
      ["finance", "Finance"],
    ]),
    issue("territory", "State and territory", [
      ["status", "Status"],
      ["borders", "Borders"],
      ["sovereignty", "Sovereignty"],
    ]),
    issue("governance", "Governance", [
      ["power-sharing", "Power-sharing"],
      ["justice", "Justice"],
      ["rights", "Rights"],
      ["groups", "Women and groups"],
    ]),
    issue("land", "Land, water, heritage", [
      ["land", "Land"],
      ["water", "Water"],
      ["heritage", "Heritage"],
    ]),
    issue("transitional-justice", "Transitional justice", [
      ["victims", "Victims"],
      ["vetting", "Vetting"],
      ["reparations", "Reparations"],
    ]),
    issue("implementation", "Implementation", [
      ["un", "United Nations"],
      ["third-party", "Third party"],
      ["mission", "Mission"],
      ["enforcement", "Enforcement"],
      ["monitoring", "Monitoring"],
      ["next-phase", "Next-phase talks"],
    ]),
  ],
  labour: [
    issue("pay", "Pay", [
      ["scale", "Scale"],
      ["transition", "Transition"],
    ]),
    issue("system", "System", [
      ["share", "Share"],
      ["cap", "Cap"],
    ]),
    issue("term", "Term", [
      ["length", "Length"],
      ["reopener", "Reopener"],
    ]),
    issue("conditions", "Conditions", [
      ["hours", "Hours"],
      ["safety", "Safety"],
      ["contracts", "Contracts"],
    ]),
    issue("benefits", "Benefits", [["pension", "Pension"]]),
    issue("conduct", "Conduct", [
      ["recall", "Recall"],
      ["no-reprisal", "No reprisal"],
    ]),
    issue("ratification", "Ratification", []),
  ],
  commercial: [
    issue("money", "Money", [
      ["sum", "Sum"],
      ["schedule", "Schedule"],
      ["security", "Security"],
    ]),
    issue("performance", "Performance", [
      ["delivery", "Delivery"],
      ["licence", "Licence"],
    ]),
    issue("liability", "Liability", [
      ["release", "Waiver of claims"],
      ["indemnity", "Indemnity"],
    ]),
    issue("confidentiality", "Confidentiality", []),
    issue("costs", "Costs", []),
    issue("admission", "No admission", []),
    issue("tax", "Tax", []),
    issue("enforcement", "Enforcement", [
      ["judgment", "Judgment"],
      ["default", "Default"],
    ]),
  ],
  empty: [],
};
