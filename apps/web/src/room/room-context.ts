import type { RoomView } from "@parley/client";
import type { ItemId, MinutesId, Person } from "@parley/domain";
import { createContext, useContext } from "react";

/** What the person is being asked before an act of this room is done. */
export type RoomQuestion =
  | { readonly type: "people" }
  | { readonly type: "withdraw"; readonly item: ItemId }
  | { readonly type: "askPermission" | "permit" | "decline"; readonly item: ItemId }
  | { readonly type: "place"; readonly item: ItemId }
  | { readonly type: "enter"; readonly item: ItemId }
  | { readonly type: "draftMinutes" }
  | { readonly type: "rivalMinutes"; readonly minutes: MinutesId }
  | { readonly type: "agreeMinutes"; readonly minutes: MinutesId }
  | { readonly type: "agreeExport"; readonly export: ItemId }
  | { readonly type: "discardNote"; readonly note: ItemId };

/** In place of an item's or a message's id: the team's notes. */
export const NOTES = "notes";

/** One room as one person looks at it: what rows, composer and panel share. */
export interface RoomPlace {
  readonly view: RoomView;
  readonly name: string;
  readonly me: Person | undefined;
  readonly isMediator: boolean;
  readonly now: number;
  /** What the side panel shows: an item or message, or the team's notes. */
  readonly selected: ItemId | typeof NOTES | null;
  readonly select: (id: ItemId | typeof NOTES | null) => void;
  /** The row of the talk that has the focus, or had it last, by its key. */
  readonly pointed: string | null;
  readonly point: (key: string | null) => void;
  readonly answering: ItemId | null;
  readonly answer: (id: ItemId | null) => void;
  readonly ask: (question: RoomQuestion | null) => void;
  /** Scrolls to an item, a message or minutes of this room. */
  readonly jumpTo: (id: string) => void;
}

const RoomContext = createContext<RoomPlace | null>(null);
export const RoomProvider = RoomContext.Provider;

export const useRoom = (): RoomPlace => {
  const place = useContext(RoomContext);
  if (place === null) throw new Error("Parley has a bug: a part of a room outside of a room");
  return place;
};

/** The id under which a row says whose it is and when, so that its article has a name. */
const RowNameContext = createContext<string | undefined>(undefined);
export const RowNameProvider = RowNameContext.Provider;
export const useRowName = (): string | undefined => useContext(RowNameContext);
