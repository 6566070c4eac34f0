import {
  controlEntry,
  cosignFounding,
  createDevice,
  createEpoch,
  type DeviceSecret,
  type EpochKeySecret,
  sealEntry,
} from "@parley/crypto";
import { assert, textToUtf8 } from "@parley/kernel";
import {
  type AdmissionRule,
  type Control,
  completes,
  type Entry,
  type EpochChange,
  type FoundingStatement,
  follow,
  type History,
  type Member,
  type Rights,
} from "@parley/protocol";
import type { Picker } from "./picker.ts";

/** A room as its author knows it: everything, secrets of all sides included. Mutated while it is being written. */
export interface World {
  readonly picker: Picker;
  readonly pool: readonly DeviceSecret[];
  readonly entries: Entry[];
  /** Rights after each entry. */
  readonly rightsAt: Rights[];
  readonly keys: Map<number, EpochKeySecret>;
  readonly changes: Map<number, EpochChange>;
}

/** The same room, to be lived on apart, with choices of its own. */
export const copyOf = (world: World, picker: Picker): World => ({
  picker,
  pool: world.pool,
  entries: [...world.entries],
  rightsAt: [...world.rightsAt],
  keys: new Map(world.keys),
  changes: new Map(world.changes),
});

export const createPool = (picker: Picker, count: number): Promise<readonly DeviceSecret[]> =>
  Promise.all(Array.from({ length: count }, () => createDevice(picker.randomness)));

export const memberOf = (
  device: DeviceSecret,
  group: number,
  may: { signer: boolean; writer: boolean },
): Member => ({
  device: device.device,
  wrapKey: device.wrapKey,
  group,
  ...may,
});

export const rightsOf = (world: World): Rights => {
  const rights = world.rightsAt.at(-1);
  assert(rights !== undefined, "a room without a founding entry");
  return rights;
};

export const deviceOf = (world: World, member: Pick<Member, "device">): DeviceSecret => {
  const device = world.pool.find((candidate) => candidate.device === member.device);
  assert(device !== undefined, "a member outside the pool");
  return device;
};

const ADMISSIONS: readonly AdmissionRule[] = ["any", "another", "every", "first", "firstAndOwn"];

const push = (world: World, entry: Entry): boolean => {
  const next = follow(world.rightsAt.at(-1) ?? null, entry);
  if (!next.ok) return false;
  world.entries.push(entry);
  world.rightsAt.push(next.value);
  return true;
};

/** A control entry at the head, signed by the given device; not appended. */
export const controlAtHead = (world: World, device: DeviceSecret, control: Control): Promise<Entry> => {
  const { room, head, epoch } = rightsOf(world);
  return controlEntry({ device, room, sequence: head.sequence + 1, previous: head.hash, epoch, control });
};

/** A sealed entry at the head; not appended. */
export const sealedAtHead = (
  world: World,
  device: DeviceSecret,
  words: string,
  epoch = rightsOf(world).epoch,
): Promise<Entry> => {
  const { room, head } = rightsOf(world);
  const epochKey = world.keys.get(epoch);
  assert(epochKey !== undefined, "an epoch without key");
  const place = { device, room, sequence: head.sequence + 1, previous: head.hash, epoch };
  return sealEntry({ ...place, epochKey, plaintext: textToUtf8(words), randomness: world.picker.randomness });
};

/** The next epoch for these members; its key is kept once the entry stands. */
export const nextEpoch = async (
  world: World,
  members: readonly Member[],
  author: DeviceSecret,
  history: History = "continued",
): Promise<{ readonly change: EpochChange; readonly key: EpochKeySecret }> => {
  const { room, epoch } = rightsOf(world);
  const previousEpochKey = world.keys.get(epoch);
  return createEpoch({
    room,
    epoch: epoch + 1,
    history,
    members,
    author: author.device,
    randomness: world.picker.randomness,
    ...(previousEpochKey === undefined ? {} : { previousEpochKey }),
  });
};

export const appendWithEpoch = (
  world: World,
  entry: Entry,
  epoch: { readonly change: EpochChange; readonly key: EpochKeySecret },
): boolean => {
  if (!push(world, entry)) return false;
  world.keys.set(epoch.change.epoch, epoch.key);
  world.changes.set(epoch.change.epoch, epoch.change);
  return true;
};

/** A change by `author`, appended where the room's rule lets it. */
export const changeMembers = async (
  world: World,
  author: DeviceSecret,
  admitted: readonly Member[],
  removed: readonly Member[],
): Promise<boolean> => {
  const members = new Map(rightsOf(world).members);
  for (const member of removed) members.delete(member.device);
  for (const member of admitted) members.set(member.device, member);
  const history: History = world.picker.chance(20) ? "restarted" : "continued";
  const epoch = await nextEpoch(world, [...members.values()], author, history);
  const removedIds = removed.map((member) => member.device);
  const control: Control = { type: "change", admitted, removed: removedIds, epoch: epoch.change };
  return appendWithEpoch(world, await controlAtHead(world, author, control), epoch);
};

