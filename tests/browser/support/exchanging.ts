/** What people do with an exchange and its lists, by the words on the screen. */
import type { Page } from "playwright-core";
import { en } from "../../../apps/web/src/words/en/index.ts";
import { goTo } from "./palette.ts";
import { openPeople } from "./person.ts";

/** Fills in fields of the open dialog, by their labels; a list is chosen from by what it shows. */
export const fill = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, value] of Object.entries(fields)) {
    const field = page.getByRole("dialog").getByLabel(label, { exact: true });
    if ((await field.evaluate(({ tagName }) => tagName)) === "SELECT")
      await field.selectOption({ label: value });
    else await field.fill(value);
  }
};

/** Does what the open dialog asks about; it closes once that is done. */
export const agree = async (page: Page, go: string): Promise<void> => {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: go, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
};

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole("main").getByRole("button", { name }).first().click();

/** The line of a step, by its number in the plan. */
export const stepLine = (page: Page, step: number) =>
  page.locator(".plan-step").filter({ has: page.locator(`[data-step="${step}"]`) });

const openStep = async (page: Page, step: number): Promise<void> => {
  const head = page.locator(`[data-step="${step}"]`);
  await head.waitFor();
  if ((await head.getAttribute("aria-expanded")) !== "true") await head.click();
};

type StepActName = keyof typeof en.steps.dialog.go;

/** An act at a step: opens it, asks for the act, fills in what it needs. */
export const act = async (
  page: Page,
  step: number,
  name: StepActName,
  fields: Readonly<Record<string, string>> = {},
): Promise<void> => {
  await openStep(page, step);
  await stepLine(page, step).getByRole("button", { name: en.steps.act[name] }).first().click();
  await fill(page, fields);
  await agree(page, en.steps.dialog.go[name]);
};

/** Begins and reports a step, as its actor. */
export const perform = async (page: Page, step: number, count?: number): Promise<void> => {
  await act(page, step, "begin");
  await act(page, step, "report", count === undefined ? {} : { [en.steps.dialog.count]: String(count) });
};

export const statusIs = (page: Page, step: number, status: string): Promise<void> =>
  stepLine(page, step).locator(".chip").filter({ hasText: status }).first().waitFor();

/** Takes the dialog of one part of a plan through, from its button to its end. */
export const addPart = async (
  page: Page,
  add: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> => {
  await page.getByRole("button", { name: add, exact: true }).click();
  await fill(page, fields);
  await agree(page, en.planDraft.dialog.take);
};

/** A committee of the people concerned, by their names. */
export const openCommittee = async (page: Page, title: string, people: readonly string[]): Promise<void> => {
  await openPeople(page);
  await page.getByRole("tab", { name: en.people.tabs.people }).click();
  await page.getByRole("button", { name: en.people.openRoom }).first().click();
  await fill(page, { [en.people.roomKind]: en.terms.roomKind.committee, [en.people.roomTitle]: title });
  for (const name of people)
    await page
      .getByRole("dialog")
      .getByRole("checkbox", { name: new RegExp(name) })
      .check();
  await agree(page, en.people.openNow);
};

/** Ticks rooms of the open dialog, by a part of their names. */
export const chooseRooms = async (page: Page, rooms: readonly string[]): Promise<void> => {
  for (const room of rooms)
    await page
      .getByRole("dialog")
      .getByRole("checkbox", { name: new RegExp(room) })
      .check();
};

/** Shows something to chosen rooms, from the button that offers it. */
export const showTo = async (page: Page, open: string, rooms: readonly string[]): Promise<void> => {
  await press(page, open);
  await chooseRooms(page, rooms);
  await agree(page, en.copies.go);
};

/** One thing is shown by itself: in a list of all of them its title is a link. */
export const stands = (page: Page, title: string): Promise<void> =>
  page
    .locator("main h2")
    .filter({ hasText: title, hasNot: page.locator("a") })
    .first()
    .waitFor();

/** An exchange by its title; whoever sees the team's master too follows it to the room where it runs. */
export const openExchange = async (page: Page, title: string, runsIn?: string): Promise<void> => {
  await goTo(page, en.exchange.title);
  const follow = (name: string | RegExp): Promise<void> =>
    page.getByRole("main").getByRole("link", { name }).first().click();
  await follow(title);
  await stands(page, title);
  if (runsIn === undefined) return;
  await follow(new RegExp(runsIn));
  await page.locator(".plan-step").first().waitFor();
};

/** Begins a list and puts entries in, one a line, as a file would have them. */
export const beginList = async (
  page: Page,
  wish: {
    readonly title: string;
    readonly room?: string;
    readonly side: string;
    readonly otherSide: string;
    readonly exchange?: string;
    readonly entries: readonly string[];
    readonly isWithNames?: boolean;
  },
): Promise<void> => {
  const { opening, putting, act: acts } = en.lists;
  await goTo(page, en.lists.title);
  await press(page, en.lists.open);
  if (wish.room !== undefined) await fill(page, { [opening.room]: wish.room });
  await fill(page, {
    [opening.listTitle]: wish.title,
    [opening.side]: wish.side,
    [opening.otherSide]: wish.otherSide,
    ...(wish.exchange === undefined ? {} : { [opening.exchange]: wish.exchange }),
  });
  await agree(page, opening.go);
  await page.getByRole("main").getByRole("link", { name: wish.title }).first().click();
  await press(page, acts.putIn(1));
  await fill(page, { [putting.text]: wish.entries.join("\n") });
  if (wish.isWithNames === true)
    await page.getByRole("dialog").getByLabel(putting.names, { exact: true }).check();
  await agree(page, putting.go(wish.entries.length));
  await page.locator(".entry-row").first().waitFor();
};
