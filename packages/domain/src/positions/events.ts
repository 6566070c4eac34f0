import type { IssueId, ItemId, OptionId, PartyId, PlacingId, RecordEntryId, RoomId } from "../ids.ts";
import type { Form } from "../items/terms.ts";

/** How a party stands to an issue by these words. */
export type Stance = "open" | "agreed" | "conditional" | "refused";

export const STANCES = ["open", "agreed", "conditional", "refused"] as const satisfies readonly Stance[];

/** What the position comes down to, where it names an option or an amount. */
export type Choice =
  | { readonly type: "option"; readonly option: OptionId }
  | { readonly type: "amount"; readonly amount: number };

/** A stretch of a text: UTF-16 offsets, half open. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/**
 * The words behind a position. It points and repeats nothing: whoever is not in that room sees none of them.
 * `said` is an item or a message, or a part of its text; `recorded` a statement of the record.
 */
export type PositionSource =
  | { readonly type: "said"; readonly room: RoomId; readonly item: ItemId; readonly part?: Part }
  | { readonly type: "recorded"; readonly room: RoomId; readonly entry: RecordEntryId };

/** A party's position on an issue is put on the table. */
export interface PositionPlaced {
  readonly type: "positionPlaced";
  readonly at: number;
  readonly placing: PlacingId;
  readonly issue: IssueId;
  /** The room whose issue it is; absent: this one. */
  readonly agenda?: RoomId;
  readonly party: PartyId;
  readonly form: Form;
  readonly stance: Stance;
  readonly choice?: Choice;
  readonly source: PositionSource;
}

/** It was put there by mistake: it counts no more and stays in the history. */
export interface PlacingWithdrawn {
  readonly type: "placingWithdrawn";
  readonly at: number;
  readonly placing: PlacingId;
}

/** It counts again, as it was and from when it was placed: taking it off was the mistake. */
export interface PlacingRestored {
  readonly type: "placingRestored";
  readonly at: number;
  readonly placing: PlacingId;
}

/** A mediator finds that this condition is new, as was suggested. */
export interface ConditionConfirmed {
  readonly type: "conditionConfirmed";
  readonly at: number;
  readonly placing: PlacingId;
}

/** A mediator finds that this condition is not new. */
export interface ConditionDismissed {
  readonly type: "conditionDismissed";
  readonly at: number;
  readonly placing: PlacingId;
}

/** What was found of it is taken back: it is suggested again, as if nobody had looked. */
export interface ConditionReopened {
  readonly type: "conditionReopened";
  readonly at: number;
  readonly placing: PlacingId;
}

export type PositionEvent =
  | PositionPlaced
  | PlacingWithdrawn
  | PlacingRestored
  | ConditionConfirmed
  | ConditionDismissed
  | ConditionReopened;
