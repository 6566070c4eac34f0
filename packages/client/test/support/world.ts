import type { Randomness } from "@parley/crypto";
import { type Bytes, bytesToHex } from "@parley/kernel";
import type { RelayStore } from "@parley/log";
import { createMemoryStore } from "@parley/log/memory";
import { createRelay, type Relay } from "@parley/relay";
import {
  type Clock,
  createTourWorkspace,
  type Outcome,
  type Ports,
  systemClock,
  type Transport,
  type Workspace,
  type WorkspaceSnapshot,
} from "../../src/index.ts";
import { createMemoryStorage, type MemoryStorage } from "../../src/storage/memory.ts";
import { createInProcessTransport } from "../../src/transport/in-process.ts";

export const RELAY_URL = "ws://relay.test/";

/** The machine's clock with impatient timers, so that a test does not wait out a real retry. */
export const hurriedClock: Clock = {
  now: () => Date.now(),
  after: (delayMs, action) => systemClock.after(delayMs < 10_000 ? delayMs / 20 : delayMs, action),
};

/** The same, so far ahead of (or behind) everybody else's. */
export const clockOffBy = (offByMs: number): Clock => ({
  ...hurriedClock,
  now: () => Date.now() + offByMs,
});

/** The real relay over a store, in this process; it can be stopped and started anew over the same store. */
export interface TestRelay {
  readonly store: RelayStore;
  readonly transport: Transport;
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Takes another store instead, as a relay does that was restored from an old backup. */
  readonly replaceStore: (store: RelayStore) => Promise<void>;
}

export interface RelaySurroundings {
  readonly randomness: (length: number) => Bytes;
  readonly clock: Clock;
}

const SURROUNDINGS: RelaySurroundings = {
  randomness: (length) => crypto.getRandomValues(new Uint8Array(length)),
  clock: systemClock,
};

export const createTestRelay = (
  first: RelayStore = createMemoryStore(),
  surroundings: RelaySurroundings = SURROUNDINGS,
): TestRelay => {
  let store = first;
  let relay: Relay | null = start(store, surroundings);
  const stop = async (): Promise<void> => {
    const stopping = relay;
    relay = null;
    await stopping?.stop();
  };
  return {
    get store() {
      return store;
    },
    transport: createInProcessTransport(() => {
      if (relay === null) throw new Error("there is no relay");
      return relay;
    }),
    stop,
    restart: async () => {
      await stop();
      relay = start(store, surroundings);
    },
    replaceStore: async (other) => {
      await stop();
      store = other;
      relay = start(store, surroundings);
    },
  };
};

const start = (store: RelayStore, surroundings: RelaySurroundings): Relay =>
  createRelay({
    store,
    ...surroundings,
    limits: { retryAfterMs: 50 },
    onFailure: (failure) => console.error(failure),
  });

/** A transport in somebody's hands: it can be cut, watched, and made to alter what passes. */
export interface Wire extends Transport {
  readonly cut: () => void;
  readonly mend: () => void;
  /** Alters or swallows (null) frames on their way to the device. */
  alter: (frame: Bytes) => Bytes | null;
  /** Every frame that passed, both ways, as it arrived. */
  readonly frames: readonly Bytes[];
}

export const createWire = (transport: Transport): Wire => {
  const open = new Set<() => void>();
  const frames: Bytes[] = [];
  let isCut = false;
  const wire: Wire = {
    frames,
    alter: (frame) => frame,
    cut: () => {
      isCut = true;
      for (const close of [...open]) close();
    },
    mend: () => {
      isCut = false;
    },
    connect: async (url, listener) => {
      if (isCut) throw new Error("no network");
      const connection = await transport.connect(url, {
        onFrame: (frame) => {
          frames.push(frame);
          const passed = wire.alter(frame);
          if (passed !== null) listener.onFrame(passed);
        },
        onClose: (reason) => {
          open.delete(close);
          listener.onClose(reason);
        },
      });
      const close = (): void => {
        open.delete(close);
        connection.close();
        listener.onClose("cut");
      };
      open.add(close);
      return {
        send: (frame) => {
          frames.push(frame);
          connection.send(frame);
        },
        close: () => {
          open.delete(close);
          connection.close();
        },
      };
    },
  };
  return wire;
};

