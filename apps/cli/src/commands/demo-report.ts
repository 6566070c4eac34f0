import { CAST, everythingIn, faultsOf, type OpenStage, SEATS, type SeatName } from "@parley/ceasefire";
import type { WorkspaceSnapshot } from "@parley/client";
import { CommandFailure, EXIT, type Terminal } from "../terminal.ts";
import type { OperatorReport } from "./demo-operator.ts";
import { printSeat } from "./demo-view.ts";

/** A seat at the end of the story, and what it holds too much or too little of. */
export interface SeatReport {
  readonly seat: SeatName;
  readonly snapshot: WorkspaceSnapshot;
  readonly faults: readonly string[];
}

export const reportsOf = (stage: Pick<OpenStage, "seats">): readonly SeatReport[] =>
  SEATS.map((seat) => {
    const snapshot = stage.seats[seat].snapshot();
    return { seat, snapshot, faults: faultsOf(seat, snapshot) };
  });

/** What each seat holds, and what the relay's owner has; null where the relay does not show it. */
export interface StoryReport {
  readonly seats: readonly SeatReport[];
  readonly operator: OperatorReport | null;
}

/** Prints every seat's view and ends the command as failed where one of them is not as it must be. */
export const report = ({ seats, operator }: StoryReport, terminal: Terminal, isJson: boolean): void => {
  const faults = [...seats.flatMap((one) => one.faults), ...(operator?.faults ?? [])];
  if (isJson) {
    const views = seats.map(({ seat, snapshot, faults: wrong }) => ({
      seat,
      name: CAST[seat].name,
      rooms: snapshot.rooms.size,
      heldBytes: everythingIn(snapshot).length,
      faults: wrong,
    }));
    const rows = operator === null ? null : { rows: operator.view.rows.length, faults: operator.faults };
    terminal.out(JSON.stringify({ holds: faults.length === 0, seats: views, operator: rows }));
  } else {
    for (const { seat, snapshot } of seats) terminal.out(printSeat(seat, snapshot));
  }
  if (faults.length > 0) throw new CommandFailure(faults.join("\n"), EXIT.failedCheck);
  terminal.say("\nEvery seat reads what was said to it, and nothing else.");
  if (operator !== null) terminal.say("The operator reads no name and no word of it.");
};
