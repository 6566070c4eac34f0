import { describe, expect, it } from "vitest";
import { parseConstraints, parseGenius, parseNegoLog, parseParleyJson } from "../src/files/index.ts";
import { countPackages, problemFaults, quantise, utilitiesOf } from "../src/index.ts";
import { expected, hasScenarios, loadScenario } from "./scenarios.ts";

const item = (index: number, value: string, evaluation?: number | string) =>
  `<item index="${index}" value="${value}"${evaluation === undefined ? "" : ` evaluation="${evaluation}"`}/>`;
const domainText = `<negotiation_template><utility_space><objective index="0">
<issue index="1" name="pay" type="discrete">
${item(1, "low")}
${item(2, "high")}
</issue>
<issue index="2" name="leave" type="discrete">
${item(1, "short")}
${item(2, "long")}
</issue>
</objective></utility_space></negotiation_template>`;
const profileText = `<utility_space><reservation value="0.25"/><objective index="0">
<issue index="1" name="pay" type="discrete">
${item(1, "low", 1)}
${item(2, "high", 4)}
</issue>
<issue index="2" name="leave" type="discrete">
${item(1, "short", 0)}
${item(2, "long", 2)}
</issue>
<weight index="1" value="0.75"/>
<weight index="2" value="0.25"/>
</objective></utility_space>`;
const domain = { name: "domain.xml", text: domainText };
const parse = (text: string) => parseGenius(domain, [{ name: "a.xml", text }]);
const lines = (remarks: readonly { line: number; message: string }[]) =>
  remarks.map(({ line, message }) => `${line}: ${message}`).join("\n");

