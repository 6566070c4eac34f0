import { LIMITS } from "../limits.ts";
import type { EventSchemas } from "../schema/event-schemas.ts";
import { choice, list, literal, optional, record } from "../schema/schema.ts";
import { deviceId, label, moment, partyId, personId } from "../schema/words.ts";
import type { DeviceBound, PeopleEvent, PersonIntroduced, SeatChanged } from "./events.ts";
import { AUTHORITIES, type Introduction, ROLES, type Seat } from "./seat.ts";

export const seat = record<Seat>({
  role: choice(...ROLES),
  party: optional(partyId),
  authority: choice(...AUTHORITIES),
});

const devices = list(deviceId, LIMITS.devicesPerPerson);

export const introduction = record<Introduction>({ person: personId, name: label, seat, devices });

export const peopleSchemas: EventSchemas<PeopleEvent> = {
  personIntroduced: record<PersonIntroduced>({
    type: literal("personIntroduced"),
    at: moment,
    person: personId,
    name: label,
    seat,
    devices,
  }),
  deviceBound: record<DeviceBound>({
    type: literal("deviceBound"),
    at: moment,
    person: personId,
    device: deviceId,
  }),
  seatChanged: record<SeatChanged>({ type: literal("seatChanged"), at: moment, person: personId, seat }),
};
