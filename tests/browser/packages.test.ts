import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { findAxeViolations } from "./support/axe.ts";
import { openCast } from "./support/cast.ts";
import { it, type Visit } from "./support/chromium.ts";
import { type House, openHouse } from "./support/house.ts";
import { findLayoutFlaws } from "./support/layout.ts";
import { bringIn, makeKeys, openMediation } from "./support/person.ts";

const UNION = { label: "Ropewalkers", head: "Ada Lindqvor" };
const YARD = { label: "Harrow Yard", head: "Piet Sandoval-Rusk" };
const ISSUES = [
  { title: "Pay rise", options: ["2 percent", "3 percent", "4 percent"] },
  { title: "Weekly hours", options: ["40 hours", "39 hours"] },
] as const;
const PHONE = { viewport: { width: 390, height: 800 } };

describe("packages from rankings alone", () => {
  const cast = openCast();
  let house: House;
  let mediator: Visit;
  let union: Visit;
  let yard: Visit;
  beforeAll(async () => {
    house = await openHouse();
    mediator = await cast.enter("mediator");
    union = await cast.enter("union", PHONE);
    yard = await cast.enter("yard");
  });
  afterAll(() => house.close());

  it("begin with issues and options that both sides are shown", async () => {
    const { page } = mediator;
    await page.goto(house.url);
    await makeKeys(page, "Ilse Tornwald");
    await openMediation(page, { title: "The ropewalk", parties: [UNION.label, YARD.label] });
    for (const [visit, side] of [
      [union, UNION],
      [yard, YARD],
    ] as const)
      await bringIn(page, visit.page, { as: en.people.purposes.head, name: side.head, party: side.label });
    await goTo(page, en.app.issues);
    for (const { title, options } of ISSUES) {
      await page.getByLabel(en.issues.newIssue, { exact: true }).fill(title);
      await page.getByLabel(en.issues.newIssue, { exact: true }).press("Enter");
      await page.getByRole("treeitem", { name: new RegExp(title) }).focus();
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog");
      for (const [k, label] of options.entries()) {
        const field = dialog.getByLabel(en.issues.option(k + 1), { exact: true });
        if ((await field.count()) === 0)
          await dialog.getByRole("button", { name: en.issues.addOption }).click();
        await field.fill(label);
      }
      await dialog.getByRole("button", { name: en.issues.save, exact: true }).click();
      await dialog.waitFor({ state: "detached" });
    }
    await goTo(page, en.app.present);
    for (const label of [UNION.label, YARD.label])
      await page.getByRole("checkbox", { name: new RegExp(label) }).check();
    await page.getByRole("button", { name: en.present.go(2) }).click();
    await page.getByRole("heading", { name: en.table.title }).waitFor();
  });

  it("grow from what each side ranks in its separate talks, on a telephone too", async () => {
    await rank(union.page, ["Pay rise", "Weekly hours"], {
      "Pay rise": ["4 percent", "3 percent", "2 percent"],
      "Weekly hours": ["39 hours", "40 hours"],
    });
    await rank(yard.page, ["Weekly hours", "Pay rise"], {
      "Pay rise": ["2 percent", "3 percent", "4 percent"],
      "Weekly hours": ["40 hours", "39 hours"],
    });
    expect(await findLayoutFlaws(union.page)).toEqual([]);
    expect(await findAxeViolations(union.page)).toEqual([]);
    // What the one side said is nowhere on the other's screen.
    expect(await union.page.locator(".package-sides").innerText()).not.toContain("Weekly hours › Pay rise");
  });

  it("name solutions under their definitions, and end in a proposal put into words", async () => {
    const { page } = mediator;
    await goTo(page, en.app.packages);
    const nash = page.getByRole("article", { name: en.packages.name.nash });
    await nash.getByText("4 percent").first().waitFor({ timeout: 30_000 });
    expect(await nash.innerText()).toContain("40 hours");
    expect(await nash.innerText()).toContain(en.packages.definition.nash);
    expect(await page.locator(".package-plot").count()).toBe(1);
    expect(await findAxeViolations(page)).toEqual([]);
    await nash.getByRole("button", { name: en.packages.makeDraft }).click();
    await page
      .getByRole("heading", { name: new RegExp(en.packages.draft) })
      .first()
      .waitFor();
    await page
      .getByRole("button", { name: new RegExp(`${en.packages.intoWords}.*${UNION.label}`) })
      .first()
      .click();
    const words = page.locator(".compose textarea").first();
    await words.waitFor();
    expect(await words.inputValue()).toContain("Pay rise: 4 percent");
  });
});

const goTo = async (page: Page, place: string): Promise<void> => {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: en.app.palette }).fill(place);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1 }).first().waitFor();
};

/** Ranks the issues and the options of each, by the buttons that move them. */
const rank = async (
  page: Page,
  issues: readonly string[],
  options: Readonly<Record<string, readonly string[]>>,
): Promise<void> => {
  await goTo(page, en.app.packages);
  await say(page, en.packages.kind.issuesRanked, null, issues);
  for (const [issue, order] of Object.entries(options))
    await say(page, en.packages.kind.optionsRanked, issue, order);
};

const say = async (
  page: Page,
  kind: string,
  issue: string | null,
  order: readonly string[],
): Promise<void> => {
  const { form } = en.packages;
  await page.getByRole("button", { name: en.packages.say }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(form.step, { exact: true }).selectOption({ label: kind });
  if (issue !== null) await dialog.getByLabel(form.issue, { exact: true }).selectOption({ label: issue });
  await dialog.getByLabel(form.asItStands).check();
  for (const [place, name] of order.entries()) {
    const names = dialog.locator(".rank-name");
    await expect.poll(() => names.count()).toBe(order.length);
    for (let at = (await names.allInnerTexts()).indexOf(name); at > place; at--)
      await dialog.getByRole("button", { name: form.up(name), exact: true }).click();
  }
  expect(await dialog.locator(".rank-name").allInnerTexts()).toEqual(order);
  await dialog.getByRole("button", { name: form.keep, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
};
