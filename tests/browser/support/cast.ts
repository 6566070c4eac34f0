/** Browser contexts that live as long as a file, for tests that go on where the one before has stopped. */
import type { BrowserContextOptions } from "playwright-core";
import { afterAll, afterEach } from "vitest";
import { openBrowser, PATIENCE_MS, photograph, type Visit, watch } from "./chromium.ts";

export interface Cast {
  readonly enter: (person: string, options?: BrowserContextOptions) => Promise<Visit>;
}

/** To be called once at the top of a file. If a test fails, every open page leaves a picture in test-results/. */
export const openCast = (): Cast => {
  const visits = new Map<string, Visit>();
  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail") return;
    for (const [person, { page }] of visits) await photograph(page, `${task.name} - ${person}`);
  });
  afterAll(async () => {
    for (const { page } of visits.values()) await page.context().close();
  });
  return {
    enter: async (person, options = {}) => {
      const browser = await openBrowser();
      const context = await browser.newContext(options);
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      const visit = watch(page);
      visits.set(visits.has(person) ? `${person} ${visits.size}` : person, visit);
      return visit;
    },
  };
};
