import fc from "fast-check";

/** A scenario as it is meant: what its files say, in whatever dialect. */
export interface Meant {
  readonly issues: readonly MeantIssue[];
  readonly parties: readonly MeantParty[];
}

interface MeantIssue {
  readonly name: string;
  readonly options: readonly string[];
  /** Set where the options are whole numbers from here on. */
  readonly lowest?: number;
}

interface MeantParty {
  readonly reservation: number | undefined;
  readonly weights: readonly number[] | undefined;
  readonly evaluations: readonly (readonly number[])[];
}

/** How a file is written; competitions of ten years have agreed on none of it. */
interface Dialect {
  readonly quote: '"' | "'";
  readonly lineEnd: "\n" | "\r\n" | "\r" | "";
  readonly closes: boolean;
  readonly marked: boolean;
  readonly declared: boolean;
  readonly chatty: boolean;
  readonly nested: boolean;
  readonly wrapped: boolean;
  readonly indexed: boolean;
  readonly firstIndex: number;
  readonly turned: boolean;
  readonly shouted: boolean;
  readonly weightsFirst: boolean;
  readonly reservationAt: "first" | "inside" | "last";
  readonly spelt: (value: number) => string;
}

const NAMES: readonly string[] = [
  ...["price", "Öl & Gas", "价格", "a<b", 'the "old" road', "l'eau", "naïve", "50 %", "🌊 sea", "=1+1"],
  ...["__proto__", "constructor", "Weg nach Süden", "1", "مياه", "C:\\x", "]]>", "&amp;", "x  y", "–"],
];

const names = (count: number) => fc.shuffledSubarray([...NAMES], { minLength: count, maxLength: count });

const MANY_PARTIES = 9;

const issue = (name: string): fc.Arbitrary<MeantIssue> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: names(5)
        .chain((own) => fc.integer({ min: 1, max: 5 }).map((size) => own.slice(0, size)))
        .map((options) => ({ name, options })),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({ lowest: fc.integer({ min: -3, max: 3 }), size: fc.integer({ min: 1, max: 4 }) })
        .map(({ lowest, size }) => ({
          ...{ name, lowest },
          options: Array.from({ length: size }, (_, k) => String(lowest + k)),
        })),
    },
  );

const evaluation = fc.oneof(
  fc.integer({ min: 0, max: 5 }),
  fc.integer({ min: -2, max: 100 }).map((value) => value / 8),
);

const evaluationsOf = (options: readonly string[]) =>
  fc
    .array(evaluation, { minLength: options.length, maxLength: options.length })
    // Where none is above 0 there is nothing to divide by: that is a fault, and another test's matter.
    .map((values) => (Math.max(...values) > 0 ? values : values.map(() => 0)));

const partyOf = (issues: readonly MeantIssue[]): fc.Arbitrary<MeantParty> =>
  fc.record({
    reservation: fc.option(
      fc.integer({ min: -2, max: 12 }).map((value) => value / 16),
      { nil: undefined },
    ),
    weights: fc.option(
      fc
        .array(fc.integer({ min: 0, max: 8 }), { minLength: issues.length, maxLength: issues.length })
        .chain((weights) =>
          fc
            .constantFrom(1, 0.125, 12.5)
            .map((factor) =>
              (weights.some((weight) => weight > 0) ? weights : weights.map(() => 1)).map(
                (weight) => weight * factor,
              ),
            ),
        ),
      { nil: undefined, freq: 8 },
    ),
    evaluations: fc.tuple(...issues.map(({ options }) => evaluationsOf(options))),
  });

/** Scenarios small enough to enumerate. */
export const meant: fc.Arbitrary<Meant> = fc
  .integer({ min: 1, max: 5 })
  .chain(names)
  .chain((chosen) => fc.tuple(...chosen.map(issue)))
  .chain((issues) =>
    fc
      .array(partyOf(issues), { minLength: 1, maxLength: MANY_PARTIES })
      .map((parties) => ({ issues, parties })),
  );

const SPELLINGS: readonly Dialect["spelt"][] = [
  String,
  (value) => value.toFixed(6),
  (value) => value.toExponential(),
  (value) => (value < 0 ? String(value) : ` +${value} `),
  (value) => String(value).replace(/^(-?)0\./, "$1."),
];

/** The ways in which a file may be written. */
export const dialect: fc.Arbitrary<Dialect> = fc.record({
  quote: fc.constantFrom('"' as const, "'" as const),
  lineEnd: fc.constantFrom("\n" as const, "\r\n" as const, "\r" as const, "" as const),
  ...{ closes: fc.boolean(), marked: fc.boolean(), declared: fc.boolean(), chatty: fc.boolean() },
  ...{ nested: fc.boolean(), wrapped: fc.boolean(), indexed: fc.boolean(), turned: fc.boolean() },
  ...{ shouted: fc.boolean(), weightsFirst: fc.boolean(), firstIndex: fc.constantFrom(1, 0, 2, 17) },
  reservationAt: fc.constantFrom("first" as const, "inside" as const, "last" as const),
  spelt: fc.constantFrom(...SPELLINGS),
});

