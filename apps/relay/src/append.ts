import { type Bytes, err, ok, type Result } from "@parley/kernel";
import type { AppendError, StoreAppend } from "@parley/log";
import {
  type DeviceId,
  type Entry,
  type EntryHash,
  follow,
  LIMITS,
  parseEntry,
  type Refusal,
  type Rights,
  type RightsError,
  type RoomAppend,
  type RoomHead,
  type RoomId,
  roomOf,
  verifyEntry,
} from "@parley/protocol";
import type { Core, Session } from "./core.ts";
import type { LiveRoom } from "./rooms.ts";
import { publish } from "./subscriptions.ts";

/** What a device wants in one room, parsed. */
interface Intended {
  readonly room: RoomId;
  readonly expected: EntryHash | null;
  readonly entries: readonly Entry[];
  readonly encoded: readonly Bytes[];
}

/** What one room will be once it is durable. */
interface Folded {
  readonly intended: Intended;
  readonly live: LiveRoom;
  readonly rights: Rights;
  readonly admitted: readonly DeviceId[];
  readonly removedAt: ReadonlyMap<DeviceId, number>;
}

type Verdict =
  | { readonly refusal: Refusal }
  | { readonly heads: readonly RoomHead[]; readonly isMoved: boolean };

/**
 * Judges entries at their own position, makes them durable in all rooms or in none, and only then answers and tells
 * whoever follows the rooms.
 */
export const append = async (
  core: Core,
  session: Session,
  request: number,
  appends: readonly RoomAppend[],
): Promise<void> => {
  const answer = (verdict: Verdict): void => {
    if ("refusal" in verdict) {
      session.send({ type: "refused", request, refusal: verdict.refusal });
    } else {
      if (verdict.isMoved) core.metrics.lostRace();
      session.send({ type: verdict.isMoved ? "headMoved" : "appended", request, heads: verdict.heads });
    }
  };
  const intended = parseAppends(core, session.device, appends);
  if (!intended.ok) return answer({ refusal: intended.error });
  // Signatures depend on nothing that happens in the room, so they are checked while the append waits for its turn.
  const isSigned = verifySignatures(core, intended.value);
  const foundsRoom = intended.value.some(({ expected }) => expected === null);
  const keys = [...intended.value.map(({ room }) => room), ...(foundsRoom ? [`by ${session.device}`] : [])];
  await core.rooms.inTurn(keys, async () => {
    const held = intended.value.map(({ room }) => core.rooms.hold(room));
    try {
      const lives = await Promise.all(held.map(({ live }) => live));
      await appendInTurn(core, session, intended.value, lives, isSigned, answer);
    } finally {
      for (const { release } of held) release();
    }
  });
};

const parseAppends = (
  core: Core,
  device: DeviceId,
  appends: readonly RoomAppend[],
): Result<readonly Intended[], Refusal> => {
  const rooms = new Set(appends.map(({ room }) => room));
  if (rooms.size !== appends.length || rooms.size === 0) return err("Malformed");
  // Before anything else is looked at: what is not one's own room does not exist.
  const isUnknown = ({ room, expected }: RoomAppend): boolean =>
    expected !== null && !core.devices.isMember(device, room);
  if (appends.some(isUnknown)) return err("NoSuchRoom");
  if (appends.reduce((sum, { entries }) => sum + entries.length, 0) > LIMITS.maxEntriesPerAppend) {
    return err("TooMany");
  }
  const parsed: Intended[] = [];
  for (const append of appends) {
    const intended = parseAppend(core, device, append);
    if (!intended.ok) return intended;
    parsed.push(intended.value);
  }
  return ok(parsed);
};

const parseAppend = (core: Core, device: DeviceId, append: RoomAppend): Result<Intended, Refusal> => {
  const entries: Entry[] = [];
  for (const bytes of append.entries) {
    if (bytes.length > core.limits.maxEntryBytes) return err("TooLarge");
    const entry = parseEntry(bytes);
    if (!entry.ok) return err(entry.error === "TooLarge" ? "TooLarge" : "Malformed");
    if (roomOf(entry.value) !== append.room) return err("Malformed");
    if (entry.value.header.device !== device) return err("NotAllowed");
    entries.push(entry.value);
  }
  // Only a founding entry, which names its room by its own hash, may speak of a room that the device is not in.
  if (entries[0] === undefined || (entries[0].header.sequence === 0) !== (append.expected === null)) {
    return err("Malformed");
  }
  return ok({ room: append.room, expected: append.expected, entries, encoded: append.entries });
};

const verifySignatures = async (core: Core, intended: readonly Intended[]): Promise<boolean> => {
  const entries = intended.flatMap((one) => one.entries);
  const verified = await Promise.allSettled(entries.map((entry) => verifyEntry(core.verifier, entry)));
  return verified.every((outcome) => outcome.status === "fulfilled" && outcome.value.ok);
};

