import { type Bytes, compareBytes, type Result } from "@parley/kernel";
import { createWriter, type Reader, readAll, type Writer } from "./codec.ts";
import { hashIn } from "./hash.ts";
import { type DeviceId, deviceIdFromBytes, type EntryHash, entryHashFromBytes, idToBytes } from "./ids.ts";
import { LIMITS } from "./limits.ts";

/**
 * Who may let a device in, told by the numbered groups alone:
 * `any` one signer of any group; `another` two signers of different groups; `every` a signer of each group present;
 * `first` a signer of group 0; `firstAndOwn` a signer of group 0 and, where the newcomer's group has one, a signer of it.
 */
export type AdmissionRule = "any" | "another" | "every" | "first" | "firstAndOwn";

/** A device in a room. A signer may propose, second and remove; one that is no writer only reads. */
export interface Member {
  readonly device: DeviceId;
  /** X25519 public key to which epoch keys are wrapped. */
  readonly wrapKey: Bytes;
  readonly group: number;
  readonly signer: boolean;
  readonly writer: boolean;
}

/** Whether a newcomer gets the keys back to the last restart (`continued`), or reading begins anew here. */
export type History = "continued" | "restarted";

/** An epoch's key for one member: HPKE encapsulation and ciphertext. */
export interface Wrap {
  readonly device: DeviceId;
  readonly encapsulation: Bytes;
  readonly ciphertext: Bytes;
}

/** A new epoch: its key, committed to and wrapped for exactly the members after the change. */
export interface EpochChange {
  readonly epoch: number;
  readonly history: History;
  readonly commitment: Bytes;
  /** The previous epoch's key sealed under this one's; empty at the first epoch and at a restart. */
  readonly previousKey: Bytes;
  readonly wraps: readonly Wrap[];
}

/** One founder's signature over the founding statement, for a group other than the author's. */
export interface Cosignature {
  readonly device: DeviceId;
  readonly signature: Bytes;
}

/** What every founder signs. `salt` tells rooms of the same people apart. */
export interface FoundingStatement {
  readonly rulesVersion: number;
  readonly admission: AdmissionRule;
  readonly salt: Bytes;
  readonly members: readonly Member[];
}

export type Control =
  | {
      readonly type: "founding";
      readonly statement: FoundingStatement;
      readonly cosignatures: readonly Cosignature[];
    }
  | {
      readonly type: "change";
      readonly admitted: readonly Member[];
      readonly removed: readonly DeviceId[];
      readonly epoch: EpochChange;
    }
  | { readonly type: "proposal"; readonly member: Member }
  | {
      readonly type: "second";
      readonly proposal: EntryHash;
      readonly member: Member;
      /** Present exactly when this second completes the admission. */
      readonly epoch: EpochChange | null;
    };

export const COMMITMENT_BYTES = 32;
export const ENCAPSULATION_BYTES = 32;
export const WRAPPED_KEY_BYTES = 48;
/** Nonce, key and tag of AES-256-GCM. */
export const SEALED_PREVIOUS_KEY_BYTES = 12 + 32 + 16;

const CONTROL_BYTES = { founding: 1, change: 2, proposal: 3, second: 4 } as const;
const ADMISSION_RULES: readonly AdmissionRule[] = ["any", "another", "every", "first", "firstAndOwn"];
const HISTORIES: readonly History[] = ["continued", "restarted"];
const SIGNER_FLAG = 1;
const WRITER_FLAG = 2;

const byDevice = (a: { readonly device: DeviceId }, b: { readonly device: DeviceId }): number =>
  a.device < b.device ? -1 : a.device > b.device ? 1 : 0;

const writeMember = (w: Writer, member: Member): void => {
  w.fixed(idToBytes(member.device), 32);
  w.fixed(member.wrapKey, 32);
  w.u8(member.group);
  w.u8((member.signer ? SIGNER_FLAG : 0) | (member.writer ? WRITER_FLAG : 0));
};

const readMember = (r: Reader): Member => {
  const device = deviceIdFromBytes(r.fixed(32));
  const wrapKey = r.fixed(32);
  const group = r.u8();
  const flags = r.u8();
  if (group >= LIMITS.maxGroups || flags > (SIGNER_FLAG | WRITER_FLAG)) r.refuse();
  return { device, wrapKey, group, signer: (flags & SIGNER_FLAG) !== 0, writer: (flags & WRITER_FLAG) !== 0 };
};

/** Lists are written in the order of device ids, each once, so that a set has one encoding. */
const readSorted = <T extends { readonly device: DeviceId }>(
  r: Reader,
  maxCount: number,
  read: () => T,
): readonly T[] => {
  const items = r.list(maxCount, read);
  for (let i = 1; i < items.length; i++) {
    const [a, b] = [items[i - 1], items[i]];
    if (a === undefined || b === undefined || a.device >= b.device) r.refuse();
  }
  return items;
};

const writeEpoch = (w: Writer, epoch: EpochChange): void => {
  w.u32(epoch.epoch);
  w.u8(HISTORIES.indexOf(epoch.history));
  w.fixed(epoch.commitment, COMMITMENT_BYTES);
  w.counted(epoch.previousKey);
  w.list(epoch.wraps.toSorted(byDevice), (wrap) => {
    w.fixed(idToBytes(wrap.device), 32);
    w.fixed(wrap.encapsulation, ENCAPSULATION_BYTES);
    w.fixed(wrap.ciphertext, WRAPPED_KEY_BYTES);
  });
};

