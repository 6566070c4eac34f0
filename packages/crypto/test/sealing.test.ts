import { textToUtf8, utf8ToText } from "@parley/kernel";
import {
  assembleEntry,
  createVerifier,
  encodeEntry,
  parseEntry,
  sha256Of,
  verifyEntry,
} from "@parley/protocol";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  bodyKeyOf,
  bucketOf,
  createBodyKeySecret,
  createEpochKeySecret,
  MAX_PLAINTEXT_BYTES,
  openBody,
  openMany,
  openWithBodyKey,
  sealEntry,
  signEntry,
} from "../src/index.ts";
import { pad, unpad } from "../src/padding.ts";
import { foundRoom, type Room, say, valueIn } from "./people.ts";

let room: Room;
beforeAll(async () => {
  room = await foundRoom("sealing");
});

describe("a sealed body", () => {
  it("SL1 opens for whoever has the epoch's key, as the words that were sealed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (plaintext) => {
        const entry = await say(room, room.a, plaintext);
        const parsed = valueIn(parseEntry(encodeEntry(entry)));
        expect(await verifyEntry(createVerifier(), parsed)).toEqual({ ok: true, value: null });
        expect(valueIn(await openBody(parsed, room.key))).toEqual(plaintext.slice());
      }),
      { numRuns: 60 },
    );
  });

  it("SL2 does not open with another key, nor when destroyed, nor is a control body one", async () => {
    const entry = await say(room, room.a, textToUtf8("ten days"));
    const other = createEpochKeySecret(new Uint8Array(32));
    expect(await openBody(entry, other)).toEqual({ ok: false, error: "WrongKey" });
    expect(await openBody({ ...entry, body: null }, room.key)).toEqual({ ok: false, error: "Destroyed" });
    const [founding] = room.entries;
    if (founding === undefined) throw new Error("no founding entry");
    expect(await openBody(founding, room.key)).toEqual({ ok: false, error: "NotSealed" });
  });

  it("SL3 is bound to its place: in another header it does not open, however that header is signed", async () => {
    const entry = await say(room, room.a, textToUtf8("ten days"));
    const edits = [
      { sequence: entry.header.sequence + 1 },
      { epoch: 2 },
      { device: room.b.device },
      { previous: entry.hash },
    ];
    for (const edit of edits) {
      const moved = await signEntry(room.b, { ...entry.header, ...edit }, entry.body ?? new Uint8Array(0));
      expect(await openBody(moved, room.key)).toEqual({ ok: false, error: "Damaged" });
    }
  });

  it("SL4 commits to its key: a ciphertext that opens under a second key is not believed", async () => {
    const entry = await say(room, room.a, textToUtf8("ten days"));
    const key = valueIn(bodyKeyOf(entry, room.key));
    expect(valueIn(utf8ToText(valueIn(await openWithBodyKey(entry, key))))).toBe("ten days");
    const committedElsewhere = { ...entry.header, keyCommitment: new Uint8Array(32).fill(1) };
    const lying = await signEntry(room.a, committedElsewhere, entry.body ?? new Uint8Array(0));
    expect(await openWithBodyKey(lying, key)).toEqual({ ok: false, error: "WrongKey" });
    const wrong = createBodyKeySecret(new Uint8Array(32).fill(2));
    expect(await openWithBodyKey(entry, wrong)).toEqual({ ok: false, error: "WrongKey" });
  });

  it("SL5 has a key of its own: one entry's key opens no other entry", async () => {
    const [one, two] = [
      await say(room, room.a, textToUtf8("one")),
      await say(room, room.a, textToUtf8("one")),
    ];
    const key = valueIn(bodyKeyOf(one, room.key));
    expect(await openWithBodyKey(two, key)).toEqual({ ok: false, error: "WrongKey" });
    expect(valueIn(bodyKeyOf(two, room.key)).reveal()).not.toEqual(key.reveal());
  });

  it("SL6 with any bit flipped inside is damaged, even where hash and signature are made to fit", async () => {
    const entry = await say(room, room.a, textToUtf8("ten days"));
    const body = entry.body ?? new Uint8Array(0);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: body.length - 1 }), fc.nat({ max: 7 }), async (at, bit) => {
        const flipped = body.with(at, (body[at] ?? 0) ^ (1 << bit)) as typeof body;
        const entryAgain = await signEntry(room.a, { ...entry.header, bodyHash: sha256Of(flipped) }, flipped);
        // In the salt it derives another key; in nonce, ciphertext or tag it does not authenticate.
        expect(await openBody(entryAgain, room.key)).toEqual({
          ok: false,
          error: at < 32 ? "WrongKey" : "Damaged",
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe("a sealed body on the wire", () => {
  it("SL11 opens by the specification alone, with the platform's own HKDF and AES-GCM", async () => {
    const entry = await say(room, room.a, textToUtf8("ten days"));
    const body = entry.body ?? new Uint8Array(0);
    const epochKey = await crypto.subtle.importKey("raw", room.key.reveal(), "HKDF", false, ["deriveKey"]);
    const key = await crypto.subtle.deriveKey(
      { name: "HKDF", hash: "SHA-256", salt: body.slice(0, 32), info: textToUtf8("parley/1/body") },
      epochKey,
      { name: "AES-GCM", length: 256 },
      true,
      ["decrypt"],
    );
    const additionalData = encodeEntry(entry).slice(0, 107);
    const parameters = { name: "AES-GCM", iv: body.slice(32, 44), additionalData };
    const padded = new Uint8Array(await crypto.subtle.decrypt(parameters, key, body.slice(44)));
    expect(padded.length).toBe(512);
    expect([...padded.slice(0, 13)]).toEqual([0, 0, 0, 8, ...textToUtf8("ten days"), 0]);
    const raw = new Uint8Array(await crypto.subtle.exportKey("raw", key));
    const tagged = Uint8Array.from([...textToUtf8("parley/1/body-key\0"), ...raw]);
    expect(entry.header.keyCommitment).toEqual(sha256Of(tagged));
  });
});

describe("padding", () => {
  it("SL7 fills 512, 1,024, 2,048 and 4,096 bytes, then Padmé's sizes", () => {
    expect([1, 512, 513, 1024, 1025, 2048, 2049, 4096].map(bucketOf)).toEqual([
      512, 512, 1024, 1024, 2048, 2048, 4096, 4096,
    ]);
    // Padmé by hand: 4,097 has exponent 12, 4 significant bits, so 8 free ones; 100,000 has 16, 5 and 11.
    expect([4097, 9000, 100_000].map(bucketOf)).toEqual([4352, 9216, 100_352]);
  });

  it("SL7 never costs more than 12 % beyond 4,096 bytes, and gives few sizes away", () => {
    fc.assert(
      fc.property(fc.integer({ min: 4097, max: MAX_PLAINTEXT_BYTES }), (length) => {
        const bucket = bucketOf(length);
        expect(bucket).toBeGreaterThanOrEqual(length);
        expect(bucket / length).toBeLessThan(1.12);
        expect(bucketOf(bucket)).toBe(bucket);
      }),
    );
  });

  it("SL8 comes off as it went on, and any other padding is refused", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 6000 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (plain, at, byte) => {
          const padded = pad(plain);
          expect(unpad(padded)).toEqual({ ok: true, value: plain.slice() });
          const free = padded.length - 4 - plain.length;
          if (free > 0) expect(unpad(padded.with(4 + plain.length + (at % free), byte)).ok).toBe(false);
          expect(unpad(padded.subarray(0, padded.length - 1)).ok).toBe(false);
        },
      ),
    );
    expect(pad(new Uint8Array(MAX_PLAINTEXT_BYTES)).length).toBeLessThanOrEqual(262_144 - 60);
    expect(() => pad(new Uint8Array(MAX_PLAINTEXT_BYTES + 1))).toThrow();
  });

  it("SL8 of the longest plaintext fits an entry", async () => {
    const entry = await say(room, room.b, new Uint8Array(MAX_PLAINTEXT_BYTES).fill(1));
    expect(parseEntry(encodeEntry(entry)).ok).toBe(true);
  });
});

