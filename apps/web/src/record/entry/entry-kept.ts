import {
  BOUND_TYPES,
  CLAIMS,
  FORMS,
  FRAME_KINDS,
  type IssueId,
  MANNERS,
  type OptionId,
  type PartyId,
  STANCES,
} from "@parley/domain";
import type { Span } from "@parley/reading";
import { aFlag, aText, entriesOf, manyOf, oneOf, type Reader, type Readers } from "../../app/kept-readers.ts";
import type { EntryDraft, VoiceDraft } from "./entry-draft.ts";
import { ENTRY_KINDS, type EntryKind } from "./entry-kind.ts";
import type { EntryPlace } from "./use-entry-place.ts";
import { SOURCE_CLASSES } from "./VoicesField.tsx";

/** An entry in its form: of which kind it would be, and every field. */
export interface EntryInForm extends EntryDraft {
  readonly kind: EntryKind;
}

/** What of an entry in its form outlives a reload: all of it, as far as what it points to still stands. */
export const entryReaders = (
  { parties, issues, tableIssues }: EntryPlace,
  reportLength: number,
): Readers<EntryInForm> => {
  const party = oneOf<PartyId | "">(["", ...parties.map((one) => one.party)]);
  const named = oneOf(parties.map((one) => one.party));
  const offered = tableIssues.flatMap(({ options }) => options.map((one) => one.option));
  const option = oneOf<OptionId | null>([null, ...offered]);
  return {
    ...{ kind: oneOf(ENTRY_KINDS), span: spanReader(reportLength), heard: aText },
    ...{ voices: manyOf(voiceReader(party)), form: oneOf(FORMS), claim: oneOf(CLAIMS) },
    ...{ speaker: party, about: manyOf(named), issues: manyOf(oneOf(issues.map(([issue]) => issue))) },
    ...{ measure: aText, unit: aText, boundType: oneOf(BOUND_TYPES), least: aText, most: aText },
    ...{ scope: aText, method: aText, hxl: aText, date: aText, dateAsReported: aText },
    ...{ manner: oneOf(MANNERS), who: aText, through: aText, where: aText, subject: aText },
    ...{ frameKind: oneOf(FRAME_KINDS), title: aText, candidates: aText, note: aText, isCandidate: aFlag },
    tableIssue: oneOf<IssueId | "">(["", ...tableIssues.map(({ issue }) => issue)]),
    stance: oneOf(STANCES),
    ...{ option, amount: aText },
  };
};

const spanReader =
  (length: number): Reader<Span> =>
  (kept) => {
    const [start, end] = ["start", "end"].map((name) => Number(entriesOf(kept).get(name)));
    const isWithin = start !== undefined && end !== undefined && 0 <= start && start < end && end <= length;
    return isWithin ? { start, end } : undefined;
  };

const voiceReader =
  (party: Reader<PartyId | "">): Reader<VoiceDraft> =>
  (kept) => {
    const fields = entriesOf(kept);
    const name = aText(fields.get("name"));
    const sourceClass = oneOf(SOURCE_CLASSES)(fields.get("sourceClass"));
    if (name === undefined || sourceClass === undefined) return undefined;
    return { name, sourceClass, party: party(fields.get("party")) ?? "" };
  };
