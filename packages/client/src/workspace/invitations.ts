import {
  createInvitation,
  encodeInvitation,
  type Handshake,
  type InvitationSecret,
  openJoinRequest,
  openReply,
  parseInvitation,
  reply,
  ticketOf,
} from "@parley/crypto";
import { personOf } from "@parley/domain";
import { assert, type Bytes, base64UrlToBytes, bytesToBase64Url, err, ok } from "@parley/kernel";
import { type DeviceId, LIMITS as PROTOCOL, type RoomHead, type Ticket } from "@parley/protocol";
import type { InvitationId, InvitationLink, InvitationWish, Outcome } from "../api.ts";
import { LIMITS } from "../limits.ts";
import { completeFounding, prepareFounding, welcomeInto } from "./admissions.ts";
import type { Core } from "./core.ts";
import { decodeName, encodeHints, encodeReply, type InviterReply } from "./handshake-messages.ts";
import { newId } from "./ids.ts";
import type { InvitationRecord } from "./invitation-records.ts";
import { notesOn, type OutgoingCheck } from "./outgoing.ts";
import { roomsOf } from "./rooms-of.ts";

/** Makes a link and the mailbox that it leads to. Nobody is admitted by this. */
export const invite = async (
  core: Core,
  check: OutgoingCheck,
  appUrl: string,
  wish: InvitationWish,
): Promise<Outcome<InvitationLink>> => {
  const known = core.mediation(wish.mediation);
  const rooms = roomsOf(core, wish.mediation);
  const title = rooms[0]?.fold.state.charter?.title;
  if (known === undefined || title === undefined) return err({ type: "UnknownRoom" });
  if (wish.purpose === "coMediatorLead" && known.role !== "leadMediator")
    return err({ type: "Objection", objection: { type: "NoLeadMediator" } });
  const findings =
    wish.succeeds === undefined ? [] : notesOn(check, wish.succeeds.room, wish.succeeds.reason);
  if (findings.length > 0) return err({ type: "ConfidentialReason", findings });
  if (core.record.invitations.length >= LIMITS.maxInvitations)
    return err({ type: "Refused", refusal: "TooMany" });
  const lifetimeMs = Math.min(wish.lifetimeMs, PROTOCOL.maxMailboxLifetimeMs);
  const heads = rooms
    .slice(0, PROTOCOL.maxRoomsPerAppend)
    .flatMap(({ room, head }): readonly RoomHead[] => (head === null ? [] : [{ room, head }]));
  const invitation = createInvitation({
    inviter: core.device,
    // The heads of rooms that the invited device is let into; of others not even the number is told.
    rooms: heads.filter(({ room }) => room === commonOf(core, wish)),
    expiresAt: core.relayNow() + lifetimeMs,
    relayUrl: core.record.relay,
    hints: encodeHints({ inviter: core.record.myName, title, purpose: wish.purpose }),
    randomness: core.ports.randomness,
  });
  const { expiresAt } = invitation;
  const opened = await core.link.ask({ type: "openMailbox", ticket: ticketOf(invitation), expiresAt });
  if (!opened.ok) return err(opened.error);
  const fragment = encodeInvitation(invitation);
  const isOwn = wish.purpose === "ownDevice";
  const record: InvitationRecord = {
    invitation: newId(core.ports.randomness, "item"),
    mediation: wish.mediation,
    purpose: wish.purpose,
    party: wish.party ?? (wish.purpose === "adviser" || isOwn ? known.party : null),
    authority: isOwn ? known.authority : wish.authority,
    ...(wish.isAdministrator === true ? { isAdministrator: true } : {}),
    ...(wish.purpose === "head" && wish.succeeds !== undefined ? { succeeds: wish.succeeds } : {}),
    name: isOwn ? core.record.myName : wish.name,
    person: isOwn ? known.me : newId(core.ports.randomness, "person"),
    fragment,
    link: `${appUrl}#/join/${fragment}`,
    expiresAt,
    ...{ status: "waiting", peer: null, sent: 0, statement: null },
  };
  const kept = await core.update((all) => ({ ...all, invitations: [...all.invitations, record] }));
  if (!kept.ok) return kept;
  watch(core, record);
  return ok({ invitation: record.invitation, link: record.link, expiresAt });
};

