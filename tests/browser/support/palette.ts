/** Going about by the palette, which finds everything by its name. */
import type { Page } from "playwright-core";
import { en } from "../../../apps/web/src/words/en/index.ts";
import { settle } from "./settled.ts";

/** Finds a place or an act by a part of its name, and takes it: the first that the palette has for it, or the one called so. */
export const find = async (page: Page, name: string): Promise<void> => {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: en.app.palette }).fill(name);
  await page.locator(".palette-line[aria-selected=true]").filter({ hasText: name }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: en.app.palette }).waitFor({ state: "detached" });
  // It is done only once the palette is gone and the focus is back.
  await settle(page);
};

/** Goes to a screen of the mediation, which the palette finds from anywhere. */
export const goTo = async (page: Page, screen: string): Promise<void> => {
  await find(page, screen);
  await page.getByRole("heading", { level: 1, name: screen }).waitFor();
};
