import type { ItemId } from "../ids.ts";

/** A disposable note in a notebook or a team's room. */
export interface NoteWritten {
  readonly type: "noteWritten";
  readonly at: number;
  readonly note: ItemId;
  readonly title?: string;
  readonly text: string;
}

export interface NoteEdited {
  readonly type: "noteEdited";
  readonly at: number;
  readonly note: ItemId;
  readonly title?: string;
  readonly text: string;
}

export interface NoteDiscarded {
  readonly type: "noteDiscarded";
  readonly at: number;
  readonly note: ItemId;
}

export type NoteEvent = NoteWritten | NoteEdited | NoteDiscarded;
