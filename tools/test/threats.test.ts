import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../setup/files.mjs";

const read = (path: string): string => readFileSync(join(root, path), "utf8");

const rules: ReadonlySet<string | undefined> = new Set(
  readdirSync(join(root, "docs/spec")).flatMap((page) =>
    [...read(`docs/spec/${page}`).matchAll(/^- \*\*([A-Z]{2}\d+)\*\*/gm)].map(([, rule]) => rule),
  ),
);

/** Each attack or slip that something stands against, with what is said to show it. */
const rows = read("docs/threats.md")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| ---"))
  .map((line) => line.slice(2, -2).split(" | "))
  .filter((cells) => cells.at(-1) !== "shown by")
  .map((cells) => ({ attack: cells[0] ?? "", shown: cells.at(-1) ?? "" }));

/** RT6–RT9 is four rules. */
const rulesIn = (text: string): readonly string[] =>
  [...text.matchAll(/([A-Z]{2})(\d+)(?:–\1(\d+))?/g)].flatMap(([, letters = "", first = "", last = first]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => `${letters}${Number(first) + i}`),
  );

const missingIn = (shown: string): readonly string[] => {
  const missing = rulesIn(shown).filter((rule) => !rules.has(rule));
  for (const [, path = ""] of shown.matchAll(/`((?:apps|packages|tests)\/[^`]+)`/g))
    if (!existsSync(join(root, path))) missing.push(path);
  for (const [, name = ""] of shown.matchAll(/suite `([^`]+)`/g))
    if (!existsSync(join(root, `tests/soak/${name}.ts`))) missing.push(name);
  for (const [, names = ""] of shown.matchAll(/browser tests? ((?:`[^`]+`(?:, )?)+)/g))
    for (const [, name = ""] of names.matchAll(/`([^`]+)`/g))
      if (!existsSync(join(root, `tests/browser/${name}.test.ts`))) missing.push(name);
  return missing;
};

describe("docs/threats.md", () => {
  it("names, for each defence, rules and tests that are there, or says that nothing shows it", () => {
    expect(rows.length).toBeGreaterThan(30);
    for (const { attack, shown } of rows) {
      expect(missingIn(shown), attack).toEqual([]);
      expect(shown === "–" || /`|[A-Z]{2}\d/.test(shown), attack).toBe(true);
    }
  });

  it("would be noticed to name a rule or a test that is gone", () => {
    expect(missingIn("ZZ1, RT6–RT99")).toContain("RT99");
    expect(missingIn("`tests/gone.test.ts`, suite `gone`, browser tests `story`, `gone`")).toEqual([
      "tests/gone.test.ts",
      "gone",
      "gone",
    ]);
  });
});
