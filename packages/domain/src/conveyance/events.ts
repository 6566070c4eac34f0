import type {
  ConveyanceId,
  EntryHash,
  ItemId,
  MinutesId,
  PartyId,
  RecordEntryId,
  ReportId,
  RoomId,
} from "../ids.ts";
import type { Form, Terms } from "../items/terms.ts";
import type { Attribution } from "../messages/attribution.ts";
import type { Doing } from "../outgoing/words-of-acts.ts";

/** In the source: an item was conveyed, told as far as the charter says. */
export interface ConveyanceNoted {
  readonly type: "conveyanceNoted";
  readonly at: number;
  readonly item: ItemId;
  readonly told: ToldToSource;
}

export type ToldToSource =
  | { readonly type: "thatConveyed" }
  | {
      readonly type: "exactWords";
      readonly wording: string;
      readonly attribution: Attribution;
      /** Who heard it, by the label of a party or room. */
      readonly to: string;
    };

/** In the team's room: one line of the register of messages. */
export interface ConveyanceRegistered {
  readonly type: "conveyanceRegistered";
  readonly at: number;
  readonly conveyance: ConveyanceId;
  readonly source: { readonly room: RoomId; readonly item: ItemId };
  readonly destination: { readonly room: RoomId; readonly message: ItemId };
  readonly form: Form;
  readonly wording: string;
  readonly attribution: Attribution;
  readonly expiresAt?: number;
  readonly authority: ConveyanceAuthority;
  /** What the outgoing check found in these words. */
  readonly findings: readonly CheckNote[];
  /** Why the mediator went on all the same; needed where anything was found. */
  readonly reason?: string;
}

/** What allowed the conveyance: the speaker's own terms, or a permission given later. */
export type ConveyanceAuthority =
  | { readonly type: "terms"; readonly terms: Terms }
  | { readonly type: "permission"; readonly terms: Terms; readonly entry: EntryHash };

/** One finding of the outgoing check, as the team keeps it. */
export interface CheckNote {
  readonly kind: FindingKind;
  /** The outgoing words that matched. */
  readonly words: string;
  /**
   * Where they were said in confidence: an item or note, or an entry of the record that somebody heard; neither where
   * a person's name of that room matched.
   */
  readonly source: { readonly room: RoomId; readonly item?: ItemId; readonly entry?: RecordEntryId };
}

export type FindingKind = "number" | "name" | "phrase";

/** In the co-mediators' room: a message went, to whom; words only where terms allow all mediators. */
export interface MessageNoted {
  readonly type: "messageNoted";
  readonly at: number;
  readonly note: ItemId;
  /** The party that heard it, or absent where it went to several. */
  readonly party?: PartyId;
  /** Who heard it, by the label of a party or room. */
  readonly to: string;
  readonly wording?: string;
}

/** In the team's room: words went out elsewhere in spite of findings, for this reason. */
export interface CheckOverridden {
  readonly type: "checkOverridden";
  readonly at: number;
  /**
   * What was sent: an item, a text of minutes, a report's heading, an entry of the record, how a party is called; or
   * something about an exchange, a list, a commitment, an incident, a crossing.
   */
  readonly destination: {
    readonly room: RoomId;
    readonly sent: ItemId | MinutesId | ReportId | RecordEntryId | PartyId | Doing["id"];
  };
  readonly findings: readonly CheckNote[];
  readonly reason: string;
}

export type ConveyanceEvent = ConveyanceNoted | ConveyanceRegistered | MessageNoted | CheckOverridden;
