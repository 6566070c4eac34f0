/** One screen after the other, by day and by night, wide and narrow. */
import type { Page } from "playwright-core";
import { findAxeViolations } from "./axe.ts";
import { findLayoutFlaws } from "./layout.ts";

/** A screen by what it is called in a failure, and the way to it. */
export type ScreenToSee = readonly [name: string, open: () => Promise<void>];

/** What axe and the layout find on any of them at 1280, 640 (which is 200 %) and 360 pixels, the last by night. */
export const findFlawsOf = async (
  page: Page,
  screens: readonly ScreenToSee[],
  leave: () => Promise<void> = async () => {},
): Promise<readonly string[]> => {
  const flaws: string[] = [];
  for (const [name, open] of screens) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: "light" });
    await open();
    for (const found of await findAxeViolations(page)) flaws.push(`${name}: ${found}`);
    await page.setViewportSize({ width: 640, height: 400 });
    for (const found of await findLayoutFlaws(page)) flaws.push(`${name} at 200 %: ${found}`);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: "dark" });
    for (const found of await findLayoutFlaws(page)) flaws.push(`${name} at 360: ${found}`);
    for (const found of await findAxeViolations(page)) flaws.push(`${name} by night: ${found}`);
    await leave();
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: null });
  return flaws;
};
