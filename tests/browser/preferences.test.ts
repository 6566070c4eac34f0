import { buffer } from "node:stream/consumers";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { findAxeViolations } from "./support/axe.ts";
import { openCast } from "./support/cast.ts";
import { it, type Visit } from "./support/chromium.ts";
import { leaveByKey } from "./support/focus.ts";
import { type House, openHouse } from "./support/house.ts";
import { findLayoutFlaws } from "./support/layout.ts";
import { find } from "./support/palette.ts";
import { makeKeys, openMediation, unlock } from "./support/person.ts";

const MILL = "Weavers";
const OWNERS = "Owners";
const { packages: words } = en;
const { form } = words;
const PAY = ["2 percent", "3 percent", "4 percent"] as const;
const HOURS = ["40 hours", "39 hours"] as const;

/** Two sides: one in rankings alone, the other in numbers, with a reservation that is a number. */
const MILL_TALKS = {
  format: "parley-packages/1",
  issues: [
    { name: "Pay rise", options: PAY },
    { name: "Weekly hours", options: HOURS },
    { name: "Training fund", options: ["nothing", "all of it"], divisible: true },
  ],
  parties: [
    {
      name: MILL,
      preferences: [
        { rankIssues: ["Pay rise", "Training fund", "Weekly hours"] },
        { rankOptions: { "Pay rise": PAY.toReversed() } },
        { rankOptions: { "Weekly hours": HOURS.toReversed() } },
        { rankOptions: { "Training fund": ["all of it", "nothing"] } },
      ],
    },
    {
      name: OWNERS,
      reservation: 0.25,
      values: {
        "Pay rise": { "2 percent": 50, "3 percent": 30, "4 percent": 0 },
        "Weekly hours": { "40 hours": 30, "39 hours": 0 },
        "Training fund": { nothing: 20, "all of it": 0 },
      },
    },
  ],
};

