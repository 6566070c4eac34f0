import { deepEqual, equal } from "node:assert/strict";
import { encodeEntry, parseEntry } from "@parley/protocol";
import {
  appendFrom,
  extend,
  extendBy,
  headHash,
  trialDevice,
  trialRoom,
  trialTicket,
} from "./contract/entries.ts";
import type { RelayStore } from "./store.ts";

export { appendFrom, extend, extendBy, type TrialRoom, trialDevice, trialRoom } from "./contract/entries.ts";

/** One thing that every store must do, told as a sentence; `run` throws where the store does not. */
export interface ContractCase {
  readonly name: string;
  /** `store` is new and empty; the caller closes it. */
  readonly run: (store: RelayStore) => Promise<void>;
}

const EVERYTHING = { from: 0, through: 2 ** 31, maxEntries: 10_000, maxBytes: 2 ** 30 } as const;
const NO_MAIL_LIMITS = { maxPerDevice: 100, maxMessages: 100, now: 0 } as const;
const [ADA, BEN, CAM] = [trialDevice(1), trialDevice(2), trialDevice(3)];

const appending: readonly ContractCase[] = [
  {
    name: "ST1 gives back the bytes that were appended, in order",
    run: async (store) => {
      const room = extendBy(trialRoom(1), 5);
      deepEqual(await store.appendAll([appendFrom(null, room)]), { ok: true, value: null });
      deepEqual(await store.readPage(room.id, EVERYTHING), room.entries.map(encodeEntry));
    },
  },
  {
    name: "ST2 appends only on the head that the author had seen, and tells the head of now",
    run: async (store) => {
      const founded = trialRoom(1);
      const one = extend(founded, 50);
      const other = extend(founded, 60);
      await store.appendAll([appendFrom(null, founded)]);
      equal((await store.appendAll([appendFrom(founded, one)])).ok, true);
      const late = await store.appendAll([appendFrom(founded, other)]);
      const head = { sequence: 1, hash: headHash(one) };
      deepEqual(late, { ok: false, error: { type: "HeadMoved", heads: [{ room: one.id, head }] } });
      deepEqual(await store.readPage(one.id, EVERYTHING), one.entries.map(encodeEntry));
    },
  },
  {
    name: "ST2 founds a room once",
    run: async (store) => {
      const founded = trialRoom(1);
      equal((await store.appendAll([appendFrom(null, founded)])).ok, true);
      const again = await store.appendAll([appendFrom(null, founded)]);
      equal(!again.ok && again.error.type, "HeadMoved");
      const missing = extend(trialRoom(2));
      const early = await store.appendAll([appendFrom(trialRoom(2), missing)]);
      const heads = [{ room: missing.id, head: null }];
      deepEqual(early, { ok: false, error: { type: "HeadMoved", heads } });
    },
  },
  {
    name: "ST3 appends to all rooms or to none",
    run: async (store) => {
      const [a, b] = [trialRoom(1), trialRoom(2)];
      await store.appendAll([appendFrom(null, a), appendFrom(null, b)]);
      const moved = extend(b, 10);
      await store.appendAll([appendFrom(b, moved)]);
      const refused = await store.appendAll([appendFrom(a, extend(a)), appendFrom(b, extend(b, 20))]);
      equal(!refused.ok && refused.error.type, "HeadMoved");
      deepEqual(await store.readPage(a.id, EVERYTHING), a.entries.map(encodeEntry));
      const both = await store.appendAll([appendFrom(a, extend(a)), appendFrom(moved, extend(moved))]);
      equal(both.ok, true);
      deepEqual(await store.heads([a.id, b.id, trialRoom(9).id]), [
        { room: a.id, head: { sequence: 1, hash: headHash(extend(a)) } },
        { room: b.id, head: { sequence: 2, hash: headHash(extend(moved)) } },
        { room: trialRoom(9).id, head: null },
      ]);
    },
  },
  {
    name: "ST4 lets one of many that race for a head through",
    run: async (store) => {
      const founded = trialRoom(1);
      await store.appendAll([appendFrom(null, founded)]);
      const rivals = Array.from({ length: 20 }, (_, i) => extend(founded, 10 + i));
      const outcomes = await Promise.all(rivals.map((one) => store.appendAll([appendFrom(founded, one)])));
      equal(outcomes.filter(({ ok }) => ok).length, 1);
      const winner = rivals[outcomes.findIndex(({ ok }) => ok)];
      deepEqual(await store.readPage(founded.id, EVERYTHING), winner?.entries.map(encodeEntry));
    },
  },
];

