import {
  type Bound,
  type BoundType,
  type Claim,
  type EntryWords,
  type Manner,
  type Party,
  type PartyId,
  parseReportedTime,
  type ReportedDate,
  type SourceClass,
  type Voice,
} from "@parley/domain";
import type { Span } from "@parley/reading";
import { passageAt } from "./passages-of.ts";
import type { SuggestedKind } from "./suggestion.ts";

/** An entry while a person works on it: every field as it is typed. */
export interface EntryDraft {
  readonly span: Span;
  readonly voiceType: Voice["type"];
  readonly source: string;
  readonly sourceClass: SourceClass;
  readonly party: PartyId | "";
  readonly claim: Claim;
  readonly speaker: PartyId | "";
  readonly measure: string;
  readonly unit: string;
  readonly boundType: BoundType;
  readonly least: string;
  readonly most: string;
  readonly date: string;
  readonly manner: Manner;
  readonly who: string;
  readonly where: string;
  readonly subject: string;
}

const EMPTY: Omit<EntryDraft, "span"> = {
  voiceType: "reportsOwnVoice",
  source: "",
  sourceClass: "named",
  party: "",
  claim: "claims",
  speaker: "",
  measure: "",
  unit: "",
  boundType: "exact",
  least: "",
  most: "",
  date: "",
  manner: "meeting",
  who: "",
  where: "",
  subject: "",
};

/** A draft that begins from nothing but words. */
export const emptyDraft = (span: Span): EntryDraft => ({ ...EMPTY, span });

/** A draft that begins from what is suggested. */
export const draftOf = ({ basis, voices, content }: EntryWords): EntryDraft => {
  const passages = basis.type === "passages" ? basis.passages : [];
  const span = { start: passages[0]?.start ?? 0, end: passages.at(-1)?.end ?? 0 };
  const voice = voices.at(-1);
  const draft = {
    ...emptyDraft(span),
    voiceType: voice?.type ?? "reportsOwnVoice",
    ...(voice?.type === "source"
      ? { source: voice.name, sourceClass: voice.sourceClass, party: voice.party ?? ("" as const) }
      : {}),
  };
  switch (content.type) {
    case "statement":
      return { ...draft, claim: content.claim, speaker: content.speaker ?? "" };
    case "figure":
      return {
        ...draft,
        ...{ measure: content.measure, unit: content.unit, boundType: content.bound.type },
        least: String(content.bound.type === "interval" ? content.bound.least : content.bound.value),
        most: content.bound.type === "interval" ? String(content.bound.most) : "",
        date: dateText(content.asOf),
      };
    case "contact":
      return {
        ...draft,
        manner: content.manner,
        who: content.who.map(({ name }) => name).join("\n"),
        where: content.where ?? "",
        date: dateText(content.when),
        subject: content.subject ?? "",
      };
    case "frame":
      return draft;
  }
};

const dateText = (date: ReportedDate): string => (date.type === "known" ? date.value : "");

/** Whether what is typed as a date is one, or nothing. */
export const isDateText = (text: string): boolean => text.trim() === "" || parseReportedTime(text.trim()).ok;

/** What the draft says as an entry; null while something is missing. `from` keeps what the fields do not show. */
export const wordsFromDraft = (
  draft: EntryDraft,
  kind: SuggestedKind,
  text: string,
  report: Extract<EntryWords["basis"], { type: "passages" }>["report"],
  parties: readonly Party[],
  from: EntryWords | null,
): EntryWords | null => {
  const voices = voicesFrom(draft, from);
  const content = contentFrom(draft, kind, parties, from);
  if (voices === null || content === null) return null;
  return {
    basis: { type: "passages", report, passages: passagesFrom(draft, text, from) },
    ...{ voices, content, issues: from?.issues ?? [] },
  };
};