describe("a GENIUS profile", () => {
  it("weighs evaluations divided by the largest of their issue", () => {
    const scenario = parse(profileText);
    expect(scenario.ok && scenario.value.notes).toEqual([]);
    expect(scenario.ok && scenario.value.problem.parties[0]).toEqual({
      name: "a",
      reservation: 0.25,
      values: [
        [0.75 / 4, 0.75],
        [0, 0.25],
      ],
      rectangles: [],
    });
  });

  it("divides weights that do not sum to 1 by their sum, and says so with the line", () => {
    const scenario = parse(profileText.replace('value="0.75"', 'value="0.5"'));
    expect(scenario.ok && lines(scenario.value.notes)).toMatch(/^10: The weights sum to 0.75/);
    expect(scenario.ok && scenario.value.problem.parties[0]?.values[0]?.[1]).toBeCloseTo(2 / 3, 12);
  });

  it("counts a missing option 0 and names its issue's line", () => {
    const scenario = parse(profileText.replace(item(2, "high", 4), ""));
    expect(scenario.ok && lines(scenario.value.notes)).toMatch(/^2: The option "high" of "pay" is missing/);
    expect(scenario.ok && scenario.value.problem.parties[0]?.values[0]).toEqual([0.75, 0]);
  });

  it("tells options apart by value where an index is repeated, and notes the line", () => {
    const scenario = parse(profileText.replace('index="2" value="high"', 'index="1" value="high"'));
    expect(scenario.ok && lines(scenario.value.notes)).toMatch(/^4: The index 1 is repeated in "pay"/);
    expect(scenario.ok && scenario.value.problem.parties[0]?.values[0]).toEqual([0.75 / 4, 0.75]);
  });

  it("skips items nested in a similarity function", () => {
    const similar = `<similarity_function><criteria_function>${item(1, "low", 0)}</criteria_function></similarity_function>`;
    const scenario = parse(profileText.replace(item(2, "high", 4), `${item(2, "high", 4)}\n${similar}`));
    expect(scenario.ok && scenario.value.problem.parties[0]?.values[0]).toEqual([0.75 / 4, 0.75]);
    expect(scenario.ok && lines(scenario.value.notes)).toMatch(/^5: .*are skipped/);
  });

  it("refuses an item inside an item, an evaluation that is no number, and broken XML, each by line", () => {
    const nested = parse(
      profileText.replace(
        item(1, "low", 1),
        `<item index="1" value="low" evaluation="1">\n${item(2, "high", 4)}</item>`,
      ),
    );
    expect(!nested.ok && lines(nested.error)).toMatch(/^4: An item stands inside another item of "pay"/);
    const words = parse(profileText.replace('evaluation="4"', 'evaluation="much"'));
    expect(!words.ok && lines(words.error)).toMatch(
      /^4: The option "high" of "pay" has no numeric evaluation/,
    );
    const broken = parse(profileText.replace("</objective>", ""));
    expect(!broken.ok && lines(broken.error)).toMatch(/^12: Not well-formed XML/);
  });

  it("reads names that differ in case or space, an empty evaluation or reservation, and other spellings of tags", () => {
    const odd = profileText
      .replace('name="pay"', 'name=" Pay"')
      .replace('value="high"', 'value="HIGH"')
      .replace('value="short" evaluation="0"', 'value="short" evaluation=""')
      .replace('<reservation value="0.25"/>', '<Reservation Value=""/>')
      .replace("<weight index", "<Weight Index");
    const scenario = parse(odd);
    if (!scenario.ok) throw new Error(lines(scenario.error));
    expect(scenario.value.problem.parties[0]).toMatchObject({
      reservation: 0,
      values: [
        [0.75 / 4, 0.75],
        [0, 0.25],
      ],
    });
    expect(scenario.value.notes.map(({ line, message }) => `${line}: ${message}`).sort()).toEqual([
      "1: The reservation is left empty; it counts 0.",
      '4: "HIGH" is read as the option "high", which has the same letters.',
      '7: The option "short" of "leave" has no evaluation; it counts 0.',
    ]);
  });

  it("takes the later of two weights where every issue has one, and refuses them where one has none", () => {
    const twice = parse(
      profileText.replace('<weight index="2"', '<weight index="1" value="0.75"/>\n<weight index="2"'),
    );
    expect(twice.ok && lines(twice.value.notes)).toBe(
      "11: The issue with index 1 has two weights: this one counts.",
    );
    const instead = parse(profileText.replace('<weight index="2"', '<weight index="1"'));
    expect(!instead.ok && lines(instead.error)).toMatch(/^11: The issue with index 1 has two weights/);
  });

  describe("issues of numbers", () => {
    const domainOf = (type: string, bounds: string) =>
      `<negotiation_template><utility_space><objective index="0">
<issue index="1" name="sum" type="${type}"${bounds}
</objective></utility_space></negotiation_template>`;
    const within = (low: number, high: number) => ` lowerbound="${low}" upperbound="${high}"`;
    const profileOf = (evaluator: string) =>
      `<utility_space><objective index="0">
<issue index="1" name="sum" type="integer"><evaluator ${evaluator}/></issue>
<weight index="1" value="1"/></objective></utility_space>`;
    const read = (domainText: string, evaluator: string) =>
      parseGenius({ name: "d.xml", text: domainText }, [{ name: "a.xml", text: profileOf(evaluator) }]);
    const valued = (domainText: string, evaluator: string) => {
      const scenario = read(domainText, evaluator);
      return scenario.ok ? scenario.value.problem.parties[0]?.values[0] : lines(scenario.error);
    };
    const values = (evaluator: string, low = 0) =>
      valued(domainOf("integer", `${within(low, low + 4)}/>`), evaluator);

    it("are read with a line, a triangle or a constant", () => {
      expect(values('ftype="linear" offset="1" slope="-0.25"')).toEqual([1, 0.75, 0.5, 0.25, 0]);
      expect(values('ftype="triangular" parameter0="0" parameter1="4" parameter2="2"')).toEqual([
        0, 0.5, 1, 0.5, 0,
      ]);
      expect(values('ftype="constant" parameter0="3"')).toEqual([1, 1, 1, 1, 1]);
      expect(values('ftype="cubic"')).toMatch(/^2: "sum" has neither items nor an evaluator/);
    });

    it("have a line of slope and offset start at the lowest, and one of parameters at zero, as in GENIUS", () => {
      expect(values('ftype="linear" offset="0" slope="0.25"', -5)).toEqual([0, 0.25, 0.5, 0.75, 1]);
      expect(values('ftype="linear" parameter0="0" parameter1="0.125"', 4)).toEqual([
        0.5, 0.625, 0.75, 0.875, 1,
      ]);
    });

    it("keep a line within 0 and 1, with a word", () => {
      const steep = 'ftype="linear" offset="-0.5" slope="0.5"';
      expect(values(steep)).toEqual([0, 0, 0.5, 1, 1]);
      const scenario = read(domainOf("integer", `${within(0, 4)}/>`), steep);
      expect(scenario.ok && lines(scenario.value.notes)).toMatch(/^2: The line of "sum" leaves 0 to 1/);
    });

    it("are 21 even steps where they are real, with a word, and refused without bounds", () => {
      const real = domainOf("real", '><range lowerbound="16000" upperbound="22666"/></issue>');
      const scenario = read(real, 'ftype="linear" parameter1="-0.00015" parameter0="3.4"');
      if (!scenario.ok) throw new Error(lines(scenario.error));
      expect(scenario.value.problem.issues[0]?.options).toHaveLength(21);
      expect(scenario.value.problem.issues[0]?.options.slice(0, 2)).toEqual(["16000", "16333.3"]);
      expect(scenario.value.problem.parties[0]?.values[0]?.at(0)).toBeCloseTo(1, 12);
      expect(scenario.value.problem.parties[0]?.values[0]?.at(-1)).toBeCloseTo(0.0001, 12);
      expect(lines(scenario.value.notes)).toMatch(/^2: Of the real numbers of "sum", 21 are taken/);
      expect(valued(domainOf("real", "/>"), "")).toMatch(/^2: "sum" lists no options/);
    });
  });

  it("names a discount and ignores it", () => {
    const scenario = parse(profileText.replace("<objective", '<discount_factor value="0.9"/>\n<objective'));
    expect(scenario.ok && lines(scenario.value.notes)).toMatch(/^1: The discount factor 0.9 is ignored/);
  });
});

