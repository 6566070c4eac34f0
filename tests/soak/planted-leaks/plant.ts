import { type Purpose, seededRandomness } from "@parley/crypto";
import { type Bytes, textToUtf8 } from "@parley/kernel";
import type { LocalStorage, Ports, RoomView } from "../../../packages/client/src/index.ts";
import type { ActType, Key, Place, Seat } from "../non-interference/acts.ts";
import type { Schedule, Step } from "../non-interference/cast.ts";
import { type Made, REASON, seatOf } from "../non-interference/performing.ts";
import type { Meddling } from "../non-interference/play.ts";
import { type PortsOf, roomAt, type World } from "../non-interference/world.ts";

/** One way in which a hidden room's business reaches a watcher: what the comparison is there to find. */
export interface Planted {
  readonly name: string;
  /** Whether it tells of an adviser's coming and going. */
  readonly needsAdviser?: boolean;
  /** What of a schedule the leak tells: where it is the same in both runs, there is nothing to show. */
  readonly tellsOf: (schedule: Schedule) => string;
  /** Called once for each run. */
  readonly plant: () => { readonly portsOf?: PortsOf; readonly meddling?: Meddling };
}

const everything = ({ steps }: Schedule): string => JSON.stringify(steps);
/** How often an act is done in north's rooms, or at all where it is in no room; and that something can show it. */
export const countOf =
  (...types: readonly ActType[]) =>
  ({ steps }: Schedule): string =>
    String(
      steps.filter(({ act }) => types.includes(act.type) && !("place" in act && isSharedPlace(act.place)))
        .length,
    );
/** The same, in north's caucus alone: where what is counted there is what leaks. */
export const countInHiddenRoom =
  (...types: readonly ActType[]) =>
  ({ steps }: Schedule): string =>
    String(
      steps.filter(({ act }) => types.includes(act.type) && "place" in act && act.place === "northCaucus")
        .length,
    );
/** What was said in north's caucus before each message that was carried to a watcher. */
export const saidBeforeCarrying = ({ steps }: Schedule): string => {
  const said: Key[] = [];
  const carried: Key[][] = [];
  for (const { key, act } of steps) {
    if (act.type === "carry" && isSharedPlace(act.to)) carried.push([...said]);
    if ((act.type === "say" || act.type === "carry") && act.place === "northCaucus") said.push(key);
  }
  return JSON.stringify(carried);
};
const isSharedPlace = (place: Place): boolean => place === "common" || place.startsWith("south");

export const inPorts = (name: string, portsOf: () => PortsOf): Planted => ({
  name,
  tellsOf: everything,
  plant: () => ({ portsOf: portsOf() }),
});
export const inActs = (
  name: string,
  meddling: () => Meddling,
  tellsOf: Planted["tellsOf"] = everything,
): Planted => ({ name, tellsOf, plant: () => ({ meddling: meddling() }) });

/** Draws that ignore a part of their purpose, so that one stream serves what should have streams of its own. */
export const drawnFrom = (use: (seat: Seat, purpose: Purpose) => Purpose, isOfAllSeats = false): PortsOf => {
  const shared = seededRandomness(textToUtf8("one for all"));
  const own = new Map<Seat, typeof shared>();
  return (seat, ports) => {
    const source = isOfAllSeats ? shared : (own.get(seat) ?? seededRandomness(textToUtf8(`for ${seat}`)));
    own.set(seat, source);
    return { ...ports, randomness: { bytes: (length, purpose) => source.bytes(length, use(seat, purpose)) } };
  };
};

export const hiddenRoom = (world: World): RoomView | null => roomAt(world, "north", "northCaucus");
export const secretsOf = (world: World): number => hiddenRoom(world)?.state.items.size ?? 0;
export const isShared = ({ act, isPrivate }: Step): boolean =>
  !isPrivate && "place" in act && (act.place === "southCaucus" || act.place === "common");

/** Changes the words of a shared act by what is known from the hidden room. */
export const words = (change: (text: string, world: World, made: Made) => string): Meddling => ({
  before: (world, step, made) => {
    const { act } = step;
    if (!isShared(step) || act.type !== "say") return step;
    return { ...step, act: { ...act, text: change(act.text, world, made) } };
  },
});

/** Has the mediator say something in a room after a step. */
export const mediatorSays = async (world: World, place: Place, text: string): Promise<void> => {
  const room = roomAt(world, "mediator", place);
  if (room === null) return;
  const remark = { form: "remark", text, terms: "inConfidence", reason: REASON } as const;
  await seatOf(world, "mediator").workspace.say(room.room, remark, room.readers);
};

/** Passes whatever is sealed through a counter that all rooms of a device share. */
const countingStore = (own: LocalStorage, mark: (commits: number) => Bytes): LocalStorage => {
  let commits = 0;
  return {
    ...own,
    commit: (batch) =>
      own.commit({ ...batch, put: [...batch.put, { key: "commits", value: mark(++commits) }] }),
  };
};

/** One store that every seat of this machine counts in. */
export const sharedCounter = (): PortsOf => {
  let commits = 0;
  return (_seat, own: Ports) => ({
    ...own,
    storage: countingStore(own.storage, () => Uint8Array.of(++commits & 255, (commits >> 8) & 255)),
  });
};
