import { plural } from "../plural.ts";

const sizeIn = (unit: "kilobyte" | "megabyte"): Intl.NumberFormat =>
  new Intl.NumberFormat("en", { style: "unit", unit, maximumFractionDigits: 1 });
const sizes = { kilobytes: sizeIn("kilobyte"), megabytes: sizeIn("megabyte") };
const size = (bytes: number): string =>
  bytes < 1_000_000
    ? sizes.kilobytes.format(Math.max(0.1, bytes / 1_000))
    : sizes.megabytes.format(bytes / 1_000_000);

/** Reports, and the entries that rest on them. */
export const record = {
  title: "The record",
  hint: "What was reported: who said or claimed what, figures, who met whom. Every entry shows the very words and whose they are; nothing is Parley's own claim.",
  emptyTitle: "No report has been opened yet",
  empty:
    "Open a report – press, a cable, a situation report – drop its file here, or paste its text. Parley suggests entries for you to confirm, each with its exact words and its source, and you add others by selecting words. Reading happens on this device; the report is sealed like everything else. What you were told without a report, you enter by hand.",
  reports: "Reports",
  entries: {
    statement: "Statements and positions",
    figure: "Figures",
    contact: "Contacts",
    frame: "What the talks refer to",
  },
  noEntries:
    "Nothing stands in the record yet. Read a report: accept what is suggested, or select words and say what they are.",
  ofReport: (title: string, date: string) => (date === "" ? `from “${title}”` : `from “${title}”, ${date}`),
  byReader: (percent: number) => `suggested by the reader, ${percent} % sure`,
  byReaderEdited: "suggested by the reader, edited",
  byHand: "entered by hand",
  heard: "heard, without a report",
  imported: (file: string) => `from the file ${file}`,
  entryColumns: ["What it says", "Whose word it is", "Words", "Where it stands"],
  contactColumns: ["Who", "Through whom", "How, where", "When", "About", "Reported by", "Words"],
  inRoom: (room: string) => `in ${room}`,
  entryCount: (count: number) =>
    count === 0 ? "no entries" : plural("en", count, { one: "1 entry", other: `${count} entries` }),
  read: "Read",
  withdrawn: (title: string) => `“${title}” withdrawn.`,
  added: (title: string) => `“${title}” is kept.`,
  add: "Open a report…",
  tell: "Enter what was told…",
  addTitle: "Open a report",
  addHint:
    "Text, HTML, .docx, or PDF with a text layer. It is opened on this device and sealed before it leaves it.",
  file: "A file",
  pages: (done: number, of: number) => `page ${done} of ${of}`,
  opening: (file: string, bytes: number) => `Opening ${file}, ${size(bytes)}…`,
  openingBar: "Opening",
  dropHint: "Or drop it here.",
  text: "Or paste the report's text",
  reportTitle: "Title",
  outlet: "Outlet (where it appeared)",
  date: "Its date, YYYY-MM-DD (empty where it is not known)",
  notADate: "Write YYYY, YYYY-MM or YYYY-MM-DD.",
  room: "Who keeps it",
  keep: "Keep the report",
  untitled: "Report",
  tooLong: (characters: string) =>
    `The text is too long: up to ${characters} characters are kept. Divide it.`,
  unreadable: {
    "no words": "The file holds no words.",
    "no text layer": "The PDF has no text layer, as scans have none: run text recognition over it.",
    "unknown encoding": "The file is neither UTF-8, UTF-16 nor Windows-1252: save it as UTF-8 text.",
    "not text": "The file is no text, nor .html, .docx or PDF.",
    "old office format": "The file is in the old format of an office program: save it as .docx or PDF.",
    "open document": "The file is an OpenDocument file: save it as .docx or PDF.",
    "rich text": "The file is rich text (RTF): save it as .docx or as plain text.",
    "not a PDF": "The file is called a PDF and is none.",
    "not a docx": "The file is called a .docx and is none.",
    "damaged PDF": "The PDF is damaged, or none that can be read.",
    "damaged docx": "The file is no .docx, or it is damaged or locked with a password.",
    locked: "The PDF is locked with a password: save an unlocked copy.",
    "file too large": "The file is too large: divide it.",
    "unpacks too large": "The file unpacks to too much: save its text alone.",
    "too many pages": "The PDF has too many pages: divide it.",
    "too long": "The text is too long: divide it.",
    broken: "The file cannot be read: save its text alone.",
  },
};
