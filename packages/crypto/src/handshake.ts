import { type Bytes, concatBytes, err, ok, type Result } from "@parley/kernel";
import {
  createVerifier,
  createWriter,
  type DeviceId,
  deviceIdFromBytes,
  hashIn,
  idToBytes,
  LIMITS,
  readAll,
  sha256Of,
} from "@parley/protocol";
import { openBox, sealBox } from "./box.ts";
import { type DeviceSecret, sign } from "./device.ts";
import { type InvitationSecret, invitationToBytes, isExpired, ticketOf } from "./invitation.ts";
import type { Purpose, Randomness } from "./randomness.ts";
import { Secret } from "./secret.ts";
import { deriveKey, TAGS } from "./tags.ts";

/**
 * The handshake of an invitation, through a mailbox that the relay keeps and may meddle with. Every message is sealed
 * under a key that comes from the link's secret and, after the first, from both devices' keys too; and each is signed
 * by the device that sends it. So the relay, which lacks the secret, cannot put keys of its own in the place of either
 * side's, and a finder of the link cannot speak for the inviter.
 */
export type Direction = "toInviter" | "toInvited";

/** The other device of a handshake, once its request has been opened (or as the link names it). */
export interface Peer {
  readonly device: DeviceId;
  readonly wrapKey: Bytes;
}

/** One side's view of a handshake. Plain data: both sides can make it again after a restart. */
export interface Handshake {
  readonly invitation: InvitationSecret;
  readonly self: DeviceSecret;
  readonly peer: Peer;
  readonly role: "inviter" | "invited";
}

/**
 * Why a message is not believed. `NotProven`: its author did not have the secret, or not the device's key, or it was
 * altered. `Replayed`: an earlier message again. `OutOfOrder`: one that comes too soon. `Reused`: the invitation has
 * already served another device. `NotForMe`: this side's own message, which shares the mailbox.
 */
export type HandshakeError =
  | "Malformed"
  | "UnknownVersion"
  | "NotForMe"
  | "NotProven"
  | "Expired"
  | "Revoked"
  | "Reused"
  | "Replayed"
  | "OutOfOrder";

const VERSION = 1;
const DIRECTIONS: readonly Direction[] = ["toInviter", "toInvited"];
const HEAD_BYTES = 1 + 1 + 2;
const JOIN_NUMBER = 0;
/** The longest payload that a message of a handshake carries. */
export const MAX_HANDSHAKE_PAYLOAD_BYTES = LIMITS.maxMailboxMessageBytes - 512;

interface Envelope {
  readonly direction: Direction;
  readonly number: number;
  readonly head: Bytes;
  readonly box: Bytes;
}

const encodeHead = (direction: Direction, number: number): Bytes => {
  const w = createWriter();
  w.u8(VERSION);
  w.u8(DIRECTIONS.indexOf(direction));
  w.u16(number);
  return w.finish();
};

const parseEnvelope = (message: Uint8Array): Result<Envelope, "Malformed" | "UnknownVersion"> => {
  if (message.length > 0 && message[0] !== VERSION) return err("UnknownVersion");
  if (message.length < HEAD_BYTES || message.length > LIMITS.maxMailboxMessageBytes) return err("Malformed");
  const head = message.slice(0, HEAD_BYTES);
  const fields = readAll(head, (r) => ({ version: r.u8(), direction: DIRECTIONS[r.u8()], number: r.u16() }));
  if (!fields.ok || fields.value.direction === undefined) return err("Malformed");
  const { direction, number } = fields.value;
  return ok({ direction, number, head, box: message.slice(HEAD_BYTES) });
};

/** Which side a message in the mailbox is for. */
export const directionOf = (message: Uint8Array): Result<Direction, "Malformed" | "UnknownVersion"> => {
  const envelope = parseEnvelope(message);
  return envelope.ok ? ok(envelope.value.direction) : envelope;
};

/** Binds everything in the link, the inviter's keys among it, and the invited device's keys. */
const transcriptOf = (invitation: InvitationSecret, invited: Peer): Bytes =>
  hashIn(
    "invitation",
    sha256Of(invitationToBytes(invitation)),
    idToBytes(invitation.inviter),
    invitation.inviterWrapKey,
    idToBytes(invited.device),
    invited.wrapKey,
  );

const signedPart = (transcript: Bytes, head: Bytes, payload: Bytes): Bytes =>
  concatBytes(transcript, head, sha256Of(payload));

const joiningKeyOf = (invitation: InvitationSecret): Secret<"HandshakeKeySecret"> => {
  const link = sha256Of(invitationToBytes(invitation));
  return new Secret("HandshakeKeySecret", deriveKey(invitation.secret.reveal(), link, TAGS.joining));
};

const keyOf = (
  invitation: InvitationSecret,
  invited: Peer,
  direction: Direction,
): Secret<"HandshakeKeySecret"> =>
  new Secret(
    "HandshakeKeySecret",
    deriveKey(
      invitation.secret.reveal(),
      transcriptOf(invitation, invited),
      direction === "toInviter" ? TAGS.toInviter : TAGS.toInvited,
    ),
  );

const invitedOf = (handshake: Handshake): Peer =>
  handshake.role === "invited" ? handshake.self : handshake.peer;

/** Names the mailbox, so that what passes in one handshake shifts no byte of another. */
const purposeOf = (
  invitation: InvitationSecret,
  direction: Direction,
  author: DeviceSecret,
  sequence: number,
): Purpose => ({ use: `handshake ${direction} ${ticketOf(invitation)}`, device: author.device, sequence });

