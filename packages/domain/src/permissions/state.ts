import type { Terms } from "../items/terms.ts";
import type { Authorship } from "../room/authorship.ts";

/** What a mediator asked for and the party has not answered. */
export interface AskedPermission {
  readonly terms: Terms;
  readonly asMediatorsIdea: boolean;
  readonly wording?: string;
  readonly reason?: string;
  readonly asked: Authorship;
}

/** What the party allowed beyond the terms. */
export interface GivenPermission {
  readonly terms: Terms;
  readonly asMediatorsIdea: boolean;
  /** Where present: for exactly these words. */
  readonly wording?: string;
  readonly given: Authorship;
}
