import { bytesToHex, hexToBytes, type Result } from "@parley/kernel";
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
  type FoundingStatement,
  follow,
  type Member,
  type Rights,
  type RightsError,
  roomOf,
  sha256Of,
  WRAPPED_KEY_BYTES,
} from "../src/index.ts";

const UNSIGNED = new Uint8Array(64);
const NO_COMMITMENT = new Uint8Array(32);

/** The device with that number. Rights look at no signature, so nobody stands behind it. */
export const deviceNamed = (index: number): DeviceId => deviceIdFromBytes(sha256Of(Uint8Array.of(index)));

export type May = "signs" | "writes" | "reads";

export const memberNamed = (index: number, group: number, may: May): Member => {
  const wrapKey = hexToBytes(bytesToHex(sha256Of(Uint8Array.of(index, 1))));
  if (!wrapKey.ok) throw new Error("no wrap key");
  return {
    device: deviceNamed(index),
    wrapKey: wrapKey.value,
    group,
    signer: may === "signs",
    writer: may !== "reads",
  };
};

export const epochFor = (epoch: number, devices: Iterable<DeviceId>): EpochChange => ({
  epoch,
  history: "restarted",
  commitment: new Uint8Array(32).fill(7),
  previousKey: new Uint8Array(0),
  wraps: [...devices].map((device) => ({
    device,
    encapsulation: new Uint8Array(32),
    ciphertext: new Uint8Array(WRAPPED_KEY_BYTES),
  })),
});

/** A founding entry by the first signer of the lowest group, cosigned by one signer of each other group. */
export const foundingEntry = (
  admission: AdmissionRule,
  members: readonly Member[],
  edit: { readonly author?: DeviceId; readonly cosigners?: readonly DeviceId[] } = {},
): Entry => {
  const sorted = members.toSorted((a, b) => (a.device < b.device ? -1 : 1));
  const statement: FoundingStatement = {
    rulesVersion: 1,
    admission,
    salt: new Uint8Array(32),
    members: sorted,
  };
  const signerByGroup = new Map<number, DeviceId>();
  for (const member of members) {
    if (member.signer && !signerByGroup.has(member.group)) signerByGroup.set(member.group, member.device);
  }
  const [first, ...others] = [...signerByGroup.values()];
  const cosignatures = (edit.cosigners ?? others)
    .toSorted()
    .map((device) => ({ device, signature: UNSIGNED }));
  const body = encodeControl({ type: "founding", statement, cosignatures });
  const header: EntryHeader = {
    room: null,
    sequence: 0,
    previous: null,
    epoch: 0,
    device: edit.author ?? first ?? deviceNamed(0),
    kind: "control",
    bodyHash: sha256Of(body),
    keyCommitment: NO_COMMITMENT,
  };
  return assembleEntry(header, UNSIGNED, body);
};

export const nextHeader = (
  rights: Rights,
  device: DeviceId,
): Omit<EntryHeader, "kind" | "bodyHash" | "keyCommitment"> => ({
  room: rights.room,
  sequence: rights.head.sequence + 1,
  previous: rights.head.hash,
  epoch: rights.epoch,
  device,
});

export const controlBy = (rights: Rights, device: DeviceId, control: Control): Entry => {
  const body = encodeControl(control);
  const header = { ...nextHeader(rights, device), kind: "control", bodyHash: sha256Of(body) } as const;
  return assembleEntry({ ...header, keyCommitment: NO_COMMITMENT }, UNSIGNED, body);
};

export const wordsBy = (rights: Rights, device: DeviceId, edit: Partial<EntryHeader> = {}): Entry => {
  const body = Uint8Array.of(1, 2, 3);
  const keyCommitment = new Uint8Array(32).fill(9);
  const header = {
    ...nextHeader(rights, device),
    kind: "sealed",
    bodyHash: sha256Of(body),
    keyCommitment,
  } as const;
  return assembleEntry({ ...header, ...edit }, UNSIGNED, body);
};

/** A change with the wraps that it needs. */
export const changeBy = (
  rights: Rights,
  device: DeviceId,
  admitted: readonly Member[],
  removed: readonly DeviceId[] = [],
): Entry => {
  const devices = new Set(rights.members.keys());
  for (const gone of removed) devices.delete(gone);
  for (const member of admitted) devices.add(member.device);
  const epoch = epochFor(rights.epoch + 1, devices);
  return controlBy(rights, device, { type: "change", admitted, removed, epoch });
};

/** A second, with an epoch where the caller says that it completes. */
export const secondBy = (
  rights: Rights,
  device: DeviceId,
  proposal: Entry,
  member: Member,
  completesIt: boolean,
): Entry => {
  const epoch = completesIt ? epochFor(rights.epoch + 1, [...rights.members.keys(), member.device]) : null;
  return controlBy(rights, device, { type: "second", proposal: proposal.hash, member, epoch });
};

export const valueIn = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(`expected success, got ${String(result.error)}`);
  return result.value;
};

/** A founded room whose first epoch has begun. */
export const openRoom = (admission: AdmissionRule, members: readonly Member[]): Rights => {
  const founding = foundingEntry(admission, members);
  const rights = valueIn(follow(null, founding));
  if (roomOf(founding) !== rights.room) throw new Error("a room is named after its founding entry");
  return valueIn(follow(rights, changeBy(rights, founding.header.device, [])));
};

export const errorOf = (result: Result<unknown, RightsError>): RightsError | "accepted" =>
  result.ok ? "accepted" : result.error;
