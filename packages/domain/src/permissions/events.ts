import type { ItemId } from "../ids.ts";
import type { Terms } from "../items/terms.ts";

/** A mediator asks the party that said it to let it travel further. A later ask replaces an open one. */
export interface PermissionAsked {
  readonly type: "permissionAsked";
  readonly at: number;
  readonly item: ItemId;
  readonly terms: Terms;
  readonly asMediatorsIdea: boolean;
  /** The words in which the mediator would carry it. */
  readonly wording?: string;
  readonly reason?: string;
}

/** The party lets it travel as far as these terms, asked or unasked. */
export interface PermissionGiven {
  readonly type: "permissionGiven";
  readonly at: number;
  readonly item: ItemId;
  readonly terms: Terms;
  readonly asMediatorsIdea: boolean;
  /** Where present, the permission is for exactly these words. */
  readonly wording?: string;
}

export interface PermissionDeclined {
  readonly type: "permissionDeclined";
  readonly at: number;
  readonly item: ItemId;
  readonly reason?: string;
}

export type PermissionEvent = PermissionAsked | PermissionGiven | PermissionDeclined;