type Attributes = Readonly<Record<string, string | number | undefined>>;

const writerOf = (how: Dialect) => {
  const escaped = (text: string): string =>
    text
      .replaceAll("&", "&amp;")
      .replaceAll("<", how.chatty ? "&#x3C;" : "&lt;")
      .replaceAll('"', "&quot;")
      .replaceAll("'", how.chatty ? "&#39;" : "&apos;");
  const element = (name: string, attributes: Attributes, children: readonly string[] = []): string => {
    const stated = Object.entries(attributes).flatMap(([key, value]) =>
      value === undefined
        ? []
        : [
            ` ${how.shouted ? key.replace(/^./, (first) => first.toUpperCase()) : key}=${how.quote}${escaped(String(value))}${how.quote}`,
          ],
    );
    const open = `<${name}${stated.join("")}`;
    if (children.length === 0 && how.closes) return `${open}/>`;
    return [`${open}>`, ...children, `</${name}>`].join(how.lineEnd);
  };
  const document = (root: string): string =>
    [
      `${how.marked ? "\uFEFF" : ""}${how.declared ? '<?xml version="1.0" encoding="UTF-8"?>' : ""}`,
      how.chatty ? "<!-- <issue> no issue --><?keep this?>" : "",
      root,
      how.chatty ? "<!-- the end -->" : "",
    ].join(how.lineEnd);
  return { element, document };
};

const order = <T>(how: Dialect, list: readonly T[]): readonly T[] => (how.turned ? list.toReversed() : list);

/** Issues may lie in objectives inside the outermost one. */
const inObjectives = (how: Dialect, issues: readonly string[], more: readonly string[]): string => {
  const { element } = writerOf(how);
  const half = Math.ceil(issues.length / 2);
  const inner =
    how.nested && issues.length > 1
      ? [element("objective", { index: 100, name: "part" }, issues.slice(0, half)), ...issues.slice(half)]
      : issues;
  const text = how.chatty ? ["<![CDATA[<weight index='1' value='9'/>]]>", "words between"] : [];
  return element("objective", { index: 0, type: "objective", etype: "objective", name: "all" }, [
    ...(how.weightsFirst ? more : []),
    ...text,
    ...inner,
    ...(how.weightsFirst ? [] : more),
  ]);
};

const kindOf = ({ lowest, options }: MeantIssue): Attributes =>
  lowest === undefined
    ? { type: "discrete", etype: "discrete", vtype: "discrete" }
    : {
        ...{ type: "integer", etype: "integer" },
        lowerbound: lowest,
        upperbound: lowest + options.length - 1,
      };

/** The domain's file. Its indexes are its own: a profile finds issues and options by name. */
export const domainText = ({ issues }: Meant, how: Dialect): string => {
  const { element, document } = writerOf(how);
  const inner = inObjectives(
    how,
    issues.map((one, i) =>
      element(
        "issue",
        { index: how.firstIndex + i, name: one.name, ...kindOf(one) },
        one.lowest === undefined
          ? one.options.map((value, o) =>
              element("item", {
                ...{ index: how.indexed ? o + 1 : undefined, value },
                ...(how.chatty ? { cost: 0, description: "none <given>" } : {}),
              }),
            )
          : [],
      ),
    ),
    [],
  );
  const space = how.wrapped ? element("utility_space", { number_of_issues: issues.length }, [inner]) : inner;
  return document(element("negotiation_template", {}, [space]));
};

/** A party's file. */
export const profileText = ({ issues }: Meant, party: MeantParty, how: Dialect): string => {
  const { element, document } = writerOf(how);
  const stated = order(
    how,
    issues.map((one, i) =>
      element(
        "issue",
        { index: how.firstIndex + i, name: one.name, ...kindOf(one) },
        order(
          how,
          one.options.map((value, o) =>
            element("item", {
              ...{ index: how.indexed ? o + 1 : undefined, value },
              ...{
                maxBid: how.chatty ? 5 : undefined,
                evaluation: how.spelt(party.evaluations[i]?.[o] ?? 0),
              },
            }),
          ),
        ),
      ),
    ),
  );
  const weights = (party.weights ?? []).map((weight, i) =>
    element("weight", { index: how.firstIndex + i, value: how.spelt(weight) }),
  );
  const reservation =
    party.reservation === undefined ? [] : [element("reservation", { value: how.spelt(party.reservation) })];
  const at = (place: Dialect["reservationAt"]) => (how.reservationAt === place ? reservation : []);
  return document(
    element("utility_space", { number_of_issues: issues.length }, [
      ...at("first"),
      ...(how.chatty ? [element("discount_factor", { value: "1.0" })] : []),
      inObjectives(how, stated, [...weights, ...at("inside")]),
      ...at("last"),
    ]),
  );
};
