/** The pictures of the record: an invented report with what a person made of it, and rival figures over time. */
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { en } from "../../apps/web/src/words/en/index.ts";
import { makeKeys, openMediation } from "../../tests/browser/support/person.ts";
import { writeDown } from "../../tests/browser/support/table.ts";

const SETTLE_MS = 500;
const ISSUES = ["Exchange of captives", "Withdrawal from the valley", "Return of families"];

const REPORT = `date 2031-05-14 Envoys talk about the bridge

Mira Tolland, an envoy of Norvane, recently held talks with leaders of the Shore League in Lindmar.

According to security sources, the talks dealt with the exchange of captives.

"We will not sign before the road is open," said Ida Marr, a delegate of the Shore League.

Sulmere demands a complete withdrawal from the valley and the return of displaced families.

The Ministry of Relief said that more than 1,250 people had crossed the bridge since March. Some 40 lorries waited at the eastern gate.`;

const COUNTS = [
  "people who crossed,as of,source",
  "#affected,#date,#meta+source",
  "900,2031-03-31,The Ministry of Relief",
  "1100,2031-04-30,The Ministry of Relief",
  "1250,2031-05-12,The Ministry of Relief",
  "640,2031-03-31,The ferrymen's union",
  "810,2031-05-10,The ferrymen's union",
].join("\n");

export const pictureRecord = async (
  browser: Browser,
  url: string,
  folder: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<void> => {
  const page = await (await browser.newContext({ viewport })).newPage();
  await page.goto(url);
  await makeKeys(page, "Ilse Tornwald");
  await openMediation(page, { title: "Talks on the Vessin Plain", parties: ["Norvane", "Sulmere"] });
  await writeDown(page, ISSUES);
  await pictureReport(page, folder);
  await pictureFigures(page, folder);
};

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).first().click();

/** Keeps the report, accepts the first suggestion, and selects a sentence by keys. */
const pictureReport = async (page: Page, folder: string): Promise<void> => {
  await page.getByRole("link", { name: en.app.record, exact: true }).click();
  await press(page, en.record.add);
  await page.getByLabel(en.record.text).fill(REPORT);
  await page.getByLabel(en.record.outlet).fill("The Lindmar Courier");
  await press(page, en.record.keep);
  const first = page.locator(".suggestion").first();
  await first.focus();
  await page.keyboard.press("a");
  await page.locator(".suggestion[data-standing=accepted]").first().waitFor();
  await page.locator(".report-text").focus();
  const selected = page.locator(".kind-bar [role=status]");
  for (let steps = 0; steps < 20; steps++) {
    if ((await selected.textContent())?.startsWith("Sulmere demands") === true) break;
    await page.keyboard.press("ArrowDown");
  }
  // What was just done is told for some seconds.
  await page.locator(".toast").first().waitFor({ state: "detached" });
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: join(folder, "report.png") });
};

/** Brings rival figures in and shows them over time. */
const pictureFigures = async (page: Page, folder: string): Promise<void> => {
  await press(page, en.suggestions.back);
  await press(page, en.recordParts.figures.import);
  await page.getByLabel(en.recordParts.figures.importFile).setInputFiles({
    ...{ name: "crossings.csv", mimeType: "text/csv", buffer: Buffer.from(COUNTS) },
  });
  await press(page, en.recordParts.figures.importGo(5));
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.locator(".figure-group").filter({ hasText: "ferrymen" }).scrollIntoViewIfNeeded();
  await page.evaluate(() => document.querySelector(".figure-group")?.scrollIntoView());
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: join(folder, "figures.png") });
};
