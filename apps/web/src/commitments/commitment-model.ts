import type { RoomView } from "@parley/client";
import {
  type Commitment,
  type CommitmentStatus,
  dueAt,
  type OccurrenceStanding,
  standingOfOccurrence,
  standingsOf,
  timesOf,
} from "@parley/domain";
import { routeOfDoing } from "../app/doing-route.ts";
import type { Route } from "../app/routes.ts";

/** A commitment as one room of this seat has it. */
export interface HeldCommitment {
  readonly view: RoomView;
  readonly commitment: Commitment;
}

/** The kinds of room in which commitments are kept, the most common first. */
export const COMMITMENT_ROOMS: readonly RoomView["kind"][] = ["common", "committee", "caucus", "team"];

export const COMMITMENT_STATUSES = [
  "pending",
  "due",
  "reported",
  "verified",
  "disputed",
  "breached",
  "waived",
  "suspended",
] as const satisfies readonly CommitmentStatus[];

export const commitmentsIn = (rooms: readonly RoomView[]): readonly HeldCommitment[] =>
  rooms.flatMap((view) => [...view.state.commitments.values()].map((commitment) => ({ view, commitment })));

/** A commitment's master in the team's room stands for its copies in rooms that the same seat sees. */
export const withoutCopies = (held: readonly HeldCommitment[]): readonly HeldCommitment[] => {
  const copies = new Set(
    held.flatMap(({ commitment }) => commitment.copies.map((copy) => `${copy.room} ${copy.commitment}`)),
  );
  return held.filter(({ view, commitment }) => !copies.has(`${view.room} ${commitment.commitment}`));
};

export interface BoardLine {
  readonly held: HeldCommitment;
  readonly standing: OccurrenceStanding;
}

/** Every occurrence that has come about or is next, by where it stands; in each column the newest due first. */
export const boardOf = (
  held: readonly HeldCommitment[],
  now: number,
): ReadonlyMap<CommitmentStatus, readonly BoardLine[]> => {
  const board = new Map<CommitmentStatus, BoardLine[]>();
  for (const one of held)
    for (const standing of standingsOf(one.view.state, one.commitment, now)) {
      if (fallsAway(one.commitment, standing)) continue;
      const column = board.get(standing.status) ?? [];
      board.set(standing.status, column);
      column.push({ held: one, standing });
    }
  for (const column of board.values()) column.sort((a, b) => (b.standing.due ?? 0) - (a.standing.due ?? 0));
  return board;
};

/** The commitment's own place, brought to one of its times. */
export const routeOfOccurrence = (
  { view, commitment }: HeldCommitment,
  { occurrence }: OccurrenceStanding,
): Route =>
  routeOfDoing(view.mediation, { type: "commitment", id: commitment.commitment, occurrence }, view.state);

/** Nothing more falls due of what a later commitment took the place of; what was done of it stays. */
export const fallsAway = ({ replacedBy }: Commitment, { known }: OccurrenceStanding): boolean =>
  replacedBy !== undefined && known === undefined;

/** Every occurrence that falls due in a stretch of time, oldest first. */
export const fallingDue = (
  held: readonly HeldCommitment[],
  from: number,
  to: number,
  now: number,
): readonly (BoardLine & { readonly due: number })[] =>
  held
    .flatMap((one) => {
      const { state } = one.view;
      return Array.from({ length: timesOf(one.commitment) }, (_, at) => at).flatMap((at) => {
        const due = dueAt(state, one.commitment, at);
        if (due === undefined || due < from || due >= to) return [];
        const standing = standingOfOccurrence(state, one.commitment, at, now);
        return fallsAway(one.commitment, standing) ? [] : [{ held: one, due, standing }];
      });
    })
    .sort((a, b) => a.due - b.due);

/** The moments at which a month of this device begins and ends. */
export const monthOf = (at: number, shift: number): { readonly from: number; readonly to: number } => {
  const day = new Date(at);
  return {
    from: new Date(day.getFullYear(), day.getMonth() + shift, 1).getTime(),
    to: new Date(day.getFullYear(), day.getMonth() + shift + 1, 1).getTime(),
  };
};
