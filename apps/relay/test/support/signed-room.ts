import { generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import type { Bytes } from "@parley/kernel";
import {
  type AdmissionRule,
  assembleEntry,
  type Control,
  type DeviceId,
  deviceIdFromBytes,
  type Entry,
  type EntryHeader,
  type EpochChange,
  encodeControl,
  encodeEntry,
  encodeHeader,
  type HashDomain,
  hashFoundingStatement,
  hashHeader,
  idToBytes,
  type Member,
  type RoomId,
  roomOf,
  SEALED_PREVIOUS_KEY_BYTES,
  sha256Of,
  toBeSigned,
  WRAPPED_KEY_BYTES,
} from "@parley/protocol";

/** A device that signs with the platform's Ed25519; its bodies are noise, as every sealed body is to a relay. */
export interface TestDevice {
  readonly id: DeviceId;
  readonly sign: (domain: HashDomain, message: Uint8Array) => Bytes;
}

export const createDevice = (): TestDevice => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const raw = new Uint8Array(publicKey.export({ type: "spki", format: "der" }).subarray(-32));
  return { id: deviceIdFromBytes(raw), sign: (domain, message) => signWith(privateKey, domain, message) };
};

const signWith = (key: KeyObject, domain: HashDomain, message: Uint8Array): Bytes =>
  new Uint8Array(sign(null, toBeSigned(domain, message), key));

/** A room as its members' devices see it: enough to write the next entry. */
export interface TestRoom {
  readonly id: RoomId;
  readonly entries: readonly Entry[];
  readonly epoch: number;
  readonly members: readonly Member[];
}

export const memberOf = (
  device: TestDevice,
  group = 0,
  rights: { readonly signer?: boolean; readonly writer?: boolean } = {},
): Member => ({
  device: device.id,
  wrapKey: new Uint8Array(32).fill(7),
  group,
  signer: rights.signer ?? true,
  writer: rights.writer ?? true,
});

const signed = (author: TestDevice, header: EntryHeader, body: Bytes): Entry => {
  const hash = hashHeader(encodeHeader(header));
  return assembleEntry(header, author.sign("entrySignature", idToBytes(hash)), body);
};

let salts = 0;
const freshSalt = (): Bytes => {
  salts += 1;
  const salt = crypto.getRandomValues(new Uint8Array(32));
  new DataView(salt.buffer).setUint32(0, salts);
  return salt;
};

/** A founding entry and the first epoch: after these, members may write. */
export const foundRoom = (
  founders: readonly TestDevice[],
  options: { readonly admission?: AdmissionRule; readonly members?: readonly Member[] } = {},
): TestRoom => {
  const [author, ...others] = founders;
  if (author === undefined) throw new Error("a room needs a founder");
  const members = options.members ?? founders.map((founder, group) => memberOf(founder, group));
  const statement = { rulesVersion: 1, admission: options.admission ?? "any", salt: freshSalt(), members };
  const cosignatures = others.map((other) => ({
    device: other.id,
    signature: other.sign("foundingSignature", hashFoundingStatement(statement)),
  }));
  const body = encodeControl({ type: "founding", statement, cosignatures });
  const header: EntryHeader = {
    room: null,
    sequence: 0,
    previous: null,
    epoch: 0,
    device: author.id,
    kind: "control",
    bodyHash: sha256Of(body),
    keyCommitment: new Uint8Array(32),
  };
  const founding = signed(author, header, body);
  const room: TestRoom = { id: roomOf(founding), entries: [founding], epoch: 0, members };
  return changeMembers(room, author, {});
};

/** What the next entry's header says before its body is known. */
const nextHeader = (room: TestRoom, author: TestDevice, body: Bytes): EntryHeader => {
  const last = room.entries.at(-1);
  if (last === undefined) throw new Error("a room has a founding entry");
  return {
    room: room.id,
    sequence: last.header.sequence + 1,
    previous: last.hash,
    epoch: room.epoch,
    device: author.id,
    kind: "control",
    bodyHash: sha256Of(body),
    keyCommitment: new Uint8Array(32),
  };
};

const withEntry = (room: TestRoom, entry: Entry): TestRoom => ({
  ...room,
  entries: [...room.entries, entry],
});

/** Adds a control entry as it stands; whether it may follow is for the relay to judge. */
export const addControl = (room: TestRoom, author: TestDevice, control: Control): TestRoom => {
  const body = encodeControl(control);
  return withEntry(room, signed(author, nextHeader(room, author, body), body));
};

const nextEpoch = (room: TestRoom, members: readonly Member[]): EpochChange => ({
  epoch: room.epoch + 1,
  history: "continued",
  commitment: new Uint8Array(32).fill(1),
  previousKey: new Uint8Array(room.epoch === 0 ? 0 : SEALED_PREVIOUS_KEY_BYTES),
  wraps: members.map(({ device }) => ({
    device,
    encapsulation: new Uint8Array(32).fill(2),
    ciphertext: new Uint8Array(WRAPPED_KEY_BYTES).fill(3),
  })),
});

/** Admits and removes in one entry, with the new epoch that this needs. */
export const changeMembers = (
  room: TestRoom,
  author: TestDevice,
  change: { readonly admitted?: readonly Member[]; readonly removed?: readonly DeviceId[] },
): TestRoom => {
  const { admitted = [], removed = [] } = change;
  const members = [...room.members.filter(({ device }) => !removed.includes(device)), ...admitted];
  const epoch = nextEpoch(room, members);
  const changed = addControl(room, author, { type: "change", admitted, removed, epoch });
  return { ...changed, epoch: epoch.epoch, members };
};

/** Adds a sealed entry of `bodyBytes` of noise. */
export const addSealed = (room: TestRoom, author: TestDevice, bodyBytes = 64): TestRoom => {
  const body = new Uint8Array(randomBytes(bodyBytes));
  const header: EntryHeader = {
    ...nextHeader(room, author, body),
    kind: "sealed",
    keyCommitment: new Uint8Array(32).fill(9),
  };
  return withEntry(room, signed(author, header, body));
};

/** The part of `after` that `before` does not have yet, as the wire carries it. */
export const appendOf = (
  before: TestRoom | null,
  after: TestRoom,
): {
  readonly room: RoomId;
  readonly expected: Entry["hash"] | null;
  readonly entries: readonly Bytes[];
} => ({
  room: after.id,
  expected: before?.entries.at(-1)?.hash ?? null,
  entries: after.entries.slice(before?.entries.length ?? 0).map(encodeEntry),
});
