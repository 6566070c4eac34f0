import { describe, expect, it } from "vitest";
import { findImpurities } from "../check/purity.ts";

const whatIn = (source: string, allowedIntl: readonly string[] = []): readonly string[] =>
  findImpurities("some.ts", source, allowedIntl).map(({ what }) => what);

describe("purity", () => {
  it.each([
    ["Date.now()", "const t = Date.now();"],
    ["Date.now under another name", "const now = Date.now;"],
    ['Date["now"]()', 'const t = Date["now"]();'],
    ["new Date()", "const t = new Date();"],
    ["a Date by parts, which is local time", "const t = new Date(2024, 1, 1);"],
    ["Date()", "const t = Date();"],
    ["Date handed on", "const clock = { Date };\nconst C = Date;"],
    ["Math.random()", "const n = Math.random();"],
    ["Math.random handed on", "run(Math.random);"],
    ["Math taken apart", "const { random } = Math;"],
    ["toLocaleString", "const s = (5).toLocaleString();"],
    ["toLocaleUpperCase", 'const s = "i".toLocaleUpperCase();'],
    ["localeCompare", 'const n = "a".localeCompare("b");'],
    ["local hours", "const h = moment.getHours();"],
    ["Intl", 'const f = new Intl.NumberFormat("en");'],
    ["globalThis", "const g = globalThis;"],
    ["eval", 'eval("1");'],
    ["new Function", 'const f = new Function("return 1");'],
    ["WeakRef", "const w = new WeakRef({});"],
    ["types of Node", '/// <reference types="node" />\nexport {};'],
  ])("finds %s", (_, source) => {
    expect(whatIn(source)).not.toEqual([]);
  });

  it.each([
    [
      "a conversion of a given moment",
      "const d = new Date(momentMs).toISOString(); const u = Date.UTC(2024, 1);",
    ],
    ["arithmetic", "const n = Math.max(1, Math.floor(2.5));"],
    ["universal time", "const h = moment.getUTCHours();"],
    ["a name in a type", "type T = { readonly date: Date }; const f = (d: Date): number => d.getTime();"],
    ["a key of that name", "const o = { Date: 1, Intl: 2 }; const p = o.Date + o.Intl;"],
    ["a file's own name", "const Function = 1; export const n = Function + 1;"],
    ["words in a text", 'const s = "Math.random() and Date.now()";'],
    ["instanceof", "const is = (x: unknown): boolean => x instanceof Date;"],
  ])("lets %s pass", (_, source) => {
    expect(whatIn(source)).toEqual([]);
  });

  it("lets only the named member of Intl pass where a package may use it", () => {
    expect(whatIn('const s = new Intl.Segmenter("ar");', ["Segmenter"])).toEqual([]);
    expect(whatIn('const s = new Intl.Collator("ar");', ["Segmenter"])).toEqual(["Intl (locale)"]);
    expect(whatIn("const all = Intl;", ["Segmenter"])).toEqual(["Intl (locale)"]);
  });

  it("names the line", () => {
    expect(findImpurities("some.ts", "\n\nMath.random();\n")).toEqual([
      { file: "some.ts", line: 3, what: "Math.random (randomness)" },
    ]);
  });
});
