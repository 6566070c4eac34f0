import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { openCast } from "./support/cast.ts";
import { it, type Visit } from "./support/chromium.ts";
import { leaveByKey } from "./support/focus.ts";
import { type House, openHouse } from "./support/house.ts";
import { find } from "./support/palette.ts";
import {
  bringIn,
  enterRoom,
  makeKeys,
  openMediation,
  openPeople,
  reads,
  say,
  unlock,
  write,
} from "./support/person.ts";

const CAUCUS = /Separate talks/;
const SAID = "We could live with two sailings on Sundays.";

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

/** Chooses from one of the menus beside the words, by the key that opens it. */
const choose = async (page: Page, key: string, choice: string): Promise<void> => {
  await page.keyboard.press(key);
  await page.getByRole("option", { name: choice }).click();
  await page.getByRole("listbox").waitFor({ state: "detached" });
};

/** What is chosen beside the words now. */
const chips = async (page: Page): Promise<string> =>
  (await page.locator(".compose .chips button").allInnerTexts()).join("\n");

describe("what was being written when the page was loaded again", () => {
  const cast = openCast();
  let house: House;
  let mediator: Visit;
  let head: Visit;

  beforeAll(async () => {
    house = await openHouse();
    mediator = await cast.enter("mediator");
    head = await cast.enter("head");
    await mediator.page.goto(house.url);
    await makeKeys(mediator.page, "Ilse Tornwald");
    await openMediation(mediator.page, { title: "Ferry timetable", parties: ["Eastshore", "Westshore"] });
    await bringIn(mediator.page, head.page, {
      ...{ as: en.people.purposes.head, name: "Bo Kestrelin", party: "Eastshore" },
    });
    await enterRoom(head.page, CAUCUS);
    await say(head.page, SAID);
    await enterRoom(mediator.page, CAUCUS);
    await reads(mediator.page, SAID);
  });
  afterAll(() => house.close());

  it("is there again: words, what was chosen beside them, and the fields of every form", async () => {
    const { page } = mediator;
    // A question to the party, put together and not sent.
    await page.getByRole("button", { name: en.room.detailsOf("Bo Kestrelin") }).click();
    await page.getByRole("button", { name: en.room.panel.askPermission }).click();
    await field(page, en.room.askTerms).selectOption({ label: en.terms.terms.inOurName });
    await field(page, en.room.askWording).fill("Two sailings on Sundays");
    await field(page, en.room.askReason).fill("They asked about Sundays.");
    await leaveByKey(page);
    // An answer in the composer.
    await page.getByRole("button", { name: en.room.panel.reply, exact: true }).click();
    await write(page, "Understood, and under which terms?");
    await choose(page, "Alt+f", en.terms.form.interest);
    await page.locator(".compose textarea").first().focus();
    await choose(page, "Alt+t", en.terms.terms.withoutAttribution);
    await page.locator(".compose textarea").first().focus();
    await page.keyboard.press("Alt+l");
    await field(page, en.room.compose.expiry).fill("2040-05-06T07:08");
    // Minutes, and forms of the mediation.
    await page.getByRole("button", { name: en.room.minutesChip, exact: true }).click();
    await field(page, en.room.minutesTitle).fill("First meeting");
    await leaveByKey(page);
    await openPeople(page);
    await page.getByRole("tab", { name: en.people.tabs.invitations }).click();
    await field(page, en.people.inviteName).fill("Pia Morrowen");
    await field(page, en.people.partyLabel).fill("Northshore");

    await page.reload();
    await unlock(page);

    await page.getByRole("heading", { name: en.people.title }).waitFor();
    await expect.poll(() => field(page, en.people.inviteName).inputValue()).toBe("Pia Morrowen");
    await expect.poll(() => field(page, en.people.partyLabel).inputValue()).toBe("Northshore");
    await enterRoom(page, CAUCUS);
    await reads(page, SAID);
    const compose = page.locator(".compose").first();
    await expect
      .poll(() => compose.locator("textarea").first().inputValue())
      .toBe("Understood, and under which terms?");
    await expect.poll(() => field(page, en.room.compose.expiry).inputValue()).toBe("2040-05-06T07:08");
    await expect.poll(() => chips(page)).toContain(en.terms.form.interest);
    await expect.poll(() => chips(page)).toContain(en.terms.terms.withoutAttribution);
    await expect.poll(() => page.locator(".answering").innerText()).toContain(SAID);
    await page.getByRole("button", { name: en.room.minutesChip, exact: true }).click();
    await expect.poll(() => field(page, en.room.minutesTitle).inputValue()).toBe("First meeting");
    await leaveByKey(page);
    await page.getByRole("button", { name: en.room.detailsOf("Bo Kestrelin") }).click();
    await page.getByRole("button", { name: en.room.panel.askPermission }).click();
    await expect.poll(() => field(page, en.room.askTerms).inputValue()).toBe("inOurName");
    await expect.poll(() => field(page, en.room.askWording).inputValue()).toBe("Two sailings on Sundays");
    await expect.poll(() => field(page, en.room.askReason).inputValue()).toBe("They asked about Sundays.");
  });

  it("is gone once it was said, and not before", async () => {
    const { page } = mediator;
    await page.getByRole("dialog").getByRole("button", { name: en.room.askGo }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await reads(head.page, "They asked about Sundays.");
    await page.locator(".compose textarea").first().press("Control+Enter");
    await reads(head.page, "Understood, and under which terms?");
    await expect.poll(() => page.locator(".compose textarea").first().inputValue()).toBe("");

    await page.reload();
    await unlock(page);
    await reads(page, SAID);
    const compose = page.locator(".compose").first();
    await expect.poll(() => compose.locator("textarea").first().inputValue()).toBe("");
    await expect.poll(() => chips(page)).not.toContain(en.terms.form.interest);
    await expect.poll(() => page.locator(".answering").count()).toBe(0);
    for (const { complaints } of [mediator, head]) expect(complaints).toEqual([]);
  });

  it("of an issue, of a report and of what somebody was told is there again, until it is done or begun anew", async () => {
    const { page } = mediator;
    const goTo = async (screen: "issues" | "record"): Promise<void> => {
      await find(page, en.app[screen]);
      await page.getByRole("heading", { name: en.app[screen], level: 1, exact: true }).waitFor();
    };
    const restored = page.getByRole("dialog").getByText(en.common.restored);
    const openIssue = async (): Promise<void> => {
      await page.getByRole("treeitem").filter({ hasText: "Sundays" }).press("Enter");
      await page.getByRole("dialog").waitFor();
    };
    await goTo("issues");
    await field(page, en.issues.newIssue).fill("Sundays");
    await field(page, en.issues.newIssue).press("Enter");
    await openIssue();
    await field(page, en.issues.name).fill("Sundays and holidays");
    await page.getByRole("button", { name: en.issues.addOption }).click();
    await field(page, en.issues.option(1)).fill("Two sailings");
    await leaveByKey(page);
    await goTo("record");
    await page.keyboard.press("Shift+U");
    await field(page, en.record.text).fill(
      "The harbour office counted nine sailings.\nNobody was turned away.",
    );
    await field(page, en.record.outlet).fill("The harbour office");
    await leaveByKey(page);
    await page.keyboard.press("Shift+W");
    await field(page, en.entry.kind).selectOption({ label: en.suggestions.kind.figure });
    await field(page, en.entry.heard).fill("Nine sailings, not ten.");
    await field(page, en.entry.source(1, 1)).fill("a deck hand");
    await field(page, en.entry.measure).fill("sailings");

    // Nothing was sent, and no dialog was closed.
    await page.reload();
    await unlock(page);

    await page.getByRole("heading", { name: en.record.title, level: 1 }).waitFor();
    await page.keyboard.press("Shift+W");
    await restored.waitFor();
    await expect.poll(() => field(page, en.entry.kind).inputValue()).toBe("figure");
    await expect.poll(() => field(page, en.entry.heard).inputValue()).toBe("Nine sailings, not ten.");
    await expect.poll(() => field(page, en.entry.source(1, 1)).inputValue()).toBe("a deck hand");
    await expect.poll(() => field(page, en.entry.measure).inputValue()).toBe("sailings");
    await field(page, en.entry.unit).fill("sailings");
    await field(page, en.entry.number).fill("9");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("Shift+W");
    await expect.poll(() => field(page, en.entry.heard).inputValue()).toBe("");
    await expect.poll(() => restored.count()).toBe(0);
    await leaveByKey(page);

    await page.keyboard.press("Shift+U");
    await restored.waitFor();
    await expect.poll(() => field(page, en.record.text).inputValue()).toContain("counted nine sailings");
    await expect.poll(() => field(page, en.record.outlet).inputValue()).toBe("The harbour office");
    await page.getByRole("dialog").getByRole("button", { name: en.record.keep }).click();
    await page.locator(".report-line").first().waitFor();
    await goTo("record");
    await page.keyboard.press("Shift+U");
    await expect.poll(() => field(page, en.record.text).inputValue()).toBe("");
    await leaveByKey(page);

    await goTo("issues");
    await openIssue();
    await restored.waitFor();
    await expect.poll(() => field(page, en.issues.name).inputValue()).toBe("Sundays and holidays");
    await expect.poll(() => field(page, en.issues.option(1)).inputValue()).toBe("Two sailings");
    await page.getByRole("button", { name: en.common.startAnew }).click();
    await expect.poll(() => field(page, en.issues.name).inputValue()).toBe("Sundays");
    await expect.poll(() => field(page, en.issues.option(1)).count()).toBe(0);
    await leaveByKey(page);
    for (const { complaints } of [mediator, head]) expect(complaints).toEqual([]);
  });

  it("of a mediation that was not opened yet is kept as well", async () => {
    const { page } = mediator;
    await page.keyboard.press("Shift+M");
    await field(page, en.home.title).fill("Harbour dues");
    await page.getByLabel(en.home.partyLabel(2)).fill("The pilots");
    await page.getByLabel(en.home.lockTerms).check();
    await page.reload();
    await unlock(page);
    await expect.poll(() => field(page, en.home.title).inputValue()).toBe("Harbour dues");
    await expect.poll(() => page.getByLabel(en.home.partyLabel(2)).inputValue()).toBe("The pilots");
    await expect.poll(() => page.getByLabel(en.home.lockTerms).isChecked()).toBe(true);
  });
});
