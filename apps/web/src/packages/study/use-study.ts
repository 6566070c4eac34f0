import { type Choice, type PreferenceSheet, type Problem, withRedLines } from "@parley/analysis";
import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import type { EngineQuestion, EngineWord, SolverQuestion } from "./messages.ts";
import { afterWord, isUnproven, keyOf, NO_STUDY, type StudyState } from "./study-state.ts";

export interface StudySubject {
  readonly problem: Problem;
  readonly sheets: readonly PreferenceSheet[];
  readonly draft: Choice | undefined;
  readonly watched: readonly Choice[];
}

export interface Study {
  readonly state: StudyState;
  readonly progress: Progress;
  readonly start: () => void;
  /** Stops at once; what was found stays. */
  readonly stop: () => void;
  /** Asks how one more package stands, and what would better it. */
  readonly stand: (choice: Choice) => void;
}

const DRAWS = 2000;
const TIME_LIMIT_MS = 120_000;
const SOLVER_LIMIT_MS = 30_000;
/** A solver is worth its megabyte where the merge did not prove everything by itself in this time. */
const BEFORE_SOLVER_MS = 700;

/** A study in workers beside the page. It begins anew whenever its subject changes, and ends with the screen. */
export const useStudy = (subject: StudySubject | null): Study => {
  const [state, setState] = useState<StudyState>(NO_STUDY);
  const show = useCallback((next: StudyState, isAnswer: boolean) => {
    // What was pressed shows at once; news is drawn in small pieces, between which the page answers.
    if (isAnswer) setState(next);
    else startTransition(() => setState(next));
  }, []);
  const crew = useRef<Crew | null>(null);
  const [progress] = useState(createProgress);
  const stop = useCallback(() => crew.current?.stop(), []);
  const start = useCallback(() => {
    if (subject === null) return;
    crew.current ??= createCrew(show, progress.tell);
    crew.current.study(subject);
  }, [subject, progress, show]);
  useEffect(() => {
    if (subject === null) setState(NO_STUDY);
    else start();
  }, [subject, start]);
  useEffect(
    () => () => {
      crew.current?.dismiss();
      crew.current = null;
    },
    [],
  );
  const stand = useCallback((choice: Choice) => crew.current?.stand(choice), []);
  return { state, progress, start, stop, stand };
};

/** How many candidates were weighed, for the one line that says so. */
export interface Progress {
  readonly subscribe: (listener: () => void) => () => void;
  readonly weighed: () => number;
  readonly tell: (weighed: number) => void;
}

const createProgress = (): Progress => {
  const listeners = new Set<() => void>();
  let known = 0;
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    weighed: () => known,
    tell: (weighed) => {
      known = weighed;
      for (const listener of listeners) listener();
    },
  };
};

interface Crew {
  readonly study: (subject: StudySubject) => void;
  readonly stand: (choice: Choice) => void;
  readonly stop: () => void;
  readonly dismiss: () => void;
}

/** The worker that studies, and one with the solver for as long as it is wanted; `show` hears of every change. */
const createCrew = (
  show: (state: StudyState, isAnswer: boolean) => void,
  tell: (weighed: number) => void,
): Crew => {
  const engine = new Worker(new URL("./engine-worker.ts", import.meta.url), { type: "module" });
  let state = NO_STUDY;
  let solver: Worker | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const become = (next: StudyState, isAnswer = false): void => {
    if (next === state) return;
    state = next;
    show(next, isAnswer);
  };
  const ask = (question: EngineQuestion): void => engine.postMessage(question);
  const hear =
    (from: "engine" | "solver") =>
    ({ data }: MessageEvent<EngineWord>): void => {
      if (data.type === "pulse" && data.run === state.run) tell(data.done);
      become(afterWord(state, data, from));
    };
  engine.addEventListener("message", hear("engine"));
  engine.addEventListener("error", () => become({ ...state, status: "failed" }));
  const endSolver = (): void => {
    clearTimeout(waiting);
    solver?.terminate();
    solver = null;
  };
  const callSolver = ({ problem, sheets }: StudySubject): void => {
    const { parties, run } = state;
    if (state.status !== "running" || !isUnproven(state) || parties === null) return;
    solver = beginSolver(hear("solver"));
    const question: SolverQuestion = {
      run,
      problem: withRedLines({ ...problem, parties }, sheets),
      timeLimitMs: SOLVER_LIMIT_MS,
    };
    solver.postMessage(question);
    become({ ...state, isSolverAtWork: true });
  };
  return {
    study: (subject) => {
      endSolver();
      const run = state.run + 1;
      tell(0);
      become({ ...NO_STUDY, status: "running", run }, true);
      ask({ type: "study", run, wish: { ...subject, draws: DRAWS, timeLimitMs: TIME_LIMIT_MS } });
      waiting = setTimeout(() => callSolver(subject), BEFORE_SOLVER_MS);
    },
    stand: (choice) => {
      if (!state.movesFrom.has(keyOf(choice))) ask({ type: "stand", run: state.run, choice });
    },
    stop: () => {
      endSolver();
      ask({ type: "stop", run: state.run });
      if (state.status === "running") become({ ...state, status: "stopped", isSolverAtWork: false }, true);
    },
    dismiss: () => {
      endSolver();
      engine.terminate();
    },
  };
};

const beginSolver = (hear: (event: MessageEvent<EngineWord>) => void): Worker => {
  const worker = new Worker(new URL("./solver-worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", hear);
  return worker;
};
