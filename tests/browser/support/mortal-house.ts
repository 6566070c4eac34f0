/** A relay that can be killed in the middle of a sentence, and started again on the same port and files. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "../../../tools/setup/files.mjs";

export interface MortalHouse {
  readonly url: string;
  /** SIGKILL: nothing is finished, nobody is told. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const SCRIPT = join(root, "tests/browser/support/relay-process.ts");
const WEB_ROOT = process.env.PARLEY_WEB_ROOT ?? join(root, "apps/web/dist");

export const openMortalHouse = async (): Promise<MortalHouse> => {
  const folder = mkdtempSync(join(tmpdir(), "parley-mortal-"));
  let child: ChildProcess | null = null;
  let port = "0";
  const start = async (): Promise<string> => {
    const started = spawn(process.execPath, [SCRIPT, folder, port, WEB_ROOT], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    child = started;
    const lines = createInterface({ input: started.stdout });
    const [line] = await Promise.race([
      once(lines, "line"),
      once(started, "exit").then(() => Promise.reject(new Error("The relay did not start."))),
    ]);
    lines.close();
    port = new URL(String(line)).port;
    return String(line);
  };
  const kill = async (): Promise<void> => {
    if (child === null) return;
    const dying = child;
    child = null;
    const gone = once(dying, "exit");
    dying.kill("SIGKILL");
    await gone;
  };
  return {
    url: await start(),
    kill,
    start: async () => {
      await start();
    },
    close: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
