import { csvFrom, csvRows } from "../files/csv.ts";
import { BOUND_TYPES, type Bound, type BoundType, endsOf } from "../record/bound.ts";
import type { Figure, SourceClass, Voice } from "../record/events.ts";
import { parseHxlTag } from "../record/hxl-tag.ts";
import { parseReportedTime, type ReportedDate } from "../record/reported-date.ts";
import type { HeldEntry } from "./record-of.ts";

/**
 * Our columns by their tags. Hashtags and attributes are the standard's alone: it has no attribute for an end of a range,
 * so that the two numbers are two columns of one tag, the lower one first.
 */
export const FIGURE_TAGS = {
  measure: "#indicator+name",
  code: "#indicator+code",
  bound: "#indicator+type",
  least: "#indicator+num",
  most: "#indicator+num",
  unit: "#indicator+text",
  scope: "#description",
  asOf: "#date",
  source: "#meta+source",
  sourceClass: "#meta+source+type",
  report: "#meta+name",
  reported: "#date+reported",
  method: "#meta+text",
} as const;

type Column = keyof typeof FIGURE_TAGS;
const COLUMNS = Object.keys(FIGURE_TAGS) as readonly Column[];

/** What stands in a date's cell where the date is not known; an empty one is no date. */
const UNKNOWN = "unknown";
/** Between the voices of a chain, the outermost first. */
const SAYS = " > ";

/** Figures with a row of tags, one line each; bounds keep both ends, and nothing is added up. */
export const figuresToCsv = (
  figures: readonly HeldEntry<Figure>[],
  headings: { readonly [C in Column]: string },
): string =>
  csvFrom([
    COLUMNS.map((column) => headings[column]),
    COLUMNS.map((column) => FIGURE_TAGS[column]),
    ...figures.map((held) => COLUMNS.map((column) => cellsOf(held)[column])),
  ]);

/** A figure of a file, with whose word it is. */
export interface ImportedFigure {
  /** The row in the file, counted from 1. */
  readonly line: number;
  readonly content: Figure;
  readonly voices: readonly Voice[];
}

export interface ImportFault {
  readonly line: number;
  readonly problem:
    | "NoTags"
    | "MeasureMissing"
    | "NumberMissing"
    | "NotANumber"
    | "BoundsCrossed"
    | "SourceMissing"
    | "DateMissing"
    | "NotADate"
    | "TooLong";
}

/** What the standard counts by hashtags of its own, in the reader's language. */
export interface CountedUnits {
  readonly people: string;
  readonly households: string;
}

/**
 * The figures of a file with a row of tags: our own columns, or any numbers that the standard counts people or things
 * by. A row without source or date is not taken; it is named.
 */
export const figuresFromCsv = (
  text: string,
  units: CountedUnits,
): { readonly figures: readonly ImportedFigure[]; readonly faults: readonly ImportFault[] } => {
  const rows = csvRows(text);
  const tagsAt = rows.slice(0, LATEST_TAGS).findIndex(isTagRow);
  const tags = (rows[tagsAt] ?? []).map((tag) => tag.toLowerCase().replace(/\s+/gu, ""));
  if (tagsAt < 0) return { figures: [], faults: [{ line: 1, problem: "NoTags" }] };
  const headings = rows[tagsAt - 1] ?? [];
  const figures: ImportedFigure[] = [];
  const faults: ImportFault[] = [];
  rows.slice(tagsAt + 1).forEach((row, i) => {
    const line = tagsAt + 2 + i;
    for (const read of figuresOfRow(row, tags, headings, units))
      if (typeof read === "string") faults.push({ line, problem: read });
      else figures.push({ line, ...read });
  });
  return { figures, faults };
};

/** The standard looks for tags in the first rows only. */
const LATEST_TAGS = 25;
const isTagRow = (row: readonly string[]): boolean =>
  row.some((cell) => cell.startsWith("#")) && row.every((cell) => cell === "" || cell.startsWith("#"));

const cellsOf = ({ entry, report }: HeldEntry<Figure>): { readonly [C in Column]: string } => {
  const { measure, hxl, bound, unit, scope, asOf, method } = entry.content;
  const { least, most } = endsOf(bound);
  const names = entry.voices.map((voice) =>
    voice.type === "source"
      ? voice.name
      : voice.type === "reportsOwnVoice"
        ? (report?.outlet ?? report?.title ?? "")
        : "unnamed",
  );
  const first = entry.voices.at(-1);
  return {
    ...{ measure, code: hxl ?? "", bound: bound.type, unit, scope: scope ?? "", method: method ?? "" },
    ...{
      least: least === undefined ? "" : String(least.value),
      most: most === undefined ? "" : String(most.value),
    },
    ...{ asOf: asOf.type === "known" ? asOf.value : UNKNOWN, source: names.join(SAYS) },
    sourceClass:
      first?.type === "source" ? first.sourceClass : first?.type === "unnamed" ? "anonymous" : "document",
    report: report?.title ?? "",
    reported: report?.date.type === "known" ? report.date.value : "",
  };
};

type Read = Omit<ImportedFigure, "line"> | ImportFault["problem"];

/** Hashtags under which other people's files count. */
const COUNTED =
  /^#(affected|inneed|reached|targeted|population|capacity|output|value|indicator\+(value\+)?num)\b/;

