import { CRITERIA, type Criterion, type ReportPoint, type ReportSolution } from "@parley/analysis";
import type { Scenario } from "@parley/analysis/files";
import { safeLine } from "../safe-text.ts";
import type { Robustness, Study } from "./analyse-study.ts";

/** A study for people: what there is, how it was found, and each solution under its definition. */
export const studyAsText = (study: Study, scenario: Scenario): string =>
  [
    ...overview(study, scenario),
    ...CRITERIA.flatMap((criterion) => solutionAsLines(study, criterion)),
    ...divisionAsLines(study),
    ...points(study),
  ].join("\n");

/** Each criterion with its name and its definition: no solution is called anything else. */
const CRITERION: Readonly<Record<Criterion, { readonly name: string; readonly definition: string }>> = {
  nash: {
    name: "Nash",
    definition:
      "largest product of the parties' gains, among packages that leave nobody below their reservation",
  },
  kalaiSmorodinsky: {
    name: "Kalai–Smorodinsky",
    definition:
      "largest smallest ratio of a party's gain to the most it could gain, among packages that leave nobody below their reservation",
  },
  maximin: { name: "Maximin", definition: "largest smallest gain" },
  leximin: {
    name: "Leximin",
    definition: "largest smallest gain; then the largest second smallest, and so on",
  },
  utilitarian: { name: "Utilitarian", definition: "largest sum of utilities" },
};

const counts = new Intl.NumberFormat("en-US");

const counted = (n: number | bigint, one: string, many = `${one}s`): string =>
  `${counts.format(n)} ${n === 1 || n === 1n ? one : many}`;

const SHOWN_DIGITS = 6;

const shown = (value: number): string => String(Number(value.toPrecision(SHOWN_DIGITS)));

const overview = ({ report, reservations, robustness }: Study, scenario: Scenario): readonly string[] => {
  const { frontier, rational, rationalExact } = report;
  const { issues, constraints } = scenario.problem;
  const rules = constraints.length > 0 ? `, before ${counted(constraints.length, "constraint")}` : "";
  return [
    `${counted(BigInt(report.packages), "package")} of ${counted(issues.length, "issue")}${rules}.`,
    `Parties, and where their gains are measured from: ${report.parties
      .map((party, p) => `${safeLine(party)} ${shown(reservations[p] ?? 0)}`)
      .join(", ")}.`,
    `Frontier (outcomes that no other package beats): ${
      frontier.exact
        ? counted(frontier.size, "outcome")
        : `${counted(frontier.size, "outcome")} known, not all`
    }; ${rationalExact ? "" : "at least "}${counts.format(rational)} of them leave nobody below their reservation.`,
    `Method: ${report.method}; ${shown(Math.round(report.ms * 10) / 10)} ms.`,
    ...robustnessAsLines(robustness),
    "",
  ];
};

const robustnessAsLines = (robustness: Robustness | null): readonly string[] => {
  if (robustness === null) return [];
  const { draws, effectiveDraws, margin, redLines } = robustness;
  return [
    `Utilities are averages over weightings that fit the rankings: ${counts.format(draws)} drawn, worth ${counts.format(effectiveDraws)} independent ones; shares are within ${percent(margin)}.`,
    ...redLines.map(
      ({ issue, option }) => `Left out, since somebody never accepts it: ${safeLine(`${issue}: ${option}`)}.`,
    ),
  ];
};

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

const solutionAsLines = (study: Study, criterion: Criterion): readonly string[] => {
  const { name, definition } = CRITERION[criterion];
  const solution = study.report.solutions[criterion];
  const head = `${name}: ${definition}.`;
  if (solution === null) return [head, `  ${whyNone(study, criterion)}`, ""];
  const share = study.robustness?.acceptableToAll[criterion];
  return [
    head,
    `  ${sayCertainty(solution)}`,
    ...(share === undefined
      ? []
      : [`  Acceptable to all under ${percent(share)} of the weightings that fit what was said.`]),
    `  ${utilitiesOf(study, solution)}`,
    ...choiceAsLines(study, solution, criterion),
    ...tiesAsLines(study, solution),
    "",
  ];
};

