/** `npm run soak [-- --help]`: the suites that npm test runs short, in full; one JSON object per suite. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./setup/files.mjs";

type Soak = { readonly run: (args: readonly string[]) => Promise<number> };

const soak = (await import(pathToFileURL(join(root, "tests/soak/index.ts")).href)) as Soak;
process.exitCode = await soak.run(process.argv.slice(2));
