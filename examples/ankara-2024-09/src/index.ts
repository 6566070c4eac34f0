export { type DrawIds, recordOfReport } from "./acts.ts";
export {
  entriesOfReport,
  ISSUE_TITLES,
  type IssueName,
  type Issues,
  type Parties,
  type ReportedEntry,
} from "./entries.ts";
export { ExampleFailure, type ExampleOptions, fillExample, type OpenExample, openExample } from "./open.ts";
export { REPORT_TEXT, SENTENCES } from "./sentences.ts";
