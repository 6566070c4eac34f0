import {
  addSealed,
  appendOf,
  changeMembers,
  createDevice,
  foundRoom,
  memberOf,
  type TestDevice,
  type TestRoom,
} from "../../../apps/relay/test/support/signed-room.ts";
import { connectBySocket } from "../../../apps/relay/test/support/socket-client.ts";
import type { DeviceId } from "../../../packages/protocol/src/index.ts";

/** A whole number from 0 to `below` - 1. */
export type Chance = (below: number) => number;

/** What was sent for one room, and how much of it the relay has said is durable. */
export interface SentRoom {
  readonly device: TestDevice;
  room: TestRoom;
  /** Entries acknowledged: the first so many of `room.entries`. */
  acknowledged: number;
}

/** Two entries in two rooms, sent as one: both or neither. */
export interface SentPair {
  readonly rooms: readonly [SentRoom, SentRoom];
  /** Each one's sequence number. */
  readonly sequences: readonly [number, number];
}

export interface Sent {
  readonly rooms: readonly SentRoom[];
  readonly pairs: readonly SentPair[];
  /** Devices admitted on the way, with the room and the entry that did it. */
  readonly admissions: readonly {
    readonly device: DeviceId;
    readonly room: SentRoom;
    readonly sequence: number;
  }[];
}

const CONNECTIONS = 3;
const ROOMS_PER_CONNECTION = 3;
const IN_FLIGHT = 6;
const MAX_BODY_BYTES = 6_000;

/** Writes as fast as the relay takes it, several rooms and several appends at a time, until the connection is gone. */
export const loadRelay = async (
  url: string,
  chance: Chance,
): Promise<{ readonly sent: Sent; readonly gone: Promise<void> }> => {
  const sent = {
    rooms: [] as SentRoom[],
    pairs: [] as SentPair[],
    admissions: [] as Sent["admissions"][number][],
  };
  const loops: Promise<void>[] = [];
  for (let i = 0; i < CONNECTIONS; i++) {
    const device = createDevice();
    const client = await connectBySocket(url, device);
    const ask = async (
      changes: readonly { readonly room: SentRoom; readonly after: TestRoom }[],
    ): Promise<void> => {
      const appends = changes.map(({ room, after }) => {
        const append = appendOf(room.room.entries.length === 0 ? null : room.room, after);
        room.room = after;
        return append;
      });
      const answer = await Promise.race([client.ask({ type: "append", appends }), client.gone]);
      if (typeof answer === "number") return; // killed: nobody knows, and nobody was told
      if (answer.type !== "appended") throw new Error(`the relay answered ${JSON.stringify(answer)}`);
      for (const { room, after } of changes) {
        room.acknowledged = Math.max(room.acknowledged, after.entries.length);
      }
    };
    const mine: SentRoom[] = [];
    for (let k = 0; k < ROOMS_PER_CONNECTION; k++) {
      const founded = foundRoom([device]);
      const room: SentRoom = { device, room: { ...founded, entries: [] }, acknowledged: 0 };
      mine.push(room);
      sent.rooms.push(room);
      await ask([{ room, after: founded }]);
    }
    loops.push(writeUntilGone(client.gone, mine, sent, chance, ask));
  }
  return { sent, gone: Promise.all(loops).then(() => undefined) };
};

const writeUntilGone = async (
  gone: Promise<number>,
  mine: readonly SentRoom[],
  sent: { readonly pairs: SentPair[]; readonly admissions: Sent["admissions"][number][] },
  chance: Chance,
  ask: (changes: readonly { readonly room: SentRoom; readonly after: TestRoom }[]) => Promise<void>,
): Promise<void> => {
  let isGone = false;
  void gone.then(() => {
    isGone = true;
  });
  const pick = (): SentRoom => {
    const room = mine[chance(mine.length)];
    if (room === undefined) throw new Error("there are no rooms");
    return room;
  };
  const sealed = (room: SentRoom) => ({
    room,
    after: addSealed(room.room, room.device, 1 + chance(MAX_BODY_BYTES)),
  });
  const step = (): Promise<void> => {
    const room = pick();
    const other = pick();
    const kind = chance(10);
    if (kind === 0) {
      const newcomer = createDevice();
      const after = changeMembers(room.room, room.device, { admitted: [memberOf(newcomer)] });
      sent.admissions.push({ device: newcomer.id, room, sequence: after.entries.length - 1 });
      return ask([{ room, after }]);
    }
    if (kind < 4 && other !== room) {
      sent.pairs.push({
        rooms: [room, other],
        sequences: [room.room.entries.length, other.room.entries.length],
      });
      return ask([sealed(room), sealed(other)]);
    }
    return ask([sealed(room)]);
  };
  const keepBusy = async (): Promise<void> => {
    while (!isGone) await step();
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, keepBusy));
};
