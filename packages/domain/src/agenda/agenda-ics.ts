import { type CalendarEvent, renderCalendar } from "../calendar/render-calendar.ts";
import type { Due } from "./due-for.ts";

/** How a reader's language says what is due. */
export interface AgendaLabels {
  readonly what: (due: Due) => string;
  /** Whose it is, how it stands, in which room. */
  readonly about: (due: Due) => string;
}

/**
 * What is due for one seat, for a calendar of this name: each at the moment by which it is to be done. The same thing has
 * the same uid at every rendering, so that a calendar that reads the file again moves it instead of doubling it.
 */
export const agendaToIcs = (
  dues: readonly Due[],
  labels: AgendaLabels,
  name: string,
  stampedAt: number,
): string =>
  renderCalendar(
    name,
    dues.map(
      (due): CalendarEvent => ({
        ...{ uid: uidOf(due), start: due.due, summary: labels.what(due), description: labels.about(due) },
        ...{ status: "confirmed", isPast: due.part === "knows" },
      }),
    ),
    stampedAt,
  );

const uidOf = ({ what }: Due): string => {
  switch (what.type) {
    case "step":
      return `step-${what.exchange}-${what.step}@parley`;
    case "commitment":
      return `commitment-${what.commitment}-${what.occurrence}@parley`;
    case "list":
    case "objections":
      return `${what.type}-${what.list}@parley`;
  }
};