describe("many entries", () => {
  it("SL9 are opened in order, each judged for itself, a bad signature before anything about the body", async () => {
    const fresh = await foundRoom("many");
    for (let i = 0; i < 300; i++) await say(fresh, i % 2 ? fresh.a : fresh.b, textToUtf8(`words ${i}`));
    const entries = [...fresh.entries];
    const [good, other] = [entries[10], entries[11]];
    if (good === undefined || other === undefined) throw new Error("too few entries");
    entries[10] = assembleEntry(good.header, other.signature, good.body ?? new Uint8Array(0));
    entries[11] = { ...other, body: null };
    const keysByEpoch = new Map([[1, fresh.key]]);
    const opened = await openMany({ entries, keysByEpoch, verifier: createVerifier() });
    expect(opened.map((result) => (result.ok ? result.value === null : result.error))).toEqual(
      entries.map((entry, i) =>
        i === 10 ? "BadSignature" : i === 11 ? "Destroyed" : entry.header.kind === "control",
      ),
    );
    expect(
      valueIn(utf8ToText(valueIn(opened.at(-1) ?? { ok: false, error: "none" }) ?? new Uint8Array(0))),
    ).toBe("words 299");
    const withoutKeys = await openMany({
      entries: entries.slice(2, 4),
      keysByEpoch: new Map(),
      verifier: createVerifier(),
    });
    expect(withoutKeys).toEqual([
      { ok: false, error: "NoKey" },
      { ok: false, error: "NoKey" },
    ]);
  });
});

describe("sealing again", () => {
  it("SL10 after a lost race uses another key and nonce, from the same seed too", async () => {
    const { head, epoch, room: id } = room.rights;
    const place = { device: room.a, room: id, sequence: head.sequence + 1, previous: head.hash, epoch };
    const wish = { ...place, epochKey: room.key, plaintext: textToUtf8("once"), randomness: room.randomness };
    const [once, again] = [await sealEntry(wish), await sealEntry(wish)];
    expect(once.body?.slice(0, 44)).not.toEqual(again.body?.slice(0, 44));
    expect(once.header.keyCommitment).not.toEqual(again.header.keyCommitment);
  });
});
