import type { RelayStore } from "../../../packages/log/src/index.ts";
import {
  createVerifier,
  encodeEntry,
  follow,
  parseEntry,
  type Rights,
  verifyEntry,
} from "../../../packages/protocol/src/index.ts";
import type { Sent, SentRoom } from "./load.ts";

const EVERYTHING = { from: 0, through: 2 ** 31, maxEntries: 100_000, maxBytes: 2 ** 30 } as const;

/** What is wrong with a reopened store, in words; empty where nothing is. */
export const inspect = async (store: RelayStore, sent: Sent): Promise<readonly string[]> => {
  const wrong: string[] = [];
  const storedCounts = new Map<SentRoom, number>();
  for (const room of sent.rooms) storedCounts.set(room, await inspectRoom(store, room, wrong));
  const isStored = (room: SentRoom, sequence: number): boolean => sequence < (storedCounts.get(room) ?? 0);
  for (const { rooms, sequences } of sent.pairs) {
    if (isStored(rooms[0], sequences[0]) !== isStored(rooms[1], sequences[1])) {
      wrong.push(`half of an append to two rooms is stored, at ${sequences[0]} and ${sequences[1]}`);
    }
  }
  for (const { device, room, sequence } of sent.admissions) {
    const [count] = await store.countRoomsOf([device]);
    if ((count === 1) !== isStored(room, sequence))
      wrong.push("the index of memberships disagrees with the log");
  }
  return wrong;
};

/** How many entries are stored. */
const inspectRoom = async (store: RelayStore, sent: SentRoom, wrong: string[]): Promise<number> => {
  const { id, entries } = sent.room;
  const page = (await store.readPage(id, EVERYTHING)) ?? [];
  if (page.length < sent.acknowledged) {
    wrong.push(`${sent.acknowledged - page.length} acknowledged entries are lost`);
  }
  const verifier = createVerifier();
  let rights: Rights | null = null;
  for (const [sequence, bytes] of page.entries()) {
    const expected = entries[sequence];
    if (expected === undefined || Buffer.compare(bytes, encodeEntry(expected)) !== 0) {
      wrong.push(`entry ${sequence} is not what was sent`);
    }
    const entry = parseEntry(bytes);
    const next: ReturnType<typeof follow> | null = entry.ok ? follow(rights, entry.value) : null;
    if (!entry.ok || next?.ok !== true || !(await verifyEntry(verifier, entry.value)).ok) {
      wrong.push(`entry ${sequence} can be read but is not whole`);
      return page.length;
    }
    rights = next.value;
  }
  const [head] = await store.heads([id]);
  if ((head?.head?.hash ?? null) !== (rights?.head.hash ?? null))
    wrong.push("the head is not the last entry");
  return page.length;
};
