import { textToUtf8 } from "@parley/kernel";
import { deviceIdFromBytes, entryHashFromBytes, roomIdFromBytes } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { headWords, safetyWords, seededRandomness, systemRandomness, WORDS } from "../src/index.ts";

const differsByOneLetter = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const rests = [a.slice(same), b.slice(same)] as const;
  const [x, y] = rests;
  return x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1);
};

describe("the word list", () => {
  it("WD1 has 1,024 words that cannot be taken for each other", () => {
    expect(WORDS.length).toBe(1024);
    expect(new Set(WORDS).size).toBe(1024);
    for (const word of WORDS) expect(word).toMatch(/^[a-z]{4,8}$/);
    const alike = WORDS.flatMap((a, i) =>
      WORDS.slice(i + 1)
        .filter((b) => differsByOneLetter(a, b) || a.startsWith(b) || b.startsWith(a))
        .map((b) => `${a} ${b}`),
    );
    expect(alike).toEqual([]);
  });
});

describe("safety words", () => {
  const [a, b, c] = [1, 2, 3].map((n) => deviceIdFromBytes(new Uint8Array(32).fill(n)));
  if (a === undefined || b === undefined || c === undefined) throw new Error("three devices");

  it("WD2 are the same for both, eight of them, and others for any other pair", () => {
    expect(safetyWords(a, b)).toEqual(safetyWords(b, a));
    expect(safetyWords(a, b)).toHaveLength(8);
    const pairs = [safetyWords(a, b), safetyWords(a, c), safetyWords(b, c)].map((words) => words.join(" "));
    expect(new Set(pairs).size).toBe(3);
  });

  it("WD3 use the whole list evenly", () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 2000; i++) {
      const id = entryHashFromBytes(systemRandomness.bytes(32, { use: "test" }));
      for (const word of headWords(roomIdFromBytes(new Uint8Array(32)), id))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    // 16,000 draws from 1,024 words: about 16 each. None missing, none ten times its share.
    expect(counts.size).toBe(1024);
    expect(Math.max(...counts.values())).toBeLessThan(60);
  });

  it("WD4 of a head change with the room and with the head", () => {
    const [room, other] = [1, 2].map((n) => roomIdFromBytes(new Uint8Array(32).fill(n)));
    const [head, next] = [1, 2].map((n) => entryHashFromBytes(new Uint8Array(32).fill(n)));
    if (room === undefined || other === undefined || head === undefined || next === undefined)
      throw new Error("ids");
    const all = [headWords(room, head), headWords(other, head), headWords(room, next)].map((words) =>
      words.join(" "),
    );
    expect(new Set(all).size).toBe(3);
  });
});

describe("seeded randomness", () => {
  const seed = textToUtf8("seed");
  const device = deviceIdFromBytes(new Uint8Array(32).fill(1));

  it("RN1 gives the same bytes for the same seed, purpose and turn, and others otherwise", () => {
    const draw = (purposes: readonly Parameters<typeof source.bytes>[1][]) =>
      purposes.map((purpose) => seededRandomness(seed).bytes(16, purpose).join());
    const source = seededRandomness(seed);
    const purposes = [
      { use: "a" },
      { use: "b" },
      { use: "a", device },
      { use: "a", device, sequence: 0 },
      { use: "a", device, sequence: 1 },
      { use: "a", room: roomIdFromBytes(new Uint8Array(32)), device, sequence: 1 },
    ];
    expect(new Set(draw(purposes)).size).toBe(purposes.length);
    expect(draw(purposes)).toEqual(draw(purposes));
    expect(source.bytes(16, { use: "a" })).not.toEqual(source.bytes(16, { use: "a" }));
    expect(seededRandomness(textToUtf8("other")).bytes(16, { use: "a" })).not.toEqual(
      seededRandomness(seed).bytes(16, { use: "a" }),
    );
  });

  it("RN2 what one purpose draws shifts nothing that another gets", () => {
    const [quiet, busy] = [seededRandomness(seed), seededRandomness(seed)];
    for (let i = 0; i < 10; i++) busy.bytes(100, { use: "elsewhere" });
    expect(busy.bytes(40, { use: "here" })).toEqual(quiet.bytes(40, { use: "here" }));
  });

  it("RN3 the platform's generator fills any length", () => {
    const bytes = systemRandomness.bytes(200_000, { use: "test" });
    for (let at = 0; at < bytes.length; at += 20_000) {
      expect(bytes.subarray(at, at + 32).every((byte) => byte === 0)).toBe(false);
    }
  });
});
