import { LIMITS } from "../limits.ts";
import type { EventSchemas } from "../schema/event-schemas.ts";
import {
  choice,
  decimal,
  type Fields,
  id,
  integer,
  line,
  list,
  literal,
  optional,
  record,
  stretch,
  truth,
  union,
} from "../schema/schema.ts";
import {
  amount,
  digest,
  form,
  issueId,
  label,
  moment,
  partyId,
  reason,
  recordEntryId,
  reportId,
  words,
} from "../schema/words.ts";
import type { Bound } from "./bound.ts";
import {
  type Basis,
  CLAIMS,
  type Contact,
  type EntryOrigin,
  type EntryWords,
  type Figure,
  FRAME_KINDS,
  type Frame,
  MANNERS,
  type Participant,
  type Passage,
  type RecordConfirmed,
  type RecordContent,
  type RecordCorrected,
  type RecordDoubted,
  type RecordEntered,
  type RecordEvent,
  type RecordRestored,
  type RecordWithdrawn,
  type ReportAdded,
  type ReportContinued,
  type ReportDescribed,
  type ReportRestored,
  type ReportWithdrawn,
  type Statement,
  type Voice,
} from "./events.ts";
import { parseHxlTag } from "./hxl-tag.ts";
import { parseReportedTime, type ReportedDate } from "./reported-date.ts";

/** Names of media types are short; this is a line of its own only to be one. */
const mediaType = line(127);

const reportedDate = union<ReportedDate>({
  unknown: record<Extract<ReportedDate, { type: "unknown" }>>({
    type: literal("unknown"),
    asReported: optional(label),
  }),
  known: record<Extract<ReportedDate, { type: "known" }>>({
    type: literal("known"),
    value: id(parseReportedTime),
    asReported: optional(label),
  }),
});

const value = { value: amount };

const bound = union<Bound>({
  exact: record<Extract<Bound, { type: "exact" }>>({ type: literal("exact"), ...value }),
  about: record<Extract<Bound, { type: "about" }>>({ type: literal("about"), ...value }),
  atLeast: record<Extract<Bound, { type: "atLeast" }>>({ type: literal("atLeast"), ...value }),
  atMost: record<Extract<Bound, { type: "atMost" }>>({ type: literal("atMost"), ...value }),
  over: record<Extract<Bound, { type: "over" }>>({ type: literal("over"), ...value }),
  under: record<Extract<Bound, { type: "under" }>>({ type: literal("under"), ...value }),
  interval: record<Extract<Bound, { type: "interval" }>>({
    type: literal("interval"),
    least: amount,
    most: amount,
  }),
});

const passages = list(
  record<Passage>({ start: integer(0), end: integer(1), words: stretch(LIMITS.text) }),
  LIMITS.passages,
);

const basis = union<Basis>({
  passages: record<Extract<Basis, { type: "passages" }>>({
    type: literal("passages"),
    report: reportId,
    passages,
  }),
  heard: record<Extract<Basis, { type: "heard" }>>({ type: literal("heard"), words }),
  imported: record<Extract<Basis, { type: "imported" }>>({ type: literal("imported"), file: label }),
});

const voice = union<Voice>({
  reportsOwnVoice: record<Extract<Voice, { type: "reportsOwnVoice" }>>({ type: literal("reportsOwnVoice") }),
  unnamed: record<Extract<Voice, { type: "unnamed" }>>({ type: literal("unnamed") }),
  source: record<Extract<Voice, { type: "source" }>>({
    type: literal("source"),
    name: label,
    sourceClass: choice("named", "role", "anonymous", "document"),
    party: optional(partyId),
  }),
});

const participants = list(
  record<Participant>({ name: label, party: optional(partyId) }),
  LIMITS.participants,
);

const content = union<RecordContent>({
  statement: record<Statement>({
    type: literal("statement"),
    form,
    claim: choice(...CLAIMS),
    speaker: optional(partyId),
    about: list(partyId, LIMITS.links),
  }),
  figure: record<Figure>({
    type: literal("figure"),
    measure: label,
    bound,
    unit: label,
    scope: optional(label),
    asOf: reportedDate,
    method: optional(reason),
    hxl: optional(id(parseHxlTag)),
  }),
  contact: record<Contact>({
    type: literal("contact"),
    manner: choice(...MANNERS),
    who: participants,
    through: participants,
    where: optional(label),
    when: reportedDate,
    subject: optional(reason),
  }),
  frame: record<Frame>({
    type: literal("frame"),
    kind: choice(...FRAME_KINDS),
    title: label,
    date: reportedDate,
    candidates: list(label, LIMITS.candidates),
  }),
});

const origin = union<EntryOrigin>({
  person: record<Extract<EntryOrigin, { type: "person" }>>({ type: literal("person") }),
  reader: record<Extract<EntryOrigin, { type: "reader" }>>({
    type: literal("reader"),
    rule: label,
    confidence: decimal(0, 1),
    edited: truth,
  }),
});

const entryWords: Fields<EntryWords> = {
  basis,
  voices: list(voice, LIMITS.voices),
  content,
  issues: list(issueId, LIMITS.links),
  note: optional(reason),
};

const description = { title: label, outlet: optional(label), date: reportedDate };

export const recordSchemas: EventSchemas<RecordEvent> = {
  reportAdded: record<ReportAdded>({
    type: literal("reportAdded"),
    at: moment,
    report: reportId,
    ...description,
    mediaType,
    digest,
    parts: integer(1, LIMITS.reportParts),
    text: stretch(LIMITS.reportPart),
  }),
  reportContinued: record<ReportContinued>({
    type: literal("reportContinued"),
    at: moment,
    report: reportId,
    part: integer(1, LIMITS.reportParts - 1),
    text: stretch(LIMITS.reportPart),
  }),
  reportDescribed: record<ReportDescribed>({
    type: literal("reportDescribed"),
    at: moment,
    report: reportId,
    ...description,
  }),
  reportWithdrawn: record<ReportWithdrawn>({
    type: literal("reportWithdrawn"),
    at: moment,
    report: reportId,
    why: optional(reason),
  }),
  reportRestored: record<ReportRestored>({
    type: literal("reportRestored"),
    at: moment,
    report: reportId,
  }),
  recordEntered: record<RecordEntered>({
    type: literal("recordEntered"),
    at: moment,
    entry: recordEntryId,
    ...entryWords,
    standing: choice("candidate", "confirmed"),
    origin,
  }),
  recordCorrected: record<RecordCorrected>({
    type: literal("recordCorrected"),
    at: moment,
    entry: recordEntryId,
    ...entryWords,
    why: optional(reason),
  }),
  recordConfirmed: record<RecordConfirmed>({
    type: literal("recordConfirmed"),
    at: moment,
    entry: recordEntryId,
  }),
  recordDoubted: record<RecordDoubted>({
    type: literal("recordDoubted"),
    at: moment,
    entry: recordEntryId,
  }),
  recordWithdrawn: record<RecordWithdrawn>({
    type: literal("recordWithdrawn"),
    at: moment,
    entry: recordEntryId,
    why: optional(reason),
  }),
  recordRestored: record<RecordRestored>({
    type: literal("recordRestored"),
    at: moment,
    entry: recordEntryId,
  }),
};
