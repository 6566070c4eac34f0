import {
  type Bound,
  type EntryWords,
  type Figure,
  LIMITS,
  type Participant,
  type Party,
  parseHxlTag,
  parseReportedTime,
  type RecordContent,
  type Report,
  type ReportedDate,
  type Voice,
} from "@parley/domain";
import { passageAt } from "../suggestions/passages-of.ts";
import type { EntryDraft, VoiceDraft } from "./entry-draft.ts";
import type { EntryKind } from "./entry-kind.ts";

/** What an entry still needs before it can stand. */
export type Missing =
  | "words"
  | "source"
  | "measure"
  | "unit"
  | "number"
  | "numbers"
  | "date"
  | "hxl"
  | "who"
  | "title"
  | "wordsTooLong"
  | "linesTooMany";

export interface DraftPlace {
  readonly kind: EntryKind;
  readonly parties: readonly Party[];
  /** The report that it rests on; null: somebody was told. */
  readonly report: Pick<Report, "report" | "text"> | null;
  /** What it said before: keeps the stretches of a quotation over paragraphs. */
  readonly from: EntryWords | null;
}

/** The draft as an entry, or what is missing, in the order of the form. */
export const wordsFromDraft = (
  draft: EntryDraft,
  place: DraftPlace,
): { readonly words: EntryWords | null; readonly missing: readonly Missing[] } => {
  const basis = basisFrom(draft, place);
  const voices = voicesFrom(draft.voices, place.report !== null, place.parties);
  const content = contentFrom(draft, place);
  const missing = [
    ...(basis === null ? (["words"] as const) : []),
    ...(voices === null ? (["source"] as const) : []),
    ...(Array.isArray(content) ? (content as readonly Missing[]) : []),
    ...(isDateText(draft.date) ? [] : (["date"] as const)),
    ...(isTooLong(draft) ? (["wordsTooLong"] as const) : []),
    ...(hasTooManyLines(draft) ? (["linesTooMany"] as const) : []),
  ];
  if (basis === null || voices === null || missing.length > 0) return { words: null, missing };
  const note = draft.note.trim();
  const words: EntryWords = {
    ...{ basis, voices, content: content as RecordContent, issues: draft.issues },
    ...(note === "" ? {} : { note }),
  };
  return { words, missing };
};

/** Whether what is typed as a date is one, or nothing. */
export const isDateText = (text: string): boolean => text.trim() === "" || parseReportedTime(text.trim()).ok;

const isTooLong = ({ span, heard }: EntryDraft): boolean =>
  Math.max(heard.length, span === null ? 0 : span.end - span.start) > LIMITS.text;

const hasTooManyLines = ({ who, through, candidates }: EntryDraft): boolean =>
  [who, through].some((text) => linesOf(text).length > LIMITS.participants) ||
  linesOf(candidates).length > LIMITS.candidates ||
  [who, through, candidates].some((text) => linesOf(text).some((line) => line.length > LIMITS.line));

const basisFrom = ({ span, heard }: EntryDraft, { report, from }: DraftPlace): EntryWords["basis"] | null => {
  if (from?.basis.type === "imported") return from.basis;
  if (report === null) return heard.trim() === "" ? null : { type: "heard", words: heard.trim() };
  if (span === null) return null;
  const kept = from?.basis.type === "passages" ? from.basis.passages : [];
  const spans =
    kept.length < 2
      ? [span]
      : // A quotation over several paragraphs keeps those between its first and its last.
        kept.map((passage, at) => ({
          start: at === 0 ? span.start : passage.start,
          end: at === kept.length - 1 ? span.end : passage.end,
        }));
  return {
    type: "passages",
    report: report.report,
    passages: spans.map((one) => passageAt(report.text, one)),
  };
};

/** The chain; nobody is the report's own voice where there is a report, and otherwise missing. */
export const voicesFrom = (
  drafts: readonly VoiceDraft[],
  hasReport: boolean,
  parties: readonly Party[],
): readonly Voice[] | null => {
  const voices = drafts.flatMap(({ name: typed, sourceClass, party: chosen }): readonly Voice[] => {
    if (sourceClass === "unnamed") return [{ type: "unnamed" }];
    const name = typed.trim();
    if (name === "") return [];
    const party = chosen === "" ? partyCalled(name, parties) : chosen;
    return [{ type: "source", name, sourceClass, ...(party === undefined ? {} : { party }) }];
  });
  if (voices.length > 0) return voices;
  return hasReport ? [{ type: "reportsOwnVoice" }] : null;
};

