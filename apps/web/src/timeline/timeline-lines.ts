import type { RoomView, WorkspaceSnapshot } from "@parley/client";
import type { PlacingId, RecordEntryId, RoomId, TimelineLine, TimelineSpot } from "@parley/domain";
import type { Route } from "../app/routes.ts";
import { useWords } from "../words/catalogue.ts";

export interface TimelineFilter {
  readonly query: string;
  readonly kind: TimelineSpot["type"] | "";
  readonly room: RoomId | "";
}

/** The lines that are of a kind, of a room, and contain every word that is looked for. */
export const filterTimeline = (
  lines: readonly TimelineLine[],
  { query, kind, room }: TimelineFilter,
): readonly TimelineLine[] => {
  const wanted = query
    .toLocaleLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  return lines.filter(
    (line) =>
      (kind === "" || line.spot.type === kind) &&
      (room === "" || line.room === room) &&
      wanted.every((word) => `${line.words} ${line.by ?? ""}`.toLocaleLowerCase().includes(word)),
  );
};

/** What a line is, a finding with what was found. */
export const useWhat = (): ((spot: TimelineSpot) => string) => {
  const { timeline: words, incidents } = useWords();
  return (spot) =>
    words.what[spot.type] + (spot.type === "finding" ? `: ${incidents.status[spot.finding]}` : "");
};

/** Where a line's very words stand, as far as this seat can read them. */
export const sourceOf = (
  { room, sequence, spot }: TimelineLine,
  view: RoomView,
  rooms: WorkspaceSnapshot["rooms"],
): Route => {
  switch (spot.type) {
    case "report":
      return { screen: "report", room, report: spot.id };
    case "statement":
    case "figure":
    case "contact":
    case "frame":
      return placeOfEntry(view, spot.id);
    case "position":
      return sourceOfPosition(view, spot.id, rooms);
    case "message":
    case "minutes":
      return { screen: "room", room, at: spot.id };
    case "conveyed": {
      const destination = view.state.register.get(spot.id)?.destination;
      return destination === undefined || !rooms.has(destination.room)
        ? { screen: "register", mediation: view.mediation }
        : { screen: "room", room: destination.room, at: destination.message };
    }
    case "allegation":
    case "finding":
      return { screen: "incidents", mediation: view.mediation, at: spot.id };
    case "accessDenied":
      return {
        screen: spot.of === "incident" ? "incidents" : "access",
        mediation: view.mediation,
        at: spot.id,
      };
    case "accessAgreed":
    case "accessReported":
    case "shortfall":
      return { screen: "access", mediation: view.mediation, at: spot.id };
    case "noted":
    case "presented":
      return { screen: "room", room, at: sequence };
  }
};

/** An entry's words stand in its report; those of an entry without one, in the record. */
export const placeOfEntry = (view: RoomView, entry: RecordEntryId): Route => {
  const basis = view.state.record.get(entry)?.basis;
  return basis?.type === "passages"
    ? { screen: "report", room: view.room, report: basis.report, at: entry }
    : { screen: "record", mediation: view.mediation, at: entry };
};

const sourceOfPosition = (view: RoomView, placing: PlacingId, rooms: WorkspaceSnapshot["rooms"]): Route => {
  const source = view.state.placings.get(placing)?.source;
  const behind = source === undefined ? undefined : rooms.get(source.room);
  if (source === undefined || behind === undefined)
    return { screen: "table", mediation: view.mediation, at: placing };
  return source.type === "recorded"
    ? placeOfEntry(behind, source.entry)
    : { screen: "room", room: source.room, at: source.item };
};
