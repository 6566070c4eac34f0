/** The picture of packages: the collective agreement that Home offers as an example. */
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { en } from "../../apps/web/src/words/en/index.ts";
import { makeKeys } from "../../tests/browser/support/person.ts";

const SETTLE_MS = 1500;

export const picturePackages = async (
  browser: Browser,
  url: string,
  folder: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<void> => {
  const page = await (await browser.newContext({ viewport })).newPage();
  await page.goto(url);
  await makeKeys(page, "Ilse Tornwald");
  await page.getByRole("button", { name: new RegExp(en.home.examples.list.labour.title) }).click();
  const acceptable = page.getByText(/^Acceptable to all/);
  await acceptable.first().waitFor();
  await page.locator(".package-bench").evaluate((bench) => bench.scrollIntoView());
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: join(folder, "packages.png") });
};
