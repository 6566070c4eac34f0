import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

const specified = new Set(read("../../../docs/spec/domain.md").match(/(?<=^- \*\*)[A-Z]{2}\d+(?=\*\*)/gm));
const cited = new Set(
  readdirSync(new URL(".", import.meta.url))
    .filter((file) => file.endsWith(".test.ts"))
    .flatMap((file) =>
      Array.from(read(`./${file}`).matchAll(/(?:\bit|\]\))\(\s*"([A-Z]{2}\d+) /g), ([, id]) => id ?? ""),
    ),
);

describe("the specification", () => {
  it("has a test for every rule", () => {
    expect([...specified].filter((id) => !cited.has(id))).toEqual([]);
    expect(specified.size).toBeGreaterThan(80);
  });

  it("has a rule for every id that a test cites", () => {
    expect([...cited].filter((id) => !specified.has(id))).toEqual([]);
  });
});
