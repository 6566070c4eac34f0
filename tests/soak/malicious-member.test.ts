import { describe, expect, it } from "vitest";
import { run } from "./malicious-member.ts";

describe("a malicious member", () => {
  it("CL25 changes nothing by breaking a rule, divides nobody, and stops nothing", async () => {
    const result = await run({ runs: 12, seed: 20_240_914 });
    expect(result.failed).toEqual([]);
    expect(result).toMatchObject({ name: "malicious-member", runs: 12, failures: 0 });
    expect(result.refused).toBeGreaterThan(20);
    expect(Object.keys(result.tried).length).toBeGreaterThan(10);
  }, 60_000);
});