const checkPayload = (payload: Bytes): void => {
  if (payload.length > MAX_HANDSHAKE_PAYLOAD_BYTES) throw new Error("Parley has a bug: a handshake too long");
};

/** The invited device's first message, and its view of the handshake. */
export const joinRequest = async (wish: {
  readonly invitation: InvitationSecret;
  readonly device: DeviceSecret;
  readonly payload: Bytes;
  readonly randomness: Randomness;
}): Promise<{ readonly message: Bytes; readonly handshake: Handshake }> => {
  const { invitation, device, payload, randomness } = wish;
  checkPayload(payload);
  const head = encodeHead("toInviter", JOIN_NUMBER);
  const transcript = transcriptOf(invitation, device);
  const signature = await sign(device, "invitation", signedPart(transcript, head, payload));
  const plaintext = concatBytes(idToBytes(device.device), device.wrapKey, signature, payload);
  const purpose = purposeOf(invitation, "toInviter", device, JOIN_NUMBER);
  const box = await sealBox(joiningKeyOf(invitation), head, plaintext, randomness, purpose);
  const peer = { device: invitation.inviter, wrapKey: invitation.inviterWrapKey };
  return {
    message: concatBytes(head, box),
    handshake: { invitation, self: device, peer, role: "invited" },
  };
};

/** What the inviter's device has to remember of an invitation so that it works once. */
export interface InvitationUse {
  readonly now: number;
  /** The device whose request was accepted before, if any. */
  readonly usedBy: DeviceId | null;
  readonly isRevoked: boolean;
}

export interface OpenedJoin {
  readonly payload: Bytes;
  readonly handshake: Handshake;
}

/** The inviter's device opens a request to join: proven by the secret and by the asking device's own key. */
export const openJoinRequest = async (
  wish: InvitationUse & {
    readonly invitation: InvitationSecret;
    readonly inviter: DeviceSecret;
    readonly message: Uint8Array;
  },
): Promise<Result<OpenedJoin, HandshakeError>> => {
  const { invitation, inviter } = wish;
  const envelope = parseEnvelope(wish.message);
  if (!envelope.ok) return envelope;
  const { direction, number, head, box } = envelope.value;
  if (direction !== "toInviter") return err("NotForMe");
  if (number !== JOIN_NUMBER) return err("OutOfOrder");
  const opened = await openBox(joiningKeyOf(invitation), head, box);
  if (!opened.ok || opened.value.length < 128) return err("NotProven");
  const invited: Peer = {
    device: deviceIdFromBytes(opened.value.slice(0, 32)),
    wrapKey: opened.value.slice(32, 64),
  };
  const payload = opened.value.slice(128);
  const signed = signedPart(transcriptOf(invitation, invited), head, payload);
  const signature = opened.value.slice(64, 128);
  if (!(await createVerifier().verify("invitation", invited.device, signed, signature)))
    return err("NotProven");
  if (wish.usedBy !== null) return err(wish.usedBy === invited.device ? "Replayed" : "Reused");
  if (wish.isRevoked) return err("Revoked");
  if (isExpired(invitation, wish.now)) return err("Expired");
  return ok({ payload, handshake: { invitation, self: inviter, peer: invited, role: "inviter" } });
};

/** A further message, either way. Each side numbers its own from 1 (the request to join is number 0). */
export const reply = async (
  handshake: Handshake,
  number: number,
  payload: Bytes,
  randomness: Randomness,
): Promise<Bytes> => {
  checkPayload(payload);
  if (number === JOIN_NUMBER) throw new Error("Parley has a bug: number 0 is the request to join");
  const direction = handshake.role === "inviter" ? "toInvited" : "toInviter";
  const invited = invitedOf(handshake);
  const head = encodeHead(direction, number);
  const signed = signedPart(transcriptOf(handshake.invitation, invited), head, payload);
  const plaintext = concatBytes(await sign(handshake.self, "invitation", signed), payload);
  const purpose = purposeOf(handshake.invitation, direction, handshake.self, number);
  const key = keyOf(handshake.invitation, invited, direction);
  return concatBytes(head, await sealBox(key, head, plaintext, randomness, purpose));
};

/** Opens the other side's message with the number that is expected next. */
export const openReply = async (
  handshake: Handshake,
  expectedNumber: number,
  message: Uint8Array,
): Promise<Result<Bytes, HandshakeError>> => {
  const envelope = parseEnvelope(message);
  if (!envelope.ok) return envelope;
  const { direction, number, head, box } = envelope.value;
  if (direction !== (handshake.role === "inviter" ? "toInviter" : "toInvited")) return err("NotForMe");
  if (number < expectedNumber) return err("Replayed");
  const invited = invitedOf(handshake);
  const opened = await openBox(keyOf(handshake.invitation, invited, direction), head, box);
  if (!opened.ok || opened.value.length < 64) return err("NotProven");
  const payload = opened.value.slice(64);
  const signed = signedPart(transcriptOf(handshake.invitation, invited), head, payload);
  const signature = opened.value.slice(0, 64);
  const isProven = await createVerifier().verify("invitation", handshake.peer.device, signed, signature);
  if (!isProven) return err("NotProven");
  return number > expectedNumber ? err("OutOfOrder") : ok(payload);
};
