export { type DrawIds, recordOfReport } from "./acts.ts";
export {
  entriesOfReport,
  ISSUE_TITLES,
  type IssueName,
  type Issues,
  type Parties,
  type ReportedEntry,
} from "./entries.ts";
export { fillExample } from "./open.ts";
export { REPORT_TEXT, SENTENCES } from "./sentences.ts";
