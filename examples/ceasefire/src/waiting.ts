import type { Outcome, RoomView, Workspace, WorkspaceSnapshot } from "@parley/client";
import type { RoomKind } from "@parley/domain";

/** Longer than anything in the story takes, even on a slow machine. */
const PATIENCE_MS = 60_000;

/** The story came to something that should not happen in it: Parley, or the relay it is played against, did not hold. */
export class StoryFailure extends Error {}

/** The value of an act of the story; the story has no act that may fail. */
export const done = <T>(outcome: Outcome<T>, what: string): T => {
  if (!outcome.ok) throw new StoryFailure(`The tour could not go on: ${what} (${describe(outcome.error)}).`);
  return outcome.value;
};

const describe = (error: { readonly type: string }): string => JSON.stringify(error);

/** The first snapshot in which `find` finds something. */
export const until = <T>(
  workspace: Workspace,
  what: string,
  find: (snapshot: WorkspaceSnapshot) => T | null | undefined,
): Promise<T> =>
  new Promise((resolve, reject) => {
    const look = (): boolean => {
      const found = find(workspace.snapshot());
      if (found === null || found === undefined) return false;
      stop();
      resolve(found);
      return true;
    };
    const timer = setTimeout(() => {
      stop();
      reject(new StoryFailure(`The tour waited in vain until ${what}.`));
    }, PATIENCE_MS);
    const unsubscribe = workspace.subscribe(() => void look());
    const stop = (): void => {
      clearTimeout(timer);
      unsubscribe();
    };
    look();
  });

const isRoom =
  (kind: RoomKind, label: string | null) =>
  (room: RoomView): boolean =>
    room.kind === kind && room.status.status === "open" && (label === null || partyLabel(room) === label);

const partyLabel = (room: RoomView): string | null =>
  room.party === null ? null : (room.state.parties.get(room.party)?.neutralLabel ?? null);

/** A room of this seat by its kind and, for separate talks, by its party. */
export const findRoom = (
  snapshot: WorkspaceSnapshot,
  kind: RoomKind,
  label: string | null = null,
): RoomView | undefined => [...snapshot.rooms.values()].find(isRoom(kind, label));

export const untilRoom = (
  workspace: Workspace,
  kind: RoomKind,
  label: string | null = null,
): Promise<RoomView> =>
  until(workspace, `the ${label ?? ""} ${kind} room is open`, (snapshot) => findRoom(snapshot, kind, label));

export const untilOnline = (workspace: Workspace): Promise<true> =>
  until(workspace, "the relay answers", ({ connection }) => (connection.status === "online" ? true : null));
