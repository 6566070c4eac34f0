import { ensureInstalled } from "./setup/install.mjs";
import { handOver } from "./setup/node24.mjs";

/**
 * `npm test`: installs, then runs every check on Node 24.
 * @param {readonly string[]} args
 */
export const main = async (args) => {
  await ensureInstalled();
  await handOver(["tools/check/main.ts", ...args]);
};
