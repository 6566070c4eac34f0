import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import type { Measurement } from "../measurement.ts";

/** Size of the reader as a browser would load it: one minified module, gzipped. */
export const bundleMeasures = async (): Promise<Measurement[]> => {
  const entry = join(import.meta.dirname, "../../packages/reading/src/index.ts");
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      minify: true,
      target: "es2022",
      // As a script: of a library's module Vite leaves the white space in.
      lib: { entry, formats: ["iife"], name: "reading", fileName: "reading" },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    "output" in one ? one.output : [],
  );
  const code = outputs.map((one) => (one.type === "chunk" ? one.code : "")).join("");
  return [{ name: "bundle, minified and gzipped", value: gzipSync(code).length / 1000, unit: "kB" }];
};
