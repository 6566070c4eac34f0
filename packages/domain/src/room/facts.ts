import { ok } from "@parley/kernel";
import { withRules } from "../charter/rules.ts";
import type { Member, ProposedAdmission } from "../people/state.ts";
import { Sequence } from "../tables/sequence.ts";
import { Table } from "../tables/table.ts";
import type {
  AdmissionProposed,
  DeviceAdmitted,
  DeviceRemoved,
  EpochBegan,
  Founded,
  RoomFact,
} from "./fact.ts";
import { type Followed, refuse } from "./follow.ts";
import type { Stamp } from "./stamp.ts";
import { emptyContent, type RoomState } from "./state.ts";

/** One rule for each fact. Facts were verified before; what contradicts them is refused, never thrown. */
export const followFact = (room: RoomState, fact: RoomFact, stamp: Stamp): Followed => {
  // One control entry may amount to several facts, so they share its place in the log.
  const sameEntry = stamp.sequence === room.sequence && stamp.entry === room.head;
  if (stamp.sequence <= room.sequence && !sameEntry)
    return refuse({ type: "OutOfOrder", sequence: stamp.sequence, last: room.sequence });
  if (fact.type === "founded") return founded(room, fact, stamp);
  if (room.phase === "new") return refuse({ type: "NotFounded" });
  switch (fact.type) {
    case "deviceAdmitted":
      return admitted(room, fact, stamp);
    case "admissionProposed":
      return proposed(room, fact);
    case "deviceRemoved":
      return removed(room, fact, stamp);
    case "epochBegan":
      return began(room, fact, stamp);
  }
};

const founded = (room: RoomState, fact: Founded, stamp: Stamp): Followed => {
  if (room.phase !== "new") return refuse({ type: "AlreadyFounded" });
  let members = room.members;
  for (const { group, devices } of fact.groups)
    for (const { device, signer, writer } of devices) {
      if (members.has(device)) return refuse({ type: "Repeated", what: "device", id: device });
      members = members.with(device, { device, group, signer, writer, since: stamp.sequence });
    }
  const { admission, rulesVersion } = fact;
  return ok(
    withRules({ ...room, phase: "founded", foundingRules: rulesVersion, admission, members }, rulesVersion),
  );
};

const admitted = (room: RoomState, fact: DeviceAdmitted, stamp: Stamp): Followed => {
  const { device, group, signer, writer } = fact;
  const known = room.members.get(device);
  if (known !== undefined && known.removedAt === undefined)
    return refuse({ type: "Repeated", what: "device", id: device });
  // Whoever comes back into the same group is still the same person.
  const person = known?.group === group ? known.person : undefined;
  const member: Member = {
    ...{ device, group, signer, writer, since: stamp.sequence },
    ...(person === undefined ? {} : { person }),
  };
  return ok(settleProposals({ ...room, members: room.members.with(device, member) }));
};

const proposed = (room: RoomState, fact: AdmissionProposed): Followed => {
  const { type: _, ...proposal } = fact;
  if (room.proposals.has(proposal.proposal))
    return refuse({ type: "Repeated", what: "proposal", id: proposal.proposal });
  const open: ProposedAdmission = { ...proposal, status: "open" };
  return ok({ ...room, proposals: room.proposals.with(proposal.proposal, open) });
};

const removed = (room: RoomState, { device }: DeviceRemoved, stamp: Stamp): Followed => {
  const member = room.members.get(device);
  if (member === undefined || member.removedAt !== undefined)
    return refuse({ type: "Unknown", what: "device", id: device });
  const members = room.members.with(device, { ...member, removedAt: stamp.sequence });
  return ok(settleProposals({ ...room, members }));
};

/** A proposal ends when its device is in, or when whoever proposed it is gone. */
const settleProposals = (room: RoomState): RoomState => {
  let { proposals } = room;
  for (const [id, proposal] of room.proposals) {
    if (proposal.status !== "open") continue;
    const isIn = (device: Member["device"]): boolean => {
      const member = room.members.get(device);
      return member !== undefined && member.removedAt === undefined;
    };
    if (isIn(proposal.device)) proposals = proposals.with(id, { ...proposal, status: "admitted" });
    else if (!isIn(proposal.by)) proposals = proposals.with(id, { ...proposal, status: "lapsed" });
  }
  return { ...room, proposals };
};

const FIRST_EPOCH = 1;

const began = (room: RoomState, { epoch, history }: EpochBegan, stamp: Stamp): Followed => {
  // The first epoch restarts nothing: there is no history before it. The phase does not tell, since whoever came later
  // could not read the opening.
  const restarts = history === "restarted" && epoch > FIRST_EPOCH;
  return ok(restarts ? restarted({ ...room, epoch }, stamp) : { ...room, epoch });
};

/**
 * A new fold for everybody: what newcomers cannot read, nobody's state may depend on. Who is a member stays,
 * because control entries are readable from the first on; who is called what does not.
 */
const restarted = (room: RoomState, stamp: Stamp): RoomState => {
  let members = Table.empty<Member["device"], Member>();
  for (const [device, { person: _, ...member }] of room.members) members = members.with(device, member);
  const { kind: _k, charter: _c, title: _t, lastAt: _l, ...kept } = room;
  return {
    ...kept,
    ...emptyContent,
    phase: "awaitingRestatement",
    rulesVersion: room.foundingRules,
    restartedAt: stamp.sequence,
    members,
    timeline: Sequence.empty(),
    refused: Sequence.empty(),
  };
};
