import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import {
  type Bound,
  endsOf,
  entriesOf,
  FIGURE_TAGS,
  type Figure,
  figuresFromCsv,
  figuresToCsv,
  type HeldEntry,
  parseHxlTag,
  type RoomEventOf,
  recordOf,
  rivalFigures,
  type TimelineLabels,
  timelineOf,
  timelineToCsv,
  timelineToIcs,
  timelineToJson,
} from "../src/index.ts";
import { anyBound, DIGEST } from "./arbitrary-record.ts";
import { coMediators } from "./conveying.ts";
import { notInHxl } from "./hxl-core-schema.ts";
import {
  caucusWith,
  conveyanceId,
  delivered,
  issueId,
  itemId,
  NOON,
  partyId,
  placingId,
  recordEntryId,
  reportId,
  said,
  type TestRoom,
  teamRoom,
} from "./support.ts";

const TEXT = "More than 1,250 people crossed, officials say.";
const report: RoomEventOf<"reportAdded"> = {
  type: "reportAdded",
  at: NOON + 1,
  report: reportId("harbour"),
  title: "Two roads",
  outlet: "The Harbour Gazette",
  date: { type: "known", value: "2031-05-14" },
  mediaType: "text/plain",
  digest: DIGEST,
  parts: 1,
  text: TEXT,
};

const figure = (
  name: string,
  bound: Bound,
  more: Partial<Figure> = {},
  source = "officials",
): RoomEventOf<"recordEntered"> => ({
  type: "recordEntered",
  at: NOON + 2,
  entry: recordEntryId(name),
  basis: {
    type: "passages",
    report: reportId("harbour"),
    passages: [{ start: 0, end: 30, words: TEXT.slice(0, 30) }],
  },
  voices: [{ type: "source", name: source, sourceClass: "role" }],
  content: {
    type: "figure",
    measure: "people who crossed",
    bound,
    unit: "people",
    asOf: { type: "unknown" },
    ...more,
  },
  issues: [],
  standing: "confirmed",
  origin: { type: "person" },
});

const withFigures = (...figures: readonly RoomEventOf<"recordEntered">[]): TestRoom =>
  figures.reduce((room, each) => room.when(each, "lead"), teamRoom().when(report, "lead"));
const rivalsOf = (...figures: readonly RoomEventOf<"recordEntered">[]) =>
  rivalFigures(recordOf([withFigures(...figures).state]).entries);

