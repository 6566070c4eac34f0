import type { ItemId } from "../ids.ts";
import type { Form } from "../items/terms.ts";
import type { Authorship } from "../room/authorship.ts";
import type { Attribution } from "./attribution.ts";

/** Words that a mediator delivered in this room, and what became of them. */
export interface Message {
  readonly message: ItemId;
  readonly form: Form;
  readonly wording: string;
  readonly attribution: Attribution;
  readonly expiresAt?: number;
  readonly delivered: Authorship;
  readonly acknowledged: readonly Authorship[];
  /** Items of this room that answer it. */
  readonly answers: readonly ItemId[];
}
