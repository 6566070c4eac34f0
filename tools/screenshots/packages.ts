/** The picture of packages: the collective agreement that Home offers as an example. */
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { en } from "../../apps/web/src/words/en/index.ts";

const PASSPHRASE = "lantern orchard seldom gravel";
const SETTLE_MS = 1500;

export const picturePackages = async (
  browser: Browser,
  url: string,
  folder: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<void> => {
  const page = await (await browser.newContext({ viewport })).newPage();
  await page.goto(url);
  await page.getByLabel(en.home.yourName).fill("Ilse Tornwald");
  await page.getByLabel(en.home.newPassphrase).fill(PASSPHRASE);
  await page.getByLabel(en.home.repeat).fill(PASSPHRASE);
  await page.getByRole("button", { name: en.home.makeKeys, exact: true }).click();
  await page.getByRole("button", { name: new RegExp(en.home.examples.list.labour.title) }).click();
  const acceptable = page.getByText(/^Acceptable to all/);
  await acceptable.first().waitFor();
  await page.locator(".package-bench").evaluate((bench) => bench.scrollIntoView());
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: join(folder, "packages.png") });
};
