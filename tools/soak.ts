/** `npm run soak [-- --only SUITE]…`: the suites that npm test runs short, in full; one JSON object per suite. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { root } from "./setup/files.mjs";

type Soak = { readonly run: (options: { readonly only: readonly string[] }) => Promise<unknown> };

const entry = join(root, "tests/soak/index.ts");
const { values } = parseArgs({ options: { only: { type: "string", multiple: true } } });
if (existsSync(entry)) {
  const soak = (await import(pathToFileURL(entry).href)) as Soak;
  const failed = await soak.run({ only: values.only ?? [] });
  if (failed === false) process.exitCode = 1;
} else {
  console.error("There are no soak suites in tests/soak yet.");
  process.exitCode = 1;
}
