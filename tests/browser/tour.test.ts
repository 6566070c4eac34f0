import { STEPS, WORDS } from "@parley/ceasefire";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { findAxeViolations } from "./support/axe.ts";
import { it } from "./support/chromium.ts";
import { type House, openHouse } from "./support/house.ts";
import { findLayoutFlaws } from "./support/layout.ts";
import { find } from "./support/palette.ts";
import { reads, screenOf } from "./support/person.ts";
import { findTreeFlaws } from "./support/tree.ts";

/** Whether the middle of an element is what the eye meets there: inside the window, and under nothing else. */
const isInSight = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const met = document.elementFromPoint(left + width / 2, top + height / 2);
    return met !== null && (element.contains(met) || met.contains(element));
  });

describe("the tour", () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it("begins with one click, plays every step, and leaves the visitor free to act", async ({ enter }) => {
    const { page, complaints } = await enter("visitor");
    await page.goto(house.url);
    await page.getByRole("button", { name: en.home.tour }).click();
    for (const { caption } of STEPS) {
      await reads(page, caption);
      await page.getByRole("button", { name: en.tour.next }).and(page.locator(":enabled")).waitFor();
      if (caption === STEPS[0]?.caption) {
        await page.getByRole("button", { name: en.tour.pause }).click();
        await reads(page, WORDS.confidence);
      }
      expect(await findAxeViolations(page)).toEqual([]);
      // Each seat has a first heading of its own beside the tour's.
      const flaws = (await findTreeFlaws(page)).filter((flaw) => !flaw.includes("first level"));
      expect(flaws).toEqual([]);
      await page.getByRole("button", { name: en.tour.next }).click();
    }
    await reads(page, en.tour.freeCaption);
    await page
      .getByLabel(en.tour.seat, { exact: true })
      .nth(1)
      .selectOption({ label: "Edda Corvell, Norvane, head of delegation" });
    const field = page.locator(".compose textarea").last();
    await field.fill("One more word from us.");
    await field.press("Control+Enter");
    await expect
      .poll(async () => (await screenOf(page)).split("One more word from us.").length)
      .toBeGreaterThan(2);
    expect(complaints).toEqual([]);
  });

  it("can be followed on a telephone: what each caption speaks of is in sight", async ({ enter }) => {
    const { page, complaints } = await enter("visitor", { viewport: { width: 360, height: 740 } });
    await page.goto(`${house.url}#/tour`);
    const spokenOf = [
      () => page.getByText(WORDS.confidence).first(),
      () => page.getByText(WORDS.hint).first(),
      () => page.locator(".findings li").first(),
      () => page.getByText(WORDS.carried).first(),
      () => page.getByText(WORDS.carried).first(),
      () => page.getByText(WORDS.condition).first(),
      () => page.locator(".operator-rows code, .seat code").first(),
      () => page.getByRole("alert").filter({ hasText: en.errors.trouble.Tampered }).first(),
    ];
    for (const [step, { caption }] of STEPS.entries()) {
      await reads(page, caption);
      await page.getByRole("button", { name: en.tour.next }).and(page.locator(":enabled")).waitFor();
      if (step === 0) await page.getByRole("button", { name: en.tour.pause }).click();
      const target = spokenOf[step]?.();
      if (target === undefined) throw new Error(`Nothing is said of step ${step}`);
      await expect.poll(() => isInSight(target), { message: caption }).toBe(true);
      expect(await findLayoutFlaws(page)).toEqual([]);
      await page.getByRole("button", { name: en.tour.next }).click();
    }
    await reads(page, en.tour.freeCaption);
    expect(await findLayoutFlaws(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("is left to the visitor: three seats side by side, every act by key and palette, and begun again", async ({
    enter,
  }) => {
    const { page, complaints } = await enter("visitor", { viewport: { width: 1500, height: 900 } });
    const { keyboard } = page;
    await page.goto(`${house.url}#/tour/end`);
    await reads(page, en.tour.freeCaption);
    const seats = page.locator(".seat");
    await keyboard.press("Shift+D");
    await expect.poll(() => seats.count()).toBe(3);
    expect(await findAxeViolations(page)).toEqual([]);

    // In the second seat: words are answered, and the seat is changed, from the palette.
    await seats
      .nth(1)
      .locator("h1")
      .evaluate((heading) => {
        heading.setAttribute("tabindex", "-1");
        (heading as HTMLElement).focus();
      });
    await find(page, en.acts.write);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
    await keyboard.type("Said without touching the mouse.");
    await keyboard.press("Control+Enter");
    await expect
      .poll(async () => (await seats.first().innerText()).includes("Said without touching the mouse."))
      .toBe(false);
    await expect
      .poll(async () => (await seats.nth(1).innerText()).includes("Said without touching the mouse."))
      .toBe(true);
    await find(page, "Edda Corvell");
    await page.getByRole("region", { name: "Edda Corvell" }).first().waitFor();

    await keyboard.press("Shift+B");
    await reads(page, en.tour.freeCaption);
    await expect.poll(() => seats.count()).toBe(2);
    await expect.poll(() => screenOf(page)).not.toContain("Said without touching the mouse.");
    expect(complaints).toEqual([]);
  });

  it("keeps the seats apart: Sulmere's pane never holds the confidence", async ({ enter }) => {
    const { page } = await enter("visitor");
    await page.goto(`${house.url}#/tour`);
    await reads(page, STEPS[0]?.caption ?? "");
    await page.getByRole("button", { name: en.tour.toTheEnd }).and(page.locator(":enabled")).click();
    await reads(page, en.tour.freeCaption);
    const sulmere = page.getByRole("region", { name: "Pasko Lindar" });
    await sulmere.getByText(WORDS.carried).first().waitFor();
    expect(await sulmere.textContent()).not.toContain("forty");
    expect(await sulmere.textContent()).not.toContain(WORDS.hint);
  });
});
