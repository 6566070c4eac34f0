import { describe, expect, it } from "vitest";
import {
  ACT_GROUPS,
  type ActGroup,
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

function actsOf(group: ActGroup): readonly ActName[] {
  return keysOf(group).flatMap(([, acts]) => acts);
}

/** Acts that are possible on some screens alone, by their screens; all others may be possible anywhere. */
const ON_SCREENS: Readonly<Record<string, readonly ActName[]>> = {
  room: (["words", "write", "room"] as const).flatMap(actsOf),
  table: actsOf("table"),
  issues: actsOf("issues"),
  report: actsOf("report"),
  people: [
    ...(["admitToRoom", "removePerson", "changeAuthority", "nameParty", "restartRoom"] as const),
    ...(["announceSuccessor", "makeRecovery"] as const),
  ],
  audit: ["auditRoom"],
  exchanges: ["draftPlan"],
  drafting: ["keepPlan", "addCategory", "addKey", "addPhase", "addStep"],
  exchange: [
    ...(["changePlan", "acceptPlan", "declinePlan", "adoptPlan", "begin", "explain", "divide"] as const),
    ...(["agreeDivision", "suspendAll", "showDivision", "report", "verify", "waive", "suspend"] as const),
    ...(["resume", "saveCsv", "presentCopy", "showHowFar", "enterDone"] as const),
  ],
  lists: ["beginList", "enterDone"],
  list: [
    ...(["putInList", "vetList", "claimAll", "agreeList", "freezeList", "permitNames"] as const),
    ...(["saveCsv", "presentCopy"] as const),
  ],
  commitments: ["makeCommitment", "showDue", "showBoard", "showCalendar", "showAreas"],
  commitment: [
    ...(["dispute", "startClock", "report", "verify", "waive", "suspend", "resume"] as const),
    ...(["presentCopy", "showHowFar", "enterDone"] as const),
  ],
  access: ["agreeAccess", "reportAccess", "saveAccess", "presentCopy", "enterDone"],
  incidents: ["allege", "addEvidence", "inquire", "verify", "saveCsv", "presentCopy", "enterDone"],
  record: ["openReport", "enterTold", "importFigures", "saveFigures", "findHere"],
  timeline: ["printTimeline", "saveTimelineCsv", "saveTimelineJson", "saveTimelineIcs", "findHere"],
  register: ["printRegister", "copyRegister", "saveRegisterCsv", "saveRegisterJson", "findHere"],
  packages: [
    ...(["sayMatters", "addRule", "estimateSide", "keepPackage", "draftPackage"] as const),
    ...(["printPackages", "savePackages", "stopStudy", "studyAgain"] as const),
  ],
};

/** Acts on one row of a kind; whatever else their keys do on the screen, the row that has the focus comes first. */
const IN_ROWS: readonly (readonly ActName[])[] = [
  ["readReport", "takeFromRecord"],
  ["confirmEntry", "correctEntry", "takeFromRecord"],
  ["editNote", "discardNote"],
  ["takeBackWords", "discardWords"],
  ["showLink", "revokeInvitation"],
  ["liftRule"],
  ["takeBackPreference"],
  ["letPackageGo"],
];

/** Acts of one screen that share a key because no two of them are ever possible at once. */
const EXCLUSIVE: readonly (readonly ActName[])[] = [
  ["askPermission", "letTravel", "permit"],
  ["agreeMinutes", "agreeExport"],
  // Each is in the field that has the focus; beside the talk, what stands there goes first.
  ["say", "carry", "keepNote"],
  ["stopStudy", "studyAgain"],
];

const screensOf = (act: ActName): readonly string[] =>
  Object.keys(ON_SCREENS).filter((screen) => ON_SCREENS[screen]?.includes(act));

/** Whether a key may do the one or the other, by what is possible. */
const mayShare = (one: ActName, other: ActName): boolean => {
  const [here, there] = [screensOf(one), screensOf(other)];
  const areApart = here.length > 0 && there.length > 0 && !here.some((screen) => there.includes(screen));
  return areApart || EXCLUSIVE.some((acts) => acts.includes(one) && acts.includes(other));
};

describe("the table of acts", () => {
  const lines = ACT_GROUPS.flatMap((group) => keysOf(group).map(([key, acts]) => ({ group, key, acts })));

  it("gives every act a key", () => {
    expect(lines.filter(({ key }) => key.trim() === "")).toEqual([]);
  });

  it("gives the acts on a row different keys", () => {
    expect(new Set(IN_ROWS.flat())).toEqual(new Set(actsOf("row")));
    for (const acts of IN_ROWS) expect(new Set(acts.map((act) => lineOf(act).key)).size).toBe(acts.length);
  });

  it("gives the same key to two acts only where they are never possible at once", () => {
    const byKey = Map.groupBy(
      lines.filter(({ group }) => group !== "row"),
      ({ key }) => key,
    );
    const shared = [...byKey].flatMap(([key, all]) => {
      const acts = all.flatMap((line) => line.acts);
      return acts.flatMap((one, at) =>
        acts.slice(at + 1).flatMap((other) => (mayShare(one, other) ? [] : [`${key}: ${one}, ${other}`])),
      );
    });
    expect(shared).toEqual([]);
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
    [pressed("≥", { altKey: true, code: "Period" }), "Alt ."],
    [pressed(".", { altKey: true, code: "Period" }), "Alt ."],
    [pressed("¿", { altKey: true, shiftKey: true, code: "Slash" }), "Alt ?"],
    // Keyboards without Latin letters.
    [pressed("ف", { code: "KeyT" }), "T"],
    [pressed("ש", { code: "KeyA" }), "A"],
  ])("is written as the table writes it", (event, sign) => {
    expect(signOf(event)).toBe(sign);
  });
});