describe("what matters to a side, in every way in which it can be said", () => {
  const cast = openCast();
  let house: House;
  let mediator: Visit;
  beforeAll(async () => {
    house = await openHouse();
    mediator = await cast.enter("mediator");
  });
  afterAll(() => house.close());

  it("comes from a file, whose numeric reservation is named and kept as words", async () => {
    const { page } = mediator;
    await page.goto(house.url);
    await makeKeys(page, "Ilse Tornwald");
    await openMediation(page, { title: "The mill", parties: [MILL, OWNERS] });
    await find(page, en.app.packages);
    await choose(page, { ...MILL_TALKS, issues: [...MILL_TALKS.issues, MILL_TALKS.issues[0]] });
    await page
      .getByText(/The issue "Pay rise" appears twice/)
      .first()
      .waitFor();
    await choose(page, MILL_TALKS);
    await page.getByText(words.bring.reservations(OWNERS)).first().waitFor();
    await page.getByRole("button", { name: words.bring.go }).click();
    await page.getByRole("article", { name: words.name.nash }).waitFor();
    await saidOf(page, OWNERS, words.bring.reservationIs("0.25")).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    expect(await findLayoutFlaws(page)).toEqual([]);
  });

  it("is an option that is never accepted: no solution has it, and the package in hand says whose line it crosses", async () => {
    const { page } = mediator;
    await estimate(page, MILL, "redLine", async (dialog) => {
      await pick(dialog, form.issue, "Pay rise");
      await pick(dialog, words.kind.redLine, "2 percent");
    });
    await saidOf(page, MILL, "Pay rise: 2 percent").waitFor();
    const hand = page.getByRole("region", { name: words.whatIfTitle });
    await hand.getByLabel("Pay rise", { exact: true }).selectOption({ label: "2 percent" });
    await hand
      .getByText(words.crosses(words.estimatedName(MILL), "Pay rise", "2 percent"))
      .first()
      .waitFor();
    await hand.getByLabel("Pay rise", { exact: true }).selectOption({ label: "3 percent" });
    for (const article of await page.getByRole("article").all())
      await expect.poll(() => article.textContent()).not.toContain("2 percent");
  });

  it("is a limit on an amount, kept while it is typed", async () => {
    const { page } = mediator;
    await open(page, OWNERS, "redLineAmount");
    await pick(page.getByRole("dialog"), form.limit, form.neverMore);
    await pick(page.getByRole("dialog"), form.issue, "Training fund");
    await page.getByRole("dialog").getByLabel(form.amount, { exact: true }).fill("50");
    await leaveByKey(page);
    await estimate(page, OWNERS, "redLineAmount", async (dialog) => {
      await expect.poll(() => dialog.getByLabel(form.amount, { exact: true }).inputValue()).toBe("50");
      await expect.poll(() => dialog.getByLabel(form.limit, { exact: true }).inputValue()).toBe("more");
    });
    await saidOf(page, OWNERS, /Training fund: never more than 50 %/).waitFor();
  });

  it("is there again after a reload, as far as it was chosen from lists", async () => {
    const { page } = mediator;
    await open(page, OWNERS, "issuesRanked");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: form.up("Training fund"), exact: true })
      .click();
    const order = await page.getByRole("dialog").locator(".rank-name").allInnerTexts();
    await leaveByKey(page);
    await open(page, OWNERS, "reservation");
    await pick(page.getByRole("dialog"), "Pay rise", "3 percent");
    await page.reload();
    await unlock(page);
    await sideOf(page, OWNERS)
      .getByRole("button", { name: words.estimate(OWNERS) })
      .click();
    const dialog = page.getByRole("dialog");
    await expect.poll(() => dialog.getByLabel(form.step, { exact: true }).inputValue()).toBe("reservation");
    await expect
      .poll(() => dialog.getByLabel("Pay rise", { exact: true }).locator("option:checked").innerText())
      .toBe("3 percent");
    await pick(dialog, form.step, words.kind.issuesRanked);
    await expect.poll(() => dialog.locator(".rank-name").allInnerTexts()).toEqual(order);
    await dialog.getByRole("button", { name: en.common.startAnew }).click();
    await expect.poll(() => dialog.locator(".rank-name").allInnerTexts()).not.toEqual(order);
    await leaveByKey(page);
  });

  it("is a package that could just be lived with, which clashes with a line that it crosses", async () => {
    const { page } = mediator;
    await estimate(page, OWNERS, "reservation", async (dialog) => {
      await pick(dialog, "Pay rise", "3 percent");
      await pick(dialog, "Weekly hours", "40 hours");
      await dialog.getByText(form.stillOpen("1")).first().waitFor();
      await dialog.getByLabel("Training fund", { exact: true }).selectOption({ index: 2 });
    });
    await estimate(page, OWNERS, "redLine", async (dialog) => {
      await pick(dialog, form.issue, "Weekly hours");
      await pick(dialog, words.kind.redLine, "40 hours");
    });
    const conflict = page.getByRole("alert").filter({ hasText: words.fault.RedLineInReservation });
    await conflict.waitFor();
    await expect.poll(() => conflict.innerText()).toContain(words.smallest);
    expect(await findAxeViolations(page)).toEqual([]);
    await takeBack(page, conflict, "“Weekly hours: 40 hours”");
    await conflict.waitFor({ state: "detached" });
  });

  it("is a comparison, and an even swap", async () => {
    const { page } = mediator;
    const compare = async (dialog: Locator): Promise<void> => {
      const question = dialog.getByLabel(form.question, { exact: true });
      if ((await question.count()) > 0) await question.selectOption({ label: form.ownQuestion });
      const [one, other] = [form.one, form.other].map((name) => dialog.getByRole("group", { name }));
      if (one === undefined || other === undefined) throw new Error("a comparison has two sides");
      await pick(one, "Pay rise", "4 percent");
      await pick(one, "Weekly hours", "40 hours");
      await pick(other, "Pay rise", "3 percent");
      await pick(other, "Weekly hours", "39 hours");
    };
    await estimate(page, MILL, "preferred", async (dialog) => {
      await compare(dialog);
      await pick(dialog, form.answer, form.answerOne);
    });
    await saidOf(page, MILL, /4 percent, Weekly hours: 40 hours, rather than Pay rise: 3 percent/).waitFor();
    await estimate(page, OWNERS, "evenSwap", compare);
    await saidOf(page, OWNERS, /as good as Pay rise: 3 percent/).waitFor();
  });

  it("is points, for issues and for options; two orders that clash are shown with both ways out", async () => {
    const { page } = mediator;
    await estimate(page, MILL, "issuePoints", async (dialog) => {
      for (const [name, points] of [
        ["Pay rise", "50"],
        ["Weekly hours", "20"],
        ["Training fund", "30"],
      ] as const)
        await dialog.getByLabel(form.points(name), { exact: true }).fill(points);
      await dialog.getByText(form.pointsSum("100")).first().waitFor();
    });
    await saidOf(page, MILL, "Pay rise 50, Weekly hours 20, Training fund 30").waitFor();
    await estimate(page, MILL, "optionPoints", async (dialog) => {
      await pick(dialog, form.issue, "Pay rise");
      for (const [name, points] of [
        ["2 percent", "9"],
        ["3 percent", "5"],
        ["4 percent", "1"],
      ] as const)
        await dialog.getByLabel(form.points(name), { exact: true }).fill(points);
    });
    const conflict = page.getByRole("alert").filter({ hasText: words.fault.OrdersConflict });
    await conflict.waitFor();
    await expect.poll(() => conflict.innerText()).toContain("4 percent › 3 percent › 2 percent");
    await expect.poll(() => conflict.getByRole("button", { name: words.withdraw }).count()).toBe(2);
    await takeBack(page, conflict, "2 percent 9");
    await conflict.waitFor({ state: "detached" });
    await page.getByText(words.unresolvedAbove(MILL)).first().waitFor({ state: "detached" });
  });

  it("can be taken back, and counts no more", async () => {
    const { page } = mediator;
    const side = sideOf(page, MILL);
    await takeBack(page, side, "Pay rise 50, Weekly hours 20");
    await saidOf(page, MILL, /^Pay rise 50, Weekly hours 20/).waitFor({ state: "detached" });
  });
});

