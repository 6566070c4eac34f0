import { afterEach, describe, expect, it, vi } from "vitest";
import { run } from "./index.ts";
import { run as tamper } from "./tamper.ts";

const printed = (): { readonly out: string[]; readonly err: string[] } => {
  const [out, err]: [string[], string[]] = [[], []];
  vi.spyOn(console, "log").mockImplementation((line: unknown) => void out.push(String(line)));
  vi.spyOn(console, "error").mockImplementation((line: unknown) => void err.push(String(line)));
  return { out, err };
};
afterEach(() => vi.restoreAllMocks());

describe("npm run soak", () => {
  it("explains itself, and says in a sentence what it cannot do", async () => {
    const { out, err } = printed();
    expect(await run(["--help"])).toBe(0);
    for (const name of ["tamper", "malicious-member", "non-interference", "planted-leaks", "kill"])
      expect(out[0]).toContain(`\n  ${name} `);
    const refused: readonly (readonly [readonly string[], RegExp])[] = [
      [["--dance"], /Unknown option '--dance'/],
      [["--only", "tampr"], /no suite tampr: the suites are tamper, /],
      [["--scale", "x"], /--scale takes a number greater than 0, not "x"/],
      [["--scale", "0"], /--scale takes a number greater than 0/],
      [["--run", "3"], /--run needs one suite/],
      [["--only", "kill", "--run", "3"], /kill depends on the moment/],
      [["--only", "tamper", "--run", "-1"], /--run/],
    ];
    for (const [args, sentence] of refused) {
      err.length = 0;
      expect(await run(args), args.join(" ")).toBe(2);
      expect(err.join("")).toMatch(sentence);
    }
    expect(out).toHaveLength(1);
  });

  it("prints one JSON object for the suite that is named", async () => {
    const { out, err } = printed();
    expect(await run(["--only", "tamper", "--run", "7"])).toBe(0);
    expect([out.length, err]).toEqual([1, []]);
    expect(JSON.parse(out[0] ?? "")).toMatchObject({ name: "tamper", failures: 0, failedRuns: [] });
  });

  it("plays a run that failed again by its number", { timeout: 60_000 }, async () => {
    const weakness = "no memory";
    const all = await tamper({ runs: 3, seed: "again", weakness });
    expect(all.failures).toBeGreaterThan(0);
    const [first = 0] = all.failedRuns;
    const again = await tamper({ runs: 1, first, seed: "again", weakness });
    expect(again.failedRuns).toEqual([first]);
    expect(all.failed).toEqual(expect.arrayContaining([...again.failed]));
  });
});
