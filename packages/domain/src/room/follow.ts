import { err, ok, type Result } from "@parley/kernel";
import type { PersonId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import { isMediator, type Member, type Person, personOf, sideOf } from "../people/state.ts";
import type { Authorship } from "./authorship.ts";
import type { Stamp } from "./stamp.ts";
import type { RoomState } from "./state.ts";

/** A member's device at the moment of an event. */
export interface Author {
  readonly stamp: Stamp;
  readonly member: Member;
  readonly at: number;
  readonly doubtful: boolean;
  /** Set where somebody else restates it after a restart of history: who said it, and in whose word it stands now. */
  readonly restated?: { readonly speaker: Person; readonly by: PersonId };
}

/** An author who has been introduced. */
export interface Speaker extends Author {
  readonly person: Person;
  readonly mediator: boolean;
  readonly authorship: Authorship;
}

export type Followed = Result<RoomState, Objection>;

/** The one statement of a rule: the state after the event, or why it may not happen. */
export type Rule<Event> = (room: RoomState, event: Event, author: Author) => Followed;

/** One rule for each type among `Event`; a forgotten type fails to compile. */
export type Rules<Event extends { readonly type: string }> = {
  readonly [Type in Event["type"]]: Rule<Extract<Event, { readonly type: Type }>>;
};

export const refuse = (objection: Objection): { readonly ok: false; readonly error: Objection } =>
  err(objection);

/** A rule for events that only somebody who has been introduced can author. */
export const byPerson =
  <Event>(rule: (room: RoomState, event: Event, speaker: Speaker) => Followed): Rule<Event> =>
  (room, event, author) => {
    const speaker = speakerOf(room, author);
    return speaker.ok ? rule(room, event, speaker.value) : speaker;
  };

/** A rule for events that only a mediator can author. */
export const byMediator = <Event>(
  rule: (room: RoomState, event: Event, speaker: Speaker) => Followed,
): Rule<Event> =>
  byPerson((room, event, speaker) =>
    speaker.mediator ? rule(room, event, speaker) : refuse({ type: "NotAMediator" }),
  );

const speakerOf = (room: RoomState, author: Author): Result<Speaker, Objection> => {
  const { stamp, member, at, doubtful, restated } = author;
  const person = restated?.speaker ?? personOf(room, member.device);
  if (person === undefined) return refuse({ type: "NotIntroduced", device: member.device });
  const restatedBy = restated === undefined ? {} : { restatedBy: restated.by };
  return ok({
    ...author,
    person,
    // A mediator who has left, or sits as an analyst by now, was one when they spoke.
    mediator: restated === undefined ? isMediator(room, member.device) : sideOf(person) === "mediators",
    authorship: { ...stamp, person: person.person, group: person.group, at, doubtful, ...restatedBy },
  });
};
