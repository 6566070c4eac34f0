import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const root = new URL("../../../", import.meta.url);
const rulesOf = (spec: string): readonly string[] =>
  [
    ...readFileSync(new URL(`docs/spec/${spec}.md`, root), "utf8").matchAll(/^- \*\*([A-Z]{2}\d+)\*\* /gm),
  ].map(([, rule = ""]) => rule);
const testsIn = (folder: string): string =>
  readdirSync(new URL(folder, root))
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => readFileSync(new URL(`${folder}/${file}`, root), "utf8"))
    .join("\n");
const citedIn = (tests: string): ReadonlySet<string> =>
  new Set([...tests.matchAll(/\bit\(\s*["'`]([A-Z]{2}\d+) /g)].map(([, rule = ""]) => rule));

describe("the specification of protocol and crypto", () => {
  const rules = [...rulesOf("protocol"), ...rulesOf("crypto")];
  const cited = citedIn(testsIn("packages/protocol/test") + testsIn("packages/crypto/test"));

  it("has no rule without a test", () => {
    expect(rules.length).toBeGreaterThan(60);
    expect(rules.filter((rule) => !cited.has(rule))).toEqual([]);
  });

  it("has every rule that a test cites, once", () => {
    expect([...cited].filter((rule) => !rules.includes(rule))).toEqual([]);
    expect(new Set(rules).size).toBe(rules.length);
  });
});
