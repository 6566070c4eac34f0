/** What a person does with Parley, by the words on the screen. */
import type { Locator, Page } from "playwright-core";
import { en } from "../../../apps/web/src/words/en/index.ts";

export const PASSPHRASE = "lantern orchard seldom gravel";

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page
    .getByRole("button", { name, exact: typeof name === "string" })
    .first()
    .click();

/** The first time in this browser: a name and a passphrase. */
export const makeKeys = async (page: Page, name: string): Promise<void> => {
  await page.getByLabel(en.home.yourName).fill(name);
  await page.getByLabel(en.home.newPassphrase).fill(PASSPHRASE);
  await page.getByLabel(en.home.repeat).fill(PASSPHRASE);
  await press(page, en.home.makeKeys);
};

export const unlock = async (page: Page): Promise<void> => {
  await page.getByLabel(en.home.passphrase, { exact: true }).fill(PASSPHRASE);
  await press(page, en.home.unlock);
};

export const openMediation = async (
  page: Page,
  wish: {
    readonly title: string;
    readonly parties: readonly string[];
    readonly hasReceipts?: boolean;
    /** Spoken beside English. */
    readonly language?: string;
  },
): Promise<void> => {
  await press(page, en.home.start);
  await page.getByLabel(en.home.title, { exact: true }).fill(wish.title);
  for (const [index, label] of wish.parties.entries()) {
    // Two are asked for at once.
    if (index > 1) await press(page, en.home.addParty);
    await page.getByLabel(en.home.partyLabel(index + 1)).fill(label);
  }
  if (wish.hasReceipts === true) await page.getByLabel(en.home.readReceipts).check();
  if (wish.language !== undefined) {
    await page.getByLabel(en.home.anotherLanguage).selectOption({ label: wish.language });
    await press(page, en.home.addLanguage);
  }
  await press(page, en.home.create);
  await page.getByRole("heading", { level: 1, name: en.people.title }).waitFor();
};

/** Follows a link of the rail; it is said to lead to where one is in the moment in which one is there. */
export const follow = async (page: Page, name: string | RegExp): Promise<void> => {
  const link = page.getByRole("navigation").getByRole("link", { name }).first();
  await link.click();
  await link.and(page.locator("[aria-current=page]")).waitFor();
};

export const openPeople = async (page: Page): Promise<void> => {
  await page.getByRole("link", { name: en.app.people }).first().click();
  await page.getByRole("heading", { level: 1, name: en.people.title }).waitFor();
};

/** Who is invited, as the form asks for it. */
interface Invited {
  readonly as: string;
  readonly name?: string;
  readonly party?: string;
  readonly isAdministrator?: boolean;
  /** Why separate talks are founded anew with this head. */
  readonly foundsAnew?: string;
}

/** Makes an invitation; the link as it stands on the screen. */
export const invite = async (page: Page, wish: Invited): Promise<string> => {
  await openPeople(page);
  await page.getByRole("tab", { name: en.people.tabs.invitations }).click();
  await page.getByLabel(en.people.purpose, { exact: true }).selectOption({ label: wish.as });
  if (wish.party !== undefined) {
    await page.getByLabel(en.people.party, { exact: true }).selectOption({ label: wish.party });
  }
  if (wish.name !== undefined) await page.getByLabel(en.people.inviteName).fill(wish.name);
  if (wish.isAdministrator === true) await page.getByLabel(en.people.secondAdministrator).check();
  if (wish.foundsAnew !== undefined) {
    await page.getByLabel(en.people.foundAnew).check();
    await page.getByLabel(en.people.successorReason).fill(wish.foundsAnew);
  }
  await press(page, en.people.makeInvitation);
  return page
    .getByRole("article")
    .filter({ hasText: en.people.linkTitle(wish.name ?? wish.as) })
    .getByLabel(en.people.link, { exact: true })
    .inputValue();
};

/** Opens the link in a browser of one's own, makes keys, asks to join; the words to compare. */
export const join = async (page: Page, link: string, name: string): Promise<readonly string[]> => {
  await page.goto(link);
  await makeKeys(page, name);
  return askToJoin(page);
};

/** The same in a browser that has keys and is unlocked. */
export const joinAgain = async (page: Page, link: string): Promise<readonly string[]> => {
  await page.goto(link);
  return askToJoin(page);
};

const askToJoin = async (page: Page): Promise<readonly string[]> => {
  await press(page, en.home.accept);
  const words = page.locator(".safety-words");
  await words.waitFor();
  return (await words.innerText()).trim().split(/\s+/);
};

/** Compares the words by voice, and confirms. */
export const confirm = async (page: Page, name: string, words: readonly string[]): Promise<void> => {
  await openPeople(page);
  const card = page.getByRole("article").filter({ hasText: en.people.asked(name) });
  await card.waitFor();
  // Both sides read the same words.
  for (const word of words) await card.filter({ hasText: word }).waitFor();
  await card.getByRole("button", { name: en.people.confirm }).click();
};

export const bringIn = async (
  host: Page,
  guest: Page,
  wish: Invited & { readonly name: string },
): Promise<void> => {
  const link = await invite(host, wish);
  await confirm(host, wish.name, await join(guest, link, wish.name));
};

/** Seconds everything that another side has proposed, as it appears. */
export const secondAll = async (page: Page, count: number): Promise<void> => {
  await openPeople(page);
  const cards = page.getByRole("article").filter({ hasText: en.people.secondHint });
  for (let left = count; left > 0; left--) {
    await are(cards, left);
    await cards.first().getByRole("button", { name: en.people.second, exact: true }).click();
  }
  await are(cards, 0);
};

/** Waits until there are so many. */
export const are = async (found: Locator, count: number): Promise<void> => {
  await found.nth(count).waitFor({ state: "detached" });
  if (count > 0) await found.nth(count - 1).waitFor({ state: "attached" });
};

export const enterRoom = async (page: Page, name: string | RegExp): Promise<void> => {
  await follow(page, name);
  await page.locator(".compose, .stopped").first().waitFor();
};

const field = (page: Page) => page.locator(".compose textarea").first();

export const write = (page: Page, words: string): Promise<void> => field(page).fill(words);

/** Says words under terms; with the keyboard's own key. */
export const say = async (page: Page, words: string, terms?: string): Promise<void> => {
  await write(page, words);
  if (terms !== undefined) {
    await page.locator(".compose .chips button").first().click();
    await page.getByRole("option", { name: terms }).click();
  }
  await field(page).press("Control+Enter");
};

export const reads = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByText(words, { exact: false }).first().waitFor();

/** What the screen says of the connection. */
export const connectionIs = (page: Page, status: "online" | "offline"): Promise<void> =>
  page.locator(`.rail .connection[data-status="${status}"]`).waitFor({ state: "attached" });

/** Everything that stands on the screen now. */
export const screenOf = (page: Page): Promise<string> => page.locator("body").innerText();
