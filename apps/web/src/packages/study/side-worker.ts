/**
 * Runs in a worker of the browser's: holds each side's words against each other, and finds which comparison would
 * narrow most what they leave open. A later question gets a worker of its own.
 */
import { resolveSheets, runNow, seededRandom, suggestComparisons } from "@parley/analysis";
import type { SideQuestion, SideWord } from "./messages.ts";
import { SEED } from "./worker-pace.ts";

/** As many as the study draws: what is too narrow here is too narrow there. */
const DRAWS = 2000;
const ASKED = 3;

const look = (subjects: SideQuestion): void => {
  for (const { key, problem, sheet } of subjects) {
    const found = runNow(resolveSheets(problem, [sheet], DRAWS, seededRandom(SEED)));
    const [voice] = found.ok ? found.value.voices : [];
    const word: SideWord = {
      ...{ key, unresolved: found.ok ? null : found.error },
      suggestions: voice === undefined ? [] : suggestComparisons(problem.issues, voice, ASKED),
    };
    postMessage(word);
  }
};

addEventListener("message", ({ data }: MessageEvent<SideQuestion>) => look(data));