const passagesFrom = ({ span }: EntryDraft, text: string, from: EntryWords | null) => {
  const kept = from?.basis.type === "passages" ? from.basis.passages : [];
  if (kept.length < 2) return [passageAt(text, span)];
  // A quotation over several paragraphs keeps those between its first and its last.
  return kept.map((passage, at) =>
    passageAt(text, {
      start: at === 0 ? span.start : passage.start,
      end: at === kept.length - 1 ? span.end : passage.end,
    }),
  );
};

const voicesFrom = (draft: EntryDraft, from: EntryWords | null): readonly Voice[] | null => {
  if (draft.voiceType === "reportsOwnVoice") return [{ type: "reportsOwnVoice" }];
  const outer = (from?.voices.slice(0, -1) ?? []).filter(({ type }) => type !== "reportsOwnVoice");
  if (draft.voiceType === "unnamed") return [...outer, { type: "unnamed" }];
  const name = draft.source.trim();
  if (name === "") return null;
  const party = draft.party === "" ? {} : { party: draft.party };
  return [...outer, { type: "source", name, sourceClass: draft.sourceClass, ...party }];
};

const contentFrom = (
  draft: EntryDraft,
  kind: SuggestedKind,
  parties: readonly Party[],
  from: EntryWords | null,
): EntryWords["content"] | null => {
  if (kind === "figure") return figureFrom(draft, from);
  if (kind === "contact") return contactFrom(draft, parties, from);
  const kept = from?.content.type === "statement" ? from.content : null;
  return {
    type: "statement",
    form: kept?.form ?? (kind === "demand" ? "position" : "remark"),
    claim: draft.claim,
    ...(draft.speaker === "" ? {} : { speaker: draft.speaker }),
    about: kept?.about.filter((party) => party !== draft.speaker) ?? [],
  };
};

const figureFrom = (draft: EntryDraft, from: EntryWords | null): EntryWords["content"] | null => {
  const bound = boundFrom(draft);
  const [measure, unit] = [draft.measure.trim(), draft.unit.trim()];
  if (bound === null || measure === "" || unit === "") return null;
  const hxl =
    from?.content.type === "figure" && from.content.measure === measure ? from.content.hxl : undefined;
  return {
    type: "figure",
    ...{ measure, unit, bound, asOf: dateFrom(draft.date, from) },
    ...(hxl === undefined ? {} : { hxl }),
  };
};

const numberFrom = (text: string): number | null => {
  const plain = text.replaceAll(/[\s,]/gu, "");
  const value = Number(plain);
  return plain === "" || !Number.isFinite(value) || Object.is(value, -0) ? null : value;
};

const boundFrom = ({ boundType, least, most }: EntryDraft): Bound | null => {
  const [low, high] = [numberFrom(least), numberFrom(most)];
  if (low === null) return null;
  if (boundType !== "interval") return { type: boundType, value: low };
  return high === null || high <= low ? null : { type: "interval", least: low, most: high };
};

const contactFrom = (
  draft: EntryDraft,
  parties: readonly Party[],
  from: EntryWords | null,
): EntryWords["content"] | null => {
  const who = draft.who
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((name) => {
      const party = parties.find(({ neutralLabel, names }) =>
        [neutralLabel, ...names.map((one) => one.name)].includes(name),
      )?.party;
      return { name, ...(party === undefined ? {} : { party }) };
    });
  if (who.length === 0) return null;
  const [where, subject] = [draft.where.trim(), draft.subject.trim()];
  return {
    type: "contact",
    ...{ manner: draft.manner, who, through: from?.content.type === "contact" ? from.content.through : [] },
    ...(where === "" ? {} : { where }),
    when: dateFrom(draft.date, from),
    ...(subject === "" ? {} : { subject }),
  };
};

/** The date that is typed; what the report calls it is kept. */
const dateFrom = (typed: string, from: EntryWords | null): ReportedDate => {
  const content = from?.content;
  const before =
    content?.type === "figure" ? content.asOf : content?.type === "contact" ? content.when : null;
  const asReported = before?.asReported === undefined ? {} : { asReported: before.asReported };
  const time = parseReportedTime(typed.trim());
  return time.ok ? { type: "known", value: time.value, ...asReported } : { type: "unknown", ...asReported };
};
