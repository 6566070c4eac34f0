import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../../..");
const FOLDERS = ["packages/client/test", "tests/soak", "tests/system"];

const textsIn = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(ROOT, folder, name), "utf8"));

describe("docs/spec/client.md", () => {
  it("has a test for each of its rules, no number twice, and no test cites a rule that it lacks", () => {
    const page = readFileSync(join(ROOT, "docs/spec/client.md"), "utf8");
    const rules = [...page.matchAll(/^- \*\*(CL\d+)\*\*/gm)].map(([, rule]) => rule);
    const cited = new Set(
      FOLDERS.flatMap(textsIn).flatMap((text) => [...text.matchAll(/"(CL\d+) /g)].map(([, rule]) => rule)),
    );
    expect(rules.filter((rule, i) => rules.indexOf(rule) !== i)).toEqual([]);
    expect([...cited].toSorted()).toEqual(rules.toSorted());
    expect(rules.length).toBeGreaterThan(40);
  });
});
