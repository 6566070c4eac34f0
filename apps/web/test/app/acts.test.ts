import { describe, expect, it } from "vitest";
import {
  ACT_GROUPS,
  type ActName,
  inOrder,
  keysOf,
  lineOf,
  type Pressed,
  signOf,
} from "../../src/app/acts.ts";
import { en } from "../../src/words/en/index.ts";

const pressed = (key: string, part: Partial<Pressed> = {}): Pressed => ({
  ...{ key, code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...part,
});

/** Acts that share a key because no two of them are ever possible at once. */
const EXCLUSIVE: readonly (readonly ActName[])[] = [
  ["askPermission", "letTravel", "permit"],
  ["agreeMinutes", "agreeExport"],
  ["say", "carry"],
  ["stopStudy", "studyAgain"],
  // The register and packages are screens of their own.
  ["printRegister", "sayMatters"],
  ["saveRegisterCsv", "addRule"],
  ["copyRegister", "printPackages"],
  ["saveRegisterJson", "savePackages"],
  // So are the record and packages.
  ["enterTold", "estimateSide"],
  ["importFigures", "keepPackage"],
  ["openReport", "draftPackage"],
];

describe("the table of acts", () => {
  const lines = ACT_GROUPS.flatMap((group) => keysOf(group).map(([key, acts]) => ({ group, key, acts })));

  it("gives every act a key, and the same key to two only where they exclude each other", () => {
    for (const { key, acts } of lines) {
      expect(key.trim(), acts.join()).not.toBe("");
      if (acts.length > 1) expect(EXCLUSIVE).toContainEqual(acts);
    }
  });

  it("uses no key in two groups: they can be possible at once", () => {
    const keys = lines.map(({ key }) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it("names every act, and no two of a group alike", () => {
    for (const { group } of lines) {
      const names = keysOf(group).flatMap(([, acts]) => acts.map((act) => lineOf(act).name(en)));
      expect(names.filter((name) => name.trim() === "")).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("lists what is offered in its own order, whoever offers it first", () => {
    const nothing = (): void => {};
    const acts = inOrder([
      { act: "lock", run: nothing },
      { act: "answer", run: nothing },
      { act: "say", run: nothing },
    ]);
    expect(acts.map(({ act }) => act)).toEqual(["answer", "say", "lock"]);
  });
});

describe("what was pressed", () => {
  it.each([
    [pressed("k", { ctrlKey: true }), "Ctrl K"],
    [pressed("k", { metaKey: true }), "Ctrl K"],
    [pressed("Enter", { ctrlKey: true }), "Ctrl ↵"],
    [pressed("I", { shiftKey: true }), "Shift I"],
    [pressed("?", { shiftKey: true }), "?"],
    [pressed("/"), "/"],
    [pressed("Delete"), "Del"],
    [pressed("Backspace"), "Del"],
    // A Mac's Option key changes the letter; where the key lies does not change.
    [pressed("†", { altKey: true, code: "KeyT" }), "Alt T"],
    // Keyboards without Latin letters.
    [pressed("ف", { code: "KeyT" }), "T"],
    [pressed("ש", { code: "KeyA" }), "A"],
  ])("is written as the table writes it", (event, sign) => {
    expect(signOf(event)).toBe(sign);
  });
});
