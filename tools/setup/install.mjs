import { spawn } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assertWritable, digestOf, readIfThere, root } from "./files.mjs";
import { Sentence, say } from "./sentence.mjs";

const stampPath = join(root, "node_modules", ".parley-installed");
const lastWordsLimit = 4_000;

/** npm's own patience with a registry that does not answer is above ten minutes for our number of packages. */
const patience = ["--fetch-retries=2", "--fetch-retry-mintimeout=250", "--fetch-retry-maxtimeout=1000"];

/** Installs what is missing; passes at once where the last install answers to the same lock file. */
export const ensureInstalled = async () => {
  if (isInstalled()) return;
  assertWritable(join(root, "node_modules"), "the packages that it needs");
  say("installing what is missing (the first time takes about half a minute) …");
  const { code, lastWords } = await runNpmInstall();
  if (code !== 0) {
    console.error(lastWords);
    throw new Sentence(explainInstallFailure(lastWords));
  }
  writeFileSync(stampPath, digestOfManifests());
};

/**
 * What a failed `npm install` means for the person in front of it.
 * @param {string} npmSaid what npm wrote to its standard error
 */
export const explainInstallFailure = (npmSaid) => {
  if (/ENOSPC/.test(npmSaid)) {
    return "The disk is full, so Parley's packages could not be installed: free about 1 GB and run the same command again.";
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET|network/i.test(npmSaid)) {
    return "Parley could not reach the npm registry for the packages that it needs: connect this machine to it (or set yours with `npm config set registry URL`) and run the same command again.";
  }
  if (/EACCES|EROFS|EPERM/.test(npmSaid)) {
    return `npm was not allowed to write while it installed Parley's packages: make ${root} and npm's cache folder writable for you and run the same command again.`;
  }
  return "npm could not install Parley's packages, and its own words stand above: put that right and run the same command again.";
};

const isInstalled = () => {
  const stamp = readIfThere(stampPath);
  return (
    stamp !== undefined &&
    stamp.toString() === digestOfManifests() &&
    existsSync(join(root, "node_modules/vite"))
  );
};

/** Platform and processor belong to it: a folder shared between two systems needs two sets of binaries. */
const digestOfManifests = () => {
  const workspaces = ["packages", "apps", "examples"].flatMap((kind) =>
    readdirSync(join(root, kind))
      .sort()
      .map((name) => join(root, kind, name, "package.json")),
  );
  const manifests = ["package.json", "package-lock.json"].map((name) => join(root, name));
  return `${process.platform} ${process.arch} ${digestOf([...manifests, ...workspaces])}\n`;
};

/**
 * The npm that started us, else the one in PATH. `--no-save` because npm versions word the lock file
 * differently, and whoever only starts Parley should not find a changed file in the work tree.
 * @returns {Promise<{ code: number, lastWords: string }>}
 */
const runNpmInstall = () =>
  new Promise((resolve, reject) => {
    const options = ["install", "--no-save", "--no-fund", "--no-audit", "--loglevel=error", ...patience];
    const startedBy = process.env.npm_execpath ?? "";
    const [command, args] = /npm[^/\\]*\.c?js$/.test(startedBy)
      ? [process.execPath, [startedBy, ...options]]
      : ["npm", options];
    const npm = spawn(command, args, {
      cwd: root,
      env: { ...process.env, IBM_TELEMETRY_DISABLED: "true" },
      stdio: ["ignore", "inherit", "pipe"],
      shell: command === "npm" && process.platform === "win32",
    });
    let lastWords = "";
    npm.stderr.setEncoding("utf8").on("data", (text) => {
      lastWords = (lastWords + text).slice(-lastWordsLimit);
    });
    npm.on("error", () =>
      reject(
        new Sentence(
          "Parley found no npm to install its packages with: install Node with npm (https://nodejs.org) and run the same command again.",
        ),
      ),
    );
    npm.on("close", (code) => resolve({ code: code ?? 1, lastWords }));
  });