const appendInTurn = async (
  core: Core,
  session: Session,
  intended: readonly Intended[],
  lives: readonly LiveRoom[],
  isSigned: Promise<boolean>,
  answer: (verdict: Verdict) => void,
): Promise<void> => {
  const folded: Folded[] = [];
  const isStranger = ({ rights }: LiveRoom): boolean => rights?.members.has(session.device) === false;
  if (lives.some(isStranger)) return answer({ refusal: "NoSuchRoom" });
  if (intended.some(({ expected }, i) => (lives[i]?.rights?.head.hash ?? null) !== expected)) {
    return answer({ heads: headsOf(lives), isMoved: true });
  }
  if (!(await isSigned)) return answer({ refusal: "BadSignature" });
  for (const [i, one] of intended.entries()) {
    const live = lives[i];
    if (live === undefined) continue;
    const next = fold(live, one);
    if (!next.ok) return answer({ refusal: refusalByRightsError[next.error] });
    folded.push(next.value);
  }
  if (await isOverLimit(core, session.device, folded)) return answer({ refusal: "TooMany" });
  const written = await core.store.appendAll(folded.map(toStore));
  if (!written.ok) return answer(await refusedByStore(core, session, lives, written.error));
  commit(core, session, folded, () => answer({ heads: headsOf(lives), isMoved: false }));
};

const headsOf = (lives: readonly LiveRoom[]): readonly RoomHead[] =>
  lives.flatMap(({ room, rights }) => (rights === null ? [] : [{ room, head: rights.head }]));

/** Whoever wants to append must have read the room; what the room's own rules forbid is `NotAllowed`. */
const refusalByRightsError: Readonly<Record<RightsError, Refusal>> = {
  NotFounding: "Malformed",
  WrongRoom: "Malformed",
  NotNext: "Malformed",
  MalformedControl: "Malformed",
  NotAMember: "NotAllowed",
  NotAWriter: "NotAllowed",
  NotASigner: "NotAllowed",
  WrongEpoch: "NotAllowed",
  FoundersDoNotFit: "NotAllowed",
  NotTheirsToAdmit: "NotAllowed",
  NotTheirsToRemove: "NotAllowed",
  AlreadyAMember: "NotAllowed",
  NoSuchProposal: "NotAllowed",
  AlreadyConsented: "NotAllowed",
  WrapsDoNotFit: "NotAllowed",
  EmptyRoom: "NotAllowed",
  TooMany: "TooMany",
};

const fold = (live: LiveRoom, intended: Intended): Result<Folded, RightsError> => {
  let rights = live.rights;
  const removedAt = new Map<DeviceId, number>();
  for (const entry of intended.entries) {
    const next = follow(rights, entry);
    if (!next.ok) return next;
    for (const device of rights?.members.keys() ?? []) {
      if (!next.value.members.has(device)) removedAt.set(device, entry.header.sequence);
    }
    rights = next.value;
  }
  if (rights === null) return err("NotFounding");
  const { members } = rights;
  for (const device of members.keys()) removedAt.delete(device);
  for (const device of removedAt.keys())
    if (live.rights?.members.has(device) !== true) removedAt.delete(device);
  const admitted = [...members.keys()].filter((device) => live.rights?.members.has(device) !== true);
  return ok({ intended, live, rights, admitted, removedAt });
};

const isOverLimit = async (core: Core, device: DeviceId, folded: readonly Folded[]): Promise<boolean> => {
  const founding = folded.filter(({ live }) => live.rights === null).length;
  if (founding > 0) {
    const founded = await core.store.countFoundedBy(device);
    if (founded + founding > core.limits.maxRoomsFoundedPerDevice) return true;
  }
  const newRooms = new Map<DeviceId, number>();
  for (const one of folded.flatMap(({ admitted }) => admitted))
    newRooms.set(one, (newRooms.get(one) ?? 0) + 1);
  if (newRooms.size === 0) return false;
  const counts = await core.store.countRoomsOf([...newRooms.keys()]);
  return [...newRooms.values()].some((more, i) => more + (counts[i] ?? 0) > core.limits.maxRoomsPerDevice);
};

const toStore = ({ intended, admitted, removedAt }: Folded): StoreAppend => ({
  room: intended.room,
  expected: intended.expected,
  entries: intended.entries,
  admitted,
  removed: [...removedAt.keys()],
});

const refusedByStore = async (
  core: Core,
  session: Session,
  lives: readonly LiveRoom[],
  error: AppendError,
): Promise<Verdict> => {
  if (error.type === "StorageFull") return { refusal: "StorageFull" };
  if (error.type === "Closed") return { refusal: "ShuttingDown" };
  for (const live of lives) await core.rooms.reload(live);
  const isMember = lives.every(({ rights }) => rights === null || rights.members.has(session.device));
  return isMember ? { heads: headsOf(lives), isMoved: true } : { refusal: "NoSuchRoom" };
};

/** Durable: from here to the end nothing waits, so that no reader sees half of it. */
const commit = (core: Core, session: Session, folded: readonly Folded[], answer: () => void): void => {
  let bytes = 0;
  for (const { intended, live, rights, admitted, removedAt } of folded) {
    live.rights = rights;
    for (const device of removedAt.keys()) core.devices.remove(device, live.room);
    for (const device of admitted) core.devices.admit(device, live.room);
    for (const entry of intended.encoded) bytes += entry.length;
  }
  core.metrics.appended(
    folded.reduce((sum, { intended }) => sum + intended.entries.length, 0),
    bytes,
  );
  answer();
  for (const { intended, live, admitted, removedAt } of folded) {
    const from = intended.entries[0]?.header.sequence ?? 0;
    publish(live, { from, entries: intended.encoded, removedAt });
    for (const device of admitted) {
      for (const other of core.devices.sessionsOf(device)) {
        if (other !== session) other.send({ type: "admitted", room: live.room });
      }
    }
  }
};
