import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { parley, parleyHere, type Ran, STACK_TRACE, startParley, testFolder } from "./support/run-parley.ts";
import { entangled, profile, WELLS, writeNegoLog } from "./support/scenarios.ts";

const folder = testFolder();
afterAll(() => folder.end());

const written = (name: string, text: string): string => {
  writeFileSync(folder.path(name), text);
  return folder.path(name);
};
const [domain, upper, lower] = [
  written("domain.xml", WELLS.domain),
  written("upper.xml", WELLS.upper),
  written("lower.xml", WELLS.lower),
];
const LABOUR = fileURLToPath(new URL("../../../examples/labour/tramways.json", import.meta.url));
const CAMP_DAVID = fileURLToPath(
  new URL("../../../examples/camp-david-1978/camp-david.json", import.meta.url),
);

const reportIn = ({ code, out }: Ran) => {
  expect(code).toBe(0);
  return JSON.parse(out);
};

describe("parley analyse --json", () => {
  it("prints the whole answer on one line, with utilities on the file's own scale", async () => {
    const ran = await parley("analyse", domain, upper, lower, "--json", "--frontier");
    expect(ran.err).toBe("");
    expect(ran.out.trim().split("\n")).toHaveLength(1);
    const { ms, method, ...rest } = reportIn(ran);
    expect(ms).toBeGreaterThan(0);
    expect(method).toContain("Pareto merge");
    expect(rest).toMatchObject({
      packages: "6",
      parties: ["upper", "lower"],
      rational: 3,
      rationalExact: true,
    });
    // By hand: 0.5 × wells/3 + 0.5 × road/4 against 0.4 × wells/4 + 0.6 × road/5, all six packages.
    const points = rest.frontier.points.map(({ utilities }: { utilities: number[] }) => utilities);
    expect(rest.frontier).toMatchObject({ exact: true, size: 5 });
    expect(points).toEqual([
      [1, 0],
      [0.833333333, 0.3],
      [0.5, 0.6],
      [0.333333333, 0.9],
      [0, 1],
    ]);
  });

  it("gives every criterion its package, value and certainty", async () => {
    const { solutions, frontier } = reportIn(await parleyHere("analyse", domain, upper, lower, "--json"));
    expect(frontier).toEqual({ exact: true, size: 5 });
    expect(Object.keys(solutions)).toEqual(["nash", "kalaiSmorodinsky", "maximin", "leximin", "utilitarian"]);
    for (const solution of Object.values(solutions)) expect(solution).toMatchObject({ exact: true, gap: 0 });
    expect(solutions.maximin).toMatchObject({
      choice: { Wells: "shared", Road: "open" },
      utilities: [0.5, 0.6],
    });
    expect(solutions.utilitarian.utilities).toEqual([0.333333333, 0.9]);
  });
});

