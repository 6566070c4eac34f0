import type { Claim } from "@parley/domain";
import { plural } from "../plural.ts";

/** A report read into entries that a person confirms. */
export const suggestions = {
  hint: "Nothing stands in the record before you accept it. The reader works on this device alone, and it errs. Select words, by pointer or by arrow keys, and say by a letter what they are.",
  back: "Back to the record",
  about: "About this report…",
  aboutTitle: "About this report",
  aboutGo: "Correct",
  aboutDone: "The report's heading is corrected.",
  addedBy: "Added by",
  mediaType: "Form",
  length: "Length",
  characters: (count: number) => plural("en", count, { one: "1 character", other: `${count} characters` }),
  noOutlet: "outlet not known",
  noDate: "date not known",
  keptIn: (room: string) => `kept in ${room}`,
  digestName: "SHA-256",
  digest: (start: string) => `SHA-256 ${start}`,
  copyDigest: "Copy digest",
  digestCopied: "The digest is copied.",
  digestHint:
    "The digest stands for exactly the bytes that were opened: whoever has the same file finds the same digest. The text of a report never changes.",
  reading: "Reading the report…",
  readingHint:
    "Suggestions come as soon as the report is read. You can select words and add entries meanwhile.",
  stopped: "Reading was given up.",
  readAgain: "Read for suggestions",
  failed: "The report could not be read here. Its text is as it was; add entries by hand.",
  none: "Nothing rests on this report yet",
  noneHint:
    "The reader knows English, and only what is said outright; here it found nothing. Go into the text, select words with the arrow keys or a pointer, and press S for a statement, P for a position, F for a figure, C for a contact.",
  count: (waiting: number, all: number, candidates: number) => {
    if (all === 0) return "Nothing is suggested.";
    const decided = waiting === 0 ? "All are decided" : `${waiting} of ${all} to decide`;
    const open = plural("en", candidates, {
      one: "1 in the record is a candidate, to be confirmed",
      other: `${candidates} in the record are candidates, to be confirmed`,
    });
    return candidates === 0 ? `${decided}.` : `${decided}; ${open}.`;
  },
  shownAll: "All kinds",
  show: "Show",
  hideDecided: "Hide what is decided",
  text: "The report's text",
  list: "Suggestions and entries, in the order of the text",
  kindBar: "What the selected words are",
  selectFirst: "Select words, then say what they are:",
  selectedAre: "The selected words are a",
  byHand: "by hand",
  byHandMark: "entered by hand",
  note: (note: string) => `Note: ${note}`,
  anIssue: "an issue",
  onTable: (issues: readonly string[]) => `On the table, as reported: ${issues.join("; ")}`,
  notOnTable: "Not on the table.",
  goesOnTable: (issue: string) => `Accepted, it also stands on the table under “${issue}”, as reported.`,
  goesNowhere: "Accepted, it stands in the record only; edit it to put it on the table.",
  kind: {
    statement: "Statement",
    demand: "Position",
    figure: "Figure",
    contact: "Contact",
    frame: "Reference",
  },
  kinds: {
    statement: "Statements",
    demand: "Positions",
    figure: "Figures",
    contact: "Contacts",
    frame: "References",
  },
  markedOnly: { date: "Dates", name: "Names" },
  legend: "Marked in the text",
  sure: (percent: number) => `${percent} % sure`,
  foundBy: (rule: string) => `rule “${rule}”`,
  standing: { waiting: "to decide", accepted: "in the record", rejected: "rejected" },
  ownVoice: "the report itself, no source given",
  unnamed: "somebody, not named",
  saidBy: (voices: readonly string[]) => voices.join(" › "),
  whose: "Whose word it is",
  pronoun: "a pronoun: say who is meant",
  incomplete: "Say what is counted before you accept it.",
  act: {
    accept: "Accept",
    add: "Add to the record",
    confirm: "Confirm",
    correct: "Correct…",
    edit: "Edit…",
    reject: "Reject",
    takeBack: "Take back",
    reconsider: "Reconsider",
    bulk: "Accept all of a kind…",
  },
  done: {
    accepted: (kind: string) => `${kind} accepted into the record.`,
    acceptedAndPlaced: (kind: string) => `${kind} accepted into the record and put on the table.`,
    added: (kind: string) => `${kind} added to the record, by hand.`,
    addedAndPlaced: (kind: string) => `${kind} added to the record, by hand, and put on the table.`,
    corrected: (kind: string) => `${kind} corrected.`,
    confirmed: (kind: string) => `${kind} confirmed.`,
    withdrawn: (kind: string) => `${kind} taken out of the record.`,
    rejected: (kind: string) => `${kind} rejected; nothing was recorded.`,
    reconsidered: (kind: string) => `${kind} waits for a decision again.`,
    many: (count: number) =>
      plural("en", count, { one: "1 entry accepted.", other: `${count} entries accepted.` }),
  },

  bulkTitle: "Accept all of a kind",
  bulkKind: "Kind",
  bulkSure: "At least this sure",
  bulkPercent: (percent: number) => `${percent} %`,
  bulkWill: (count: number) =>
    plural("en", count, {
      one: "1 suggestion will go into the record. You can undo it.",
      other: `${count} suggestions will go into the record. You can undo them together.`,
    }),
  bulkTable: "Positions whose issue is named go on the table with them, as reported.",
  bulkNone: "No suggestion that waits is of this kind and this sure.",
  bulkGo: (count: number) => `Accept ${count}`,

  editTitle: (kind: string) => `Edit: ${kind}`,
  correctTitle: (kind: string) => `Correct: ${kind}`,
  byHandTitle: (kind: string) => `By hand: ${kind}`,
  words: "Its words in the report",
  wordsHint: "← and → move the end by a word, with Shift the beginning.",
  edge: {
    startBack: "Begin a word earlier",
    startOn: "Begin a word later",
    endBack: "End a word earlier",
    endOn: "End a word later",
  },
  selectedWords: (count: number) => plural("en", count, { one: "1 word", other: `${count} words` }),
  claims: {
    claims: "Claims",
    denies: "Denies",
    demands: "Demands",
    offers: "Offers",
    accepts: "Accepts",
    refuses: "Refuses",
    undertakes: "Undertakes",
  } satisfies Record<Claim, string>,

  statementLine: (does: string, form: string) => `${does} (${form.toLowerCase()})`,
  figureLine: (bound: string, measure: string, scope: string) =>
    [`${bound} ${measure}`.trim(), scope].filter((part) => part !== "").join(" · "),
  frameLine: (title: string, candidates: readonly string[], when: string) =>
    [
      title,
      when,
      candidates.length === 0
        ? ""
        : `could be ${new Intl.ListFormat("en", { type: "disjunction" }).format(candidates)}`,
    ]
      .filter((part) => part !== "")
      .join(" · "),
  figures: {
    exact: (value: string) => value,
    about: (value: string) => `about ${value}`,
    atLeast: (value: string) => `at least ${value}`,
    atMost: (value: string) => `at most ${value}`,
    over: (value: string) => `more than ${value}`,
    under: (value: string) => `less than ${value}`,
    interval: (least: string, most: string) => `${least} to ${most}`,
  },
  value: (value: number) => new Intl.NumberFormat("en", { maximumFractionDigits: 6 }).format(value),
  contactLine: (
    who: readonly string[],
    through: readonly string[],
    where: string,
    when: string,
    about: string,
  ) => {
    const list = new Intl.ListFormat("en", { type: "conjunction" });
    return [
      list.format(who),
      through.length === 0 ? "" : `through ${list.format(through)}`,
      where,
      when,
      about,
    ]
      .filter((part) => part !== "")
      .join(" · ");
  },
  whenUnknown: "time not said",

  keys: {
    move: "in the list: the next, the one before",
    byHand: "add an entry by hand from the same words",
    select: "in the text: select a word or a sentence",
    extend: "in the text: select more or less",
  },
};