const reading: readonly ContractCase[] = [
  {
    name: "ST5 reads a room in pages that end at the caps, and always at least one entry",
    run: async (store) => {
      const room = extendBy(trialRoom(1), 9, 1_000);
      await store.appendAll([appendFrom(null, room)]);
      const bytes = room.entries.map(encodeEntry);
      const page = (from: number, through: number, maxEntries: number, maxBytes: number) =>
        store.readPage(room.id, { from, through, maxEntries, maxBytes });
      deepEqual(await page(2, 100, 3, 1_000_000), bytes.slice(2, 5));
      deepEqual(await page(2, 3, 100, 1_000_000), bytes.slice(2, 4));
      deepEqual(await page(2, 100, 100, 3_000), bytes.slice(2, 4));
      deepEqual(await page(2, 100, 100, 1), bytes.slice(2, 3));
      deepEqual(await page(10, 100, 100, 1_000), []);
      equal(await store.readPage(trialRoom(2).id, EVERYTHING), null);
    },
  },
  {
    name: "ST5 keeps rooms apart however they are interleaved",
    run: async (store) => {
      let rooms = Array.from({ length: 5 }, (_, i) => trialRoom(i));
      await store.appendAll(rooms.map((room) => appendFrom(null, room)));
      for (let round = 0; round < 4; round++) {
        const longer = rooms.map((room, i) => extend(room, 10 * (i + 1) + round));
        await Promise.all(longer.map((after, i) => store.appendAll([appendFrom(rooms[i] ?? null, after)])));
        rooms = longer;
      }
      for (const room of rooms) {
        deepEqual(await store.readPage(room.id, EVERYTHING), room.entries.map(encodeEntry));
      }
    },
  },
  {
    name: "ST6 gives the head and the control entries alone, for rights to be folded from",
    run: async (store) => {
      let room = extend(trialRoom(1), 30, "control");
      room = extend(extendBy(room, 3), 40, "control");
      room = extend(room);
      await store.appendAll([appendFrom(null, room)]);
      const control = [0, 1, 5].flatMap((i) => room.entries.slice(i, i + 1)).map(encodeEntry);
      deepEqual(await store.controlLog(room.id), {
        head: { sequence: 6, hash: headHash(room) },
        entries: control,
      });
      equal(await store.controlLog(trialRoom(2).id), null);
    },
  },
  {
    name: "ST7 knows a device's rooms, changed in the append that changed them, and its foundings",
    run: async (store) => {
      const [a, b] = [trialRoom(1, ADA), trialRoom(2, BEN)];
      await store.appendAll([appendFrom(null, a, { admitted: [ADA, BEN] })]);
      await store.appendAll([appendFrom(null, b, { admitted: [BEN, CAM] })]);
      const roomsOf = async (device: typeof ADA) => (await store.roomsOf(device, 10)).map(({ room }) => room);
      deepEqual(await roomsOf(BEN), [a.id, b.id]);
      deepEqual(await store.roomsOf(BEN, 1), [{ room: a.id, head: { sequence: 0, hash: headHash(a) } }]);
      await store.appendAll([appendFrom(a, extend(a), { admitted: [CAM], removed: [BEN] })]);
      await store.appendAll([appendFrom(a, extend(a, 7), { removed: [ADA] })]); // loses: changes nothing
      deepEqual([await roomsOf(ADA), await roomsOf(BEN), await roomsOf(CAM)], [[a.id], [b.id], [b.id, a.id]]);
      deepEqual(await store.countRoomsOf([ADA, BEN, CAM, trialDevice(9)]), [1, 1, 2, 0]);
      deepEqual([await store.countFoundedBy(ADA), await store.countFoundedBy(CAM)], [1, 0]);
    },
  },
  {
    name: "ST8 forgets a body for good and keeps the chain",
    run: async (store) => {
      const room = extendBy(trialRoom(1), 3);
      await store.appendAll([appendFrom(null, room)]);
      deepEqual(await store.destroyBody(room.id, 2), { ok: true, value: null });
      deepEqual(await store.destroyBody(room.id, 0), { ok: false, error: "NotSealed" });
      deepEqual(await store.destroyBody(room.id, 4), { ok: false, error: "NoSuchEntry" });
      deepEqual(await store.destroyBody(trialRoom(2).id, 0), { ok: false, error: "NoSuchEntry" });
      const page = (await store.readPage(room.id, EVERYTHING)) ?? [];
      const entries = page.map((bytes) => parseEntry(bytes, { bodiesMayBeGone: true }));
      const hashes = entries.map((entry) => (entry.ok ? entry.value.hash : entry.error));
      deepEqual(
        hashes,
        room.entries.map(({ hash }) => hash),
      );
      deepEqual(
        entries.map((entry) => entry.ok && entry.value.body === null),
        [false, false, true, false],
      );
    },
  },
];