describe("rival figures", () => {
  it("FG1 stand side by side by measure, unit and scope, and are never merged", () => {
    const groups = rivalsOf(
      figure("a", { type: "over", value: 1250 }),
      figure("b", { type: "exact", value: 900 }, { measure: "People  who crossed" }, "the drivers"),
      figure("c", { type: "exact", value: 900 }, {}, "the ferrymen"),
      figure("d", { type: "exact", value: 7 }, { scope: "by night" }),
    );
    expect(groups.map(({ figures, scope }) => [figures.length, scope])).toEqual([
      [3, null],
      [1, "by night"],
    ]);
  });

  it("FG2 have a smallest and a largest, which are not known where one figure leaves that end open", () => {
    const [open] = rivalsOf(
      figure("a", { type: "over", value: 1250 }),
      figure("b", { type: "exact", value: 900 }),
    );
    expect(open).toMatchObject({
      smallest: { value: 900, isIncluded: true, held: { entry: { entry: recordEntryId("b") } } },
      largest: null,
      named: { least: 900, most: 1250 },
    });
    const [closed] = rivalsOf(
      figure("a", { type: "interval", least: 800, most: 2000 }),
      figure("b", { type: "exact", value: 900 }),
    );
    expect(closed).toMatchObject({ smallest: { value: 800 }, largest: { value: 2000 } });
    const [under] = rivalsOf(figure("a", { type: "under", value: 10 }));
    expect(under).toMatchObject({ smallest: null, largest: { value: 10, isIncluded: false } });
  });

  it("FG2 name only numbers that some figure names, and hold every figure between them", () => {
    fc.assert(
      fc.property(fc.array(anyBound, { minLength: 1, maxLength: 6 }), (bounds) => {
        const sound = bounds.filter((bound) => bound.type !== "interval" || bound.least < bound.most);
        fc.pre(sound.length > 0);
        const held = sound.map((bound, i) => heldOf(figure(`f${i}`, bound)));
        const [group, ...more] = rivalFigures(held);
        expect(more).toEqual([]);
        expect(group?.figures).toHaveLength(sound.length);
        const numbers = sound.flatMap((bound) => [endsOf(bound).least?.value, endsOf(bound).most?.value]);
        for (const end of [group?.smallest, group?.largest])
          if (end !== null && end !== undefined) expect(numbers).toContain(end.value);
        for (const bound of sound) {
          const { least, most } = endsOf(bound);
          if (group?.smallest !== null)
            expect(least?.value).toBeGreaterThanOrEqual(group?.smallest.value ?? NaN);
          if (group?.largest !== null) expect(most?.value).toBeLessThanOrEqual(group?.largest.value ?? NaN);
        }
      }),
    );
  });

  it("FG1 are each there once, as they were given, whatever their measures", () => {
    const label = fc.constantFrom("people killed", "People  killed", "trucks", "days");
    fc.assert(
      fc.property(fc.array(fc.tuple(soundBound, label), { maxLength: 8 }), (given) => {
        const held = given.map(([bound, measure], i) => heldOf(figure(`f${i}`, bound, { measure })));
        const groups = rivalFigures(held);
        const grouped = groups.flatMap(({ figures }) => figures);
        expect(grouped).toHaveLength(held.length);
        expect(new Set(grouped)).toEqual(new Set(held));
        for (const { measure, figures } of groups)
          for (const { entry } of figures) expect(plain(entry.content.measure)).toBe(plain(measure));
        expect(new Set(groups.map(({ measure }) => plain(measure))).size).toBe(groups.length);
      }),
    );
  });

  it("FG2 leave possible exactly what some of them allows between the ends, and nothing beyond them", () => {
    fc.assert(
      fc.property(fc.array(soundBound, { minLength: 1, maxLength: 6 }), (bounds) => {
        const [group] = rivalFigures(bounds.map((bound, i) => heldOf(figure(`f${i}`, bound))));
        const isBelow = (n: number): boolean => {
          const end = group?.smallest;
          return end != null && (n < end.value || (n === end.value && !end.isIncluded));
        };
        const isAbove = (n: number): boolean => {
          const end = group?.largest;
          return end != null && (n > end.value || (n === end.value && !end.isIncluded));
        };
        const somebodyAllows = (n: number): boolean => bounds.some((bound) => allows(bound, n));
        for (const n of probesOf(bounds)) if (isBelow(n) || isAbove(n)) expect(somebodyAllows(n)).toBe(false);
        // The ends are reached: an included one is allowed, and just inside of any other somebody allows too.
        const { smallest = null, largest = null } = group ?? {};
        if (smallest !== null)
          expect(somebodyAllows(smallest.isIncluded ? smallest.value : smallest.value + TINY)).toBe(true);
        else expect(somebodyAllows(-FAR)).toBe(true);
        if (largest !== null)
          expect(somebodyAllows(largest.isIncluded ? largest.value : largest.value - TINY)).toBe(true);
        else expect(somebodyAllows(FAR)).toBe(true);
      }),
    );
  });

  it("FG3 stand by the date for which they are given, unknown dates last", () => {
    const [group] = rivalsOf(
      figure("none", { type: "exact", value: 1 }),
      figure("late", { type: "exact", value: 1 }, { asOf: { type: "known", value: "2031-06" } }),
      figure("early", { type: "exact", value: 1 }, { asOf: { type: "known", value: "2031" } }),
    );
    const order = group?.figures.map(({ entry }) => entry.entry);
    expect(order).toEqual(["early", "late", "none"].map(recordEntryId));
  });
});

const plain = (text: string): string => text.toLowerCase().replace(/\s+/gu, " ");
const soundBound = anyBound.filter((bound) => bound.type !== "interval" || bound.least < bound.most);
const TINY = 1e-6;
const FAR = 1e9;

/** What a figure allows, by its words alone: written apart from what the record computes with. */
const allows = (bound: Bound, n: number): boolean => {
  switch (bound.type) {
    case "exact":
    case "about":
      return n === bound.value;
    case "atLeast":
      return n >= bound.value;
    case "over":
      return n > bound.value;
    case "atMost":
      return n <= bound.value;
    case "under":
      return n < bound.value;
    case "interval":
      return bound.least <= n && n <= bound.most;
  }
};

