/** Where the keyboard is. A dialog stands before the focus is in it, and is gone before the focus is back. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

export const hasFocus = (target: Locator): Promise<void> =>
  expect.poll(() => target.evaluate((element) => element === document.activeElement)).toBe(true);

export const holdsFocus = (target: Locator): Promise<void> =>
  expect.poll(() => target.evaluate((element) => element.contains(document.activeElement))).toBe(true);

/** Leaves the open dialog by key. */
export const leaveByKey = async (page: Page): Promise<void> => {
  const dialog = page.getByRole("dialog");
  await holdsFocus(dialog.last());
  await page.keyboard.press("Escape");
  await dialog.first().waitFor({ state: "detached" });
};
