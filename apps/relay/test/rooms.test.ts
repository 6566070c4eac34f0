import { type RelayMessage, type RoomAppend, type RoomId, roomIdFromBytes } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import {
  addControl,
  addSealed,
  appendOf,
  changeMembers,
  createDevice,
  foundRoom,
  memberOf,
  type TestRoom,
} from "./support/signed-room.ts";
import { enter, type TestClient } from "./support/test-client.ts";
import { createTestRelay, settle } from "./support/test-relay.ts";

const append = (client: TestClient, ...appends: readonly RoomAppend[]): Promise<RelayMessage> =>
  client.ask({ type: "append", appends });
const subscribe = (client: TestClient, room: RoomId, from = 0): Promise<RelayMessage> =>
  client.ask({ type: "subscribe", room, from });
const bytesOf = (room: TestRoom, from = 0, to = room.entries.length) =>
  appendOf(null, room).entries.slice(from, to);

/** Two devices in one room, both connected. */
const begin = async (limits = {}) => {
  const testRelay = createTestRelay(limits);
  const [ada, ben] = [createDevice(), createDevice()];
  const room = foundRoom([ada, ben]);
  const a = await enter(testRelay.relay, ada);
  const b = await enter(testRelay.relay, ben);
  expect((await append(a, appendOf(null, room))).type).toBe("appended");
  return { ...testRelay, ada, ben, a, b, room };
};

