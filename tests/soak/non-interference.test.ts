import { describe, expect, it } from "vitest";
import type { Step } from "./non-interference/schedule.ts";
import { createTemplate } from "./non-interference/world.ts";
import { run as runNonInterference, southAfter } from "./non-interference.ts";
import { run as runPlantedLeaks } from "./planted-leaks.ts";

describe("non-interference", () => {
  it("CL70 party B's state, store and traffic are the same to the last byte whatever party A does of its own", async () => {
    const result = await runNonInterference({ runs: 20, seed: 20_240_914 });
    expect(result.failed).toEqual([]);
    expect(result).toMatchObject({ name: "non-interference", runs: 20, failures: 0 });
  }, 60_000);

  it("CL71 every leak that is planted is found", async () => {
    const result = await runPlantedLeaks({ runs: 1, seed: 3 });
    expect(result.unnoticed).toEqual([]);
    expect(result.runs).toBeGreaterThan(5);
  }, 120_000);

  it("CL72 another wording carried to party B changes exactly that message", async () => {
    const template = await createTemplate("crossing");
    const carried = (wording: string): readonly Step[] => [
      { at: 0, isPrivate: false, act: { type: "convey", said: "the same", terms: "public", wording } },
    ];
    const [one, other] = [
      await southAfter(template, carried("first wording")),
      await southAfter(template, carried("other wording")),
    ];
    expect(one.state).not.toBe(other.state);
    const neutral = (state: string | undefined, wording: string): string =>
      // The entry's own hash is the head's too; nothing else may differ.
      (state ?? "").replaceAll(wording, "WORDING").replaceAll(headIn(state ?? ""), "HEAD");
    expect(neutral(one.state, "first wording")).toBe(neutral(other.state, "other wording"));
  }, 60_000);

  it("CL72 terms that were said otherwise and allow the same change nothing in what party B reads", async () => {
    const template = await createTemplate("terms");
    const said = (terms: "public" | "inOurName"): readonly Step[] => [
      { at: 0, isPrivate: false, act: { type: "convey", said: "the same", terms, wording: "as agreed" } },
    ];
    expect(await southAfter(template, said("public"))).toEqual(await southAfter(template, said("inOurName")));
  }, 60_000);
});

/** The hash of the delivered message's entry, in a room's state as text. */
const headIn = (state: string): string => {
  const found = /"delivered":\{[^}]*"entry":"([0-9a-f]{64})"/.exec(state);
  if (found?.[1] === undefined) throw new Error("no message was delivered");
  return found[1];
};
