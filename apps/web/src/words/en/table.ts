import type { Stance } from "@parley/domain";
import { plural } from "../plural.ts";

/** Where each side stands on what is at issue, now and since when. */
export const table = {
  title: "The table",
  summary: (issues: number, parties: number) =>
    `${plural("en", issues, { one: "1 issue", other: `${issues} issues` })} · ${plural("en", parties, {
      one: "1 party",
      other: `${parties} parties`,
    })}`,
  hint: {
    mediator:
      "Where each side stands, in its own words. Only your team sees this; it joins what is in the rooms that you are in, and no party learns what stands here.",
    party:
      "Your own table: where you stand on what was presented to you. It joins only rooms that you are in; what stands here from your delegation's room nobody else sees.",
    observer:
      "What is common: the issues that were presented to everybody, and what was said on them in the common room.",
  },
  issues: "Issues",
  present: "Present…",
  export: "Export",
  exportCsv: "Save as CSV",
  exportDocx: "Save as a Word document (.docx)",
  preparing: "Preparing the document…",
  leaves:
    "Saved or printed, the table leaves Parley's protection, with the words in it. This cannot be undone.",
  saved: "Saved. From here on Parley no longer protects it.",
  failedDocument: "The document could not be made. Try again, or save the table as CSV.",
  fileName: "table",
  inTurn: "The order of the parties changes from day to day. It favours none of them.",
  grid: "Issues down, parties across",
  issueHead: "Issue",

  emptyTitle: {
    mediator: "Nothing is on the table yet",
    party: "Nothing has been presented to you yet",
    observer: "Nothing is common yet",
  },
  empty: {
    mediator:
      "Begin with the issues: what these talks are about, from what is usual in the field or in your own words. Then place what a party said, or what a report says that it said, as its position: here on a cell, or from the words themselves in a room.",
    party:
      "The mediators keep the list of issues. Once they present it to you, your own table begins: you place what you have said, or what you prepare, as your positions on it.",
    observer:
      "Once the mediators present issues in the common room, they stand here, with what was said on them there.",
  },
  begin: "Write down the issues",
  import: "Bring the presented issues into the delegation's room",
  importHint: (from: string) =>
    `Copies the issues as they were presented in ${from}, so that your delegation can work on them in its own room. No mediator sees this.`,
  imported: "The delegation's room has the issues as they were presented.",

  noPosition: "no position yet",
  told: "told to us",
  toldMeaning: "Said in a room that we are in.",
  saidByUs: "said by us",
  saidByUsMeaning: "Said by our own side.",
  reported: "reported",
  reportedMeaning: "Reported by somebody, not told to us.",
  stance: {
    open: "Open",
    agreed: "Agreed",
    conditional: "Agreed on a condition",
    refused: "Refused",
  } satisfies Record<Stance, string>,
  stanceSign: { open: "○", agreed: "✓", conditional: "◐", refused: "✕" } satisfies Record<Stance, string>,
  amount: (amount: number, unit: string) =>
    `${new Intl.NumberFormat("en", { maximumFractionDigits: 6 }).format(amount)} ${unit}`,
  toldBy: (who: string, when: string) => `${who}, ${when}`,
  reportedBy: (voices: readonly string[], when: string) =>
    when === "" ? voices.join(" › ") : `${voices.join(" › ")}, ${when}`,
  reportsOwnVoice: "the report itself",
  unnamedVoice: "somebody unnamed",
  wordsElsewhere: "These words are in a room that this device cannot read.",
  suggestedNew: (when: string) => `new condition? ${when}`,
  suggestedNewMeaning:
    "By the order of what is on the table, this condition came after the party had agreed, or on something that it had not raised. Whether it is new is for you to say.",
  newCondition: (when: string) => `new condition, ${when}`,
  lapses: (when: string) => `lapses ${when}`,
  lapsed: (when: string) => `lapsed ${when}`,
  takenBack: "taken back by whoever said it",
  shownIn: (room: string) => `as presented in ${room}`,

  restsOn: "On the table by these words:",
  cell: (party: string, issue: string) => `${party} on ${issue}`,
  cellEmpty: (party: string, issue: string) => `${party} on ${issue}: no position yet`,
  panelClose: "Close the history",
  now: "Now",
  history: "How it got there",
  noHistory: "Nothing has been placed here yet.",
  noHistoryHint: "Place something that this party said, or that a report says that it said.",
  source: "To the words",
  sourceReport: "To the words in the report",
  withdrawnBy: (who: string, when: string) => `taken off the table by ${who}, ${when}`,
  placedBy: (who: string, when: string, room: string) => `placed by ${who}, ${when}, in ${room}`,
  foundNew: (who: string, when: string) => `found to be a new condition by ${who}, ${when}`,
  foundNotNew: (who: string, when: string) => `found not to be a new condition by ${who}, ${when}`,
  onWhole: (title: string) => `placed on “${title}”`,

  act: {
    place: "Place a position…",
    correct: "Correct…",
    withdraw: "Take off the table",
    confirmNew: "It is new",
    dismissNew: "It is not new",
    reopen: "Take back this finding",
  },
  done: {
    placed: (party: string, issue: string) => `Placed: ${party} on ${issue}.`,
    corrected: (party: string, issue: string) => `Corrected: ${party} on ${issue}.`,
    withdrawn: (party: string, issue: string) => `Taken off the table: ${party} on ${issue}.`,
    confirmed: "Noted as new.",
    dismissed: "Noted as not new.",
    reopened: "The finding is taken back; it is suggested again.",
  },

  placeTitle: "Place on the table",
  placeOn: (party: string, issue: string) => `Place: ${party} on ${issue}`,
  correctTitle: (party: string, issue: string) => `Correct: ${party} on ${issue}`,
  pick: "Find words by who said them or by what they say",
  pickHint: "↑ ↓ to choose, Enter to take.",
  pickNothing: "Nothing that you may read matches.",
  pickEmpty:
    "Nothing has been said yet that could stand here. Words come from the rooms that you are in, and from the record.",
  otherWords: "Other words…",
  words: "The words",
  part: "Only a part",
  partHint: "Select in the field the words that count. Nothing selected: all of them.",
  partAll: "all of it",
  partOnly: (words: string) => `only “${words}”`,
  party: "Party",
  issue: "Issue",
  form: "Form",
  stanceLabel: "Stance",
  choice: "Comes down to",
  noChoice: "none of the options",
  amountLabel: (unit: string, least: number, most: number) => `Amount (${unit}, ${least} to ${most})`,
  beyondRange: "Beyond the issue's range. It can stand; look whether the range still says what is possible.",
  place: "Place",
  correct: "Correct",
  where: "Kept in",
  whereHint: {
    team: "Only your team sees it.",
    delegation: "Only your delegation sees it.",
    shared: "Everybody in this room sees it.",
  },
  noIssues: "There are no issues yet to place anything on. Write them down first.",
  noIssuesHere: "Nothing has been presented here yet on which a position could stand.",

  oneIssue: "Issue",
  details: "History and actions",
  previous: "Previous issue",
  next: "Next issue",

  keysTitle: "Keys on the table",
  keys: {
    move: "From cell to cell",
    ends: "To the first or last party; with Ctrl, to the first or last issue",
    page: "Several issues up or down",
    open: "Open the history of a cell; on an issue, its options and range",
    confirmNew: "A condition suggested as new: it is new",
    dismissNew: "It is not new",
    source: "Go to the words behind it",
    close: "Close what is open",
  },
  csvNew: "new",
  csvSuggested: "suggested as new",
  csv: {
    number: "number",
    issue: "issue",
    party: "party",
    words: "words",
    form: "form",
    stance: "stance",
    choice: "option or amount",
    basis: "told or reported",
    by: "by",
    moved: "last moved (UTC)",
    isNew: "condition",
  },
};
