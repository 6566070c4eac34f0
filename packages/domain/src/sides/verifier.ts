import { ok, type Result } from "@parley/kernel";
import type { PartyId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import { presentPeople, sideOf } from "../people/state.ts";
import type { Authorship } from "../room/authorship.ts";
import { refuse, type Speaker } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import { literal, record, type Schema, union } from "../schema/schema.ts";
import { label, partyId } from "../schema/words.ts";

/** Who says whether something was done: agreed beforehand, and never the one whose deed it is. */
export type Verifier =
  | { readonly type: "mediators" }
  | { readonly type: "monitors" }
  | { readonly type: "party"; readonly party: PartyId }
  /** Somebody outside Parley, such as a neutral intermediary; a monitor or mediator records what they found. */
  | { readonly type: "outside"; readonly name: string };

export const verifierSchema: Schema<Verifier> = union<Verifier>({
  mediators: record<{ readonly type: "mediators" }>({ type: literal("mediators") }),
  monitors: record<{ readonly type: "monitors" }>({ type: literal("monitors") }),
  party: record<{ readonly type: "party"; readonly party: PartyId }>({
    type: literal("party"),
    party: partyId,
  }),
  outside: record<{ readonly type: "outside"; readonly name: string }>({
    type: literal("outside"),
    name: label,
  }),
});

/** A report: who entered it, and whose report it is where a mediator entered it for a side. */
export interface Reported {
  readonly reported: Authorship;
  /** The side whose report it is; absent where monitors or mediators report of themselves. */
  readonly side?: PartyId;
  /** Entered by a mediator because nobody of the side is in the room. */
  readonly recorded: boolean;
}

/**
 * Whether this person may verify what was reported. Reporter and verifier are different people, and a side does not
 * verify its own deed. Where nobody of the agreed verifiers is in the room, a mediator records what they found.
 */
export const mayVerify = (
  room: RoomState,
  speaker: Speaker,
  verifier: Verifier,
  obligor: PartyId | undefined,
  report: Reported | undefined,
): Result<null, Objection> => {
  const { person, mediator } = speaker;
  if (obligor !== undefined && person.seat.party === obligor) return refuse({ type: "ReporterVerifies" });
  const isOwnReport = report !== undefined && !report.recorded && report.reported.person === person.person;
  if (isOwnReport) return refuse({ type: "ReporterVerifies" });
  return isOneOf(room, speaker, verifier) || (mediator && nobodyOf(room, verifier))
    ? ok(null)
    : refuse({ type: "NotTheVerifier" });
};

const isOneOf = (_room: RoomState, { person, mediator }: Speaker, verifier: Verifier): boolean => {
  switch (verifier.type) {
    case "mediators":
      return mediator;
    case "monitors":
      return person.seat.role === "monitor";
    case "party":
      return person.seat.party === verifier.party;
    case "outside":
      return mediator || person.seat.role === "monitor";
  }
};

const nobodyOf = (room: RoomState, verifier: Verifier): boolean => {
  const present = presentPeople(room);
  switch (verifier.type) {
    case "mediators":
      return !present.some((person) => sideOf(person) === "mediators");
    case "monitors":
      return !present.some(({ seat }) => seat.role === "monitor");
    case "party":
      return !present.some(({ seat }) => seat.party === verifier.party);
    case "outside":
      return true;
  }
};
