import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { findAxeViolations } from "./support/axe.ts";
import { openCast } from "./support/cast.ts";
import type { Visit } from "./support/chromium.ts";
import { type House, openHouse } from "./support/house.ts";
import { findLayoutFlaws } from "./support/layout.ts";

const { figures } = en.recordParts;

describe("the example of what one report reported", () => {
  const cast = openCast();
  let house: House;
  let visitor: Visit;
  beforeAll(async () => {
    house = await openHouse();
    visitor = await cast.enter("visitor");
    await visitor.page.goto(house.url);
  });
  afterAll(() => house.close());

  const goTo = (name: string): Promise<void> =>
    visitor.page.getByRole("link", { name, exact: true }).first().click();

  it("is open after one click, with no passphrase, and its table shows reported positions only", async () => {
    const { page } = visitor;
    await page.getByRole("button", { name: en.home.examples.list.ankara.title }).click();
    await page.getByRole("grid").waitFor();
    await page.getByText(en.example.bar).first().waitFor();
    const cells = page.getByRole("gridcell").filter({ has: page.locator(".position") });
    await expect.poll(() => cells.count()).toBe(3);
    await expect.poll(() => page.locator(".position[data-basis=reported]").count()).toBe(3);
    await expect.poll(() => page.locator(".position[data-basis=told]").count()).toBe(0);
    expect(await findAxeViolations(page)).toEqual([]);
  });

  it("has both figures as lower bounds without a largest, candidates marked, and unnamed sources unnamed", async () => {
    const { page } = visitor;
    await goTo(en.app.record);
    await page.getByRole("cell", { name: "more than 41,100", exact: true }).waitFor();
    await page.getByRole("cell", { name: "more than 95,100", exact: true }).waitFor();
    await expect.poll(() => page.getByText(figures.noLargest).count()).toBe(2);
    await expect.poll(() => page.getByText(en.recordParts.candidate).count()).toBe(7);
    await page.getByText("The report says that somebody whom it does not name said that …").first().waitFor();
    await page.getByText("The report says that security sources said that …").first().waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    expect(await findLayoutFlaws(page)).toEqual([]);
  });

  it("leads from a line of its timeline to the very words in the report", async () => {
    const { page } = visitor;
    await goTo(en.app.timeline);
    await page.getByLabel(en.timeline.find).fill("corridors");
    await page.getByRole("link", { name: en.timeline.what.position, exact: true }).click();
    await page.locator(".suggestion[aria-current]").filter({ hasText: "Netzarim" }).waitFor();
    await page.getByText(en.suggestions.byHand).first().waitFor();
    // What stands by hand is not asked about again, and what is a candidate is counted as one. Left are the two sentences in
    // which resolutions urge and support something, which stand by hand as documents and not as anybody's position.
    await expect
      .poll(() => page.getByRole("status").filter({ hasText: "candidates" }).textContent())
      .toMatch(/^2 of \d+ to decide; 7 in the record are candidates/u);
    // On paper the whole text stands, and then everything that rests on it.
    const ofThem = page.getByText(/ of \d+ to decide/u);
    const all = Number(/of (\d+)/u.exec((await ofThem.textContent()) ?? "")?.[1]);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await expect.poll(() => page.locator(".suggestion").count()).toBe(all);
    const lines = page.locator(".report-line");
    await expect
      .poll(async () => (await lines.allTextContents()).join())
      .toContain("Accusations of genocide");
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  });

  it("is gone when it is left, and nobody else can see it", async () => {
    const { page } = visitor;
    expect(house.files().some((bytes) => bytes.includes("Netzarim"))).toBe(false);
    await page.getByRole("button", { name: en.example.leave }).click();
    await page.getByRole("button", { name: en.home.makeKeys }).waitFor();
    await page.getByText("Netzarim").first().waitFor({ state: "detached" });
  });

  it("stands beside examples of packages, which open without a passphrase too, and the tour at its end", async () => {
    const { page } = visitor;
    await page.getByRole("button", { name: en.home.examples.list.labour.title }).click();
    await page.getByRole("heading", { name: en.packages.title, level: 1 }).waitFor();
    await page.getByText(en.example.bar).first().waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.getByRole("button", { name: en.example.leave }).click();
    await page.getByRole("button", { name: en.home.tourPlayed }).click();
    await page.getByText(en.tour.freeCaption).first().waitFor();
    expect(visitor.complaints).toEqual([]);
  });
});
