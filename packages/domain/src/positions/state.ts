import type { Authorship } from "../room/authorship.ts";
import type { PositionPlaced } from "./events.ts";

/** A position on the table, as this room keeps it. */
export interface Placing extends Omit<PositionPlaced, "type" | "at"> {
  readonly placed: Authorship;
  readonly withdrawn?: Authorship;
  /** What a mediator found of a condition that was suggested as new; the last finding counts. */
  readonly found?: { readonly isNew: boolean; readonly by: Authorship };
}