const figuresOfRow = (
  row: readonly string[],
  tags: readonly string[],
  headings: readonly string[],
  units: CountedUnits,
): readonly Read[] => {
  const under = (tag: string): string => row[tags.indexOf(tag)]?.trim() ?? "";
  const numbers = tags.flatMap((tag, i) => (tag === FIGURE_TAGS.least ? [row[i]?.trim() ?? ""] : []));
  const starting = (tag: string): string =>
    row[tags.findIndex((each) => each === tag || each.startsWith(`${tag}+`))]?.trim() ?? "";
  const voices = voicesFrom(
    under(FIGURE_TAGS.source) || starting("#meta+source"),
    under(FIGURE_TAGS.sourceClass),
  );
  const asOf = dateFrom(under(FIGURE_TAGS.asOf) || starting("#date"));
  const isOurs = tags.includes(FIGURE_TAGS.measure) && tags.includes(FIGURE_TAGS.bound);
  const contents = isOurs
    ? [ourFigure(under, numbers)]
    : tags.flatMap((tag, i) =>
        COUNTED.test(tag) ? foreignFigure(row[i] ?? "", tag, headings[i] ?? "", units) : [],
      );
  return contents.map((content): Read => {
    if (typeof content === "string") return content;
    if (typeof voices === "string") return voices;
    if (typeof asOf === "string") return asOf;
    if ([content.measure, content.unit, content.scope ?? ""].some((text) => text.length > LINE))
      return "TooLong";
    return { content: { ...content, asOf }, voices };
  });
};

const LINE = 200;
type WithoutDate = Omit<Figure, "asOf">;

const ourFigure = (
  under: (tag: string) => string,
  [least = "", most = ""]: readonly string[],
): WithoutDate | ImportFault["problem"] => {
  const measure = under(FIGURE_TAGS.measure);
  if (measure === "") return "MeasureMissing";
  const type = BOUND_TYPES.find((each) => each === under(FIGURE_TAGS.bound)) ?? "exact";
  const bound = boundFrom(type, least, most);
  if (typeof bound === "string") return bound;
  const [scope, method, code] = [FIGURE_TAGS.scope, FIGURE_TAGS.method, FIGURE_TAGS.code].map(under);
  return {
    ...{ type: "figure", measure, bound, unit: under(FIGURE_TAGS.unit) || measure },
    ...(scope ? { scope } : {}),
    ...(method ? { method } : {}),
    ...(code && parseHxlTag(code).ok ? { hxl: code } : {}),
  };
};

const foreignFigure = (
  cell: string,
  tag: string,
  heading: string,
  units: CountedUnits,
): readonly (WithoutDate | ImportFault["problem"])[] => {
  if (cell.trim() === "") return [];
  const value = numberFrom(cell);
  if (value === null) return ["NotANumber"];
  const measure = heading.trim() || tag;
  const hxl = parseHxlTag(tag);
  return [
    {
      ...{ type: "figure", measure, bound: { type: "exact", value } },
      unit: PERSONS.test(tag) ? (/\+hh\b/.test(tag) ? units.households : units.people) : measure,
      ...(hxl.ok ? { hxl: hxl.value } : {}),
    },
  ];
};

/** Hashtags under which the standard counts persons; with `+hh`, households. */
const PERSONS = /^#(affected|inneed|reached|targeted|population)\b/;

const boundFrom = (type: BoundType, low: string, high: string): Bound | ImportFault["problem"] => {
  const least = low === "" ? undefined : numberFrom(low);
  const most = high === "" ? undefined : numberFrom(high);
  if (least === null || most === null) return "NotANumber";
  if (type === "interval") {
    if (least === undefined || most === undefined) return "NumberMissing";
    return least < most ? { type, least, most } : "BoundsCrossed";
  }
  const value = type === "atMost" || type === "under" ? (most ?? least) : (least ?? most);
  return value === undefined ? "NumberMissing" : { type, value };
};

/** A number with a point before its decimals, with or without commas between its thousands. */
const NUMBER = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;
const LARGEST = 1e15;
const numberFrom = (cell: string): number | null => {
  if (!NUMBER.test(cell.trim())) return null;
  // Minus nought is nought.
  const value = Number(cell.trim().replaceAll(",", "")) + 0;
  return Math.abs(value) <= LARGEST ? value : null;
};

const voicesFrom = (cell: string, sourceClass: string): readonly Voice[] | "SourceMissing" | "TooLong" => {
  const names = cell
    .split(SAYS)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length === 0) return "SourceMissing";
  if (names.some((name) => name.length > LINE)) return "TooLong";
  const known = CLASSES.find((each) => each === sourceClass) ?? "named";
  return names.map((name) =>
    name === "unnamed" ? { type: "unnamed" } : { type: "source", name, sourceClass: known },
  );
};

const CLASSES: readonly SourceClass[] = ["named", "role", "anonymous", "document"];

const dateFrom = (cell: string): ReportedDate | "DateMissing" | "NotADate" => {
  if (cell === "") return "DateMissing";
  if (cell.toLowerCase() === UNKNOWN) return { type: "unknown" };
  const value = parseReportedTime(cell);
  return value.ok ? { type: "known", value: value.value } : "NotADate";
};
