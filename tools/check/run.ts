import { spawn } from "node:child_process";
import { root } from "../setup/files.mjs";

/** What a finished program left behind. */
export type Ran = { readonly code: number; readonly output: string };

/** Enough for the longest honest report; a tool in a loop must not fill the memory. */
const outputLimit = 2_000_000;

/**
 * Runs a program to its end and keeps all it said, both streams in the order of arrival.
 * @param command executable, found in PATH or by path
 */
export const run = (
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (text: string): void => {
      if (output.length < outputLimit) output += text;
    };
    child.stdout.setEncoding("utf8").on("data", keep);
    child.stderr.setEncoding("utf8").on("data", keep);
    child.on("error", (error) => resolve({ code: 127, output: `${command}: ${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });

/** Runs a JavaScript or TypeScript file on the Node that runs us. */
export const runNode = (
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> => run(process.execPath, args, environment);