const sayCertainty = ({ exact, gap, value }: ReportSolution): string => {
  const reached = `Value ${shown(value)}`;
  if (exact) return `${reached}, exact.`;
  if (gap === 0)
    return `${reached}: no package has a larger one; whether one with the same value is before it was not settled.`;
  if (Number.isFinite(gap))
    return `${reached}, not exact: another package could exceed it by up to ${shown(gap)}.`;
  return `${reached}, not exact: how far another package could exceed it is not known.`;
};

const NEEDS_RATIONAL: ReadonlySet<Criterion> = new Set(["nash", "kalaiSmorodinsky"]);

const whyNone = ({ report: { frontier, rational, rationalExact } }: Study, criterion: Criterion): string => {
  if (frontier.exact && frontier.size === 0) return "None: no package satisfies the constraints.";
  if (NEEDS_RATIONAL.has(criterion) && rationalExact && rational === 0)
    return "None: every package leaves somebody below their reservation.";
  return "None found in the time given.";
};

const utilitiesOf = ({ report, reservations }: Study, { utilities }: ReportPoint): string =>
  report.parties
    .map((party, p) => {
      const utility = utilities[p] ?? 0;
      const gain = utility - (reservations[p] ?? 0);
      const gained = reservations[p] === 0 ? "" : ` (${gain < 0 ? "−" : "+"}${shown(Math.abs(gain))})`;
      return `${safeLine(party)} ${shown(utility)}${gained}`;
    })
    .join(" · ");

const LONGEST_PADDED = 60;

const choiceAsLines = (
  { report }: Study,
  { choice }: ReportSolution,
  criterion: Criterion,
): readonly string[] => {
  const own = JSON.stringify(choice);
  const before = CRITERIA.slice(0, CRITERIA.indexOf(criterion)).find(
    (other) => JSON.stringify(report.solutions[other]?.choice) === own,
  );
  if (before !== undefined) return [`  The same package as under ${CRITERION[before].name}.`];
  const width = Math.min(LONGEST_PADDED, Math.max(...Object.keys(choice).map((issue) => issue.length)));
  return Object.entries(choice).map(
    ([issue, option]) => `    ${safeLine(issue.padEnd(width))}  ${safeLine(option)}`,
  );
};

const MAX_TIES_SHOWN = 10;

const tiesAsLines = (study: Study, { choice, ties }: ReportSolution): readonly string[] => {
  if (ties === null) return ["  Whether others reach the same value was not searched for."];
  if (ties.length === 0) return [];
  const more = ties.length - MAX_TIES_SHOWN;
  return [
    `  ${counted(ties.length, "other outcome reaches", "other outcomes reach")} the same value:`,
    ...ties.slice(0, MAX_TIES_SHOWN).map((tie) => {
      const changed = Object.entries(tie.choice).filter(([issue, option]) => choice[issue] !== option);
      return `    ${utilitiesOf(study, tie)}, with ${changed.map(([issue, option]) => safeLine(`${issue}: ${option}`)).join(", ")}`;
    }),
    ...(more > 0 ? [`    … and ${counts.format(more)} more: see --json.`] : []),
  ];
};

const divisionAsLines = ({ adjustedWinner, report }: Study): readonly string[] => {
  if (adjustedWinner === null) return [];
  const { shares, split } = adjustedWinner;
  const got = adjustedWinner.points.map((p, k) => `${safeLine(report.parties[k] ?? "")} ${p.toFixed(2)}`);
  return [
    "Adjusted Winner: each issue to whoever gives it more points, then part of one issue so that both have the same.",
    `  Of 100 points each: ${got.join(" · ")}.`,
    ...Object.entries(shares).map(([issue, own]) => {
      const parts = own.flatMap((share, k) =>
        share > 0
          ? [`${safeLine(report.parties[k] ?? "")}${issue === split ? ` ${percent(share)}` : ""}`]
          : [],
      );
      return `    ${safeLine(issue)}: ${parts.join(", ")}`;
    }),
    "",
  ];
};

const points = (study: Study): readonly string[] => {
  const { points: listed } = study.report.frontier;
  if (listed === undefined) return [];
  return [
    "The frontier, one package for each outcome:",
    ...listed.map(
      (point) =>
        `  ${utilitiesOf(study, point)}: ${Object.entries(point.choice)
          .map(([issue, option]) => safeLine(`${issue}: ${option}`))
          .join(", ")}`,
    ),
  ];
};
