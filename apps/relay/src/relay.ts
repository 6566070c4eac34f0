import type { Bytes } from "@parley/kernel";
import type { RelayStore } from "@parley/log";
import { type Closing, createVerifier } from "@parley/protocol";
import { type Connection, type OpenConnection, openConnection, type Transport } from "./connection.ts";
import type { Core } from "./core.ts";
import { createDevices } from "./devices.ts";
import { DEFAULT_LIMITS, type RelayLimits } from "./limits.ts";
import { createMetrics } from "./metrics.ts";
import { createLiveRooms } from "./rooms.ts";
import type { Clock, Randomness, RelayLog } from "./surroundings.ts";

export interface RelayOptions {
  /** The caller opened it and closes it, after the relay has stopped. */
  readonly store: RelayStore;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly limits?: Partial<RelayLimits>;
  readonly log?: RelayLog;
  /** Called once if the storage itself fails: the relay has then ended every connection. */
  readonly onFailure?: (failure: unknown) => void;
}

/** The relay without sockets: frames in, frames out. */
export interface Relay {
  /**
   * Takes on a device. The challenge is sent soon after this returns. `flow` tells how much a slow network still holds;
   * without it everything that is sent counts as delivered.
   */
  readonly connect: (
    send: (frame: Bytes) => void,
    close: (reason: Closing) => void,
    flow?: Pick<Transport, "queuedBytes" | "drained">,
  ) => Connection;
  /** Refuses what is new, finishes what was begun, tells every device `ShuttingDown`. */
  readonly stop: () => Promise<void>;
  /** Counts in Prometheus' text format. */
  readonly metrics: () => string;
}

const IMMEDIATE: Pick<Transport, "queuedBytes" | "drained"> = {
  queuedBytes: () => 0,
  drained: () => Promise.resolve(),
};

/** A relay over a store. It holds no key and knows no rule of a mediation: it orders, checks and passes on. */
export const createRelay = (options: RelayOptions): Relay => {
  const core = createCore(options);
  const { log = () => undefined } = options;
  const connections = new Set<OpenConnection>();
  let isStopping = false;

  const endAll = (): void => {
    for (const connection of [...connections]) connection.end("ShuttingDown");
  };
  const failed = (failure: unknown): void => {
    if (isStopping) return;
    isStopping = true;
    cancelSweep();
    log({ event: "storageFailed", message: failure instanceof Error ? failure.message : "unknown" });
    endAll();
    options.onFailure?.(failure);
  };
  const sweep = (): void => {
    core.store.expireMailboxes(core.clock.now()).then((expired) => {
      if (expired.ok && expired.value > 0) log({ event: "mailboxesExpired", count: expired.value });
    }, failed);
    cancelSweep = core.clock.after(core.limits.mailboxSweepMs, sweep);
  };
  let cancelSweep = core.clock.after(core.limits.mailboxSweepMs, sweep);

  return {
    connect: (send, close, flow = IMMEDIATE) => {
      core.metrics.connectionOpened();
      const connection = openConnection({
        core,
        randomness: options.randomness,
        transport: { send, close, ...flow },
        isStopping: () => isStopping,
        ended: (ended, reason) => {
          connections.delete(ended);
          core.metrics.connectionEnded(reason);
          if (reason !== "ByDevice") log({ event: "connectionEnded", reason });
        },
        failed,
      });
      connections.add(connection);
      if (isStopping) connection.end("ShuttingDown");
      else if (connections.size > core.limits.maxConnections) connection.end("TooMany");
      return connection;
    },
    stop: async () => {
      isStopping = true;
      cancelSweep();
      const idle = Promise.all([...connections].map((connection) => connection.idle()));
      await Promise.race([idle, waitFor(core.clock, core.limits.closeTimeoutMs)]);
      endAll();
    },
    metrics: core.metrics.render,
  };
};

/** A device that takes nothing could otherwise hold up the end for ever. */
const waitFor = (clock: Clock, delayMs: number): Promise<void> =>
  new Promise((resolve) => {
    clock.after(delayMs, resolve);
  });

const createCore = ({ store, clock, limits: given = {} }: RelayOptions): Core => {
  const limits: RelayLimits = { ...DEFAULT_LIMITS, ...given };
  return {
    store,
    clock,
    limits,
    metrics: createMetrics(),
    verifier: createVerifier(),
    rooms: createLiveRooms(store, limits.maxIdleRoomsInMemory),
    devices: createDevices(store, limits.maxRoomsPerDevice),
    watchers: new Map(),
  };
};