const readEpoch = (r: Reader): EpochChange => {
  const epoch = r.u32();
  const history = HISTORIES[r.u8()];
  const commitment = r.fixed(COMMITMENT_BYTES);
  const previousKey = r.counted(SEALED_PREVIOUS_KEY_BYTES);
  const expectsPrevious = epoch > 1 && history === "continued";
  if (history === undefined || epoch === 0) r.refuse();
  if (previousKey.length !== (expectsPrevious ? SEALED_PREVIOUS_KEY_BYTES : 0)) r.refuse();
  const wraps = readSorted(r, LIMITS.maxMembers, () => ({
    device: deviceIdFromBytes(r.fixed(32)),
    encapsulation: r.fixed(ENCAPSULATION_BYTES),
    ciphertext: r.fixed(WRAPPED_KEY_BYTES),
  }));
  return { epoch, history: history ?? "continued", commitment, previousKey, wraps };
};

const writeStatement = (w: Writer, statement: FoundingStatement): void => {
  w.u16(statement.rulesVersion);
  w.u8(ADMISSION_RULES.indexOf(statement.admission));
  w.fixed(statement.salt, 32);
  w.list(statement.members.toSorted(byDevice), (member) => writeMember(w, member));
};

const readStatement = (r: Reader): FoundingStatement => {
  const rulesVersion = r.u16();
  const admission = ADMISSION_RULES[r.u8()];
  if (admission === undefined) r.refuse();
  const salt = r.fixed(32);
  const members = readSorted(r, LIMITS.maxMembers, () => readMember(r));
  return { rulesVersion, admission: admission ?? "any", salt, members };
};

/** The one encoding of a founding statement; what a founder is shown, checks and signs before the room exists. */
export const encodeFoundingStatement = (statement: FoundingStatement): Bytes => {
  const w = createWriter();
  writeStatement(w, statement);
  return w.finish();
};

export const parseFoundingStatement = (bytes: Uint8Array): Result<FoundingStatement, "Malformed"> =>
  readAll(bytes, readStatement);

/** What a cosigner signs (in the domain `foundingSignature`): the hash of the statement. */
export const hashFoundingStatement = (statement: FoundingStatement): Bytes =>
  hashIn("founding", encodeFoundingStatement(statement));

/** A hash of who the members are; part of the associated data of every wrap. */
export const hashMembers = (members: Iterable<Member>): Bytes => {
  const w = createWriter();
  w.list([...members].toSorted(byDevice), (member) => writeMember(w, member));
  return hashIn("members", w.finish());
};

/** The one encoding of a control body. */
export const encodeControl = (control: Control): Bytes => {
  const w = createWriter();
  w.u8(CONTROL_BYTES[control.type]);
  switch (control.type) {
    case "founding":
      writeStatement(w, control.statement);
      w.list(control.cosignatures.toSorted(byDevice), (cosignature) => {
        w.fixed(idToBytes(cosignature.device), 32);
        w.fixed(cosignature.signature, 64);
      });
      break;
    case "change":
      w.list(control.admitted.toSorted(byDevice), (member) => writeMember(w, member));
      w.list(control.removed.toSorted(), (device) => w.fixed(idToBytes(device), 32));
      writeEpoch(w, control.epoch);
      break;
    case "proposal":
      writeMember(w, control.member);
      break;
    case "second":
      w.fixed(idToBytes(control.proposal), 32);
      writeMember(w, control.member);
      w.u8(control.epoch === null ? 0 : 1);
      if (control.epoch !== null) writeEpoch(w, control.epoch);
      break;
  }
  return w.finish();
};

const readChange = (r: Reader): Control => {
  const admitted = readSorted(r, LIMITS.maxChangesAtOnce, () => readMember(r));
  const removed = r.list(LIMITS.maxChangesAtOnce, () => r.fixed(32));
  for (let i = 1; i < removed.length; i++) {
    const [a, b] = [removed[i - 1], removed[i]];
    if (a === undefined || b === undefined || compareBytes(a, b) >= 0) r.refuse();
  }
  return { type: "change", admitted, removed: removed.map(deviceIdFromBytes), epoch: readEpoch(r) };
};

const readSecond = (r: Reader): Control => {
  const proposal = entryHashFromBytes(r.fixed(32));
  const member = readMember(r);
  const hasEpoch = r.u8();
  if (hasEpoch > 1) r.refuse();
  return { type: "second", proposal, member, epoch: hasEpoch === 1 ? readEpoch(r) : null };
};

/** Parses a control body strictly. */
export const parseControl = (body: Uint8Array): Result<Control, "Malformed"> =>
  readAll(body, (r): Control => {
    const type = r.u8();
    if (type === CONTROL_BYTES.founding) {
      const statement = readStatement(r);
      const cosignatures = readSorted(r, LIMITS.maxGroups, () => ({
        device: deviceIdFromBytes(r.fixed(32)),
        signature: r.fixed(64),
      }));
      return { type: "founding", statement, cosignatures };
    }
    if (type === CONTROL_BYTES.change) return readChange(r);
    if (type === CONTROL_BYTES.proposal) return { type: "proposal", member: readMember(r) };
    if (type !== CONTROL_BYTES.second) r.refuse();
    return readSecond(r);
  });
