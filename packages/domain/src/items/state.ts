import type { ConveyanceNoted } from "../conveyance/events.ts";
import type { ItemId } from "../ids.ts";
import type { AskedPermission, GivenPermission } from "../permissions/state.ts";
import type { Authorship } from "../room/authorship.ts";
import type { Form, Terms } from "./terms.ts";

/** Something said, with all that has happened to it since. */
export interface Item {
  readonly item: ItemId;
  readonly form: Form;
  readonly text: string;
  /** As first said; `standingTerms` adds what was permitted since. */
  readonly terms: Terms;
  readonly mayBeMediatorsIdea: boolean;
  readonly expiresAt?: number;
  readonly replyTo?: ItemId;
  readonly said: Authorship;
  readonly withdrawn?: Authorship;
  /** Items of this room that answer it. */
  readonly replies: readonly ItemId[];
  /** The mediator's open question. */
  readonly asked?: AskedPermission;
  readonly permissions: readonly GivenPermission[];
  /** How often and when permission was refused. */
  readonly declined: readonly Authorship[];
  /** What the source was told of its conveyances. */
  readonly conveyed: readonly { readonly told: ConveyanceNoted["told"]; readonly noted: Authorship }[];
}