describe("parley analyse for people", () => {
  it("names each solution by its criterion with the definition, and calls none of them anything else", async () => {
    const { code, out, err } = await parleyHere("analyse", domain, upper, lower);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("6 packages of 2 issues.\n");
    expect(out).toContain("measured from: upper 0.25, lower 0.1.\n");
    expect(out).toContain("5 outcomes; 3 of them leave nobody below their reservation.\n");
    expect(out).toMatch(/^Method: Pareto merge .*; [\d.]+ ms\.$/m);
    for (const definition of [
      "Nash: largest product of the parties' gains, among packages that leave nobody below",
      "Kalai–Smorodinsky: largest smallest ratio of a party's gain to the most it could gain",
      "Maximin: largest smallest gain.",
      "Leximin: largest smallest gain; then",
      "Utilitarian: largest sum of utilities.",
    ])
      expect(out).toContain(`\n${definition}`);
    expect(out).toContain(
      "  Value 0.125, exact.\n  upper 0.5 (+0.25) · lower 0.6 (+0.5)\n    Wells  shared\n",
    );
    expect(out).not.toMatch(/\b(fair|best|optimal|just|ideal|win)/i);
    expect(out).not.toContain("The frontier, one package");
  });

  it("lists the frontier when asked to, with what each party gains and gives", async () => {
    const { out } = await parleyHere("analyse", domain, upper, lower, "--frontier");
    expect(out).toContain("  upper 1 (+0.75) · lower 0 (−0.1): Wells: shared, Road: escorted\n");
  });

  it("lists the outcomes that tie", async () => {
    const [one, other] = [
      written("one.xml", profile([0, 1, 2], [0, 2], [0.5, 0.5])),
      written("other.xml", profile([2, 1, 0], [2, 0], [0.5, 0.5])),
    ];
    const { out } = await parleyHere("analyse", domain, one, other);
    expect(out).toContain("4 other outcomes reach the same value:");
  });

  it("says why there is no solution", async () => {
    const high = written("high.xml", profile([3, 2, 0], [0, 4], [0.5, 0.5], '<reservation value="0.9"/>'));
    const { out } = await parleyHere("analyse", domain, high, lower);
    expect(out).toContain("  None: every package leaves somebody below their reservation.\n");
    const rules = { constraints: ["open", "escorted"].map((Road) => ({ notBoth: [{ Road }, { Road }] })) };
    const none = written("none.json", JSON.stringify(rules));
    const empty = await parleyHere("analyse", domain, upper, lower, "--constraints", none);
    expect(empty.out.match(/None: no package satisfies the constraints/g)).toHaveLength(5);
  });

  it("gives the terminal nothing to act on", async () => {
    const evil = written("evil.xml", WELLS.domain.replace('value="shared"', 'value="a&#x9b;2Jb\u202e"'));
    const { out, err } = await parleyHere("analyse", evil, upper, lower);
    expect(out + err).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e]/u);
  });
});

