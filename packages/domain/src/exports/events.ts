import type { ItemId } from "../ids.ts";

/** Somebody asks that this room, up to here, may leave Parley as plain text. */
export interface ExportProposed {
  readonly type: "exportProposed";
  readonly at: number;
  readonly export: ItemId;
  readonly reason?: string;
}

/** The author's side of the room agrees. */
export interface ExportAgreed {
  readonly type: "exportAgreed";
  readonly at: number;
  readonly export: ItemId;
}

export type ExportEvent = ExportProposed | ExportAgreed;