describe("NegoLog and Parley JSON", () => {
  const profile = {
    reservationValue: 0.1,
    issueWeights: { a: 0.4, b: 0.6 },
    issues: { a: { x: 1, y: 0 }, b: { z: 0.5 } },
  };
  const negolog = (text: string) => parseNegoLog([{ name: "A.json", text }]);

  it("multiplies weight and value without rescaling", () => {
    const scenario = negolog(JSON.stringify(profile));
    expect(scenario.ok && scenario.value.problem.parties[0]?.values).toEqual([[0.4, 0], [0.3]]);
  });

  it("names the line of a repeated key, a syntax error and a weight that is missing", () => {
    const repeated = negolog('{"issueWeights":{"a":1},\n"issues":{"a":{"x":1,\n"x":2}}}');
    expect(!repeated.ok && lines(repeated.error)).toMatch(/^3: The key "x" is repeated/);
    const broken = negolog('{\n"issues": {,}\n}');
    expect(!broken.ok && lines(broken.error)).toMatch(/^2: Not JSON/);
    const missing = negolog('{"issueWeights":{},"issues":{"a":{"x":1}}}');
    expect(!missing.ok && lines(missing.error)).toMatch(/The weight of "a": missing; a number is needed/);
  });

  const parley = {
    format: "parley-packages/1",
    issues: [
      { name: "pay", options: ["low", "high"] },
      { name: "leave", options: ["short", "long"] },
    ],
    parties: [
      {
        name: "staff",
        reservation: 0.2,
        weights: { pay: 3, leave: 1 },
        values: { pay: { low: 10, high: 20 }, leave: { short: 0, long: 10 } },
      },
      {
        name: "board",
        preferences: [{ rankIssues: ["pay", "leave"] }, { rankOptions: { pay: ["low", "high"] } }],
      },
    ],
    constraints: [JSON.parse('{ "if": { "pay": "high" }, "then": { "leave": "short" } }')],
  };

  it("rescales Parley's own JSON to each party's range and keeps what was said in words", () => {
    const scenario = parseParleyJson({ name: "p.json", text: JSON.stringify(parley) });
    if (!scenario.ok) throw new Error(lines(scenario.error));
    const { problem, sheets } = scenario.value;
    expect(problem.parties[0]?.values).toEqual([
      [0, 0.75],
      [0, 0.25],
    ]);
    expect(problem.constraints).toEqual([
      { type: "ifThen", when: { issue: 0, option: 1 }, must: { issue: 1, option: 0 } },
    ]);
    expect(sheets).toEqual([
      {
        party: "board",
        source: "party",
        statements: [
          { type: "rankIssues", order: [[0], [1]] },
          { type: "rankOptions", issue: 0, order: [[0], [1]] },
        ],
      },
    ]);
    expect(problemFaults(problem)).toEqual([]);
  });

  it("refuses names that do not exist, by line", () => {
    const text = JSON.stringify(parley, null, 1).replace('"long": 10', '"longer": 10');
    const scenario = parseParleyJson({ name: "p.json", text });
    const line = text.split("\n").findIndex((row) => row.includes('"longer"')) + 1;
    expect(!scenario.ok && lines(scenario.error)).toContain(`${line}: "longer" is unknown here`);
    const constraints = parseConstraints(
      { name: "c.json", text: '[\n{"notBoth":[{"pay":"high"},{"leave":"none"}]}]' },
      parley.issues,
    );
    expect(!constraints.ok && lines(constraints.error)).toMatch(/^2: "leave" has no option "none"/);
  });

  // What a person could write by mistake would otherwise be read as something else without a word.
  const staff = { prefers: { pay: "high" }, over: { leave: "short" } };
  it.each([
    [{ preferences: [{}] }, "A preference says one of rankIssues"],
    [{ preferences: [{ rank: [] }] }, '"rank" is no way of stating a preference; known: rankIssues'],
    [{ preferences: [{ rankIssues: ["pay", "pay", "leave"] }] }, 'The issue "pay" is ranked twice'],
    [
      { preferences: [{ never: { pay: "low", leave: "short" } }] },
      '"never" names exactly one option of one issue',
    ],
    [{ preferences: [staff] }, '"prefers" compares different issues on its two sides'],
    [{ preferences: [{ noWorseThan: { pay: "low" } }] }, '"noWorseThan" leaves "leave" open'],
    [{ preferences: [{ points: { pay: -1 } }] }, "Points must be 0 or more"],
    [{ preferences: [{ optionPoints: { pay: { low: 1 } } }] }, '"optionPoints" leaves out "high"'],
    [{ source: "me" }, '"source" must be "party" or "estimate"'],
    [{ weights: { pay: -1, leave: 1 } }, 'The weight of "pay" for "staff" is negative'],
  ])("refuses %j, and says what to do", (said, message) => {
    const parties = [{ ...parley.parties[0], ...said }];
    const scenario = parseParleyJson({ name: "p.json", text: JSON.stringify({ ...parley, parties }) });
    expect(!scenario.ok && lines(scenario.error)).toContain(message);
  });

  it.each([
    [
      '{ "if": { "pay": "low", "leave": "short" }, "then": { "leave": "long" } }',
      '"if" names exactly one option',
    ],
    ['{ "atLeastOne": [] }', '"atLeastOne" names at least one option'],
    ['{ "notBoth": [{ "pay": "low" }] }', '"notBoth" names exactly two options'],
    ['{ "notBoth": [], "atLeastOne": [{ "pay": "low" }] }', "give each an entry of its own"],
  ])("refuses the constraint %s", (constraint, message) => {
    const read = parseConstraints({ name: "c.json", text: `[${constraint}]` }, parley.issues);
    expect(!read.ok && lines(read.error)).toContain(message);
  });

  it("tells what is wrong with the issues once, and not again for every party", () => {
    const issues = [parley.issues[0], parley.issues[0]];
    const text = JSON.stringify({ ...parley, issues }, null, 1);
    const scenario = parseParleyJson({ name: "p.json", text });
    expect(!scenario.ok && scenario.error.map(({ message }) => message)).toEqual([
      'The issue "pay" appears twice (first on line 4): leave one out.',
    ]);
  });

  it("leaves out what is no profile of NegoLog's, and says so", () => {
    const scenario = parseNegoLog([
      { name: "A.json", text: JSON.stringify(profile) },
      { name: "specs.json", text: '{"nash": 1}' },
    ]);
    expect(scenario.ok && scenario.value.problem.parties).toHaveLength(1);
    expect(scenario.ok && lines(scenario.value.notes)).toContain("it is no profile");
  });
});

