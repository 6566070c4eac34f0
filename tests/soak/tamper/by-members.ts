import { controlEntry, createEpoch, sealEntry } from "@parley/crypto";
import { assembleEntry, type Control, type Member } from "@parley/protocol";
import { type Attack, appended, type Case } from "./attack.ts";
import {
  changeMembers,
  controlAtHead,
  deviceOf,
  memberOf,
  nextEpoch,
  rightsOf,
  sealedAtHead,
  type World,
} from "./random-log.ts";

/** The relay's own device written in: signed by itself, or in a member's name. */
export const insertedMember: Case = async (world, _other, relay) => {
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
export const admissionWithoutRight: Case = async (world) => {
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
export const unsecondedCaucus: Case = async (world) => {
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
export const removedWriter: Case = async (world) => {
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
export const differentEpochKeys: Case = async (world) => {
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

/** A member that only reads writes. */
export const readerWrites: Case = async (world) => {
  const readers = [...rightsOf(world).members.values()].filter((member) => !member.writer);
  if (readers.length === 0) return null;
  return appended(world, await sealedAtHead(world, deviceOf(world, world.picker.one(readers)), "words"));
};
