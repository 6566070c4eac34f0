/** The table and its list of issues by keyboard alone, as somebody works who looks at where they are. */
import type { Locator, Page } from "playwright-core";
import { en } from "../../../apps/web/src/words/en/index.ts";
import { saved } from "./download.ts";
import { hasFocus } from "./focus.ts";
import { goTo } from "./palette.ts";
import { follow } from "./person.ts";

const MAX_TABS = 80;

/** The list of issues as it stands. */
export const titlesOf = (page: Page): Promise<readonly string[]> =>
  page.locator('[role="treeitem"] .issue-title').allInnerTexts();

/** Begins the list of issues with these. */
export const writeDown = async (page: Page, titles: readonly string[]): Promise<void> => {
  await follow(page, en.app.table);
  await page.getByRole("button", { name: en.table.begin, exact: true }).first().click();
  const field = page.getByLabel(en.issues.newIssue, { exact: true });
  for (const title of titles) {
    await field.fill(title);
    await field.press("Enter");
    await issue(page, title).waitFor();
  }
};

export const issue = (page: Page, title: string): Locator =>
  page.getByRole("treeitem").filter({ hasText: title });

export const pressUntil = async (page: Page, key: string, target: Locator): Promise<void> => {
  for (let pressed = 0; pressed <= MAX_TABS; pressed++) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${target}`);
};

export const tabTo = async (page: Page, target: Locator, key = "Tab"): Promise<void> => {
  await target.first().waitFor();
  for (let pressed = 0; pressed <= MAX_TABS; pressed++) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${target}`);
};

/** The cell of a party, whose column is found by its head. */
export const cellAt = async (page: Page, party: string, title: string): Promise<Locator> => {
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: new RegExp(title) }) });
  await row.first().waitFor();
  await page.getByRole("columnheader", { name: party }).first().waitFor();
  const heads = await page.getByRole("columnheader").allInnerTexts();
  return row.getByRole("gridcell").nth(heads.indexOf(party) - 1);
};

/** Finds words among those that an open dialog offers, and takes them. */
export const findOption = async (page: Page, words: string): Promise<void> => {
  const dialog = page.getByRole("dialog");
  const option = dialog.getByRole("option").filter({ hasText: words });
  await option.waitFor();
  await hasFocus(dialog.getByRole("combobox"));
  await page.keyboard.type(words.slice(0, 16));
  await option.and(page.locator("[aria-selected=true]")).waitFor();
  await page.keyboard.press("Enter");
};

/** Puts words that were said on the table, from the cell on which they stand; `fill` gives the rest of the form. */
export const placeOn = async (
  page: Page,
  [party, title, words]: readonly [party: string, title: string, words: string],
  fill: (dialog: Locator) => Promise<void> = async () => {},
): Promise<Locator> => {
  const cell = await cellAt(page, party, title);
  await cell.focus();
  await page.keyboard.press("p");
  const dialog = page.getByRole("dialog");
  await findOption(page, words);
  await dialog.getByLabel(en.table.stanceLabel).waitFor();
  await fill(dialog);
  await page.keyboard.press("Control+Enter");
  await dialog.waitFor({ state: "detached" });
  await cell.filter({ hasText: words }).waitFor();
  return cell;
};

/** Shows chosen issues to chosen rooms, by their names. */
export const present = async (
  page: Page,
  rooms: readonly string[],
  titles: readonly string[],
): Promise<void> => {
  await goTo(page, en.app.present);
  for (const room of rooms) await page.getByRole("checkbox", { name: new RegExp(room) }).check();
  await page.getByRole("button", { name: en.present.none }).click();
  for (const title of titles) await page.getByRole("checkbox", { name: new RegExp(title) }).check();
  await page.getByRole("button", { name: en.present.go(rooms.length) }).click();
  await page.getByRole("heading", { level: 1, name: en.table.title }).waitFor();
};

/** The table as a file of the kind that is chosen. */
export const saveAs = async (page: Page, kind: string): Promise<Buffer> => {
  await page.getByRole("button", { name: en.table.export }).click();
  return saved(page, () => page.getByRole("menuitem", { name: kind }).click());
};
