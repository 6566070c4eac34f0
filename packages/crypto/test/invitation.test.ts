import { type Bytes, bytesToBase64Url, textToUtf8 } from "@parley/kernel";
import { entryHashFromBytes, LIMITS, roomIdFromBytes } from "@parley/protocol";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  createDevice,
  createInvitation,
  type DeviceSecret,
  directionOf,
  encodeInvitation,
  type InvitationSecret,
  joinRequest,
  MAX_HANDSHAKE_PAYLOAD_BYTES,
  openJoinRequest,
  openReply,
  parseInvitation,
  reply,
  seededRandomness,
  ticketOf,
} from "../src/index.ts";
import { valueIn } from "./people.ts";

const randomness = seededRandomness(textToUtf8("invitation"));
const UNUSED = { now: 1000, usedBy: null, isRevoked: false } as const;
const hello = textToUtf8("my name");

let inviter: DeviceSecret;
let guest: DeviceSecret;
let relay: DeviceSecret;
let invitation: InvitationSecret;
beforeAll(async () => {
  [inviter, guest, relay] = [
    await createDevice(randomness),
    await createDevice(randomness),
    await createDevice(randomness),
  ];
  const id = new Uint8Array(32).fill(5);
  invitation = createInvitation({
    inviter,
    rooms: [{ room: roomIdFromBytes(id), head: { sequence: 7, hash: entryHashFromBytes(id) } }],
    expiresAt: 2000,
    relayUrl: "https://relay.example/",
    hints: textToUtf8("a caucus"),
    randomness,
  });
});

const joined = async () => {
  const request = await joinRequest({ invitation, device: guest, payload: hello, randomness });
  const opened = valueIn(await openJoinRequest({ invitation, inviter, message: request.message, ...UNUSED }));
  return { request, guestSide: request.handshake, hostSide: opened.handshake, opened };
};

