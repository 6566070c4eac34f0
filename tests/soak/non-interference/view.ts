import type { Bytes } from "@parley/kernel";
import type { Seat } from "./acts.ts";
import { seatOf } from "./performing.ts";
import type { Played } from "./play.ts";
import type { World } from "./world.ts";

/** Everything that one seat has, is shown and was sent, in one text each. */
export interface View {
  /** Its snapshot: every room's folded state, rights, status, unread marks; invitations, queue, alarms. */
  readonly state: string;
  /** What it finds when it searches. */
  readonly search: string;
  /** Every frame of its connection, both ways, in order. */
  readonly traffic: string;
  /** Every key and byte of its store. */
  readonly stored: string;
  /** How its own acts came out. */
  readonly outcomes: string;
}

/** Locks the seat: what waits to be stored is stored first. */
export const viewOf = async (world: World, played: Played, seat: Seat): Promise<View> => {
  const { workspace, storage, wire } = seatOf(world, seat);
  const state = JSON.stringify(workspace.snapshot(), mapsToo);
  const search = JSON.stringify(["e", "Secret", "heard"].map((query) => workspace.search(query)));
  await workspace.lock();
  return {
    state,
    search,
    traffic: wire.frames.map(hex).join("\n"),
    stored: [...storage.contents]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => `${key} ${hex(value)}`)
      .join("\n"),
    outcomes: (played.outcomes.get(seat) ?? []).join("\n"),
  };
};

const hex = (bytes: Bytes): string => Buffer.from(bytes).toString("hex");

const mapsToo = (_key: string, value: unknown): unknown =>
  value instanceof Map
    ? [...value]
    : value instanceof Uint8Array
      ? Buffer.from(value).toString("hex")
      : value;

/** In which parts two views differ. */
export const differencesBetween = (one: View, other: View): readonly string[] =>
  (Object.keys(one) as (keyof View)[]).filter((part) => one[part] !== other[part]);
