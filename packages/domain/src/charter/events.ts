import type { EntryHash, ItemId, PersonId } from "../ids.ts";
import type { Form, Terms } from "../items/terms.ts";
import type { Attribution } from "../messages/attribution.ts";
import type { Introduction, Seat } from "../people/seat.ts";
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
  readonly items: readonly RestatedItem[];
  readonly messages: readonly RestatedMessage[];
}

/** Somebody who is no longer in the room, as they were seated in it. */
export interface Departed {
  readonly person: PersonId;
  readonly name: string;
  readonly seat: Seat;
  /** The signer group that they belonged to. */
  readonly group: number;
}

/** A live item as its room held it before the restart. Its text stands in the restater's word. */
export interface RestatedItem {
  readonly item: ItemId;
  readonly form: Form;
  readonly text: string;
  /** Terms as first said, widened by permissions. */
  readonly terms: Terms;
  readonly mayBeMediatorsIdea: boolean;
  readonly expiresAt?: number;
  readonly saidBy: PersonId;
  readonly saidAt: number;
  /** The entry in the archive that those who were there can still read. */
  readonly entry: EntryHash;
}

/** A live delivered message as its room held it before the restart. */
export interface RestatedMessage {
  readonly message: ItemId;
  readonly form: Form;
  readonly wording: string;
  readonly attribution: Attribution;
  readonly expiresAt?: number;
  readonly deliveredBy: PersonId;
  readonly deliveredAt: number;
  readonly entry: EntryHash;
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

export type CharterEvent = RoomOpened | CharterRestated | RulesRaised | PartyAdded | PartyRelabelled;
