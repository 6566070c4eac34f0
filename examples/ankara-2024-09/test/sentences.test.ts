import {
  createId,
  type DeviceId,
  type Digest,
  decide,
  type EntryHash,
  entriesOf,
  evolve,
  type Party,
  type PartyId,
  type RandomIds,
  type RoomEvent,
  type RoomId,
  type RoomState,
  recordOf,
  rivalFigures,
  startRoom,
  tableOf,
} from "@parley/domain";
import { describe, expect, it } from "vitest";
import { entriesOfReport, ISSUE_TITLES, type Issues, recordOfReport, SENTENCES } from "../src/index.ts";

let drawn = 0;
const draw = <Kind extends keyof RandomIds>(kind: Kind): RandomIds[Kind] =>
  createId(kind, new Uint8Array(16).fill(++drawn));
const hex = (digit: string): string => digit.repeat(64);
const AT = 1_726_300_000_000;
const device = hex("a") as DeviceId;
const parties = { hamas: draw("party"), israel: draw("party") };
const party = (id: PartyId, neutralLabel: string): Party => ({ party: id, neutralLabel, names: [], hue: 0 });

const stamp = (state: RoomState) => ({
  by: device,
  sequence: state.sequence + 1,
  entry: (state.sequence + 1).toString(16).padStart(64, "0") as EntryHash,
});
const then = (state: RoomState, event: RoomEvent): RoomState => {
  expect(decide(state, event, device)).toEqual({ ok: true, value: event });
  return evolve(state, event, stamp(state));
};

const team = (): RoomState => {
  const room = startRoom(hex("b") as RoomId);
  const groups = [{ group: 0, devices: [{ device, signer: true, writer: true }] }];
  const founded = evolve(room, { type: "founded", groups, admission: "any", rulesVersion: 1 }, stamp(room));
  const opened = then(founded, {
    type: "roomOpened",
    at: AT,
    kind: "team",
    charter: {
      ...{ mediation: draw("mediation"), title: "What was reported", template: "peace", languages: ["en"] },
      ...{ conveyanceDefault: "inConfidence", sourceSees: "nothing", narrowestTermsLocked: false },
      readReceipts: false,
    },
    parties: [party(parties.hamas, "Hamas"), party(parties.israel, "Israel")],
    seats: [
      {
        ...{ person: draw("person"), name: "A reader", devices: [device] },
        seat: { role: "leadMediator", authority: "none" },
      },
    ],
  });
  const acts = recordOfReport(opened.room, hex("c") as Digest, parties, {
    report: () => draw("report"),
    entry: () => draw("recordEntry"),
    issue: () => draw("issue"),
    placing: () => draw("placing"),
  });
  return acts.reduce((state, act) => then(state, { ...act, at: AT } as RoomEvent), opened);
};

const issues = Object.fromEntries(Object.keys(ISSUE_TITLES).map((name) => [name, draw("issue")])) as Issues;
const entries = entriesOfReport(draw("report"), parties, issues);
/** What a sentence's entries are, each with its outermost voice. */
const of = (sentence: number): readonly string[] =>
  entries
    .filter((entry) => entry.sentence === sentence)
    .map(({ words: { content, voices } }) => {
      const [voice] = voices;
      return `${content.type}: ${voice?.type === "source" ? voice.name : voice?.type}`;
    });

describe("the report of 14 September 2024", () => {
  it("leads from every sentence to its entries, each in the voice that the report gives", () => {
    const own = "reportsOwnVoice";
    expect(SENTENCES.map((_, i) => of(i + 1))).toEqual([
      [`contact: ${own}`, `contact: ${own}`],
      ["statement: security sources"],
      [`statement: ${own}`],
      [`statement: ${own}`],
      ["statement: sources"],
      [`statement: ${own}`, `statement: ${own}`, `statement: ${own}`, `frame: ${own}`],
      ["statement: unnamed"],
      [`statement: ${own}`, ...Array.from({ length: 5 }, () => `contact: ${own}`)],
      [`statement: ${own}`, `contact: ${own}`, `statement: ${own}`],
      [`statement: ${own}`, `statement: ${own}`],
      [`frame: ${own}`, `statement: ${own}`, `statement: ${own}`, `frame: ${own}`],
      [
        "figure: local health authorities",
        "figure: local health authorities",
        "statement: local health authorities",
      ],
      [`statement: ${own}`, `statement: ${own}`],
      [`statement: ${own}`],
    ]);
  });

  it("marks as candidates what could be meant otherwise, and every frame", () => {
    const candidates = entries.filter(({ standing }) => standing === "candidate");
    expect(candidates.map(({ sentence }) => sentence)).toEqual([1, 3, 4, 6, 6, 11, 11]);
    for (const { words, standing } of entries)
      if (words.content.type === "frame") expect(standing).toBe("candidate");
  });

  it("is let into a team's room by its rules, act by act", () => {
    const { entries: held } = recordOf([team()]);
    expect(held).toHaveLength(entries.length);
  });

  it("has both figures as lower bounds as of no known date, with no largest and no sum", () => {
    const groups = rivalFigures(recordOf([team()]).entries);
    expect(groups.map(({ smallest, largest }) => [smallest?.value, largest])).toEqual([
      [41_100, null],
      [95_100, null],
    ]);
    for (const { entry } of entriesOf(recordOf([team()]).entries, "figure"))
      expect(entry.content.asOf).toEqual({ type: "unknown" });
  });

  it("keeps the condition that it does not name as an unconfirmed item, off the table", () => {
    const [condition, ...others] = entries.filter(
      ({ words: { content } }) => content.type === "statement" && content.form === "condition",
    );
    expect(others).toEqual([]);
    expect(condition).toMatchObject({ sentence: 6, standing: "candidate" });
    expect(condition?.position).toBeUndefined();
  });

  it("joins the service with each that it keeps links with, and none of these with one another", () => {
    const pairs = entriesOf(recordOf([team()]).entries, "contact")
      .filter(({ entry }) => entry.content.manner === "channel")
      .map(({ entry }) => entry.content.who.map(({ name }) => name));
    for (const pair of pairs) expect(pair).toHaveLength(2);
    expect(pairs.filter((pair) => pair.includes("MİT")).map(([, other]) => other)).toEqual([
      ...["Hamas", "Israel", "Egypt", "Qatar", "United States"],
    ]);
    expect(pairs.some((pair) => pair.includes("Egypt") && pair.includes("Israel"))).toBe(false);
  });

  it("dates what it refers to as far as it dates it, and asserts no number of a resolution", () => {
    const frames = entriesOf(recordOf([team()]).entries, "frame").map(({ entry }) => entry.content);
    expect(frames.map(({ date }) => (date.type === "known" ? date.value : date.type))).toEqual([
      ...["unknown", "unknown", "2023-10"],
    ]);
    expect(frames.map(({ candidates }) => candidates.length)).toEqual([0, 2, 0]);
    for (const { title } of frames) expect(title).not.toMatch(/27\d\d/);
  });

  it("leaves the meeting undated", () => {
    const [meeting] = entriesOf(recordOf([team()]).entries, "contact");
    expect(meeting?.entry.content.when).toEqual({ type: "unknown", asReported: "recently" });
  });

  it("puts on the table reported positions only", () => {
    const steps = tableOf([team()], device).rows.flatMap(({ cells }) =>
      cells.flatMap(({ history }) => history),
    );
    expect(steps).toHaveLength(3);
    for (const step of steps) expect(step.basis).toBe("reported");
  });
});
