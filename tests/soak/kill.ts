import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { openSqliteStore } from "../../packages/log/src/sqlite.ts";
import { inspect } from "./kill/inspect.ts";
import { type Chance, loadRelay, type Sent } from "./kill/load.ts";

export interface KillOptions {
  /** How often a relay is killed. */
  readonly runs: number;
  readonly seed: number;
}

export interface KillResult {
  readonly name: "kill";
  readonly runs: number;
  /** Runs after which something acknowledged was missing, or something half was there. */
  readonly failures: number;
  readonly seconds: number;
  /** Entries that had been acknowledged, over all runs: a run without any would prove nothing. */
  readonly acknowledged: number;
  readonly reasons: readonly string[];
  readonly failedRuns: readonly number[];
}

const PROCESS = fileURLToPath(new URL("./kill/relay-process.ts", import.meta.url));
const MIN_LOAD_MS = 50;
const LOAD_SPREAD_MS = 400;
const MIN_ACKNOWLEDGED = 20;

/**
 * Kills a relay under load with SIGKILL, again and again, each time on the database that the last kill left behind, and
 * looks after each: no acknowledged entry is lost, none is half there, no append to two rooms is half done.
 */
export const run = async ({ runs, seed }: KillOptions): Promise<KillResult> => {
  const folder = mkdtempSync(join(tmpdir(), "parley-kill-"));
  const file = join(folder, "relay.db");
  const chance = createChance(seed);
  const started = performance.now();
  const reasons: string[] = [];
  const failedRuns: number[] = [];
  let acknowledged = 0;
  try {
    for (let i = 0; i < runs; i++) {
      const sent = await killUnderLoad(file, chance);
      acknowledged += acknowledgedIn(sent);
      const wrong = await reopenAndInspect(file, sent);
      if (wrong.length > 0) failedRuns.push(i);
      reasons.push(...wrong.map((reason) => `run ${i}: ${reason}`));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const seconds = Math.round(performance.now() - started) / 1000;
  const failures = failedRuns.length;
  return { name: "kill", runs, failures, seconds, acknowledged, reasons, failedRuns };
};

const acknowledgedIn = ({ rooms }: Sent): number =>
  rooms.reduce((sum, { acknowledged }) => sum + acknowledged, 0);

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const killUnderLoad = async (file: string, chance: Chance): Promise<Sent> => {
  const relay = spawn(process.execPath, ["--no-warnings", PROCESS, file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = new Promise((resolve) => relay.once("exit", resolve));
  const { sent, gone } = await loadRelay(await firstLine(relay), chance);
  await after(MIN_LOAD_MS + chance(LOAD_SPREAD_MS));
  // On a slow machine the load has hardly begun by then.
  while (acknowledgedIn(sent) < MIN_ACKNOWLEDGED) await after(MIN_LOAD_MS);
  relay.kill("SIGKILL");
  await Promise.all([exited, gone]);
  return sent;
};

const firstLine = async ({ stdout }: ChildProcess): Promise<string> => {
  if (stdout === null) throw new Error("the relay has no output");
  for await (const line of createInterface({ input: stdout })) return line;
  throw new Error("the relay ended before it listened");
};

const reopenAndInspect = async (file: string, sent: Sent): Promise<readonly string[]> => {
  const opened = await openSqliteStore({ file });
  if (!opened.ok) return [`the database cannot be opened: ${opened.error}`];
  const wrong = await inspect(opened.value, sent);
  await opened.value.close();
  return wrong;
};

/** Mulberry32: small, and the same everywhere. */
const createChance = (seed: number): Chance => {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};
