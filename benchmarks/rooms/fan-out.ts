/**
 * Fan-out: one device writes 20 entries of 1 KB a second into a room that 1,000 connections follow; the time from handing
 * an entry to the network until each of them has it, with everything a relay does in between: rights, signature, disk.
 * The baseline is a bare `ws` server that passes frames of the same size on. Server and subscribers are processes of
 * their own, the rounds alternate, and the relay's subscribers must have every entry, in order.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import {
  addSealed,
  appendOf,
  createDevice,
  foundRoom,
  memberOf,
  type TestDevice,
} from "../../apps/relay/test/support/signed-room.ts";
import { connectBySocket, type SocketClient } from "../../apps/relay/test/support/socket-client.ts";
import type { Bytes } from "../../packages/kernel/src/index.ts";
import { encodeClientMessage } from "../../packages/protocol/src/index.ts";
import type { Measurement } from "../measurement.ts";

export interface FanOutOptions {
  readonly subscribers?: number;
  readonly entriesPerSecond?: number;
  readonly secondsPerRound?: number;
  readonly rounds?: number;
  readonly bodyBytes?: number;
  readonly folder?: string;
}

type Load = Required<FanOutOptions>;

/** A room has at most 256 members, so several connections share a device. */
const DEVICES = 250;
/** In a frame of entries: its kind, the room, then the first entry's number. */
const SEQUENCE_OFFSET = 1 + 32;
const CONNECTING_AT_ONCE = 50;

/** 99th percentile in milliseconds; the ratio is the relay's against the bare server's. */
export const measureFanOut = async (options: FanOutOptions = {}): Promise<readonly Measurement[]> => {
  const load: Load = {
    subscribers: 1_000,
    entriesPerSecond: 20,
    secondsPerRound: 5,
    rounds: 5,
    bodyBytes: 1_024,
    folder: process.cwd(),
    ...options,
  };
  const [values, baselines]: [number[], number[]] = [[], []];
  for (let round = 0; round < load.rounds; round++) {
    baselines.push(percentile99(await measureBare(load)));
    values.push(percentile99(await measureRelay(load)));
  }
  // Whatever else the machine does only ever adds: the least disturbed round of each says most.
  const [value, baseline] = [Math.min(...values), Math.min(...baselines)];
  return [{ name: "fan-out", value, baseline, ratio: value / baseline, unit: "ms (p99)" }];
};

/** Everything that a subscriber gets, with the time of arrival; taken from the socket, so that nothing is parsed. */
const listen = (socket: SocketClient["socket"], onSequence: (sequence: number) => void): void => {
  socket.removeAllListeners("message");
  socket.on("message", (data) => {
    const frame = data as Buffer;
    if (frame.length > SEQUENCE_OFFSET + 200) onSequence(frame.readUInt32BE(SEQUENCE_OFFSET));
  });
};

/** The first second, while both servers' code is still being compiled, is delivered and checked but not counted. */
const WARM_UP_SECONDS = 1;

const framesIn = ({ entriesPerSecond, secondsPerRound }: Load): number =>
  entriesPerSecond * (WARM_UP_SECONDS + secondsPerRound);

/** Sends at an even pace, and collects each delivery's latency until everybody has everything. */
const pace = async (
  load: Load,
  subscribers: readonly SocketClient[],
  firstSequence: number,
  send: (index: number) => void,
): Promise<readonly number[]> => {
  const count = framesIn(load);
  const firstCounted = load.entriesPerSecond * WARM_UP_SECONDS;
  const sentAt: number[] = [];
  const latencies: number[] = [];
  let delivered = 0;
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  for (const { socket } of subscribers) {
    let next = 0;
    listen(socket, (sequence) => {
      const index = sequence - firstSequence;
      if (index !== next) throw new Error(`entry ${index} came where ${next} was due: something was lost`);
      next += 1;
      delivered += 1;
      if (index >= firstCounted) latencies.push(performance.now() - (sentAt[index] ?? 0));
      if (delivered === count * subscribers.length) finish();
    });
  }
  const start = performance.now();
  for (let index = 0; index < count; index++) {
    const due = start + (index * 1000) / load.entriesPerSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    sentAt.push(performance.now());
    send(index);
  }
  await finished;
  return latencies;
};

