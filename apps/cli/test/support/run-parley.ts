import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import { run } from "../../src/run.ts";

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const NODE = fileURLToPath(new URL("../../../../node_modules/.bin/node", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A running `parley`, and what it has written so far. */
export interface Running {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  /** Resolves once it has written a line of JSON to standard output. */
  readonly announced: () => Promise<Readonly<Record<string, unknown>>>;
  readonly ended: Promise<Ran>;
}

export const startParley = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Running => {
  const child = spawn(NODE, ["--disable-warning=ExperimentalWarning", MAIN, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, out, err }));
  const announced = async (): Promise<Readonly<Record<string, unknown>>> => {
    while (!out.includes("\n")) {
      const last = await Promise.race([ended, once(child.stdout, "data").then(() => null)]);
      if (last !== null && !last.out.includes("\n")) throw new Error(`it ended early: ${last.err}`);
    }
    return JSON.parse(out.slice(0, out.indexOf("\n")));
  };
  return { child, out: () => out, err: () => err, announced, ended };
};

/** Runs `parley` to its end. */
export const parley = (...args: readonly string[]): Promise<Ran> => startParley(args).ended;

/** The same in this process, for what ends at once: a second's less waiting. */
export const parleyHere = async (...args: readonly string[]): Promise<Ran> => {
  const written = { out: "", err: "" };
  const into =
    (stream: keyof typeof written) =>
    (text: string | Uint8Array): boolean => {
      written[stream] += String(text);
      return true;
    };
  const out = vi.spyOn(process.stdout, "write").mockImplementation(into("out"));
  const err = vi.spyOn(process.stderr, "write").mockImplementation(into("err"));
  try {
    const code = await run(args);
    return { code, ...written };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
};

/** A folder of its own for a test; `end` removes it. */
export const testFolder = (): { readonly path: (name: string) => string; readonly end: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), "parley-cli-"));
  return {
    path: (name) => join(folder, name),
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
};

/** What nobody should ever see at a terminal. */
export const STACK_TRACE = /\n\s+at |node:internal|\.ts:\d+/;
