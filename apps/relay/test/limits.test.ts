import { createMemoryStore } from "@parley/log/memory";
import { describe, expect, it } from "vitest";
import { createRelay, systemRandomness } from "../src/index.ts";
import { createTokenBucket } from "../src/token-bucket.ts";
import {
  addSealed,
  appendOf,
  changeMembers,
  createDevice,
  foundRoom,
  memberOf,
} from "./support/signed-room.ts";
import { connectInProcess, createClientEnd, enter } from "./support/test-client.ts";
import { createTestRelay, settle } from "./support/test-relay.ts";

describe("limits", () => {
  it("RL10 refuses an entry larger than the relay takes, and takes one that fits", async () => {
    const { relay } = createTestRelay({ maxEntryBytes: 1_000 });
    const ada = createDevice();
    const a = await enter(relay, ada);
    const room = foundRoom([ada]);
    await a.ask({ type: "append", appends: [appendOf(null, room)] });
    const large = appendOf(room, addSealed(room, ada, 1_000 - 235 + 1));
    expect(await a.ask({ type: "append", appends: [large] })).toMatchObject({ refusal: "TooLarge" });
    const fits = appendOf(room, addSealed(room, ada, 1_000 - 235));
    expect((await a.ask({ type: "append", appends: [fits] })).type).toBe("appended");
  });

  it("RL10 refuses what comes too fast, forgives with time, and ends what does not stop", async () => {
    const { relay, clock } = createTestRelay({ burstFrames: 5, framesPerSecond: 2, maxTooFast: 3 });
    const a = await enter(relay, createDevice());
    const ping = () => a.ask({ type: "ping" });
    for (let i = 0; i < 4; i++) expect((await ping()).type).toBe("done"); // the proof was the first
    expect(await ping()).toMatchObject({ refusal: "TooFast" });
    clock.advance(1_000);
    expect((await ping()).type).toBe("done");
    expect((await ping()).type).toBe("done");
    expect(await ping()).toMatchObject({ refusal: "TooFast" });
    expect(await ping()).toMatchObject({ refusal: "TooFast" });
    a.say({ type: "ping", request: 99 });
    expect(await a.waitFor("closing")).toMatchObject({ reason: "TooFast" });
  });

  it("RL10 counts bytes as well as frames", async () => {
    const { relay } = createTestRelay({ burstBytes: 2_000, bytesPerSecond: 1 });
    const ada = createDevice();
    const a = await enter(relay, ada);
    const room = foundRoom([ada]);
    const large = appendOf(null, addSealed(room, ada, 2_000));
    expect(await a.ask({ type: "append", appends: [large] })).toMatchObject({ refusal: "TooFast" });
    expect((await a.ask({ type: "ping" })).type).toBe("done");
  });

  it("RL10 gives an allowance back with time, up to its burst, whatever the clock does", () => {
    const bucket = createTokenBucket(10, 1, 0);
    expect(bucket.take(10, 0)).toBe(true);
    expect(bucket.take(1, 900)).toBe(false);
    expect(bucket.take(1, 1_100)).toBe(true);
    expect(bucket.take(1, 0)).toBe(false); // a clock set back gives nothing
    expect(bucket.take(10, 1_000_000)).toBe(true);
    expect(bucket.take(1, 1_000_000)).toBe(false);
  });

  it("RL10 takes on as many connections as it may", async () => {
    const { relay } = createTestRelay({ maxConnections: 2 });
    const [a, , c] = [connectInProcess(relay), connectInProcess(relay), connectInProcess(relay)];
    expect(await c.waitFor("closing")).toMatchObject({ reason: "TooMany" });
    a.leave();
    await connectInProcess(relay).waitFor("challenge");
  });

  it("RL10 lets a connection follow, and a device found and be in, as many rooms as it may", async () => {
    const { relay } = createTestRelay({
      maxSubscriptionsPerConnection: 1,
      maxRoomsFoundedPerDevice: 2,
      maxRoomsPerDevice: 2,
    });
    const [ada, ben] = [createDevice(), createDevice()];
    const [a, b] = [await enter(relay, ada), await enter(relay, ben)];
    const [one, two, three] = [foundRoom([ada]), foundRoom([ada]), foundRoom([ada])];
    await a.ask({ type: "append", appends: [appendOf(null, one)] });
    await a.ask({ type: "append", appends: [appendOf(null, two)] });
    expect(await a.ask({ type: "append", appends: [appendOf(null, three)] })).toMatchObject({
      refusal: "TooMany",
    });
    expect((await a.ask({ type: "subscribe", room: one.id, from: 0 })).type).toBe("done");
    expect(await a.ask({ type: "subscribe", room: two.id, from: 0 })).toMatchObject({ refusal: "TooMany" });
    expect((await a.ask({ type: "subscribe", room: one.id, from: 1 })).type).toBe("done"); // in its own place
    const theirs = foundRoom([ben]);
    await b.ask({ type: "append", appends: [appendOf(null, theirs)] });
    const admitting = changeMembers(theirs, ben, { admitted: [memberOf(ada)] });
    expect(await b.ask({ type: "append", appends: [appendOf(theirs, admitting)] })).toMatchObject({
      refusal: "TooMany",
    });
  });

  it("RL10 works on as many requests of a connection at a time as it may", async () => {
    const { relay } = createTestRelay({ maxRequestsInFlight: 2 });
    const a = await enter(relay, createDevice());
    const answers = await Promise.all(Array.from({ length: 3 }, () => a.ask({ type: "listRooms" })));
    expect(answers.map(({ type }) => type)).toEqual(["rooms", "rooms", "refused"]);
    expect(answers[2]).toMatchObject({ refusal: "TooMany" });
  });
});