const measureRelay = async (load: Load): Promise<readonly number[]> => {
  const home = mkdtempSync(join(load.folder, ".bench-fan-out-"));
  const server = start(RELAY, join(home, "relay.db"));
  try {
    const url = await firstLine(server);
    const devices = Array.from({ length: DEVICES }, createDevice);
    const [author] = devices;
    if (author === undefined) throw new Error("nobody writes");
    let room = foundRoom([author], { members: devices.map((device) => memberOf(device)) });
    const writer = await connectBySocket(url, author);
    await writer.ask({ type: "append", appends: [appendOf(null, room)] });
    const first = room.entries.length;
    const subscribers = await connectMany(load.subscribers, url, (i) => devices[i % DEVICES] ?? null);
    await Promise.all(subscribers.map((one) => one.ask({ type: "subscribe", room: room.id, from: first })));
    const frames = Array.from({ length: framesIn(load) }, (_, i) => {
      const after = addSealed(room, author, load.bodyBytes);
      const appends = [appendOf(room, after)];
      room = after;
      return encodeClientMessage({ type: "append", request: 1_000 + i, appends });
    });
    const latencies = await pace(load, subscribers, first, (index) => sendFrame(writer, frames[index]));
    await leave([writer, ...subscribers]);
    return latencies;
  } finally {
    server.kill();
    rmSync(home, { recursive: true });
  }
};

const measureBare = async (load: Load): Promise<readonly number[]> => {
  const server = start(BARE);
  try {
    const url = await firstLine(server);
    const writer = await connectBySocket(url, null);
    listen(writer.socket, () => undefined);
    const subscribers = await connectMany(load.subscribers, url, () => null);
    // As long as the relay's frame with one entry of this size.
    const frames = Array.from({ length: framesIn(load) }, (_, i) => {
      const frame = new Uint8Array(SEQUENCE_OFFSET + 14 + 235 + load.bodyBytes);
      new DataView(frame.buffer).setUint32(SEQUENCE_OFFSET, i);
      return frame;
    });
    const latencies = await pace(load, subscribers, 0, (index) => sendFrame(writer, frames[index]));
    await leave([writer, ...subscribers]);
    return latencies;
  } finally {
    server.kill();
  }
};

const sendFrame = (writer: SocketClient, frame: Bytes | undefined): void => {
  if (frame !== undefined) writer.sayBytes(frame);
};

const connectMany = async (
  count: number,
  url: string,
  deviceAt: (index: number) => TestDevice | null,
): Promise<readonly SocketClient[]> => {
  const clients: SocketClient[] = [];
  while (clients.length < count) {
    const batch = Array.from({ length: Math.min(CONNECTING_AT_ONCE, count - clients.length) }, (_, i) =>
      connectBySocket(url, deviceAt(clients.length + i)),
    );
    clients.push(...(await Promise.all(batch)));
  }
  return clients;
};

const leave = async (clients: readonly SocketClient[]): Promise<void> => {
  for (const client of clients) client.socket.terminate();
  await Promise.all(clients.map(({ gone }) => gone));
};

const RELAY = new URL("./fan-out/relay-process.ts", import.meta.url);
const BARE = new URL("./fan-out/bare-process.ts", import.meta.url);

const start = (script: URL, ...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, ["--no-warnings", fileURLToPath(script), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });

const firstLine = async ({ stdout }: ChildProcess): Promise<string> => {
  if (stdout === null) throw new Error("the server has no output");
  for await (const line of createInterface({ input: stdout })) return line;
  throw new Error("the server ended before it listened");
};

const percentile99 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.99)] ?? 0;
