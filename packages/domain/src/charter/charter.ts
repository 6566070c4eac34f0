import type { MediationId, PartyId } from "../ids.ts";
import type { Terms } from "../items/terms.ts";

/** The words that a mediation starts with: how its rooms and roles are called, and its defaults. */
export type TemplateName = "peace" | "labour" | "commercial" | "empty";

/** What the room in which something was said learns when a mediator conveys it. */
export type SourceSees = "nothing" | "thatConveyed" | "exactWords";

/** What was agreed when the mediation was opened; the same for everybody and shown to everybody. */
export interface Charter {
  readonly mediation: MediationId;
  readonly title: string;
  readonly template: TemplateName;
  /** The terms that a composer starts with. */
  readonly conveyanceDefault: Terms;
  readonly sourceSees: SourceSees;
  /** Whether everything is said in confidence at first and only a permission widens it. */
  readonly narrowestTermsLocked: boolean;
  /** Whether "read up to here" may be told to the others. Off unless the mediation agreed to it. */
  readonly readReceipts: boolean;
  /** BCP 47 tags of the languages of the talks. */
  readonly languages: readonly string[];
}

/** One form of a party's name; a contested name keeps each side's form. */
export interface PartyName {
  readonly name: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** The party that calls it so; absent for a form that nobody claims. */
  readonly usedBy?: PartyId;
}

/** A party as it is shown in one room. */
export interface Party {
  readonly party: PartyId;
  /** What the mediators call it in documents for everybody. */
  readonly neutralLabel: string;
  readonly names: readonly PartyName[];
  /** Degrees on the colour wheel, 0 to 359; carries no national or factional meaning and may change. */
  readonly hue: number;
}