describe("limits of what is sent and kept in memory", () => {
  it("RL10 sends pages of as many bytes as it may, and at least one entry", async () => {
    const { relay } = createTestRelay({ maxPageBytes: 2_500 });
    const ada = createDevice();
    const a = await enter(relay, ada);
    let room = foundRoom([ada]);
    for (const bytes of [700, 700, 700, 4_000, 700]) room = addSealed(room, ada, bytes);
    await a.ask({ type: "append", appends: [appendOf(null, room)] });
    await a.ask({ type: "subscribe", room: room.id, from: 0 });
    const pages = a.received.flatMap((one) => (one.type === "entries" ? [one.entries] : []));
    const sizes = pages.map((entries) => entries.reduce((sum, { length }) => sum + length, 0));
    expect(sizes.filter((size, i) => size > 2_500 && pages[i]?.length !== 1)).toEqual([]);
    expect(Math.max(...sizes)).toBeGreaterThan(4_000);
    expect(a.entriesOf(room.id)).toEqual(appendOf(null, room).entries);
  });

  it("RL10 keeps as many rooms in memory as it may, of those that nobody follows", async () => {
    const store = createMemoryStore();
    const loaded: string[] = [];
    const controlLog: typeof store.controlLog = (room) => {
      loaded.push(room);
      return store.controlLog(room);
    };
    const { relay } = createTestRelay({ maxIdleRoomsInMemory: 1 }, { ...store, controlLog });
    const ada = createDevice();
    const a = await enter(relay, ada);
    const [one, two] = [foundRoom([ada]), foundRoom([ada])];
    for (const room of [one, two]) await a.ask({ type: "append", appends: [appendOf(null, room)] });
    const more = addSealed(one, ada);
    loaded.length = 0;
    expect((await a.ask({ type: "append", appends: [appendOf(one, more)] })).type).toBe("appended");
    expect(loaded).toEqual([one.id]); // the second had taken its place
    await a.ask({ type: "subscribe", room: one.id, from: 0 });
    await a.ask({ type: "append", appends: [appendOf(two, addSealed(two, ada))] });
    loaded.length = 0;
    await a.ask({ type: "append", appends: [appendOf(more, addSealed(more, ada))] });
    expect(loaded).toEqual([]); // it is being followed
  });
});