describe("what a scenario's files may hold", () => {
  it("obeys a file of constraints", async () => {
    const rules = written(
      "rules.json",
      '{"constraints": [{"if": {"Wells": "shared"}, "then": {"Road": "escorted"}}]}',
    );
    const { out } = await parleyHere(
      "analyse",
      domain,
      upper,
      lower,
      "--constraints",
      rules,
      "--json",
      "--frontier",
    );
    const choices = JSON.parse(out).frontier.points.map(({ choice }: { choice: object }) => choice);
    expect(choices).not.toContainEqual({ Wells: "shared", Road: "open" });
    expect(choices).toContainEqual({ Wells: "shared", Road: "escorted" });
  });

  it("reads a folder of GENIUS files, and one of NegoLog's, as it reads the files", async () => {
    const genius = folder.path("genius");
    mkdirSync(genius);
    for (const [name, text] of Object.entries({
      "z.xml": WELLS.domain,
      "a.xml": WELLS.upper,
      "b.xml": WELLS.lower,
    }))
      writeFileSync(join(genius, name), text);
    expect(reportIn(await parleyHere("analyse", genius, "--json"))).toMatchObject({
      packages: "6",
      parties: ["a", "b"],
    });
    const negolog = folder.path("negolog");
    writeNegoLog(negolog, 2, 3, 3);
    writeFileSync(join(negolog, "specs.json"), "{}");
    const whole = reportIn(await parleyHere("analyse", negolog, "--json"));
    const files = ["profileA.json", "profileB.json"].map((name) => join(negolog, name));
    expect(reportIn(await parleyHere("analyse", ...files, "--json"))).toEqual({
      ...whole,
      ms: expect.any(Number),
      firstMs: expect.any(Number),
    });
    expect(whole).toMatchObject({ packages: "27", parties: ["profileA", "profileB"] });
  });

  it("turns rankings into shares of weightings, the same each time, and never into a probability", async () => {
    const report = reportIn(await parleyHere("analyse", LABOUR, "--json"));
    expect(report.robustness).toMatchObject({ draws: 4000, redLines: [] });
    expect(report.robustness.acceptableToAll.nash).toBeGreaterThan(0.5);
    const { out } = await parleyHere("analyse", LABOUR);
    expect(out).toMatch(/Acceptable to all under [\d.]+ % of the weightings that fit what was said\./);
    expect(out).not.toMatch(/probab|likel|chance/i);
    expect({ ...reportIn(await parleyHere("analyse", LABOUR, "--json")), ms: 0, firstMs: 0 }).toEqual({
      ...report,
      ms: 0,
      firstMs: 0,
    });
  });

  it("divides what can be shared out, and says which issue and how much of it", async () => {
    const { adjustedWinner } = reportIn(await parleyHere("analyse", CAMP_DAVID, "--json"));
    expect(adjustedWinner.points.map((p: number) => p.toFixed(2))).toEqual(["65.83", "65.83"]);
    expect(adjustedWinner.split).toBe("Sinai");
    const { out } = await parleyHere("analyse", CAMP_DAVID);
    expect(out).toContain("Of 100 points each: Israel 65.83 · Egypt 65.83.");
    expect(out).toContain("Sinai: Israel 16.7 %, Egypt 83.3 %");
    expect(reportIn(await parleyHere("analyse", LABOUR, "--json"))).not.toHaveProperty("adjustedWinner");
  });

  it("keeps a red line, and quotes what contradicts itself with a way out", async () => {
    const scenario = JSON.parse(readFileSync(LABOUR, "utf8"));
    const union = scenario.parties[0].preferences;
    union.push({ never: { Term: "36 months" } });
    const red = reportIn(
      await parleyHere("analyse", written("red.json", JSON.stringify(scenario)), "--json"),
    );
    expect(red.robustness.redLines).toEqual([{ issue: "Term", option: "36 months" }]);
    for (const { choice } of Object.values<{ choice: { Term: string } }>(red.solutions))
      expect(choice.Term).not.toBe("36 months");
    union.push({ prefers: { Training: "none" }, over: { Training: "six days a year" } });
    const torn = await parleyHere("analyse", written("torn.json", JSON.stringify(scenario)));
    expect({ code: torn.code, out: torn.out }).toEqual({ code: 2, out: "" });
    expect(torn.err).toContain("Training: none rather than Training: six days a year");
    expect(torn.err).toContain("a way out: take back or change preference");
  });

  it("asks the solver, in a worker, where rules tie too much together for a merge", async () => {
    const tied = written("tied.json", entangled(40, 160));
    const { method, solutions } = reportIn(await parley("analyse", tied, "--json", "--time-limit", "3"));
    expect(method).toMatch(/HiGHS|stopped at the time limit/);
    expect(Object.keys(solutions)).toHaveLength(5);
  });
});

