import { equalBytes, err, ok, type Result } from "@parley/kernel";
import { mayAdmit, mayReadmit, mayRemove } from "./admission.ts";
import { type AdmissionRule, type Control, type EpochChange, type Member, parseControl } from "./control.ts";
import { type Entry, roomOf } from "./entry.ts";
import type { DeviceId, EntryHash, RoomId } from "./ids.ts";
import { LIMITS } from "./limits.ts";

/** The last entry of a room: its sequence number and hash. */
export interface Head {
  readonly sequence: number;
  readonly hash: EntryHash;
}

/** An admission that waits for a second; `consents` are the devices that stand behind it so far. */
export interface OpenProposal {
  readonly proposal: EntryHash;
  readonly member: Member;
  readonly consents: readonly DeviceId[];
}

/** Who may do what in a room after its head: the fold of its control entries. */
export interface Rights {
  readonly room: RoomId;
  readonly head: Head;
  readonly rulesVersion: number;
  readonly admission: AdmissionRule;
  /** 0 until the first epoch has begun; nothing can be sealed before. */
  readonly epoch: number;
  readonly members: ReadonlyMap<DeviceId, Member>;
  readonly proposals: ReadonlyMap<EntryHash, OpenProposal>;
}

export type RightsError =
  | "NotFounding"
  | "WrongRoom"
  | "NotNext"
  | "NotAMember"
  | "NotAWriter"
  | "NotASigner"
  | "WrongEpoch"
  | "MalformedControl"
  | "FoundersDoNotFit"
  | "NotTheirsToAdmit"
  | "NotTheirsToRemove"
  | "AlreadyAMember"
  | "NoSuchProposal"
  | "AlreadyConsented"
  | "WrapsDoNotFit"
  | "EmptyRoom"
  | "TooMany";

/** What a founding entry's author and cosigners must be; the signatures themselves are checked in `verify.ts`. */
const foundersFit = (author: DeviceId, control: Control & { readonly type: "founding" }): boolean => {
  const members = new Map(control.statement.members.map((member) => [member.device, member]));
  const signed = new Set<number>();
  for (const device of [author, ...control.cosignatures.map((cosignature) => cosignature.device)]) {
    const member = members.get(device);
    if (member === undefined || !member.signer || signed.has(member.group)) return false;
    signed.add(member.group);
  }
  return control.statement.members.every((member) => signed.has(member.group));
};

const found = (entry: Entry, control: Control | null): Result<Rights, RightsError> => {
  if (entry.header.sequence !== 0 || control?.type !== "founding") return err("NotFounding");
  if (!foundersFit(entry.header.device, control)) return err("FoundersDoNotFit");
  return ok({
    room: roomOf(entry),
    head: { sequence: 0, hash: entry.hash },
    rulesVersion: control.statement.rulesVersion,
    admission: control.statement.admission,
    epoch: 0,
    members: new Map(control.statement.members.map((member) => [member.device, member])),
    proposals: new Map(),
  });
};

const wrapsFit = (rights: Rights, epoch: EpochChange, members: ReadonlyMap<DeviceId, Member>): boolean =>
  epoch.epoch === rights.epoch + 1 &&
  epoch.wraps.length === members.size &&
  epoch.wraps.every((wrap) => members.has(wrap.device));

/** A proposal outlives a change of members only as far as those who stand behind it are still signers. */
const stillStanding = (
  proposals: ReadonlyMap<EntryHash, OpenProposal>,
  members: ReadonlyMap<DeviceId, Member>,
): ReadonlyMap<EntryHash, OpenProposal> =>
  new Map(
    [...proposals].filter(
      ([, open]) =>
        !members.has(open.member.device) &&
        open.consents.every((device) => members.get(device)?.signer === true),
    ),
  );

const withMembers = (
  rights: Rights,
  members: ReadonlyMap<DeviceId, Member>,
  epoch: EpochChange,
): Result<Rights, RightsError> => {
  if (members.size === 0) return err("EmptyRoom");
  if (members.size > LIMITS.maxMembers) return err("TooMany");
  if (!wrapsFit(rights, epoch, members)) return err("WrapsDoNotFit");
  return ok({ ...rights, epoch: epoch.epoch, members, proposals: stillStanding(rights.proposals, members) });
};

const change = (
  rights: Rights,
  author: Member,
  control: Control & { readonly type: "change" },
): Result<Rights, RightsError> => {
  const members = new Map(rights.members);
  for (const device of control.removed) {
    const subject = members.get(device);
    if (subject === undefined) return err("NotAMember");
    if (!mayRemove(rights, author, subject)) return err("NotTheirsToRemove");
    members.delete(device);
  }
  const consenting = new Set(author.signer ? [author.group] : []);
  for (const member of control.admitted) {
    const present = rights.members.get(member.device);
    if (control.removed.includes(member.device)) return err("AlreadyAMember");
    if (!mayAdmit(rights, consenting, member.group)) return err("NotTheirsToAdmit");
    if (present !== undefined) {
      const readmitted = mayReadmit(rights, author, present, member);
      if (!readmitted.ok) return readmitted;
    }
    members.set(member.device, member);
  }
  return withMembers(rights, members, control.epoch);
};

