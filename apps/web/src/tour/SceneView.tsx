import type { OpenStage, Place, Scene, SeatName } from "@parley/ceasefire";
import type { RoomId } from "@parley/domain";
import { useEffect, useRef, useState } from "react";
import type { Route } from "../app/routes.ts";
import { SeatProvider } from "../app/seat-context.tsx";
import { OperatorRows } from "../operator/OperatorRows.tsx";
import { useWords } from "../words/catalogue.ts";
import { SeatPane } from "./SeatPane.tsx";

export interface SceneViewProps {
  readonly stage: OpenStage;
  /** Null while a step is being played: what was shown before stays. */
  readonly scene: Scene | null;
}

/** What one step of the story shows. */
export const SceneView = ({ stage, scene }: SceneViewProps) => {
  const [shown, setShown] = useState<Scene | null>(null);
  useEffect(() => {
    if (scene !== null) setShown(scene);
  }, [scene]);
  const panes = useRef<HTMLDivElement>(null);
  // Where panes stand one after the other, each step begins at the first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every scene
  useEffect(() => {
    panes.current?.scrollTo({ left: 0 });
  }, [shown]);
  if (shown === null) return null;
  const places = shown.type === "operator" ? [shown.beside] : shown.shown;
  return (
    <div ref={panes} className="panes" data-count={shown.type === "operator" ? 2 : places.length}>
      {shown.type === "operator" ? (
        <OperatorPane stage={stage} room={shown.room} seat={shown.beside.seat} />
      ) : null}
      {places.map((place) => (
        <PlacePane key={place.seat} stage={stage} place={place} />
      ))}
    </div>
  );
};

/** The relay's rows, as on the screen of that name: before what the members read. */
const OperatorPane = ({
  stage,
  room,
  seat,
}: {
  readonly stage: OpenStage;
  readonly room: RoomId;
  readonly seat: SeatName;
}) => {
  const { tour } = useWords();
  return (
    <section className="seat" aria-label={tour.operatorTitle}>
      <header className="seat-bar">
        <span className="seat-name">
          <b>{tour.operatorTitle}</b> <span className="small quiet">{tour.operatorHint}</span>
        </span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and holds nothing else to focus */}
      <div className="seat-screen" tabIndex={0}>
        <SeatProvider
          value={{
            workspace: stage.seats[seat],
            route: { screen: "room", room },
            go: () => {},
            isOneOfSeveral: true,
          }}
        >
          <OperatorRows room={room} />
        </SeatProvider>
      </div>
    </section>
  );
};

const placeToRoute = (place: Place): Route =>
  place.at === "room"
    ? { screen: "room", room: place.room }
    : { screen: "convey", room: place.room, item: place.item };

/** A seat at the place that the story gives it; the visitor may look elsewhere until the next step. */
const PlacePane = ({ stage, place }: { readonly stage: OpenStage; readonly place: Place }) => {
  const [wandered, setWandered] = useState<{ readonly from: Place; readonly to: Route } | null>(null);
  const { seat }: { readonly seat: SeatName } = place;
  if (place.at === "convey") stage.seats[seat].keepDraft(`convey:${place.item}`, place.wording);
  useShowFindings(place);
  const route = wandered !== null && wandered.from === place ? wandered.to : placeToRoute(place);
  return (
    <SeatPane stage={stage} seat={seat} route={route} onRoute={(to) => setWandered({ from: place, to })} />
  );
};

const FRAMES_TO_WAIT = 60;

/** On a small screen what the check has found would stand below the edge, while the caption speaks of it. */
const useShowFindings = (place: Place): void => {
  useEffect(() => {
    if (place.at !== "convey") return;
    let frame = 0;
    const look = (left: number): void => {
      const found = document.querySelector(".seat-screen .findings li");
      if (found !== null) found.scrollIntoView({ block: "nearest" });
      else if (left > 0) frame = requestAnimationFrame(() => look(left - 1));
    };
    look(FRAMES_TO_WAIT);
    return () => cancelAnimationFrame(frame);
  }, [place]);
};