/** Each number that is named, and what lies just beside it and far away. */
const probesOf = (bounds: readonly Bound[]): readonly number[] => [
  ...[-FAR, FAR],
  ...bounds
    .flatMap((bound) => (bound.type === "interval" ? [bound.least, bound.most] : [bound.value]))
    .flatMap((n) => [n - TINY, n, n + TINY]),
];

const heldOf = (event: RoomEventOf<"recordEntered">): HeldEntry => {
  const state = withFigures(event).state;
  const [held] = recordOf([state]).entries;
  if (held === undefined) throw new Error("not entered");
  return held;
};

const HEADINGS = Object.fromEntries(Object.keys(FIGURE_TAGS).map((key) => [key, key])) as {
  [C in keyof typeof FIGURE_TAGS]: string;
};

const UNITS = { people: "people", households: "households" };

describe("figures in a file", () => {
  it("FI1 have tags whose hashtag and attributes all stand in the standard's dictionary", () => {
    for (const tag of Object.values(FIGURE_TAGS)) {
      expect(parseHxlTag(tag).ok).toBe(true);
      expect(notInHxl(tag)).toEqual([]);
    }
    // Told apart by their tags, but for the two ends of a number, which the standard cannot tell apart.
    const { least, most, ...others } = FIGURE_TAGS;
    expect(new Set([least, most, ...Object.values(others)]).size).toBe(Object.keys(others).length + 1);
    expect(notInHxl("#indicator+least")).toEqual(["+least"]);
    expect(notInHxl("#delivery+label")).toEqual(["#delivery", "+label"]);
  });

  it("FI1 are written with these tags, in one row beneath the headings", () => {
    const [, tags = ""] = figuresToCsv([], HEADINGS).split("\r\n");
    expect(tags.split(",").flatMap(notInHxl)).toEqual([]);
    expect(tags.split(",")).toEqual(Object.values(FIGURE_TAGS));
  });

  it("FI2 come back as they went out, whatever stands in them", () => {
    const words = fc
      .string({ minLength: 1, maxLength: 20, unit: "grapheme" })
      .map((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]|#/gu, "").trim())
      .filter((text) => text !== "" && text.isWellFormed());
    fc.assert(
      fc.property(anyBound, words, words, (bound, measure, unit) => {
        fc.pre(bound.type !== "interval" || bound.least < bound.most);
        const event = figure("a", bound, { measure, unit, scope: "=1+1", hxl: "#affected+killed" });
        const csv = figuresToCsv(entriesOf([heldOf(event)], "figure"), HEADINGS);
        expect(figuresFromCsv(csv, UNITS)).toEqual({
          figures: [{ line: 3, content: event.content, voices: event.voices }],
          faults: [],
        });
      }),
    );
  });

  it("FI3 are not taken without source, date, measure or number; the row is named", () => {
    const rows = (...cells: readonly string[]): string =>
      ["a,b,c,d,e", "#indicator+name,#indicator+type,#indicator+num,#date,#meta+source", ...cells].join("\n");
    const csv = rows(
      "crossed,exact,5,2031,officials",
      "crossed,exact,5,2031,",
      "crossed,exact,5,,officials",
      "crossed,exact,5,2031-02-30,officials",
      "crossed,exact,,2031,officials",
      "crossed,exact,five,2031,officials",
      ",exact,5,2031,officials",
      "crossed,interval,5,2031,officials",
    );
    const { figures, faults } = figuresFromCsv(csv, UNITS);
    expect(figures.map(({ line }) => line)).toEqual([3]);
    expect(faults.map(({ line, problem }) => `${line} ${problem}`)).toEqual([
      "4 SourceMissing",
      "5 DateMissing",
      "6 NotADate",
      "7 NumberMissing",
      "8 NotANumber",
      "9 MeasureMissing",
      "10 NumberMissing",
    ]);
    expect(figuresFromCsv("a,b\n1,2\n", UNITS).faults).toEqual([{ line: 1, problem: "NoTags" }]);
  });

  it("FI4 of another's file are taken by the standard's counting tags, each under its own heading and in its unit", () => {
    const csv =
      'Killed,"Hurt, so far",Day,By\n#affected+killed,#affected+injured,#date+reported,#meta+source+org\n"1,250",30,2031-05,officials\n';
    expect(figuresFromCsv(csv, UNITS).figures).toMatchObject([
      { content: { measure: "Killed", hxl: "#affected+killed", bound: { type: "exact", value: 1250 } } },
      { content: { measure: "Hurt, so far", unit: "people", asOf: { type: "known", value: "2031-05" } } },
    ]);
  });
});

const labels: TimelineLabels = {
  columns: { from: "From", to: "To", what: "What", room: "Room", words: "Words", standing: "Standing" },
  what: ({ spot }) => spot.type,
  room: () => "the room",
  candidate: "candidate",
};

describe("the timeline of a seat", () => {
  const team = (): TestRoom =>
    withFigures(
      figure("undated", { type: "exact", value: 5 }),
      figure("dated", { type: "exact", value: 5 }, { asOf: { type: "known", value: "2031-05" } }),
    ).when(
      {
        type: "issuesAdded",
        at: NOON + 3,
        issues: [{ issue: issueId("Access"), title: "Access", kind: { type: "options" }, options: [] }],
      },
      "lead",
    );
  const caucus = (): TestRoom =>
    caucusWith("north")
      .when(said("by road; by night, too", { at: NOON + 5 }), "north")
      .when(delivered("And the south?", { at: NOON + 6 }), "lead");
  const placed = (source: TestRoom): RoomEventOf<"positionPlaced"> => ({
    type: "positionPlaced",
    at: NOON + 9,
    placing: placingId("first"),
    issue: issueId("Access"),
    party: partyId("north"),
    form: "position",
    stance: "open",
    source: { type: "said", room: source.state.room, item: said("by road; by night, too").item },
  });

  it("TL1 joins its rooms, oldest first, with what has no date at the end", () => {
    const lines = timelineOf([team().when(placed(caucus()), "lead").state, caucus().state]);
    expect(lines.map(({ spot }) => spot.type)).toEqual(["position", "message", "figure", "report", "figure"]);
    expect(lines.at(0)).toMatchObject({ words: "by road; by night, too", when: { from: NOON + 5 } });
    expect(lines.at(2)).toMatchObject({ when: { unit: "month" } });
    expect(lines.at(-1)?.when).toBeNull();
  });

  it("TL2 shows no words of a room that the seat is not in, and nothing that was withdrawn", () => {
    const room = team().when(placed(caucus()), "lead");
    const line = timelineOf([room.state]).find(({ spot }) => spot.type === "position");
    expect(line).toMatchObject({ words: "", when: { from: NOON + 9 } });
    const gone = room
      .when({ type: "placingWithdrawn", at: NOON + 10, placing: placingId("first") }, "lead")
      .when({ type: "recordWithdrawn", at: NOON + 10, entry: recordEntryId("dated") }, "lead");
    expect(timelineOf([gone.state]).map(({ spot }) => spot.type)).toEqual(["report", "figure"]);
  });

  it("TL4 tells what was conveyed once: in full by the register, or else by the message", () => {
    const heard = caucusWith("south").when(delivered("Two roads?", { at: NOON + 6 }), "lead");
    const [message] = heard.state.messages.values();
    if (message === undefined) throw new Error("not delivered");
    const registered: RoomEventOf<"conveyanceRegistered"> = {
      ...{ type: "conveyanceRegistered", at: NOON + 6, conveyance: conveyanceId("c"), form: "offer" },
      source: { room: caucus().state.room, item: itemId("offer") },
      destination: { room: heard.state.room, message: message.message },
      ...{ wording: "Two roads?", attribution: { type: "none" }, findings: [] },
      authority: { type: "terms", terms: "withoutAttribution" },
    };
    const keeper = teamRoom().when(registered, "lead");
    const kinds = (...rooms: readonly TestRoom[]) =>
      timelineOf(rooms.map(({ state }) => state)).map(({ spot, words }) => [spot.type, words]);
    expect(kinds(keeper, heard)).toEqual([["conveyed", "Two roads?"]]);
    expect(kinds(heard)).toEqual([["message", "Two roads?"]]);
    const noted = { type: "messageNoted", at: NOON + 6, note: itemId("n"), to: "South" } as const;
    expect(kinds(coMediators.when(noted, "lead"))).toEqual([["noted", "South"]]);
  });

  it("TL3 leaves as a table, as JSON, and what has a time as a calendar", () => {
    const lines = timelineOf([team().when(placed(caucus()), "lead").state, caucus().state]);
    const csv = timelineToCsv(lines, labels).split("\r\n");
    expect(csv[0]).toBe("From,To,What,Room,Words,Standing");
    expect(csv[3]).toBe(`2031-05-01,2031-05-31,figure,the room,${JSON.stringify(TEXT.slice(0, 30))},`);
    expect(JSON.parse(timelineToJson(lines, labels))).toHaveLength(5);
    const calendar = timelineToIcs(lines, labels, "Talks");
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(4);
    expect(calendar).toContain("DTSTART;VALUE=DATE:20310501\r\nDTEND;VALUE=DATE:20310601\r\n");
    expect(calendar).toContain("DESCRIPTION:by road\\; by night\\, too\r\n");
    expect(calendar.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")).toBe(true);
  });

  it("TL3 is read by another program's calendar, each line with its identity, its days or moment, and its words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 120 }), (more) => {
        const words = `${more.toWellFormed()} ; , \\n\n "end"`;
        const lines = timelineOf([team().when(placed(caucus()), "lead").state, caucus().state]).map(
          (line) => ({ ...line, words }),
        );
        const calendar = new ICAL.Component(ICAL.parse(timelineToIcs(lines, labels, "Talks; day, by day")));
        const read = calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
        const timed = lines.filter(({ when }) => when !== null);
        expect(read.map(({ uid }) => uid)).toEqual(timed.map(({ spot }) => `${spot.type}-${spot.id}@parley`));
        for (const [at, { startDate, endDate, description, summary }] of read.entries()) {
          const line = timed[at];
          const when = line?.when ?? null;
          if (line === undefined || when === null) throw new Error("a line without a time");
          expect(summary).toBe(labels.what(line));
          expect(description).toBe(inCalendar(words));
          expect(startDate.isDate).toBe(when.unit !== "moment" && when.unit !== "minute");
          const moment = (time: ICAL.Time): number =>
            Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
          expect(moment(startDate)).toBe(when.from - (when.from % 1000));
          if (startDate.isDate) expect(moment(endDate)).toBe(when.to);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("TL1 tells a figure that came from a file with its number, as it was given", () => {
    const line = (bound: Bound, unit = "people"): string | undefined => {
      const basis = { type: "imported", file: "ferry.csv" } as const;
      const room = teamRoom().when({ ...figure("a", bound, { unit }), basis }, "lead");
      return timelineOf([room.state])[0]?.words;
    };
    expect(line({ type: "over", value: 1250 })).toBe("people who crossed: > 1250 people");
    expect(line({ type: "exact", value: 900 })).toBe("people who crossed: 900 people");
    expect(line({ type: "interval", least: 800, most: 2000 })).toBe("people who crossed: 800–2000 people");
    expect(line({ type: "about", value: 7 }, "people who crossed")).toBe("people who crossed: ≈ 7");
  });

  it("TL3 folds a calendar's lines at 75 bytes and cuts no character in two", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 200 }), (words) => {
        const [line] = timelineOf([team().state]);
        if (line === undefined) throw new Error("no line");
        const calendar = timelineToIcs([{ ...line, words: words.toWellFormed() }], labels, "Talks");
        for (const each of calendar.split("\r\n"))
          expect(new TextEncoder().encode(each).length).toBeLessThanOrEqual(75);
        const unfolded = calendar.replaceAll("\r\n ", "");
        const kept = inCalendar(words.toWellFormed());
        const found = /\r\nDESCRIPTION:(.*)\r\nSTATUS/u.exec(unfolded)?.[1] ?? "";
        expect(found.replace(/\\(.)/gu, (_, c: string) => (c === "n" ? "\n" : c))).toBe(kept);
      }),
    );
  });
});

/** What a calendar keeps of words: no control characters but the ends of lines. */
const inCalendar = (words: string): string =>
  words.replace(/\r\n|\r|\n/g, "\n").replace(/(?!\n)\p{Cc}/gu, "");