describe("what is taken out of the packages' screen", () => {
  const cast = openCast();
  let house: House;
  let page: Page;
  beforeAll(async () => {
    house = await openHouse();
    page = (await cast.enter("reader")).page;
  });
  afterAll(() => house.close());

  it("is a table for a spreadsheet and for programs, with ranges and no finer figures", async () => {
    await page.goto(house.url);
    await makeKeys(page, "Ilse Tornwald");
    await page.getByRole("button", { name: new RegExp(en.home.examples.list.labour.title) }).click();
    await page
      .getByText(/^Beaten by no other package/)
      .first()
      .waitFor({ timeout: 60_000 });
    await page
      .getByText(/^Method: /)
      .first()
      .waitFor({ timeout: 60_000 });
    const csv = (await saved(page, words.csv)).toString("utf8");
    const [head = "", ...rows] = csv
      .replace(/^\uFEFF/, "")
      .trim()
      .split(/\r?\n/);
    expect(head).toContain(words.package);
    expect(head).toContain(words.acceptableHeading);
    expect(rows.length).toBeGreaterThan(5);
    const json: readonly Record<string, string>[] = JSON.parse(
      (await saved(page, words.json)).toString("utf8"),
    );
    expect(json).toHaveLength(rows.length);
    const nash = json.find((row) => row[words.package] === words.name.nash);
    expect(nash?.[words.acceptableHeading]).toMatch(/^\d+ %$/);
    // Every figure of a side is a whole five of a hundred.
    for (const value of Object.values(nash ?? {}))
      if (/^\d+–\d+$/.test(value)) for (const end of value.split("–")) expect(Number(end) % 5).toBe(0);
  });

  it("is the plot, as drawing and as picture", async () => {
    const svg = (await saved(page, words.svg)).toString("utf8");
    expect(svg).toMatch(/^<svg[^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    // It stands by itself: parsed as XML, drawn without the page's style sheet.
    const drawn = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
      const path = parsed.querySelector(".package-points");
      return {
        isWrong: parsed.querySelector("parsererror") !== null,
        stroke: path?.getAttribute("stroke"),
        legend: Array.from(parsed.querySelectorAll("svg > text"), (line) => line.textContent ?? ""),
      };
    }, svg);
    expect(drawn.isWrong).toBe(false);
    expect(drawn.stroke).toMatch(/^(rgb|oklch|color|lab)/);
    // Nor does its reader have the page: it says what it shows, and what each letter marks.
    expect(drawn.legend).toContain(words.plotTitle);
    expect(drawn.legend.at(-1)).toContain(`${words.letter.nash} ${words.name.nash}`);
    const png = await saved(page, words.png);
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    // Twice as wide as the drawing says.
    expect(png.readUInt32BE(16)).toBe(1280);
    expect(png.length).toBeGreaterThan(5000);
  });

  it("is paper: what was found is on it, and what can only be pressed is not", async () => {
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute("data-printed", "yes");
    });
    await page.getByRole("button", { name: en.common.print, exact: true }).click();
    await expect.poll(() => page.locator("body[data-printed]").count()).toBe(1);
    await page.emulateMedia({ media: "print" });
    await page.getByRole("article", { name: words.name.nash }).getByText("nobody below").first().waitFor();
    await expect.poll(() => page.getByRole("button", { name: words.csv }).isVisible()).toBe(false);
    await expect.poll(() => page.locator(".package-plot").isVisible()).toBe(true);
    await expect
      .poll(() => page.getByRole("button", { name: words.makeDraft }).first().isVisible())
      .toBe(false);
    await page.emulateMedia({ media: null });
  });
});

