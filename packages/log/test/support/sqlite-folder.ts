import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RelayStore } from "../../src/index.ts";
import { openSqliteStore, type SqliteStoreOptions } from "../../src/sqlite.ts";

/** A folder of its own for one test's database, gone afterwards. */
export const inFolder = async (work: (file: string, folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "parley-log-"));
  try {
    await work(join(folder, "relay.db"), folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

export const mustOpen = async (options: SqliteStoreOptions): Promise<RelayStore> => {
  const opened = await openSqliteStore(options);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
};
