import { ok, type Result } from "@parley/kernel";
import type { PersonId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import { isPresent, sideOf } from "../people/state.ts";
import { refuse, type Speaker } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import { optional, record, type Schema } from "../schema/schema.ts";
import { label, moment, personId } from "../schema/words.ts";

/**
 * Who did what a mediator enters here because it was done in another room, and when by their own clock. Without it every
 * finding of a monitor would become that of the mediator who brought it along.
 */
export interface DoneBy {
  readonly name: string;
  /** Absent where the room is told a name alone. */
  readonly person?: PersonId;
  readonly at: number;
}

export const doneBySchema: Schema<DoneBy> = record<DoneBy>({
  name: label,
  person: optional(personId),
  at: moment,
});

/** Only a mediator enters what somebody else did; and nobody for whoever is here to do it, but for another mediator. */
export const mayEnterFor = (
  room: RoomState,
  { mediator }: Speaker,
  doneBy: DoneBy | undefined,
): Result<null, Objection> => {
  if (doneBy === undefined) return ok(null);
  if (!mediator) return refuse({ type: "NotAMediator" });
  const known = doneBy.person === undefined ? undefined : room.people.get(doneBy.person);
  return known !== undefined && isPresent(room, known) && sideOf(known) !== "mediators"
    ? refuse({ type: "NotForMediators" })
    : ok(null);
};

/** To spread into what is kept of an act. */
export const withDoer = (doneBy: DoneBy | undefined): { readonly doneBy?: DoneBy } =>
  doneBy === undefined ? {} : { doneBy };
