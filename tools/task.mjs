import { ensureInstalled } from "./setup/install.mjs";
import { handOver } from "./setup/node24.mjs";
import { Sentence } from "./setup/sentence.mjs";
import { ensureWebBuilt } from "./setup/web-build.mjs";

/** @type {Readonly<Record<string, { file: string, needsWebBuild: boolean }>>} */
const tasks = {
  bench: { file: "benchmarks/main.ts", needsWebBuild: false },
  soak: { file: "tools/soak.ts", needsWebBuild: false },
  screenshots: { file: "tools/screenshots/main.ts", needsWebBuild: true },
  parley: { file: "apps/cli/src/main.ts", needsWebBuild: false },
};

/**
 * The other commands of the repository: set up as far as they need, then run on Node 24.
 * @param {readonly string[]} args
 * @param {string} name
 */
export const main = async (args, name) => {
  const task = tasks[name];
  if (!task) {
    throw new Sentence(
      `There is no command "${name}": the commands are start, test, ${Object.keys(tasks).join(", ")}.`,
    );
  }
  await ensureInstalled();
  if (task.needsWebBuild) ensureWebBuilt();
  await handOver([task.file, ...args]);
};
