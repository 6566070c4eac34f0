/** Where the keyboard is. A dialog stands before the focus is in it, and is gone before the focus is back. */
import type { Locator, Page } from "playwright-core";

export const hasFocus = (target: Locator): Promise<void> =>
  target.and(target.page().locator(":focus")).waitFor({ state: "attached" });

export const holdsFocus = (target: Locator): Promise<void> =>
  target.and(target.page().locator(":focus-within")).waitFor({ state: "attached" });

/** Leaves the dialog that lies upon all else, by key. */
export const leaveByKey = async (page: Page): Promise<void> => {
  // Whatever lies below is hidden from whom roles are told, until this one is gone.
  const uppermost = page.getByRole("dialog").last();
  await holdsFocus(uppermost);
  const left = await uppermost.elementHandle();
  await page.keyboard.press("Escape");
  await page.waitForFunction((dialog) => dialog?.isConnected !== true, left);
};
