import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkTypes } from "../check/types.ts";
import { root } from "../setup/files.mjs";

describe("the check of types", () => {
  mkdirSync(join(root, ".cache"), { recursive: true });
  const folder = mkdtempSync(join(root, ".cache/types-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  const check = () => checkTypes(1, [relative(root, folder)]);

  it("finds what is wrong in a file of its own and in a test, each under its own types, and nothing in a sound one", async () => {
    for (const part of ["src", "test"]) mkdirSync(join(folder, part));
    const base = { extends: "../../tsconfig.base.json" };
    write("tsconfig.json", JSON.stringify({ ...base, include: ["src"] }));
    write(
      "tsconfig.test.json",
      JSON.stringify({ ...base, compilerOptions: { types: ["node"] }, include: ["src", "test"] }),
    );
    write("src/one.ts", "export const one: number = 1;\n");
    write(
      "test/one.ts",
      'import { one } from "../src/one.ts";\nexport const sum: number = one + process.pid;\n',
    );
    expect(await check()).toEqual({ ok: true, output: "" });

    write("src/one.ts", "export const one: number = process.pid;\n");
    const beyond = await check();
    expect(beyond.ok).toBe(false);
    expect(beyond.output).toContain("src/one.ts(1,28)");

    write("src/one.ts", 'export const one = "1";\n');
    const wrong = await check();
    expect(wrong.output).toContain("tsconfig.test.json:");
    expect(wrong.output).toContain("test/one.ts(2,14)");
    expect(wrong.output).not.toContain("src/one.ts(");
  });
});
