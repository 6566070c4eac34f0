import type { DeviceId, PersonId } from "../ids.ts";
import type { Seat } from "./seat.ts";

/** A person is named, seated and bound to devices that the room has admitted. */
export interface PersonIntroduced {
  readonly type: "personIntroduced";
  readonly at: number;
  readonly person: PersonId;
  readonly name: string;
  readonly seat: Seat;
  readonly devices: readonly DeviceId[];
}

/** One more device of a person who is known here. */
export interface DeviceBound {
  readonly type: "deviceBound";
  readonly at: number;
  readonly person: PersonId;
  readonly device: DeviceId;
}

export interface SeatChanged {
  readonly type: "seatChanged";
  readonly at: number;
  readonly person: PersonId;
  readonly seat: Seat;
}

export type PeopleEvent = PersonIntroduced | DeviceBound | SeatChanged;