/** Founds a room of one to three groups and begins its first epoch. */
export const foundWorld = async (
  picker: Picker,
  pool: readonly DeviceSecret[],
  admission: AdmissionRule = picker.one(ADMISSIONS),
): Promise<World> => {
  const world: World = { picker, pool, entries: [], rightsAt: [], keys: new Map(), changes: new Map() };
  const groups = admission === "another" ? 2 : 1 + picker.below(3);
  const founders = pool.slice(0, groups);
  const [author, ...cosigners] = founders;
  assert(author !== undefined, "an empty pool");
  const extra = pool.slice(groups, groups + 1 + picker.below(2));
  const statement: FoundingStatement = {
    rulesVersion: 1,
    admission,
    salt: picker.randomness.bytes(32, { use: "salt" }),
    members: [
      ...founders.map((device, group) => memberOf(device, group, { signer: true, writer: true })),
      ...extra.map((device) =>
        memberOf(device, picker.below(groups), { signer: false, writer: picker.chance(60) }),
      ),
    ],
  };
  const cosignatures = await Promise.all(cosigners.map((device) => cosignFounding(device, statement)));
  const founding = { type: "founding", statement, cosignatures } as const;
  push(
    world,
    await controlEntry({
      device: author,
      room: null,
      sequence: 0,
      previous: null,
      epoch: 0,
      control: founding,
    }),
  );
  await changeMembers(world, author, [], []);
  return world;
};

const outsiderOf = (world: World): DeviceSecret | undefined => {
  const { members, proposals } = rightsOf(world);
  const proposed = new Set([...proposals.values()].map((open) => open.member.device));
  return world.pool.find((device) => !members.has(device.device) && !proposed.has(device.device));
};

const signersOf = (world: World): readonly Member[] =>
  [...rightsOf(world).members.values()].filter((member) => member.signer);

const newcomer = (world: World): Member | undefined => {
  const device = outsiderOf(world);
  if (device === undefined) return undefined;
  const { picker } = world;
  const may = { signer: picker.chance(40), writer: picker.chance(80) };
  return memberOf(device, picker.one([...rightsOf(world).members.values()]).group, may);
};

const sayAtRandom = async (world: World): Promise<void> => {
  const writers = [...rightsOf(world).members.values()].filter((member) => member.writer);
  if (writers.length === 0) return;
  const author = deviceOf(world, world.picker.one(writers));
  push(
    world,
    await sealedAtHead(world, author, `words ${world.entries.length}`.repeat(1 + world.picker.below(90))),
  );
};

const changeAtRandom = async (world: World): Promise<void> => {
  const author = world.picker.one(signersOf(world));
  const subject = world.picker.one([...rightsOf(world).members.values()]);
  const admitted = world.picker.chance(50) ? newcomer(world) : undefined;
  const removed = world.picker.chance(40) && subject.device !== author.device ? [subject] : [];
  await changeMembers(world, deviceOf(world, author), admitted === undefined ? [] : [admitted], removed);
};

const proposeAtRandom = async (world: World): Promise<void> => {
  const member = newcomer(world);
  if (member === undefined) return;
  const author = deviceOf(world, world.picker.one(signersOf(world)));
  push(world, await controlAtHead(world, author, { type: "proposal", member }));
};

const secondAtRandom = async (world: World): Promise<void> => {
  const rights = rightsOf(world);
  const open = [...rights.proposals.values()][0];
  const signer = signersOf(world).find((candidate) => open?.consents.includes(candidate.device) === false);
  if (open === undefined || signer === undefined) return;
  const author = deviceOf(world, signer);
  const { proposal, member } = open;
  if (!completes(rights, open, signer)) {
    push(world, await controlAtHead(world, author, { type: "second", proposal, member, epoch: null }));
    return;
  }
  const members = [...new Map(rights.members).set(member.device, member).values()];
  const epoch = await nextEpoch(world, members, author);
  const control: Control = { type: "second", proposal, member, epoch: epoch.change };
  appendWithEpoch(world, await controlAtHead(world, author, control), epoch);
};

/** Lets so many things happen, each if the room's rules let it; at least one sealed entry stands at the end. */
export const liveOn = async (world: World, steps: number): Promise<World> => {
  const acts = [sayAtRandom, sayAtRandom, sayAtRandom, changeAtRandom, proposeAtRandom, secondAtRandom];
  for (let step = 0; step < steps; step++) await world.picker.one(acts)(world);
  await sayAtRandom(world);
  return world;
};