describe("an invitation's link", () => {
  it("IV1 comes back from its fragment as it was, with or without the hash sign", () => {
    const text = encodeInvitation(invitation);
    for (const fragment of [text, `#${text}`]) {
      const parsed = valueIn(parseInvitation(fragment));
      expect(parsed.secret.reveal()).toEqual(invitation.secret.reveal());
      expect({ ...parsed, secret: null }).toEqual({ ...invitation, secret: null });
    }
    expect(text).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it("IV2 cut short, mistyped or of another version is refused by name", () => {
    const text = encodeInvitation(invitation);
    for (let length = 0; length < text.length; length++) {
      expect(parseInvitation(text.slice(0, length))).toEqual({ ok: false, error: "Malformed" });
    }
    expect(parseInvitation(`${text}A`).ok).toBe(false);
    expect(parseInvitation("not a link!")).toEqual({ ok: false, error: "Malformed" });
    expect(parseInvitation(bytesToBase64Url(Uint8Array.of(2, 0, 0)))).toEqual({
      ok: false,
      error: "UnknownVersion",
    });
  });

  it("IV3 leads to a mailbox whose ticket tells nothing of the secret", () => {
    const ticket = ticketOf(invitation);
    expect(ticket).toMatch(/^[0-9a-f]{64}$/);
    expect(ticketOf(valueIn(parseInvitation(encodeInvitation(invitation))))).toBe(ticket);
    expect(JSON.stringify(invitation)).not.toContain(bytesToBase64Url(invitation.secret.reveal()));
    const other = createInvitation({ inviter, rooms: [], expiresAt: 1, relayUrl: "", randomness });
    expect(ticketOf(other)).not.toBe(ticket);
  });
});

describe("the handshake", () => {
  it("IV4 brings each side's payloads to the other, and each side knows the other's keys", async () => {
    const { opened, guestSide, hostSide } = await joined();
    expect(opened.payload).toEqual(hello);
    expect(hostSide.peer).toEqual({ device: guest.device, wrapKey: guest.wrapKey });
    expect(guestSide.peer).toEqual({ device: inviter.device, wrapKey: inviter.wrapKey });
    const answer = await reply(hostSide, 1, textToUtf8("statement"), randomness);
    expect(valueIn(await openReply(guestSide, 1, answer))).toEqual(textToUtf8("statement"));
    const back = await reply(guestSide, 1, textToUtf8("signature"), randomness);
    expect(valueIn(await openReply(hostSide, 1, back))).toEqual(textToUtf8("signature"));
    const rest = await reply(hostSide, 2, new Uint8Array(MAX_HANDSHAKE_PAYLOAD_BYTES), randomness);
    expect(rest.length).toBeLessThanOrEqual(LIMITS.maxMailboxMessageBytes);
    expect(valueIn(await openReply(guestSide, 2, rest)).length).toBe(MAX_HANDSHAKE_PAYLOAD_BYTES);
  });

  it("IV5 is not believed from whoever lacks the secret, the relay above all", async () => {
    const link = encodeInvitation(invitation);
    const guessed = createInvitation({ ...invitation, inviter, randomness });
    const forged = await joinRequest({ invitation: guessed, device: relay, payload: hello, randomness });
    const wish = { invitation, inviter, message: forged.message, ...UNUSED };
    expect(await openJoinRequest(wish)).toEqual({ ok: false, error: "NotProven" });
    expect(link).toBe(encodeInvitation(invitation));
  });

  it("IV6 binds everything in the link: with another inviter's keys, room or head it does not open", async () => {
    const { message } = await joinRequest({ invitation, device: guest, payload: hello, randomness });
    const altered: readonly InvitationSecret[] = [
      { ...invitation, inviter: relay.device },
      { ...invitation, inviterWrapKey: relay.wrapKey },
      { ...invitation, rooms: [] },
      { ...invitation, expiresAt: 3000 },
      { ...invitation, relayUrl: "https://other.example/" },
    ];
    for (const other of altered) {
      const wish = { invitation: other, inviter, message, ...UNUSED };
      expect(await openJoinRequest(wish)).toEqual({ ok: false, error: "NotProven" });
    }
  });

  it("IV7 binds both devices: a reply to one guest says nothing to another who also has the link", async () => {
    const { hostSide } = await joined();
    const answer = await reply(hostSide, 1, hello, randomness);
    const finder = (await joinRequest({ invitation, device: relay, payload: hello, randomness })).handshake;
    expect(await openReply(finder, 1, answer)).toEqual({ ok: false, error: "NotProven" });
  });

  it("IV8 a finder of the link cannot answer in the inviter's name", async () => {
    const { guestSide, hostSide } = await joined();
    const answer = await reply({ ...hostSide, self: relay }, 1, hello, randomness);
    expect(await openReply(guestSide, 1, answer)).toEqual({ ok: false, error: "NotProven" });
  });

  it("IV9 works once, until it expires, unless it is revoked", async () => {
    const { request } = await joined();
    const wish = { invitation, inviter, message: request.message };
    const used = (usedBy: DeviceSecret) => openJoinRequest({ ...wish, ...UNUSED, usedBy: usedBy.device });
    expect(await used(guest)).toEqual({ ok: false, error: "Replayed" });
    expect(await used(relay)).toEqual({ ok: false, error: "Reused" });
    expect(await openJoinRequest({ ...wish, ...UNUSED, now: 2000 })).toEqual({ ok: false, error: "Expired" });
    expect((await openJoinRequest({ ...wish, ...UNUSED, now: 1999 })).ok).toBe(true);
    expect(await openJoinRequest({ ...wish, ...UNUSED, isRevoked: true })).toEqual({
      ok: false,
      error: "Revoked",
    });
  });

  it("IV10 is in order, each message once, and no side takes its own message for the other's", async () => {
    const { request, guestSide, hostSide } = await joined();
    const [one, two] = [
      await reply(hostSide, 1, hello, randomness),
      await reply(hostSide, 2, hello, randomness),
    ];
    expect(await openReply(guestSide, 1, two)).toEqual({ ok: false, error: "OutOfOrder" });
    expect(await openReply(guestSide, 2, one)).toEqual({ ok: false, error: "Replayed" });
    expect(await openReply(hostSide, 1, request.message)).toEqual({ ok: false, error: "Replayed" });
    expect(await openReply(hostSide, 1, one)).toEqual({ ok: false, error: "NotForMe" });
    expect(await openReply(guestSide, 1, request.message)).toEqual({ ok: false, error: "NotForMe" });
    expect(await openJoinRequest({ invitation, inviter, message: one, ...UNUSED })).toEqual({
      ok: false,
      error: "NotForMe",
    });
    expect(directionOf(one)).toEqual({ ok: true, value: "toInvited" });
    expect(directionOf(request.message)).toEqual({ ok: true, value: "toInviter" });
  });

  it("IV11 with any byte changed is refused, whichever message it is", async () => {
    const { request, guestSide, hostSide } = await joined();
    const answer = await reply(hostSide, 1, hello, randomness);
    const cases: readonly [Bytes, (message: Uint8Array) => Promise<{ readonly ok: boolean }>][] = [
      [request.message, (message) => openJoinRequest({ invitation, inviter, message, ...UNUSED })],
      [answer, (message) => openReply(guestSide, 1, message)],
    ];
    for (const [message, open] of cases) {
      expect((await open(message)).ok).toBe(true);
      await fc.assert(
        fc.asyncProperty(
          fc.nat({ max: message.length - 1 }),
          fc.integer({ min: 1, max: 255 }),
          async (at, flip) => {
            expect((await open(message.with(at, (message[at] ?? 0) ^ flip))).ok).toBe(false);
          },
        ),
      );
      expect((await open(message.slice(0, 3))).ok).toBe(false);
      expect((await open(new Uint8Array(0))).ok).toBe(false);
    }
  });
});