describe("what is wrong with a file", () => {
  const refused = async (...args: readonly string[]): Promise<string> => {
    const { code, out, err } = await parleyHere("analyse", ...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).not.toMatch(STACK_TRACE);
    return err;
  };

  it("is said by file and line, all of it at once, and ends with 2", async () => {
    const nested = written(
      "nested.xml",
      WELLS.domain.replace('"by days"/>', '"by days"><item index="9" value="x"/></item>'),
    );
    expect(await refused(nested, upper, lower)).toBe(
      `${nested}:7: An item stands inside another item of "Wells": close the item before it.\n`,
    );
    const [first, second] = [
      written("first.xml", WELLS.upper.replace('evaluation="3"', 'evaluation="much"')),
      written("second.xml", WELLS.lower.replace('<weight index="2"', '<weight index="1"')),
    ];
    const both = await refused(domain, first, second);
    expect(both).toContain(
      `${first}:4: The option "shared" of "Wells" has no numeric evaluation: "much" is no finite number.\n`,
    );
    expect(both).toContain(`${second}:14: The issue with index 1 has two weights.\n`);
    const json = await parleyHere("analyse", domain, first, lower, "--json");
    expect(JSON.parse(json.out).faults).toMatchObject([{ file: first, line: 4 }]);
    expect(json.code).toBe(2);
    const rules = written("unknown.json", '[\n  {"notBoth": [{"Wells": "dry"}, {"Road": "open"}]}\n]');
    expect(await refused(domain, upper, lower, "--constraints", rules)).toContain(`${rules}:2: `);
    expect(await refused(written("cut.json", '{"format":\n'))).toMatch(/cut\.json:\d: Not JSON/);
  });

  it("is a note on standard error, with its line, where it can be read around", async () => {
    const odd = written(
      "odd.xml",
      profile([3, undefined, 0], [0, 4], [0.5, 0.7], '<discount_factor value="0.9"/>'),
    );
    const repeated = written(
      "repeated.xml",
      WELLS.domain.replace('index="2" value="by days"', 'index="1" value="by days"'),
    );
    const { code, out, err } = await parleyHere("analyse", repeated, odd, lower, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out).packages).toBe("6");
    expect(err).toContain(`${repeated}:7: The index 1 is repeated in "Wells"`);
    expect(err).toContain(`${odd}:3: The option "by days" of "Wells" is missing; it counts 0.\n`);
    expect(err).toMatch(/odd\.xml:\d+: The weights sum to 1\.2, not 1; each is divided by the sum\.\n/);
    expect(err).toMatch(/odd\.xml:\d+: The discount factor 0\.9 is ignored/);
  });

  it("is not the order in which a shell names the files", async () => {
    const sorted = await parleyHere("analyse", upper, domain, lower, "--json");
    const named = await parleyHere("analyse", domain, upper, lower, "--json");
    expect(sorted.code).toBe(0);
    expect(JSON.parse(sorted.out).parties).toEqual(JSON.parse(named.out).parties);
  });

  it("is one sentence where it is no scenario at all", async () => {
    expect(await refused(folder.path("absent.xml"))).toContain("There is no file");
    expect(await refused(domain)).toContain("name one file per party");
    expect(await refused(upper, lower)).toContain("name the domain first");
    expect(await refused(domain, domain)).toContain("This is a domain, not a party's profile");
    expect(await refused(domain, LABOUR)).toContain("tramways.json:1: This is no XML, and other files are");
    expect(await refused(written("nothing.json", ""))).toContain("nothing.json:1: The file is empty.");
    expect(await refused(domain, upper, written("nothing.xml", " \n"))).toContain(
      "nothing.xml:1: The file is empty.",
    );
    mkdirSync(folder.path("empty"));
    expect(await refused(folder.path("empty"))).toContain("holds neither NegoLog profiles");
    expect(await refused(domain, upper, "--time-limit", "soon")).toContain("--time-limit takes seconds");
    expect(await refused(domain, upper, "--time-limit", "0")).toContain("more than 0");
  });

  it("is nothing where a text is in two bytes a letter or ends its lines otherwise, and said where its letters are not those it names", async () => {
    const plain = JSON.parse((await parleyHere("analyse", domain, upper, lower, "--json")).out);
    const reads = async (name: string, bytes: Uint8Array): Promise<string> => {
      writeFileSync(folder.path(name), bytes);
      const { out, err } = await parleyHere("analyse", domain, folder.path(name), lower, "--json");
      expect(JSON.parse(out).solutions).toEqual(plain.solutions);
      return err;
    };
    const wide = Buffer.from(WELLS.upper, "utf16le");
    expect(await reads("wide.xml", wide)).toBe("");
    expect(await reads("marked.xml", Buffer.concat([Buffer.from([0xff, 0xfe]), wide]))).toBe("");
    expect(await reads("turned.xml", Buffer.from(wide).swap16())).toBe("");
    expect(await reads("bom.xml", Buffer.from(`\uFEFF${WELLS.upper}`))).toBe("");
    expect(await reads("lines.xml", Buffer.from(WELLS.upper.replaceAll("\n", "\r\n")))).toBe("");
    const strange = WELLS.upper.replace('name="any"', 'name="é"');
    expect(await reads("strange.xml", Buffer.from(strange, "latin1"))).toContain(
      'strange.xml:1: It is not in "utf-8": read as Windows-1252.',
    );
    const misnamed = `<?xml version="1.0" encoding="klingon"?>${strange}`;
    expect(await reads("misnamed.xml", Buffer.from(misnamed))).toContain(
      'It is not in "klingon", as it says: read as',
    );
  });

  it("is not passed over because it lies in a folder, unless it is no XML at all", async () => {
    const home = folder.path("broken");
    mkdirSync(home);
    for (const [name, text] of Object.entries({
      "d.xml": WELLS.domain,
      "a.xml": WELLS.upper,
      "b.xml": WELLS.lower,
    }))
      writeFileSync(join(home, name), text);
    writeFileSync(join(home, "pareto.xml"), "0.5, 0.5\n");
    const { code, err } = await parleyHere("analyse", home);
    expect(code).toBe(0);
    expect(err).toContain("pareto.xml:1: This is no XML: it is left out.");
    writeFileSync(join(home, "c.xml"), "");
    expect(await refused(home)).toContain("c.xml:1: The file is empty.");
    writeFileSync(join(home, "c.xml"), "<html/>");
    expect(await refused(home)).toContain('c.xml:1: The outermost element is "html"');
    const alone = await parleyHere("analyse", domain, upper);
    expect(alone.err).toContain("domain.xml:1: Only one party is there");
  });

  it("reads a domain in the encoding that it names", async () => {
    const bytes = Buffer.from(
      WELLS.domain.replace("UTF-8", "ISO-8859-1").replaceAll("Road", "Weg ü"),
      "latin1",
    );
    writeFileSync(folder.path("latin.xml"), bytes);
    const { out } = await parleyHere("analyse", folder.path("latin.xml"), upper, "--json");
    expect(Object.keys(JSON.parse(out).solutions.nash.choice)).toEqual(["Wells", "Weg ü"]);
  });
});

