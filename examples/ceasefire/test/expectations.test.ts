import type { WorkspaceSnapshot } from "@parley/client";
import { describe, expect, it } from "vitest";
import { EVERY_WORD, faultsOf, READABLE, SEATS, STEPS, STOPPED_NUMBER, WORDS } from "../src/index.ts";

/** A seat whose one room holds these sentences and nothing else. */
const holding = (sentences: readonly string[]): WorkspaceSnapshot =>
  ({ rooms: new Map([["room", { state: { items: sentences } }]]) }) as unknown as WorkspaceSnapshot;

const allowed = (seat: (typeof SEATS)[number]): readonly string[] => READABLE[seat].map((key) => WORDS[key]);

describe("what each seat must and must not read", () => {
  it("is found in order where a seat holds exactly what was said to it", () => {
    for (const seat of SEATS) expect(faultsOf(seat, holding(allowed(seat)))).toEqual([]);
  });

  it("names every sentence too many", () => {
    for (const seat of SEATS)
      for (const [key, sentence] of Object.entries(WORDS)) {
        const isMore = !allowed(seat).some((readable) => readable.includes(sentence));
        const faults = faultsOf(seat, holding([...allowed(seat), sentence]));
        expect(faults, `${seat} ${key}`).toEqual(
          isMore ? [`${seat} holds “${sentence}”, which was not said to it.`] : [],
        );
      }
  });

  it("names every sentence too few", () => {
    for (const seat of SEATS)
      for (const sentence of allowed(seat)) {
        const rest = allowed(seat).filter((other) => !other.includes(sentence));
        expect(faultsOf(seat, holding(rest))).toContain(
          `${seat} does not hold “${sentence}”, which was said to it.`,
        );
      }
  });

  it("keeps the confidence, the slip and the team's notes from the sides, and each side's words from the other", () => {
    for (const seat of ["sulmere", "brennor"] as const) expect(READABLE[seat]).not.toContain("confidence");
    for (const seat of SEATS) expect(READABLE[seat]).not.toContain("slip");
    for (const seat of ["norvane", "sulmere", "brennor"] as const)
      for (const key of ["teamNote", "ostrelNote"] as const) expect(READABLE[seat]).not.toContain(key);
    for (const key of ["answer", "condition", "minutes"] as const)
      expect(READABLE.norvane).not.toContain(key);
    // Of the exchange: one side's names and explanation from the other, and all of it from the guarantor.
    for (const seat of ["sulmere", "brennor"] as const)
      for (const key of ["firstName", "secondName", "thirdName", "explanation", "finding"] as const)
        expect(READABLE[seat]).not.toContain(key);
    for (const key of ["planTitle", "withdrawal", "listTitle"] as const)
      expect(READABLE.brennor).not.toContain(key);
  });

  it("covers every sentence: whatever is said is read by somebody, but the slip by nobody", () => {
    const read = new Set(SEATS.flatMap((seat) => READABLE[seat]));
    expect(Object.keys(WORDS).filter((key) => !read.has(key as keyof typeof WORDS))).toEqual(["slip"]);
  });
});

describe("the story", () => {
  it("stops the very number that was told in confidence, and carries the words without it", () => {
    expect(WORDS.slip).toContain(STOPPED_NUMBER);
    expect(WORDS.confidence).toContain("forty days");
    expect(WORDS.carried).not.toMatch(/forty|40/);
  });

  it("has a caption of one sentence for each step", () => {
    expect(STEPS).toHaveLength(8);
    for (const { caption } of STEPS) expect(caption).toMatch(/^[A-Z][^.!?]+[^.!? ]\.$/);
    expect(new Set(STEPS.map(({ id }) => id)).size).toBe(STEPS.length);
  });

  it("lists every name, title and sentence for those who search for them", () => {
    for (const text of [
      ...Object.values(WORDS),
      "Mira Ashdel",
      "Norvane",
      "Sulmere",
      "Ceasefire on the Reed Line",
    ])
      expect(EVERY_WORD).toContain(text);
    for (const text of EVERY_WORD) expect(text.length).toBeGreaterThan(5);
  });
});
