import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

/**
 * Keeps compiled code between runs, which halves the time that a short command takes. Next to what is installed
 * and not in a folder for temporary files, where others on the machine could leave code for us to run; where
 * nothing can be written, every run compiles anew.
 */
export const keepCompiledCode = (): void => {
  enableCompileCache(fileURLToPath(new URL("../../../node_modules/.cache/parley", import.meta.url)));
};
