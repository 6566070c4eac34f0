import type { EntryHash, PartyId, PersonId } from "../ids.ts";
import type { RoomEvent, RoomEventOf, RoomEventType } from "../room/event.ts";
import type { Moment, RoomState } from "../room/state.ts";
import type { CopiedId, CopyKind } from "./events.ts";

/** Acts that a side does with its copy in its own talks, and that the team's room takes over as they were done. */
const ACTS = {
  exchange: [
    "exchangeAnswered",
    "stepBegun",
    "stepReported",
    "stepWaived",
    "stepExplained",
    "exchangeSuspended",
    "exchangeResumed",
    "splitProposed",
    "splitAgreed",
  ],
  list: [
    "entriesListed",
    "listSubmitted",
    "vettingBegan",
    "entryObjected",
    "objectionSettled",
    "categoryClaimed",
    "conditionClaimed",
    "proofOfLifeGiven",
    "proofOfLifeJudged",
    "listAgreed",
    "listFrozen",
    "namesPermitted",
  ],
  commitment: [
    "commitmentTriggered",
    "performanceReported",
    "performanceVerified",
    "performanceDisputed",
    "performanceWaived",
    "commitmentSuspended",
    "commitmentResumed",
  ],
  incident: ["incidentAlleged", "evidenceAdded", "inquiryBegan", "incidentFound"],
} as const satisfies { readonly [Kind in CopyKind]: readonly RoomEventType[] };

export type CarriedAct = RoomEventOf<(typeof ACTS)[CopyKind][number]>;

export interface ActAt {
  /** Of a restated act: the entry in which it was first done. */
  readonly entry: EntryHash;
  readonly event: CarriedAct;
  /** The side of whoever did it; absent for mediators and monitors. */
  readonly doneBy?: PartyId;
  readonly person?: PersonId;
}

/** What was done here with a copy or master, oldest first, with what a restart of history restated. */
export const actsOn = (room: RoomState, of: CopyKind, id: CopiedId): readonly ActAt[] => {
  const types: readonly RoomEventType[] = ACTS[of];
  const acts: ActAt[] = [];
  const take = (happening: Moment["happening"], entry: EntryHash, person: PersonId | undefined): void => {
    if (!isAct(happening, types) || idOf(happening) !== id) return;
    const doneBy = person === undefined ? undefined : room.people.get(person)?.seat.party;
    acts.push({
      ...{ entry, event: happening },
      ...(doneBy === undefined ? {} : { doneBy }),
      ...(person === undefined ? {} : { person }),
    });
  };
  for (const { stamp, happening, person } of room.timeline) {
    if (happening.type === "charterRestated" || happening.type === "restatementContinued")
      for (const { event, entry, by } of happening.restated) take(event, entry, by);
    else take(happening, stamp.entry, person);
  }
  return acts;
};

const isAct = (
  happening: Moment["happening"],
  types: readonly RoomEventType[],
): happening is CarriedAct & RoomEvent => types.some((type) => type === happening.type);

const idOf = (event: CarriedAct): CopiedId => {
  if ("exchange" in event) return event.exchange;
  if ("list" in event) return event.list;
  // An incident names the commitment that it would breach.
  return "incident" in event ? event.incident : event.commitment;
};

/** Whose act it is, whoever entered it; absent where it is no side's. */
export const sideOfAct = (room: RoomState, event: CarriedAct): PartyId | undefined => {
  switch (event.type) {
    case "stepBegun":
    case "stepReported":
      return room.exchanges.get(event.exchange)?.running?.steps.get(String(event.step))?.actor;
    case "exchangeResumed":
      return room.exchanges
        .get(event.exchange)
        ?.running?.suspensions.find(({ suspension }) => suspension === event.suspension)?.side;
    case "entriesListed":
    case "listSubmitted":
      return room.lists.get(event.list)?.side;
    case "performanceReported":
      return room.commitments.get(event.commitment)?.text.obligor;
    case "proofOfLifeJudged":
    case "listFrozen":
    case "commitmentTriggered":
    case "performanceVerified":
    case "inquiryBegan":
    case "incidentFound":
      return undefined;
    default:
      return event.side;
  }
};
