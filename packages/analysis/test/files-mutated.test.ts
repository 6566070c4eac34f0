import type { Result } from "@parley/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type FileRemark,
  parseGenius,
  parseNegoLog,
  parseParleyJson,
  type Scenario,
  type SourceFile,
} from "../src/files/index.ts";
import { analyse, problemFaults, runNow } from "../src/index.ts";
import { type LineMutation, lineMutation, type Mutation, mutate, mutation } from "./mutations.ts";
import { expected, hasScenarios, readSources } from "./scenarios.ts";

type Read = (files: readonly SourceFile[]) => Result<Scenario, readonly FileRemark[]>;
type Case = { readonly name: string; readonly files: readonly SourceFile[]; readonly read: Read };

const genius: Read = ([domain, ...profiles]) => parseGenius(domain ?? { name: "", text: "" }, profiles);

const items = (values: readonly (number | string)[], isProfile: boolean): readonly string[] =>
  values.map((value, k) =>
    isProfile
      ? `<item index="${k + 1}" value="way ${k + 1}" evaluation="${value}"/>`
      : `<item index="${k + 1}" value="way ${k + 1}"/>`,
  );
const additive = (
  name: string,
  root: string,
  values: readonly (readonly number[])[],
  more: readonly string[],
) => ({
  name,
  text: [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root}>`,
    '<objective index="0" name="any">',
    ...values.flatMap((own, i) => [
      `<issue index="${i + 1}" name="matter ${i + 1}" type="discrete">`,
      ...items(own, more.length > 0),
      "</issue>",
    ]),
    ...more,
    "</objective>",
    `</${root}>`,
  ].join("\n"),
});
const weights = ['<weight index="1" value="0.6"/>', '<weight index="2" value="0.4"/>'];
const bent = (name: string, rectangles: readonly string[]) => ({
  name,
  text: [
    '<utility_space type="nonlinear">',
    '<objective index="0">',
    '<issue index="1" name="sum" type="integer" lowerbound="0" upperbound="3"/>',
    '<issue index="2" name="term" type="integer" lowerbound="0" upperbound="3"/>',
    '<utility maxutility="100">',
    '<ufun type="PlainUfun" weight="1" aggregation="sum">',
    ...rectangles,
    "</ufun>",
    "</utility>",
    "</objective>",
    '<reservation value="0.1"/>',
    "</utility_space>",
  ].join("\n"),
});
const rectangle = (
  utility: number,
  ...ranges: readonly (readonly [number, number, number])[]
): readonly string[] => [
  `<hyperRectangle utility="${utility}">`,
  ...ranges.map(([index, min, max]) => `<INCLUDES index="${index}" min="${min}" max="${max}"/>`),
  "</hyperRectangle>",
];
const json = (name: string, content: object): SourceFile => ({
  name,
  text: JSON.stringify(content, null, 1),
});
const negolog = (first: number, second: number) => ({
  reservationValue: 0.1,
  issueWeights: { a: 0.4, b: 0.6 },
  issues: { a: { x: first, y: 0.2 }, b: { z: 0.5, w: second } },
});
const side = (name: string, low: number) => ({
  ...{ name, reservation: 0.2, weights: { pay: 3, leave: 1 } },
  values: { pay: { low, high: 20 }, leave: { short: 0, long: 10 } },
});

const CASES: readonly Case[] = [
  {
    name: "GENIUS, additive",
    read: genius,
    files: [
      additive(
        "domain.xml",
        "negotiation_template",
        [
          [1, 2, 3],
          [1, 2],
        ],
        [],
      ),
      additive(
        "a.xml",
        "utility_space",
        [
          [3, 2, 0],
          [0, 4],
        ],
        [...weights, '<reservation value="0.25"/>'],
      ),
      additive(
        "b.xml",
        "utility_space",
        [
          [0, 1, 5],
          [7, 2],
        ],
        [...weights, '<reservation value="0.1"/>'],
      ),
    ],
  },
  {
    name: "GENIUS, rectangles",
    read: genius,
    files: [
      {
        name: "domain.xml",
        text: bent("", []).text.replaceAll("utility_space", "negotiation_template"),
      },
      bent("a.xml", [...rectangle(40, [1, 0, 1], [2, 2, 3]), ...rectangle(20, [2, 1, 2])]),
      bent("b.xml", [...rectangle(30, [1, 2, 3]), ...rectangle(50, [1, 0, 2], [2, 0, 1])]),
    ],
  },
  {
    name: "NegoLog",
    read: parseNegoLog,
    files: [json("profileA.json", negolog(1, 0)), json("profileB.json", negolog(0.1, 1))],
  },
  {
    name: "Parley's JSON",
    read: ([file]) => parseParleyJson(file ?? { name: "", text: "" }),
    files: [
      json("scenario.json", {
        format: "parley-packages/1",
        issues: [
          { name: "pay", options: ["low", "high"] },
          { name: "leave", options: ["short", "long"] },
        ],
        parties: [side("staff", 5), side("board", 30)],
        constraints: [{ notBoth: [{ pay: "high" }, { leave: "long" }] }],
      }),
    ],
  },
];

const changed = (files: readonly SourceFile[], which: number, change: Mutation): readonly SourceFile[] =>
  files.map((file, k) => (k === which % files.length ? { ...file, text: mutate(file.text, change) } : file));

/** A file that was damaged is refused with lines that exist, or read into something that can be analysed. */
const expectUsable = ({ read, files }: Case, which: number, change: Mutation): void => {
  const damaged = changed(files, which, change);
  const outcome = read(damaged);
  if (!outcome.ok) {
    expect(outcome.error.length).toBeGreaterThan(0);
    for (const { file, line, message } of outcome.error) {
      const { text } = damaged.find(({ name }) => name === file) ?? { text: "" };
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
      expect(message).toMatch(/\w.*\.$/s);
    }
    return;
  }
  expect(problemFaults(outcome.value.problem)).toEqual([]);
  if (outcome.value.problem.issues.length < 5) runNow(analyse(outcome.value.problem));
};

/** Where lines are lost or doubled, or a name or a figure is spoilt, all is read as before, or something is said. */
const expectNotSilent = ({ read, files }: Case, which: number, change: LineMutation): void => {
  if (change.type === "exchangeLines") return;
  const damaged = changed(files, which, change);
  // Nothing shows that a range of a rectangle, or a reservation, was ever there.
  if (change.type === "loseLine" && rangesIn(damaged) !== rangesIn(files)) return;
  const [before, after] = [read(files), read(damaged)];
  if (!before.ok) throw new Error("the scenario itself is faulty");
  const told = new Set(before.value.notes.map(({ message }) => message));
  if (!after.ok || after.value.notes.some(({ message }) => !told.has(message))) return;
  expect(figuresOf(after.value)).toEqual(figuresOf(before.value));
};

const rangesIn = (files: readonly SourceFile[]): number =>
  files.reduce((sum, { text }) => sum + (text.match(/includes|reservation/gi)?.length ?? 0), 0);

/** What is counted with: names may differ, and a range stated twice is one. */
const figuresOf = ({ problem: { parties, constraints } }: Scenario): object => ({
  constraints,
  parties: parties.map(({ reservation, values, rectangles }) => ({
    ...{ reservation, values },
    rectangles: rectangles.map(({ utility, ranges }) => [
      utility,
      new Set(ranges.map((one) => JSON.stringify(one))),
    ]),
  })),
});

const RUNS = 200;

describe.each(CASES)("a damaged file: $name", (one) => {
  it("is refused by lines that exist, or can be analysed", () => {
    fc.assert(
      fc.property(fc.nat(9), mutation, (which, change) => expectUsable(one, which, change)),
      { numRuns: RUNS * 20 },
    );
  });

  it("is never read as something else without a word", () => {
    fc.assert(
      fc.property(fc.nat(9), lineMutation, (which, change) => expectNotSilent(one, which, change)),
      { numRuns: RUNS * 20 },
    );
  });
});

describe.skipIf(!hasScenarios)("damaged files of the shared scenarios", () => {
  const small = Object.keys(expected).filter(
    (key) => readSources(key).reduce((sum, { text }) => sum + text.length, 0) < 100_000,
  );
  it.each(small)("%s", (key) => {
    const read: Read = key.startsWith("negolog") ? parseNegoLog : genius;
    const one = { name: key, files: readSources(key), read };
    fc.assert(
      fc.property(fc.nat(9), mutation, lineMutation, (which, change, line) => {
        expectUsable(one, which, change);
        expectNotSilent(one, which, line);
      }),
      { numRuns: 15 },
    );
  });
});
