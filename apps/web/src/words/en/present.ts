import { plural } from "../plural.ts";

/** Showing issues to rooms: what each of them will read. */
export const present = {
  title: "Present issues",
  notYours: "Only a mediator presents issues. What was presented to you stands on your own table.",
  backToTable: "The table",
  emptyTitle: "There is nothing to present yet",
  empty: "Write down the issues first; then choose here which of them which rooms are shown.",
  toIssues: "To the issues",
  noRooms:
    "There is no other room yet in which somebody could read them. Bring the sides in first, under People and keys.",
  toPeople: "To People and keys",
  what: "Which issues",
  all: "All",
  none: "None",
  where: "To which rooms, all at once",
  whereHint:
    "All get it in the same moment, or none does. Each reads its own copy and nothing of the others.",
  readBy: (names: readonly string[]) => `Read by ${new Intl.ListFormat("en").format(names)}.`,
  before: (when: string, count: number) =>
    plural("en", count, {
      one: `Last shown 1 issue, ${when}.`,
      other: `Last shown ${count} issues, ${when}.`,
    }),
  neverBefore: "Nothing has been presented there yet.",
  choose: "Choose issues and rooms; each room's own view appears here before anything goes.",
  preview: (room: string) => `As ${room} will read it`,
  previewHint: "Exactly this, and nothing of where it is kept.",
  same: "Word for word what stands there already.",
  added: "new there",
  changed: "changed",
  wasTitle: (title: string) => `was “${title}”`,
  wasSettled: (settled: string) => `was ${settled}`,
  wasOptions: (options: readonly string[]) =>
    options.length === 0 ? "had no options" : `options were ${new Intl.ListFormat("en").format(options)}`,
  moved: "stands elsewhere",
  leftOut: "No longer shown there",
  leftOutHint: "Whoever has read it has read it; it only stops being part of what is before them.",
  reordered: "The order changes.",
  go: (rooms: number) =>
    plural("en", rooms, { one: "Present to 1 room", other: `Present to ${rooms} rooms` }),
  goHint: (names: readonly string[]) =>
    `${new Intl.ListFormat("en").format(names)} will read this at once. It cannot be taken back; presenting again replaces what is before them. Your team's room notes what was shown where.`,
  done: (rooms: number) =>
    plural("en", rooms, { one: "Presented to 1 room.", other: `Presented to ${rooms} rooms.` }),
};
