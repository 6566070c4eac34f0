import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { RelayStore } from "@parley/log";
import { createMemoryStore } from "@parley/log/memory";
import { openSqliteStore, type SqliteOpenError } from "@parley/log/sqlite";
import { CommandFailure, EXIT } from "../terminal.ts";

/** Where the relay keeps what it is given; whoever opens it closes the store. */
export interface Storage {
  readonly store: RelayStore;
  /** Null where nothing outlives the process. */
  readonly folder: string | null;
}

export const openStore = async (folder: string | null): Promise<Storage> => {
  if (folder === null) return { store: createMemoryStore(), folder };
  prepareFolder(folder);
  const opened = await openSqliteStore({ file: join(folder, DATABASE) });
  if (opened.ok) return { store: opened.value, folder };
  throw new CommandFailure(sayOpenError(opened.error, folder), EXIT.notPossibleHere);
};

const DATABASE = "relay.sqlite";

/** Why the relay's database could not be opened, and what to do. */
export const sayOpenError = (error: SqliteOpenError, folder: string): string => {
  const file = join(folder, DATABASE);
  switch (error) {
    case "InUse":
      return `Another Parley is running on the data in ${folder}: use that one, stop it, or name another folder with --data.`;
    case "NotADatabase":
      return `${file} is not a relay's database, or it is damaged: restore it from a backup, or name another folder with --data.`;
    case "NewerSchema":
      return `${file} was written by a newer Parley: start that one, or name another folder with --data. Nothing was changed.`;
    case "StorageFull":
      return `The disk of ${folder} is full: free some space and start again. Nothing that was accepted is lost.`;
    case "NotWritable":
      return `${file} cannot be read and written by this user: make it and its folder writable, or name another folder with --data.`;
  }
};

const prepareFolder = (folder: string): void => {
  try {
    makeFolder(resolve(folder));
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    const what = isFile(folder) ? "is a file" : "cannot be written to";
    throw new CommandFailure(
      `The data folder ${folder} ${what}: make it a folder that this user can write to, or name another with --data.`,
      EXIT.notPossibleHere,
    );
  }
};

/** One folder after the other: where none can be made at all (below /proc, say), Node's own recursion never ends. */
const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
};

const isFile = (path: string): boolean => {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
};
