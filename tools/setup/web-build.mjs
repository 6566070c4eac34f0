import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assertWritable, digestOf, filesBelow, readIfThere, root } from "./files.mjs";
import { findNode } from "./node24.mjs";
import { Sentence, say } from "./sentence.mjs";

const stampFolder = join(root, ".cache");
const stampPath = join(stampFolder, "web-build");
const page = join(root, "apps/web/dist/index.html");

/** Builds the web workspace into apps/web/dist, unless the build there comes from the very same sources. */
export const ensureWebBuilt = () => {
  const digest = digestOfSources();
  if (existsSync(page) && readIfThere(stampPath)?.toString() === digest) return;
  assertWritable(stampFolder, "what it has built");
  assertWritable(join(root, "apps/web/dist"), "the web workspace");
  say("building the web workspace …");
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const built = spawnSync(findNode(), [vite, "build", "--logLevel", "warn"], {
    cwd: join(root, "apps/web"),
    stdio: "inherit",
  });
  if (built.status !== 0 || !existsSync(page)) {
    throw new Sentence(
      "The web workspace did not build, and the reason stands above: if you changed nothing, please report it with those lines.",
    );
  }
  writeFileSync(stampPath, digest);
};

const digestOfSources = () => {
  const packages = readdirSync(join(root, "packages"))
    .sort()
    .flatMap((name) => [
      join(root, "packages", name, "package.json"),
      ...filesBelow(join(root, "packages", name, "src")),
    ]);
  const others = ["apps/web", "examples"].flatMap((folder) => filesBelow(join(root, folder)));
  return digestOf([
    join(root, "package-lock.json"),
    join(root, "tsconfig.base.json"),
    ...packages,
    ...others,
  ]);
};
