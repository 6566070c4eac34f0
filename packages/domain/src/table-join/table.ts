import type { Party } from "../charter/charter.ts";
import type { IssueId, PartyId, RoomId } from "../ids.ts";
import type { IssueKind, IssueOption } from "../issues/events.ts";
import type { Placing } from "../positions/state.ts";
import type { Voice } from "../record/events.ts";
import type { ReportedTime } from "../record/reported-date.ts";

/** One step of a position: what was placed, on which words, told to this seat or reported. */
export interface Step {
  readonly placing: Placing;
  /** The room in which it was placed. */
  readonly room: RoomId;
  readonly basis: "told" | "reported";
  /** Null where this seat cannot read the room of the words. */
  readonly words: string | null;
  /** When the words were said, or when the report is dated; null where nobody knows. */
  readonly movedAt: number | null;
  /** The date of the report, in the unit to which it is known: then the moment above is only where that begins. */
  readonly reportedOn?: ReportedTime;
  /** Who said it, as its room names them; for what is reported, the voices from the outermost. */
  readonly who: readonly (string | Voice)[];
  /** The label of the option, or the amount with its unit; null where it names neither. */
  readonly choice: { readonly label: string } | { readonly amount: number; readonly unit: string } | null;
  readonly expiresAt?: number;
  /** Whoever said it took it back. It stays where it stood, and is told to be taken back. */
  readonly isTakenBack: boolean;
  /** The issue on which it was placed, where that was merged into this one or split into it. */
  readonly placedOn?: string;
  /** The order of things suggests that this condition is new, and no mediator has said yet whether it is. */
  readonly isSuggestedNew: boolean;
}

/** A party on an issue. */
export interface Cell {
  readonly party: PartyId;
  /** The last step that counts. */
  readonly now: Step | null;
  /** Every step, the newest words first, those that were taken off the table among them. */
  readonly history: readonly Step[];
}

/** An issue as this seat knows it: a master, or the copy that one of its rooms was shown. */
export interface TableIssue {
  readonly issue: IssueId;
  /** The room that keeps it, or was shown it. */
  readonly room: RoomId;
  readonly title: string;
  readonly parent?: IssueId;
  readonly kind: IssueKind;
  readonly options: readonly IssueOption[];
}

export interface TableRow {
  readonly issue: TableIssue;
  readonly number: string;
  readonly level: 1 | 2;
  /** One for each party, in the table's order. */
  readonly cells: readonly Cell[];
}

/** What one seat sees of where the sides stand. */
export interface TableOfSeat {
  readonly seat: "mediator" | "party" | "observer";
  /** In a fixed order: columns that move make people take one party for another. */
  readonly parties: readonly Party[];
  readonly rows: readonly TableRow[];
}