describe("appending", () => {
  it("RL5 answers the author with the new heads, then tells whoever follows the room", async () => {
    const { a, b, ada, room } = await begin();
    await subscribe(a, room.id);
    await subscribe(b, room.id);
    const said = addSealed(room, ada);
    const head = { sequence: 2, hash: said.entries[2]?.hash };
    expect(await append(a, appendOf(room, said))).toMatchObject({ heads: [{ room: room.id, head }] });
    expect(a.received.slice(-2).map(({ type }) => type)).toEqual(["appended", "entries"]);
    expect(a.entriesOf(room.id)).toEqual(bytesOf(said));
    expect(b.entriesOf(room.id)).toEqual(bytesOf(said));
    expect(b.received.at(-1)).toMatchObject({ type: "entries", from: 2, headSequence: 2 });
  });

  it("RL4 lets the quicker of two through and tells the other the head of now", async () => {
    const { a, b, ada, ben, room } = await begin();
    const [one, other] = [addSealed(room, ada), addSealed(room, ben)];
    const answers = await Promise.all([append(a, appendOf(room, one)), append(b, appendOf(room, other))]);
    expect(answers.map(({ type }) => type)).toEqual(["appended", "headMoved"]);
    const head = { sequence: 2, hash: one.entries[2]?.hash };
    expect(answers[1]).toMatchObject({ heads: [{ room: room.id, head }] });
  });

  it("RL4 keeps a device's appends in the order in which it sent them", async () => {
    const { a, ada, room } = await begin();
    const one = addSealed(room, ada);
    const two = addSealed(one, ada);
    const three = addSealed(two, ada);
    const answers = await Promise.all([
      append(a, appendOf(room, one)),
      append(a, appendOf(one, two)),
      append(a, appendOf(two, three)),
    ]);
    expect(answers.map(({ type }) => type)).toEqual(["appended", "appended", "appended"]);
  });

  it("RL4 appends to all rooms or to none", async () => {
    const { a, ada, ben, room, store } = await begin();
    const second = foundRoom([ada, ben]);
    await append(a, appendOf(null, second));
    const moved = addSealed(second, ada);
    await append(a, appendOf(second, moved));
    const both = [appendOf(room, addSealed(room, ada)), appendOf(second, addSealed(second, ada))];
    expect(await append(a, ...both)).toMatchObject({
      type: "headMoved",
      heads: [
        { room: room.id, head: { sequence: 1 } },
        { room: second.id, head: { sequence: 2 } },
      ],
    });
    expect((await store.counts()).entries).toBe(5);
    const right = [appendOf(room, addSealed(room, ada)), appendOf(moved, addSealed(moved, ada))];
    expect((await append(a, ...right)).type).toBe("appended");
  });

  it("RL3 refuses what does not parse, does not follow or is not signed, and keeps none of it", async () => {
    const { a, ada, ben, room, store } = await begin();
    const said = addSealed(room, ada);
    const good = appendOf(room, said);
    const [bytes] = good.entries;
    if (bytes === undefined) throw new Error("no entry");
    const edit = (at: number): Uint8Array<ArrayBuffer> => {
      const edited = bytes.slice();
      edited[at] = (edited[at] ?? 0) ^ 1;
      return edited;
    };
    const refusalOf = async (entries: RoomAppend["entries"], room = good.room) => {
      const answer = await append(a, { ...good, room, entries });
      return answer.type === "refused" ? answer.refusal : answer.type;
    };
    expect(await refusalOf([edit(0)])).toBe("Malformed"); // an unknown version
    expect(await refusalOf([edit(1)])).toBe("Malformed"); // an unknown suite
    expect(await refusalOf([edit(10)])).toBe("Malformed"); // another room
    expect(await refusalOf([edit(37)])).toBe("BadSignature"); // another place in the room
    expect(await refusalOf(appendOf(said, addSealed(said, ada)).entries)).toBe("Malformed"); // a gap
    expect(await refusalOf([edit(171 + 3)])).toBe("BadSignature");
    expect(await refusalOf([edit(bytes.length - 1)])).toBe("Malformed"); // another body
    expect(await refusalOf([bytes.slice(0, 171 + 64)])).toBe("Malformed"); // no body
    expect(await refusalOf([])).toBe("Malformed");
    expect(await refusalOf([bytes, bytes])).toBe("Malformed");
    expect(await refusalOf(appendOf(room, addSealed(room, ben)).entries)).toBe("NotAllowed"); // not one's own
    expect((await append(a, good, good)).type).toBe("refused");
    expect((await store.counts()).entries).toBe(2);
    expect(await refusalOf([bytes])).toBe("appended");
  });

  it("RL3 refuses what the room's own rules forbid", async () => {
    const { relay, store } = createTestRelay();
    const [ada, reader, writer, guest] = [createDevice(), createDevice(), createDevice(), createDevice()];
    const members = [
      memberOf(ada),
      memberOf(reader, 0, { signer: false, writer: false }),
      memberOf(writer, 0, { signer: false }),
    ];
    const room = foundRoom([ada], { members });
    const [a, r, w] = await Promise.all([enter(relay, ada), enter(relay, reader), enter(relay, writer)]);
    await append(a, appendOf(null, room));
    const attempts = [
      [r, addSealed(room, reader)],
      [w, changeMembers(room, writer, { admitted: [memberOf(guest)] })],
      [w, addControl(room, writer, { type: "proposal", member: memberOf(guest) })],
      [a, addSealed({ ...room, epoch: 2 }, ada)],
    ] as const;
    for (const [client, attempted] of attempts) {
      expect(await append(client, appendOf(room, attempted))).toMatchObject({ refusal: "NotAllowed" });
    }
    expect((await store.counts()).entries).toBe(2);
    expect((await append(w, appendOf(room, addSealed(room, writer)))).type).toBe("appended");
  });

  it("RL3 founds a room only with every founder's signature", async () => {
    const { relay, store } = createTestRelay();
    const [ada, ben] = [createDevice(), createDevice()];
    const a = await enter(relay, ada);
    const alone = foundRoom([ada], { members: [memberOf(ada, 0), memberOf(ben, 1)] });
    expect(await append(a, appendOf(null, alone))).toMatchObject({ refusal: "NotAllowed" });
    const forged = foundRoom([ada, { id: ben.id, sign: ada.sign }]);
    expect(await append(a, appendOf(null, forged))).toMatchObject({ refusal: "BadSignature" });
    expect((await store.counts()).rooms).toBe(0);
  });

  it("RL14 says that the storage is full, goes on reading, and goes on writing when there is space", async () => {
    const { store } = createTestRelay();
    let isFull = false;
    const { relay } = createTestRelay(
      {},
      {
        ...store,
        appendAll: async (appends) =>
          isFull ? { ok: false, error: { type: "StorageFull" } } : store.appendAll(appends),
      },
    );
    const ada = createDevice();
    const a = await enter(relay, ada);
    const room = foundRoom([ada]);
    await append(a, appendOf(null, room));
    isFull = true;
    const said = addSealed(room, ada);
    expect(await append(a, appendOf(room, said))).toMatchObject({ refusal: "StorageFull" });
    await subscribe(a, room.id);
    expect(a.entriesOf(room.id)).toEqual(bytesOf(room));
    isFull = false;
    expect((await append(a, appendOf(room, said))).type).toBe("appended");
    expect(a.entriesOf(room.id)).toEqual(bytesOf(said));
  });

  it("RL14 ends every connection when the storage itself fails", async () => {
    const { store } = createTestRelay();
    const { relay } = createTestRelay({}, { ...store, appendAll: () => Promise.reject(new Error("lost")) });
    const ada = createDevice();
    const [a, b] = [await enter(relay, ada), await enter(relay, createDevice())];
    a.say({ type: "append", request: 7, appends: [appendOf(null, foundRoom([ada]))] });
    expect(await a.waitFor("closing")).toMatchObject({ reason: "ShuttingDown" });
    expect(await b.waitFor("closing")).toMatchObject({ reason: "ShuttingDown" });
  });
});

