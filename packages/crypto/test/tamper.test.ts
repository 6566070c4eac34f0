import { describe, expect, it } from "vitest";
import { CASES } from "../../../tests/soak/tamper/cases.ts";
import { run } from "../../../tests/soak/tamper.ts";

const RUNS = 8;

/** Cases that nothing but the rule in question must stop: being refused for another reason would show nothing. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  "admission without the right": ["NotASigner", "NotTheirsToAdmit"],
  "unseconded caucus admission": ["AlreadyConsented", "NotTheirsToAdmit"],
  "write by a removed member": ["NotAMember"],
  "write by a reader": ["NotAWriter"],
  "different epoch keys": ["WrongKey"],
  truncation: ["Shorter"],
  "fork below the remembered head": ["Different", "Shorter"],
};

describe("a hostile relay", () => {
  it("HR1 is believed in none of the ways in which it may alter a log", async () => {
    const result = await run({ runs: RUNS, seed: "test" });
    expect(result.failed).toEqual([]);
    // Every case was really tried, as often as asked, and refused for what it is.
    expect(result.byCase).toEqual(Object.fromEntries(Object.keys(CASES).map((name) => [name, RUNS])));
    for (const [name, reasons] of Object.entries(EXPECTED)) {
      for (const reason of result.reasonsByCase[name] ?? ["nothing"]) expect(reasons, name).toContain(reason);
    }
  });

  it("HR1 would be noticed if a device checked no signatures, or remembered nothing", async () => {
    const careless = await run({ runs: 4, seed: "test", weakness: "no signatures" });
    expect(
      careless.failed.filter((seed) => /header edit|bit flip|inserted/.test(seed)).length,
    ).toBeGreaterThan(0);
    const forgetful = await run({ runs: 4, seed: "test", weakness: "no memory" });
    expect(forgetful.failed.filter((seed) => /truncation|fork/.test(seed)).length).toBeGreaterThan(3);
  });
});
