import { ok, type Result } from "@parley/kernel";
import type { Objection } from "../objection.ts";
import { type Followed, refuse, type Speaker } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import { actsFor } from "../sides/acting-side.ts";
import { mayEnterFor, withDoer } from "../sides/done-by.ts";
import type {
  CategoryClaimed,
  ConditionClaimed,
  EntryObjected,
  ProofOfLifeGiven,
  ProofOfLifeJudged,
} from "./events.ts";
import { asOther, type FoundVersion, knownList, newest, openVersion, withVersion } from "./find.ts";
import { agreedCategory, type EntryObjection, type KnownEntry } from "./state.ts";

export const objected = (room: RoomState, event: EntryObjected, speaker: Speaker): Followed => {
  const found = openVersion(room, event.list, event.version);
  if (!found.ok) return found;
  const { list, version } = found.value;
  const acting = asOther(room, list, speaker, event.side);
  if (!acting.ok) return acting;
  const { objection, pseudonym, side, ground, words, at } = event;
  if (!version.entries.has(pseudonym)) return refuse({ type: "Unknown", what: "entry", id: pseudonym });
  const { objectionsUntil: until } = version;
  // What a side objected to in time in its own talks may be recorded elsewhere later.
  if (until !== undefined && at > until && acting.value === "own")
    return refuse({ type: "TooLate", until, at });
  const isTaken = list.versions.some(({ objections }) =>
    objections.some((each) => each.objection === objection),
  );
  if (isTaken) return refuse({ type: "Repeated", what: "listObjection", id: objection });
  const given: EntryObjection = {
    ...{ objection, pseudonym, side, ground, objected: speaker.authorship },
    recorded: acting.value === "recorded",
    ...(words === undefined ? {} : { words }),
  };
  return withVersion(room, list, { ...version, objections: [...version.objections, given] });
};

/** Each side claims for itself. What both have claimed alike is settled, and changes only with a new version. */
export const claimed = (room: RoomState, event: CategoryClaimed, speaker: Speaker): Followed => {
  const found = ofEitherSide(room, event, speaker);
  if (!found.ok) return found;
  const { list, version } = found.value;
  const { side, claims } = event;
  if (claims.length === 0) return refuse({ type: "NothingChosen" });
  let { entries } = version;
  for (const { pseudonym, category } of claims) {
    const entry = entries.get(pseudonym);
    if (entry === undefined) return refuse({ type: "Unknown", what: "entry", id: pseudonym });
    if (agreedCategory(list, entry) !== undefined) return refuse({ type: "CategorySettled" });
    const others = entry.categories.filter((claim) => claim.side !== side);
    const categories = [...others, { side, category, claimed: speaker.authorship }];
    entries = entries.with(pseudonym, { ...entry, categories });
  }
  return withVersion(room, list, { ...version, entries });
};

export const conditionClaimed = (room: RoomState, event: ConditionClaimed, speaker: Speaker): Followed => {
  const found = knownEntry(room, event, speaker);
  if (!found.ok) return found;
  const { side, condition } = event;
  const { entry } = found.value;
  return withEntry(room, found.value, {
    ...entry,
    conditions: [
      ...entry.conditions.filter((claim) => claim.side !== side),
      { side, condition, claimed: speaker.authorship },
    ],
  });
};

export const proofGiven = (room: RoomState, event: ProofOfLifeGiven, speaker: Speaker): Followed => {
  const found = knownEntry(room, event, speaker);
  if (!found.ok) return found;
  const { proof, pseudonym, side, kind, asOf, words } = event;
  const { version } = found.value;
  if (version.proofs.has(proof)) return refuse({ type: "Repeated", what: "proof", id: proof });
  const given = {
    ...{ proof, side, kind, given: speaker.authorship },
    ...(asOf === undefined ? {} : { asOf }),
    ...(words === undefined ? {} : { words }),
  };
  const { entry } = found.value;
  const of = { ...found.value, version: { ...version, proofs: version.proofs.with(proof, pseudonym) } };
  return withEntry(room, of, { ...entry, proofs: [...entry.proofs, given] });
};

export const proofJudged = (room: RoomState, event: ProofOfLifeJudged, speaker: Speaker): Followed => {
  const list = knownList(room, event.list);
  if (!list.ok) return list;
  const version = list.value.versions.at(-1);
  if (version === undefined) return refuse({ type: "Unknown", what: "proof", id: event.proof });
  const found = { list: list.value, version };
  const entry = version.entries.get(version.proofs.get(event.proof) ?? "");
  const proof = entry?.proofs.find((each) => each.proof === event.proof);
  if (entry === undefined || proof === undefined)
    return refuse({ type: "Unknown", what: "proof", id: event.proof });
  if (proof.judged !== undefined) return refuse({ type: "AlreadyDone", event: "proofOfLifeJudged" });
  const { party, role } = speaker.person.seat;
  // A mediator who recorded what a side gave in its own talks did not give it.
  if (party === proof.side) return refuse({ type: "ReporterVerifies" });
  if (party === undefined && !speaker.mediator && role !== "monitor")
    return refuse({ type: "NotTheVerifier" });
  const { outcome, words, doneBy } = event;
  const enters = mayEnterFor(room, speaker, doneBy);
  if (!enters.ok) return enters;
  const judged = {
    ...{ outcome, by: speaker.authorship, ...withDoer(doneBy) },
    ...(words === undefined ? {} : { words }),
  };
  const proofs = entry.proofs.map((each) => (each.proof === event.proof ? { ...each, judged } : each));
  return withEntry(room, found, { ...entry, proofs });
};

interface FoundEntry extends FoundVersion {
  readonly entry: KnownEntry;
}

/** The newest version, where this person may speak for the side that the event names. */
const ofEitherSide = (
  room: RoomState,
  event: CategoryClaimed | ConditionClaimed | ProofOfLifeGiven,
  speaker: Speaker,
): Result<FoundVersion, Objection> => {
  const found = newest(room, event.list, event.version);
  if (!found.ok) return found;
  const { list } = found.value;
  if (event.side !== list.side && event.side !== list.otherSide) return refuse({ type: "NotYourSide" });
  const acting = actsFor(room, speaker, event.side);
  return acting.ok ? found : acting;
};

const knownEntry = (
  room: RoomState,
  event: ConditionClaimed | ProofOfLifeGiven,
  speaker: Speaker,
): Result<FoundEntry, Objection> => {
  const found = ofEitherSide(room, event, speaker);
  if (!found.ok) return found;
  const entry = found.value.version.entries.get(event.pseudonym);
  return entry === undefined
    ? refuse({ type: "Unknown", what: "entry", id: event.pseudonym })
    : ok({ ...found.value, entry });
};

const withEntry = (room: RoomState, { list, version }: FoundVersion, entry: KnownEntry): Followed =>
  withVersion(room, list, { ...version, entries: version.entries.with(entry.pseudonym, entry) });
