import type { Intended } from "@parley/client";
import type { Digest, IssueId, PlacingId, RecordEntryId, ReportId, RoomId } from "@parley/domain";
import { entriesOfReport, ISSUE_TITLES, type Issues, newIssues, type Parties } from "./entries.ts";
import { REPORT_TEXT } from "./sentences.ts";

/** Draws ids for the room into which the record goes. */
export interface DrawIds {
  readonly report: () => ReportId;
  readonly entry: () => RecordEntryId;
  readonly issue: () => IssueId;
  readonly placing: () => PlacingId;
}

/** The acts that put the report, its entries and the reported positions into the team's room. */
export const recordOfReport = (
  room: RoomId,
  digest: Digest,
  parties: Parties,
  draw: DrawIds,
): readonly Intended[] => {
  const report = draw.report();
  const issues = Object.fromEntries(Object.keys(ISSUE_TITLES).map((name) => [name, draw.issue()])) as Issues;
  return [
    { type: "issuesAdded", issues: newIssues(issues) },
    {
      ...{ type: "reportAdded", report, title: "Talks in Ankara, told in our own words", parts: 1 },
      ...{ date: { type: "known", value: "2024-09-14" }, mediaType: "text/plain", digest, text: REPORT_TEXT },
    },
    ...entriesOfReport(report, parties, issues).flatMap(({ words, standing, position }): Intended[] => {
      const entry = draw.entry();
      const entered: Intended = {
        type: "recordEntered",
        entry,
        ...words,
        standing,
        origin: { type: "person" },
      };
      const { content } = words;
      if (position === undefined || content.type !== "statement" || content.speaker === undefined)
        return [entered];
      return [
        entered,
        {
          ...{ type: "positionPlaced", placing: draw.placing(), issue: position, party: content.speaker },
          ...{ form: content.form, stance: "open", source: { type: "recorded", room, entry } },
        },
      ];
    }),
  ];
};
