import { ok, type Result } from "@parley/kernel";
import type { PartyId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import { refuse } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import type { Basis, EntryWords, RecordContent, Voice } from "./events.ts";
import { isWhole } from "./state.ts";

/** An entry that keeps its source: exact words at their place, somebody behind them, links that this room knows. */
export const entryIsSound = (room: RoomState, words: EntryWords): Result<null, Objection> => {
  const checks = [
    () => basisHolds(room, words.basis),
    () => voicesHold(words.basis, words.voices),
    () => contentHolds(words.basis, words.content),
    () => linksHold(room, words),
  ];
  for (const check of checks) {
    const holds = check();
    if (!holds.ok) return holds;
  }
  return ok(null);
};

/** What is quoted stands there, word for word, one stretch after the other. */
const basisHolds = (room: RoomState, basis: Basis): Result<null, Objection> => {
  if (basis.type !== "passages") return ok(null);
  const report = room.reports.get(basis.report);
  if (report === undefined) return refuse({ type: "Unknown", what: "report", id: basis.report });
  if (!isWhole(report)) return refuse({ type: "ReportIncomplete", report: basis.report });
  if (basis.passages.length === 0) return refuse({ type: "NothingChosen" });
  let last = 0;
  for (const { start, end, words } of basis.passages) {
    const stands = start >= last && start < end && report.text.slice(start, end) === words;
    if (!stands || words.trim() === "") return refuse({ type: "NotInTheText", start, end });
    last = end;
  }
  return ok(null);
};

/** Somebody is behind it. A report's own voice stands alone, and only where there is a report. */
const voicesHold = (basis: Basis, voices: readonly Voice[]): Result<null, Objection> => {
  const own = voices.some(({ type }) => type === "reportsOwnVoice");
  if (voices.length === 0 || (own && (voices.length > 1 || basis.type !== "passages")))
    return refuse({ type: "SourceMissing" });
  return ok(null);
};

const contentHolds = (basis: Basis, content: RecordContent): Result<null, Objection> => {
  switch (content.type) {
    case "statement":
      return basis.type === "imported" ? refuse({ type: "SourceMissing" }) : ok(null);
    case "figure": {
      const { bound } = content;
      return bound.type === "interval" && bound.least >= bound.most
        ? refuse({ type: "RangeNotPossible", least: bound.least, most: bound.most })
        : ok(null);
    }
    case "contact":
      return content.who.length === 0 ? refuse({ type: "NothingChosen" }) : ok(null);
    case "frame":
      return ok(null);
  }
};

const linksHold = (room: RoomState, { content, issues, voices }: EntryWords): Result<null, Objection> => {
  for (const issue of issues)
    if (!room.issues.has(issue) && !room.copies.has(issue))
      return refuse({ type: "Unknown", what: "issue", id: issue });
  for (const party of partiesIn(content, voices))
    if (!room.parties.has(party)) return refuse({ type: "Unknown", what: "party", id: party });
  return ok(null);
};

const partiesIn = (content: RecordContent, voices: readonly Voice[]): readonly PartyId[] => [
  ...voices.flatMap((voice) => (voice.type === "source" ? (voice.party ?? []) : [])),
  ...(content.type === "statement"
    ? [...content.about, ...(content.speaker === undefined ? [] : [content.speaker])]
    : []),
  ...(content.type === "contact"
    ? [...content.who, ...content.through].flatMap(({ party }) => party ?? [])
    : []),
];
