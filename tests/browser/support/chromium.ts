/**
 * What browser tests stand on: `it` brings `enter`, which opens one person's own browser context.
 * Contexts share nothing, so each is a different person at a different machine. All close when the test ends,
 * and if it failed, every open page leaves a picture in test-results/.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { inject, it as plainTest } from "vitest";
import { root } from "../../../tools/setup/files.mjs";

/**
 * How long what is awaited may take: it comes over a relay and several browsers, on two cores that have other work, and
 * a passphrase costs seconds on purpose.
 */
export const PATIENCE_MS = 25_000;

/** One person's page, and what it complained of so far. */
export type Visit = {
  readonly page: Page;
  /** Uncaught errors and console errors, in order. */
  readonly complaints: readonly string[];
};

export type Enter = (person: string, options?: BrowserContextOptions) => Promise<Visit>;

let connected: Promise<Browser> | undefined;

/** The one Chromium of this run. Do not close it: the next file uses it too. */
export const openBrowser = (): Promise<Browser> => {
  connected ??= chromium.connect(inject("chromiumAddress"));
  return connected;
};

export const it = plainTest.extend<{ enter: Enter }>({
  enter: async ({ task }, use) => {
    const browser = await openBrowser();
    const visits = new Map<string, Visit>();
    await use(async (person, options = {}) => {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      const visit = watch(page);
      visits.set(visits.has(person) ? `${person} ${visits.size}` : person, visit);
      return visit;
    });
    if (task.result?.state === "fail") {
      for (const [person, { page }] of visits) await photograph(page, `${task.name} - ${person}`);
    }
    for (const { page } of visits.values()) await page.context().close();
  },
});

/**
 * Keeps a picture of a page in test-results/, for whoever looks for the reason of a failure.
 * @returns its path, or undefined where the page could not be pictured any more
 */
export const photograph = async (page: Page, title: string): Promise<string | undefined> => {
  const folder = join(root, "test-results");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${title.replaceAll(/[^\p{L}\p{N}]+/gu, "-").slice(0, 120)}.png`);
  return page.screenshot({ path, fullPage: true }).then(
    () => path,
    () => undefined,
  );
};

export const watch = (page: Page): Visit => {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return { page, complaints };
};