describe("a GENIUS file that is another than it should be", () => {
  const faultsOf = (text: string): string => {
    const scenario = parse(text);
    return scenario.ok ? lines(scenario.value.notes) : lines(scenario.error);
  };

  it("is named as what it is", () => {
    expect(faultsOf(domainText)).toContain("This is a domain, not a party's profile");
    const swapped = parseGenius({ name: "a.xml", text: profileText }, [domain]);
    expect(!swapped.ok && lines(swapped.error)).toContain("name the domain first");
    expect(faultsOf("<utility_space></utility_space>")).toContain("No issue of the domain is evaluated");
    expect(faultsOf("<html><body/></html>")).toBe(
      '1: The outermost element is "html" and not "utility_space", and it holds no issue: this is no GENIUS profile.',
    );
    expect(faultsOf("\uFEFF \n")).toBe("1: The file is empty.");
    const page = parseGenius({ name: "d.xml", text: "<html/>" }, []);
    expect(!page.ok && lines(page.error)).toContain("this is no GENIUS domain");
  });

  it.each([
    [
      ["utility_space", "space"],
      'The outermost element is "space" and not "utility_space"; what it holds is read',
    ],
    [
      ['<weight index="2"', '<weight index="2" value="0.25"/><weight index="9"'],
      "11: No issue has the index 9 of",
    ],
    [
      [item(2, "high", 4), item(2, "high", 4) + item(1, "gold", 9)],
      '4: The domain has no option "gold" in "pay"',
    ],
    [["<reservation", "<reservaton"], '1: "reservaton" is no element of a profile that is known here'],
    [
      ['evaluation="4"', 'evaluation="0x4"'],
      '4: The option "high" of "pay" has no numeric evaluation: "0x4"',
    ],
    [['evaluation="0"', 'evaluation="-1"'], ""],
  ])("says what became of %j", ([from = "", to = ""], message) => {
    expect(faultsOf(profileText.replaceAll(from, to))).toContain(message);
  });

  it("cannot divide by what is not above 0", () => {
    const below = profileText
      .replace('evaluation="0"', 'evaluation="-1"')
      .replace('evaluation="2"', 'evaluation="0"');
    expect(faultsOf(below)).toBe(
      '6: No option of "leave" has an evaluation above 0, by which the others would be divided.',
    );
  });

  it("says by which index an issue was found, which reservation counts, and which no package reaches", () => {
    expect(faultsOf(profileText.replace('name="pay"', 'name="wages"'))).toContain(
      '2: "wages" is read as the issue "pay", which has its index',
    );
    const more = profileText.replace("</objective>", '<reservation value="0.5"/></objective>');
    expect(faultsOf(more)).toContain("A further reservation is left out: the one on line 1 counts");
    expect(faultsOf(profileText.replace('value="0.25"', 'value="2"'))).toContain("lies above every package");
  });
});

