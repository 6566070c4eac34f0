import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { byHand, utilitiesByHand } from "./support/by-hand.ts";
import { dialect, domainText, type Meant, meant, profileText } from "./support/genius-dialects.ts";
import { parleyHere, testFolder } from "./support/run-parley.ts";

const folder = testFolder();
afterAll(() => folder.end());

const written = (name: string, text: string): string => {
  writeFileSync(folder.path(name), text);
  return folder.path(name);
};

type Solution = {
  choice: Record<string, string>;
  utilities: number[];
  value: number;
  exact: boolean;
  gap: number;
};

/** A package's own utilities, from its names alone. */
const expectOwn = (scenario: Meant, { choice, utilities }: Pick<Solution, "choice" | "utilities">): void => {
  const positions = scenario.issues.map(({ name, options }) => options.indexOf(choice[name] ?? ""));
  expect(positions).not.toContain(-1);
  expect(utilities).toEqual(utilitiesByHand(scenario, positions).map((units) => units / 1e9));
};

describe("parley analyse, whatever dialect a competition wrote", () => {
  it("answers as looking at every package does, in the promised form", async () => {
    await fc.assert(
      fc.asyncProperty(meant, fc.infiniteStream(dialect), async (scenario, dialects) => {
        const next = () => dialects.next().value;
        const domain = written("domain.xml", domainText(scenario, next()));
        const profiles = scenario.parties.map((party, p) =>
          written(`party ${p}.xml`, profileText(scenario, party, next())),
        );
        const { code, out, err } = await parleyHere("analyse", domain, ...profiles, "--json", "--frontier");
        expect(code, err).toBe(0);
        const report = JSON.parse(out);
        const truth = byHand(scenario);
        expect(report).toMatchObject({
          packages: String(truth.packages),
          parties: scenario.parties.map((_, p) => `party ${p}`),
          frontier: { exact: true, size: truth.frontier.length },
          rational: truth.rational,
          method: expect.any(String),
          ms: expect.any(Number),
        });
        for (const point of report.frontier.points) expectOwn(scenario, point);
        const { leximin, ...values } = truth;
        for (const criterion of ["nash", "kalaiSmorodinsky", "maximin", "utilitarian"] as const) {
          const solution: Solution | null = report.solutions[criterion];
          if (solution === null) {
            expect(values[criterion]).toBeUndefined();
            continue;
          }
          expect(solution).toMatchObject({ exact: true, gap: 0 });
          expect(solution.value).toBeCloseTo(values[criterion] ?? Number.NaN, 8);
          expectOwn(scenario, solution);
        }
        const gains = (report.solutions.leximin as Solution).utilities
          .map((value, p) => value - (scenario.parties[p]?.reservation ?? 0))
          .toSorted((a, b) => a - b);
        gains.forEach((gain, k) => {
          expect(gain).toBeCloseTo(leximin[k] ?? Number.NaN, 8);
        });
      }),
      { numRuns: 600 },
    );
  }, 400000);
});
