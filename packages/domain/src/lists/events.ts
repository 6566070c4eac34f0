import type { ExchangeId, ItemId, NameListId, PartyId, RoomId } from "../ids.ts";
import type { DoneBy } from "../sides/done-by.ts";

/** Who may read the names: those of the rooms in which the side itself put them, or the other side as well. */
export type NameReaders = "ownRooms" | "bothSides";

/** A list is expected from a side, and by when. */
export interface ListOpened {
  readonly type: "listOpened";
  readonly at: number;
  readonly list: NameListId;
  readonly title: string;
  /** Whose list it is. */
  readonly side: PartyId;
  readonly otherSide: PartyId;
  /** An exchange of this room. */
  readonly exchange?: ExchangeId;
  readonly due?: number;
  readonly nameReaders: NameReaders;
}

/** Entries of a version that is being put together. A long list comes in several. */
export interface EntriesListed {
  readonly type: "entriesListed";
  readonly at: number;
  readonly list: NameListId;
  /** One more than the last version submitted. */
  readonly version: number;
  readonly entries: readonly ListEntry[];
}

/** One person on a list: a pseudonym everywhere, a name only where it may be read. No key ever stands here. */
export interface ListEntry {
  readonly pseudonym: string;
  /** SHA-256 over salt and name: holds the pseudonym to one identity without telling it. */
  readonly seal?: string;
  readonly identity?: { readonly name: string; readonly salt: string };
  /** What the list's side claims: a code of the plan's categories. */
  readonly category?: string;
  readonly condition?: Condition;
  readonly destination?: string;
  /** Travels only with the name. */
  readonly note?: string;
}

export type Condition = "unknown" | "alive" | "ill" | "wounded" | "dead";

export const CONDITIONS = [
  "unknown",
  "alive",
  "ill",
  "wounded",
  "dead",
] as const satisfies readonly Condition[];

/** The version is complete; from here on it is the side's word. */
export interface ListSubmitted {
  readonly type: "listSubmitted";
  readonly at: number;
  readonly list: NameListId;
  readonly version: number;
  /** How many entries it has, and the hash over what of them is shown everywhere. */
  readonly entries: number;
  readonly hash: string;
  /** Objections are heard until then. */
  readonly objectionsUntil?: number;
}

interface OfVersion {
  readonly at: number;
  readonly list: NameListId;
  readonly version: number;
  readonly side: PartyId;
}

/** The other side looks into the names. */
export interface VettingBegan extends OfVersion {
  readonly type: "vettingBegan";
}

export type ObjectionGround =
  | "identity"
  | "category"
  | "condition"
  | "security"
  | "notHeld"
  | "repeated"
  | "other";

export const OBJECTION_GROUNDS = [
  "identity",
  "category",
  "condition",
  "security",
  "notHeld",
  "repeated",
  "other",
] as const satisfies readonly ObjectionGround[];

export interface EntryObjected extends OfVersion {
  readonly type: "entryObjected";
  readonly objection: ItemId;
  readonly pseudonym: string;
  readonly ground: ObjectionGround;
  readonly words?: string;
}

/** Withdrawn by the side that objected, or upheld by the side whose list it is: then a new version is due. */
export interface ObjectionSettled {
  readonly type: "objectionSettled";
  readonly at: number;
  readonly list: NameListId;
  readonly objection: ItemId;
  readonly side: PartyId;
  readonly outcome: "withdrawn" | "upheld";
  readonly words?: string;
}

/** What a side holds somebody, or many, to be. It counts for nothing until the other side says the same. */
export interface CategoryClaimed extends OfVersion {
  readonly type: "categoryClaimed";
  readonly claims: readonly { readonly pseudonym: string; readonly category: string }[];
}

export interface ConditionClaimed extends OfVersion {
  readonly type: "conditionClaimed";
  readonly pseudonym: string;
  readonly condition: Condition;
}

export interface ProofOfLifeGiven extends OfVersion {
  readonly type: "proofOfLifeGiven";
  readonly proof: ItemId;
  readonly pseudonym: string;
  readonly kind: ProofKind;
  /** Of when it is, as its giver says. */
  readonly asOf?: number;
  readonly words?: string;
}

export type ProofKind = "video" | "voice" | "letter" | "visit" | "other";

export const PROOF_KINDS = [
  "video",
  "voice",
  "letter",
  "visit",
  "other",
] as const satisfies readonly ProofKind[];

/** Judged by somebody else than the side that gave it. */
export interface ProofOfLifeJudged {
  readonly type: "proofOfLifeJudged";
  readonly at: number;
  readonly list: NameListId;
  readonly proof: ItemId;
  readonly outcome: "authenticated" | "rejected" | "inconclusive";
  readonly words?: string;
  readonly doneBy?: DoneBy;
}

/** A side agrees to a version by its hash. The side whose list it is agreed by submitting. */
export interface ListAgreed extends OfVersion {
  readonly type: "listAgreed";
  readonly hash: string;
}

/** From here on the list changes only by a new version that both agree. */
export interface ListFrozen {
  readonly type: "listFrozen";
  readonly at: number;
  readonly list: NameListId;
  readonly version: number;
}

/** The side whose list it is lets the other side read the names. */
export interface NamesPermitted {
  readonly type: "namesPermitted";
  readonly at: number;
  readonly list: NameListId;
  readonly side: PartyId;
}

/** Where a copy stands: the names that its entries were shown without, now that everybody there may read them. */
export interface NamesShown {
  readonly type: "namesShown";
  readonly at: number;
  readonly list: NameListId;
  readonly version: number;
  readonly names: readonly {
    readonly pseudonym: string;
    readonly identity: { readonly name: string; readonly salt: string };
    readonly note?: string;
  }[];
}

/** In the team's room: where a version was presented, and whether with names. */
export interface ListCopied {
  readonly type: "listCopied";
  readonly at: number;
  readonly list: NameListId;
  readonly version: number;
  readonly withNames: boolean;
  readonly copy: { readonly room: RoomId; readonly list: NameListId; readonly version: number };
}

export type ListEvent =
  | ListOpened
  | EntriesListed
  | ListSubmitted
  | VettingBegan
  | EntryObjected
  | ObjectionSettled
  | CategoryClaimed
  | ConditionClaimed
  | ProofOfLifeGiven
  | ProofOfLifeJudged
  | ListAgreed
  | ListFrozen
  | NamesPermitted
  | NamesShown
  | ListCopied;
