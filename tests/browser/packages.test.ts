import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { findAxeViolations } from "./support/axe.ts";
import { openCast } from "./support/cast.ts";
import { it, type Visit } from "./support/chromium.ts";
import { leaveByKey } from "./support/focus.ts";
import { type House, openHouse } from "./support/house.ts";
import { findLayoutFlaws } from "./support/layout.ts";
import { goTo } from "./support/palette.ts";
import { bringIn, makeKeys, openMediation } from "./support/person.ts";

const UNION = { label: "Ropewalkers", head: "Ada Lindqvor" };
const YARD = { label: "Harrow Yard", head: "Piet Sandoval-Rusk" };
const ISSUES = [
  { title: "Pay rise", options: ["2 percent", "3 percent", "4 percent"] },
  { title: "Weekly hours", options: ["40 hours", "39 hours"] },
] as const;
const PHONE = { viewport: { width: 390, height: 800 } };
const PARTIES = 7;
const OPTIONS = 5;
const ISSUE_COUNT = 30;
const { form } = en.packages;
const SET_RULE = en.packages.sayNotBoth("Pay rise: 4 percent", "Weekly hours: 39 hours");

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

  it("are asked about where an answer would narrow most, and say what contradicts itself with a way out", async () => {
    const { page } = union;
    const dialog = page.getByRole("dialog");
    const question = dialog.getByLabel(form.question, { exact: true });
    const compare = async (): Promise<void> => {
      await page.getByRole("button", { name: en.packages.say }).click();
      await dialog.getByLabel(form.step, { exact: true }).selectOption({ label: en.packages.kind.preferred });
      await question.waitFor();
    };
    // What is worth asking is found beside the page; a dialog that is open by then takes nobody's fields away.
    await compare();
    await leaveByKey(page);
    await compare();
    await expect
      .poll(() => dialog.getByLabel(form.question, { exact: true }).locator("option:checked").innerText())
      .toBe(form.suggested(1));
    // Against its own ranking: the lowest rise and fewer hours, rather than the highest rise and the same hours.
    await dialog.getByLabel(form.question, { exact: true }).selectOption({ label: form.ownQuestion });
    const [one, other] = [form.one, form.other].map((name) => dialog.getByRole("group", { name }));
    await one?.getByLabel("Pay rise", { exact: true }).selectOption({ label: "2 percent" });
    await one?.getByLabel("Weekly hours", { exact: true }).selectOption({ label: "39 hours" });
    await other?.getByLabel("Pay rise", { exact: true }).selectOption({ label: "4 percent" });
    await other?.getByLabel("Weekly hours", { exact: true }).selectOption({ label: "40 hours" });
    await dialog.getByLabel(form.answer, { exact: true }).selectOption({ label: form.answerOne });
    await dialog.getByRole("button", { name: form.keep, exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    const conflict = page.getByRole("alert").filter({ hasText: en.packages.unresolvedTitle });
    await conflict.waitFor();
    await expect.poll(() => conflict.innerText()).toContain("Pay rise › Weekly hours");
    await expect.poll(() => conflict.innerText()).toContain(en.packages.smallest);
    expect(await findAxeViolations(page)).toEqual([]);
    expect(await findLayoutFlaws(page)).toEqual([]);
    await conflict
      .getByRole("listitem")
      .filter({ hasText: "rather than" })
      .getByRole("button", { name: en.packages.withdraw })
      .click();
    await page.getByRole("dialog").getByRole("button", { name: en.packages.withdraw, exact: true }).click();
    await conflict.waitFor({ state: "detached" });
  });

  it("take what a side keeps in its delegation's room there only", async () => {
    const { page } = union;
    await page.getByRole("button", { name: en.table.import }).click();
    await page.getByRole("button", { name: en.table.import }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: en.packages.say }).click();
    const dialog = page.getByRole("dialog");
    const where = dialog.getByLabel(form.where, { exact: true });
    const own = where.locator("option", { hasText: /delegation/i });
    await where.selectOption((await own.getAttribute("value")) ?? "");
    await dialog.getByLabel(form.step, { exact: true }).selectOption({ label: en.packages.kind.redLine });
    await dialog.getByLabel(form.issue, { exact: true }).selectOption({ label: "Pay rise" });
    await dialog.getByLabel(en.packages.kind.redLine, { exact: true }).selectOption({ label: "2 percent" });
    await dialog.getByRole("button", { name: form.keep, exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    const said = page.locator(".package-said li > span:not(.row)").filter({ hasText: "Pay rise: 2 percent" });
    await said.waitFor();
    // The mediators see what the side ranked in its separate talks, and nothing of this.
    await goTo(mediator.page, en.app.packages);
    const sides = mediator.page.locator(".package-sides");
    await sides.getByText("Pay rise › Weekly hours").first().waitFor();
    expect(await sides.innerText()).not.toContain(en.packages.kind.redLine);
    await page
      .getByRole("listitem")
      .filter({ hasText: "Pay rise: 2 percent" })
      .getByRole("button", { name: en.packages.withdraw })
      .click();
    await page.getByRole("dialog").getByRole("button", { name: en.packages.withdraw, exact: true }).click();
    await said.waitFor({ state: "detached" });
  });

  it("keep a rule between options, and say what breaks it", async () => {
    const { page } = mediator;
    await goTo(page, en.app.packages);
    const { rule } = en.packages;
    await page.getByRole("button", { name: en.packages.addRule }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(rule.kind, { exact: true }).selectOption({ label: rule.notBoth });
    await dialog.getByLabel(rule.part.notBoth(0)).selectOption({ label: "Pay rise: 4 percent" });
    await dialog.getByLabel(rule.part.notBoth(1)).selectOption({ label: "Weekly hours: 39 hours" });
    await dialog.getByText(SET_RULE).first().waitFor();
    await dialog.getByRole("button", { name: rule.keep }).click();
    await dialog.waitFor({ state: "detached" });
    const hand = page.getByRole("region", { name: en.packages.whatIfTitle });
    await hand.getByLabel("Pay rise", { exact: true }).selectOption({ label: "4 percent" });
    await hand.getByLabel("Weekly hours", { exact: true }).selectOption({ label: "39 hours" });
    await hand.getByText(en.packages.breaks(SET_RULE)).first().waitFor();
    await hand.getByLabel("Weekly hours", { exact: true }).selectOption({ label: "40 hours" });
    await hand.getByText(en.packages.breaks(SET_RULE)).first().waitFor({ state: "detached" });
  });

  it("are chosen in the plot with the keyboard and in the table", async () => {
    const { page } = mediator;
    const plot = page.getByRole("slider", { name: en.packages.plotTitle });
    await plot.waitFor({ timeout: 30_000 });
    await page
      .getByText(/^Method: /)
      .first()
      .waitFor();
    await plot.focus();
    await page.keyboard.press("Home");
    await expect.poll(() => plot.getAttribute("aria-valuenow")).toBe("1");
    const first = await plot.getAttribute("aria-valuetext");
    await page.keyboard.press("End");
    await expect.poll(() => plot.getAttribute("aria-valuetext")).not.toBe(first);
    await page.getByText(en.packages.table, { exact: true }).click();
    await page.getByRole("button", { name: en.packages.look(1), exact: true }).click();
    await expect.poll(() => plot.getAttribute("aria-valuetext")).toBe(first);
    expect(await findAxeViolations(page)).toEqual([]);
    expect(await findLayoutFlaws(page)).toEqual([]);
    await page.setViewportSize(PHONE.viewport);
    // The page is laid out anew a moment after the window has changed.
    await expect.poll(() => findLayoutFlaws(page)).toEqual([]);
  });

  it("name solutions under their definitions, and end in a proposal put into words, on a telephone", async () => {
    const { page } = mediator;
    const nash = page.getByRole("article", { name: en.packages.name.nash });
    await nash.getByText("4 percent").first().waitFor({ timeout: 30_000 });
    await expect.poll(() => nash.textContent()).toContain("40 hours");
    await expect.poll(() => nash.textContent()).toContain(en.packages.definition.nash);
    await nash.getByRole("button", { name: en.packages.makeDraft }).click();
    await page
      .getByRole("heading", { name: new RegExp(en.packages.draft) })
      .first()
      .waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page
      .getByRole("button", { name: new RegExp(`${en.packages.intoWords}.*${UNION.label}`) })
      .first()
      .click();
    const words = page.locator(".compose textarea").first();
    await words.waitFor();
    await expect.poll(() => words.inputValue()).toContain("Pay rise: 4 percent");
  });
});

describe("packages of an example", () => {
  const cast = openCast();
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it("open from Home with one press; points lead to Adjusted Winner's published shares", async () => {
    const { page } = await cast.enter("reader");
    await page.goto(house.url);
    await makeKeys(page, "Ilse Tornwald");
    await page.getByRole("button", { name: new RegExp(en.home.examples.list.campDavid.title) }).click();
    const division = page.getByRole("region", { name: en.packages.divisionTitle });
    await division.waitFor({ timeout: 60_000 });
    for (const side of ["Egypt", "Israel"])
      await expect
        .poll(() => division.innerText())
        .toContain(en.packages.ofHundred(en.packages.estimatedName(side), "65.83"));
    expect(await findAxeViolations(page)).toEqual([]);
  });
});

describe("seven sides and thirty issues", () => {
  const cast = openCast();
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it("are studied beside the page, which answers all the while; stopping keeps what was found", async () => {
    const { page } = await cast.enter("mediator");
    await page.goto(house.url);
    await makeKeys(page, "Ilse Tornwald");
    await openMediation(page, { title: "The seven valleys", parties: ["Side 1", "Side 2"] });
    await goTo(page, en.app.packages);
    await page.evaluate(watchLongTasks);
    await page.getByLabel(en.packages.bring.file).setInputFiles({
      ...{ name: "valleys.json", mimeType: "application/json" },
      buffer: Buffer.from(JSON.stringify(valleys(PARTIES, ISSUE_COUNT))),
    });
    await page.getByRole("button", { name: en.packages.bring.go }).click();
    await page.getByRole("article", { name: en.packages.name.nash }).waitFor({ timeout: 120_000 });
    // Begun anew, so that all of it is watched, as bringing the scenario in was.
    const running = page.getByRole("button", { name: en.packages.stop });
    await running.click();
    await page.getByText(en.packages.stopped).first().waitFor();
    await page.getByRole("button", { name: en.packages.again }).click();
    await running.waitFor();
    // The page answers while the engine works: a dialog opens and closes, the package in hand changes.
    const hand = page.getByRole("region", { name: en.packages.whatIfTitle });
    await hand.getByLabel("Matter 1", { exact: true }).waitFor({ timeout: 60_000 });
    for (const option of ["way 2", "way 3", "way 4"]) {
      await hand.getByLabel("Matter 1", { exact: true }).selectOption({ label: option });
      await expect
        .poll(() => hand.getByLabel("Matter 1", { exact: true }).locator("option:checked").innerText())
        .toBe(option);
    }
    await page.getByRole("button", { name: en.packages.addRule }).click();
    await leaveByKey(page);
    // What is known of the frontier stands there as lines, said to be not all, and keys go along it meanwhile.
    await page
      .getByText(/^Not complete: \d+ outcomes are known so far/)
      .first()
      .waitFor();
    const plot = page.getByRole("slider", { name: en.packages.plotTitle });
    await plot.focus();
    await page.keyboard.press("Home");
    const before = await plot.getAttribute("aria-valuetext");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => plot.getAttribute("aria-valuetext")).not.toBe(before);
    await expect.poll(() => plot.getAttribute("aria-valuetext")).toMatch(/Side 7 \(estimate\) \d+$/);
    await page.getByText(en.packages.table, { exact: true }).click();
    await page.getByRole("button", { name: en.packages.look(1), exact: true }).waitFor();
    // Ranges of the solutions do not wait for the frontier.
    await page
      .getByRole("article", { name: en.packages.name.nash })
      .getByText(/^Acceptable to all/)
      .first()
      .waitFor();
    await expect.poll(() => running.count()).toBe(1);
    await running.click();
    await page.getByText(en.packages.stopped).first().waitFor();
    const nash = page.getByRole("article", { name: en.packages.name.nash });
    await expect.poll(() => nash.textContent()).toContain("Matter 30");
    await expect.poll(async () => Number(await plot.getAttribute("aria-valuemax"))).toBeGreaterThan(50);
    const longest = await page.evaluate(() => {
      const tasks: readonly number[] = Reflect.get(window, "longTasks");
      return { count: tasks.length, longest: Math.max(0, ...tasks) };
    });
    console.info(`Tasks of 50 ms and more on the page: ${longest.count}, the longest ${longest.longest} ms.`);
    expect(longest.count).toBeTypeOf("number");
    expect(await findAxeViolations(page)).toEqual([]);
  });
});

describe("three sides", () => {
  const cast = openCast();
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it("stand beside each other in the plot, whole, each outcome a line and a row of the table", async () => {
    const { page } = await cast.enter("mediator");
    await page.goto(house.url);
    await makeKeys(page, "Ilse Tornwald");
    await openMediation(page, { title: "Three wells", parties: ["Side 1", "Side 2"] });
    await goTo(page, en.app.packages);
    await page.getByLabel(en.packages.bring.file).setInputFiles({
      ...{ name: "wells.json", mimeType: "application/json" },
      buffer: Buffer.from(JSON.stringify(valleys(3, 4))),
    });
    await page.getByRole("button", { name: en.packages.bring.go }).click();
    const plot = page.getByRole("slider", { name: en.packages.plotTitle });
    await page
      .getByText(/^Method: Pareto merge/)
      .first()
      .waitFor({ timeout: 60_000 });
    await expect.poll(() => page.locator(".package-axis").count()).toBe(3);
    await expect.poll(() => page.getByText(/^Not complete/).count()).toBe(0);
    await page.getByText(en.packages.table, { exact: true }).click();
    const table = page.getByRole("table", { name: en.packages.table });
    const rows = async (): Promise<number> => Number(await table.getAttribute("aria-rowcount"));
    await expect.poll(async () => Number(await plot.getAttribute("aria-valuemax")) - (await rows())).toBe(-1);
    await page.getByRole("button", { name: /^Side 3/ }).click();
    await page
      .getByRole("columnheader", { name: /^Side 3/ })
      .and(page.locator("[aria-sort=descending]"))
      .waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    expect(await findLayoutFlaws(page)).toEqual([]);
  });
});

const watchLongTasks = (): void => {
  const tasks: number[] = [];
  Reflect.set(window, "longTasks", tasks);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: "longtask" });
};

/** Sides that rank the same issues in orders and directions of their own. */
const valleys = (parties: number, count: number): object => {
  const issues = Array.from({ length: count }, (_, i) => ({
    name: `Matter ${i + 1}`,
    options: Array.from({ length: OPTIONS }, (_, o) => `way ${o + 1}`),
  }));
  const sides = Array.from({ length: parties }, (_, p) => {
    const order = issues.map((_, i) => `Matter ${((i * (2 * p + 1) + 4 * p) % count) + 1}`);
    return {
      name: `Side ${p + 1}`,
      source: "estimate",
      preferences: [
        { rankIssues: [...new Set([...order, ...issues.map(({ name }) => name)])] },
        ...issues.map(({ name, options }, i) => ({
          rankOptions: { [name]: (i + p) % 2 === 0 ? options : options.toReversed() },
        })),
      ],
    };
  });
  return { format: "parley-packages/1", title: "Valleys", issues, parties: sides };
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
  await expect.poll(() => dialog.locator(".rank-name").allInnerTexts()).toEqual(order);
  await dialog.getByRole("button", { name: form.keep, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
};
