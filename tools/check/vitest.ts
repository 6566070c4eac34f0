import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../setup/files.mjs";
import { runNode } from "./run.ts";
import type { Outcome } from "./schedule.ts";

/**
 * Runs one Vitest configuration and counts from its JSON report.
 * @param name of the report in .cache
 * @param filters parts of file names; all files where there are none
 */
export const runVitest = async (
  name: string,
  config: string,
  filters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> => {
  mkdirSync(join(root, ".cache"), { recursive: true });
  const report = join(root, ".cache", `${name}.json`);
  rmSync(report, { force: true });
  const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", config];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const selection = filters.length > 0 ? ["--passWithNoTests", ...filters] : [];
  const ran = await runNode(
    ["--disable-warning=ExperimentalWarning", ...vitest, ...reporters, ...selection],
    {
      FORCE_COLOR: "0",
      ...environment,
    },
  );
  const counts = readReport(report);
  // Asked for some files by name, a step that has none of them has nothing to say.
  const ok = ran.code === 0 && (counts !== undefined || filters.length > 0);
  const slow = counts === undefined ? "" : slowest(counts.files);
  return { ok, output: ok ? slow : ran.output, ...counts?.sums };
};

type Report = {
  readonly sums: { readonly passed: number; readonly failed: number; readonly skipped: number };
  readonly files: readonly { readonly name: string; readonly seconds: number }[];
};

/** What we use of Vitest's JSON report (the shape is Jest's). */
type JestFile = {
  readonly name: string;
  readonly status: string;
  readonly startTime: number;
  readonly endTime: number;
  readonly assertionResults: readonly { readonly status: string }[];
};

const readReport = (path: string): Report | undefined => {
  let files: readonly JestFile[];
  try {
    files = (JSON.parse(readFileSync(path, "utf8")) as { testResults: readonly JestFile[] }).testResults;
  } catch {
    return undefined;
  }
  const tests = files.flatMap((file) => file.assertionResults);
  const withStatus = (...statuses: readonly string[]): number =>
    tests.filter((test) => statuses.includes(test.status)).length;
  // A file that breaks before its first test has no failed test to count, and yet has failed.
  const brokenFiles = files.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  return {
    sums: {
      passed: withStatus("passed"),
      failed: withStatus("failed") + brokenFiles,
      skipped: withStatus("skipped", "pending", "todo", "disabled"),
    },
    files: files.map((file) => ({ name: file.name, seconds: (file.endTime - file.startTime) / 1000 })),
  };
};

const slowest = (files: Report["files"]): string =>
  [...files]
    .sort((a, b) => b.seconds - a.seconds)
    .filter((file) => file.seconds >= 10)
    .slice(0, 5)
    .map((file) => `slow: ${file.seconds.toFixed(0)} s ${file.name.replace(`${root}/`, "")}`)
    .join("\n");
