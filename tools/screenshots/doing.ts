/** Pictures of what the tour's visitor finds done: a list on which both sides differ, and what passed a crossing. */
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { en } from "../../apps/web/src/words/en/index.ts";

const SETTLE_MS = 500;

/** Sits in the mediator's seat at the end of the tour, and pictures one screen after the other. */
export const pictureDoing = async (
  browser: Browser,
  url: string,
  folder: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<void> => {
  const page = await (await browser.newContext({ viewport })).newPage();
  await page.goto(`${url}#/tour/end`);
  const seat = page.locator(".seat").first();
  await page.locator(".seat").nth(1).getByRole("button", { name: en.tour.removeSeat }).click();
  const goTo = (place: string) =>
    seat.getByLabel(en.tour.room, { exact: true }).selectOption({ label: place });
  await goTo(en.app.lists);
  await seat.locator(".exchange-card a").first().click();
  await seat.locator(".entry-row").first().waitFor();
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: join(folder, "list.png") });
  await goTo(en.app.access);
  await seat.locator("table").first().waitFor();
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: join(folder, "access.png") });
  await page.close();
};
