import { connect } from "node:net";
import { bytesToHex } from "@parley/kernel";
import { createMemoryStore } from "@parley/log/memory";
import { sha256Of } from "@parley/protocol";
import { afterEach, describe, expect, it } from "vitest";
import { type RelayServer, type RelayServerOptions, startRelayServer } from "../src/index.ts";
import { addSealed, appendOf, createDevice, foundRoom, type TestRoom } from "./support/signed-room.ts";
import { connectBySocket, type SocketClient } from "./support/socket-client.ts";

let servers: RelayServer[] = [];
const start = async (options: Partial<RelayServerOptions> = {}): Promise<RelayServer> => {
  const server = await startRelayServer({
    host: "127.0.0.1",
    port: 0,
    store: createMemoryStore(),
    ...options,
  });
  servers.push(server);
  return server;
};
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
});

const append = (client: SocketClient, before: TestRoom | null, after: TestRoom) =>
  client.ask({ type: "append", appends: [appendOf(before, after)] });

/** Large entries are told apart by their digests: comparing them byte by byte takes a test minutes. */
const digestsOf = (entries: readonly Uint8Array[]): readonly string[] =>
  entries.map((bytes) => bytesToHex(sha256Of(bytes)));

describe("devices on real sockets", () => {
  it("RL5 carries entries from one to the other", async () => {
    const { url } = await start();
    const [ada, ben] = [createDevice(), createDevice()];
    const [a, b] = [await connectBySocket(url, ada), await connectBySocket(url, ben)];
    const room = foundRoom([ada, ben]);
    await append(a, null, room);
    await b.waitFor("admitted");
    await b.ask({ type: "subscribe", room: room.id, from: 0 });
    const said = addSealed(room, ada, 100_000);
    await append(a, room, said);
    await b.waitFor("entries", ({ from }) => from === 2);
    expect(b.entriesOf(room.id)).toEqual(appendOf(null, said).entries);
  });

  it("RL6 lets a device resume where it was after a lost connection", async () => {
    const { url } = await start();
    const [ada, ben] = [createDevice(), createDevice()];
    const a = await connectBySocket(url, ada);
    const first = await connectBySocket(url, ben);
    const room = foundRoom([ada, ben]);
    await append(a, null, room);
    await first.ask({ type: "subscribe", room: room.id, from: 0 });
    first.socket.terminate();
    const one = addSealed(room, ada);
    const two = addSealed(one, ada);
    await append(a, room, one);
    await append(a, one, two);
    const again = await connectBySocket(url, ben);
    const had = first.entriesOf(room.id);
    await again.ask({ type: "subscribe", room: room.id, from: had.length });
    expect([...had, ...again.entriesOf(room.id)]).toEqual(appendOf(null, two).entries);
  });

  it("RL11 drops a device that stops reading, keeps the others, and loses nothing of it", async () => {
    const { url } = await start({ limits: { maxQueuedBytes: 2_000_000, closeTimeoutMs: 100 } });
    const [ada, ben, cam] = [createDevice(), createDevice(), createDevice()];
    const [a, b, c] = [
      await connectBySocket(url, ada),
      await connectBySocket(url, ben),
      await connectBySocket(url, cam),
    ];
    let room = foundRoom([ada, ben, cam]);
    await append(a, null, room);
    for (const client of [b, c]) await client.ask({ type: "subscribe", room: room.id, from: 0 });
    b.socket.pause();
    // Beyond what the system's own buffers hold, so that the rest has to queue in the relay.
    for (let i = 0; i < 80; i++) {
      const said = addSealed(room, ada, 200_000);
      expect((await append(a, room, said)).type).toBe("appended");
      room = said;
    }
    const all = digestsOf(appendOf(null, room).entries);
    const last = room.entries.length - 1;
    await c.waitFor("entries", ({ headSequence }) => headSequence === last);
    b.socket.resume();
    await b.gone;
    const had = b.entriesOf(room.id);
    expect(had.length).toBeLessThan(room.entries.length);
    const again = await connectBySocket(url, ben);
    await again.ask({ type: "subscribe", room: room.id, from: had.length });
    expect(digestsOf([...had, ...again.entriesOf(room.id)])).toEqual(all);
    expect(digestsOf(c.entriesOf(room.id))).toEqual(all);
  });

  it("RL12 ends connections that send text, too much, or speak another version", async () => {
    const { url } = await start({ limits: { maxFrameBytes: 10_000 } });
    const text = await connectBySocket(url, createDevice());
    text.socket.send("hello");
    expect(await text.waitFor("closing")).toMatchObject({ reason: "BadFrame" });
    const large = await connectBySocket(url, createDevice());
    large.sayBytes(new Uint8Array(10_001));
    await large.gone;
    const later = await connectBySocket(url, null, { protocols: ["parley.2", "parley.3"] }).catch(() => null);
    if (later !== null) expect(await later.waitFor("closing")).toMatchObject({ reason: "WrongVersion" });
    const both = await connectBySocket(url, createDevice(), { protocols: ["parley.2", "parley.1"] });
    expect(both.socket.protocol).toBe("parley.1");
    expect((await both.ask({ type: "ping" })).type).toBe("done");
  });

  it("RL12 outlives connections that ask for nonsense, or break off before they are answered", async () => {
    const { url } = await start();
    const port = Number(new URL(url).port);
    const upgrade = (path: string): string =>
      `GET ${path} HTTP/1.1\r\nHost: relay\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;
    const answerTo = (path: string, breaksOff: boolean): Promise<string> =>
      new Promise((resolve) => {
        let answer = "";
        const socket = connect(port, "127.0.0.1", () => {
          socket.write(upgrade(path));
          if (breaksOff) setImmediate(() => socket.resetAndDestroy());
        });
        socket.on("data", (text) => (answer += String(text)));
        socket.on("error", () => undefined);
        socket.on("close", () => resolve(answer));
      });
    for (const path of ["/elsewhere", "//", "http://[", "/relay"]) {
      for (let times = 0; times < 20; times++) await answerTo(path, true);
      expect(await answerTo(path, false)).toMatch(/^HTTP\/1\.1 40[04] /);
    }
    const device = await connectBySocket(url, createDevice());
    expect((await device.ask({ type: "ping" })).type).toBe("done");
  });

  it("RL10 takes on as many connections of one address as it may", async () => {
    const { url } = await start({ limits: { maxConnectionsPerAddress: 2 } });
    const first = await connectBySocket(url, createDevice());
    await connectBySocket(url, createDevice());
    const third = await connectBySocket(url, null);
    expect(await third.waitFor("closing")).toMatchObject({ reason: "TooMany" });
    first.leave();
    await first.gone;
    await third.gone;
    await connectBySocket(url, createDevice());
  });

  it("RL10 tells addresses apart behind a proxy that it trusts", async () => {
    const { url } = await start({ limits: { maxConnectionsPerAddress: 1 }, trustsProxy: true });
    const from = (address: string) => ({ headers: { "x-forwarded-for": `9.9.9.9, ${address}` } });
    await connectBySocket(url, createDevice(), from("10.0.0.1"));
    await connectBySocket(url, createDevice(), from("10.0.0.2"));
    const third = await connectBySocket(url, null, from("10.0.0.1"));
    expect(await third.waitFor("closing")).toMatchObject({ reason: "TooMany" });
  });

  /** Long enough for the living to answer also where this process is held up for a while. */
  const HEARTBEAT_MS = 400;

  it("RL10 drops a connection whose other end has gone silent", async () => {
    const { url } = await start({ limits: { heartbeatMs: HEARTBEAT_MS } });
    const alive = await connectBySocket(url, createDevice());
    const dead = await connectBySocket(url, createDevice());
    dead.socket.pause(); // answers no ping
    const keepAsking = setInterval(() => alive.say({ type: "ping", request: 0 }), 10);
    await new Promise((resolve) => setTimeout(resolve, 3 * HEARTBEAT_MS));
    dead.socket.resume();
    await dead.gone;
    clearInterval(keepAsking);
    expect((await alive.ask({ type: "ping" })).type).toBe("done");
  });

  it("RL13 tells every device when it stops, and lets go of its port", async () => {
    const server = await start();
    const a = await connectBySocket(server.url, createDevice());
    const stopped = server.close();
    expect(await a.waitFor("closing")).toMatchObject({ reason: "ShuttingDown" });
    await a.gone;
    await stopped;
    await start({ port: Number(new URL(server.url).port) });
  });

  it("RL13 says with the system's word why it cannot listen", async () => {
    const { url } = await start();
    const port = Number(new URL(url).port);
    await expect(start({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
    await expect(start({ metricsPort: port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
