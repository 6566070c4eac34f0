import type { Digest, RecordEntryId, ReportId } from "../ids.ts";
import type { Authorship } from "../room/authorship.ts";
import type { EntryOrigin, EntryWords } from "./events.ts";
import type { ReportedDate } from "./reported-date.ts";

/** A report as this room keeps it. */
export interface Report {
  readonly report: ReportId;
  readonly title: string;
  readonly outlet?: string;
  readonly date: ReportedDate;
  readonly mediaType: string;
  readonly digest: Digest;
  readonly parts: number;
  /** How many of its parts are here; nothing is recorded from it before the last. */
  readonly partsHere: number;
  /** The text as read, as far as it is here. */
  readonly text: string;
  readonly added: Authorship;
  readonly described?: Authorship;
  readonly withdrawn?: { readonly by: Authorship; readonly why?: string };
}

/** What an entry said before it was corrected. */
export interface EarlierWords extends EntryWords {
  readonly by: Authorship;
}

/** One entry of the record, as it stands. */
export interface RecordEntry extends EntryWords {
  readonly entry: RecordEntryId;
  readonly origin: EntryOrigin;
  readonly standing: "candidate" | "confirmed";
  readonly entered: Authorship;
  readonly confirmed?: Authorship;
  /** Who corrected it last, and why. */
  readonly corrected?: { readonly by: Authorship; readonly why?: string };
  /** What it said before, oldest first. */
  readonly earlier: readonly EarlierWords[];
  readonly withdrawn?: { readonly by: Authorship; readonly why?: string };
}

export const isWhole = (report: Report): boolean => report.partsHere === report.parts;

/** The words that an entry rests on; stretches that stand apart are joined by an ellipsis. */
export const wordsOfEntry = ({ basis }: Pick<EntryWords, "basis">): string => {
  switch (basis.type) {
    case "passages":
      return basis.passages.map(({ words }) => words.trim()).join(" … ");
    case "heard":
      return basis.words;
    case "imported":
      return "";
  }
};
