import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./files.mjs";
import { Sentence } from "./sentence.mjs";

const wantedMajor = 24;
const brought = join(root, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");

/**
 * A Node that runs TypeScript without a build: the one that the repository brings, else this one if it is
 * new enough (the one brought does not start on a system with another C library).
 * @returns {string} path of the executable
 */
export const findNode = () => {
  for (const candidate of [brought, process.execPath]) {
    const answer = spawnSync(candidate, ["--version"], { encoding: "utf8" });
    const major = Number.parseInt(answer.stdout?.slice(1) ?? "", 10);
    if (answer.status === 0 && major >= wantedMajor) return candidate;
  }
  throw new Sentence(
    `Parley runs on Node ${wantedMajor}, and the one it brings along did not install or does not start here: run \`npm rebuild node --ignore-scripts=false\`, or install Node ${wantedMajor} yourself, and run the same command again.`,
  );
};

/**
 * Runs a program on Node 24 in our place: its terminal, our signals to it, its exit code to ours.
 * @param {readonly string[]} args the file and its arguments
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<void>} resolved when it has ended
 */
export const handOver = (args, env = process.env) =>
  new Promise((resolve, reject) => {
    // Node's SQLite still calls itself experimental on every start; the person at the terminal cannot act on it.
    const child = spawn(findNode(), ["--disable-warning=ExperimentalWarning", ...args], {
      cwd: root,
      stdio: "inherit",
      env,
    });
    const stopForwarding = forwardSignals(child);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      stopForwarding();
      if (signal) process.kill(process.pid, signal);
      process.exitCode = code ?? 1;
      resolve();
    });
  });

/** @param {import("node:child_process").ChildProcess} child */
const forwardSignals = (child) => {
  /** @type {NodeJS.Signals[]} */
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    // Ctrl-C in a terminal reaches the whole group: sent on, it would count as a second, impatient one.
    if (signal === "SIGINT" && process.stdin.isTTY) return;
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, forward);
  return () => {
    for (const signal of signals) process.off(signal, forward);
  };
};
