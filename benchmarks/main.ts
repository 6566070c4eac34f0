/** `npm run bench -- NAME [--json]`: runs one benchmark and prints what it measured. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Benchmark, Measurement } from "./measurement.ts";

const main = async (): Promise<void> => {
  const names = readdirSync(import.meta.dirname).filter((name) => existsSync(entryOf(name)));
  const { values, positionals } = parseArgs({
    options: { json: { type: "boolean", default: false } },
    allowPositionals: true,
    strict: false,
  });
  const [name, ...rest] = positionals;
  if (name === undefined || !names.includes(name)) {
    console.error(`usage: npm run bench -- NAME [--json], where NAME is one of: ${names.join(", ")}`);
    process.exitCode = 2;
    return;
  }
  const json = values.json === true;
  const benchmark = (await import(pathToFileURL(entryOf(name)).href)) as Benchmark;
  const measured = await benchmark.run({ json, args: rest });
  if (Array.isArray(measured)) for (const one of measured) print(one, json);
};

const entryOf = (name: string): string => join(import.meta.dirname, name, "index.ts");

const print = (one: Measurement, json: boolean): void => {
  if (json) {
    console.log(JSON.stringify(one));
    return;
  }
  const against =
    one.baseline === undefined ? "" : ` (baseline ${show(one.baseline)}, ratio ${show(one.ratio ?? 0)})`;
  console.log(`${one.name}: ${show(one.value)} ${one.unit}${against}`);
};

const show = (value: number): string => value.toPrecision(4);

await main();
