/** A relay of its own for one story: real sockets, a real store on disk, the real web build. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteStore } from "@parley/log/sqlite";
import { type RelayServer, startRelayServer } from "@parley/relay";
import { root } from "../../../tools/setup/files.mjs";

export type House = {
  readonly url: string;
  /** Stops the relay as a power cut would not, but a restart does: connections end, the store is closed. */
  readonly stop: () => Promise<void>;
  /** Starts it again on the same port and the same files. */
  readonly start: () => Promise<void>;
  /** Every byte that the relay keeps on disk. */
  readonly files: () => readonly Buffer[];
  readonly log: readonly string[];
  readonly close: () => Promise<void>;
};

export const openHouse = async (): Promise<House> => {
  const folder = mkdtempSync(join(tmpdir(), "parley-house-"));
  const log: string[] = [];
  let port = 0;
  let closeAll: (() => Promise<void>) | null = null;
  const start = async (): Promise<RelayServer> => {
    const store = await openSqliteStore({ file: join(folder, "relay.sqlite") });
    if (!store.ok) throw new Error(`The store could not be opened: ${store.error}`);
    const server = await startRelayServer({
      host: "127.0.0.1",
      port,
      store: store.value,
      webRoot: process.env.PARLEY_WEB_ROOT ?? join(root, "apps/web/dist"),
      operatorView: true,
      log: (event) => log.push(JSON.stringify(event)),
    });
    port = Number(new URL(server.url).port);
    closeAll = async () => {
      await server.close();
      await store.value.close();
      closeAll = null;
    };
    return server;
  };
  const { url } = await start();
  const stop = async (): Promise<void> => closeAll?.();
  return {
    url,
    stop,
    start: async () => {
      await start();
    },
    files: () => readdirSync(folder).map((name) => readFileSync(join(folder, name))),
    log,
    close: async () => {
      await stop();
      if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
    },
  };
};
