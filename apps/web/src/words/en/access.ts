import type { AccessMeasure, AccessStatus } from "@parley/domain";
import { plural } from "../plural.ts";

const number = (value: number): string => new Intl.NumberFormat("en").format(value);

/** Humanitarian access: what was agreed for each day and crossing, beside what each reporter says. */
export const access = {
  title: "Humanitarian access",
  hint: "What was agreed for each day and crossing stands beside what each reporter says. Reports that differ stand side by side; nothing is averaged. A day without a count is unknown, and so is a day on which somebody was refused access.",
  emptyTitle: "Nothing was agreed or reported yet",
  empty: {
    mediator:
      "Enter what was agreed: so many lorries a day through a crossing, so much fuel, so many people out for treatment. Each side, monitors and sources outside then report what they counted.",
    other:
      "The mediators enter what was agreed for each day and crossing. You will then report what you counted, beside what others report.",
  },
  nowhere: "You are in no room in which access is agreed or reported.",
  room: "In which room",
  from: "From",
  through: "Through",
  agree: "Enter what was agreed…",
  report: "Report a day…",
  csv: "Save as CSV with HXL tags",
  leaves: "Saved or printed, it leaves Parley's protection. This cannot be undone.",
  saved: "Saved. From here on Parley no longer protects it.",
  fileName: "access",
  measure: {
    trucks: "Lorries",
    fuel: "Fuel",
    medicalExits: "Medical exits",
    people: "People",
    other: "Other",
  } satisfies Record<AccessMeasure, string>,
  series: (crossing: string, measure: string, unit: string) =>
    measure.toLowerCase() === unit.toLowerCase()
      ? `${crossing}: ${measure}`
      : `${crossing}: ${measure}, in ${unit}`,
  status: {
    met: "As agreed",
    short: "Short of what was agreed",
    rival: "Reports differ",
    unknown: "Unknown",
    notAgreed: "Nothing was agreed",
  } satisfies Record<AccessStatus, string>,
  denied: "Access refused",
  deniedMark: "refused",
  day: "Day",
  agreed: "Agreed",
  shortBy: (quantity: number) => `${number(quantity)} short`,
  summary: (days: number, short: number, unknown: number, rival: number) =>
    [
      plural("en", days, { one: "1 day", other: `${number(days)} days` }),
      `short on ${number(short)}`,
      `reports differ on ${number(rival)}`,
      `unknown on ${number(unknown)}`,
    ].join(" · "),
  deniedCount: (count: number) =>
    plural("en", count, {
      one: "1 reporter was refused access: that day is not told as calm",
      other: `${number(count)} times a reporter was refused access: those days are not told as calm`,
    }),
  nobody: "nobody reported",
  chart: (series: string) => `${series}: agreed and reported, day by day`,
  chartHint:
    "The line is what was agreed; each reporter has a sign. A cross at the foot is a refused access, a question mark a day that nobody counted.",
  person: (name: string) => name,
  outside: (source: string, who: string) => `${source}, entered by ${who}`,
  recorded: (side: string, who: string) => `${side}, entered by ${who}`,
  entered: "Entered",
  agreements: "What was agreed",
  agreement: (perDay: number, unit: string) => `${number(perDay)} ${unit} a day`,
  fromOn: (from: string) => `from ${from}`,
  fromTo: (from: string, through: string) => `from ${from} through ${through}`,
  replaced: "replaced by a later one",
  seenBy: (sentence: string) => `${sentence} It cannot be called back: it stays in the room's history.`,
  form: {
    agreeTitle: "Enter what was agreed",
    agreeHint: "From its first day on, every day is held against it.",
    agreeGo: "Enter it",
    reportTitle: "Report a day",
    reportHint: "It stands beside what others report. Only you can correct it later.",
    reportGo: "Report it",
    crossing: "Crossing",
    measure: "What is counted",
    unit: "In which unit",
    perDay: "How many a day",
    from: "First day",
    through: "Last day, if it ends",
    replaces: "In place of",
    nothing: "Nothing",
    of: "Of what",
    another: "Something else",
    day: "Day",
    what: "What can be said of it",
    counted: "A number was counted",
    denied: "Access was refused: nothing can be said",
    quantity: "How many",
    reporter: "Who reports",
    own: "I do, of myself",
    outside: "A source outside",
    source: "Which source",
    corrects: "It takes the place of the earlier report of the same reporter for this day.",
  },
  done: { agreed: "Entered.", reported: "Reported." },
  columns: {
    day: "Day",
    crossing: "Crossing",
    measure: "Measure",
    unit: "Unit",
    agreed: "Agreed",
    reported: "Reported",
    shortBy: "Short by",
    status: "Status",
    reporter: "Reporter",
    entered: "Entered (UTC)",
  },
};
