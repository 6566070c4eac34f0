import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { findChromium } from "../../../tools/chromium/find.ts";
import { chromiumArgs } from "./chromium-args.ts";

declare module "vitest" {
  // Vitest's own way to type what a global set-up hands to the tests.
  interface ProvidedContext {
    /** Address at which the one Chromium of this run can be driven. */
    chromiumAddress: string;
  }
}

/** Starts the one Chromium before the first test file and ends it after the last. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error("No Chromium was found: run npm test, which fetches it, or set PARLEY_CHROMIUM to one.");
  }
  const server = await chromium.launchServer({ executablePath, args: [...chromiumArgs] });
  project.provide("chromiumAddress", server.wsEndpoint());
  return () => server.close();
};
