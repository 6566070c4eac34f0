import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMeter, type Entry, placeOf, propose, readMetered, type Span } from "../src/index.ts";
import { REPORT } from "./fixtures.ts";

/** Every span that an entry carries. */
const spansOf = (entry: Entry): Span[] => {
  const given = (spans: readonly (Span | null)[]): Span[] =>
    spans.filter((span): span is Span => span !== null);
  switch (entry.kind) {
    case "attribution":
      return given([...entry.source, entry.cue, ...entry.content, entry.quote]);
    case "figure":
      return given([entry.number, entry.counted, entry.source]);
    case "contact":
      return given([entry.cue, ...entry.participants, entry.place, entry.time, entry.topic]);
    case "position":
      return given([entry.party, entry.cue, ...entry.content]);
    case "date":
    case "actor":
      return [entry.span];
  }
};

const isHighSurrogate = (code: number): boolean => (code & 0xfc00) === 0xd800;
const isLowSurrogate = (code: number): boolean => (code & 0xfc00) === 0xdc00;

/** Whether an offset stands between the halves of one character. */
const splitsCharacter = (text: string, at: number): boolean =>
  at > 0 &&
  at < text.length &&
  isHighSurrogate(text.charCodeAt(at - 1)) &&
  isLowSurrogate(text.charCodeAt(at));

const WORDS = [
  ..."said told that according to the minister Orsa Vell 41,100 over deaths last October Tuesday May 3 2024 per officials demands talks between and with held not was it he , . : ; ( ) \" “ ” ‘ ’ ' - -- ? ! claims reports reportedly Image: dozens of half $ %".split(
    " ",
  ),
  "\n\n",
  "\n",
  "\u00a0",
  "שלום",
  "قال",
  "نعم",
  "😀",
  "\u0301",
  "İ",
  "ß",
  "\ud800",
  "\u200f",
  "\u202e",
];
const wordy = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 60 })
  .chain((words) => fc.constantFrom(" ", "").map((gap) => words.join(gap)));
const anyText = fc.oneof(
  wordy,
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
);

describe("for any text", () => {
  it("every span lies inside the text, is not empty, and splits no character", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const entry of propose(text, { date: "2024-09-14", minimumConfidence: 0 })) {
          for (const { start, end } of spansOf(entry)) {
            expect(
              Number.isInteger(start) &&
                Number.isInteger(end) &&
                0 <= start &&
                start < end &&
                end <= text.length,
            ).toBe(true);
            expect(splitsCharacter(text, start) || splitsCharacter(text, end)).toBe(false);
          }
          expect(entry.confidence).toBeGreaterThanOrEqual(0);
          expect(entry.confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("the same text gives the same entries", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(propose(text)).toEqual(propose(text));
      }),
      { numRuns: 200 },
    );
  });

  it("entries come in the order of the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const starts = propose(text).map((entry) => placeOf(entry).start);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
      { numRuns: 200 },
    );
  });

  it("the number of a figure and the value that was read from it agree", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999 }), fc.boolean(), (value, grouped) => {
        const written = grouped ? value.toLocaleString("en") : String(value);
        const text = `The ministry counted ${written} trucks.`;
        const [figure] = propose(text).filter((entry) => entry.kind === "figure");
        expect([figure?.low, figure && text.slice(figure.number.start, figure.number.end)]).toEqual([
          value,
          written,
        ]);
      }),
    );
  });
});

describe("mixed scripts", () => {
  const shifted = (entry: Entry, by: number): Entry =>
    JSON.parse(JSON.stringify(entry), (_, value) =>
      value !== null && typeof value === "object" && "start" in value
        ? { start: value.start + by, end: value.end + by }
        : value,
    ) as Entry;

  it.each([
    "قال المتحدث إن الطريق مغلق",
    "הדובר אמר שהדרך סגורה",
    "😀😀 İstanbul ß",
    "\u202eabc\u202c",
    "会谈将于周一举行",
  ])("a paragraph of %s moves what follows by its length and changes nothing else", (foreign) => {
    const text = REPORT.slice(REPORT.indexOf("LINDMAR"));
    const plain = propose(`x\n\n${text}`, { date: "2031-05-14" }).filter((entry) => placeOf(entry).start > 2);
    const mixed = propose(`${foreign}\n\n${text}`, { date: "2031-05-14" }).filter(
      (entry) => placeOf(entry).start > foreign.length,
    );
    expect(mixed).toEqual(plain.map((entry) => shifted(entry, foreign.length - 1)));
  });

  it("reads an English sentence around words in another script", () => {
    const text = "The spokesman, محمد العلي, said that the road is closed.";
    const [entry] = propose(text).filter((one) => one.kind === "attribution");
    expect(entry?.source.map((span) => text.slice(span.start, span.end))).toEqual(["The spokesman"]);
    expect(entry?.content.map((span) => text.slice(span.start, span.end))).toEqual([
      "that the road is closed.",
    ]);
  });
});

describe("work grows with the text and no faster", () => {
  const steps = (text: string): number => {
    const meter = createMeter();
    readMetered(text, { date: "2024-09-14" }, meter);
    return meter.steps;
  };
  const UNITS = [
    `${REPORT}\n\n`,
    '"',
    "“",
    '”"',
    "' ",
    "([{",
    "7",
    "1,",
    "12 ",
    " ",
    "\n",
    "said ",
    'said "a" ',
    "claims that ",
    "according to ",
    ", per X ",
    "he said, she said, ",
    "citing A said ",
    'Aa: is "a" is. ',
    '"A," he said. "B." ',
    "three days later in the A meeting with B, ",
    "Image: A. ",
    "A and ",
    "Aa of ",
    "a. ",
    "a-",
    "a'",
    "\u0301",
    'قال "نعم" ',
    "May 3, ",
    "talks between A, B, ",
    "A was briefed by the minister B, saw C and ",
    "demands a and the ",
    "A called the a b, ",
    "3,000 are thought to be in the spring, ",
    "A pointed out at the B for the C of D's ",
    "\ud800",
    "\u0000",
    "\u202eשלום ",
    '("[',
  ];
  /** The long input is five million characters where `PARLEY_LONG` is set. */
  const SIZE = process.env.PARLEY_LONG === undefined ? 60_000 : 1_250_000;
  it.each(UNITS)("for %j over and over", (unit) => {
    const make = (length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    const [small, large] = [steps(make(SIZE)), steps(make(4 * SIZE))];
    expect(large / small).toBeLessThan(4.3);
    expect(large / (4 * SIZE)).toBeLessThan(250);
  });

  it("for all of it in one text, twice the same, with every span inside", () => {
    const part = UNITS.map((unit) => unit.repeat(40)).join("\n\n");
    const text = part.repeat(Math.ceil((4 * SIZE) / part.length)).slice(0, 4 * SIZE);
    const entries = propose(text, { date: "2031-05-14" });
    expect(entries.length).toBeGreaterThan(0);
    const outside = entries
      .flatMap(spansOf)
      .filter(
        ({ start, end }) =>
          !(start >= 0 && start < end && end <= text.length) ||
          splitsCharacter(text, start) ||
          splitsCharacter(text, end),
      );
    expect(outside).toEqual([]);
    expect(propose(text, { date: "2031-05-14" })).toEqual(entries);
  });
});
