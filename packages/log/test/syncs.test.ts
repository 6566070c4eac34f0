import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { inFolder } from "./support/sqlite-folder.ts";

const SCRIPT = fileURLToPath(new URL("./support/counted-appends.ts", import.meta.url));
/** Not on every machine; where it is missing, or may not trace, these tests are skipped. */
const TRACER = "strace";
const canTrace = spawnSync(TRACER, ["-o", "/dev/null", "true"]).status === 0;

/** The files synced between two marks, in order. */
const syncsBetween = (lines: readonly string[], from: string, to: string): readonly string[] => {
  const at = (name: string): number => lines.findIndex((line) => line.includes(`/parley-mark-${name}"`));
  return lines.slice(at(from), at(to)).flatMap((line) => {
    // A call that another thread interrupts is written as two lines; the second names no file.
    const sync = /\b(?:fsync|fdatasync)\(\d+<(.*?)>/.exec(line);
    return sync?.[1] === undefined ? [] : [sync[1]];
  });
};

describe.skipIf(!canTrace)("syncs of the disk, counted by strace", () => {
  it("ST16 are one for each commit, however many appends it holds, plus those of checkpoints", () =>
    inFolder(async (file, folder) => {
      const trace = join(folder, "trace");
      const calls = "trace=fsync,fdatasync,access,faccessat,faccessat2,stat,statx,newfstatat";
      const [oneByOne, together, large] = [40, 300, 90];
      const args = [
        process.execPath,
        "--no-warnings",
        SCRIPT,
        file,
        ...[oneByOne, together, large].map(String),
      ];
      const run = spawnSync(TRACER, ["-f", "-y", "-e", calls, "-o", trace, ...args], { encoding: "utf8" });
      expect(run.stderr).toBe("");
      expect(run.status).toBe(0);
      const lines = readFileSync(trace, "utf8").split("\n");
      const ofLog = (synced: readonly string[]): number =>
        synced.filter((one) => one.endsWith("-wal")).length;

      const alone = syncsBetween(lines, "one-by-one", "together");
      expect([alone.length, ofLog(alone)]).toEqual([oneByOne, oneByOne]);
      const grouped = syncsBetween(lines, "together", "checkpoints");
      expect([grouped.length, ofLog(grouped)]).toEqual([1, 1]);
      // A checkpoint syncs the log, then the database, and the next commit the new log's header.
      const last = syncsBetween(lines, "checkpoints", "end");
      const checkpoints = last.length - ofLog(last);
      expect(checkpoints).toBeGreaterThan(0);
      expect(last.length).toBeGreaterThanOrEqual(large + checkpoints);
      expect(last.length).toBeLessThanOrEqual(large + 3 * checkpoints);
    }));
});
