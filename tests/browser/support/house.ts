/** A relay of its own for one story: real sockets, a real store on disk, the real web build. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteStore } from "@parley/log/sqlite";
import { type RelayServer, startRelayServer } from "@parley/relay";
import { root } from "../../../tools/setup/files.mjs";

export type House = {
  readonly url: string;
  /** Stops the relay as a power cut would not, but a restart does: connections end, the store is closed. */
  readonly stop: () => Promise<void>;
  /** Starts it again on the same port and the same files; on a disk without room, where that is said. */
  readonly start: (disk?: "full") => Promise<void>;
  /** Copies the files of a stopped relay; what is returned puts them back as they were. */
  readonly backUp: () => () => void;
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
  const file = join(folder, "relay.sqlite");
  const start = async (disk?: "full"): Promise<RelayServer> => {
    const store = await openSqliteStore(disk === "full" ? { file, maxBytes: statSync(file).size } : { file });
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
    start: async (disk) => {
      await start(disk);
    },
    backUp: () => {
      const copy = mkdtempSync(join(tmpdir(), "parley-copy-"));
      cpSync(folder, copy, { recursive: true });
      return () => {
        rmSync(folder, { recursive: true });
        cpSync(copy, folder, { recursive: true });
        rmSync(copy, { recursive: true });
      };
    },
    files: () => readdirSync(folder).map((name) => readFileSync(join(folder, name))),
    log,
    close: async () => {
      await stop();
      if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
    },
  };
};
