import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { ensureChromium, surroundings } from "../chromium/ensure.ts";
import { root } from "../setup/files.mjs";
import { codeFolders } from "./house.ts";
import { run, runNode } from "./run.ts";
import type { Outcome, Step } from "./schedule.ts";
import { checkTypes } from "./types.ts";
import { runVitest } from "./vitest.ts";

/** Cores to share out; more than four gain nothing with so few steps. */
export const cores = Math.max(1, Math.min(4, availableParallelism()));

/**
 * Every check of the house, in the order in which they should begin: what is quick and often wrong comes first.
 * @param filters parts of names of test files, for the steps that run tests
 */
export const createSteps = (filters: readonly string[]): readonly Step[] => [
  { name: "chromium", what: "the browser of the browser tests", cores: 0, act: getChromium },
  {
    name: "lint",
    what: "form and lint (Biome)",
    cores: 1,
    act: () => tool("@biomejs/biome/bin/biome", lintArgs),
  },
  { name: "purity", what: "no clock, chance or locale in pure packages", cores: 1, act: checkPurity },
  { name: "arrows", what: "who may import whom (dependency-cruiser)", cores: 1, act: checkArrows },
  { name: "unused", what: "files, exports and packages that nobody uses (knip)", cores: 1, act: checkUnused },
  { name: "types", what: "every tsconfig (tsc)", cores: 2, act: () => checkTypes(Math.min(2, cores)) },
  { name: "build", what: "the web workspace (Vite)", cores: 1, act: build },
  {
    name: "tests",
    what: "all but the browser (Vitest)",
    cores: 2,
    act: () => runVitest("tests", "vitest.config.ts", filters),
  },
  {
    name: "browser",
    what: "the whole system in Chromium (Vitest, Playwright)",
    needs: ["chromium", "build"],
    cores: 2,
    act: () => runVitest("browser", "vitest.browser.config.ts", filters),
  },
];

const lintArgs = [
  "ci",
  "--diagnostic-level=warn",
  "--error-on-warnings",
  "--max-diagnostics=100",
  "--colors=off",
  ".",
];

const tool = async (file: string, args: readonly string[]): Promise<Outcome> => {
  const ran = await runNode([`node_modules/${file}`, ...args]);
  return { ok: ran.code === 0, output: ran.code === 0 ? "" : ran.output };
};

const checkArrows = (): Promise<Outcome> => {
  const folders = codeFolders.filter((folder) => existsSync(join(root, folder)));
  const cruise = "dependency-cruiser/bin/dependency-cruise.mjs";
  return tool(cruise, ["--config", ".dependency-cruiser.mjs", "--output-type", "err-long", ...folders]);
};

const checkUnused = (): Promise<Outcome> => tool("knip/bin/knip.js", ["--no-progress", "--no-config-hints"]);

const checkPurity = async (): Promise<Outcome> => {
  const ran = await runNode(["tools/check/purity-main.ts"]);
  return { ok: ran.code === 0, output: ran.output };
};

/** In a process of its own, because it ends with one sentence where it fails. */
const build = async (): Promise<Outcome> => {
  const ran = await runNode(["tools/build.mjs"], { NO_COLOR: "1" });
  return { ok: ran.code === 0, output: ran.code === 0 ? "" : ran.output };
};

const getChromium = async (): Promise<Outcome> => {
  const chromium = await ensureChromium(surroundings(run));
  if (chromium.ok) return { ok: true, output: `${chromium.how}: ${chromium.path}` };
  return { ok: false, output: `${chromium.output.slice(-4_000)}\n${chromium.sentence}` };
};
