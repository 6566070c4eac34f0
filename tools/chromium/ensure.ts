import type { Ran } from "../check/run.ts";
import { findChromium } from "./find.ts";

/** What getting Chromium needs from outside; handed in, so that each way can be tested without a machine of its own. */
export type Surroundings = {
  readonly find: () => string | undefined;
  readonly run: (command: string, args: readonly string[]) => Promise<Ran>;
  readonly named: string | undefined;
  readonly isRoot: boolean;
  readonly isLinux: boolean;
};

export type Chromium =
  | { readonly ok: true; readonly path: string; readonly how: string }
  | { readonly ok: false; readonly sentence: string; readonly output: string };

/** Finds Chromium, and gets it where it is missing: from the system's packages if we may, else from Playwright. */
export const ensureChromium = async (around: Surroundings): Promise<Chromium> => {
  const found = around.find();
  if (found !== undefined) return { ok: true, path: found, how: "found" };
  if (around.named !== undefined && around.named !== "") {
    return {
      ok: false,
      sentence: `PARLEY_CHROMIUM names ${around.named}, and no program is there: set it to a Chromium's path, or unset it to have one found.`,
      output: "",
    };
  }
  let output = "";
  for (const way of [...(await waysOfApt(around)), wayOfPlaywright]) {
    const results: Ran[] = [];
    for (const [command, ...args] of way.commands) results.push(await around.run(command, args));
    output += results.map((ran) => ran.output).join("");
    const path = around.find();
    if (path !== undefined) return { ok: true, path, how: way.how };
  }
  return {
    ok: false,
    sentence:
      "The browser tests need Chromium, and there is none here and none could be fetched: install it (on Debian: apt-get install chromium), or set PARLEY_CHROMIUM to the path of one, and run npm test again.",
    output,
  };
};

type Way = { readonly how: string; readonly commands: readonly (readonly [string, ...string[]])[] };

const wayOfPlaywright: Way = {
  how: "downloaded by Playwright",
  commands: [[process.execPath, "node_modules/playwright-core/cli.js", "install", "chromium"]],
};

/** Only as root or where sudo asks for nothing: a test run must not stop at a password. */
const waysOfApt = async (around: Surroundings): Promise<readonly Way[]> => {
  if (!around.isLinux) return [];
  const hasApt = (await around.run("apt-get", ["--version"])).code === 0;
  if (!hasApt) return [];
  const maySudo = !around.isRoot && (await around.run("sudo", ["-n", "true"])).code === 0;
  if (!around.isRoot && !maySudo) return [];
  const asRoot = (...words: [string, ...string[]]): readonly [string, ...string[]] =>
    around.isRoot ? words : ["sudo", "-n", ...words];
  return [
    {
      how: "installed by apt-get",
      commands: [
        asRoot("apt-get", "update", "-q"),
        asRoot(
          "env",
          "DEBIAN_FRONTEND=noninteractive",
          "apt-get",
          "install",
          "-y",
          "-q",
          "--no-install-recommends",
          "chromium",
        ),
      ],
    },
  ];
};

/** This machine, with `run` as the only way to change it. */
export const surroundings = (run: Surroundings["run"]): Surroundings => ({
  find: () => findChromium(),
  run,
  named: process.env.PARLEY_CHROMIUM,
  isRoot: process.getuid?.() === 0,
  isLinux: process.platform === "linux",
});
