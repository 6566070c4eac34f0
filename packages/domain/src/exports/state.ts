import type { ItemId } from "../ids.ts";
import type { Authorship } from "../room/authorship.ts";

/** A wish to take this room out of Parley as plain text. */
export interface ProposedExport {
  readonly export: ItemId;
  readonly reason?: string;
  readonly proposed: Authorship;
  readonly agreements: readonly Authorship[];
  /** Present once every side has agreed: the room may leave up to this sequence number. */
  readonly upTo?: number;
}
