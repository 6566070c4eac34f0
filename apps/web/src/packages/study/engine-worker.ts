/** Runs in a worker of the browser's: studies packages, a slice at a time, so that it can be stopped and asked. */
import {
  movesFrom,
  type Problem,
  runNow,
  runPatiently,
  type StudyNews,
  seededRandom,
  standingAmong,
  study,
  type Voice,
  withRedLines,
} from "@parley/analysis";
import type { EngineQuestion, EngineWord, News } from "./messages.ts";
import { breathe, SEED } from "./worker-pace.ts";

/** Often enough to see that it goes on, seldom enough to leave the page its time. */
const TELL_EVERY_MS = 400;

const tell = (word: EngineWord, transfer: readonly Transferable[] = []): void =>
  postMessage(word, { transfer: [...transfer] });

let current = -1;
let asked: { readonly problem: Problem; readonly voices: readonly Voice[] } | null = null;

const clock = (): number => performance.now();

const run = async ({ run: id, wish }: Extract<EngineQuestion, { type: "study" }>): Promise<void> => {
  current = id;
  asked = null;
  let told = Number.NEGATIVE_INFINITY;
  const outcome = await runPatiently(study(wish, seededRandom(SEED), clock), {
    clock,
    breathe,
    isCancelled: () => current !== id,
    onPulse: ({ phase, done, partial }) => {
      if (partial !== undefined) {
        if (partial.type === "resolved") {
          const problem = { ...wish.problem, parties: partial.parties };
          asked = { problem: withRedLines(problem, wish.sheets), voices: partial.voices };
        }
        tellNews(id, partial);
      }
      if (clock() < told + TELL_EVERY_MS) return;
      told = clock();
      tell({ type: "pulse", run: id, phase, done });
    },
  });
  if (!outcome.ok) return;
  tell({ type: "ended", run: id, unresolved: outcome.value.ok ? null : outcome.value.error });
};

const tellNews = (id: number, news: StudyNews): void => {
  const told: News = withoutVoices(news);
  const transfer = news.type === "frontier" ? [news.utilities.buffer, news.choices.buffer] : [];
  tell({ type: "news", run: id, news: told }, transfer);
};

const withoutVoices = (news: StudyNews): News => {
  if (news.type !== "resolved") return news;
  const { voices: _, ...rest } = news;
  return rest;
};

const stand = async ({ run: id, choice }: Extract<EngineQuestion, { type: "stand" }>): Promise<void> => {
  if (asked === null) return;
  const { problem, voices } = asked;
  const [standing] = runNow(standingAmong(problem.issues, voices, [choice]));
  const isCancelled = (): boolean => asked?.voices !== voices;
  const moves = await runPatiently(movesFrom(problem, voices, choice), { clock, breathe, isCancelled });
  if (standing && moves.ok) tell({ type: "stood", run: id, choice, standing, moves: moves.value });
};

addEventListener("message", ({ data }: MessageEvent<EngineQuestion>) => {
  if (data.type === "study") void run(data);
  else if (data.type === "stop") current = -1;
  else void stand(data);
});
