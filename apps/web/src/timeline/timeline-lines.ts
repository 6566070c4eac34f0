import type { RoomView } from "@parley/client";
import type { RoomId, TimelineLine, TimelineSpot } from "@parley/domain";
import type { Route } from "../app/routes.ts";

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
      wanted.every((word) => line.words.toLocaleLowerCase().includes(word)),
  );
};

/** Where a line's source stands. */
export const sourceOf = ({ room, sequence, spot }: TimelineLine, view: RoomView): Route => {
  switch (spot.type) {
    case "report":
      return { screen: "report", room, report: spot.id };
    case "statement":
    case "figure":
    case "contact":
    case "frame": {
      const basis = view.state.record.get(spot.id)?.basis;
      return basis?.type === "passages"
        ? { screen: "report", room, report: basis.report }
        : { screen: "record", mediation: view.mediation };
    }
    case "position":
      return { screen: "table", mediation: view.mediation };
    case "message":
    case "minutes":
      return { screen: "room", room, at: spot.id };
    case "presented":
      return { screen: "room", room, at: sequence };
  }
};
