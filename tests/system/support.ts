import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorkspace, type Ports, systemClock, type Transport, type Workspace } from "@parley/client";
import { openSqliteStorage } from "@parley/client/sqlite";
import { webSocketTransport } from "@parley/client/websocket";
import { openSqliteStore } from "@parley/log/sqlite";
import { type RelayServer, startRelayServer } from "@parley/relay";
import { expectOk } from "../../packages/client/test/support/world.ts";
import { systemRandomness } from "../../packages/crypto/src/index.ts";

/** The relay as it is run: listening, over its embedded store on disk. */
export interface RunningRelay {
  readonly url: string;
  readonly folder: string;
  /** What the relay wrote to its log. */
  readonly log: readonly string[];
  /** Stops it in the middle of things and starts it on the same port over the same file. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export const runRelay = async (): Promise<RunningRelay> => {
  const folder = mkdtempSync(join(tmpdir(), "parley-system-"));
  const log: string[] = [];
  const start = async (
    port: number,
  ): Promise<{ readonly server: RelayServer; readonly stop: () => Promise<void> }> => {
    const opened = await openSqliteStore({ file: join(folder, "relay.sqlite") });
    if (!opened.ok) throw new Error(`the store does not open: ${JSON.stringify(opened.error)}`);
    const server = await startRelayServer({
      host: "127.0.0.1",
      port,
      store: opened.value,
      operatorView: true,
      limits: { retryAfterMs: 50 },
      log: (event) => log.push(JSON.stringify(event)),
    });
    const stop = async (): Promise<void> => {
      await server.close();
      await opened.value.close();
    };
    return { server, stop };
  };
  let running = await start(0);
  const url = `${running.server.url.replace(/^http/, "ws")}/relay`;
  const port = Number(new URL(url).port);
  return {
    url,
    folder,
    log,
    restart: async () => {
      await running.stop();
      running = await start(port);
    },
    close: async () => {
      await running.stop();
      rmSync(folder, { recursive: true });
    },
  };
};

/** Every byte in a folder's files. */
export const bytesOfFolder = (folder: string): readonly { readonly name: string; readonly bytes: Buffer }[] =>
  readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));

/** Keeps a copy of everything that goes over a connection. */
export const recording = (transport: Transport): Transport & { readonly frames: Uint8Array[] } => {
  const frames: Uint8Array[] = [];
  return {
    ...transport,
    frames,
    connect: async (url, listener) => {
      const connection = await transport.connect(url, {
        ...listener,
        onFrame: (frame) => {
          frames.push(frame.slice());
          listener.onFrame(frame);
        },
      });
      return {
        close: connection.close,
        send: (frame) => {
          frames.push(frame.slice());
          connection.send(frame);
        },
      };
    },
  };
};

export interface DiskSeat {
  readonly workspace: Workspace;
  readonly folder: string;
  readonly ports: Ports;
  readonly frames: readonly Uint8Array[];
  readonly end: () => Promise<void>;
}

/** A seat as the command line has one: a store on disk under a passphrase, and a socket to the relay. */
export const seatOnDisk = async (relay: RunningRelay, passphrase: string): Promise<DiskSeat> => {
  const folder = mkdtempSync(join(tmpdir(), "parley-seat-"));
  const transport = recording(webSocketTransport);
  const storage = openSqliteStorage(join(folder, "seat.sqlite"));
  const ports: Ports = { storage, transport, clock: systemClock, randomness: systemRandomness };
  const workspace = expectOk(await createWorkspace(ports, { passphrase, relay: relay.url }));
  const end = async (): Promise<void> => {
    await workspace.lock();
    rmSync(folder, { recursive: true });
  };
  return { workspace, folder, ports, frames: transport.frames, end };
};
