import { bytesToHex, textToUtf8, utf8ToText } from "@parley/kernel";
import { type EntryHash, encodeEntry, HEADER_BYTES, SIGNATURE_BYTES } from "@parley/protocol";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type BodyKeySecret,
  bodyKeyOf,
  encodeDisclosure,
  parseDisclosure,
  verifyDisclosure,
} from "../src/index.ts";
import { foundRoom, type Room, say, valueIn } from "./people.ts";

const WORDS = ["we meet on Tuesday", "a secret of the other side", "agreed: ten days"];
let room: Room;
let keys: Map<EntryHash, BodyKeySecret>;
let file: Uint8Array;
beforeAll(async () => {
  room = await foundRoom("disclosure");
  for (const [i, words] of WORDS.entries()) await say(room, i === 1 ? room.b : room.a, textToUtf8(words));
  keys = new Map();
  for (const index of [2, 4]) {
    const entry = room.entries[index];
    if (entry !== undefined) keys.set(entry.hash, valueIn(bodyKeyOf(entry, room.key)));
  }
  file = encodeDisclosure({ entries: room.entries, keys });
});

describe("a disclosure", () => {
  it("DS1 proves offline who wrote which words in which place", async () => {
    const proven = valueIn(await verifyDisclosure(file));
    expect(proven.room).toBe(room.rights.room);
    expect(proven.head).toEqual(room.rights.head);
    expect(
      proven.disclosed.map(({ sequence, device, plaintext }) => ({
        sequence,
        device,
        words: valueIn(utf8ToText(plaintext)),
      })),
    ).toEqual([
      { sequence: 2, device: room.a.device, words: WORDS[0] },
      { sequence: 4, device: room.a.device, words: WORDS[2] },
    ]);
  });

  it("DS2 carries nothing that opens any other entry, not even its ciphertext", () => {
    const parsed = valueIn(parseDisclosure(file));
    expect(parsed.entries[3]?.body).toBeNull();
    const hex = bytesToHex(file);
    expect(hex).not.toContain(bytesToHex(room.key.reveal()));
    expect(hex).not.toContain(bytesToHex(room.entries[3]?.body?.slice(44, 76) ?? new Uint8Array(1)));
    expect(hex).toContain(bytesToHex(room.entries[2]?.body ?? new Uint8Array(1)));
  });

  it("DS3 with any byte changed proves nothing", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: file.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          expect((await verifyDisclosure(file.with(at, (file[at] ?? 0) ^ flip))).ok).toBe(false);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("DS4 names the entry that does not hold, and why", async () => {
    const without = { entries: room.entries.toSpliced(3, 1), keys };
    expect(await verifyDisclosure(encodeDisclosure(without))).toEqual({
      ok: false,
      error: { sequence: 3, reason: "NotNext" },
    });
    const [first] = keys.values();
    const fourth = room.entries[4];
    if (first === undefined || fourth === undefined) throw new Error("no keys");
    const wrong = { entries: room.entries, keys: new Map([[fourth.hash, first]]) };
    expect(await verifyDisclosure(encodeDisclosure(wrong))).toEqual({
      ok: false,
      error: { sequence: 4, reason: "WrongKey" },
    });
    const empty = encodeDisclosure({ entries: [], keys });
    expect(await verifyDisclosure(empty)).toEqual({ ok: false, error: { sequence: null, reason: "Empty" } });
    const signature = { ...fourth, signature: room.entries[3]?.signature ?? fourth.signature };
    const forged = encodeDisclosure({ entries: room.entries.with(4, signature), keys });
    expect(await verifyDisclosure(forged)).toEqual({
      ok: false,
      error: { sequence: 4, reason: "BadSignature" },
    });
    expect(await verifyDisclosure(textToUtf8("a letter"))).toEqual({
      ok: false,
      error: { sequence: null, reason: "Malformed" },
    });
  });

  it("DS5 is small: a header and a signature for each entry that is not disclosed", () => {
    const bodies = room.entries.filter((entry, i) => i !== 3 && entry.body !== null);
    const kept = bodies.reduce(
      (sum, entry) => sum + encodeEntry(entry).length,
      HEADER_BYTES + SIGNATURE_BYTES,
    );
    expect(file.length).toBe("parley disclosure 1\n".length + 4 + 5 * room.entries.length + 2 * 32 + kept);
  });
});
