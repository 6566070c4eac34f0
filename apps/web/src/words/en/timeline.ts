import { plural } from "../plural.ts";

export const timeline = {
  title: "Timeline",
  hint: "Everything that you may see of this mediation, by when it was: reports and what they tell, positions, what was conveyed, minutes. What has no date stands at the end. Each line leads to its very words.",
  emptyTitle: "Nothing has happened yet",
  empty:
    "As soon as something is carried or agreed, a position is placed or a report is opened, it stands here with its date. Begin in a room, on the table, or in the record.",
  find: "Find in the timeline",
  kind: "What",
  every: "Everything",
  room: "Room",
  everyRoom: "Every room",
  nothingMatches: "Nothing in the timeline matches. Widen the filter.",
  count: (shown: number, all: number) =>
    shown === all
      ? plural("en", all, { one: "1 line", other: `${all} lines` })
      : `${shown} of ${plural("en", all, { one: "1 line", other: `${all} lines` })}`,
  what: {
    report: "Report",
    statement: "Statement",
    figure: "Figure",
    contact: "Contact",
    frame: "What the talks refer to",
    position: "Position",
    message: "Message delivered",
    conveyed: "Conveyed",
    noted: "Message of another team",
    minutes: "Minutes",
    presented: "Issues presented",
  },
  unknown: "date not said",
  candidate: "not confirmed",
  hidden: "Its words are in a room that this device is not in.",
  lines: "Lines of the timeline",
  csv: "Save as CSV",
  json: "Save as JSON",
  ics: "Save as iCalendar",
  saved: "Saved. From here on Parley no longer protects it.",
  leaves: "Saved or printed, these lines leave Parley's protection. This cannot be undone.",
  fileName: "timeline",
  columns: {
    from: "from (UTC)",
    to: "to (UTC)",
    what: "what",
    room: "room",
    words: "words",
    standing: "standing",
  },
};
