import { controlEntry, createEpoch, type DeviceSecret, sealEntry, signEntry } from "@parley/crypto";
import { type Bytes, concatBytes } from "@parley/kernel";
import {
  assembleEntry,
  type Control,
  type Entry,
  type EntryHeader,
  encodeEntry,
  encodeHeader,
  HEADER_BYTES,
  type Head,
  type Member,
  SIGNATURE_BYTES,
} from "@parley/protocol";
import {
  changeMembers,
  controlAtHead,
  copyOf,
  deviceOf,
  liveOn,
  memberOf,
  nextEpoch,
  rightsOf,
  sealedAtHead,
  type World,
} from "./random-log.ts";

/** What a relay (or a member without the right) hands to a reader, and what that reader remembers. */
export interface Attack {
  readonly stored: readonly Uint8Array[];
  readonly remembered?: Head;
  /** Whose device is shown it; any current member where it is not given. */
  readonly victim?: DeviceSecret;
}

/** Null where this log gives no opening for the case (nobody was ever removed, say). */
export type Case = (world: World, other: World, relay: DeviceSecret) => Promise<Attack | null>;

const stored = (world: World): Bytes[] => world.entries.map(encodeEntry);

const anyEntry = (world: World): number => world.picker.below(world.entries.length);

const appended = (world: World, ...entries: readonly Entry[]): Attack => ({
  stored: [...stored(world), ...entries.map(encodeEntry)],
});

const entryAt = (world: World, index: number): Entry => {
  const entry = world.entries[index];
  if (entry === undefined) throw new Error("no such entry");
  return entry;
};

const bitFlip: Case = async (world) => {
  const bytes = stored(world);
  const target = bytes[anyEntry(world)];
  if (target === undefined) return null;
  const at = world.picker.below(target.length);
  target[at] = (target[at] ?? 0) ^ (1 << world.picker.below(8));
  return { stored: bytes };
};

/** Header fields rewritten in their one encoding: with the old signature, or signed anew by the relay's device. */
const headerEdit: Case = async (world, other, relay) => {
  const { picker } = world;
  const index = anyEntry(world);
  const entry = entryAt(world, index);
  const otherEntry = picker.one(other.entries);
  const edits: readonly Partial<EntryHeader>[] = [
    { sequence: entry.header.sequence + 1 },
    { epoch: entry.header.epoch + 1 },
    { device: relay.device },
    { device: picker.one(world.pool.filter((device) => device.device !== entry.header.device)).device },
    { previous: otherEntry.hash },
    { room: rightsOf(other).room },
    { bodyHash: picker.randomness.bytes(32, { use: "edit" }) },
    { keyCommitment: picker.randomness.bytes(32, { use: "edit" }) },
    { kind: entry.header.kind === "sealed" ? "control" : "sealed" },
  ];
  const header: EntryHeader = { ...entry.header, ...picker.one(edits) };
  const body = entry.body ?? new Uint8Array(0);
  const edited = picker.chance(50)
    ? assembleEntry(header, entry.signature, body)
    : await signEntry(relay, header, body);
  return { stored: stored(world).with(index, encodeEntry(edited)) };
};

const drop: Case = async (world) => ({
  stored: stored(world).toSpliced(world.picker.below(world.entries.length - 1), 1),
});

const swap: Case = async (world) => {
  const bytes = stored(world);
  const first = world.picker.below(bytes.length - 1);
  const second = first + 1 + world.picker.below(bytes.length - 1 - first);
  const [a, b] = [bytes[first], bytes[second]];
  return a === undefined || b === undefined ? null : { stored: bytes.with(first, b).with(second, a) };
};

const replaySameRoom: Case = async (world) => {
  const again = encodeEntry(entryAt(world, anyEntry(world)));
  return { stored: stored(world).toSpliced(1 + anyEntry(world), 0, again) };
};

const replayOtherRoom: Case = async (world, other) => {
  const foreign = encodeEntry(world.picker.one(other.entries));
  const at = 1 + anyEntry(world);
  return { stored: stored(world).toSpliced(at, world.picker.below(2), foreign) };
};

