import type { Basis, Claim, FIGURE_TAGS, ImportFault } from "@parley/domain";
import { plural } from "../plural.ts";

/** Past tense, which has no number: "security sources said", "the ministry said". */
const said: Readonly<Record<Claim, string>> = {
  claims: "said that",
  denies: "denied that",
  demands: "demanded:",
  offers: "offered:",
  accepts: "accepted:",
  refuses: "refused:",
  undertakes: "undertook:",
};

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** What stands in the record, by sort: statements, figures side by side, contacts. */
export const recordParts = {
  find: "Find in the record",
  party: "Party",
  everyParty: "Every party",
  issue: "Issue",
  everyIssue: "Every issue",
  form: "Form",
  everyForm: "Every form",
  source: "Source",
  everySource: "Every source",
  nothingMatches: "Nothing in the record matches. Widen the filter.",
  count: (shown: number, all: number) =>
    shown === all
      ? plural("en", all, { one: "1 entry", other: `${all} entries` })
      : `${shown} of ${plural("en", all, { one: "1 entry", other: `${all} entries` })}`,
  candidate: "candidate, not confirmed",
  withdrawEntry: "Withdraw",
  correctEntry: "Correct…",
  confirmEntry: "Confirm",
  confirmedEntry: "The entry is confirmed.",
  note: (note: string) => `Note: ${note}`,
  withdrawnEntry: "The entry is withdrawn.",
  /** `voices` from the outermost to the first; none stands for the report's own voice. */
  chain: (voices: readonly string[], claim: Claim, speaker: string | null, from: Basis["type"]) => {
    const last = voices.at(-1);
    const through = voices.slice(0, -1).map((voice) => `${voice} said that `);
    const head = { passages: "The report says", heard: "We were told", imported: "The file says" }[from];
    if (last === undefined)
      return speaker === null && claim === "claims"
        ? `${head}, in its own voice, that …`
        : `${head}, in its own voice, that ${speaker ?? "somebody"} ${said[claim]} …`;
    return speaker === null || speaker === last
      ? `${head} that ${through.join("")}${last} ${said[claim]} …`
      : `${head} that ${through.join("")}${last} said that ${speaker} ${said[claim]} …`;
  },
  unknownReport: "This report is not on this device, or it was added to a room that you are not in.",
  somebody: "somebody whom it does not name",
  figures: {
    hint: "Figures of one measure stand side by side, each with its source and its date. Nothing is added, averaged or chosen.",
    range: (least: string, most: string) => `Named: from ${least} to ${most}.`,
    one: (value: string) => `Named: ${value}.`,
    smallest: (value: string, source: string) => `Smallest possible: ${value} (${source}).`,
    largest: (value: string, source: string) => `Largest possible: ${value} (${source}).`,
    noSmallest: "How small it may be is not said: one of them gives no lower end.",
    noLargest: "How large it may be is not said: one of them gives no upper end.",
    beyond: (value: string, isIncluded: boolean) => (isIncluded ? value : `beyond ${value}`),
    number: "No.",
    value: "Value",
    asOf: "As of",
    source: "Source",
    method: "Method",
    report: "Report",
    unknownDate: "date not said",
    chart: (measure: string) => `${measure}, by date and source`,
    chartHint:
      "An arrow says that the number has no end on that side. A line joins what one source gave over time, and nobody else's. Dates that are not said stand apart, on the right.",
    numbers: (numbers: readonly number[]) =>
      numbers.length === 1 ? `No. ${numbers[0] ?? ""}` : `Nos. ${numbers.join(", ")}`,
    undated: "no date",
    csv: "Save figures as CSV, with HXL tags",
    saved: "Saved. From here on Parley no longer protects it.",
    fileName: "figures.csv",
    import: "Bring in figures…",
    importTitle: "Bring in figures from a file",
    importHint:
      "A CSV file with a row of HXL tags, such as #affected+killed, #date, #meta+source. Each row needs a number, a source and a date; write “unknown” where the date is not known. Nothing is taken before you have seen it.",
    importFile: "CSV file",
    units: { people: "people", households: "households" },
    importGo: (count: number) =>
      plural("en", count, { one: "Bring in 1 figure", other: `Bring in ${count} figures` }),
    imported: (count: number) =>
      plural("en", count, { one: "1 figure brought in.", other: `${count} figures brought in.` }),
    read: (figures: number, faults: number) =>
      `${plural("en", figures, { one: "1 figure", other: `${figures} figures` })} can be taken${faults === 0 ? "." : `; ${plural("en", faults, { one: "1 row", other: `${faults} rows` })} cannot.`}`,
    fault: (line: number, problem: string) => `Line ${line}: ${problem}`,
    problems: {
      NoTags: "no row of HXL tags was found in the first rows. Add one beneath the headings.",
      MeasureMissing: "it does not say what is counted.",
      NumberMissing: "a number is missing.",
      NotANumber: "what stands for the number is none; write 1250 or 1,250.",
      BoundsCrossed: "the least is not below the most.",
      SourceMissing: "no source is given (#meta+source).",
      DateMissing: "no date is given; write “unknown” where it is not known.",
      NotADate: "the date is none; write YYYY, YYYY-MM or YYYY-MM-DD.",
      TooLong: "a text in it is too long.",
    } satisfies Record<ImportFault["problem"], string>,
    columns: {
      measure: "measure",
      code: "HXL code",
      bound: "bound",
      least: "least",
      most: "most",
      unit: "unit",
      scope: "scope",
      asOf: "as of",
      source: "source",
      sourceClass: "kind of source",
      report: "report",
      reported: "reported on",
      method: "method",
    } satisfies Record<keyof typeof FIGURE_TAGS, string>,
  },
  showRest: (left: number) =>
    plural("en", left, { one: "Show 1 more entry", other: `Show ${left} more entries` }),
  contacts: {
    picture: "Who was in touch with whom, and through whom",
    pictureHint:
      "A line joins those who are reported to have been in touch; its number says how often; without a number, only that they have a channel. A broken line leads through somebody else. The tables below say the same.",
    edge: (one: string, other: string, times: number, isThrough: boolean) =>
      `${one} and ${other}${isThrough ? ", through somebody else" : ""}: ${times === 0 ? "a channel" : plural("en", times, { one: "once", other: `${times} times` })}`,
    standsFor: (name: string, party: string) => `${name} (${party})`,
    describe: (edges: readonly string[]) => `${list.format(edges)}.`,
    through: (names: readonly string[]) => `through ${list.format(names)}`,
  },
};