describe("slow readers", () => {
  it("RL11 ends a connection that does not take what it is sent, and it resumes where it was", async () => {
    const { relay, store, clock } = createTestRelay();
    const [ada, ben] = [createDevice(), createDevice()];
    const room = foundRoom([ada, ben]);
    const slowRelay = createRelay({
      store,
      clock,
      randomness: systemRandomness,
      limits: { maxQueuedBytes: 5_000 },
    });
    await relay.stop();
    const a = await enter(slowRelay, ada);
    await a.ask({ type: "append", appends: [appendOf(null, room)] });
    let queued = 0;
    let isStuck = false;
    const end = createClientEnd(
      (frame) => connection.receive(frame),
      () => connection.closed(),
    );
    const connection = slowRelay.connect(
      (frame) => {
        if (isStuck) queued += frame.length;
        end.arrive(frame);
      },
      () => undefined,
      { queuedBytes: () => queued, drained: () => Promise.resolve() },
    );
    await end.client.authenticate(ben);
    await end.client.ask({ type: "subscribe", room: room.id, from: 0 });
    isStuck = true;
    const rooms = [room];
    for (let i = 0; i < 10; i++) {
      const [before, after] = [rooms.at(-1) ?? room, addSealed(rooms.at(-1) ?? room, ada, 1_000)];
      await a.ask({ type: "append", appends: [appendOf(before, after)] });
      rooms.push(after);
    }
    expect(await end.client.waitFor("closing")).toMatchObject({ reason: "SlowReader" });
    const had = end.client.entriesOf(room.id);
    expect(had.length).toBeLessThan(12);
    const again = await enter(slowRelay, ben);
    await again.ask({ type: "subscribe", room: room.id, from: had.length });
    expect([...had, ...again.entriesOf(room.id)]).toEqual(appendOf(null, rooms.at(-1) ?? room).entries);
  });

  it("RL11 waits with older pages until a connection has taken the ones before", async () => {
    const { relay } = createTestRelay({ maxEntriesPerPage: 1 });
    const ada = createDevice();
    const a = await enter(relay, ada);
    let room = foundRoom([ada]);
    for (let i = 0; i < 5; i++) room = addSealed(room, ada);
    await a.ask({ type: "append", appends: [appendOf(null, room)] });
    let resume = (): void => undefined;
    const end = createClientEnd(
      (frame) => connection.receive(frame),
      () => connection.closed(),
    );
    const drained = (): Promise<void> => new Promise((taken) => (resume = taken));
    const connection = relay.connect(end.arrive, () => undefined, { queuedBytes: () => 0, drained });
    await end.client.authenticate(ada);
    end.client.say({ type: "subscribe", request: 50, room: room.id, from: 0 });
    for (let pages = 0; pages <= 7; pages++) {
      await settle();
      expect(end.client.entriesOf(room.id).length).toBe(Math.min(pages, 7));
      resume();
    }
    await end.client.waitFor("done", ({ request }) => request === 50);
  });
});

describe("stopping", () => {
  it("RL13 finishes what was begun, tells every device, and takes nothing new", async () => {
    const { relay, store } = createTestRelay();
    const ada = createDevice();
    const a = await enter(relay, ada);
    const begun = a.ask({ type: "append", appends: [appendOf(null, foundRoom([ada]))] });
    const stopped = relay.stop();
    const late = a.ask({ type: "append", appends: [appendOf(null, foundRoom([ada]))] });
    expect(await late).toMatchObject({ refusal: "ShuttingDown" });
    expect((await begun).type).toBe("appended");
    await stopped;
    expect(await a.waitFor("closing")).toMatchObject({ reason: "ShuttingDown" });
    expect((await store.counts()).rooms).toBe(1);
    const newcomer = connectInProcess(relay);
    expect(await newcomer.waitFor("closing")).toMatchObject({ reason: "ShuttingDown" });
  });
});
