import { type Bytes, bytesToHex, type Result, textToUtf8 } from "@parley/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DeviceId,
  type EntryHash,
  encodeClientMessage,
  encodeControl,
  encodeEntry,
  encodeFoundingStatement,
  encodeHeader,
  encodeRelayMessage,
  FORMAT_VERSION,
  HEADER_BYTES,
  hashHeader,
  LIMITS,
  MAX_ENTRY_BYTES,
  parseClientMessage,
  parseControl,
  parseEntry,
  parseFoundingStatement,
  parseHeader,
  parseRelayMessage,
  type RoomId,
  SIGNATURE_BYTES,
  sha256Of,
} from "../src/index.ts";
import * as any from "./arbitraries.ts";

interface Format {
  readonly name: string;
  readonly values: fc.Arbitrary<unknown>;
  readonly encode: (value: never) => Bytes;
  readonly parse: (bytes: Uint8Array) => Result<unknown, string>;
}

const FORMATS: readonly Format[] = [
  { name: "a control body", values: any.control, encode: encodeControl, parse: parseControl },
  {
    name: "a founding statement",
    values: any.statement,
    encode: encodeFoundingStatement,
    parse: parseFoundingStatement,
  },
  { name: "an entry", values: any.entry, encode: encodeEntry, parse: (bytes) => parseEntry(bytes) },
  {
    name: "a header",
    values: any.entry.map(({ header }) => header),
    encode: encodeHeader,
    parse: parseHeader,
  },
  {
    name: "a device's message",
    values: any.clientMessage,
    encode: encodeClientMessage,
    parse: parseClientMessage,
  },
  {
    name: "a relay's message",
    values: any.relayMessage,
    encode: encodeRelayMessage,
    parse: parseRelayMessage,
  },
];

/** What it parses to, encoded again; null where it does not parse. Throws only on a bug. */
const again = (format: Format, bytes: Uint8Array): string | null => {
  const parsed = format.parse(bytes);
  return parsed.ok ? bytesToHex(format.encode(parsed.value as never)) : null;
};

type Mutation = (bytes: Uint8Array, at: number, value: number) => Uint8Array;
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  replaced: (bytes, at, value) => bytes.with(at % bytes.length, value) as Uint8Array,
  inserted: (bytes, at, value) => Uint8Array.from([...bytes.slice(0, at), value, ...bytes.slice(at)]),
  dropped: (bytes, at) => Uint8Array.from([...bytes].toSpliced(at % bytes.length, 1)),
  "cut off": (bytes, at) => bytes.slice(0, at % bytes.length),
};

for (const format of FORMATS) {
  describe(format.name, () => {
    it("EN2 comes back from its bytes as it was", () => {
      fc.assert(
        fc.property(format.values, (value) => {
          const parsed = format.parse(format.encode(value as never));
          expect(parsed).toEqual({ ok: true, value });
        }),
      );
    });

    for (const [how, mutate] of Object.entries(MUTATIONS)) {
      it(`EN3 with a byte ${how} is refused, or is the one encoding of something else`, () => {
        fc.assert(
          fc.property(format.values, fc.nat({ max: 2000 }), fc.nat({ max: 255 }), (value, at, byte) => {
            const bytes = format.encode(value as never);
            const mutated = mutate(bytes, at, byte);
            const encoded = again(format, mutated);
            expect(encoded === null || encoded === bytesToHex(mutated)).toBe(true);
          }),
          { numRuns: 200 },
        );
      });
    }

    it("EN3 made of random bytes is refused, or is the one encoding of something", () => {
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
          const encoded = again(format, bytes);
          expect(encoded === null || encoded === bytesToHex(bytes)).toBe(true);
        }),
      );
    });
  });
}

describe("an entry", () => {
  it("EN1 has a header that stands as the specification's table says, every byte of it hashed", () => {
    const id = (fill: number) => bytesToHex(new Uint8Array(32).fill(fill));
    const header = encodeHeader({
      room: id(1) as RoomId,
      sequence: 0x01020304,
      previous: id(2) as EntryHash,
      epoch: 0x05060708,
      device: id(3) as DeviceId,
      kind: "sealed",
      bodyHash: new Uint8Array(32).fill(4),
      keyCommitment: new Uint8Array(32).fill(5),
    });
    const fields = ["01", "01", id(1), "01020304", id(2), "05060708", id(3), "02", id(4), id(5)];
    expect(bytesToHex(header)).toBe(fields.join(""));
    const tagged = Uint8Array.from([...textToUtf8("parley/1/entry\0"), ...header]);
    expect(hashHeader(header)).toBe(bytesToHex(sha256Of(tagged)));
  });

  it("EN4 of an unknown version or suite is refused by name", () => {
    fc.assert(
      fc.property(any.entry, fc.integer({ min: 2, max: 255 }), (entry, other) => {
        const bytes = encodeEntry(entry);
        expect(parseEntry(bytes.with(0, other))).toEqual({ ok: false, error: "UnknownVersion" });
        expect(parseEntry(bytes.with(1, other))).toEqual({ ok: false, error: "UnknownSuite" });
        expect(bytes[0]).toBe(FORMAT_VERSION);
      }),
    );
  });

  it("EN5 is refused by its size before anything else is looked at", () => {
    expect(parseEntry(new Uint8Array(MAX_ENTRY_BYTES + 1))).toEqual({ ok: false, error: "TooLarge" });
    expect(parseEntry(new Uint8Array(HEADER_BYTES + SIGNATURE_BYTES - 1))).toEqual({
      ok: false,
      error: "Malformed",
    });
    expect(MAX_ENTRY_BYTES).toBeLessThan(LIMITS.maxFrameBytes);
  });

  it("EN6 verifies without its body where that may be gone, but a control body may not", () => {
    fc.assert(
      fc.property(any.entry, (entry) => {
        const bare = encodeEntry({ ...entry, body: null });
        expect(parseEntry(bare)).toEqual({ ok: false, error: "NoBody" });
        const parsed = parseEntry(bare, { bodiesMayBeGone: true });
        if (entry.header.kind === "control") expect(parsed).toEqual({ ok: false, error: "NoBody" });
        else expect(parsed).toEqual({ ok: true, value: { ...entry, body: null } });
      }),
    );
  });

  it("EN7 carries the body that its header names, and no other", () => {
    fc.assert(
      fc.property(any.entry, fc.nat(), fc.integer({ min: 1, max: 255 }), (entry, at, flip) => {
        const bytes = encodeEntry(entry);
        const start = HEADER_BYTES + SIGNATURE_BYTES;
        const index = start + (at % (bytes.length - start));
        const flipped = bytes.with(index, (bytes[index] ?? 0) ^ flip);
        expect(parseEntry(flipped)).toEqual({ ok: false, error: "BodyDoesNotMatch" });
      }),
    );
  });
});
