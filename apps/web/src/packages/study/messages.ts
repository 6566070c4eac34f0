import type {
  Choice,
  PreferenceSheet,
  Problem,
  Standing,
  StudiedMove,
  StudyNews,
  StudyWish,
  SuggestedComparison,
  Unresolved,
} from "@parley/analysis";

/** What the page asks of the worker that studies. */
export type EngineQuestion =
  | { readonly type: "study"; readonly run: number; readonly wish: StudyWish }
  /** How one more package stands and what would better it, once weightings have been drawn. */
  | { readonly type: "stand"; readonly run: number; readonly choice: Choice }
  | { readonly type: "stop"; readonly run: number };

/** News without what stays in the worker. */
export type News =
  | Exclude<StudyNews, { type: "resolved" }>
  | Omit<Extract<StudyNews, { type: "resolved" }>, "voices">;

/** What a worker tells the page; `run` says of which study, so that words of an older one are left. */
export type EngineWord =
  | { readonly type: "pulse"; readonly run: number; readonly phase: string; readonly done: number }
  | { readonly type: "news"; readonly run: number; readonly news: News }
  | {
      readonly type: "stood";
      readonly run: number;
      readonly choice: Choice;
      readonly standing: Standing;
      readonly moves: readonly StudiedMove[];
    }
  | { readonly type: "ended"; readonly run: number; readonly unresolved: Unresolved | null };

/** What the page asks of the worker that holds the solver. */
export interface SolverQuestion {
  readonly run: number;
  readonly problem: Problem;
  readonly timeLimitMs: number;
}

/** Each side's words, to be looked at by themselves. */
export type SideQuestion = readonly {
  readonly key: string;
  readonly problem: Problem;
  readonly sheet: PreferenceSheet;
}[];

/** What contradicts itself in one side's words, or else which comparisons would tell most. */
export interface SideWord {
  readonly key: string;
  readonly unresolved: Unresolved | null;
  readonly suggestions: readonly SuggestedComparison[];
}
