import { rowsToCsv } from "../tables/csv.ts";
import type { AccessDay } from "./table.ts";

/** The headings above the row of hashtags, in the reader's language. */
export interface AccessHeadings {
  readonly day: string;
  readonly crossing: string;
  readonly measure: string;
  readonly unit: string;
  readonly agreed: string;
  readonly reported: string;
  readonly shortBy: string;
  readonly status: string;
  readonly reporter: string;
  readonly entered: string;
}

/**
 * The same columns by the Humanitarian Exchange Language, version 1.1: hashtags and attributes of its dictionary alone.
 * What was agreed is what was to be reached; what is missing of it is still needed.
 */
const TAGS: AccessHeadings = {
  day: "#date+occurred",
  crossing: "#loc+name",
  measure: "#item+type",
  unit: "#item+text",
  agreed: "#targeted+num",
  reported: "#reached+num",
  shortBy: "#need+num",
  status: "#status",
  reporter: "#meta+source",
  entered: "#date+reported",
};

/**
 * The table as comma-separated values with HXL hashtags: one row for each report, so that rivals stay two rows, and one
 * for each day that nobody reported on. Refused access is a word in its own right and never an empty or a zero.
 */
export const accessToCsv = (
  days: readonly AccessDay[],
  headings: AccessHeadings,
  reporterOf: (report: AccessDay["reports"][number]["report"]) => string,
): string => {
  const rows = days.flatMap((day) => {
    const { crossing, measure, unit, status } = day;
    const base = { day: day.day, crossing, measure, unit, agreed: textOf(day.agreed) };
    if (day.reports.length === 0)
      return [{ ...base, reported: "", shortBy: "", status, reporter: "", entered: "" }];
    return day.reports.map(({ report, quantity, shortBy }) => ({
      ...base,
      reported: textOf(quantity),
      shortBy: textOf(shortBy),
      status: quantity === undefined ? "accessDenied" : status,
      reporter: reporterOf(report),
      entered: new Date(report.reported.at).toISOString(),
    }));
  });
  return rowsToCsv([TAGS, ...rows], headings);
};

const textOf = (number: number | undefined): string => (number === undefined ? "" : String(number));
