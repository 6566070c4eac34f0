import type { RoomView } from "@parley/client";
import {
  type Calm,
  calmOf,
  dayOf,
  daysThrough,
  type Incident,
  type IncidentStatus,
  statusOfIncident,
} from "@parley/domain";

/** An incident as one room of this seat has it. */
export interface HeldIncident {
  readonly view: RoomView;
  readonly incident: Incident;
  /** Of one that the team keeps: the rooms of this seat in which it stands too. It is told of once, not again of them. */
  readonly alsoIn: readonly RoomView[];
  /** Its ids there. */
  readonly copyIds: readonly string[];
}

/** The kinds of room in which incidents are dealt with. */
export const INCIDENT_ROOMS: readonly RoomView["kind"][] = ["common", "committee", "caucus", "team"];

export const INCIDENT_STATUSES = [
  "alleged",
  "verifying",
  "substantiated",
  "unsubstantiated",
  "inconclusive",
  "accessDenied",
] as const satisfies readonly IncidentStatus[];

/** The incidents of these rooms, the latest first; what stands in several of them is told of once. */
export const incidentsIn = (rooms: readonly RoomView[]): readonly HeldIncident[] => {
  const copies = rooms.flatMap(({ state }) => [...state.followed.values()]);
  const isCopy = ({ room }: RoomView, { incident }: Incident): boolean =>
    copies.some(({ copy }) => copy.room === room && copy.id === incident);
  return rooms
    .flatMap((view) =>
      [...view.state.incidents.values()]
        .filter((incident) => !isCopy(view, incident))
        .map((incident): HeldIncident => {
          const own = [...view.state.followed.values()].filter(({ master }) => master === incident.incident);
          const alsoIn = rooms.filter(({ room }) => own.some(({ copy }) => copy.room === room));
          return { view, incident, alsoIn, copyIds: own.map(({ copy }) => copy.id) };
        }),
    )
    .sort((a, b) => b.incident.from - a.incident.from);
};

/** What may be said of a day. Refused access has a sign of its own, and comes before all else that is not settled. */
export type DaySign = Calm["status"] | "denied";

export const signOf = (calm: Calm): DaySign =>
  calm.status === "unknown" && calm.accessDenied > 0 ? "denied" : calm.status;

const DAY_MS = 86_400_000;

/** Day by day in UTC, from one through another. */
export const dayByDay = (
  held: readonly HeldIncident[],
  from: string,
  through: string,
): readonly { readonly day: string; readonly sign: DaySign }[] => {
  const incidents = held.map(({ incident }) => incident);
  return daysThrough(from, through).map((day) => {
    const start = Date.parse(`${day}T00:00:00Z`);
    return { day, sign: signOf(calmOf(incidents, start, start + DAY_MS - 1)) };
  });
};

/** What may be said of all these days together. */
export const calmOfDays = (held: readonly HeldIncident[], from: string, through: string): Calm =>
  calmOf(
    held.map(({ incident }) => incident),
    Date.parse(`${from}T00:00:00Z`),
    Date.parse(`${through}T00:00:00Z`) + DAY_MS - 1,
  );

export const countsByStatus = (held: readonly HeldIncident[]): ReadonlyMap<IncidentStatus, number> => {
  const counts = new Map<IncidentStatus, number>();
  for (const { incident } of held) {
    const status = statusOfIncident(incident);
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return counts;
};

export const dayBefore = (now: number, days: number): string => dayOf(now - days * DAY_MS);
