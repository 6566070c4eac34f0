/** `npm test`: every check of the house, several at a time; the last line counts the tests. */
import { parseArgs } from "node:util";
import { countTests, type Done, runSteps, type Step } from "./schedule.ts";
import { cores, createSteps } from "./steps.ts";

const printedLinesLimit = 400;

const main = async (): Promise<void> => {
  const { only, filters } = readArguments();
  const steps = choose(createSteps(filters), only);
  const started = performance.now();
  console.log(`parley: ${steps.length} checks on ${cores} cores`);
  const done = await runSteps(steps, cores, print);
  const { passed, failed, skipped } = countTests(done);
  const broken = done.filter((one) => !one.ok).map((one) => one.name);
  if (filters.length > 0 && passed + failed === 0) {
    console.log(`No test file's path contains ${filters.join(" or ")}.`);
    process.exitCode = 1;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`\n${seconds} s in all${skipped > 0 ? `, ${skipped} tests skipped` : ""}`);
  if (broken.length > 0) {
    console.log(`failed: ${broken.join(", ")} (one alone: npm test -- --only ${broken[0]})`);
    process.exitCode = 1;
  }
  console.log(`${passed} passed, ${failed} failed`);
};

const readArguments = (): { readonly only: readonly string[]; readonly filters: readonly string[] } => {
  try {
    const { values, positionals } = parseArgs({
      options: { only: { type: "string", multiple: true } },
      allowPositionals: true,
    });
    return { only: values.only ?? [], filters: positionals };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}`);
    console.error("usage: npm test [-- [--only CHECK]… [PART OF A TEST FILE'S NAME]…]");
    process.exit(2);
  }
};

/** The named steps and whatever they need. */
const choose = (steps: readonly Step[], only: readonly string[]): readonly Step[] => {
  const unknown = only.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) {
    console.error(`There is no check "${unknown}": they are ${steps.map((step) => step.name).join(", ")}.`);
    process.exit(2);
  }
  if (only.length === 0) return steps;
  const wanted = new Set(only);
  for (const step of steps.toReversed()) {
    if (wanted.has(step.name)) for (const need of step.needs ?? []) wanted.add(need);
  }
  return steps.filter((step) => wanted.has(step.name));
};

const print = (done: Done, step: Step): void => {
  const mark = done.ok ? "ok    " : "FAILED";
  const counted = done.passed === undefined ? "" : `  ${done.passed} passed, ${done.failed} failed in`;
  console.log(`${mark} ${done.name.padEnd(9)}${counted} ${done.seconds.toFixed(1)} s  ${step.what}`);
  const lines = done.output.trim().split("\n");
  if (done.output.trim() === "") return;
  const omitted = lines.length - printedLinesLimit;
  // The end says most: tools sum up there.
  const shown =
    omitted > 0 ? [`… ${omitted} lines above left out`, ...lines.slice(-printedLinesLimit)] : lines;
  console.log(shown.map((line) => `       ${line}`).join("\n"));
};

await main();
