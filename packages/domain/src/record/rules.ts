import { ok, type Result } from "@parley/kernel";
import type { RecordEntryId, ReportId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import { byPerson, type Rules, refuse, type Speaker } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import { entryIsSound } from "./entry-is-sound.ts";
import type { EntryWords, RecordEvent } from "./events.ts";
import type { RecordEntry, Report } from "./state.ts";

export const recordRules: Rules<RecordEvent> = {
  reportAdded: byPerson((room, event, { authorship }) => {
    const { type: _, at: __, ...report } = event;
    if (room.reports.has(report.report))
      return refuse({ type: "Repeated", what: "report", id: report.report });
    return ok(withReport(room, { ...report, partsHere: 1, added: authorship }));
  }),
  reportContinued: byPerson((room, { report: id, part, text }, speaker) => {
    const report = ownReport(room, id, speaker);
    if (!report.ok) return report;
    const { partsHere, parts } = report.value;
    if (part !== partsHere || part >= parts)
      return refuse({ type: "PartOutOfOrder", report: id, part, expected: partsHere });
    return ok(withReport(room, { ...report.value, partsHere: part + 1, text: report.value.text + text }));
  }),
  reportDescribed: byPerson((room, event, speaker) => {
    const { type: _, at: __, report: id, ...description } = event;
    const report = ownReport(room, id, speaker);
    if (!report.ok) return report;
    const { outlet: ___, ...rest } = report.value;
    return ok(withReport(room, { ...rest, ...description, described: speaker.authorship }));
  }),
  reportWithdrawn: byPerson((room, { report: id, why }, speaker) => {
    const report = ownReport(room, id, speaker);
    if (!report.ok) return report;
    return ok(withReport(room, { ...report.value, withdrawn: because(speaker, why) }));
  }),
  reportRestored: byPerson((room, { report: id }, { person }) => {
    const report = room.reports.get(id);
    if (report === undefined) return refuse({ type: "Unknown", what: "report", id });
    if (report.added.group !== person.group) return refuse({ type: "NotYourSide" });
    if (report.withdrawn === undefined) return refuse({ type: "AlreadyDone", event: "reportRestored" });
    const { withdrawn: _, ...restored } = report;
    return ok(withReport(room, restored));
  }),
  recordEntered: byPerson((room, event, { authorship }) => {
    const { type: _, at: __, ...entry } = event;
    if (room.record.has(entry.entry))
      return refuse({ type: "Repeated", what: "recordEntry", id: entry.entry });
    const sound = entryIsSound(room, entry);
    if (!sound.ok) return sound;
    return ok(withEntry(room, { ...entry, entered: authorship, earlier: [] }));
  }),
  recordCorrected: byPerson((room, event, speaker) => {
    const { type: _, at: __, entry: id, why, ...words } = event;
    const entry = ownEntry(room, id, speaker);
    if (!entry.ok) return entry;
    if (entry.value.content.type !== words.content.type)
      return refuse({ type: "OtherSortOfEntry", entry: id });
    const sound = entryIsSound(room, words);
    if (!sound.ok) return sound;
    const { note: __note, ...kept } = entry.value;
    const earlier = [...kept.earlier, earlierWords(entry.value)];
    return ok(withEntry(room, { ...kept, ...words, earlier, corrected: because(speaker, why) }));
  }),
  recordConfirmed: byPerson((room, { entry: id }, speaker) => {
    const entry = ownEntry(room, id, speaker);
    if (!entry.ok) return entry;
    if (entry.value.standing === "confirmed")
      return refuse({ type: "AlreadyDone", event: "recordConfirmed" });
    return ok(withEntry(room, { ...entry.value, standing: "confirmed", confirmed: speaker.authorship }));
  }),
  recordDoubted: byPerson((room, { entry: id }, speaker) => {
    const entry = ownEntry(room, id, speaker);
    if (!entry.ok) return entry;
    const { confirmed: _, ...doubted } = entry.value;
    if (doubted.standing === "candidate") return refuse({ type: "AlreadyDone", event: "recordDoubted" });
    return ok(withEntry(room, { ...doubted, standing: "candidate" }));
  }),
  recordWithdrawn: byPerson((room, { entry: id, why }, speaker) => {
    const entry = ownEntry(room, id, speaker);
    if (!entry.ok) return entry;
    return ok(withEntry(room, { ...entry.value, withdrawn: because(speaker, why) }));
  }),
  recordRestored: byPerson((room, { entry: id }, { person }) => {
    const entry = room.record.get(id);
    if (entry === undefined) return refuse({ type: "Unknown", what: "recordEntry", id });
    if (entry.entered.group !== person.group) return refuse({ type: "NotYourSide" });
    if (entry.withdrawn === undefined) return refuse({ type: "AlreadyDone", event: "recordRestored" });
    const { withdrawn: _, ...restored } = entry;
    return ok(withEntry(room, restored));
  }),
};

/** A report that stands, added by the speaker's own side. */
const ownReport = (room: RoomState, id: ReportId, { person }: Speaker): Result<Report, Objection> => {
  const report = room.reports.get(id);
  if (report === undefined) return refuse({ type: "Unknown", what: "report", id });
  if (report.added.group !== person.group) return refuse({ type: "NotYourSide" });
  return report.withdrawn === undefined
    ? ok(report)
    : refuse({ type: "AlreadyDone", event: "reportWithdrawn" });
};

/** An entry that stands, made by the speaker's own side. */
const ownEntry = (
  room: RoomState,
  id: RecordEntryId,
  { person }: Speaker,
): Result<RecordEntry, Objection> => {
  const entry = room.record.get(id);
  if (entry === undefined) return refuse({ type: "Unknown", what: "recordEntry", id });
  if (entry.entered.group !== person.group) return refuse({ type: "NotYourSide" });
  return entry.withdrawn === undefined
    ? ok(entry)
    : refuse({ type: "AlreadyDone", event: "recordWithdrawn" });
};

const because = ({ authorship }: Speaker, why: string | undefined) => ({
  by: authorship,
  ...(why === undefined ? {} : { why }),
});

const earlierWords = (entry: RecordEntry): RecordEntry["earlier"][number] => {
  const { basis, voices, content, issues, note } = entry;
  const words: EntryWords = { basis, voices, content, issues, ...(note === undefined ? {} : { note }) };
  return { ...words, by: entry.corrected?.by ?? entry.entered };
};

const withReport = (room: RoomState, report: Report): RoomState => ({
  ...room,
  reports: room.reports.with(report.report, report),
});

const withEntry = (room: RoomState, entry: RecordEntry): RoomState => ({
  ...room,
  record: room.record.with(entry.entry, entry),
});
