import {
  type Bytes,
  base64UrlToBytes,
  bytesToBase64Url,
  bytesToHex,
  err,
  ok,
  type Result,
  textToUtf8,
  utf8ToText,
} from "@parley/kernel";
import {
  createWriter,
  type DeviceId,
  deviceIdFromBytes,
  entryHashFromBytes,
  idToBytes,
  LIMITS,
  type RoomHead,
  readAll,
  roomIdFromBytes,
  type Ticket,
} from "@parley/protocol";
import type { DeviceSecret } from "./device.ts";
import type { Randomness } from "./randomness.ts";
import { Secret } from "./secret.ts";
import { deriveKey, TAGS } from "./tags.ts";

/** What stands in an invitation's link, after the `#`, where no server sees it. */
export interface InvitationSecret {
  /** 32 bytes that inviter and invited alone know; whoever has the link has it. */
  readonly secret: Secret<"LinkSecret">;
  readonly inviter: DeviceId;
  readonly inviterWrapKey: Bytes;
  /** The rooms that it leads to as the inviter knew them: an older state than this is refused later. */
  readonly rooms: readonly RoomHead[];
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly relayUrl: string;
  /** The client's own words for whoever opens the link (who invites, to what); at most 4 KiB. */
  readonly hints: Bytes;
}

const VERSION = 1;
const MAX_URL_BYTES = 1024;
const MAX_HINT_BYTES = 4096;

export const createInvitation = (wish: {
  readonly inviter: DeviceSecret;
  readonly rooms: readonly RoomHead[];
  readonly expiresAt: number;
  readonly relayUrl: string;
  readonly hints?: Bytes;
  readonly randomness: Randomness;
}): InvitationSecret => ({
  secret: new Secret(
    "LinkSecret",
    wish.randomness.bytes(32, { use: "invitation", device: wish.inviter.device }),
  ),
  inviter: wish.inviter.device,
  inviterWrapKey: wish.inviter.wrapKey,
  rooms: wish.rooms,
  expiresAt: wish.expiresAt,
  relayUrl: wish.relayUrl,
  hints: wish.hints ?? new Uint8Array(0),
});

/** The mailbox through which the handshake passes. The relay learns the ticket, from which nothing leads back. */
export const ticketOf = (invitation: InvitationSecret): Ticket =>
  bytesToHex(deriveKey(invitation.secret.reveal(), new Uint8Array(0), TAGS.ticket));

/** The one encoding of an invitation, secret included. */
export const invitationToBytes = (invitation: InvitationSecret): Bytes => {
  const w = createWriter();
  w.u8(VERSION);
  w.fixed(invitation.secret.reveal(), 32);
  w.fixed(idToBytes(invitation.inviter), 32);
  w.fixed(invitation.inviterWrapKey, 32);
  w.time(invitation.expiresAt);
  w.list(invitation.rooms, ({ room, head }) => {
    w.fixed(idToBytes(room), 32);
    w.u32(head.sequence);
    w.fixed(idToBytes(head.hash), 32);
  });
  w.counted(textToUtf8(invitation.relayUrl));
  w.counted(invitation.hints);
  return w.finish();
};

/** The text for a link's fragment (base64url). */
export const encodeInvitation = (invitation: InvitationSecret): string =>
  bytesToBase64Url(invitationToBytes(invitation));

export type InvitationError = "Malformed" | "UnknownVersion";

/** Reads what stands after the `#` of a link (the `#` itself may be there). Says nothing about its being expired. */
export const parseInvitation = (fragment: string): Result<InvitationSecret, InvitationError> => {
  const bytes = base64UrlToBytes(fragment.startsWith("#") ? fragment.slice(1) : fragment);
  if (!bytes.ok || bytes.value.length === 0) return err("Malformed");
  if (bytes.value[0] !== VERSION) return err("UnknownVersion");
  const parsed = readAll(bytes.value, (r) => {
    r.u8();
    const secret = r.fixed(32);
    const inviter = deviceIdFromBytes(r.fixed(32));
    const inviterWrapKey = r.fixed(32);
    const expiresAt = r.time();
    const rooms = r.list(LIMITS.maxRoomsPerAppend, () => ({
      room: roomIdFromBytes(r.fixed(32)),
      head: { sequence: r.u32(), hash: entryHashFromBytes(r.fixed(32)) },
    }));
    const relayUrl = utf8ToText(r.counted(MAX_URL_BYTES));
    if (!relayUrl.ok) r.refuse();
    const hints = r.counted(MAX_HINT_BYTES);
    return {
      secret,
      inviter,
      inviterWrapKey,
      expiresAt,
      rooms,
      relayUrl: relayUrl.ok ? relayUrl.value : "",
      hints,
    };
  });
  return parsed.ok ? ok({ ...parsed.value, secret: new Secret("LinkSecret", parsed.value.secret) }) : parsed;
};

/** Whether an invitation's time has passed. */
export const isExpired = (invitation: Pick<InvitationSecret, "expiresAt">, now: number): boolean =>
  now >= invitation.expiresAt;
