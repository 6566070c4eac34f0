import {
  cosignFounding,
  directionOf,
  type Handshake,
  type InvitationSecret,
  isExpired,
  joinRequest,
  openJoinRequest,
  openReply,
  parseInvitation,
  reply,
  safetyWords,
  ticketOf,
} from "@parley/crypto";
import { RULES_VERSION } from "@parley/domain";
import { assert, type Bytes, equalBytes, err, ok } from "@parley/kernel";
import { type FoundingStatement, parseFoundingStatement, type Ticket } from "@parley/protocol";
import type { ClientError, JoinId, Outcome } from "../api.ts";
import { LIMITS } from "../limits.ts";
import type { Core } from "./core.ts";
import { decodeReply, encodeName, type Welcome } from "./handshake-messages.ts";
import { newId } from "./ids.ts";
import { inspectInvitation, readLink } from "./invitation-link.ts";
import type { JoinRecord } from "./invitation-records.ts";

/** Takes an invitation up: asks to join, and goes on asking and waiting across restarts. */
export const acceptInvitation = async (
  core: Core,
  link: string,
  myName: string,
): Promise<Outcome<JoinId>> => {
  const inspected = inspectInvitation(link, core.relayNow());
  if (!inspected.ok) return inspected;
  const read = readLink(link);
  if (read === null) return err({ type: "InvitationMalformed" });
  const { invitation, preview, fragment } = read;
  const known = core.record.joins.find((join) => join.fragment === fragment && join.status !== "failed");
  if (known !== undefined) return ok(known.join);
  if (core.record.joins.length >= LIMITS.maxJoins) return err({ type: "Refused", refusal: "TooMany" });
  const moves = invitation.relayUrl !== core.record.relay;
  // A workspace lives on one relay; an empty one may still move to where it is invited.
  if (moves && core.rooms.size > 0) return err({ type: "NotOffered" });
  const join: JoinRecord = {
    join: newId(core.ports.randomness, "item"),
    fragment,
    inviter: preview.inviter,
    mediationTitle: preview.mediationTitle,
    purpose: preview.purpose,
    myName,
    ...{ isPosted: false, nextReply: 1, status: "waiting", error: null, mediation: null, rooms: [] },
  };
  const kept = await core.update((all) => ({
    ...all,
    relay: invitation.relayUrl,
    myName: all.myName === "" ? myName : all.myName,
    joins: [...all.joins, join],
  }));
  if (!kept.ok) return kept;
  if (moves) core.reconnect();
  else void pursue(core, join.join);
  return ok(join.join);
};

/** Goes on with every join that is not done. */
export const pursueJoins = (core: Core): void => {
  for (const { join, status } of core.record.joins) if (status === "waiting") void pursue(core, join);
};

const pursue = (core: Core, id: JoinId): Promise<void> =>
  core.inHandshake(async () => {
    const record = find(core, id);
    if (record === undefined || record.status !== "waiting") return;
    const invitation = secretOf(record);
    const ticket = ticketOf(invitation);
    if (isExpired(invitation, core.relayNow()))
      return fail(core, record, { type: "InvitationExpired", expiredAt: invitation.expiresAt });
    const watched = await core.link.ask({ type: "watchMailbox", ticket, from: 0 });
    if (!watched.ok) {
      const isGone = watched.error.type === "Refused" && watched.error.refusal === "NoSuchMailbox";
      if (isGone) await fail(core, record, { type: "InvitationRevoked" });
      return;
    }
    const current = find(core, id);
    // The mails that were there have been read by now: somebody else may have been first.
    if (current !== undefined && current.status === "waiting" && !current.isPosted) await post(core, current);
  });

const post = async (core: Core, record: JoinRecord): Promise<void> => {
  const invitation = secretOf(record);
  const { message } = await requestFor(core, record);
  const posted = await core.link.ask({ type: "postMail", ticket: ticketOf(invitation), message });
  if (posted.ok) await replace(core, { ...record, isPosted: true });
  else if (posted.error.type === "Refused" && posted.error.refusal === "NoSuchMailbox")
    await fail(core, record, { type: "InvitationRevoked" });
};

const requestFor = (core: Core, record: JoinRecord) =>
  joinRequest({
    invitation: secretOf(record),
    device: core.device,
    payload: encodeName(record.myName),
    randomness: core.ports.randomness,
  });

/** What came into the mailbox of an invitation that this device accepted. */
export const onJoinMail = (core: Core, ticket: Ticket, message: Bytes): void => {
  const record = core.record.joins.find((known) => ticketOf(secretOf(known)) === ticket);
  if (record !== undefined && record.status === "waiting")
    void core.inHandshake(() => takeMail(core, record.join, message));
};

