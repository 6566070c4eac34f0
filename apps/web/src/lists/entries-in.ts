import {
  type Category,
  CONDITIONS,
  type Condition,
  csvRows,
  LIMITS,
  type ListEntry,
  sealIdentity,
} from "@parley/domain";
import type { SealedBefore } from "./version-changes.ts";

const COLUMNS = ["pseudonym", "name", "category", "condition", "destination", "note"] as const;
type Column = (typeof COLUMNS)[number];

export type LineProblem = "noPerson" | "repeated" | "condition" | "tooLong";

export interface ReadEntries {
  readonly entries: readonly ListEntry[];
  readonly faults: readonly { readonly line: number; readonly problem: LineProblem }[];
}

/** The headings of a first line, in any order, as the interface or the file calls them. */
export type Headings = Readonly<Record<Column, string>>;

/**
 * Entries out of pasted or filed lines. Lines that cannot be taken are named and left out. Whoever was on a list before
 * keeps pseudonym and seal; whoever else has no pseudonym gets a number, from this one on.
 */
export const entriesIn = (
  text: string,
  categories: readonly Category[],
  headings: Headings,
  salt: () => string,
  firstNumber = 1,
  before: SealedBefore = new Map(),
): ReadEntries => {
  const rows = csvRows(withCommas(text));
  const order = headingsOf(rows[0] ?? [], headings);
  const entries: ListEntry[] = [];
  const faults: { line: number; problem: LineProblem }[] = [];
  const taken = new Set<string>();
  let number = firstNumber;
  for (const [at, row] of rows.entries()) {
    if (at === 0 && order !== null) continue;
    const cell = (column: Column): string => (row[(order ?? COLUMNS).indexOf(column)] ?? "").trim();
    const known = before.get(cell("name"));
    const place = { number, known: known !== undefined && taken.has(known.pseudonym) ? undefined : known };
    const read = entryOf(cell, place, taken, categories, salt);
    if (typeof read === "string") faults.push({ line: at + 1, problem: read });
    else {
      taken.add(read.pseudonym);
      entries.push(read);
      if (read.pseudonym === numbered(number)) number += 1;
    }
  }
  return { entries, faults };
};

/** Semicolons and tabs separate too, where a line has no comma. */
const withCommas = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => (line.includes(",") ? line : line.replaceAll(/[;\t]/g, ",")))
    .join("\n");

const headingsOf = (row: readonly string[], headings: Headings): readonly (Column | null)[] | null => {
  const order = row.map((cell) => {
    const text = cell.trim().toLocaleLowerCase();
    return COLUMNS.find((column) => column === text || headings[column].toLocaleLowerCase() === text) ?? null;
  });
  const hasPerson = order.includes("pseudonym") || order.includes("name");
  return hasPerson && order.filter((column) => column !== null).length === row.length ? order : null;
};

const entryOf = (
  cell: (column: Column) => string,
  { number, known }: { readonly number: number; readonly known: ReturnType<SealedBefore["get"]> },
  taken: ReadonlySet<string>,
  categories: readonly Category[],
  salt: () => string,
): ListEntry | LineProblem => {
  const [name, given, condition] = [cell("name"), cell("pseudonym"), cell("condition").toLocaleLowerCase()];
  if (name === "" && given === "") return "noPerson";
  const pseudonym = given === "" ? (known?.pseudonym ?? numbered(number)) : given;
  if (taken.has(pseudonym)) return "repeated";
  if (condition !== "" && !isCondition(condition)) return "condition";
  const label = cell("category");
  const listed = categories.find((one) => one.code === label || one.label === label);
  const category = listed?.code ?? label;
  const [destination, note] = [cell("destination"), cell("note")];
  const isTooLong =
    pseudonym.length > LIMITS.code ||
    category.length > LIMITS.code ||
    name.length > LIMITS.line ||
    destination.length > LIMITS.line ||
    note.length > LIMITS.line;
  if (isTooLong) return "tooLong";
  const identity = name === "" ? null : (known?.identity ?? { name, salt: salt() });
  return {
    pseudonym,
    ...(identity === null ? {} : { identity, seal: sealIdentity(identity) }),
    ...(category === "" ? {} : { category }),
    ...(condition !== "" && isCondition(condition) ? { condition } : {}),
    ...(destination === "" ? {} : { destination }),
    // A note travels only with a name.
    ...(note === "" || identity === null ? {} : { note }),
  };
};

const numbered = (number: number): string => `P-${String(number).padStart(4, "0")}`;

/** Of another tranche, so that no pseudonym stands for two people of one side: the number after the last one given. */
export const firstFreeNumber = (others: Iterable<Pick<ListEntry, "pseudonym">>): number => {
  let last = 0;
  for (const { pseudonym } of others) last = Math.max(last, Number(/^P-(\d{4,})$/.exec(pseudonym)?.[1] ?? 0));
  return last + 1;
};

const isCondition = (text: string): text is Condition => CONDITIONS.some((one) => one === text);

/** The entry as others read it: the seal holds its pseudonym to the name, which stays behind. */
export const withoutName = ({ identity: _, note: __, ...shown }: ListEntry): ListEntry => shown;
