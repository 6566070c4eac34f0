import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { findAxeViolations } from "./support/axe.ts";
import { openCast } from "./support/cast.ts";
import type { Visit } from "./support/chromium.ts";
import { type House, openHouse } from "./support/house.ts";
import { findLayoutFlaws } from "./support/layout.ts";
import { makeKeys, openMediation } from "./support/person.ts";

const words = en.suggestions;

/** Invented people, bodies and places. */
const REPORT = `date 2031-05-14 Envoys talk about the bridge

Mira Tolland, an envoy of Norvane, recently held talks with leaders of the Shore League in Lindmar.

According to security sources, the talks dealt with the exchange of captives.

"We will not sign before the road is open," said Ida Marr, a delegate of the Shore League.

Sulmere demands a complete withdrawal from the valley and the return of displaced families.

The Ministry of Relief said that more than 1,250 people had crossed the bridge since March. Some 40 lorries waited at the eastern gate.`;

describe("a report read into the record", () => {
  const cast = openCast();
  let house: House;
  let mediator: Visit;
  beforeAll(async () => {
    house = await openHouse();
    mediator = await cast.enter("mediator");
    await mediator.page.goto(house.url);
    await makeKeys(mediator.page, "Ilse Tornwald");
    await openMediation(mediator.page, { title: "The bridge", parties: ["Norvane", "Sulmere"] });
  });
  afterAll(() => house.close());

  const card = (text: string) => mediator.page.locator(".suggestion").filter({ hasText: text });
  const isRecorded = (text: string): Promise<number> =>
    mediator.page.getByRole("cell").filter({ hasText: text }).count();

  it("is opened from a file, suggested from, and confirmed by keyboard, every source shown", async () => {
    const { page } = mediator;
    const { keyboard } = page;
    await page.getByRole("link", { name: en.app.table, exact: true }).first().click();
    await page.getByRole("button", { name: en.table.begin, exact: true }).first().click();
    for (const title of ["Exchange of captives", "Withdrawal from the valley"]) {
      const field = page.getByLabel(en.issues.newIssue, { exact: true });
      await field.fill(title);
      await field.press("Enter");
      await page.getByRole("treeitem").filter({ hasText: title }).waitFor();
    }
    await page.getByRole("link", { name: en.app.record }).first().click();
    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "report.txt", { type: "text/plain" }));
      return transfer;
    }, REPORT);
    await page.locator(".record").dispatchEvent("drop", { dataTransfer: dropped });
    await expect
      .poll(() => page.getByLabel(en.record.reportTitle).inputValue())
      .toBe("Envoys talk about the bridge");
    await expect.poll(() => page.getByLabel(en.record.date).inputValue()).toBe("2031-05-14");
    await page.getByRole("button", { name: en.record.keep }).click();
    await page.getByRole("heading", { name: "Envoys talk about the bridge" }).waitFor();
    await page.locator(".suggestion").first().waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    expect(await findLayoutFlaws(page)).toEqual([]);

    const all = Number(
      /^\d+ of (\d+) /.exec(await page.getByText(/^\d+ of \d+ to decide\.$/).innerText())?.[1],
    );
    expect(all).toBeGreaterThan(6);

    // The first is accepted, the next rejected and both taken back and done again, by single keys; the list has them at once.
    await page.locator(".suggestion:focus").waitFor();
    await keyboard.press("a");
    await card(words.standing.accepted).waitFor();
    await keyboard.press("u");
    await card(words.standing.accepted).waitFor({ state: "detached" });
    await keyboard.press("Home");
    await keyboard.press("x");
    await card(words.standing.rejected).waitFor();
    await keyboard.press("u");
    await card(words.standing.rejected).waitFor({ state: "detached" });

    // One is rejected and one accepted: taken back in turn, the last first.
    await keyboard.press("Home");
    await keyboard.press("x");
    await card(words.standing.rejected).waitFor();
    await keyboard.press("a");
    await card(words.standing.accepted).waitFor();
    await keyboard.press("u");
    await card(words.standing.accepted).waitFor({ state: "detached" });
    await card(words.standing.rejected).waitFor();
    await keyboard.press("u");
    await card(words.standing.rejected).waitFor({ state: "detached" });

    // Its words are widened by a word before it is accepted.
    await keyboard.press("Home");
    await keyboard.press("e");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    const marked = dialog.locator("mark");
    const before = await marked.innerText();
    await dialog.getByRole("button", { name: words.edge.endOn }).click();
    await expect.poll(async () => (await marked.innerText()).length).toBeGreaterThan(before.length);
    await dialog.locator(".span-words").focus();
    await keyboard.press("Shift+ArrowLeft");
    await keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "detached" });
    await card(words.standing.accepted).waitFor();

    // All figures at once, and taken back at once.
    await page.locator('.suggestion[tabindex="0"]').focus();
    await keyboard.press("b");
    await dialog.waitFor();
    await dialog.getByLabel(words.bulkKind).selectOption({ label: words.kinds.figure });
    await dialog.getByLabel(words.bulkSure).selectOption({ label: words.bulkPercent(50) });
    await dialog.getByRole("button", { name: words.bulkGo(2) }).waitFor();
    await keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "detached" });
    await page
      .getByText(words.count(all - 3, all, 0))
      .first()
      .waitFor();
    await page.getByRole("button", { name: en.undo.undo, exact: true }).click();
    await page
      .getByText(words.count(all - 1, all, 0))
      .first()
      .waitFor();

    // What a position's acceptance does on the table stands on its card before.
    await card(words.goesOnTable("Withdrawal from the valley")).first().waitFor();

    // The rest one after the other.
    await page.locator(".suggestion").first().focus();
    await keyboard.press("Home");
    await keyboard.press("ArrowDown");
    for (let left = all - 1; left > 0; left--) await keyboard.press("a");
    await page
      .getByText(words.count(0, all, 0))
      .first()
      .waitFor();
    await keyboard.press("Escape");

    await page.getByRole("heading", { name: en.record.entries.figure }).waitFor();
    await expect.poll(() => isRecorded("more than 1,250 people")).toBeGreaterThan(0);
    await expect.poll(() => isRecorded("The Ministry of Relief")).toBeGreaterThan(0);
    await expect.poll(() => isRecorded("security sources")).toBeGreaterThan(0);
    await expect.poll(() => isRecorded(words.ownVoice)).toBeGreaterThan(0);
    await page.getByRole("heading", { name: en.record.entries.contact }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    expect(await findLayoutFlaws(page)).toEqual([]);
  });

  it("has filled the table, the figures and the timeline, every source shown and every line leading to its words", async () => {
    const { page } = mediator;
    await page.getByRole("link", { name: en.app.table, exact: true }).first().click();
    await page.getByRole("grid").waitFor();
    const cell = page.getByRole("gridcell").filter({ hasText: "a complete withdrawal from the valley" });
    await cell.filter({ hasText: en.table.reported }).waitFor();

    await page.getByRole("link", { name: en.app.record }).first().click();
    await page.getByRole("heading", { name: en.record.entries.figure }).waitFor();
    await page.getByRole("cell", { name: "more than 1,250", exact: true }).waitFor();
    await page.locator(".chart-sources").filter({ hasText: "The Ministry of Relief" }).first().waitFor();

    await page.getByRole("link", { name: en.app.timeline }).first().click();
    const { what } = en.timeline;
    for (const kind of [what.report, what.statement, what.figure, what.contact, what.position])
      await page.getByRole("link", { name: kind, exact: true }).first().waitFor();
    await page.getByRole("link", { name: what.position, exact: true }).first().click();
    await page.locator(".suggestion[aria-current]").filter({ hasText: "a complete withdrawal" }).waitFor();
    await page.getByRole("button", { name: words.back }).click();
  });

  it("takes an entry by hand from words that a pointer selects, and marks it as such", async () => {
    const { page } = mediator;
    await page.getByRole("button", { name: en.record.read, exact: true }).click();
    await page.locator(".report-line").filter({ hasText: "eastern gate" }).selectText();
    await page.locator(".report-text").dispatchEvent("pointerup");
    await page.getByRole("toolbar").getByRole("button", { name: words.kind.statement }).click();
    const dialog = page.getByRole("dialog", { name: words.byHandTitle(words.kind.statement) });
    await expect.poll(() => dialog.locator("mark").innerText()).toContain("eastern gate");
    await dialog.getByRole("button", { name: words.act.add }).click();
    await dialog.waitFor({ state: "detached" });
    await page.locator(".found-mark[data-by-hand]").first().waitFor();
    await page.getByRole("button", { name: words.back }).click();
    await page.getByText(en.record.byHand).first().waitFor();
  });

  it("fits a small screen", async () => {
    const { page } = mediator;
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await findLayoutFlaws(page)).toEqual([]);
    await page.getByRole("button", { name: en.record.read, exact: true }).click();
    await page.locator(".suggestion").first().waitFor();
    expect(await findLayoutFlaws(page)).toEqual([]);
    expect(await findAxeViolations(page)).toEqual([]);
  });
});
