import { type Intended, newId, systemRandomness } from "@parley/client";
import { type ItemId, type KnownEntry, newestVersion, type PartyId } from "@parley/domain";
import type { May } from "../exchange/use-may.ts";
import type { Undoable } from "../ui/use-undoable.ts";
import type { HeldList } from "./held-lists.ts";

export interface FormProps {
  readonly held: HeldList;
  readonly may: May;
  readonly undoable: Undoable;
}

export type EntryFormProps = FormProps & { readonly entry: KnownEntry };

export const NO_ITEM = "AAAAAAAAAAAAAAAAAAAAAA" as ItemId;
export const NOT_CHOSEN = "";

export const itemId = ({ view }: HeldList): ItemId => newId(systemRandomness, "item", view.room);

export const ofEntry = ({ list }: HeldList, { pseudonym }: KnownEntry) => ({
  ...{ list: list.list, version: newestVersion(list)?.version ?? 0, pseudonym },
});

/** The side of the list for which this seat may do it. */
export const sideFor = (
  { list }: HeldList,
  may: May,
  act: (side: PartyId) => Intended,
): PartyId | undefined => [list.side, list.otherSide].find((side) => may(act(side)));

export const doIt = ({ held, undoable }: FormProps, act: Intended, done: string, onDone?: () => void): void =>
  void undoable
    .perform({ room: held.view.room, acts: [act], undo: [], done })
    .then((isDone) => (isDone ? onDone?.() : undefined));

/** Where what is being written about an entry is kept. */
export const placeOf = (held: HeldList, entry: KnownEntry, what: "objection" | "proof"): string =>
  `${what}:${held.view.room}:${held.list.list}:${held.list.versions.length}:${entry.pseudonym}`;
