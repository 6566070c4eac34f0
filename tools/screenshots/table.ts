/** The picture of the table: two invented sides say where they stand, and a mediator keeps it. */
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { en } from "../../apps/web/src/words/en/index.ts";

const PASSPHRASE = "lantern orchard seldom gravel";
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
  await press(page, en.home.start);
  await page.getByLabel(en.home.title, { exact: true }).fill("Talks on the Vessin Plain");
  for (const [at, { party }] of SIDES.entries())
    await page.getByLabel(en.home.partyLabel(at + 1)).fill(party);
  await press(page, en.home.create);
  for (const side of SIDES) await hear(page, await enter(), side);
  await writeDown(page);
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

const makeKeys = async (page: Page, name: string): Promise<void> => {
  await page.getByLabel(en.home.yourName).fill(name);
  await page.getByLabel(en.home.newPassphrase).fill(PASSPHRASE);
  await page.getByLabel(en.home.repeat).fill(PASSPHRASE);
  await press(page, en.home.makeKeys);
};

/** Brings a side's head in, who then says what it stands for. */
const hear = async (
  page: Page,
  guest: Page,
  { party, head, says }: (typeof SIDES)[number],
): Promise<void> => {
  await page.getByRole("link", { name: en.app.people }).first().click();
  await page.getByRole("tab", { name: en.people.tabs.invitations }).click();
  await page.getByLabel(en.people.purpose, { exact: true }).selectOption({ label: en.people.purposes.head });
  await page.getByLabel(en.people.party, { exact: true }).selectOption({ label: party });
  await page.getByLabel(en.people.inviteName).fill(head);
  await press(page, en.people.makeInvitation);
  const link = page
    .getByRole("article")
    .filter({ hasText: en.people.linkTitle(head) })
    .getByLabel(en.people.link, { exact: true });
  await guest.goto(await link.inputValue());
  await makeKeys(guest, head);
  await press(guest, en.home.accept);
  await page.getByRole("link", { name: en.app.people }).first().click();
  const card = page.getByRole("article").filter({ hasText: en.people.asked(head) });
  await card.getByRole("button", { name: en.people.confirm }).click();
  await guest
    .getByRole("navigation")
    .getByRole("link", { name: /Separate talks/ })
    .first()
    .click();
  const field = guest.locator(".compose textarea").first();
  for (const [, words] of says) {
    await field.fill(words);
    await field.press("Control+Enter");
    await guest.getByRole("article").filter({ hasText: words }).waitFor();
  }
};

const writeDown = async (page: Page): Promise<void> => {
  await page.getByRole("link", { name: en.app.table, exact: true }).click();
  await press(page, en.table.begin);
  const field = page.getByLabel(en.issues.newIssue, { exact: true });
  for (const title of ISSUES) {
    await field.fill(title);
    await field.press("Enter");
    await page.getByRole("treeitem").filter({ hasText: title }).waitFor();
  }
  await press(page, en.issues.toTable);
  await page.getByRole("grid").waitFor();
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