const saved = async (page: Page, name: string): Promise<Buffer> => {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name, exact: true }).click(),
  ]);
  return buffer(await file.createReadStream());
};

const choose = (page: Page, scenario: object): Promise<void> =>
  page.getByLabel(words.bring.file).setInputFiles({
    ...{ name: "mill.json", mimeType: "application/json" },
    buffer: Buffer.from(JSON.stringify(scenario)),
  });

/** What stands for one side. */
const sideOf = (page: Page, label: string): Locator =>
  page
    .locator(".package-sides > .card")
    .filter({ has: page.getByRole("heading", { name: words.estimated(label) }) });

/** One thing in the list of what was said of a side; its button repeats the words for those who only hear them. */
const saidOf = (page: Page, side: string, text: string | RegExp): Locator =>
  sideOf(page, side).locator(".package-said li > span:not(.row)").filter({ hasText: text });

const pick = async (within: Locator, label: string, choice: string): Promise<void> => {
  await within.getByLabel(label, { exact: true }).selectOption({ label: choice });
};

const open = async (page: Page, side: string, kind: keyof typeof words.kind): Promise<Locator> => {
  await page.getByRole("button", { name: words.estimate(side) }).click();
  const dialog = page.getByRole("dialog");
  await pick(dialog, form.step, words.kind[kind]);
  return dialog;
};

/** Says one thing of a side, by the dialog that asks for it. */
const estimate = async (
  page: Page,
  side: string,
  kind: keyof typeof words.kind,
  fill: (dialog: Locator) => Promise<void>,
): Promise<void> => {
  const dialog = await open(page, side, kind);
  await fill(dialog);
  await dialog.getByRole("button", { name: form.keep, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
};

/** Takes back what stands in the list item with these words. */
const takeBack = async (page: Page, within: Locator, said: string): Promise<void> => {
  await within
    .getByRole("listitem")
    .filter({ hasText: said })
    .getByRole("button", { name: words.withdraw })
    .click();
  await page.getByRole("dialog").getByRole("button", { name: words.withdraw, exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
};
