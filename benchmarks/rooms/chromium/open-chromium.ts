import { type Browser, chromium } from "playwright-core";
import { chromiumArgs } from "../../../tests/browser/support/chromium-args.ts";
import { findChromium } from "../../../tools/chromium/find.ts";

/** A Chromium for measuring: garbage can be collected between rounds, so that nobody pays for another's. */
export const openChromium = async (): Promise<Browser> => {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error("No Chromium was found: run npm test, which fetches it, or set PARLEY_CHROMIUM to one.");
  return chromium.launch({ executablePath, args: [...chromiumArgs, "--js-flags=--expose-gc"] });
};
