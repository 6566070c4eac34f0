import { type OpenStage, SEATS, type SeatName } from "@parley/ceasefire";
import { useState } from "react";
import { useActs } from "../app/acts-context.tsx";
import type { Route } from "../app/routes.ts";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../words/catalogue.ts";
import { SeatPane } from "./SeatPane.tsx";

const MAX_PANES = 3;

interface Pane {
  readonly id: number;
  readonly seat: SeatName;
  readonly route: Route;
}

/** Two or three seats side by side, each free to go and act. */
export const FreePlay = ({ stage }: { readonly stage: OpenStage }) => {
  const { tour } = useWords();
  const pane = (id: number, seat: SeatName): Pane => ({ id, seat, route: firstPlace(stage, seat) });
  const [panes, setPanes] = useState<readonly Pane[]>(() => [pane(0, "lead"), pane(1, "sulmere")]);
  const change = (id: number, part: Partial<Pane>): void =>
    setPanes((now) => now.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const addPane = (): void =>
    setPanes((now) => {
      const seat = SEATS.find((one) => now.every((shown) => shown.seat !== one)) ?? "norvane";
      return [...now, pane(Math.max(...now.map(({ id }) => id)) + 1, seat)];
    });
  useActs(panes.length < MAX_PANES ? [{ act: "tourAddSeat", run: addPane }] : []);
  return (
    <>
      <div className="panes" data-count={panes.length}>
        {panes.map(({ id, seat, route }) => (
          <SeatPane
            key={`${id}-${seat}`}
            stage={stage}
            seat={seat}
            route={route}
            onRoute={(to) => change(id, { route: to })}
            onSeat={(chosen) => change(id, pane(id, chosen))}
            onClose={
              panes.length > 1 ? () => setPanes((now) => now.filter((one) => one.id !== id)) : undefined
            }
          />
        ))}
      </div>
      {panes.length < MAX_PANES ? (
        <div className="row tour-more">
          <Button tone="plain" act="tourAddSeat" onPress={addPane}>
            {tour.addSeat}
          </Button>
        </div>
      ) : null}
    </>
  );
};

/** A mediator begins at the team's first separate talks, everybody else in theirs or in the common room. */
const firstPlace = (stage: OpenStage, seat: SeatName): Route => {
  const rooms = [...stage.seats[seat].snapshot().rooms.values()];
  const room = rooms.find(({ kind }) => kind === "caucus") ?? rooms[0];
  return room === undefined ? { screen: "home" } : { screen: "room", room: room.room };
};
