import type { EntryWords, IssueId, NewIssue, Participant, PartyId, ReportId, Voice } from "@parley/domain";
import { SENTENCES } from "./sentences.ts";

export interface Parties {
  readonly hamas: PartyId;
  readonly israel: PartyId;
}

export type IssueName = "ceasefire" | "captives" | "humanitarian" | "corridors" | "withdrawal" | "return";

export const ISSUE_TITLES: { readonly [Name in IssueName]: string } = {
  ceasefire: "Ceasefire",
  captives: "Captives",
  humanitarian: "Humanitarian aid",
  corridors: "Control of the Philadelphi and Netzarim corridors",
  withdrawal: "Withdrawal",
  return: "Return of the displaced",
};

export type Issues = { readonly [Name in IssueName]: IssueId };

export const newIssues = (issues: Issues): readonly NewIssue[] =>
  Object.entries(ISSUE_TITLES).map(([name, title]) => ({
    ...{ issue: issues[name as IssueName], title, kind: { type: "options" }, options: [] },
  }));

/** One entry, with the sentence of the report (counted from 1) that it belongs to. */
export interface ReportedEntry {
  readonly sentence: number;
  readonly words: EntryWords;
  readonly standing: "candidate" | "confirmed";
  /** The issue on which these words are a reported position of their speaker. */
  readonly position?: IssueId;
}

const OWN: readonly Voice[] = [{ type: "reportsOwnVoice" }];
const UNNAMED: readonly Voice[] = [{ type: "unnamed" }];
const source = (name: string, sourceClass: "anonymous" | "role"): readonly Voice[] => [
  { type: "source", name, sourceClass },
];
const PERHAPS = "Perhaps still in the voice of the security sources; the report does not say.";

