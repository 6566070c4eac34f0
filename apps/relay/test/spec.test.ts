import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../src/index.ts";

const ROOT = join(import.meta.dirname, "../../..");
const FOLDERS = ["apps/relay/test", "packages/log/test", "packages/log/src", "tests/soak"];

const textsIn = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(ROOT, folder, name), "utf8"));

describe("docs/spec/relay.md", () => {
  it("has a test for each of its rules, and no test cites a rule that it lacks", () => {
    const page = readFileSync(join(ROOT, "docs/spec/relay.md"), "utf8");
    const rules = new Set([...page.matchAll(/^- \*\*((?:ST|RL)\d+)\*\*/gm)].map(([, rule]) => rule));
    const cited = new Set(
      FOLDERS.flatMap(textsIn).flatMap((text) =>
        [...text.matchAll(/"((?:ST|RL)\d+) /g)].map(([, rule]) => rule),
      ),
    );
    expect([...cited].toSorted()).toEqual([...rules].toSorted());
    expect(rules.size).toBeGreaterThan(30);
  });
});

describe("docs/guide/operator.md", () => {
  it("RL10 has every limit with its number, and no other", () => {
    const page = readFileSync(join(ROOT, "docs/guide/operator.md"), "utf8");
    const rows = page.matchAll(/^\| (`\w+`(?:, `\w+`)*) \| ([\d,]+(?:, [\d,]+)*) \| \S/gm);
    const told = [...rows].flatMap(([, names = "", numbers = ""]) => {
      const values = numbers.split(", ").map((number) => Number(number.replaceAll(",", "")));
      return names.split(", ").map((name, i) => [name.replaceAll("`", ""), values[i]]);
    });
    expect(Object.fromEntries(told)).toEqual(DEFAULT_LIMITS);
  });
});
