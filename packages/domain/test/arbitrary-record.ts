import fc from "fast-check";
import type { Bound, Digest, RecordContent, RecordEvent, ReportedDate, Voice } from "../src/index.ts";
import { CLAIMS, FORMS, FRAME_KINDS, MANNERS } from "../src/index.ts";
import { issueId, NOON, partyId, recordEntryId, reportId } from "./support.ts";

const at = fc.integer({ min: NOON - 10, max: NOON + 10 });
const of = <const Type extends string>(type: Type) => fc.constant(type);
const party = fc.constantFrom("north", "south").map(partyId);
const report = fc.constantFrom("a", "b").map(reportId);
const entry = fc.constantFrom("a", "b", "c").map(recordEntryId);
const label = fc.constantFrom("The harbour paper", "صحيفة", "people killed");
const TEXT = "Ten people were seen.";

export const DIGEST = "0f".repeat(32) as Digest;

export const anyDate: fc.Arbitrary<ReportedDate> = fc.oneof(
  fc.constant({ type: "unknown" as const }),
  fc.constant({ type: "unknown" as const, asReported: "recently" }),
  fc
    .constantFrom("2031", "2031-05", "2031-05-14", "2031-05-14T09:30Z", "2031-05-01/2031-05-14")
    .map((value) => ({ type: "known" as const, value })),
);

const number = fc.oneof(fc.integer({ min: -5, max: 50_000 }), fc.constantFrom(0.5, 47.25));
export const anyBound: fc.Arbitrary<Bound> = fc.oneof(
  fc.record({
    type: fc.constantFrom(
      "exact" as const,
      "about" as const,
      "atLeast" as const,
      "atMost" as const,
      "over" as const,
      "under" as const,
    ),
    value: number,
  }),
  fc.record({ type: of("interval"), least: number, most: number }),
);

const voice: fc.Arbitrary<Voice> = fc.oneof(
  fc.constantFrom({ type: "reportsOwnVoice" as const }, { type: "unnamed" as const }),
  fc.record(
    {
      type: of("source"),
      name: label,
      sourceClass: fc.constantFrom("role" as const, "anonymous" as const),
      party,
    },
    { requiredKeys: ["type", "name", "sourceClass"] },
  ),
);

const participants = fc.array(fc.record({ name: label, party }, { requiredKeys: ["name"] }), {
  maxLength: 2,
});
const content: fc.Arbitrary<RecordContent> = fc.oneof(
  fc.record(
    {
      type: of("statement"),
      form: fc.constantFrom(...FORMS),
      claim: fc.constantFrom(...CLAIMS),
      speaker: party,
      about: fc.array(party, { maxLength: 2 }),
    },
    { requiredKeys: ["type", "form", "claim", "about"] },
  ),
  fc.record(
    {
      type: of("figure"),
      measure: label,
      bound: anyBound,
      unit: label,
      scope: label,
      asOf: anyDate,
      method: label,
      hxl: fc.constant("#affected+killed"),
    },
    { requiredKeys: ["type", "measure", "bound", "unit", "asOf"] },
  ),
  fc.record(
    {
      type: of("contact"),
      manner: fc.constantFrom(...MANNERS),
      who: participants,
      through: participants,
      where: label,
      when: anyDate,
      subject: label,
    },
    { requiredKeys: ["type", "manner", "who", "through", "when"] },
  ),
  fc.record({
    type: of("frame"),
    kind: fc.constantFrom(...FRAME_KINDS),
    title: label,
    date: anyDate,
    candidates: fc.array(label, { maxLength: 2 }),
  }),
);

const words = {
  basis: fc.oneof(
    report.map((id) => ({
      type: "passages" as const,
      report: id,
      passages: [{ start: 0, end: 10, words: TEXT.slice(0, 10) }],
    })),
    fc.constant({ type: "heard" as const, words: "ten days" }),
    fc.constant({ type: "imported" as const, file: "figures.csv" }),
  ),
  voices: fc.array(voice, { maxLength: 2 }),
  content,
  issues: fc.array(fc.constantFrom("access", "captives").map(issueId), { maxLength: 1 }),
};

const description = { at, report, title: label, outlet: label, date: anyDate };
const described = ["type", "at", "report", "title", "date"] as const;

export const anyRecordEvent: fc.Arbitrary<RecordEvent> = fc.oneof(
  fc.record(
    {
      type: of("reportAdded"),
      ...description,
      mediaType: fc.constant("text/plain"),
      digest: fc.constant(DIGEST),
      parts: fc.integer({ min: 1, max: 3 }),
      text: fc.constantFrom(TEXT, "  \n"),
    },
    { requiredKeys: [...described, "mediaType", "digest", "parts", "text"] },
  ),
  fc.record({
    type: of("reportContinued"),
    at,
    report,
    part: fc.integer({ min: 1, max: 2 }),
    text: fc.constant(" And more."),
  }),
  fc.record({ type: of("reportDescribed"), ...description }, { requiredKeys: [...described] }),
  fc.record(
    { type: of("reportWithdrawn"), at, report, why: label },
    { requiredKeys: ["type", "at", "report"] },
  ),
  fc.record({ type: of("reportRestored"), at, report }),
  fc.record(
    {
      type: of("recordEntered"),
      at,
      entry,
      ...words,
      note: label,
      standing: fc.constantFrom("candidate" as const, "confirmed" as const),
      origin: fc.constantFrom(
        { type: "person" as const },
        { type: "reader" as const, rule: "verb", confidence: 0.75, edited: true },
      ),
    },
    { requiredKeys: ["type", "at", "entry", "basis", "voices", "content", "issues", "standing", "origin"] },
  ),
  fc.record(
    { type: of("recordCorrected"), at, entry, ...words, note: label, why: label },
    { requiredKeys: ["type", "at", "entry", "basis", "voices", "content", "issues"] },
  ),
  fc.record({ type: of("recordConfirmed"), at, entry }),
  fc.record({ type: of("recordDoubted"), at, entry }),
  fc.record(
    { type: of("recordWithdrawn"), at, entry, why: label },
    { requiredKeys: ["type", "at", "entry"] },
  ),
  fc.record({ type: of("recordRestored"), at, entry }),
);
