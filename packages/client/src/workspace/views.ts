import { safetyWords } from "@parley/crypto";
import { isMember, type MediationId, personOf, type RoomEventType } from "@parley/domain";
import type { RoomId } from "@parley/protocol";
import type {
  InvitationView,
  JoinView,
  MediationView,
  ProposalView,
  RoomView,
  WorkspaceSnapshot,
} from "../api.ts";
import type { RoomFold } from "../replica/fold.ts";
import type { Replica } from "../replica/replica.ts";
import { readersOf } from "./append.ts";
import type { Core } from "./core.ts";
import type { InvitationRecord, JoinRecord } from "./invitation-records.ts";
import { wordsOf } from "./joining.ts";
import type { MediationRecord } from "./record.ts";
import { titleOf } from "./room-title.ts";
import { partyOf, roomsOf } from "./rooms-of.ts";

/** Makes snapshots; what did not change keeps its identity, so that a screen renders only what did. */
export const createViews = (core: Core): (() => WorkspaceSnapshot) => {
  let snapshot: WorkspaceSnapshot | null = null;
  const rooms = new Map<RoomId, RoomView>();
  core.observe(() => {
    snapshot = null;
  });
  const roomView = (replica: Replica, mediation: MediationId): RoomView => {
    const fresh = viewOf(core, replica, mediation, rooms.get(replica.room));
    rooms.set(replica.room, fresh);
    return fresh;
  };
  const build = (): WorkspaceSnapshot => {
    const shown = new Map<RoomId, RoomView>();
    const mediations: MediationView[] = [];
    for (const record of core.record.mediations) {
      const views = roomsOf(core, record.mediation).map((replica) => roomView(replica, record.mediation));
      for (const view of views) shown.set(view.room, view);
      const mediation = mediationView(core, record, views);
      if (mediation !== null) mediations.push(mediation);
    }
    return {
      connection: core.connection,
      myName: core.record.myName,
      mediations,
      rooms: shown,
      invitations: core.record.invitations.map((record) => invitationView(core, record)),
      joins: core.record.joins.map((record) => joinView(core, record)),
      queue: core.record.queue.map(({ item, room, words, objection }) => ({
        id: item,
        room,
        words,
        objection,
      })),
      alarms: core.alarms,
    };
  };
  return () => {
    snapshot ??= build();
    return snapshot;
  };
};

/** The same view again where nothing that it shows has changed. */
const viewOf = (
  core: Core,
  replica: Replica,
  mediation: MediationId,
  before: RoomView | undefined,
): RoomView => {
  const { fold, status, room } = replica;
  const lastRead = core.record.lastRead[room] ?? -1;
  const isSame =
    before !== undefined &&
    before.state === fold.state &&
    before.rights === fold.rights &&
    before.lastRead === lastRead &&
    JSON.stringify(before.status) === JSON.stringify(status);
  if (isSame) return before;
  const { state, rights } = fold;
  const me = rights?.members.get(core.device.device);
  const isOpen = status.status === "open" || status.status === "catchingUp";
  return {
    room,
    kind: state.kind ?? "notebook",
    title: titleOf(state),
    party: partyOf(state),
    mediation,
    state,
    rights: rights ?? emptyRights(room, fold),
    status,
    lastRead,
    unread: unreadIn(core, fold, lastRead),
    readers: readersOf(fold),
    mayWrite: isOpen && me?.writer === true && personOf(state, core.device.device) !== undefined,
    mayAdmit: isOpen && me?.signer === true,
    proposals: proposalsIn(core, fold),
  };
};

/** Only a room with a charter is shown, and a charter comes after the founding: there are rights by then. */
const emptyRights = (room: RoomId, { state }: RoomFold): RoomView["rights"] => ({
  room,
  head: { sequence: -1, hash: room as string as RoomView["rights"]["head"]["hash"] },
  rulesVersion: state.rulesVersion,
  admission: "any",
  epoch: 0,
  members: new Map(),
  proposals: new Map(),
});