const commonOf = (core: Core, { mediation }: InvitationWish) =>
  roomsOf(core, mediation).find(({ fold }) => fold.state.kind === "common")?.room;

/** Follows the mailboxes of all invitations that may still be answered. */
export const watchInvitations = (core: Core): void => {
  for (const record of core.record.invitations) {
    if (record.status === "revoked" || record.status === "expired") continue;
    if (core.relayNow() >= record.expiresAt && record.status === "waiting")
      void setStatus(core, record, "expired");
    else if (core.relayNow() < record.expiresAt) watch(core, record);
  }
};

const watch = (core: Core, record: InvitationRecord): void => {
  void core.link.ask({ type: "watchMailbox", ticket: ticketOf(secretOf(record)), from: 0 });
};

/** Confirms whoever proved the secret: admits, or asks for the other founder's signature where both found a room. */
export const confirmInvitation = (core: Core, invitation: InvitationId): Promise<Outcome<null>> =>
  core.inHandshake(async () => {
    const record = find(core, invitation);
    if (record === undefined) return err({ type: "InvitationMalformed" });
    const refused = refusalOf(core, record);
    if (refused !== null) return refused;
    const founding = prepareFounding(core, record);
    if (founding !== null) {
      const statement = bytesToBase64Url(founding);
      return advance(
        core,
        { ...record, status: "founding", statement },
        { type: "found", statement: founding },
      );
    }
    const welcome = await welcomeInto(core, record);
    if (!welcome.ok) return welcome;
    return advance(core, { ...record, status: "joined" }, { type: "welcome", welcome: welcome.value });
  });

const refusalOf = (core: Core, record: InvitationRecord): Outcome<null> | null => {
  switch (record.status) {
    case "asked":
      return standsElsewhere(core, record)
        ? err({ type: "Objection", objection: { type: "OtherSide", group: 0 } })
        : null;
    case "waiting":
      return core.relayNow() >= record.expiresAt
        ? err({ type: "InvitationExpired", expiredAt: record.expiresAt })
        : err({ type: "InvitationNotProven" });
    case "expired":
      return err({ type: "InvitationExpired", expiredAt: record.expiresAt });
    case "revoked":
      return err({ type: "InvitationRevoked" });
    case "founding":
    case "joined":
      return err({ type: "InvitationUsed" });
  }
};

/** Whoever answered is already in this mediation, as head or adviser of another party or as no party's. */
const standsElsewhere = (core: Core, { purpose, party, person, mediation }: InvitationRecord): boolean =>
  purpose === "head" &&
  roomsOf(core, mediation).some(({ fold }) => {
    const known = fold.state.people.get(person);
    return known !== undefined && known.seat.party !== party;
  });

/** Takes an invitation back: the mailbox is closed, and what comes later is not answered. */
export const revokeInvitation = async (core: Core, invitation: InvitationId): Promise<Outcome<null>> => {
  const record = find(core, invitation);
  if (record === undefined) return err({ type: "InvitationMalformed" });
  if (record.status === "joined" || record.status === "founding") return err({ type: "InvitationUsed" });
  const closed = await core.link.ask({ type: "closeMailbox", ticket: ticketOf(secretOf(record)) });
  const isGone = !closed.ok && closed.error.type === "Refused" && closed.error.refusal === "NoSuchMailbox";
  if (!closed.ok && !isGone) return err(closed.error);
  return setStatus(core, record, "revoked");
};

/** What came into the mailbox of an invitation of ours; false where the ticket is none of ours. */
export const onInvitationMail = (core: Core, ticket: Ticket, message: Bytes): boolean => {
  const record = core.record.invitations.find((known) => ticketOf(secretOf(known)) === ticket);
  if (record === undefined) return false;
  void core.inHandshake(() => takeMail(core, record.invitation, message));
  return true;
};

