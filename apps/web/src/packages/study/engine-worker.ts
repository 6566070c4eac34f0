/** Runs in a worker of the browser's: studies packages, a slice at a time, so that it can be stopped and asked. */
import {
  type Problem,
  runNow,
  runPatiently,
  type StudyNews,
  seededRandom,
  standingAmong,
  study,
  type Voice,
} from "@parley/analysis";
import type { EngineQuestion, EngineWord, News } from "./messages.ts";

/** Any fixed number: the same words give the same answer. */
const SEED = 20_240_914;
const TELL_EVERY_MS = 80;

const tell = (word: EngineWord, transfer: readonly Transferable[] = []): void =>
  postMessage(word, { transfer: [...transfer] });

let current = -1;
let asked: { readonly issues: Problem["issues"]; readonly voices: readonly Voice[] } | null = null;

const clock = (): number => performance.now();
/** Messages are let in between two slices; a timer would be held back to four milliseconds. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

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
        if (partial.type === "resolved") asked = { issues: wish.problem.issues, voices: partial.voices };
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

addEventListener("message", ({ data }: MessageEvent<EngineQuestion>) => {
  if (data.type === "study") void run(data);
  else if (data.type === "stop") current = -1;
  else if (asked !== null) {
    const [standing] = runNow(standingAmong(asked.issues, asked.voices, [data.choice]));
    if (standing) tell({ type: "stood", run: data.run, choice: data.choice, standing });
  }
});
