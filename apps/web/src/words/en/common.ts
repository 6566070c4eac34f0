import { plural } from "../plural.ts";

const inUnit = (value: number, unit: "minute" | "hour" | "day"): string =>
  new Intl.NumberFormat("en", { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 1 }).format(
    value,
  );

export const common = {
  /** A length of time in the largest unit of which it is a whole number, or else in hours. */
  length: (ms: number) => {
    const hours = ms / 3_600_000;
    if (hours !== 0 && hours % 24 === 0) return inUnit(hours / 24, "day");
    return Math.abs(hours) < 2 ? inUnit(ms / 60_000, "minute") : inUnit(hours, "hour");
  },
  parley: "Parley",
  cancel: "Cancel",
  close: "Close",
  copy: "Copy",
  copied: "Copied.",
  ctrlEnter: "Ctrl + Enter does it from any field.",
  restored: "What you had typed here before is in the form again.",
  startAnew: "Start anew",
  goesAllTheSame: "Why it goes all the same",
  unitOf: (what: string) => `Unit of: ${what}`,
  units: { hours: "hours", days: "days", weeks: "weeks" },
  print: "Print",
  enteredFor: (who: string, by: string) => `${who} (entered by ${by})`,
  back: "Back",
  you: "You",
  and: "and",
  unknownPerson: "a device without a name",
  listOf: (names: readonly string[]) => new Intl.ListFormat("en", { type: "conjunction" }).format(names),
  people: (count: number) => plural("en", count, { one: `${count} person`, other: `${count} people` }),
  unread: (count: number) => `${count} unread`,
};
