import type { OpenStage, Place, Scene, SeatName } from "@parley/ceasefire";
import { useEffect, useState } from "react";
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
  const { tour } = useWords();
  const [shown, setShown] = useState<Scene | null>(null);
  useEffect(() => {
    if (scene !== null) setShown(scene);
  }, [scene]);
  if (shown === null) return null;
  if (shown.type === "operator") {
    const { seat } = shown.beside;
    return (
      <div className="panes" data-count={2}>
        <PlacePane stage={stage} place={shown.beside} />
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
                route: { screen: "room", room: shown.room },
                go: () => {},
                isOneOfSeveral: true,
              }}
            >
              <OperatorRows room={shown.room} />
            </SeatProvider>
          </div>
        </section>
      </div>
    );
  }
  return (
    <div className="panes" data-count={shown.shown.length}>
      {shown.shown.map((place) => (
        <PlacePane key={place.seat} stage={stage} place={place} />
      ))}
    </div>
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
  const route = wandered !== null && wandered.from === place ? wandered.to : placeToRoute(place);
  return (
    <SeatPane stage={stage} seat={seat} route={route} onRoute={(to) => setWandered({ from: place, to })} />
  );
};