/** A group's oldest proposals lapse once it has too many: no side can use up the room's proposals for the others. */
const oldestPastLimit = (rights: Rights, group: number): readonly EntryHash[] => {
  const ofGroup = [...rights.proposals.values()].filter(
    (open) => open.consents[0] !== undefined && rights.members.get(open.consents[0])?.group === group,
  );
  const excess = ofGroup.length + 1 - LIMITS.maxOpenProposals;
  return ofGroup.slice(0, Math.max(0, excess)).map((open) => open.proposal);
};

const propose = (
  rights: Rights,
  author: Member,
  member: Member,
  proposal: EntryHash,
): Result<Rights, RightsError> => {
  if (rights.members.has(member.device)) return err("AlreadyAMember");
  const open: OpenProposal = { proposal, member, consents: [author.device] };
  const proposals = new Map(rights.proposals).set(proposal, open);
  for (const old of oldestPastLimit(rights, author.group)) proposals.delete(old);
  return ok({ ...rights, proposals });
};

/** Whether one more consent, by `author`, completes an open proposal. */
export const completes = (rights: Rights, open: OpenProposal, author: Member): boolean => {
  const groups = new Set([author.group]);
  for (const device of open.consents) {
    const consenting = rights.members.get(device);
    if (consenting !== undefined) groups.add(consenting.group);
  }
  return mayAdmit(rights, groups, open.member.group);
};

const sameMember = (a: Member, b: Member): boolean =>
  a.device === b.device &&
  a.group === b.group &&
  a.signer === b.signer &&
  a.writer === b.writer &&
  equalBytes(a.wrapKey, b.wrapKey);

const second = (
  rights: Rights,
  author: Member,
  control: Control & { readonly type: "second" },
): Result<Rights, RightsError> => {
  const open = rights.proposals.get(control.proposal);
  if (open === undefined || !sameMember(open.member, control.member)) return err("NoSuchProposal");
  if (open.consents.includes(author.device)) return err("AlreadyConsented");
  if (completes(rights, open, author) !== (control.epoch !== null)) return err("WrapsDoNotFit");
  if (control.epoch === null) {
    const consented = { ...open, consents: [...open.consents, author.device] };
    return ok({ ...rights, proposals: new Map(rights.proposals).set(open.proposal, consented) });
  }
  const members = new Map(rights.members).set(open.member.device, open.member);
  return withMembers(rights, members, control.epoch);
};

const applyControl = (
  rights: Rights,
  author: Member,
  control: Control,
  hash: EntryHash,
): Result<Rights, RightsError> => {
  if (!author.signer) return err("NotASigner");
  switch (control.type) {
    case "founding":
      return err("NotNext");
    case "change":
      return change(rights, author, control);
    case "proposal":
      return propose(rights, author, control.member, hash);
    case "second":
      return second(rights, author, control);
  }
};

/** The control body of an entry: null for a sealed one. */
export const controlOf = (entry: Entry): Result<Control | null, "MalformedControl"> => {
  if (entry.header.kind === "sealed") return ok(null);
  const parsed = entry.body === null ? null : parseControl(entry.body);
  return parsed?.ok ? ok(parsed.value) : err("MalformedControl");
};

/**
 * Lets an entry follow, or says why it may not. Rights are judged at the entry's own position. Signatures are not
 * checked here (see `verifyEntry`): this is synchronous, pure, and the same in the relay and in every client.
 */
export const follow = (rights: Rights | null, entry: Entry): Result<Rights, RightsError> => {
  const control = controlOf(entry);
  if (!control.ok) return control;
  if (rights === null) return found(entry, control.value);
  const { header } = entry;
  if (header.room !== rights.room) return err("WrongRoom");
  if (header.sequence !== rights.head.sequence + 1 || header.previous !== rights.head.hash)
    return err("NotNext");
  const author = rights.members.get(header.device);
  if (author === undefined) return err("NotAMember");
  if (header.epoch !== rights.epoch) return err("WrongEpoch");
  const head: Head = { sequence: header.sequence, hash: entry.hash };
  if (control.value !== null) {
    const next = applyControl(rights, author, control.value, entry.hash);
    return next.ok ? ok({ ...next.value, head }) : next;
  }
  if (!author.writer) return err("NotAWriter");
  if (rights.epoch === 0) return err("WrongEpoch");
  return ok({ ...rights, head });
};