/** Everything that the report reports, sentence by sentence, and nothing that it does not. */
export const entriesOfReport = (
  report: ReportId,
  parties: Parties,
  issues: Issues,
): readonly ReportedEntry[] => {
  const { hamas, israel } = parties;
  const HAMAS: Participant = { name: "Hamas", party: hamas };
  const KALIN: Participant = { name: "İbrahim Kalın" };
  const BUREAU: Participant = { name: "leaders of Hamas' political bureau", party: hamas };
  const SERVICE: Participant = { name: "MİT" };
  const entry = (
    sentence: number,
    words: string,
    voices: readonly Voice[],
    content: EntryWords["content"],
    more: {
      readonly issues?: readonly IssueId[];
      readonly note?: string;
      readonly position?: IssueId;
      readonly isCandidate?: boolean;
    } = {},
  ): ReportedEntry => ({
    sentence,
    standing: more.isCandidate === true ? "candidate" : "confirmed",
    ...(more.position === undefined ? {} : { position: more.position }),
    words: {
      basis: { type: "passages", report, passages: [passageOf(sentence, words)] },
      voices,
      content,
      issues: more.issues ?? [],
      ...(more.note === undefined ? {} : { note: more.note }),
    },
  });
  const claim = (about: readonly PartyId[] = []): EntryWords["content"] => ({
    ...{ type: "statement", form: "remark", claim: "claims", about },
  });
  const demand = (speaker: PartyId, form: "position" | "condition"): EntryWords["content"] => ({
    ...{ type: "statement", form, claim: "demands", speaker, about: [] },
  });
  const killed = (measure: string, value: number, hxl: string): EntryWords["content"] => ({
    ...{ type: "figure", measure, bound: { type: "over", value }, unit: "people", hxl },
    asOf: { type: "unknown" },
  });
  /** Two who have a channel; how often it is used is not said. */
  const channel = (
    one: Participant,
    other: Participant,
    through: readonly Participant[] = [],
  ): EntryWords["content"] => ({
    ...{ type: "contact", manner: "channel", who: [one, other], through, when: { type: "unknown" } },
  });
  return [
    entry(1, "İbrahim Kalın recently met leaders of Hamas' political bureau in Ankara", OWN, {
      ...{ type: "contact", manner: "meeting", through: [], where: "Ankara" },
      who: [KALIN, BUREAU],
      when: { type: "unknown", asReported: "recently" },
    }),
    entry(1, "İbrahim Kalın recently met leaders of Hamas' political bureau", OWN, channel(KALIN, BUREAU), {
      ...{ note: "That they met suggests a channel; the report does not call it one.", isCandidate: true },
    }),
    entry(
      2,
      "the meeting was about the state of the ceasefire talks and about swaps of captives",
      source("security sources", "anonymous"),
      claim(),
      { issues: [issues.ceasefire, issues.captives] },
    ),
    entry(
      3,
      "How to reach a lasting ceasefire and end the severe crisis in Gaza was discussed",
      OWN,
      claim(),
      {
        ...{ issues: [issues.ceasefire], note: PERHAPS, isCandidate: true },
      },
    ),
    entry(4, "So was more humanitarian aid", OWN, claim(), {
      ...{ issues: [issues.humanitarian], note: PERHAPS, isCandidate: true },
    }),
    entry(5, '"constructive and positive" conduct of Hamas', source("sources", "anonymous"), claim([hamas]), {
      note: "A claim about a party, and no endorsement of it.",
    }),
    entry(6, "The process stalled over new conditions added by Israel", OWN, claim([israel])),
    entry(6, "new conditions added by Israel", OWN, demand(israel, "condition"), {
      ...{ note: "Which conditions is not said; unconfirmed.", isCandidate: true },
    }),
    entry(6, "United Nations resolutions support the agreement", OWN, claim()),
    entry(
      6,
      "United Nations resolutions",
      OWN,
      {
        ...{ type: "frame", kind: "resolution", title: "United Nations resolutions, numbers not given" },
        ...{ date: { type: "unknown" }, candidates: [] },
      },
      { isCandidate: true },
    ),
    entry(7, 'Concerns were voiced about "massacres" through attacks by Israel', UNNAMED, claim([israel])),
    entry(
      8,
      "The service MİT keeps links with Hamas, Israel, Egypt, Qatar and the United States",
      OWN,
      claim(),
      {
        note: "A claim about who has which part in the talks.",
      },
    ),
    ...[
      HAMAS,
      { name: "Israel", party: israel },
      ...["Egypt", "Qatar", "United States"].map((name) => ({ name })),
    ].map((other) =>
      entry(
        8,
        "MİT keeps links with Hamas, Israel, Egypt, Qatar and the United States",
        OWN,
        channel(SERVICE, other),
      ),
    ),
    entry(
      9,
      "Indirect talks between Tel Aviv and Hamas are at a critical point",
      OWN,
      claim([israel, hamas]),
    ),
    entry(
      9,
      "Indirect talks between Tel Aviv and Hamas",
      OWN,
      channel({ name: "Tel Aviv", party: israel }, HAMAS, [{ name: "somebody not named" }]),
      { note: "Indirect: through somebody whom the sentence does not name." },
    ),
    entry(
      9,
      "Netanyahu seeks control of the Philadelphi and Netzarim corridors",
      OWN,
      demand(israel, "position"),
      { issues: [issues.corridors], position: issues.corridors },
    ),
    entry(10, "a complete withdrawal", OWN, demand(hamas, "position"), {
      ...{ issues: [issues.withdrawal], position: issues.withdrawal },
    }),
    entry(10, "the unrestricted return of the displaced", OWN, demand(hamas, "position"), {
      ...{ issues: [issues.return], position: issues.return },
    }),
    entry(
      11,
      "A resolution urged an immediate ceasefire",
      OWN,
      {
        ...{ type: "frame", kind: "resolution", title: "A resolution urging an immediate ceasefire" },
        ...{ date: { type: "unknown" }, candidates: ["S/RES/2728 (2024)", "S/RES/2735 (2024)"] },
      },
      { issues: [issues.ceasefire], isCandidate: true },
    ),
    entry(11, '"aggressive" actions go on', OWN, claim([israel])),
    entry(11, "after an attack by Hamas last October", OWN, claim([hamas])),
    entry(
      11,
      "an attack by Hamas last October",
      OWN,
      {
        ...{ type: "frame", kind: "other", title: "An attack by Hamas", candidates: [] },
        date: { type: "known", value: "2023-10", asReported: "last October" },
      },
      { note: "Last October, counted from the report's date.", isCandidate: true },
    ),
    entry(
      12,
      "more than 41,100 people killed",
      source("local health authorities", "role"),
      killed("people killed", 41_100, "#affected+killed"),
    ),
    entry(
      12,
      "more than 95,100 injured",
      source("local health authorities", "role"),
      killed("people injured", 95_100, "#affected+injured"),
    ),
    entry(12, "primarily women and children", source("local health authorities", "role"), claim()),
    entry(13, "Nearly everybody has been displaced", OWN, claim(), { issues: [issues.return] }),
    entry(13, "food, water and medicine are short", OWN, claim(), { issues: [issues.humanitarian] }),
    entry(14, "Accusations of genocide are before the International Court of Justice", OWN, claim(), {
      note: "A claim about proceedings, not a finding.",
    }),
  ];
};

/** Where the words stand in the whole text. */
const passageOf = (sentence: number, words: string) => {
  const before = SENTENCES.slice(0, sentence - 1).reduce((length, each) => length + each.length + 1, 0);
  const at = SENTENCES[sentence - 1]?.indexOf(words) ?? -1;
  if (at < 0) throw new Error(`Parley has a bug: sentence ${sentence} does not say “${words}”`);
  return { start: before + at, end: before + at + words.length, words };
};
