import type { Unresolved } from "@parley/analysis";
import { type FileRemark, remarkToText, type Scenario } from "@parley/analysis/files";
import { safeJson, safeLine } from "../safe-text.ts";
import { CommandFailure, createTerminal, EXIT } from "../terminal.ts";
import type { AnalyseOptions } from "./analyse.ts";
import { readScenario } from "./analyse-input.ts";
import { runStudy, watchForCancel } from "./analyse-run.ts";
import { type Study, wallClock } from "./analyse-study.ts";
import { studyAsText } from "./analyse-view.ts";
import { sayUnresolved } from "./analyse-words.ts";

/** The action of `parley analyse`: reads, analyses, prints. */
export const analyseFiles = async (paths: readonly string[], options: AnalyseOptions): Promise<void> => {
  const { cancelled, end } = watchForCancel();
  try {
    await Promise.race([readAnalysePrint(paths, options, cancelled), cancelled]);
  } finally {
    end();
  }
};

const readAnalysePrint = async (
  paths: readonly string[],
  options: AnalyseOptions,
  cancelled: Promise<never>,
): Promise<void> => {
  const timeLimitMs = readTimeLimit(options.timeLimit);
  const { json: isJson = false, frontier: points = false } = options;
  const terminal = createTerminal(isJson);
  const scenario = await readScenario(paths, options.constraints);
  if (!scenario.ok) {
    if (isJson) terminal.out(safeJson({ faults: scenario.error }));
    throw new CommandFailure(remarksAsText(scenario.error), EXIT.badInput);
  }
  const { notes } = scenario.value;
  if (notes.length > 0) process.stderr.write(`${remarksAsText(notes)}\n`);
  const started = { startedMs: wallClock(), timeLimitMs, timedWarm: isJson };
  const outcome = await runStudy(scenario.value, { points, ...started }, cancelled);
  if (!outcome.ok) throw explainUnresolved(paths, scenario.value, outcome.error);
  terminal.out(isJson ? safeJson(studyAsJson(outcome.value)) : studyAsText(outcome.value, scenario.value));
};

const MAX_TIME_LIMIT_S = 86_400;

const readTimeLimit = (stated: string): number => {
  const seconds = /^\d+(\.\d+)?$/.test(stated) ? Number(stated) : Number.NaN;
  if (seconds > 0 && seconds <= MAX_TIME_LIMIT_S) return seconds * 1000;
  throw new CommandFailure(
    `--time-limit takes seconds, more than 0 and at most ${MAX_TIME_LIMIT_S}, not "${safeLine(stated)}".`,
    EXIT.badInput,
  );
};

const MAX_REMARKS = 200;

/** One remark a line, as `file:line: …`, so that an editor can follow it. */
const remarksAsText = (remarks: readonly FileRemark[]): string => {
  const lines = remarks.slice(0, MAX_REMARKS).map((remark) => safeLine(remarkToText(remark)));
  const more = remarks.length - lines.length;
  return [...lines, ...(more > 0 ? [`… and ${more} more of the kind.`] : [])].join("\n");
};

/** The engine's report; where somebody spoke in rankings, how far it holds; where issues can be shared out, how. */
const studyAsJson = ({ report, robustness, adjustedWinner }: Study): object => ({
  ...report,
  ...(robustness === null ? {} : { robustness }),
  ...(adjustedWinner === null ? {} : { adjustedWinner }),
});

const explainUnresolved = (
  [file = ""]: readonly string[],
  { problem, sheets }: Scenario,
  unresolved: Unresolved,
): CommandFailure => {
  const sheet = sheets.find(({ party }) => party === unresolved.party);
  const sentences = sayUnresolved(problem, sheet?.statements ?? [], unresolved);
  const lines = sentences.map((sentence) => safeLine(`${file}: "${unresolved.party}": ${sentence}`));
  return new CommandFailure(lines.join("\n"), EXIT.badInput);
};
