import { type OpenStage, STEPS } from "@parley/ceasefire";
import type { OfferedAct } from "../app/acts.ts";
import { ActsProvider, useActKeys, useActs } from "../app/acts-context.tsx";
import { Letters } from "../app/Letters.tsx";
import { goTo } from "../app/routes.ts";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../words/catalogue.ts";
import { FreePlay } from "./FreePlay.tsx";
import { SceneView } from "./SceneView.tsx";
import { type StoryControls, useStory } from "./use-story.ts";
import "./tour.css";

/** The two-minute tour: the story plays by itself, with captions; afterwards every seat is the visitor's. */
export const TourScreen = (props: TourProps) => (
  <ActsProvider>
    <Tour {...props} />
  </ActsProvider>
);

interface TourProps {
  readonly relay: string;
  /** The story is over before it is told: every seat is the visitor's. */
  readonly isAtEnd: boolean;
}

const Tour = ({ relay, isAtEnd }: TourProps) => {
  const { tour } = useWords();
  const controls = useStory(relay, isAtEnd);
  useTourActs(controls);
  useActKeys(isAnywhere, neverSeveral);
  return (
    <div className="tour">
      <Caption {...controls} />
      <main className="tour-stage">
        <h1 className="visually-hidden">{tour.title}</h1>
        <Stage {...controls} />
      </main>
      <Letters />
      <footer className="tour-foot small quiet">
        {tour.allKeys} {tour.invented}
      </footer>
    </div>
  );
};

const isAnywhere = (): boolean => true;
/** Each act of the tour itself is one thing; its seats ask for their own. */
const neverSeveral = (): void => {};
const leave = (): void => goTo({ screen: "home" });

const useTourActs = ({ story, next, togglePause, toTheEnd, reset }: StoryControls): void => {
  const playing: readonly OfferedAct[] = [
    { act: "tourNext", run: next },
    { act: "tourPause", run: togglePause },
    { act: "tourToTheEnd", run: toTheEnd },
  ];
  useActs([
    ...(story.status === "playing" && story.scene !== null ? playing : []),
    ...(story.status === "free" ? [{ act: "tourReset" as const, run: reset }] : []),
    { act: "tourLeave", run: leave },
  ]);
};

const Stage = ({ story, reset }: StoryControls) => {
  const { tour } = useWords();
  switch (story.status) {
    case "preparing":
      return (
        <p className="page words" role="status">
          {story.progress === "" ? tour.preparing : story.progress}
        </p>
      );
    case "failed":
      return (
        <div className="page stack">
          <p className="note" data-tone="stop" role="alert">
            {tour.failed(story.why)}
          </p>
          <div className="row">
            <Button onPress={reset}>{tour.reset}</Button>
          </div>
        </div>
      );
    case "playing":
      return <SceneView stage={story.stage} scene={story.scene} />;
    case "free":
      return <FreePlay stage={story.stage satisfies OpenStage} />;
  }
};

const Caption = ({ story, next, toTheEnd, togglePause, reset }: StoryControls) => {
  const { tour } = useWords();
  const step = story.status === "playing" ? STEPS[story.step] : undefined;
  return (
    <header className="tour-bar">
      <div className="tour-caption" aria-live="polite">
        {step === undefined ? null : (
          <span className="small quiet num">
            {tour.step(story.status === "playing" ? story.step + 1 : STEPS.length, STEPS.length)}
          </span>
        )}
        <p>{step?.caption ?? (story.status === "free" ? tour.freeCaption : tour.title)}</p>
      </div>
      <div className="row">
        {story.status === "playing" ? (
          <>
            <Button tone="go" act="tourNext" onPress={next} isDisabled={story.scene === null}>
              {tour.next}
            </Button>
            <Button act="tourPause" onPress={togglePause}>
              {story.isPaused ? tour.goOn : tour.pause}
            </Button>
            <Button tone="plain" act="tourToTheEnd" onPress={toTheEnd} isDisabled={story.scene === null}>
              {tour.toTheEnd}
            </Button>
          </>
        ) : null}
        {story.status === "free" ? (
          <Button act="tourReset" onPress={reset}>
            {tour.reset}
          </Button>
        ) : null}
        <Button tone="plain" act="tourLeave" onPress={leave}>
          {tour.leave}
        </Button>
      </div>
    </header>
  );
};
