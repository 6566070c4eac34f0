import { bytesToHex, err, ok } from "@parley/kernel";
import {
  type Cosignature,
  type FoundingStatement,
  type Head,
  hashMembers,
  type RoomId,
} from "@parley/protocol";
import type { ClientError, Outcome, ReadersSeen } from "../api.ts";
import { LIMITS } from "../limits.ts";
import type { RoomFold } from "../replica/fold.ts";
import type { Core } from "./core.ts";
import { RoomBuilder } from "./room-builder.ts";

/** What an act writes into: one builder for each room that it touches, all of them appended together or not at all. */
export interface Desk {
  /** The end of a room that this device is in. */
  readonly room: (room: RoomId) => Outcome<RoomBuilder>;
  /** A new room. */
  readonly found: (
    statement: FoundingStatement,
    cosignatures?: readonly Cosignature[],
  ) => Promise<Outcome<RoomBuilder>>;
}

/** Decides an act against the rooms as they are now and writes it; asked again whenever somebody was quicker. */
export type Act<T> = (desk: Desk) => Promise<Outcome<T>>;

/** Who reads each room, as whoever acts has it before them. */
export type Readers = Map<RoomId, ReadersSeen>;

/**
 * Decide, seal, append if the heads have not moved. A lost race is folded in and the act decided again, a limited
 * number of times. Where the members of a room that is written into change meanwhile, nothing is sent: from its first
 * attempt on, or from when `readers` was made.
 */
export const perform = <T>(core: Core, act: Act<T>, readers: Readers = new Map()): Promise<Outcome<T>> =>
  core.inTurn(async () => {
    for (let attempt = 0; attempt < LIMITS.maxLostRaces; attempt++) {
      const once = await performOnce(core, act, readers);
      if (once !== "lostRace") return once;
    }
    return err({ type: "TooManyLostRaces" });
  });

/**
 * Performs what a person lets go at this moment: whoever joins or leaves from now on, while other acts have their turn
 * or a race is lost, keeps it from being sent.
 */
export const asPressed = (core: Core): (<T>(act: Act<T>) => Promise<Outcome<T>>) => {
  const readers: Readers = new Map([...core.rooms.values()].map(({ room, fold }) => [room, readersOf(fold)]));
  return (act) => perform(core, act, readers);
};

const performOnce = async <T>(
  core: Core,
  act: Act<T>,
  readers: Readers,
): Promise<Outcome<T> | "lostRace"> => {
  if (core.connection.status !== "online") return err({ type: "Offline" });
  await Promise.all([...core.rooms.values()].map((replica) => replica.settled()));
  const builders = new Map<RoomId, RoomBuilder>();
  const done = await act(deskOver(core, builders));
  if (!done.ok) return done;
  const written = [...builders.values()].filter((builder) => !builder.isEmpty);
  if (written.length === 0) return done;
  const changed = readershipChanged(core, written, readers);
  if (changed !== null) return err(changed);
  const answer = await core.link.ask({ type: "append", appends: written.map((builder) => builder.append) });
  if (!answer.ok) return err(answer.error);
  if (answer.value.type === "headMoved") {
    const isIn = await catchUp(core, answer.value.heads);
    return isIn ? "lostRace" : err({ type: "Offline" });
  }
  await takeIn(core, written);
  return done;
};

const deskOver = (core: Core, builders: Map<RoomId, RoomBuilder>): Desk => ({
  room: (room) => {
    const begun = builders.get(room);
    if (begun !== undefined) return ok(begun);
    const usable = foldOf(core, room);
    if (!usable.ok) return usable;
    const builder = RoomBuilder.onto(core.tools, usable.value);
    builders.set(room, builder);
    return ok(builder);
  },
  found: async (statement, cosignatures = []) => {
    const founded = await RoomBuilder.found(core.tools, statement, cosignatures);
    if (founded.ok) builders.set(founded.value.fold.room, founded.value);
    return founded;
  },
});

/** A room as it is now, where this device may write on top of it. */
export const foldOf = (core: Core, room: RoomId): Outcome<RoomFold> => {
  const replica = core.rooms.get(room);
  if (replica === undefined || replica.fold.rights === null) return err({ type: "UnknownRoom" });
  const { status } = replica;
  switch (status.status) {
    case "stopped":
      return err({ type: "RoomNotReadable", trouble: status.trouble });
    case "removed":
      return err({ type: "UnknownRoom" });
    case "catchingUp":
    case "open":
      return ok(replica.fold);
  }
};

/** A fingerprint of who reads a room. */
export const readersOf = ({ rights }: Pick<RoomFold, "rights">): ReadersSeen =>
  rights === null ? "" : bytesToHex(hashMembers(rights.members.values())).slice(0, 32);

/** The names of those who read a room, for a person to look at. */
export const readerNames = ({ state }: Pick<RoomFold, "state">): readonly string[] =>
  [...state.people.values()]
    .filter(({ devices }) => devices.some((device) => isHere(state, device)))
    .map(({ name }) => name);

const isHere = (
  state: RoomFold["state"],
  device: Parameters<RoomFold["state"]["members"]["get"]>[0],
): boolean => {
  const member = state.members.get(device);
  return member !== undefined && member.removedAt === undefined;
};

/** That somebody joined or left since the act was first decided; founding a room has no readers before it. */
const readershipChanged = (
  core: Core,
  written: readonly RoomBuilder[],
  seen: Readers,
): ClientError | null => {
  for (const { fold } of written) {
    const here = core.rooms.get(fold.room)?.fold;
    if (here === undefined) continue;
    const readers = readersOf(here);
    const before = seen.get(fold.room) ?? readers;
    seen.set(fold.room, before);
    if (before !== readers) return { type: "ReadershipChanged", readers, names: readerNames(here) };
  }
  return null;
};

/** Waits until what others were quicker with is here. */
const catchUp = async (
  core: Core,
  heads: readonly { readonly room: RoomId; readonly head: Head }[],
): Promise<boolean> => {
  let cancelTimer = (): void => {};
  const late = new Promise<false>((resolve) => {
    cancelTimer = core.ports.clock.after(LIMITS.answerTimeoutMs, () => resolve(false));
  });
  const here = Promise.all(
    heads.map(({ room, head }) => {
      // A room that this device founded before its connection broke.
      if (!core.rooms.has(room)) core.follow(core.replica(room));
      return core.replica(room).reaches(head.sequence);
    }),
  ).then(() => true as const);
  const isIn = await Promise.race([here, late]);
  cancelTimer();
  return isIn;
};

/** Takes in what was just appended by the very way that other people's entries come in. */
const takeIn = async (core: Core, written: readonly RoomBuilder[]): Promise<void> => {
  for (const builder of written) {
    const { room, entries } = builder.append;
    const first = builder.entries[0]?.header.sequence ?? 0;
    const isNew = !core.rooms.has(room);
    const replica = core.replica(room);
    replica.receive({ from: first, headSequence: first + entries.length - 1, entries });
    if (isNew) core.follow(replica);
    await replica.settled();
  }
};