const mail: readonly ContractCase[] = [
  {
    name: "ST9 keeps what is posted to a mailbox, in order, up to its cap",
    run: async (store) => {
      const [ticket, limits] = [trialTicket(1), { ...NO_MAIL_LIMITS, maxMessages: 2 }];
      const message = (value: number) => new Uint8Array(3).fill(value);
      deepEqual(await store.postMail(ticket, message(1), limits), { ok: false, error: "NoSuchMailbox" });
      await store.openMailbox({ ticket, opener: ADA, expiresAt: 100 }, limits);
      deepEqual(await store.readMail(ticket, 0, 0), []);
      deepEqual(await store.postMail(ticket, message(1), limits), { ok: true, value: 0 });
      deepEqual(await store.postMail(ticket, message(2), limits), { ok: true, value: 1 });
      deepEqual(await store.postMail(ticket, message(3), limits), { ok: false, error: "TooMany" });
      deepEqual(await store.readMail(ticket, 1, 0), [{ index: 1, message: message(2) }]);
      equal(await store.readMail(trialTicket(2), 0, 0), null);
    },
  },
  {
    name: "ST9 opens a mailbox once, and as many for a device as it may have",
    run: async (store) => {
      const limits = { maxPerDevice: 2, now: 0 };
      const open = (ticket: number, opener = ADA, now = 0) =>
        store.openMailbox({ ticket: trialTicket(ticket), opener, expiresAt: 100 + now }, { ...limits, now });
      deepEqual(await open(1), { ok: true, value: null });
      deepEqual(await open(1, BEN), { ok: false, error: "MailboxTaken" });
      deepEqual(await open(2), { ok: true, value: null });
      deepEqual(await open(3), { ok: false, error: "TooMany" });
      deepEqual(await open(3, BEN), { ok: true, value: null });
      deepEqual(await open(1, BEN, 100), { ok: true, value: null });
    },
  },
  {
    name: "ST10 loses a mailbox when its opener closes it, and when it expires",
    run: async (store) => {
      const [kept, closed, expired] = [trialTicket(1), trialTicket(2), trialTicket(3)];
      await store.openMailbox({ ticket: kept, opener: ADA, expiresAt: 300 }, NO_MAIL_LIMITS);
      await store.openMailbox({ ticket: closed, opener: ADA, expiresAt: 300 }, NO_MAIL_LIMITS);
      await store.openMailbox({ ticket: expired, opener: ADA, expiresAt: 200 }, NO_MAIL_LIMITS);
      await store.postMail(expired, new Uint8Array(3), NO_MAIL_LIMITS);
      deepEqual(await store.closeMailbox(closed, BEN), { ok: false, error: "NoSuchMailbox" });
      deepEqual(await store.closeMailbox(closed, ADA), { ok: true, value: null });
      equal(await store.readMail(closed, 0, 0), null);
      equal(await store.readMail(expired, 0, 200), null);
      const late = await store.postMail(expired, new Uint8Array(3), { ...NO_MAIL_LIMITS, now: 200 });
      deepEqual(late, { ok: false, error: "NoSuchMailbox" });
      deepEqual(await store.expireMailboxes(200), { ok: true, value: 1 });
      equal((await store.counts()).mailboxes, 1);
      deepEqual(await store.readMail(kept, 0, 200), []);
    },
  },
];

const operating: readonly ContractCase[] = [
  {
    name: "ST11 counts what it keeps and lists rooms by id",
    run: async (store) => {
      const rooms = [1, 2, 3].map((number) => extendBy(trialRoom(number), number));
      await store.appendAll(rooms.map((room) => appendFrom(null, room, { admitted: [ADA, BEN] })));
      const bytes = rooms
        .flatMap(({ entries }) => entries)
        .reduce((sum, one) => sum + encodeEntry(one).length, 0);
      deepEqual(await store.counts(), { rooms: 3, entries: 9, bytes, devices: 2, mailboxes: 0 });
      const ids = rooms.map(({ id }) => id).toSorted();
      deepEqual(
        (await store.listRooms(null, 2)).map(({ room }) => room),
        ids.slice(0, 2),
      );
      deepEqual(
        (await store.listRooms(ids[1] ?? null, 2)).map(({ room }) => room),
        ids.slice(2),
      );
    },
  },
  {
    name: "ST12 finishes what it accepted before it closes, and accepts nothing after",
    run: async (store) => {
      const founded = trialRoom(1);
      const accepted = store.appendAll([appendFrom(null, founded)]);
      await store.close();
      deepEqual(await accepted, { ok: true, value: null });
      const late = await store.appendAll([appendFrom(founded, extend(founded))]);
      deepEqual(late, { ok: false, error: { type: "Closed" } });
      deepEqual(await store.expireMailboxes(0), { ok: false, error: "Closed" });
      await store.close();
    },
  },
];

/** What a relay relies on. Every adapter passes all of it. */
export const relayStoreContract: readonly ContractCase[] = [...appending, ...reading, ...mail, ...operating];
