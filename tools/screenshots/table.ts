/** The picture of the table: two invented sides say where they stand, and a mediator keeps it. */
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { en } from "../../apps/web/src/words/en/index.ts";
import { bringIn, enterRoom, makeKeys, openMediation, say } from "../../tests/browser/support/person.ts";
import { writeDown } from "../../tests/browser/support/table.ts";

const SIDES = [
  {
    ...{ party: "Norvane", head: "Bo Kestrelin" },
    says: [
      ["Trucks a day", "Forty trucks a day, once the northern crossing is open.", "condition", "conditional"],
      ["Duration", "Six weeks, and then we meet again.", "position", "agreed"],
      ["Fuel", "Fuel for hospitals first; the rest can be counted later.", "offer", "open"],
    ],
  },
  {
    ...{ party: "Sulmere", head: "Ana Verrun" },
    says: [
      ["Trucks a day", "Thirty are what the road can carry.", "position", "open"],
      ["Duration", "Six weeks are agreed.", "position", "agreed"],
      ["Captives", "Nobody crosses before the lists are exchanged.", "condition", "conditional"],
    ],
  },
] as const;
const ISSUES = ["Duration", "Trucks a day", "Fuel", "Captives", "Return"];
const SETTLE_MS = 500;

export const pictureTable = async (
  browser: Browser,
  url: string,
  folder: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<void> => {
  const enter = async (): Promise<Page> => (await browser.newContext({ viewport })).newPage();
  const page = await enter();
  await page.goto(url);
  await makeKeys(page, "Ilse Tornwald");
  await openMediation(page, {
    title: "Talks on the Vessin Plain",
    parties: SIDES.map(({ party }) => party),
  });
  for (const side of SIDES) await hear(page, await enter(), side);
  await writeDown(page, ISSUES);
  await press(page, en.issues.toTable);
  await page.getByRole("grid").waitFor();
  for (const { party, says } of SIDES)
    for (const [issue, words, form, stance] of says) await place(page, { party, issue, words, form, stance });
  await page.getByRole("gridcell").nth(2).focus();
  await page.keyboard.press("Enter");
  // What was just done is told for some seconds.
  await page.locator(".toast").first().waitFor({ state: "detached" });
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: join(folder, "table.png") });
};

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).first().click();

/** Brings a side's head in, who then says what it stands for. */
const hear = async (
  page: Page,
  guest: Page,
  { party, head, says }: (typeof SIDES)[number],
): Promise<void> => {
  await bringIn(page, guest, { as: en.people.purposes.head, name: head, party });
  await enterRoom(guest, /Separate talks/);
  for (const [, words] of says) {
    await say(guest, words);
    await guest.getByRole("article").filter({ hasText: words }).waitFor();
  }
};

const place = async (
  page: Page,
  wish: {
    readonly party: string;
    readonly issue: string;
    readonly words: string;
    readonly form: string;
    readonly stance: string;
  },
): Promise<void> => {
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: wish.issue }) });
  const at = SIDES.findIndex(({ party }) => party === wish.party);
  await row.getByRole("gridcell").nth(at).focus();
  await page.keyboard.press("p");
  await page.getByRole("option").filter({ hasText: wish.words }).click();
  await page.getByLabel(en.table.form, { exact: true }).selectOption(wish.form);
  await page.getByLabel(en.table.stanceLabel, { exact: true }).selectOption(wish.stance);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
};