/** One room's beginning with another's end; or the end of one branch of a room on the other branch. */
const splice: Case = async (world, other) => {
  const cut = 1 + world.picker.below(world.entries.length - 1);
  // The shorter other room would only cut this one off, which is another case.
  if (world.picker.chance(50) && other.entries.length > cut)
    return { stored: [...stored(world).slice(0, cut), ...stored(other).slice(cut)] };
  if (cut < 2) return null; // words need an epoch first
  const branch = await branchFrom(world, cut);
  const [mine, theirs] = [stored(world), stored(branch)];
  if (branch.entries[cut]?.hash === world.entries[cut]?.hash || theirs.length <= cut + 1) return null;
  return { stored: [...mine.slice(0, cut + 1), ...theirs.slice(cut + 1)] };
};

/** The same room up to `cut` entries, lived on differently by its own members. */
const branchFrom = (world: World, cut: number): Promise<World> => {
  const copy = copyOf(world, world.picker);
  copy.entries.length = cut;
  copy.rightsAt.length = cut;
  return liveOn(copy, 3);
};

/** The relay's own device written in: signed by itself, or in a member's name. */
const insertedMember: Case = async (world, _other, relay) => {
  const rights = rightsOf(world);
  const intruder: Member = memberOf(relay, 0, { signer: true, writer: true });
  const members = [...rights.members.values(), intruder];
  const epoch = await nextEpoch(world, members, relay);
  const control: Control = { type: "change", admitted: [intruder], removed: [], epoch: epoch.change };
  const own = await controlAtHead(world, relay, control);
  if (world.picker.chance(50)) return appended(world, own);
  const signer = [...rights.members.values()].find((member) => member.signer);
  if (signer === undefined || own.body === null) return null;
  return appended(world, assembleEntry({ ...own.header, device: signer.device }, own.signature, own.body));
};

const refusedAdmission = async (world: World, author: Member, group: number): Promise<Attack | null> => {
  const rights = rightsOf(world);
  const outsider = world.pool.find((device) => !rights.members.has(device.device));
  if (outsider === undefined) return null;
  const admitted = memberOf(outsider, group, { signer: true, writer: true });
  const device = deviceOf(world, author);
  const epoch = await nextEpoch(world, [...rights.members.values(), admitted], device);
  const control: Control = { type: "change", admitted: [admitted], removed: [], epoch: epoch.change };
  return appended(world, await controlAtHead(world, device, control));
};

/** A member without the right admits, its signature good: no signer, or of a group that may not alone. */
const admissionWithoutRight: Case = async (world) => {
  const rights = rightsOf(world);
  const members = [...rights.members.values()];
  const groups = new Set(members.filter((member) => member.signer).map((member) => member.group));
  const mayNot = members.filter((member) => {
    if (!member.signer) return true;
    if (rights.admission === "first" || rights.admission === "firstAndOwn") return member.group !== 0;
    return rights.admission === "another" || (rights.admission === "every" && groups.size > 1);
  });
  return mayNot.length === 0
    ? null
    : refusedAdmission(world, world.picker.one(mayNot), world.picker.below(3));
};

/** In a caucus: one side admits alone, or seconds itself. The world is a caucus of its own, since few logs are. */
const unsecondedCaucus: Case = async (world) => {
  const rights = rightsOf(world);
  if (rights.admission !== "another") return null;
  const signer = world.picker.one([...rights.members.values()].filter((member) => member.signer));
  if (world.picker.chance(50)) return refusedAdmission(world, signer, signer.group);
  const device = deviceOf(world, signer);
  const outsider = world.pool.find((candidate) => !rights.members.has(candidate.device));
  if (outsider === undefined) return null;
  const member = memberOf(outsider, signer.group, { signer: false, writer: true });
  const proposal = await controlAtHead(world, device, { type: "proposal", member });
  const epoch = await nextEpoch(world, [...rights.members.values(), member], device);
  const { room, head } = rights;
  const control: Control = { type: "second", proposal: proposal.hash, member, epoch: epoch.change };
  const place = { device, room, sequence: head.sequence + 2, previous: proposal.hash, epoch: rights.epoch };
  return appended(world, proposal, await controlEntry({ ...place, control }));
};

