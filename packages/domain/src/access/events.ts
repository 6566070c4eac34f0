import type { ItemId, PartyId } from "../ids.ts";

/** What passes a crossing: the measures that access is agreed and reported in. */
export type AccessMeasure = "trucks" | "fuel" | "medicalExits" | "people" | "other";

export const ACCESS_MEASURES = [
  "trucks",
  "fuel",
  "medicalExits",
  "people",
  "other",
] as const satisfies readonly AccessMeasure[];

/** A quantity for every day at one crossing, from a day on and, where it ends, through another. */
export interface AccessAgreed {
  readonly type: "accessAgreed";
  readonly at: number;
  readonly agreement: ItemId;
  readonly crossing: string;
  readonly measure: AccessMeasure;
  readonly unit: string;
  readonly perDay: number;
  /** Days of the calendar that the parties count by, as 2026-03-09. */
  readonly from: string;
  readonly through?: string;
  /** Takes the place of an earlier one, from its own first day on. */
  readonly replaces?: ItemId;
}

/** What one reporter says of one crossing on one day; or that nobody was let near enough to count. */
export interface AccessReported {
  readonly type: "accessReported";
  readonly at: number;
  readonly report: ItemId;
  readonly crossing: string;
  readonly measure: AccessMeasure;
  readonly unit: string;
  readonly day: string;
  readonly counted: AccessCount;
  /** A party that reports; absent for monitors and for sources outside. */
  readonly side?: PartyId;
  /** Who counted, where it is somebody outside Parley. */
  readonly source?: string;
  /** Corrects an earlier report of the same reporter. */
  readonly corrects?: ItemId;
}

export type AccessCount =
  | { readonly type: "quantity"; readonly quantity: number }
  | { readonly type: "accessDenied" };

export type AccessEvent = AccessAgreed | AccessReported;
