/** `node tools/build.mjs`: builds the web workspace where its sources have changed. */
import { ensureWebBuilt } from "./setup/web-build.mjs";

try {
  ensureWebBuilt();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