describe("Ctrl-C", () => {
  it("ends a long analysis at once, with one sentence and nothing on standard output", async () => {
    const long = folder.path("long");
    writeNegoLog(long, 6, 16, 5);
    const running = startParley(["analyse", long, "--json"]);
    // The note comes right before the analysis, which takes a minute.
    await new Promise((resolve) => running.child.stderr?.once("data", resolve));
    running.child.kill("SIGINT");
    const { code, out, err } = await running.ended;
    expect({ code, out }).toEqual({ code: 130, out: "" });
    expect(err.trim().split("\n").at(-1)).toBe("Cancelled: nothing was analysed to its end.");
  });
});

const SCENARIOS = join(
  process.env.PARLEY_DATA ?? fileURLToPath(new URL("../../../../shared/data", import.meta.url)),
  "scenarios",
);

describe.skipIf(!existsSync(join(SCENARIOS, "expected.json")))("the shared scenarios", () => {
  it.each([
    "negmas/anac/y2016/parsCat",
    "negmas/anac/y2013/Wholesaler",
    "negmas/other/thompson",
    "negolog/domain57",
  ])("%s comes out as expected", async (key) => {
    const expected = JSON.parse(readFileSync(join(SCENARIOS, "expected.json"), "utf8"))[key];
    const home = join(SCENARIOS, key);
    const order: readonly string[] | undefined = expected.profileOrder;
    const domainOf = (): string =>
      readdirSync(home).find((name) => name.endsWith(".xml") && order?.includes(name) === false) ?? "";
    const files = order ? [domainOf(), ...order].map((name) => join(home, name)) : [home];
    const report = reportIn(await parleyHere("analyse", ...files, "--json"));
    expect(report).toMatchObject({
      packages: String(expected.outcomes),
      frontier: { exact: true, size: expected.frontier },
      rational: expected.frontierRational,
    });
    const { nash, maximin, kalaiSmorodinsky, utilitarian } = report.solutions;
    expect(nash.value).toBeCloseTo(expected.maxNashProduct, 7);
    expect(maximin.value).toBeCloseTo(expected.maxMinGain, 7);
    expect(kalaiSmorodinsky.value).toBeCloseTo(expected.maxMinIdealRatio, 7);
    expect(utilitarian.value).toBeCloseTo(expected.maxSum, 7);
  });
});
