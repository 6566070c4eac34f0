import type {
  ConveyanceId,
  IncidentId,
  ItemId,
  MinutesId,
  PlacingId,
  PresentationId,
  RecordEntryId,
  ReportId,
  RoomId,
} from "../ids.ts";
import type { Finding } from "../incidents/events.ts";
import type { TimeUnit } from "../record/reported-date.ts";

/** What a line of the timeline leads to. */
export type TimelineSpot =
  | { readonly type: "report"; readonly id: ReportId }
  | { readonly type: "statement" | "figure" | "contact" | "frame"; readonly id: RecordEntryId }
  | { readonly type: "position"; readonly id: PlacingId }
  | { readonly type: "message"; readonly id: ItemId }
  /** A line of the register of messages: who was told what, on whose authority. */
  | { readonly type: "conveyed"; readonly id: ConveyanceId }
  /** What another team of mediators was told of a message. */
  | { readonly type: "noted"; readonly id: ItemId }
  | { readonly type: "minutes"; readonly id: MinutesId }
  | { readonly type: "presented"; readonly id: PresentationId }
  | { readonly type: "allegation"; readonly id: IncidentId }
  /** By its place among the incident's findings, or as the mediators showed it where a copy stands. */
  | {
      readonly type: "finding";
      readonly id: IncidentId;
      readonly number: number | "shown";
      readonly finding: Exclude<Finding, "accessDenied">;
    }
  /** Nobody was let near: a kind of its own, so that it never stands among what was found. */
  | {
      readonly type: "accessDenied";
      readonly of: "incident";
      readonly id: IncidentId;
      readonly number: number | "shown";
    }
  | { readonly type: "accessDenied"; readonly of: "access"; readonly id: ItemId }
  | { readonly type: "accessAgreed" | "accessReported"; readonly id: ItemId }
  /** A report of less than was agreed for its day. */
  | { readonly type: "shortfall"; readonly id: ItemId };

/** One for each spot of a room. */
export const keyOfSpot = (spot: TimelineSpot): string =>
  "number" in spot ? `${spot.type}-${spot.id}-${spot.number}` : `${spot.type}-${spot.id}`;

/** One thing that happened, or was reported to have happened. */
export interface TimelineLine {
  readonly room: RoomId;
  /** Its place in the room's log. */
  readonly sequence: number;
  readonly spot: TimelineSpot;
  /** When it was, as far as that is known; null where it is said to be unknown. */
  readonly when: { readonly from: number; readonly to: number; readonly unit: TimeUnit | "moment" } | null;
  /** When it was written down here. */
  readonly writtenAt: number;
  /** Its own words: a title, what was said, who met. Empty where it points to words that this seat cannot read. */
  readonly words: string;
  readonly isCandidate: boolean;
  /** Whose word it is, of what was alleged, found or counted. */
  readonly by?: string;
}