describe("following a room", () => {
  it("RL6 sends pages until the head, at least one, then says that it is done", async () => {
    const { a, b, ada, room } = await begin({ maxEntriesPerPage: 3 });
    let longer = room;
    for (let i = 0; i < 6; i++) longer = addSealed(longer, ada);
    await append(a, appendOf(room, longer));
    expect((await subscribe(b, room.id)).type).toBe("done");
    const pages = b.received.filter((message) => message.type === "entries");
    expect(pages.map(({ from, entries }) => [from, entries.length])).toEqual([
      [0, 3],
      [3, 3],
      [6, 2],
    ]);
    expect(b.entriesOf(room.id)).toEqual(bytesOf(longer));
    expect(b.received.at(-1)?.type).toBe("done");
  });

  it("RL6 tells a device that knows everything, or more, how far the room goes", async () => {
    const { b, room } = await begin();
    for (const from of [2, 40]) {
      await subscribe(b, room.id, from);
      expect(b.received.at(-2)).toEqual({
        type: "entries",
        room: room.id,
        from,
        headSequence: 1,
        entries: [],
      });
    }
  });

  it("RL6 sends each entry once and in order to a device that catches up while others write", async () => {
    const { a, b, ada, room } = await begin({ maxEntriesPerPage: 2 });
    const rooms = [room];
    for (let i = 0; i < 30; i++) rooms.push(addSealed(rooms[i] ?? room, ada));
    const writing = rooms.slice(1).map((after, i) => append(a, appendOf(rooms[i] ?? null, after)));
    const following = subscribe(b, room.id);
    expect((await Promise.all(writing)).every(({ type }) => type === "appended")).toBe(true);
    await following;
    await settle();
    expect(b.entriesOf(room.id)).toEqual(bytesOf(rooms.at(-1) ?? room));
  });

  it("RL6 stops when asked to", async () => {
    const { a, b, ada, room } = await begin();
    await subscribe(b, room.id);
    b.say({ type: "unsubscribe", room: room.id });
    await append(a, appendOf(room, addSealed(room, ada)));
    await settle();
    expect(b.entriesOf(room.id)).toEqual(bytesOf(room));
  });

  it("RL2 answers a stranger exactly as for a room that does not exist", async () => {
    const { relay, ada, room, store } = await begin();
    const stranger = createDevice();
    const client = await enter(relay, stranger);
    const nowhere = roomIdFromBytes(new Uint8Array(32).fill(5));
    const asked: string[] = [];
    const watched = new Proxy(store, {
      get: (target, name) => {
        asked.push(String(name));
        return Reflect.get(target, name);
      },
    });
    const other = await enter(createTestRelay({}, watched).relay, stranger);
    asked.length = 0;
    const theirs = appendOf(room, addSealed(room, ada));
    const intruding = appendOf(null, addSealed(room, stranger)).entries.slice(-1);
    for (const asking of [client, other]) {
      for (const id of [room.id, nowhere]) {
        expect(await subscribe(asking, id)).toMatchObject({ type: "refused", refusal: "NoSuchRoom" });
        expect(await append(asking, { ...theirs, room: id })).toMatchObject({ refusal: "NoSuchRoom" });
        expect(await append(asking, { room: id, expected: null, entries: intruding })).toMatchObject({
          refusal: "Malformed",
        });
        asking.say({ type: "unsubscribe", room: id });
      }
    }
    expect(asked).toEqual([]); // neither question costs the relay a look at its storage
    expect(await append(client, appendOf(null, room))).toMatchObject({ refusal: "NotAllowed" });
  });
});

