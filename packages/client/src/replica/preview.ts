import { type RoomState, RULES_VERSION, Sequence, startRoom, Table } from "@parley/domain";

/**
 * A room's newest entries with everything that a screen needs around them: who is in it, its parties, its charter. It
 * stands on the screen at once while the whole room is read and folded, and nothing is decided against it.
 */
export interface Preview {
  readonly shape: number;
  readonly state: Record<string, unknown>;
}

/** Grows with every change of what a state holds: a preview of another shape is not used. */
const SHAPE = RULES_VERSION * 1_000 + 3;
/** Entries, items and messages that a preview keeps. */
const NEWEST = 100;

const TABLES = [
  "members",
  "proposals",
  "parties",
  "people",
  "readThrough",
  "issues",
  "copies",
  "preferences",
  "packageRules",
  "pinnedPackages",
] as const;
const LONG_TABLES = [
  "items",
  "messages",
  "register",
  "notedMessages",
  "minutes",
  "notes",
  "exports",
  "presentations",
  "presentings",
  "placings",
  "reports",
  "record",
] as const;
const LONG_SEQUENCES = ["overrides", "announcements", "timeline", "refused"] as const;

export const previewOf = (state: RoomState): Preview => {
  const kept: Record<string, unknown> = { ...state };
  for (const name of LONG_TABLES) kept[name] = newestOf(state[name]);
  for (const name of LONG_SEQUENCES) kept[name] = newestOf(state[name]);
  return { shape: SHAPE, state: kept };
};

const newestOf = (all: Iterable<unknown>): readonly unknown[] => [...all].slice(-NEWEST);

/** The state of a stored preview, as `JSON.parse` gave it; null where it is of another shape. */
export const stateFromPreview = (preview: Preview): RoomState | null => {
  if (preview.shape !== SHAPE) return null;
  const state: Record<string, unknown> = { ...preview.state };
  for (const name of [...TABLES, ...LONG_TABLES]) state[name] = tableFrom(state[name]);
  for (const name of LONG_SEQUENCES) state[name] = sequenceFrom(state[name]);
  // Sealed under this device's own key by this very build: the shape was checked above.
  return { ...startRoom(preview.state.room as RoomState["room"]), ...state } as RoomState;
};

const tableFrom = (stored: unknown): Table<string, unknown> => {
  let table = Table.empty<string, unknown>();
  for (const [key, value] of stored as readonly (readonly [string, unknown])[])
    table = table.with(key, value);
  return table;
};

const sequenceFrom = (stored: unknown): Sequence<unknown> => Sequence.of(...(stored as readonly unknown[]));