/** Happenings that call for nobody's attention. */
const QUIET: ReadonlySet<string> = new Set<RoomEventType>([
  "roomOpened",
  "charterRestated",
  "restatementContinued",
  "rulesRaised",
  "personIntroduced",
  "deviceBound",
  "conveyanceRegistered",
  "checkOverridden",
  "messageNoted",
  "presentingRegistered",
  "copyFollowed",
  "exchangeCopied",
  "listCopied",
  "commitmentCopied",
  "readThrough",
  "reportContinued",
]);

const unreadIn = (core: Core, { state }: RoomFold, lastRead: number): number => {
  let unread = 0;
  const me = personOf(state, core.device.device)?.person;
  for (const { stamp, happening, person } of state.timeline.newestFirst()) {
    if (stamp.sequence <= lastRead) break;
    const isMine = stamp.by === core.device.device || (me !== undefined && person === me);
    if (!isMine && "at" in happening && !QUIET.has(happening.type)) unread++;
  }
  return unread;
};

const proposalsIn = (core: Core, { rights, state }: RoomFold): readonly ProposalView[] => {
  const me = rights?.members.get(core.device.device);
  return [...(rights?.proposals.values() ?? [])].map(({ proposal, member, consents }) => {
    const [by] = consents;
    const groups = consents.map((device) => rights?.members.get(device)?.group);
    return {
      proposal,
      device: member.device,
      by: by === undefined ? null : (personOf(state, by)?.person ?? null),
      name: nameOf(core, state.charter?.mediation, member.device),
      iMaySecond: me?.signer === true && !groups.includes(me.group),
    };
  });
};

/** The name of a device's holder as any room of this mediation, or an invitation of ours, knows it. */
const nameOf = (core: Core, mediation: MediationId | undefined, device: InvitationDevice): string | null => {
  if (mediation === undefined) return null;
  for (const { fold } of roomsOf(core, mediation)) {
    const known = [...fold.state.people.values()].find(({ devices }) => devices.includes(device));
    if (known !== undefined) return known.name;
  }
  return core.record.invitations.find(({ peer }) => peer?.device === device)?.name ?? null;
};

type InvitationDevice = ProposalView["device"];

const mediationView = (
  core: Core,
  record: MediationRecord,
  views: readonly RoomView[],
): MediationView | null => {
  const charter = views[0]?.state.charter;
  if (charter === undefined) return null;
  const present = views.filter(({ state }) => isMember(state, core.device.device));
  const parties = (present[0] ?? views[0])?.state.parties.values() ?? [];
  return {
    mediation: record.mediation,
    charter,
    parties: [...parties],
    rooms: views.map(({ room }) => room),
    myRole: record.role,
    myParty: record.party,
    unread: views.reduce((total, { unread }) => total + unread, 0),
  };
};

const invitationView = (core: Core, record: InvitationRecord): InvitationView => {
  const { invitation, mediation, purpose, party, name, link, expiresAt } = record;
  return { invitation, mediation, purpose, party, name, link, expiresAt, status: statusOf(core, record) };
};

const statusOf = (
  core: Core,
  { status, name, peer, expiresAt }: InvitationRecord,
): InvitationView["status"] => {
  switch (status) {
    case "asked": {
      const device = peer?.device ?? core.device.device;
      return { status, name, device, words: safetyWords(core.device.device, device) };
    }
    case "founding":
    case "joined":
      return { status, name };
    case "waiting":
      return { status: core.now() >= expiresAt ? "expired" : "waiting" };
    case "expired":
    case "revoked":
      return { status };
  }
};

const joinView = (core: Core, record: JoinRecord): JoinView => {
  const { join, inviter, mediationTitle, mediation } = record;
  switch (record.status) {
    case "joined":
      return { join, inviter, mediationTitle, mediation, status: { status: "joined" } };
    case "failed":
      return {
        join,
        inviter,
        mediationTitle,
        mediation,
        status: { status: "failed", error: record.error ?? { type: "InvitationMalformed" } },
      };
    case "waiting":
      return {
        join,
        inviter,
        mediationTitle,
        mediation,
        status: { status: "waitingForConfirmation", words: wordsOf(core, record) },
      };
  }
};
