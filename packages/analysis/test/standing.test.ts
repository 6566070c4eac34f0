import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../../benchmarks/analysis/instances.ts";
import {
  acceptableAmong,
  type Choice,
  compileSheet,
  enumeratePackages,
  frontierShares,
  gameOfDraw,
  type Issue,
  onFrontierAmong,
  redLinesOf,
  runNow,
  type Statement,
  sampleCompatible,
  standingAmong,
  type Voice,
} from "../src/index.ts";

const ISSUES: readonly Issue[] = [
  { name: "a", options: ["x", "y", "z"] },
  { name: "b", options: ["x", "y"] },
  { name: "c", options: ["x", "y", "z"] },
];
const PACKAGES: readonly Choice[] = [0, 1, 2].flatMap((a) =>
  [0, 1].flatMap((b) => [0, 1, 2].map((c) => [a, b, c])),
);

const voice = (
  turned: boolean,
  order: readonly number[],
  seed: number,
  more: readonly Statement[] = [],
): Voice => {
  const ranked = ISSUES.map(({ options }, issue): Statement => {
    const tiers = options.map((_, k) => [k]);
    return { type: "rankOptions", issue, order: turned ? tiers.toReversed() : tiers };
  });
  const statements: Statement[] = [...ranked, { type: "rankIssues", order: order.map((i) => [i]) }, ...more];
  const compatible = compileSheet(ISSUES, { party: "p", source: "party", statements });
  if (!compatible.ok) throw new Error(JSON.stringify(compatible.error));
  const sample = runNow(sampleCompatible(compatible.value, 500, createRandom(seed)));
  if (!sample.ok) throw new Error(JSON.stringify(sample.error));
  return { compatible: compatible.value, sample: sample.value };
};

const bar: Statement = {
  type: "noWorseThan",
  package: [
    { issue: 0, option: 1 },
    { issue: 1, option: 1 },
    { issue: 2, option: 1 },
  ],
};
const never: Statement = { type: "never", option: { issue: 2, option: 2 } };

describe("the standing of packages", () => {
  const voices = [voice(false, [0, 1, 2], 1, [bar]), voice(true, [2, 0, 1], 2, [bar, never])];
  const standings = runNow(standingAmong(ISSUES, voices, PACKAGES));

  it("agrees with the shares of all, and no party alone accepts less often than all together", () => {
    const { shares } = runNow(acceptableAmong(ISSUES, voices, PACKAGES));
    standings.forEach(({ acceptableToAll, acceptableTo }, k) => {
      expect(acceptableToAll).toBe(shares[k]);
      expect(Math.min(...acceptableTo)).toBeGreaterThanOrEqual(acceptableToAll);
    });
    expect(new Set(standings.map((s) => s.acceptableToAll)).size).toBeGreaterThan(3);
  });

  it("gives ranges within 0 and 1, from worst to best where everything or nothing is had", () => {
    for (const { ranges } of standings)
      for (const { low, high } of ranges) expect(low >= -1e-9 && low <= high && high <= 1 + 1e-9).toBe(true);
    const best = standings[PACKAGES.findIndex((p) => p.join() === "0,0,0")]?.ranges[0];
    expect([best?.low, best?.high].map((u) => u?.toFixed(9))).toEqual(["1.000000000", "1.000000000"]);
    const middle = standings[PACKAGES.findIndex((p) => p.join() === "1,1,1")]?.ranges[0];
    expect((middle?.high ?? 0) - (middle?.low ?? 0)).toBeGreaterThan(0.1);
  });

  it("lets nobody accept what crosses their red line", () => {
    PACKAGES.forEach(([, , c], k) => {
      if (c === 2) expect(standings[k]?.acceptableTo[1]).toBe(0);
    });
    expect(redLinesOf([{ party: "p", source: "party", statements: [never, never] }])).toEqual([
      { issue: 2, option: 2 },
    ]);
  });
});

describe("the share of weightings under which a package is on the frontier", () => {
  it("is what merging under every weighting counts, for utilities without ties", () => {
    const voices = [voice(false, [0, 1, 2], 3), voice(true, [2, 0, 1], 4)];
    const counted = new Map(
      runNow(frontierShares(ISSUES, voices)).map(({ choice, share }) => [choice.join(), share]),
    );
    const asked = runNow(onFrontierAmong(ISSUES, voices, PACKAGES, { draws: 500 }));
    asked.forEach(({ share, decided }, k) => {
      expect(decided).toBe(500);
      expect(share).toBeCloseTo(counted.get(PACKAGES[k]?.join() ?? "") ?? 0, 9);
    });
  });

  it("holds for four parties by enumeration", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
        const voices = [0, 1, 2, 3].map((k) =>
          voice(
            k % 2 === 1,
            [
              [0, 1, 2],
              [2, 1, 0],
              [1, 0, 2],
              [2, 0, 1],
            ][k] ?? [],
            seed + k,
          ),
        );
        const asked = runNow(onFrontierAmong(ISSUES, voices, PACKAGES.slice(0, 6), { draws: 3 }));
        const counts = PACKAGES.slice(0, 6).map(() => 0);
        for (let draw = 0; draw < 3; draw++) {
          const all = [...enumeratePackages(gameOfDraw(ISSUES, voices, draw))];
          PACKAGES.slice(0, 6).forEach((choice, k) => {
            const own = all.find((p) => p.choice.join() === choice.join());
            const isBeaten = all.some(
              ({ utilities }) =>
                utilities.every((u, p) => u >= (own?.utilities[p] ?? 0)) &&
                utilities.some((u, p) => u > (own?.utilities[p] ?? 0)),
            );
            if (!isBeaten) counts[k] = (counts[k] ?? 0) + 1;
          });
        }
        expect(asked.map(({ share }) => Math.round(share * 3))).toEqual(counts);
      }),
      { numRuns: 20 },
    );
  });
});
