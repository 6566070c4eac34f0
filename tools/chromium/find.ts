import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/** Names under which systems install Chromium. */
const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** Where they put it when it is not in PATH. */
const usualPlaces = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/usr/lib/chromium"];

/**
 * The Chromium that browser tests and screenshots use: the one named in PARLEY_CHROMIUM, else one in PATH,
 * else one that Playwright has downloaded.
 * @returns path of an executable, or undefined where this machine has none
 */
export const findChromium = (
  environment: Readonly<Record<string, string | undefined>> = process.env,
  places: readonly string[] = usualPlaces,
  downloaded: () => string = () => chromium.executablePath(),
): string | undefined => {
  const named = environment.PARLEY_CHROMIUM;
  if (named !== undefined && named !== "") return isExecutable(named) ? named : undefined;
  const folders = [...(environment.PATH ?? "").split(delimiter).filter((folder) => folder !== ""), ...places];
  const installed = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
  if (installed !== undefined) return installed;
  const path = downloaded();
  return path !== "" && existsSync(path) ? path : undefined;
};

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
