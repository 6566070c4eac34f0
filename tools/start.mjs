import { ensureInstalled } from "./setup/install.mjs";
import { handOver } from "./setup/node24.mjs";
import { ensureWebBuilt } from "./setup/web-build.mjs";

/**
 * `npm start`: installs, builds, and becomes `parley serve` with the same arguments.
 * @param {readonly string[]} args
 */
export const main = async (args) => {
  await ensureInstalled();
  ensureWebBuilt();
  await handOver(["apps/cli/src/main.ts", "serve", ...args]);
};
