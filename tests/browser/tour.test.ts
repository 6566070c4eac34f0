import { STEPS, WORDS } from "@parley/ceasefire";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { findAxeViolations } from "./support/axe.ts";
import { it } from "./support/chromium.ts";
import { type House, openHouse } from "./support/house.ts";
import { reads, screenOf } from "./support/person.ts";

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
