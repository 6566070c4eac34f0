import {
  type Bound,
  type Claim,
  type Contact,
  type Figure,
  LIMITS,
  type Manner,
  type Participant,
  parseReportedTime,
  type ReportedDate,
  type Statement,
} from "@parley/domain";
import {
  type AttributionEntry,
  type ContactEntry,
  type FigureEntry,
  isOverlapping,
  type PositionEntry,
  type Span,
} from "@parley/reading";
import { nameAt, partiesWithin, partyNamed, type Reading } from "./voices-of.ts";

/** What an attribution says: a claim, or a denial of one. */
export const statementOf = (reading: Reading, entry: AttributionEntry): Statement => {
  const [source] = entry.source;
  const speaker = source === undefined ? undefined : partyNamed(reading, source);
  const cue = nameAt(reading, entry.cue).toLowerCase();
  return {
    type: "statement",
    form: "remark",
    claim: /^(?:den|disput|reject|dismiss)/u.test(cue) ? "denies" : "claims",
    ...(speaker === undefined ? {} : { speaker }),
    about: partiesIn(reading, entry.content, speaker),
  };
};

/** What a side demands, offers, refuses or undertakes, as it was reported. */
export const positionOf = (reading: Reading, entry: PositionEntry): Statement => {
  const speaker = partyNamed(reading, entry.party);
  return {
    type: "statement",
    form:
      entry.rule === "adds-condition" ? "condition" : claimOf(entry.rule) === "offers" ? "offer" : "position",
    claim: claimOf(entry.rule),
    ...(speaker === undefined ? {} : { speaker }),
    about: partiesIn(reading, entry.content, speaker),
  };
};

const CLAIMS_BY_VERB: readonly (readonly [Claim, RegExp])[] = [
  ["offers", /^(?:offer|propose)$/u],
  ["accepts", /^(?:accept|endorse|support|agree)$/u],
  ["refuses", /^(?:reject|refuse|oppose|rebuff|rule)$/u],
  ["undertakes", /^(?:pledge|vow|promise|undertake|commit)$/u],
  ["claims", /^threaten$/u],
];

const claimOf = (verb: string): Claim =>
  CLAIMS_BY_VERB.find(([, verbs]) => verbs.test(verb))?.[0] ?? "demands";

const partiesIn = (
  reading: Reading,
  spans: readonly Span[],
  except: string | undefined,
): Statement["about"] => [
  ...new Set(
    spans
      .flatMap((span) => partiesWithin(reading, span).map(({ party }) => party))
      .filter((party) => party !== except),
  ),
];

/** A number with what it counts. Nothing is rounded, and no end is made up. */
export const figureOf = (reading: Reading, entry: FigureEntry): Figure => {
  const counted = entry.counted === null ? "" : nameAt(reading, entry.counted);
  const hxl = hxlOf(counted);
  return {
    type: "figure",
    measure: counted,
    bound: boundOf(entry),
    unit: unitOf(counted),
    asOf: entry.asOf === null ? { type: "unknown" } : dated(entry.asOf),
    ...(hxl === null ? {} : { hxl }),
  };
};

const boundOf = ({ qualifier, low, high }: FigureEntry): Bound => {
  if (high !== null && high > low) return { type: "interval", least: low, most: high };
  switch (qualifier) {
    case "exact":
    case "range":
      return { type: "exact", value: low };
    case "about":
      return { type: "about", value: low };
    case "over":
      return { type: "over", value: low };
    case "under":
      return { type: "under", value: low };
    case "at_least":
    case "vague":
      return { type: "atLeast", value: low };
    case "up_to":
      return { type: "atMost", value: low };
  }
};

const PERSONS =
  /\b(?:people|persons?|deaths?|dead|killed|injur\w+|wounded|casualt\w+|civilians?|residents?|refugees?|displaced|detainees?|prisoners?|captives?|hostages?|children|women|men|soldiers?|troops|patients?|villagers?)\b/iu;

/** What one of the counted is: people, per cent, a currency, or the last word of what was counted. */
const unitOf = (counted: string): string => {
  if (counted === "" || PERSONS.test(counted)) return counted === "" ? "" : "people";
  if (/^(?:%|per ?cent)/iu.test(counted)) return "%";
  return /^\P{L}+$/u.test(counted) ? counted : (counted.split(" ").at(-1) ?? counted);
};

const HXL: readonly (readonly [string, RegExp])[] = [
  ["#affected+killed", /\b(?:deaths?|dead|killed)\b/iu],
  ["#affected+injured", /\b(?:injur\w+|wounded)\b/iu],
  ["#affected+displaced", /\bdisplaced\b/iu],
];

const hxlOf = (counted: string): string | null => HXL.find(([, words]) => words.test(counted))?.[0] ?? null;

/** Who was in touch with whom; the time keeps the report's own expression. */
export const contactOf = (reading: Reading, entry: ContactEntry): Contact => ({
  type: "contact",
  manner: mannerOf(nameAt(reading, entry.cue)),
  who: entry.participants.slice(0, LIMITS.participants).map((span) => participantAt(reading, span)),
  through: [],
  ...(entry.place === null ? {} : { where: nameAt(reading, entry.place) }),
  when: whenOf(reading, entry.time),
  ...(entry.topic === null ? {} : { subject: nameAt(reading, entry.topic) }),
});

const mannerOf = (cue: string): Manner => {
  // "called on the governor" is a visit.
  if (/\b(?:calls?|called|calling)\b(?! on\b)|phone|\br[ai]ng\b/iu.test(cue)) return "call";
  return /\bindirect\b|\bproximity\b|\bshuttl/iu.test(cue) ? "channel" : "meeting";
};

const participantAt = (reading: Reading, span: Span): Participant => {
  const party = partyNamed(reading, span);
  return { name: nameAt(reading, span), ...(party === undefined ? {} : { party }) };
};

const whenOf = (reading: Reading, time: Span | null): ReportedDate => {
  if (time === null) return { type: "unknown" };
  const asReported = nameAt(reading, time);
  const date = reading.at(time).find((one) => one.kind === "date" && isOverlapping(one.span, time));
  const value = date?.kind === "date" ? date.value : null;
  return value === null ? { type: "unknown", asReported } : dated(value, asReported);
};

/** Seasons and the like have no place on a calendar that a record knows; what was reported stays. */
const dated = (value: string, asReported?: string): ReportedDate => {
  const time = parseReportedTime(value);
  const reported = asReported === undefined ? {} : { asReported };
  return time.ok ? { type: "known", value: time.value, ...reported } : { type: "unknown", ...reported };
};
