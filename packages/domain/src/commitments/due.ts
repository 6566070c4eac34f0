import type { RoomState } from "../room/state.ts";
import { markOf } from "../steps/marks.ts";
import type { Commitment, Occurrence } from "./state.ts";

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/** The clock of a commitment: standing still until its trigger is verified, or running since a moment. */
export type CommitmentClock =
  | { readonly status: "stopped" }
  | { readonly status: "running"; readonly since: number };

export const clockOfCommitment = (
  room: Pick<RoomState, "exchanges">,
  { text, triggered, triggerDoneBy, shownTriggeredAt }: Commitment,
): CommitmentClock => {
  const { trigger } = text;
  if (shownTriggeredAt !== undefined) return { status: "running", since: shownTriggeredAt };
  switch (trigger.type) {
    case "date":
      return { status: "running", since: trigger.at };
    case "named":
      // It runs from when it was found, wherever that was, not from when somebody entered it here.
      return triggered === undefined
        ? { status: "stopped" }
        : { status: "running", since: triggerDoneBy?.at ?? triggered.at };
    case "step": {
      const running = room.exchanges.get(trigger.exchange)?.running;
      const at = running === undefined ? undefined : markOf(running, trigger.step).verifiedAt;
      return at === undefined ? { status: "stopped" } : { status: "running", since: at };
    }
  }
};

/** How often it falls due in all. */
export const timesOf = ({ text }: Commitment): number => {
  switch (text.schedule.type) {
    case "once":
      return 1;
    case "recurring":
      return text.schedule.times;
    case "stages":
      return text.schedule.stages.length;
  }
};

/** When an occurrence is due, from the trigger. A recurring one is due at the end of each day or week. */
const dueAfterMs = ({ text }: Commitment, occurrence: number): number => {
  const { schedule } = text;
  switch (schedule.type) {
    case "once":
      return schedule.dueAfterMs;
    case "recurring":
      return (occurrence + 1) * (schedule.every === "day" ? DAY_MS : WEEK_MS);
    case "stages":
      return schedule.stages[occurrence]?.dueAfterMs ?? 0;
  }
};

/** The moment at which an occurrence is due; none while the clock stands still. */
export const dueAt = (
  room: Pick<RoomState, "exchanges">,
  commitment: Commitment,
  occurrence: number,
): number | undefined => {
  const clock = clockOfCommitment(room, commitment);
  return clock.status === "stopped" ? undefined : clock.since + dueAfterMs(commitment, occurrence);
};

/** From which moment an occurrence is asked for: a recurring one from the end of the one before. */
export const dueFrom = (
  room: Pick<RoomState, "exchanges">,
  commitment: Commitment,
  occurrence: number,
): number | undefined => {
  const clock = clockOfCommitment(room, commitment);
  if (clock.status === "stopped") return undefined;
  return commitment.text.schedule.type === "recurring" && occurrence > 0
    ? clock.since + dueAfterMs(commitment, occurrence - 1)
    : clock.since;
};

export type CommitmentStatus =
  | "pending"
  | "due"
  | "reported"
  | "verified"
  | "disputed"
  | "breached"
  | "waived"
  | "suspended";

/** Where an occurrence stands at a moment that the caller names. */
export interface OccurrenceStanding {
  readonly occurrence: number;
  readonly status: CommitmentStatus;
  readonly from?: number;
  readonly due?: number;
  /** Due and past, without a report. */
  readonly overdue: boolean;
  /** The verifier was refused access: nothing is known. */
  readonly accessDenied: boolean;
  readonly known?: Occurrence;
}

export const standingOfOccurrence = (
  room: Pick<RoomState, "exchanges">,
  commitment: Commitment,
  occurrence: number,
  at: number,
): OccurrenceStanding => {
  const known = commitment.occurrences.get(String(occurrence));
  const from = dueFrom(room, commitment, occurrence);
  const due = dueAt(room, commitment, occurrence);
  const mark = known?.mark ?? "untouched";
  const isSettled = mark !== "untouched" && mark !== "reported";
  const status: CommitmentStatus = isSettled
    ? mark
    : isSuspended(commitment)
      ? "suspended"
      : mark === "reported"
        ? "reported"
        : from !== undefined && at >= from
          ? "due"
          : "pending";
  return {
    ...{ occurrence, status, accessDenied: known?.accessDenied ?? false },
    overdue: status === "due" && due !== undefined && at > due,
    ...(from === undefined ? {} : { from }),
    ...(due === undefined ? {} : { due }),
    ...(known === undefined ? {} : { known }),
  };
};

/** Every occurrence that has anything on record or falls due by the moment; at least the first. */
export const standingsOf = (
  room: Pick<RoomState, "exchanges">,
  commitment: Commitment,
  at: number,
): readonly OccurrenceStanding[] => {
  const standings: OccurrenceStanding[] = [];
  for (let i = 0; i < timesOf(commitment); i++) {
    const standing = standingOfOccurrence(room, commitment, i, at);
    if (i > 0 && standing.status === "pending" && commitment.text.schedule.type === "recurring") break;
    standings.push(standing);
  }
  return standings;
};

export const isSuspended = ({ suspensions, shownSuspended }: Commitment): boolean =>
  shownSuspended || suspensions.some(({ resumed }) => resumed === undefined);
