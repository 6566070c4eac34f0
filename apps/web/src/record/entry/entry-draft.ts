import type {
  BoundType,
  Claim,
  EntryWords,
  Form,
  FrameKind,
  IssueId,
  Manner,
  OptionId,
  PartyId,
  RecordContent,
  ReportedDate,
  SourceClass,
  Stance,
  Voice,
} from "@parley/domain";
import type { Span } from "@parley/reading";
import type { EntryKind } from "./entry-kind.ts";

/** One voice of the chain while it is typed; without a name it counts only where it is said to be unnamed. */
export interface VoiceDraft {
  readonly name: string;
  readonly sourceClass: SourceClass | "unnamed";
  readonly party: PartyId | "";
}

/** An entry while a person works on it: every field as it is typed. */
export interface EntryDraft {
  /** Its words in the report; null where there is none. */
  readonly span: Span | null;
  /** Its words where somebody was told them. */
  readonly heard: string;
  /** From the outermost to the first; nobody: the report's own voice. */
  readonly voices: readonly VoiceDraft[];
  readonly form: Form;
  readonly claim: Claim;
  readonly speaker: PartyId | "";
  readonly about: readonly PartyId[];
  readonly issues: readonly IssueId[];
  readonly measure: string;
  readonly unit: string;
  readonly boundType: BoundType;
  readonly least: string;
  readonly most: string;
  readonly scope: string;
  readonly method: string;
  readonly hxl: string;
  readonly date: string;
  readonly dateAsReported: string;
  readonly manner: Manner;
  /** One a line. */
  readonly who: string;
  readonly through: string;
  readonly where: string;
  readonly subject: string;
  readonly frameKind: FrameKind;
  readonly title: string;
  /** One a line. */
  readonly candidates: string;
  readonly note: string;
  readonly isCandidate: boolean;
  /** The issue on which it stands on the table; none: nowhere. */
  readonly tableIssue: IssueId | "";
  readonly stance: Stance;
  /** What the position comes down to, where the issue has options or is divided. */
  readonly option: OptionId | null;
  readonly amount: string;
}

export const NO_VOICE: VoiceDraft = { name: "", sourceClass: "named", party: "" };

const EMPTY: Omit<EntryDraft, "form"> = {
  ...{ span: null, heard: "", voices: [NO_VOICE], claim: "claims", speaker: "", about: [], issues: [] },
  ...{ measure: "", unit: "", boundType: "exact", least: "", most: "", scope: "", method: "", hxl: "" },
  ...{ date: "", dateAsReported: "", manner: "meeting", who: "", through: "", where: "", subject: "" },
  ...{ frameKind: "resolution", title: "", candidates: "", note: "", isCandidate: false },
  ...{ tableIssue: "", stance: "open", option: null, amount: "" },
};

/** A draft that begins from words in a report, or from none. What a frame could be is a candidate until it is settled. */
export const emptyDraft = (kind: EntryKind, span: Span | null): EntryDraft => ({
  ...EMPTY,
  span,
  form: kind === "demand" ? "position" : "remark",
  claim: kind === "demand" ? "demands" : "claims",
  isCandidate: kind === "frame",
});

/** A draft that begins from an entry, or from what is suggested. */
export const draftOf = (kind: EntryKind, words: EntryWords): EntryDraft => {
  const { basis, voices, content, issues, note = "" } = words;
  const passages = basis.type === "passages" ? basis.passages : [];
  const [first] = passages;
  const span = first === undefined ? null : { start: first.start, end: passages.at(-1)?.end ?? first.end };
  return {
    ...emptyDraft(kind, span),
    ...{ heard: basis.type === "heard" ? basis.words : "", issues, note, isCandidate: false },
    voices: draftsOfVoices(voices),
    ...fieldsOf(content),
  };
};

const draftsOfVoices = (voices: readonly Voice[]): readonly VoiceDraft[] => {
  const drafts = voices.flatMap((voice): readonly VoiceDraft[] => {
    if (voice.type === "reportsOwnVoice") return [];
    if (voice.type === "unnamed") return [{ ...NO_VOICE, sourceClass: "unnamed" }];
    return [{ name: voice.name, sourceClass: voice.sourceClass, party: voice.party ?? "" }];
  });
  return drafts.length === 0 ? [NO_VOICE] : drafts;
};

const fieldsOf = (content: RecordContent): Partial<EntryDraft> => {
  switch (content.type) {
    case "statement": {
      const { form, claim, speaker = "", about } = content;
      return { form, claim, speaker, about };
    }
    case "figure": {
      const { measure, unit, bound, scope = "", method = "", hxl = "", asOf } = content;
      return {
        ...{ measure, unit, boundType: bound.type, scope, method, hxl, ...datesOf(asOf) },
        least: String(bound.type === "interval" ? bound.least : bound.value),
        most: bound.type === "interval" ? String(bound.most) : "",
      };
    }
    case "contact": {
      const { manner, where = "", subject = "", when } = content;
      const [who, through] = [content.who, content.through].map((all) =>
        all.map(({ name }) => name).join("\n"),
      );
      return { manner, who: who ?? "", through: through ?? "", where, subject, ...datesOf(when) };
    }
    case "frame":
      return {
        ...{ frameKind: content.kind, title: content.title, candidates: content.candidates.join("\n") },
        ...datesOf(content.date),
      };
  }
};

const datesOf = (date: ReportedDate): Pick<EntryDraft, "date" | "dateAsReported"> => ({
  date: date.type === "known" ? date.value : "",
  dateAsReported: date.asReported ?? "",
});