export const systemLikeRandomness: Randomness = {
  bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
};

export interface Seat {
  readonly workspace: Workspace;
  readonly storage: MemoryStorage;
  readonly wire: Wire;
  readonly ports: Ports;
}

export const portsOver = (transport: Transport, overrides: Partial<Ports> = {}): Ports => ({
  storage: createMemoryStorage(),
  transport,
  clock: hurriedClock,
  randomness: systemLikeRandomness,
  ...overrides,
});

/** A workspace without passphrase, over a store in memory. */
export const seatAt = async (relay: TestRelay, overrides: Partial<Ports> = {}): Promise<Seat> => {
  const wire = createWire(relay.transport);
  const storage = createMemoryStorage();
  const ports = portsOver(wire, { ...overrides, storage });
  const workspace = expectOk(await createTourWorkspace(ports, { relay: RELAY_URL }));
  return { workspace, storage, wire, ports };
};

/** The value, or a test that fails with the reason in its message. */
export const expectOk = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
};

/** Waits until a snapshot satisfies; what it said at last stands in the error. */
export const until = async <T>(
  workspace: Workspace,
  look: (snapshot: WorkspaceSnapshot) => T | null | undefined | false,
  what: string,
  timeoutMs = 20_000,
): Promise<T> => {
  const found = look(workspace.snapshot());
  if (found !== null && found !== undefined && found !== false) return found;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      unsubscribe();
      reject(new Error(`never saw ${what}: ${describe(workspace.snapshot())}`));
    }, timeoutMs);
    const unsubscribe = workspace.subscribe(() => {
      const now = look(workspace.snapshot());
      if (now === null || now === undefined || now === false) return;
      clearTimeout(timer);
      unsubscribe();
      resolve(now);
    });
  });
};

const REST_MS = 500;

/**
 * Waits until nothing has passed a seat's wire and nothing has changed in its store for a while: what a snapshot shows is
 * sealed and stored a moment later.
 */
const atRest = async ({ wire, storage }: Seat): Promise<void> => {
  const look = (): readonly unknown[] => [wire.frames.length, ...[...storage.contents].flat()];
  for (let seen = look(), since = performance.now(); performance.now() - since < REST_MS; ) {
    await new Promise((resolve) => setTimeout(resolve, REST_MS / 20));
    const now = look();
    if (now.length === seen.length && now.every((value, i) => value === seen[i])) continue;
    seen = now;
    since = performance.now();
  }
};

/** Everything that a device has once it is at rest: what passed its wire, its store, and what its screens show. */
export const everythingOf = async (seat: Seat) => {
  await atRest(seat);
  return {
    frames: seat.wire.frames.length,
    store: [...seat.storage.contents].map(([key, value]) => `${key} ${bytesToHex(value)}`).join("\n"),
    snapshot: seat.workspace.snapshot(),
  };
};

const describe = ({ rooms, invitations, joins, alarms, connection, queue }: WorkspaceSnapshot): string =>
  JSON.stringify({
    connection,
    alarms,
    queue,
    rooms: [...rooms.values()].map(({ kind, status, state }) => ({
      kind,
      status,
      items: state.items.size,
      people: [...state.people.values()].map(({ name, devices }) => `${name} ${devices.length}`),
      refused: [...state.refused].map(({ reason }) => reason),
    })),
    invitations: invitations.map(({ purpose, status }) => ({ purpose, status })),
    joins: joins.map(({ status }) => status),
  });

export const online = (workspace: Workspace): Promise<true> =>
  until(workspace, ({ connection }) => connection.status === "online", "the connection");

export const offline = (workspace: Workspace): Promise<true> =>
  until(workspace, ({ connection }) => connection.status !== "online", "the loss of the connection");
