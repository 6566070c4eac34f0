/**
 * An exchange of 500 steps, a list of 2,000 people, 1,000 incidents and a room of 10,000 items: what stands on the screen
 * is what is in view. Everything else is reached by keys, by scrolling and by search, and is there when it is printed.
 */
import type { Workspace } from "@parley/client";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { findAxeViolations } from "./support/axe.ts";
import { openCast } from "./support/cast.ts";
import { it, PATIENCE_MS, type Visit } from "./support/chromium.ts";
import { agree, fill } from "./support/exchanging.ts";
import { type House, openHouse } from "./support/house.ts";
import {
  allegeMany,
  ENTRIES,
  LIST,
  nthItem,
  openLargeExchange,
  STEPS,
  sayItems,
  TITLE,
} from "./support/large-exchange.ts";
import { findLayoutFlaws } from "./support/layout.ts";
import { goTo } from "./support/palette.ts";
import { enterRoom } from "./support/person.ts";

const ITEMS = 10_000;
const INCIDENTS = 1_000;
/** As many as a screen holds, and some beyond its edges. */
const MOST_ROWS = 80;
/** A step far below the first that are in view. */
const FAR = 400;
const { exchange, steps, lists, planDraft } = en;

describe("an exchange as large as any that is known, and as long a talk", () => {
  const cast = openCast();
  let house: House;
  let lead: Workspace;
  let second: Visit;

  beforeAll(async () => {
    house = await openHouse();
    second = await cast.enter("second");
    lead = await openLargeExchange(house.url, second.page);
  });
  afterAll(async () => {
    await lead.lock();
    await house.close();
  });

  it("shows the steps in view, goes through them by keys, and prints all of them", async () => {
    const { page } = second;
    await goTo(page, exchange.title);
    await page.getByRole("main").getByRole("link", { name: TITLE }).click();
    const rows = page.locator(".plan-step");
    await rows.first().waitFor();
    await expect.poll(() => rows.count()).toBeLessThan(MOST_ROWS);
    await page
      .getByText(steps.howMany(steps.status.locked, STEPS - 1))
      .first()
      .waitFor();
    await page.locator("[data-step='1']").focus();
    for (let step = 1; step <= 60; step++) {
      await page.keyboard.press("ArrowDown");
      await expect.poll(() => focusedStep(page)).toBe(String(step + 1));
    }
    await expect.poll(() => rows.count()).toBeLessThan(MOST_ROWS);
    await page.locator(".step-scroll").evaluate((window) => {
      window.scrollTop = window.scrollHeight;
    });
    await page.locator(`[data-step='${STEPS}']`).click();
    await page.locator(".step-detail").waitFor();
    expect(await findLayoutFlaws(page)).toEqual([]);
    expect(await findAxeViolations(page)).toEqual([]);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await expect.poll(() => rows.count()).toBe(STEPS);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await expect.poll(() => rows.count()).toBeLessThan(MOST_ROWS);
    // The whole plan is a table of which the same holds.
    await page.getByText(exchange.showPlan, { exact: true }).click();
    const planned = page.locator(".table-window").first().locator("tbody tr[data-index]");
    await planned.first().waitFor();
    await expect.poll(() => planned.count()).toBeLessThan(MOST_ROWS);
  });

  it("leads by its address to one step, which is open, marked and has the keyboard", async () => {
    const { page } = second;
    await page.evaluate((at) => {
      location.hash += `/${at}`;
    }, FAR);
    await expect.poll(() => focusedStep(page)).toBe(String(FAR));
    await page.locator(".step-detail").waitFor();
    await page.locator(`[aria-current=location] [data-step='${FAR}']`).waitFor();
    await expect.poll(() => page.locator(".plan-step").count()).toBeLessThan(MOST_ROWS);
  });

  it("shows of a draft the lines in view, and takes what is typed", async () => {
    const { page } = second;
    await page.getByRole("button", { name: exchange.change }).first().click();
    const lines = page.locator(".draft-line");
    await lines.first().waitFor();
    await expect.poll(() => lines.count()).toBeLessThan(MOST_ROWS);
    await page.getByLabel(planDraft.planTitle, { exact: true }).fill("Captives for prisoners, again");
    await page.getByText(planDraft.holds).first().waitFor();
    await page.locator(".draft-scroll").evaluate((window) => {
      window.scrollTop = window.scrollHeight;
    });
    await page
      .getByRole("button", { name: planDraft.edit(exchange.stepName(STEPS, `Those of day ${STEPS}`)) })
      .click();
    await fill(page, { [planDraft.dialog.place]: "Mill bridge" });
    await agree(page, planDraft.dialog.take);
    await expect
      .poll(() => page.getByLabel(planDraft.planTitle, { exact: true }).inputValue())
      .toBe("Captives for prisoners, again");
    expect(await findAxeViolations(page)).toEqual([]);
    await page.getByRole("button", { name: planDraft.discard }).click();
    await agree(page, planDraft.discard);
  });

  it("shows the entries in view, and finds the others", async () => {
    const { page } = second;
    await goTo(page, lists.title);
    await page.getByRole("main").getByRole("link", { name: LIST }).click();
    await page.getByText(lists.entries(ENTRIES), { exact: true }).first().waitFor();
    const rows = page.locator(".entry-row");
    await rows.first().waitFor();
    await expect.poll(() => rows.count()).toBeLessThan(MOST_ROWS);
    await page.locator(".entry-scroll").evaluate((window) => {
      window.scrollTop = window.scrollHeight;
    });
    await page.getByRole("button", { name: `P-${ENTRIES}` }).waitFor();
    await expect.poll(() => rows.count()).toBeLessThan(MOST_ROWS);
    await page.getByLabel(lists.find, { exact: true }).fill("P-1234");
    await expect.poll(() => rows.count()).toBe(1);
    expect(await findAxeViolations(page)).toEqual([]);
    expect(second.complaints).toEqual([]);
  });

  it("opens one entry by its address, and brings its row into view once it was read", async () => {
    const { page } = second;
    await page.evaluate(() => {
      location.hash += "/1-1500";
    });
    const dialog = page.getByRole("dialog", { name: lists.entry.title("P-1500") });
    await dialog.getByRole("button", { name: en.common.close }).click();
    await dialog.waitFor({ state: "detached" });
    await page.locator("[aria-current=location] .entry-row").filter({ hasText: "P-1500" }).waitFor();
    expect(second.complaints).toEqual([]);
  });

  it("shows of a room of 10,000 items those in view, wherever it is scrolled to", async () => {
    await sayItems(lead, ITEMS);
    const { page } = second;
    await enterRoom(page, /^Mediators/u);
    const rows = page.locator(".stream-row");
    await page
      .getByText(nthItem(ITEMS), { exact: true })
      .first()
      .waitFor({ timeout: 4 * PATIENCE_MS });
    await expect.poll(() => rows.count()).toBeLessThan(MOST_ROWS);
    const stream = page.locator(".stream");
    for (const share of [0.5, 0.1, 0]) {
      await stream.evaluate((window, to) => {
        window.scrollTop = to * window.scrollHeight;
      }, share);
      await expect.poll(() => rows.count()).toBeGreaterThan(0);
      await expect.poll(() => rows.count()).toBeLessThan(MOST_ROWS);
    }
    await page.getByText(nthItem(1), { exact: true }).first().waitFor();
    await expect.poll(() => rows.first().getAttribute("aria-setsize")).toMatch(/^1\d{4}$/u);
    expect(await findAxeViolations(page)).toEqual([]);
    expect(second.complaints).toEqual([]);
  });

  it("shows of 1,000 incidents those in view, counts all of them, and prints them", async () => {
    await allegeMany(lead, INCIDENTS);
    const { page } = second;
    await goTo(page, en.incidents.title);
    await page
      .getByRole("definition")
      .filter({ hasText: en.incidents.count(INCIDENTS) })
      .waitFor({ timeout: 2 * PATIENCE_MS });
    const cards = page.getByRole("article");
    await page.getByRole("article", { name: `Post ${INCIDENTS}`, exact: true }).waitFor();
    await expect.poll(() => cards.count()).toBeLessThan(MOST_ROWS);
    await page.locator(".step-scroll").evaluate((window) => {
      window.scrollTop = window.scrollHeight;
    });
    await page.getByRole("article", { name: "Post 1", exact: true }).waitFor();
    await expect.poll(() => cards.count()).toBeLessThan(MOST_ROWS);
    expect(await findAxeViolations(page)).toEqual([]);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await expect.poll(() => cards.count()).toBe(INCIDENTS);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await expect.poll(() => cards.count()).toBeLessThan(MOST_ROWS);
    expect(second.complaints).toEqual([]);
  });
});

const focusedStep = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.step);
