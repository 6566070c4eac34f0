/** A matter to be settled, with the options among which a package picks exactly one. */
export type Issue = {
  readonly name: string;
  readonly options: readonly string[];
  /** Whether it can be shared out in any proportion, as Adjusted Winner may ask of one issue. */
  readonly divisible?: boolean;
};

/** A run of neighbouring options of one issue; positions start at 0 and both ends belong to it. */
export type OptionRange = { readonly issue: number; readonly from: number; readonly to: number };

/** What a package is worth in addition when every range named holds its option (a hyper-rectangle). */
export type Rectangle = { readonly utility: number; readonly ranges: readonly OptionRange[] };

/**
 * What one party makes of packages, on that party's own scale. The utility of a package is the sum of
 * `values[issue][option]` over its options, plus `utility` of every rectangle that contains it.
 */
export type PartyProfile = {
  readonly name: string;
  /** The disagreement point, as stated, also where it lies below the worst package. */
  readonly reservation: number;
  readonly values: readonly (readonly number[])[];
  readonly rectangles: readonly Rectangle[];
};

/** An option of an issue, both by position. */
export type OptionRef = { readonly issue: number; readonly option: number };

/** What must hold between options of different issues in every package. */
export type Constraint =
  | { readonly type: "ifThen"; readonly when: OptionRef; readonly must: OptionRef }
  | { readonly type: "notBoth"; readonly one: OptionRef; readonly other: OptionRef }
  | { readonly type: "atLeastOne"; readonly of: readonly OptionRef[] };

/** Everything the engine needs: issues, what parties make of them, and what must hold. */
export type Problem = {
  readonly issues: readonly Issue[];
  readonly parties: readonly PartyProfile[];
  readonly constraints: readonly Constraint[];
};

/** One option position per issue. */
export type Choice = readonly number[];

/** How many packages the issues span, before constraints; a bigint, since 30 issues of 10 exceed a double. */
export const countPackages = (issues: readonly Issue[]): bigint =>
  issues.reduce((product, issue) => product * BigInt(issue.options.length), 1n);

/** The package's options by issue name: what a person or a file reads. */
export const choiceToNames = (issues: readonly Issue[], choice: Choice): Record<string, string> =>
  Object.fromEntries(
    issues.map((issue, position) => [issue.name, issue.options[choice[position] ?? -1] ?? ""]),
  );

/** Largest numbers that the engine accepts; beyond them a file is refused rather than run for hours. */
export const LIMITS = {
  parties: 64,
  issues: 512,
  optionsPerIssue: 4096,
  constraints: 4096,
  rectanglesPerParty: 4096,
} as const;

/** Every way in which a problem is malformed, in sentences; empty when it can be analysed. */
export const problemFaults = (problem: Problem): readonly string[] => [
  ...shapeFaults(problem),
  ...problem.parties.flatMap((party) => profileFaults(problem.issues, party)),
  ...problem.constraints.flatMap((constraint, position) =>
    constraintRefs(constraint)
      .filter((ref) => !refersToOption(problem.issues, ref))
      .map(() => `Constraint ${position + 1} names an option that does not exist.`),
  ),
];

/** The options a constraint mentions. */
export const constraintRefs = (constraint: Constraint): readonly OptionRef[] => {
  switch (constraint.type) {
    case "ifThen":
      return [constraint.when, constraint.must];
    case "notBoth":
      return [constraint.one, constraint.other];
    case "atLeastOne":
      return constraint.of;
  }
};

const shapeFaults = ({ issues, parties, constraints }: Problem): readonly string[] => {
  const faults: string[] = [];
  if (issues.length === 0) faults.push("There is no issue.");
  if (parties.length === 0) faults.push("There is no party.");
  if (issues.length > LIMITS.issues) faults.push(`More than ${LIMITS.issues} issues.`);
  if (parties.length > LIMITS.parties) faults.push(`More than ${LIMITS.parties} parties.`);
  if (constraints.length > LIMITS.constraints) faults.push(`More than ${LIMITS.constraints} constraints.`);
  for (const issue of issues) {
    if (issue.options.length === 0) faults.push(`The issue "${issue.name}" has no option.`);
    if (issue.options.length > LIMITS.optionsPerIssue)
      faults.push(`The issue "${issue.name}" has more than ${LIMITS.optionsPerIssue} options.`);
  }
  return faults;
};

const profileFaults = (issues: readonly Issue[], party: PartyProfile): readonly string[] => {
  const faults: string[] = [];
  const isNumber = (value: number) => Number.isFinite(value);
  if (!isNumber(party.reservation)) faults.push(`The reservation of "${party.name}" is not a number.`);
  if (party.rectangles.length > LIMITS.rectanglesPerParty)
    faults.push(`"${party.name}" has more than ${LIMITS.rectanglesPerParty} rectangles.`);
  issues.forEach((issue, position) => {
    const values = party.values[position] ?? [];
    if (values.length !== issue.options.length || !values.every(isNumber))
      faults.push(`"${party.name}" does not value every option of "${issue.name}" with a number.`);
  });
  for (const { utility, ranges } of party.rectangles) {
    const within = ranges.every(
      ({ issue, from, to }) =>
        from >= 0 && from <= to && to < (issues[issue]?.options.length ?? 0) && Number.isInteger(from + to),
    );
    if (!within || !isNumber(utility)) faults.push(`A rectangle of "${party.name}" lies outside the issues.`);
  }
  return faults;
};

const refersToOption = (issues: readonly Issue[], ref: OptionRef): boolean =>
  Number.isInteger(ref.option) && ref.option >= 0 && ref.option < (issues[ref.issue]?.options.length ?? 0);
