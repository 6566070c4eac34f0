import { found, type OpenStage, openStage, type Scene, STEPS, type Told } from "@parley/ceasefire";
import { systemRandomness } from "@parley/client";
import { webSocketTransport } from "@parley/client/websocket";
import { useCallback, useEffect, useRef, useState } from "react";
import { CAPTION_MS } from "./pace.ts";

export type Story =
  | { readonly status: "preparing"; readonly progress: string }
  | { readonly status: "failed"; readonly why: string }
  | {
      readonly status: "playing";
      readonly stage: OpenStage;
      readonly step: number;
      readonly scene: Scene | null;
      readonly isPaused: boolean;
    }
  | { readonly status: "free"; readonly stage: OpenStage };

export interface StoryControls {
  readonly story: Story;
  readonly next: () => void;
  readonly toTheEnd: () => void;
  readonly togglePause: () => void;
  readonly reset: () => void;
}

/** Opens a stage, founds the mediation, and plays the steps one after another; then leaves the visitor in it. */
export const useStory = (relay: string, isAtEnd: boolean): StoryControls => {
  const [story, setStory] = useState<Story>({ status: "preparing", progress: "" });
  const [run, setRun] = useState(0);
  const told = useRef<Told>({});
  const skip = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new run opens a new stage
  useEffect(() => {
    let stage: OpenStage | null = null;
    let isOver = false;
    told.current = {};
    skip.current = isAtEnd;
    const fail = (cause: unknown): void => {
      if (!isOver)
        setStory({ status: "failed", why: cause instanceof Error ? cause.message : String(cause) });
    };
    const begin = async (): Promise<void> => {
      const opened = await openStage({ relay, transport: webSocketTransport, randomness: systemRandomness });
      stage = opened;
      if (isOver) return void opened.close();
      await found(opened.seats, (progress) => {
        if (!isOver) setStory({ status: "preparing", progress });
      });
      if (!isOver) setStory({ status: "playing", stage: opened, step: 0, scene: null, isPaused: false });
    };
    begin().catch(fail);
    return () => {
      isOver = true;
      void stage?.close();
    };
  }, [relay, run, isAtEnd]);

  const step = story.status === "playing" ? story.step : -1;
  const stage = story.status === "playing" ? story.stage : null;
  useEffect(() => {
    if (stage === null) return;
    const current = STEPS[step];
    if (current === undefined) return setStory({ status: "free", stage });
    let isStale = false;
    current
      .play(stage, told.current)
      .then((scene) => {
        if (isStale) return;
        if (skip.current)
          setStory({ status: "playing", stage, step: step + 1, scene: null, isPaused: false });
        else setStory((now) => (now.status === "playing" ? { ...now, scene } : now));
      })
      .catch((cause: unknown) => {
        if (!isStale)
          setStory({ status: "failed", why: cause instanceof Error ? cause.message : String(cause) });
      });
    return () => {
      isStale = true;
    };
  }, [stage, step]);

  const next = useCallback((): void => {
    setStory((now) =>
      now.status === "playing" && now.scene !== null ? { ...now, step: now.step + 1, scene: null } : now,
    );
  }, []);
  const isWaiting = story.status === "playing" && story.scene !== null && !story.isPaused;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every step waits anew
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(next, CAPTION_MS);
    return () => clearTimeout(timer);
  }, [isWaiting, step, next]);

  return {
    story,
    next,
    toTheEnd: () => {
      skip.current = true;
      next();
    },
    togglePause: () =>
      setStory((now) => (now.status === "playing" ? { ...now, isPaused: !now.isPaused } : now)),
    reset: () => {
      setStory({ status: "preparing", progress: "" });
      setRun((count) => count + 1);
    },
  };
};
