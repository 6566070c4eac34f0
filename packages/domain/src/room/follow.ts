import { err, ok, type Result } from "@parley/kernel";
import type { Objection } from "../objection.ts";
import { isMediator, type Member, type Person, personOf } from "../people/state.ts";
import type { Authorship } from "./authorship.ts";
import type { Stamp } from "./stamp.ts";
import type { RoomState } from "./state.ts";

/** A member's device at the moment of an event. */
export interface Author {
  readonly stamp: Stamp;
  readonly member: Member;
  readonly at: number;
  readonly doubtful: boolean;
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
  const person = personOf(room, author.member.device);
  if (person === undefined) return refuse({ type: "NotIntroduced", device: author.member.device });
  const { stamp, member, at, doubtful } = author;
  return ok({
    ...author,
    person,
    mediator: isMediator(room, member.device),
    authorship: { ...stamp, person: person.person, group: person.group, at, doubtful },
  });
};
