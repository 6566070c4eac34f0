import type { Authority, CheckNote, MediationId, Party, PersonId, Plan, RoomState } from "@parley/domain";
import { err, ok } from "@parley/kernel";
import type { Outcome } from "../api.ts";
import { perform } from "./append.ts";
import type { Core } from "./core.ts";
import type { OutgoingCheck } from "./outgoing.ts";
import { roomsOf } from "./rooms-of.ts";
import { actPlan, decidedPlan, write } from "./words.ts";

export const relabelParty = (
  core: Core,
  check: OutgoingCheck,
  mediation: MediationId,
  party: Party,
  reason?: string,
): Promise<Outcome<null>> =>
  inEachRoom(core, mediation, (state) => {
    const shown = state.parties.get(party.party);
    if (shown === undefined || isSame(shown, party)) return null;
    return actPlan(core, check, state, { type: "partyRelabelled", at: core.now(), party }, reason);
  });

export const changeAuthority = (
  core: Core,
  mediation: MediationId,
  person: PersonId,
  authority: Authority,
): Promise<Outcome<null>> =>
  inEachRoom(core, mediation, (state) => {
    const known = state.people.get(person);
    if (known === undefined || known.seat.authority === authority) return null;
    const seat = { ...known.seat, authority };
    return decidedPlan(state, { type: "seatChanged", at: core.now(), person, seat }, core.device.device);
  });

/**
 * Says one thing in every room of the mediation in which this device may, all at once; refused where there is none, with
 * what the first one answers, and where the outgoing check found something anywhere and no reason was given.
 */
const inEachRoom = (
  core: Core,
  mediation: MediationId,
  planFor: (state: RoomState) => Outcome<Plan> | null,
): Promise<Outcome<null>> =>
  perform(core, async (desk) => {
    let refused: Outcome<never> | null = null;
    let isSaid = false;
    const found: CheckNote[] = [];
    for (const { room, status } of roomsOf(core, mediation)) {
      if (status.status === "stopped" || status.status === "removed") continue;
      const builder = desk.room(room);
      if (!builder.ok) return builder;
      const plan = planFor(builder.value.fold.state);
      if (plan === null) continue;
      if (plan.ok) {
        const said = await write(desk, plan.value);
        if (!said.ok) return said;
        isSaid = true;
      } else if (plan.error.type === "CheckNeedsReason") found.push(...plan.error.findings);
      else refused ??= plan;
    }
    if (found.length > 0) return err({ type: "CheckNeedsReason", findings: found });
    return isSaid || refused === null ? ok(null) : refused;
  });

const isSame = (a: Party, b: Party): boolean => JSON.stringify(a) === JSON.stringify(b);
