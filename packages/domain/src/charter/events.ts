import type { EntryHash, PersonId } from "../ids.ts";
import type { PeopleEvent } from "../people/events.ts";
import type { Introduction, Seat } from "../people/seat.ts";
import type { RoomEvent } from "../room/event.ts";
import type { RoomKind } from "../room/kind.ts";
import type { Charter, Party } from "./charter.ts";

/** The first sealed entry of every room. */
export interface RoomOpened {
  readonly type: "roomOpened";
  readonly at: number;
  readonly charter: Charter;
  readonly kind: RoomKind;
  readonly title?: string;
  readonly parties: readonly Party[];
  /** The founders, by name. */
  readonly seats: readonly Introduction[];
}

/** The first sealed entry after a restart of history: what newcomers get instead of the past. */
export interface CharterRestated {
  readonly type: "charterRestated";
  readonly at: number;
  readonly charter: Charter;
  readonly kind: RoomKind;
  readonly title?: string;
  readonly parties: readonly Party[];
  readonly seats: readonly Introduction[];
  /** People who have left but whose live words are restated. */
  readonly departed: readonly Departed[];
  /** What still stands, in the order in which it happened. */
  readonly restated: readonly RestatedEvent[];
}

/** What did not fit into the restatement before it: by the same device, and with nothing between. */
export interface RestatementContinued {
  readonly type: "restatementContinued";
  readonly at: number;
  readonly restated: readonly RestatedEvent[];
}

/** Somebody who is no longer in the room, as they were seated in it. */
export interface Departed {
  readonly person: PersonId;
  readonly name: string;
  readonly seat: Seat;
  /** The signer group that they belonged to. */
  readonly group: number;
}

/** What charter, parties and seats do not say by themselves: the one kind of event that nests, and never itself. */
export type RestatableEvent = Exclude<RoomEvent, CharterEvent | PeopleEvent>;

/** An event from before the restart, in the restater's word: what was said, by whom, by their clock. */
export interface RestatedEvent {
  readonly event: RestatableEvent;
  readonly by: PersonId;
  /** The entry in the archive that those who were there can still read. */
  readonly entry: EntryHash;
  /** Its author's clock stood before that of the event before it. */
  readonly doubtful?: true;
}

/** From here on, a newer version of these rules holds. */
export interface RulesRaised {
  readonly type: "rulesRaised";
  readonly at: number;
  readonly rulesVersion: number;
}

export interface PartyAdded {
  readonly type: "partyAdded";
  readonly at: number;
  readonly party: Party;
}

/** A party is shown differently from here on: label, forms of its name, colour. */
export interface PartyRelabelled {
  readonly type: "partyRelabelled";
  readonly at: number;
  readonly party: Party;
}

export type CharterEvent =
  | RoomOpened
  | CharterRestated
  | RestatementContinued
  | RulesRaised
  | PartyAdded
  | PartyRelabelled;
