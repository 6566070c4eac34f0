import { DatabaseSync } from "node:sqlite";
import { type Bytes, err, ok, type Result } from "@parley/kernel";
import type { LocalStorage, StorageFailure } from "../ports/local-storage.ts";

const SQLITE_FULL = 13;

/** One file on disk, for the command line. Throws where the file cannot be opened at all. */
export const openSqliteStorage = (path: string): LocalStorage => {
  const database = new DatabaseSync(path);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
  database.exec(
    "CREATE TABLE IF NOT EXISTS entries (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
  );
  const one = database.prepare("SELECT value FROM entries WHERE key = ?");
  const many = database.prepare(
    "SELECT key, value FROM entries WHERE key >= ? AND key < ? ORDER BY key LIMIT ?",
  );
  const put = database.prepare("INSERT OR REPLACE INTO entries (key, value) VALUES (?, ?)");
  const remove = database.prepare("DELETE FROM entries WHERE key = ?");
  return {
    get: async (key) => guarded(() => blobOf(one.get(key)?.value)),
    list: async (prefix, { from = prefix, limit = -1 } = {}) =>
      guarded(() =>
        many.all(from, `${prefix}\uffff`, limit).map((row) => ({
          key: String(row.key),
          value: blobOf(row.value) ?? new Uint8Array(0),
        })),
      ),
    commit: async (batch) => {
      const done = guarded(() => {
        database.exec("BEGIN IMMEDIATE");
        for (const { key, value } of batch.put) put.run(key, value);
        for (const key of batch.remove) remove.run(key);
        database.exec("COMMIT");
        return null;
      });
      if (!done.ok && database.isTransaction) database.exec("ROLLBACK");
      return done;
    },
    close: async () => database.close(),
  };
};

const blobOf = (value: unknown): Bytes | null => (value instanceof Uint8Array ? new Uint8Array(value) : null);

const guarded = <T>(work: () => T): Result<T, StorageFailure> => {
  try {
    return ok(work());
  } catch (error) {
    const code = error instanceof Error && "errcode" in error ? error.errcode : undefined;
    return err(code === SQLITE_FULL ? "Full" : "Damaged");
  }
};
