import { chmodSync, closeSync, existsSync, fsyncSync, openSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { err, ok, type Result } from "@parley/kernel";

/**
 * Why a database cannot be used. `InUse`: another relay has it open. `NotWritable`: the folder or file is missing or may
 * not be written. `NotADatabase`: something else lies there, or it is damaged. `NewerSchema`: a later Parley wrote it.
 */
export type SqliteOpenError = "InUse" | "NotWritable" | "NotADatabase" | "NewerSchema" | "StorageFull";

export const SCHEMA_VERSION = 1;
/** "PRLY": tells a relay's database from any other file that SQLite could open. */
const APPLICATION_ID = 0x50524c59;

/** A room's entries lie together: position = room number × 2³² + sequence number. */
export const SEQUENCES_PER_ROOM = 2 ** 32;
/** Positions are read as JavaScript numbers, exact up to 2⁵³. */
export const MAX_ROOM_NUMBER = 2 ** 21 - 1;

const SCHEMA = `
  CREATE TABLE rooms (
    number INTEGER PRIMARY KEY,
    room BLOB NOT NULL UNIQUE,
    founder BLOB NOT NULL,
    head_sequence INTEGER NOT NULL,
    head_hash BLOB NOT NULL,
    bytes INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX rooms_by_founder ON rooms (founder);
  CREATE TABLE entries (
    position INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    head BLOB NOT NULL,
    body BLOB
  ) STRICT;
  CREATE INDEX control_entries ON entries (position) WHERE kind = 1;
  CREATE TABLE members (
    admission INTEGER PRIMARY KEY,
    device BLOB NOT NULL,
    room INTEGER NOT NULL REFERENCES rooms (number),
    UNIQUE (device, room)
  ) STRICT;
  CREATE TABLE mailboxes (
    number INTEGER PRIMARY KEY,
    ticket BLOB NOT NULL UNIQUE,
    opener BLOB NOT NULL,
    expires_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX mailboxes_by_opener ON mailboxes (opener);
  CREATE INDEX mailboxes_by_expiry ON mailboxes (expires_at);
  CREATE TABLE mails (
    mailbox INTEGER NOT NULL REFERENCES mailboxes (number) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    message BLOB NOT NULL,
    PRIMARY KEY (mailbox, number)
  ) STRICT;
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${SCHEMA_VERSION};
`;

const BUSY_TIMEOUT_MS = 5_000;

/** The one connection that writes. Checkpoints are made by hand, after the answers have gone out. */
export const connectForWriting = (path: string, maxBytes: number | null): DatabaseSync => {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA wal_autocheckpoint = 0;
    PRAGMA secure_delete = ON;
    PRAGMA cache_size = -16000;
  `);
  if (maxBytes !== null) {
    const pageBytes = Number(database.prepare("PRAGMA page_size").get()?.page_size ?? 4096);
    database.exec(`PRAGMA max_page_count = ${Math.max(1, Math.floor(maxBytes / pageBytes))}`);
  }
  return database;
};

export const connectForReading = (path: string): DatabaseSync => {
  const database = new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
  database.exec("PRAGMA cache_size = -16000");
  return database;
};

/** Low byte of an SQLite error: the primary result code; null where the error is none of SQLite's. */
export const sqliteCode = (failure: unknown): number | null =>
  failure instanceof Error && "errcode" in failure && typeof failure.errcode === "number"
    ? failure.errcode & 0xff
    : null;

export const SQLITE_FULL = 13;
const SQLITE_BUSY = 5;

/** Creates or checks the database, so that the workers find it as they expect it. */
export const prepareDatabase = (path: string): Result<null, SqliteOpenError> => {
  try {
    createPrivately(path);
    // Before anything of it is changed, the way it keeps its journal included.
    const found = closing(new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS }), judge);
    if (!found.ok) return found;
    chmodSync(path, OWNER_ALONE); // a backup may have come back readable by others
    return closing(connectForWriting(path, null), migrate);
  } catch (failure) {
    return err(openError(failure));
  }
};

const closing = <T>(database: DatabaseSync, use: (database: DatabaseSync) => T): T => {
  try {
    return use(database);
  } finally {
    database.close();
  }
};

const OWNER_ALONE = 0o600;

/** The file is its owner's alone, and so are the log files that SQLite puts beside it. */
const createPrivately = (path: string): void => {
  if (existsSync(path)) return;
  closeSync(openSync(path, "a", OWNER_ALONE));
  const folder = openSync(dirname(path), "r");
  fsyncSync(folder); // or a loss of power could leave the log without its database
  closeSync(folder);
};

const numberOf = (database: DatabaseSync, pragma: string): number =>
  Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0] ?? 0);

const isEmpty = (database: DatabaseSync): boolean => numberOf(database, "schema_version") === 0;

const migrate = (database: DatabaseSync): Result<null, SqliteOpenError> => {
  database.exec("BEGIN IMMEDIATE");
  if (isEmpty(database)) database.exec(SCHEMA);
  database.exec("COMMIT");
  return judge(database);
};

/** Whether it is a relay's database, or none yet. */
const judge = (database: DatabaseSync): Result<null, SqliteOpenError> => {
  if (isEmpty(database)) return ok(null);
  if (numberOf(database, "application_id") !== APPLICATION_ID) return err("NotADatabase");
  return numberOf(database, "user_version") > SCHEMA_VERSION ? err("NewerSchema") : ok(null);
};

const openError = (failure: unknown): SqliteOpenError => {
  const code = sqliteCode(failure);
  if (code === SQLITE_BUSY) return "InUse";
  if (code === SQLITE_FULL) return "StorageFull";
  const isFileError = code === null || code === 8 || code === 14 || code === 3 || code === 10;
  return isFileError ? "NotWritable" : "NotADatabase";
};

/**
 * Keeps other relays away from a database for as long as this process lives: an exclusive lock on a file beside it, which
 * the system lets go even where the process is killed.
 */
export const claimOwnership = (path: string): Result<DatabaseSync, SqliteOpenError> => {
  try {
    const folder = realpathSync(dirname(path));
    const file = join(folder, `${basename(path)}-owner`);
    createPrivately(file); // or anybody who may read it could hold a lock on it
    const owner = new DatabaseSync(file, { timeout: 0 });
    try {
      owner.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
      return ok(owner);
    } catch (failure) {
      owner.close();
      throw failure;
    }
  } catch (failure) {
    return err(openError(failure));
  }
};
