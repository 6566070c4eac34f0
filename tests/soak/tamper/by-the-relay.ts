import { signEntry } from "@parley/crypto";
import { concatBytes } from "@parley/kernel";
import {
  assembleEntry,
  type EntryHeader,
  encodeEntry,
  encodeHeader,
  HEADER_BYTES,
  type Head,
  SIGNATURE_BYTES,
} from "@parley/protocol";
import { anyEntry, type Case, entryAt, stored } from "./attack.ts";
import { copyOf, liveOn, rightsOf, type World } from "./random-log.ts";

export const bitFlip: Case = async (world) => {
  const bytes = stored(world);
  const target = bytes[anyEntry(world)];
  if (target === undefined) return null;
  const at = world.picker.below(target.length);
  target[at] = (target[at] ?? 0) ^ (1 << world.picker.below(8));
  return { stored: bytes };
};

/** Header fields rewritten in their one encoding: with the old signature, or signed anew by the relay's device. */
export const headerEdit: Case = async (world, other, relay) => {
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

export const drop: Case = async (world) => ({
  stored: stored(world).toSpliced(world.picker.below(world.entries.length - 1), 1),
});

export const swap: Case = async (world) => {
  const bytes = stored(world);
  const first = world.picker.below(bytes.length - 1);
  const second = first + 1 + world.picker.below(bytes.length - 1 - first);
  const [a, b] = [bytes[first], bytes[second]];
  return a === undefined || b === undefined ? null : { stored: bytes.with(first, b).with(second, a) };
};

export const replaySameRoom: Case = async (world) => {
  const again = encodeEntry(entryAt(world, anyEntry(world)));
  return { stored: stored(world).toSpliced(1 + anyEntry(world), 0, again) };
};

export const replayOtherRoom: Case = async (world, other) => {
  const foreign = encodeEntry(world.picker.one(other.entries));
  const at = 1 + anyEntry(world);
  return { stored: stored(world).toSpliced(at, world.picker.below(2), foreign) };
};

/** One room's beginning with another's end; or the end of one branch of a room on the other branch. */
export const splice: Case = async (world, other) => {
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

export const headAt = (world: World, index: number): Head => ({
  sequence: index,
  hash: entryAt(world, index).hash,
});

export const truncation: Case = async (world) => {
  const remembered = 1 + world.picker.below(world.entries.length - 1);
  const kept = 1 + world.picker.below(remembered);
  return { stored: stored(world).slice(0, kept), remembered: headAt(world, remembered) };
};

/** Members of the room itself wrote another branch, all of it in order, and the relay shows it. */
export const fork: Case = async (world) => {
  const cut = 2 + world.picker.below(world.entries.length - 2);
  const branch = await branchFrom(world, cut);
  const remembered = cut + world.picker.below(world.entries.length - cut);
  if (branch.entries[cut]?.hash === world.entries[cut]?.hash) return null;
  return { stored: stored(branch), remembered: headAt(world, remembered) };
};

/** A body put in another entry's place, its hash too, with the header's signature left as it was. */
export const bodySwap: Case = async (world) => {
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