const takeMail = async (core: Core, invitation: InvitationId, message: Bytes): Promise<void> => {
  const record = find(core, invitation);
  if (record === undefined || record.status === "revoked") return;
  const opened = await openJoinRequest({
    invitation: secretOf(record),
    inviter: core.device,
    message,
    now: core.relayNow(),
    usedBy: record.peer?.device ?? null,
    isRevoked: false,
  });
  if (opened.ok) {
    const name = decodeName(opened.value.payload) ?? record.name;
    const { device, wrapKey } = opened.value.handshake.peer;
    const peer = { device, wrapKey: bytesToBase64Url(wrapKey) };
    await replace(core, { ...record, name, ...knownAs(core, record, device), status: "asked", peer });
  } else if (opened.error === "Expired") await setStatus(core, record, "expired");
  else if (opened.error === "Reused") await refuseSecond(core, record, message);
  else if (opened.error === "OutOfOrder" && record.status === "founding")
    await takeSignature(core, record, message);
};

/** Whoever is in the mediation already, a head whom a second team asks to talks of its own, stays the same person. */
const knownAs = (
  core: Core,
  { mediation }: InvitationRecord,
  device: DeviceId,
): Pick<InvitationRecord, "person" | "name"> | null => {
  for (const { fold } of roomsOf(core, mediation)) {
    const known = personOf(fold.state, device);
    if (known !== undefined) return { person: known.person, name: known.name };
  }
  return null;
};

/** Somebody else who has the same link is told that it has been used. */
const refuseSecond = async (core: Core, record: InvitationRecord, message: Bytes): Promise<void> => {
  const invitation = secretOf(record);
  const use = { now: 0, usedBy: null, isRevoked: false };
  const second = await openJoinRequest({ invitation, inviter: core.device, message, ...use });
  if (!second.ok) return;
  const { handshake } = second.value;
  const refused = await reply(
    handshake,
    1,
    encodeReply({ type: "refused", reason: "used" }),
    core.ports.randomness,
  );
  void core.link.ask({ type: "postMail", ticket: ticketOf(invitation), message: refused });
};

const takeSignature = async (core: Core, record: InvitationRecord, message: Bytes): Promise<void> => {
  const opened = await openReply(handshakeOf(core, record), 1, message);
  if (!opened.ok) return;
  const welcome = await completeFounding(core, record, opened.value);
  // Where it did not come about now (offline, say), the mail is read again on the next connection.
  if (welcome.ok)
    await advance(core, { ...record, status: "joined" }, { type: "welcome", welcome: welcome.value });
};

const advance = async (
  core: Core,
  record: InvitationRecord,
  answer: InviterReply,
): Promise<Outcome<null>> => {
  const number = record.sent + 1;
  const message = await reply(handshakeOf(core, record), number, encodeReply(answer), core.ports.randomness);
  const posted = await core.link.ask({ type: "postMail", ticket: ticketOf(secretOf(record)), message });
  if (!posted.ok) return err(posted.error);
  return replace(core, { ...record, sent: number });
};

const handshakeOf = (core: Core, record: InvitationRecord): Handshake => {
  const { peer } = record;
  assert(peer !== null, "an invitation that nobody has answered");
  const wrapKey = base64UrlToBytes(peer.wrapKey);
  assert(wrapKey.ok, "a stored key that no encoder wrote");
  const invitation = secretOf(record);
  return {
    invitation,
    self: core.device,
    peer: { device: peer.device, wrapKey: wrapKey.value },
    role: "inviter",
  };
};

const secretOf = ({ fragment }: InvitationRecord): InvitationSecret => {
  const parsed = parseInvitation(fragment);
  assert(parsed.ok, "a stored invitation that no encoder wrote");
  return parsed.value;
};

const find = (core: Core, invitation: InvitationId): InvitationRecord | undefined =>
  core.record.invitations.find((record) => record.invitation === invitation);

const setStatus = (
  core: Core,
  record: InvitationRecord,
  status: InvitationRecord["status"],
): Promise<Outcome<null>> => replace(core, { ...record, status });

const replace = (core: Core, changed: InvitationRecord): Promise<Outcome<null>> =>
  core.update((all) => ({
    ...all,
    invitations: all.invitations.map((record) =>
      record.invitation === changed.invitation ? changed : record,
    ),
  }));