describe("a GENIUS profile of rectangles", () => {
  const whole = `<negotiation_template><utility_space><objective>
<issue index="1" name="sum" type="integer" lowerbound="0" upperbound="4"/>
</objective></utility_space></negotiation_template>`;
  const read = (functions: string, rest = "") => {
    const text = `<utility_space type="nonlinear"><objective>
<issue index="1" name="sum" type="integer" lowerbound="0" upperbound="4"/>
<utility maxutility="50">${functions}</utility></objective>${rest}</utility_space>`;
    return parseGenius({ name: "d.xml", text: whole }, [{ name: "a.xml", text }]);
  };
  const box = (inside: string, utility = "10") =>
    `<hyperRectangle utility="${utility}">${inside}</hyperRectangle>`;
  const range = '<INCLUDES index="1" min="1" max="2"/>';

  it("counts each with the weight of the function that holds it", () => {
    const scenario = read(
      `<ufun weight="1">${box(range)}</ufun><ufun weight="3">${box(range)}</ufun>${box(range)}`,
    );
    expect(
      scenario.ok && scenario.value.problem.parties[0]?.rectangles.map(({ utility }) => utility),
    ).toEqual([10, 30, 10]);
  });

  it("counts one with a weight of its own, and one that excludes wherever not all its ranges hold", () => {
    const text = whole.replace(
      "</objective>",
      '<issue index="2" name="term" type="integer" lowerbound="0" upperbound="1"/></objective>',
    );
    const outside = ['<EXCLUDES index="1" min="1" max="2"/>', '<EXCLUDES index="2" min="0" max="0"/>'].join(
      "",
    );
    const functions = `${box(outside)}<hyperRectangle utility="3" weight="2">${range}</hyperRectangle>`;
    const scenario = parseGenius({ name: "d.xml", text }, [
      {
        name: "a.xml",
        text: `<utility_space><utility maxutility="50">${functions}</utility></utility_space>`,
      },
    ]);
    if (!scenario.ok) throw new Error(lines(scenario.error));
    const game = quantise(scenario.value.problem);
    const sums = [0, 1].map((term) => [0, 1, 2, 3, 4].map((sum) => utilitiesOf(game, [sum, term])[0]));
    expect(sums).toEqual([
      [10, 6, 6, 10, 10],
      [10, 16, 16, 10, 10],
    ]);
  });

  it.each([
    [`<ufun aggregation="max">${box(range)}</ufun>`, '3: Rectangles are aggregated by "max" here'],
    [
      `<ufun weight="much">${box(range)}</ufun>`,
      "3: The weight of a function of rectangles is no finite number",
    ],
    [box('<INCLUDES index="7" min="1" max="2"/>'), "3: INCLUDES names an issue of index 7, which the domain"],
    [box('<INCLUDES index="1" min="1"/>'), "3: INCLUDES needs the index of an issue, a min and a max."],
    [box("<EXCLUDES/>"), "3: EXCLUDES needs the index of an issue, a min and a max."],
    [box('<EXCLUDES index="1" min="7" max="9"/>'), '3: The range 7 to 9 lies outside "sum": nothing is excl'],
    [box(`${range}<EXCLUDES index="1" min="1" max="2"/>`), "3: A hyperRectangle has INCLUDES and EXCLUDES"],
    [box("<SKIPS/>"), '3: Of a hyperRectangle, only INCLUDES and EXCLUDES can be read, and this is "skips".'],
    [`<hyperRectangle utility="1" weight="x">${range}</hyperRectangle>`, "3: The weight of a hyperRectangle"],
    [box(range, "ten"), "3: A hyperRectangle has no numeric utility."],
    [box(""), "3: A hyperRectangle includes no issue: its utility counts in every package."],
    [box('<INCLUDES index="1" min="2" max="1"/>'), "3: The range 2 to 1 ends before it begins"],
    [box('<INCLUDES index="1" min="7" max="9"/>'), '3: The range 7 to 9 lies outside "sum"'],
    [`${box(range)}<item index="1" value="1" evaluation="2"/>`, "3: Evaluations of options are left out"],
  ])("says of %s what is wrong or became of it", (functions, message) => {
    const scenario = read(functions);
    expect(scenario.ok ? lines(scenario.value.notes) : lines(scenario.error)).toContain(message);
  });

  it("says as what its reservation was read", () => {
    const share = read(box(range), '<reservation value="0.5"/>');
    expect(share.ok && share.value.problem.parties[0]?.reservation).toBe(25);
    expect(share.ok && lines(share.value.notes)).toContain("is read as a share: the declared largest is 50.");
  });
});

describe.skipIf(!hasScenarios)("the shared scenarios", () => {
  it.each(Object.keys(expected))("%s is read with the packages and reservations expected", (key) => {
    const scenario = loadScenario(key);
    if (!scenario.ok) throw new Error(lines(scenario.error));
    const { problem } = scenario.value;
    const want = expected[key];
    if (want?.outcomes === undefined) {
      expect(countPackages(problem.issues)).toBe(10n ** BigInt(problem.issues.length));
      expect(problem.parties.map((party) => party.rectangles.length)).toEqual(
        (want as never as { hyperRectangles: number[] }).hyperRectangles,
      );
      return;
    }
    expect(countPackages(problem.issues)).toBe(BigInt(want.outcomes));
    expect(problem.parties.map((party) => party.reservation)).toEqual(want.reservation);
    expect(problemFaults(problem)).toEqual([]);
    const game = quantise(problem);
    for (const sum of utilitiesOf(
      game,
      problem.issues.map(() => 0),
    ))
      expect(Number.isInteger(sum)).toBe(true);
  });
});
