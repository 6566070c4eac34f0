import type { ItemId } from "../ids.ts";
import type { Form, Terms } from "./terms.ts";

/** Somebody says something in a room, under their own terms. With `replyTo` a message, it is the answer. */
export interface ItemSaid {
  readonly type: "itemSaid";
  readonly at: number;
  readonly item: ItemId;
  readonly form: Form;
  readonly text: string;
  readonly terms: Terms;
  /** May be used as the mediator's own idea, apart from the terms. Absent: no. */
  readonly mayBeMediatorsIdea?: boolean;
  /** Lapses at this moment, in milliseconds since 1970. */
  readonly expiresAt?: number;
  /** An item said, or a message delivered, in this room. */
  readonly replyTo?: ItemId;
}

export interface ItemWithdrawn {
  readonly type: "itemWithdrawn";
  readonly at: number;
  readonly item: ItemId;
}

export type ItemEvent = ItemSaid | ItemWithdrawn;
