import {
  betterOf,
  type Choice,
  CRITERIA,
  type Criterion,
  type FrontierShare,
  type NamedSolutions,
  type PartyProfile,
  type Standing,
  type StudiedMove,
  type Unresolved,
} from "@parley/analysis";
import type { EngineWord, News } from "./messages.ts";

export type FrontierNews = Extract<News, { type: "frontier" }>;

/** What is known of a study now; pieces come one after another and stay when somebody stops it. */
export interface StudyState {
  readonly status: "none" | "running" | "done" | "stopped" | "failed";
  readonly run: number;
  /** Utilities taken for each party: what it said in numbers, else the average of what fits. */
  readonly parties: readonly PartyProfile[] | null;
  readonly effectiveDraws: number | null;
  readonly moves: readonly StudiedMove[] | null;
  /** Moves from packages that were asked about one by one. */
  readonly movesFrom: ReadonlyMap<string, readonly StudiedMove[]>;
  readonly solutions: NamedSolutions;
  readonly frontier: FrontierNews | null;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly onFrontier: ReadonlyMap<string, FrontierShare>;
  readonly unresolved: Unresolved | null;
  readonly isSolverAtWork: boolean;
}

export const NO_STUDY: StudyState = {
  status: "none",
  run: 0,
  parties: null,
  effectiveDraws: null,
  moves: null,
  movesFrom: new Map(),
  solutions: {},
  frontier: null,
  standings: new Map(),
  onFrontier: new Map(),
  unresolved: null,
  isSolverAtWork: false,
};

/** A package as a key. */
export const keyOf = (choice: Choice): string => choice.join();

/** What is known after a worker's word; words of an earlier run change nothing. */
export const afterWord = (state: StudyState, word: EngineWord, from: "engine" | "solver"): StudyState => {
  if (word.run !== state.run) return state;
  switch (word.type) {
    case "pulse":
      // How far it is, is told beside: it changes many times a second, and what is known does not.
      return state;
    case "news":
      return afterNews(state, word.news);
    case "stood":
      return {
        ...state,
        standings: new Map(state.standings).set(keyOf(word.choice), word.standing),
        movesFrom: new Map(state.movesFrom).set(keyOf(word.choice), word.moves),
      };
    case "ended":
      if (from === "solver") return { ...state, isSolverAtWork: false };
      return {
        ...state,
        status: word.unresolved === null ? "done" : "failed",
        unresolved: word.unresolved,
      };
  }
};

const afterNews = (state: StudyState, news: News): StudyState => {
  switch (news.type) {
    case "resolved":
      return { ...state, parties: news.parties, effectiveDraws: news.effectiveDraws };
    case "moves":
      return { ...state, moves: news.moves };
    case "solutions":
      return { ...state, solutions: withBetter(state.solutions, news.solutions) };
    case "frontier":
      return { ...state, frontier: news };
    case "standings":
      return { ...state, standings: joined(state.standings, news.packages, news.standings) };
    case "onFrontier":
      return { ...state, onFrontier: joined(state.onFrontier, news.packages, news.shares) };
  }
};

const withBetter = (known: NamedSolutions, next: NamedSolutions): NamedSolutions => {
  const all: { -readonly [C in Criterion]?: NamedSolutions[C] } = { ...known };
  for (const criterion of CRITERIA) {
    const one = next[criterion];
    if (one !== undefined) all[criterion] = betterOf(known[criterion], one);
  }
  return all;
};

const joined = <T>(
  known: ReadonlyMap<string, T>,
  packages: readonly Choice[],
  values: readonly T[],
): ReadonlyMap<string, T> => {
  const all = new Map(known);
  packages.forEach((choice, k) => {
    const value = values[k];
    if (value !== undefined) all.set(keyOf(choice), value);
  });
  return all;
};

/** Whether some solution could still be better: the solver is worth asking. */
export const isUnproven = ({ solutions }: StudyState): boolean =>
  CRITERIA.some((criterion) => solutions[criterion]?.exact === false);
