import {
  type Authority,
  decide,
  type MediationId,
  type Party,
  type PersonId,
  type RoomEvent,
} from "@parley/domain";
import { err, ok } from "@parley/kernel";
import type { Outcome } from "../api.ts";
import type { Replica } from "../replica/replica.ts";
import { perform } from "./append.ts";
import type { Core } from "./core.ts";
import { roomsOf } from "./rooms-of.ts";

export const relabelParty = (core: Core, mediation: MediationId, party: Party): Promise<Outcome<null>> =>
  inEachRoom(core, mediation, ({ parties }) => {
    const shown = parties.get(party.party);
    return shown === undefined || isSame(shown, party)
      ? null
      : { type: "partyRelabelled", at: core.now(), party };
  });

export const changeAuthority = (
  core: Core,
  mediation: MediationId,
  person: PersonId,
  authority: Authority,
): Promise<Outcome<null>> =>
  inEachRoom(core, mediation, ({ people }) => {
    const known = people.get(person);
    return known === undefined || known.seat.authority === authority
      ? null
      : { type: "seatChanged", at: core.now(), person, seat: { ...known.seat, authority } };
  });

/**
 * Says one thing in every room of the mediation in which this device may, all at once; refused where there is none, with
 * what the first one answers.
 */
const inEachRoom = (
  core: Core,
  mediation: MediationId,
  eventFor: (state: Replica["fold"]["state"]) => RoomEvent | null,
): Promise<Outcome<null>> =>
  perform(core, async (desk) => {
    let refused: Outcome<never> | null = null;
    let isSaid = false;
    for (const { room, status } of roomsOf(core, mediation)) {
      if (status.status === "stopped" || status.status === "removed") continue;
      const builder = desk.room(room);
      if (!builder.ok) return builder;
      const { state } = builder.value.fold;
      const event = eventFor(state);
      if (event === null) continue;
      const decided = decide(state, event, core.device.device);
      if (!decided.ok) refused ??= err({ type: "Objection", objection: decided.error });
      else {
        const said = await builder.value.event(event);
        if (!said.ok) return said;
        isSaid = true;
      }
    }
    return isSaid || refused === null ? ok(null) : refused;
  });

const isSame = (a: Party, b: Party): boolean => JSON.stringify(a) === JSON.stringify(b);
