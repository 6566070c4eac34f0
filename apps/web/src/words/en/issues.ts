import type { IssueKind, IssueStatus } from "@parley/domain";
import { plural } from "../plural.ts";

const number = new Intl.NumberFormat("en", { maximumFractionDigits: 6 });

/** What is negotiated: the masters that a mediating team keeps. */
export const issues = {
  title: "Issues",
  hint: {
    team: "What is negotiated, as your team keeps it. No party sees this list: a room is shown a copy when you present it, and a later change here changes nothing there until you present again.",
    coMediators:
      "What is negotiated, as the mediating teams keep it together: each of them may change it. No party sees this list: a room is shown a copy when one of you presents it, and a later change here changes nothing there until somebody presents again.",
  },
  notYours:
    "The list of issues is kept by the mediating team. What was presented to you stands on your own table.",
  toTable: "The table",
  emptyTitle: "What are these talks about?",
  empty:
    "Write down the issues, on two levels at most: “Humanitarian” and below it “Trucks a day”. Start from what is usual in the field and leave out what does not fit, or write your own. Nobody but the mediators who keep this list sees them until they are presented.",
  fromTemplate: "Start from a template…",
  more: "From a template…",
  keptIn: "Kept in",
  list: "Issues in their order",
  count: (open: number, aside: number) =>
    aside === 0
      ? plural("en", open, { one: "1 issue", other: `${open} issues` })
      : `${plural("en", open, { one: "1 issue", other: `${open} issues` })}, ${aside} set aside or merged`,

  add: "Add",
  newIssue: "New issue",
  newIssueHint: "Enter adds it; the field stays ready for the next.",
  below: "Below",
  firstLevel: "first level",
  belowOf: (title: string) => `below “${title}”`,
  added: (title: string) => `Added “${title}”.`,
  addedMany: (count: number) =>
    plural("en", count, { one: "Added 1 issue.", other: `Added ${count} issues.` }),

  kind: {
    options: "by options",
    divisible: "by an amount",
  } satisfies Record<IssueKind["type"], string>,
  options: (count: number) =>
    count === 0 ? "no options yet" : plural("en", count, { one: "1 option", other: `${count} options` }),
  range: (least: number, most: number, unit: string) =>
    `${number.format(least)} to ${number.format(most)} ${unit}`,

  actions: (title: string) => `Actions for ${title}`,
  act: {
    edit: "Rename, options, amounts…",
    addBelow: "Add an issue below",
    up: "Move up",
    down: "Move down",
    inward: "Put below the one above",
    outward: "Put on the first level",
    merge: "Merge into another…",
    split: "Split…",
    setAside: "Set aside",
  },
  moved: (title: string) => `Moved “${title}”.`,
  setAside: (title: string) => `Set “${title}” aside.`,
  takenUp: (title: string) => `Took “${title}” up again.`,
  cannotMove: "It cannot go further in that direction.",

  editTitle: (title: string) => `Issue: ${title}`,
  name: "Title",
  settledBy: "Settled",
  unit: "Unit",
  unitHint: "What is divided: days, trucks a day, % of the berths.",
  least: "Least",
  most: "Most",
  step: "Steps of",
  optionsTitle: "Options",
  optionsHint:
    "Ways in which it could be settled. Positions can name one. Leave a line empty to take it out; Alt and an arrow move it.",
  option: (n: number) => `Option ${n}`,
  optionUp: (label: string, n: number) => `${label.trim() || `Option ${n}`}: further up`,
  optionDown: (label: string, n: number) => `${label.trim() || `Option ${n}`}: further down`,
  optionMoved: (label: string, n: number) => `${label.trim() || "It"} is option ${n} now.`,
  addOption: "Another option",
  save: "Save",
  saved: (title: string) => `Changed “${title}”.`,
  needsRange: "Give the unit, and a least that is below the most, with steps that fit between them.",
  needsName: "An issue needs a title.",

  mergeTitle: (title: string) => `Merge “${title}” into another`,
  mergeHint:
    "It leaves the list. Positions on it count for the one that stays, and its options are offered there. You can take it up again.",
  into: "Into",
  merge: "Merge",
  merged: (title: string, into: string) => `Merged “${title}” into “${into}”.`,
  nothingToMerge: "There is no other issue to merge it into.",

  splitTitle: (title: string) => `Split “${title}”`,
  splitHint:
    "It becomes several issues in its place. Positions on the whole stay readable with each part. You can take the whole up again.",
  parts: "One title a line",
  split: "Split",
  splitDone: (title: string, count: number) => `Split “${title}” into ${count}.`,
  partsNeeded: "At least two titles, each on a line of its own.",

  templateTitle: "Start from a template",
  templateHint:
    "Tick what is at issue here; everything can be renamed, moved and set aside later. Nobody but the mediators who keep this list sees it.",
  template: "Template",
  allBelow: "all below",
  withAllBelow: (title: string) => `Tick all below ${title}`,
  addTicked: (count: number) => plural("en", count, { one: "Add 1 issue", other: `Add ${count} issues` }),

  asideTitle: "Not on the table",
  asideHint: "Set aside, merged or split. They keep their history.",
  status: {
    open: () => "",
    setAside: () => "set aside",
    merged: (into: string) => `merged into “${into}”`,
    split: (into: string) => `split into ${into}`,
  } satisfies Record<IssueStatus["type"], (into: string) => string>,
  takeUp: "Take up again",
  takeUpOf: (title: string) => `Take up again: ${title}`,

  keys: {
    move: "From issue to issue",
    add: "A new issue",
  },
};
