import type { DatabaseSync } from "node:sqlite";
import { err } from "@parley/kernel";
import { SQLITE_FULL, sqliteCode } from "./database.ts";
import type { AnswerOf, Write, Writes } from "./messages.ts";
import { prepareWrites } from "./writes.ts";

type Answer = AnswerOf<Writes>;

/** Makes many writes durable with one sync of the disk. */
export interface Committer {
  /** One answer for each write, in order; when it returns, whatever was accepted is on disk. */
  readonly commit: (writes: readonly Write[]) => readonly Answer[];
  /** Moves what has been committed from the log into the database, once there is enough of it. */
  readonly checkpointIfDue: () => void;
}

/** About 8 MB of log: rare enough to be cheap, short enough to open quickly after a crash. */
const PAGES_BEFORE_CHECKPOINT = 2_000;
const PAGE_BYTES = 4_096;
/** Pages of tables and indexes that a small write touches. */
const PAGES_PER_WRITE = 4;
const MAX_TRUNCATE_ATTEMPTS = 10;

export const createCommitter = (database: DatabaseSync): Committer => {
  const { perform, forget } = prepareWrites(database);
  let pagesInLog = 0;

  const commitOnce = (writes: readonly Write[]): readonly Answer[] => {
    database.exec("BEGIN IMMEDIATE");
    try {
      const answers = writes.map(perform);
      database.exec("COMMIT");
      return answers;
    } catch (failure) {
      forget();
      if (database.isTransaction) database.exec("ROLLBACK"); // for some errors SQLite has done so itself
      throw failure;
    }
  };
  /** A batch that does not fit is taken apart, so that what still fits gets in and only the rest is refused. */
  const commitWhatFits = (writes: readonly Write[]): readonly Answer[] => {
    try {
      return commitOnce(writes);
    } catch (failure) {
      if (sqliteCode(failure) !== SQLITE_FULL) throw failure;
      return writes.length === 1 ? writes.map(storageFull) : writes.flatMap((one) => commitWhatFits([one]));
    }
  };
  return {
    commit: (writes) => {
      const answers = commitWhatFits(writes);
      for (const write of writes) pagesInLog += PAGES_PER_WRITE + Math.ceil(bytesOf(write) / PAGE_BYTES);
      const destroysSomething = writes.some(({ name }, i) => name === "destroyBody" && answers[i]?.ok);
      if (destroysSomething) emptyLog(database);
      return answers;
    },
    checkpointIfDue: () => {
      if (pagesInLog < PAGES_BEFORE_CHECKPOINT) return;
      pagesInLog = 0;
      try {
        database.exec("PRAGMA wal_checkpoint(PASSIVE)");
      } catch (failure) {
        // Everything is safe in the log; there will be another chance when there is space again.
        if (sqliteCode(failure) !== SQLITE_FULL) throw failure;
      }
    },
  };
};

const storageFull = ({ name }: Write): Answer =>
  name === "append" ? err({ type: "StorageFull" } as const) : err("StorageFull" as const);

const bytesOf = (write: Write): number => {
  if (write.name === "postMail") return write.asks.message.length;
  if (write.name !== "append") return 0;
  return write.asks.reduce((sum, { encoded }) => sum + encoded.reduce((all, one) => all + one.length, 0), 0);
};

/** What was destroyed must not live on in the log; readers may hold it for a moment. */
const emptyLog = (database: DatabaseSync): void => {
  const truncate = database.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
  for (let attempt = 0; attempt < MAX_TRUNCATE_ATTEMPTS; attempt++) {
    if (truncate.get()?.busy === 0) return;
  }
  throw new Error("the log could not be emptied of a destroyed body");
};
