import type { RoomView } from "@parley/client";
import type { IssueId, IssueKind, IssueOption, Party, PartyId, Placing, RoomId, Voice } from "@parley/domain";

/** One step of a position: what was placed, on which words, told or reported. */
export interface Step {
  readonly placing: Placing;
  /** The room in which it was placed. */
  readonly room: RoomId;
  readonly basis: "told" | "reported";
  /** Null where this device cannot read the room of the words. */
  readonly words: string | null;
  /** When the words were said or reported; null where that is not known. */
  readonly movedAt: number | null;
  /** Who said it, as its room names them; for what is reported, the voices from the outermost. */
  readonly who: readonly (string | Voice)[];
  /** The option or amount that it comes down to, in words. */
  readonly choice: string | null;
  readonly lapsesAt: number | null;
  /** A condition of which the order of things suggests that it is new, and nobody has said yet whether it is. */
  readonly isSuggestedNew: boolean;
}

/** A party on an issue: where it stands now, and every step that led there, the newest first. */
export interface Cell {
  readonly party: PartyId;
  readonly now: Step | null;
  readonly history: readonly Step[];
}

/** An issue as this seat knows it. */
export interface TableIssue {
  /** The room that keeps it, or that was shown it. */
  readonly room: RoomId;
  readonly issue: IssueId;
  readonly title: string;
  readonly parent?: IssueId;
  readonly kind: IssueKind;
  readonly options: readonly IssueOption[];
}

export interface Row {
  readonly issue: TableIssue;
  readonly number: string;
  readonly level: 1 | 2;
  /** One for each party, in the table's fixed order. */
  readonly cells: readonly Cell[];
}

/** What one seat sees of the table. */
export interface Table {
  readonly seat: "mediator" | "party" | "observer";
  /** In a fixed order: moving columns make people take one party for another. */
  readonly parties: readonly Party[];
  readonly rows: readonly Row[];
  /** Rooms in which this seat may place a position, the narrowest first. */
  readonly keepers: readonly RoomView[];
}
