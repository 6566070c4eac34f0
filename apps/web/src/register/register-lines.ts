import type { RoomView } from "@parley/client";
import {
  type Authorship,
  type Item,
  type Receipts,
  type RegisteredConveyance,
  type RoomId,
  receiptsOf,
  registerOf,
} from "@parley/domain";

/** One conveyance with what this device knows of its source and of the room that heard it. */
export interface RegisterLine {
  /** Its place in the register, from 1. */
  readonly number: number;
  readonly conveyance: RegisteredConveyance;
  readonly by: string | undefined;
  readonly source: RoomView | undefined;
  readonly item: Item | undefined;
  readonly destination: RoomView | undefined;
  readonly receipts: Receipts | undefined;
  /** When the permission was given that allowed it, where a permission did. */
  readonly permittedAt: number | undefined;
}

/** The team's register, oldest first, joined with the other rooms that this device is in. */
export const registerLines = (
  team: RoomView,
  rooms: ReadonlyMap<RoomId, RoomView>,
): readonly RegisterLine[] =>
  registerOf(team.state).map((conveyance, index) => {
    const { authority } = conveyance;
    const source = rooms.get(conveyance.source.room);
    const item = source?.state.items.get(conveyance.source.item);
    const destination = rooms.get(conveyance.destination.room);
    const permission =
      authority.type === "permission"
        ? item?.permissions.find(({ given }) => given.entry === authority.entry)
        : undefined;
    return {
      number: index + 1,
      conveyance,
      by: nameOf(team, conveyance.registered),
      source,
      item,
      destination,
      receipts:
        destination === undefined ? undefined : receiptsOf(destination.state, conveyance.destination.message),
      permittedAt: permission?.given.at,
    };
  });

export const nameOf = ({ state }: RoomView, { person }: Authorship): string | undefined =>
  state.people.get(person)?.name;

/** Lines that concern a room and contain every word that is looked for, newest first. */
export const filterLines = (
  lines: readonly RegisterLine[],
  room: RoomId | null,
  query: string,
): readonly RegisterLine[] => {
  const wanted = query
    .toLocaleLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  return lines
    .filter(({ conveyance, item, by }) => {
      const { source, destination, wording, reason = "" } = conveyance;
      if (room !== null && source.room !== room && destination.room !== room) return false;
      const text = [wording, item?.text ?? "", reason, by ?? ""].join("\n").toLocaleLowerCase();
      return wanted.every((word) => text.includes(word));
    })
    .toReversed();
};