/** The party of which this is a name. */
export const partyCalled = (name: string, parties: readonly Party[]): Party["party"] | undefined =>
  parties.find(({ neutralLabel, names }) => [neutralLabel, ...names.map((one) => one.name)].includes(name))
    ?.party;

const contentFrom = (draft: EntryDraft, place: DraftPlace): RecordContent | readonly Missing[] => {
  switch (place.kind) {
    case "statement":
    case "demand":
      return {
        ...{ type: "statement", form: draft.form, claim: draft.claim },
        ...(draft.speaker === "" ? {} : { speaker: draft.speaker }),
        about: draft.about.filter((party) => party !== draft.speaker),
      };
    case "figure":
      return figureFrom(draft);
    case "contact":
      return contactFrom(draft, place.parties);
    case "frame": {
      const title = draft.title.trim();
      if (title === "") return ["title"];
      const candidates = linesOf(draft.candidates);
      return { type: "frame", kind: draft.frameKind, title, date: dateFrom(draft), candidates };
    }
  }
};

const figureFrom = (draft: EntryDraft): Figure | readonly Missing[] => {
  const bound = boundFrom(draft);
  const [measure, unit, scope, method, hxl] = [
    draft.measure,
    draft.unit,
    draft.scope,
    draft.method,
    draft.hxl,
  ].map((text) => text.trim()) as [string, string, string, string, string];
  const missing: readonly Missing[] = [
    ...(measure === "" ? (["measure"] as const) : []),
    ...(unit === "" ? (["unit"] as const) : []),
    ...(typeof bound === "string" ? [bound] : []),
    ...(hxl === "" || parseHxlTag(hxl).ok ? [] : (["hxl"] as const)),
  ];
  if (typeof bound === "string" || missing.length > 0) return missing;
  return {
    ...{ type: "figure", measure, unit, bound, asOf: dateFrom(draft) },
    ...(scope === "" ? {} : { scope }),
    ...(method === "" ? {} : { method }),
    ...(hxl === "" ? {} : { hxl }),
  };
};

const numberFrom = (text: string): number | null => {
  const plain = text.replaceAll(/[\s,]/gu, "");
  const value = Number(plain);
  return plain === "" || !Number.isFinite(value) || Object.is(value, -0) ? null : value;
};

const boundFrom = ({ boundType, least, most }: EntryDraft): Bound | "number" | "numbers" => {
  const [low, high] = [numberFrom(least), numberFrom(most)];
  if (low === null) return "number";
  if (boundType !== "interval") return { type: boundType, value: low };
  return high === null || high <= low ? "numbers" : { type: "interval", least: low, most: high };
};

const contactFrom = (draft: EntryDraft, parties: readonly Party[]): RecordContent | readonly Missing[] => {
  const [who, through] = [draft.who, draft.through].map((text) =>
    linesOf(text).map((name): Participant => {
      const party = partyCalled(name, parties);
      return { name, ...(party === undefined ? {} : { party }) };
    }),
  );
  if (who === undefined || who.length === 0) return ["who"];
  const [where, subject] = [draft.where.trim(), draft.subject.trim()];
  return {
    ...{ type: "contact", manner: draft.manner, who, through: through ?? [], when: dateFrom(draft) },
    ...(where === "" ? {} : { where }),
    ...(subject === "" ? {} : { subject }),
  };
};

const linesOf = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** What is known of a date, beside what the report calls it. */
const dateFrom = ({ date, dateAsReported }: EntryDraft): ReportedDate => {
  const asReported = dateAsReported.trim() === "" ? {} : { asReported: dateAsReported.trim() };
  const time = parseReportedTime(date.trim());
  return time.ok ? { type: "known", value: time.value, ...asReported } : { type: "unknown", ...asReported };
};