/** A removed device writes on, with the last key that it had, in that epoch's name or in the new one's. */
const removedWriter: Case = async (world) => {
  const before = rightsOf(world);
  const pairs = [...before.members.values()].flatMap((subject) =>
    [...before.members.values()]
      .filter((author) => author.signer && author.group === subject.group && author.device !== subject.device)
      .map((author) => ({ subject, author })),
  );
  if (pairs.length === 0) return null;
  const { subject, author } = world.picker.one(pairs);
  if (!(await changeMembers(world, deviceOf(world, author), [], [subject]))) return null;
  const { room, head, epoch } = rightsOf(world);
  const epochKey = world.keys.get(before.epoch);
  if (epochKey === undefined) return null;
  const entry = await sealEntry({
    device: deviceOf(world, subject),
    room,
    sequence: head.sequence + 1,
    previous: head.hash,
    epoch: world.picker.chance(50) ? epoch : before.epoch,
    epochKey,
    plaintext: new Uint8Array(3),
    randomness: world.picker.randomness,
  });
  return appended(world, entry);
};

/** A signer hands one member another key than the one promised to all. */
const differentEpochKeys: Case = async (world) => {
  const rights = rightsOf(world);
  const members = [...rights.members.values()];
  const signer = members.find((member) => member.signer);
  const victims = members.filter((member) => member.device !== signer?.device);
  if (signer === undefined || victims.length === 0) return null;
  const victim = world.picker.one(victims);
  const author = deviceOf(world, signer);
  const honest = await nextEpoch(world, members, author);
  const { room, epoch } = rights;
  const { randomness } = world.picker;
  const wish = {
    room,
    epoch: epoch + 1,
    history: "restarted",
    members,
    author: author.device,
    randomness,
  } as const;
  const other = await createEpoch(wish);
  const wraps = honest.change.wraps.map((wrap) =>
    wrap.device === victim.device ? (other.change.wraps.find((w) => w.device === wrap.device) ?? wrap) : wrap,
  );
  const control: Control = { type: "change", admitted: [], removed: [], epoch: { ...honest.change, wraps } };
  return { ...appended(world, await controlAtHead(world, author, control)), victim: deviceOf(world, victim) };
};

const headAt = (world: World, index: number): Head => ({ sequence: index, hash: entryAt(world, index).hash });

const truncation: Case = async (world) => {
  const remembered = 1 + world.picker.below(world.entries.length - 1);
  const kept = 1 + world.picker.below(remembered);
  return { stored: stored(world).slice(0, kept), remembered: headAt(world, remembered) };
};

/** Members of the room itself wrote another branch, all of it in order, and the relay shows it. */
const fork: Case = async (world) => {
  const cut = 2 + world.picker.below(world.entries.length - 2);
  const branch = await branchFrom(world, cut);
  const remembered = cut + world.picker.below(world.entries.length - cut);
  if (branch.entries[cut]?.hash === world.entries[cut]?.hash) return null;
  return { stored: stored(branch), remembered: headAt(world, remembered) };
};

/** A body put in another entry's place, its hash too, with the header's signature left as it was. */
const bodySwap: Case = async (world) => {
  const index = anyEntry(world);
  const from = world.picker.one(world.entries.filter((_, i) => i !== index));
  const entry = entryAt(world, index);
  if (from.body === null) return null;
  const headerBytes = world.picker.chance(50)
    ? entry.headerBytes
    : encodeHeader({ ...entry.header, bodyHash: from.header.bodyHash });
  const bytes = concatBytes(headerBytes, entry.signature, from.body);
  return bytes.length < HEADER_BYTES + SIGNATURE_BYTES ? null : { stored: stored(world).with(index, bytes) };
};

/** A member that only reads writes. */
const readerWrites: Case = async (world) => {
  const readers = [...rightsOf(world).members.values()].filter((member) => !member.writer);
  if (readers.length === 0) return null;
  return appended(world, await sealedAtHead(world, deviceOf(world, world.picker.one(readers)), "words"));
};

export const CASES: Readonly<Record<string, Case>> = {
  "bit flip": bitFlip,
  "header edit": headerEdit,
  "body swap": bodySwap,
  drop,
  swap,
  "replay, same room": replaySameRoom,
  "replay, other room": replayOtherRoom,
  splice,
  "member inserted by the relay": insertedMember,
  "admission without the right": admissionWithoutRight,
  "unseconded caucus admission": unsecondedCaucus,
  "write by a removed member": removedWriter,
  "write by a reader": readerWrites,
  "different epoch keys": differentEpochKeys,
  truncation,
  "fork below the remembered head": fork,
};
