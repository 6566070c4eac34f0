import { type RoomState, Sequence, startRoom, Table } from "@parley/domain";
import { UNDERSTANDING } from "./understanding.ts";

/**
 * A room's newest entries with everything that a screen needs around them: who is in it, its parties, its charter. It
 * stands on the screen at once while the whole room is read and folded, and nothing is decided against it.
 */
export interface Preview {
  readonly understanding: string;
  readonly state: Record<string, unknown>;
}

/** Entries, items and messages that a preview keeps. */
const NEWEST = 100;

type NameOf<Kind> = {
  [Name in keyof RoomState]-?: RoomState[Name] extends Kind ? Name : never;
}[keyof RoomState];
type TableName = NameOf<Table<never, unknown>>;
type SequenceName = NameOf<Sequence<unknown>>;

/** How much of each table a preview keeps; what holds tables of its own comes with the whole room, moments later. */
const TABLES: Readonly<Record<TableName, "whole" | "newest" | "later">> = {
  members: "whole",
  proposals: "whole",
  parties: "whole",
  people: "whole",
  readThrough: "whole",
  issues: "whole",
  copies: "whole",
  preferences: "whole",
  packageRules: "whole",
  pinnedPackages: "whole",
  items: "newest",
  messages: "newest",
  register: "newest",
  notedMessages: "newest",
  minutes: "newest",
  notes: "newest",
  exports: "newest",
  presentations: "newest",
  presentings: "newest",
  placings: "newest",
  reports: "newest",
  record: "newest",
  accessAgreements: "newest",
  accessReports: "newest",
  accessCopies: "later",
  commitments: "later",
  exchanges: "later",
  followed: "later",
  incidents: "later",
  lists: "later",
};
const SEQUENCES: Readonly<Record<SequenceName, "newest">> = {
  overrides: "newest",
  announcements: "newest",
  timeline: "newest",
  refused: "newest",
};
const tableNames = Object.keys(TABLES) as TableName[];
const sequenceNames = Object.keys(SEQUENCES) as SequenceName[];

export const previewOf = (state: RoomState): Preview => {
  const kept: Record<string, unknown> = { ...state };
  for (const name of tableNames) {
    if (TABLES[name] === "newest") kept[name] = newestOf(state[name]);
    if (TABLES[name] === "later") kept[name] = [];
  }
  for (const name of sequenceNames) kept[name] = newestOf(state[name]);
  return { understanding: UNDERSTANDING, state: kept };
};

const newestOf = (all: Iterable<unknown>): readonly unknown[] => [...all].slice(-NEWEST);

/** The state of a stored preview, as `JSON.parse` gave it; null where another build understood it otherwise. */
export const stateFromPreview = (preview: Preview): RoomState | null => {
  if (preview.understanding !== UNDERSTANDING) return null;
  const state: Record<string, unknown> = { ...preview.state };
  for (const name of tableNames) state[name] = tableFrom(state[name]);
  for (const name of sequenceNames) state[name] = sequenceFrom(state[name]);
  // Sealed under this device's own key by a build that understands as this one does.
  return { ...startRoom(preview.state.room as RoomState["room"]), ...state } as RoomState;
};

const tableFrom = (stored: unknown): Table<string, unknown> => {
  let table = Table.empty<string, unknown>();
  for (const [key, value] of stored as readonly (readonly [string, unknown])[])
    table = table.with(key, value);
  return table;
};

const sequenceFrom = (stored: unknown): Sequence<unknown> => Sequence.of(...(stored as readonly unknown[]));
