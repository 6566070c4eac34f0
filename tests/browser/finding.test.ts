import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { findAxeViolations } from "./support/axe.ts";
import { openCast } from "./support/cast.ts";
import { it, type Visit } from "./support/chromium.ts";
import { type House, openHouse } from "./support/house.ts";
import { findLayoutFlaws } from "./support/layout.ts";
import { enterRoom, follow, makeKeys, openMediation, reads, say, unlock, write } from "./support/person.ts";

const FIRST = "The lighthouse keeper spoke first.";
const MINUTES = { title: "Meeting on the pier", text: "The lamp stays lit until Friday." };
const NOTE = "Ask the pilot about the winter berths.";
const MANY = 24;

describe("finding what was written", () => {
  const cast = openCast();
  let house: House;
  let mediator: Visit;
  beforeAll(async () => {
    house = await openHouse();
    mediator = await cast.enter("mediator");
    const { page } = mediator;
    await page.goto(house.url);
    await makeKeys(page, "Ilse Tornwald");
    await openMediation(page, { title: "Ferry timetable", parties: ["Eastshore", "Westshore"] });
    await enterRoom(page, /Common room/);
    await say(page, FIRST);
    await reads(page, FIRST);
    await draftMinutes(page);
    for (let turn = 1; turn <= MANY; turn++) {
      await say(page, `Remark ${turn} on other matters.`);
      await reads(page, `Remark ${turn} on other matters.`);
    }
  });
  afterAll(() => house.close());

  const searchFor = async (words: string): Promise<void> => {
    const { page } = mediator;
    await follow(page, new RegExp(`^${en.app.search}`));
    await page.getByLabel(en.search.field).fill(words);
    await page
      .locator("mark")
      .filter({ hasText: words.split(" ")[0] ?? words })
      .first()
      .waitFor();
  };
  const opensAt = async (row: Locator): Promise<void> => {
    await expect.poll(() => row.getAttribute("aria-current")).toBe("location");
    await expect.poll(() => row.evaluate((element) => element === document.activeElement)).toBe(true);
    await expect.poll(() => row.evaluate(isWithinItsScroller)).toBe(true);
  };

  it("leads from a hit to the very words, shown, focused and marked, and back to the hit", async () => {
    const { page } = mediator;
    const row = page.getByRole("article").filter({ hasText: FIRST });
    await enterRoom(page, /Common room/);
    await expect.poll(() => row.count()).toBe(0);
    await searchFor("lighthouse");
    const hit = page.getByRole("link", { name: en.search.open("Common room") });
    await hit.click();
    await opensAt(row);

    await page.goBack();
    await expect.poll(() => page.getByLabel(en.search.field).inputValue()).toBe("lighthouse");
    await expect.poll(() => hit.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.goForward();
    await opensAt(row);
    await page.reload();
    await unlock(page);
    await opensAt(row);
  });

  it("leads to minutes by the words in them", async () => {
    const { page } = mediator;
    await searchFor("lamp stays");
    await page.getByRole("link", { name: en.search.open("Common room") }).click();
    await opensAt(page.getByRole("article").filter({ hasText: MINUTES.text }));
  });

  it("keeps, changes and throws away the team's notes, finds them, and loses no change that was begun", async () => {
    const { page } = mediator;
    await enterRoom(page, /^Mediators/);
    const notes = page.getByRole("complementary", { name: en.room.note.ofTeam });
    await page.getByRole("button", { name: en.room.note.button(0), exact: true }).click();
    await notes.getByLabel(en.room.note.newOne).fill(NOTE);
    await notes.getByRole("button", { name: en.room.compose.keepNote }).click();
    const card = notes.getByRole("article").filter({ hasText: NOTE });
    await card.waitFor();
    await expect.poll(() => card.innerText()).toContain(en.room.note.by(en.room.you));
    await page.getByRole("button", { name: en.room.note.button(1) }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await findLayoutFlaws(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });

    await card.getByRole("button", { name: en.room.note.edit }).click();
    await notes.getByLabel(en.room.note.field).fill("Ask the pilot about the spring berths.");
    await page.reload();
    await unlock(page);
    await page.getByRole("button", { name: en.room.note.button(1) }).click();
    await notes.getByRole("button", { name: en.room.note.save }).click();
    const changed = notes.getByRole("article").filter({ hasText: "spring berths" });
    await changed.getByRole("button", { name: en.room.note.edit }).waitFor();

    await searchFor("spring berths");
    await page.getByRole("link", { name: en.search.open("Mediators") }).click();
    await opensAt(changed);

    await changed.getByRole("button", { name: en.room.note.discard }).click();
    const dialog = page.getByRole("dialog");
    await expect.poll(() => dialog.innerText()).toContain(en.room.note.discardHint.team);
    await dialog.getByRole("button", { name: en.room.note.discard }).click();
    await page.getByRole("button", { name: en.room.note.button(0), exact: true }).waitFor();
    await expect.poll(() => notes.getByRole("article").count()).toBe(0);
  });

  it("loses no letter that was typed just before a reload", async () => {
    const { page } = mediator;
    await enterRoom(page, /Common room/);
    for (const words of ["Half a sentence", "Half a sentence, and the other half"]) {
      await write(page, words);
      await page.reload();
      await unlock(page);
      const field = page.locator(".compose textarea").first();
      await expect.poll(() => field.inputValue()).toBe(words);
    }
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(kept).not.toContain("sentence");
    expect(mediator.complaints).toEqual([]);
  });
});

const draftMinutes = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: en.room.minutesChip }).click();
  const draft = page.getByRole("dialog");
  await draft.getByLabel(en.room.minutesTitle, { exact: true }).fill(MINUTES.title);
  await draft.getByLabel(en.room.minutesText, { exact: true }).fill(MINUTES.text);
  await draft.getByRole("button", { name: en.room.putIntoRoom }).click();
  await reads(page, MINUTES.text);
};

/** Whether the whole of an element stands within what its scrolling box shows. */
const isWithinItsScroller = (element: Element): boolean => {
  const frame = element.closest(".stream, .room-panel")?.getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  return frame !== undefined && top >= frame.top - 1 && bottom <= frame.bottom + 1;
};
