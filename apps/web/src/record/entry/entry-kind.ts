import type { RecordContent } from "@parley/domain";

/** The kinds of entries as a person tells them apart; a demand is a statement that takes a position. */
export const ENTRY_KINDS = ["statement", "demand", "figure", "contact", "frame"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const kindOf = (content: RecordContent): EntryKind =>
  content.type === "statement" ? (content.form === "remark" ? "statement" : "demand") : content.type;
