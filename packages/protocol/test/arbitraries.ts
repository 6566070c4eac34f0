import { type Bytes, bytesToHex } from "@parley/kernel";
import fc from "fast-check";
import {
  assembleEntry,
  type ClientMessage,
  type Control,
  type DeviceId,
  type Entry,
  type EntryHash,
  type EntryHeader,
  type EpochChange,
  type FoundingStatement,
  type Member,
  type RelayMessage,
  type RoomHead,
  type RoomId,
  SEALED_PREVIOUS_KEY_BYTES,
  sha256Of,
  WRAPPED_KEY_BYTES,
} from "../src/index.ts";

export const bytesOf = (length: number): fc.Arbitrary<Bytes> =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((bytes) => bytes.slice());
const upTo = (length: number): fc.Arbitrary<Bytes> =>
  fc.uint8Array({ maxLength: length }).map((bytes) => bytes.slice());
// Ids of the right shape are all that a parser looks at; no device stands behind these.
const hex32 = bytesOf(32).map(bytesToHex);
export const roomId = hex32.map((hex) => hex as RoomId);
export const deviceId = hex32.map((hex) => hex as DeviceId);
export const entryHash = hex32.map((hex) => hex as EntryHash);
const u32 = fc.nat({ max: 0xffff_ffff });
const time = fc.nat({ max: Number.MAX_SAFE_INTEGER });

const member: fc.Arbitrary<Member> = fc.record({
  device: deviceId,
  wrapKey: bytesOf(32),
  group: fc.nat({ max: 31 }),
  signer: fc.boolean(),
  writer: fc.boolean(),
});

/** Lists that are sets stand in the order of their devices, as the format has them. */
const sortedBy = <T extends { readonly device: DeviceId }>(item: fc.Arbitrary<T>, maxLength: number) =>
  fc
    .uniqueArray(item, { maxLength, selector: ({ device }) => device })
    .map((items) => items.toSorted((a, b) => (a.device < b.device ? -1 : 1)));

export const statement: fc.Arbitrary<FoundingStatement> = fc.record({
  rulesVersion: fc.nat({ max: 65_535 }),
  admission: fc.constantFrom("any", "another", "every", "first", "firstAndOwn"),
  salt: bytesOf(32),
  members: sortedBy(member, 4),
});

const epochChange: fc.Arbitrary<EpochChange> = fc
  .record({
    epoch: fc.integer({ min: 1, max: 0xffff_ffff }),
    history: fc.constantFrom("continued" as const, "restarted" as const),
    commitment: bytesOf(32),
    previousKey: bytesOf(SEALED_PREVIOUS_KEY_BYTES),
    wraps: sortedBy(
      fc.record({ device: deviceId, encapsulation: bytesOf(32), ciphertext: bytesOf(WRAPPED_KEY_BYTES) }),
      3,
    ),
  })
  .map((change) =>
    change.epoch > 1 && change.history === "continued"
      ? change
      : { ...change, previousKey: new Uint8Array(0) },
  );

export const control: fc.Arbitrary<Control> = fc.oneof(
  fc.record({
    type: fc.constant("founding" as const),
    statement,
    cosignatures: sortedBy(fc.record({ device: deviceId, signature: bytesOf(64) }), 3),
  }),
  fc.record({
    type: fc.constant("change" as const),
    admitted: sortedBy(member, 3),
    removed: fc.uniqueArray(deviceId, { maxLength: 3 }).map((devices) => devices.toSorted()),
    epoch: epochChange,
  }),
  fc.record({ type: fc.constant("proposal" as const), member }),
  fc.record({
    type: fc.constant("second" as const),
    proposal: entryHash,
    member,
    epoch: fc.option(epochChange),
  }),
);

export const entry: fc.Arbitrary<Entry> = fc
  .record({
    room: roomId,
    sequence: u32,
    previous: entryHash,
    epoch: u32,
    device: deviceId,
    isSealed: fc.boolean(),
    body: fc.uint8Array({ minLength: 1, maxLength: 300 }).map((bytes) => bytes.slice()),
    keyCommitment: bytesOf(32),
    signature: bytesOf(64),
  })
  .map((made) => {
    const isFounding = made.sequence === 0;
    const kind = made.isSealed && !isFounding ? "sealed" : "control";
    const header: EntryHeader = {
      room: isFounding ? null : made.room,
      sequence: made.sequence,
      previous: isFounding ? null : made.previous,
      epoch: isFounding ? 0 : made.epoch,
      device: made.device,
      kind,
      bodyHash: sha256Of(made.body),
      keyCommitment: kind === "sealed" ? made.keyCommitment : new Uint8Array(32),
    };
    return assembleEntry(header, made.signature, made.body);
  });

const roomHead: fc.Arbitrary<RoomHead> = fc.record({
  room: roomId,
  head: fc.record({ sequence: u32, hash: entryHash }),
});
const request = u32;

export const clientMessage: fc.Arbitrary<ClientMessage> = fc.oneof(
  fc.record({ type: fc.constant("authenticate" as const), device: deviceId, signature: bytesOf(64) }),
  fc.record({ type: fc.constant("subscribe" as const), request, room: roomId, from: u32 }),
  fc.record({ type: fc.constant("unsubscribe" as const), room: roomId }),
  fc.record({
    type: fc.constant("append" as const),
    request,
    appends: fc.array(
      fc.record({
        room: roomId,
        expected: fc.option(entryHash),
        entries: fc.array(upTo(80), { maxLength: 3 }),
      }),
      { maxLength: 3 },
    ),
  }),
  fc.record({ type: fc.constant("listRooms" as const), request }),
  fc.record({ type: fc.constant("openMailbox" as const), request, ticket: hex32, expiresAt: time }),
  fc.record({ type: fc.constant("postMail" as const), request, ticket: hex32, message: upTo(80) }),
  fc.record({
    type: fc.constant("watchMailbox" as const),
    request,
    ticket: hex32,
    from: fc.nat({ max: 65_535 }),
  }),
  fc.record({ type: fc.constant("closeMailbox" as const), request, ticket: hex32 }),
  fc.record({ type: fc.constant("ping" as const), request }),
);

export const relayMessage: fc.Arbitrary<RelayMessage> = fc.oneof(
  fc.record({
    type: fc.constant("challenge" as const),
    version: fc.nat({ max: 65_535 }),
    nonce: bytesOf(32),
    now: time,
  }),
  fc.record({ type: fc.constant("welcome" as const) }),
  fc.record({
    type: fc.constant("entries" as const),
    room: roomId,
    from: u32,
    headSequence: u32,
    entries: fc.array(upTo(80), { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant("done" as const), request }),
  fc.record({
    type: fc.constantFrom("appended" as const, "headMoved" as const),
    request,
    heads: fc.array(roomHead, { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant("rooms" as const), request, rooms: fc.array(roomHead, { maxLength: 3 }) }),
  fc.record({ type: fc.constant("admitted" as const), room: roomId }),
  fc.record({
    type: fc.constant("mail" as const),
    ticket: hex32,
    index: fc.nat({ max: 65_535 }),
    message: upTo(80),
  }),
  fc.record({
    type: fc.constant("refused" as const),
    request,
    refusal: fc.constantFrom("NoSuchRoom" as const, "TooFast" as const, "MailboxTaken" as const),
  }),
  fc.record({
    type: fc.constant("closing" as const),
    reason: fc.constantFrom("SlowReader" as const, "WrongVersion" as const),
    retryAfterMs: u32,
  }),
);
