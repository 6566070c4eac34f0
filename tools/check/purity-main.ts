/** `node tools/check/purity-main.ts`: names what is impure in the pure packages; exits with 1 if anything is. */
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { filesBelow, root } from "../setup/files.mjs";
import { allowedIntl, purePackages } from "./house.ts";
import { findImpurities } from "./purity.ts";

const found = purePackages.flatMap((name) =>
  filesBelow(join(root, "packages", name, "src"))
    .filter((path) => path.endsWith(".ts"))
    .flatMap((path) => findImpurities(relative(root, path), readFileSync(path, "utf8"), allowedIntl[name])),
);
for (const { file, line, what } of found) console.log(`${file}:${line}: ${what}`);
process.exitCode = found.length === 0 ? 0 : 1;