const takeMail = async (core: Core, id: JoinId, message: Bytes): Promise<void> => {
  const record = find(core, id);
  if (record === undefined || record.status !== "waiting") return;
  const direction = directionOf(message);
  if (!direction.ok) return;
  if (direction.value === "toInviter") return noticeOther(core, record, message);
  const opened = await openReply(handshakeOf(core, record), record.nextReply, message);
  const answer = opened.ok ? decodeReply(opened.value) : null;
  if (answer === null) return;
  const next = { ...record, nextReply: record.nextReply + 1 };
  switch (answer.type) {
    case "found":
      return cosign(core, next, answer.statement);
    case "welcome":
      return join(core, next, answer.welcome);
    case "refused":
      return fail(
        core,
        next,
        answer.reason === "used" ? { type: "InvitationUsed" } : { type: "InvitationRevoked" },
      );
  }
};

/** Somebody else who proved the secret asked before this device did. */
const noticeOther = async (core: Core, record: JoinRecord, message: Bytes): Promise<void> => {
  if (record.isPosted) return;
  const use = { now: 0, usedBy: null, isRevoked: false };
  const asked = await openJoinRequest({
    invitation: secretOf(record),
    inviter: core.device,
    message,
    ...use,
  });
  if (asked.ok && asked.value.handshake.peer.device !== core.device.device)
    await fail(core, record, { type: "InvitationUsed" });
};

/** Signs the founding of the room that inviter and invited found together, if it is what it should be. */
const cosign = async (core: Core, record: JoinRecord, encoded: Bytes): Promise<void> => {
  const statement = parseFoundingStatement(encoded);
  if (!statement.ok || !isFairFounding(core, record, statement.value))
    return fail(core, record, { type: "InvitationNotProven" });
  const { signature } = await cosignFounding(core.device, statement.value);
  const message = await reply(handshakeOf(core, record), 1, signature, core.ports.randomness);
  const posted = await core.link.ask({ type: "postMail", ticket: ticketOf(secretOf(record)), message });
  if (posted.ok) await replace(core, record);
};

/** Two sides, this device alone on its own, the inviter on the other, and nobody admitted without a second. */
const isFairFounding = (core: Core, record: JoinRecord, statement: FoundingStatement): boolean => {
  const me = statement.members.find(({ device }) => device === core.device.device);
  const inviter = statement.members.find(({ device }) => device === secretOf(record).inviter);
  if (me === undefined || inviter === undefined || record.purpose !== "head") return false;
  const others = statement.members.filter(({ device }) => device !== me.device);
  return (
    statement.rulesVersion === RULES_VERSION &&
    statement.admission === "another" &&
    me.signer &&
    me.writer &&
    equalBytes(me.wrapKey, core.device.wrapKey) &&
    others.every(({ group }) => group === inviter.group && group !== me.group)
  );
};

const join = async (core: Core, record: JoinRecord, welcome: Welcome): Promise<void> => {
  const { mediation, person, role, party, authority, rooms } = welcome;
  const inviter = secretOf(record).inviter;
  await core.update((all) => {
    const known = all.mediations.find((candidate) => candidate.mediation === mediation);
    const trusted = [...new Set([...(known?.trusted ?? []), inviter, ...welcome.trusted])];
    const mine = known ?? { mediation, me: person, role, party, authority };
    return {
      ...all,
      mediations: [
        ...all.mediations.filter((candidate) => candidate.mediation !== mediation),
        { ...mine, trusted },
      ],
      joins: all.joins.map((candidate) =>
        candidate.join === record.join ? { ...record, status: "joined", mediation, rooms } : candidate,
      ),
    };
  });
  core.recheckRooms();
};

/** Words that both see who hold the two devices of an invitation. */
export const wordsOf = (core: Core, record: JoinRecord): readonly string[] =>
  safetyWords(core.device.device, secretOf(record).inviter);

const handshakeOf = (core: Core, record: JoinRecord): Handshake => {
  const invitation = secretOf(record);
  const peer = { device: invitation.inviter, wrapKey: invitation.inviterWrapKey };
  return { invitation, self: core.device, peer, role: "invited" };
};

const secretOf = ({ fragment }: JoinRecord): InvitationSecret => {
  const parsed = parseInvitation(fragment);
  assert(parsed.ok, "a stored invitation that no encoder wrote");
  return parsed.value;
};

const find = (core: Core, id: JoinId): JoinRecord | undefined =>
  core.record.joins.find(({ join }) => join === id);

const fail = async (core: Core, record: JoinRecord, error: ClientError): Promise<void> => {
  await replace(core, { ...record, status: "failed", error });
};

const replace = (core: Core, changed: JoinRecord): Promise<Outcome<null>> =>
  core.update((all) => ({
    ...all,
    joins: all.joins.map((record) => (record.join === changed.join ? changed : record)),
  }));
