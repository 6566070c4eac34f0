import type { ItemId } from "../ids.ts";
import type { Form } from "../items/terms.ts";
import type { Attribution } from "./attribution.ts";

/** A mediator's words in the room that hears them. Says nothing of where they came from. */
export interface MessageDelivered {
  readonly type: "messageDelivered";
  readonly at: number;
  readonly message: ItemId;
  readonly form: Form;
  readonly wording: string;
  readonly attribution: Attribution;
  readonly expiresAt?: number;
}

/** Somebody who heard it confirms having received these words; no opinion of them. */
export interface MessageAcknowledged {
  readonly type: "messageAcknowledged";
  readonly at: number;
  readonly message: ItemId;
}

export type MessageEvent = MessageDelivered | MessageAcknowledged;