describe("coming and going", () => {
  it("RL8 tells a connected device that it has been admitted, and lets it in at once", async () => {
    const { relay, a, ada, room } = await begin();
    const cam = createDevice();
    const c = await enter(relay, cam);
    expect(await subscribe(c, room.id)).toMatchObject({ refusal: "NoSuchRoom" });
    const larger = changeMembers(room, ada, { admitted: [memberOf(cam)] });
    await append(a, appendOf(room, larger));
    expect(await c.waitFor("admitted")).toEqual({ type: "admitted", room: room.id });
    expect((await subscribe(c, room.id)).type).toBe("done");
    expect(c.entriesOf(room.id)).toEqual(bytesOf(larger));
    expect(a.received.some(({ type }) => type === "admitted")).toBe(false);
    expect(await c.ask({ type: "listRooms" })).toMatchObject({
      rooms: [{ room: room.id, head: { sequence: 2 } }],
    });
  });

  it("RL7 sends a removed device the entry that removed it and nothing after", async () => {
    const { a, b, ada, ben, room } = await begin();
    const apart = foundRoom([ada, ben], { admission: "first" });
    await append(a, appendOf(null, apart));
    await subscribe(b, apart.id);
    const removed = changeMembers(apart, ada, { removed: [ben.id] });
    const more = addSealed(removed, ada); // in the same append
    await append(a, appendOf(apart, more));
    const later = addSealed(more, ada);
    await append(a, appendOf(more, later));
    await settle();
    expect(b.entriesOf(apart.id)).toEqual(bytesOf(removed));
    const last = b.received.filter((message) => message.type === "entries").at(-1);
    expect(last).toMatchObject({ headSequence: 2 });
    for (const attempt of [subscribe(b, apart.id), append(b, appendOf(later, addSealed(later, ben)))]) {
      expect(await attempt).toMatchObject({ refusal: "NoSuchRoom" });
    }
    const listed = await b.ask({ type: "listRooms" });
    expect(listed).toMatchObject({ rooms: [{ room: room.id }] });
    expect(await append(a, appendOf(null, apart))).toMatchObject({ type: "headMoved" });
  });

  it("RL7 stops a device that is still catching up at the entry that removed it", async () => {
    const { a, b, ada, ben } = await begin({ maxEntriesPerPage: 1 });
    const apart = foundRoom([ada, ben], { admission: "first" });
    let longer = apart;
    for (let i = 0; i < 10; i++) longer = addSealed(longer, ada);
    await append(a, appendOf(null, longer));
    const removed = changeMembers(longer, ada, { removed: [ben.id] });
    const more = addSealed(removed, ada);
    const following = subscribe(b, apart.id);
    await Promise.all([append(a, appendOf(longer, removed)), append(a, appendOf(removed, more))]);
    await following;
    await settle();
    expect(b.entriesOf(apart.id)).toEqual(bytesOf(removed));
  });

  it("RL7 answers a removed device that was the founder as if the room had never been", async () => {
    const { relay } = createTestRelay();
    const [ada, ben] = [createDevice(), createDevice()];
    const members = [memberOf(ada), memberOf(ben)];
    const room = foundRoom([ada], { members });
    const [a, b] = [await enter(relay, ada), await enter(relay, ben)];
    await append(a, appendOf(null, room));
    await append(b, appendOf(room, changeMembers(room, ben, { removed: [ada.id] })));
    expect(await append(a, appendOf(null, room))).toMatchObject({ refusal: "NoSuchRoom" });
  });

  it("RL3 folds the same rights from the storage as it held in memory", async () => {
    const { a, ada, ben, room, store } = await begin();
    const cam = createDevice();
    let longer = changeMembers(room, ada, { admitted: [memberOf(cam, 1)] });
    for (let i = 0; i < 5; i++) longer = addSealed(longer, ada);
    await append(a, appendOf(room, longer));
    const { relay: restarted } = createTestRelay({}, store);
    const [b, c] = [await enter(restarted, ben), await enter(restarted, cam)];
    const said = addSealed(longer, cam);
    expect((await append(c, appendOf(longer, said))).type).toBe("appended");
    const removed = changeMembers(said, ben, { removed: [cam.id] });
    expect((await append(b, appendOf(said, removed))).type).toBe("appended");
    expect(await append(c, appendOf(removed, addSealed(removed, cam)))).toMatchObject({
      refusal: "NoSuchRoom",
    });
  });
});
