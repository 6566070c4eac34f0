import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { findAxeViolations } from "./support/axe.ts";
import { openCast } from "./support/cast.ts";
import { it, type Visit } from "./support/chromium.ts";
import { leaveByKey } from "./support/focus.ts";
import { type House, openHouse } from "./support/house.ts";
import { find } from "./support/palette.ts";
import { bringIn, enterRoom, makeKeys, openMediation, reads, say } from "./support/person.ts";

const CAUCUS = "Separate talks: Eastshore";
const COMMON = "Common room";
const SAID = "We could live with two sailings on Sundays.";

const dialog = (page: Page) => page.getByRole("dialog");
const heading = (page: Page, name: string) => page.getByRole("heading", { name, level: 1, exact: true });
const focusIsIn = (page: Page, label: string) =>
  expect
    .poll(() => page.getByLabel(label, { exact: true }).evaluate((it) => it === document.activeElement))
    .toBe(true);

/** The dialog that an act has opened is closed again. */
const closes = async (page: Page, title: string): Promise<void> => {
  await dialog(page).getByRole("heading", { name: title }).waitFor();
  await leaveByKey(page);
};

describe("the palette", () => {
  const cast = openCast();
  let house: House;
  let mediator: Visit;
  beforeAll(async () => {
    house = await openHouse();
    mediator = await cast.enter("mediator");
    const head = await cast.enter("head");
    await mediator.page.goto(house.url);
    await makeKeys(mediator.page, "Ilse Tornwald");
    await openMediation(mediator.page, { title: "Ferry timetable", parties: ["Eastshore", "Westshore"] });
    await bringIn(mediator.page, head.page, {
      ...{ as: en.people.purposes.head, name: "Bo Kestrelin", party: "Eastshore" },
    });
    await enterRoom(head.page, CAUCUS);
    await say(head.page, SAID, en.terms.terms.withoutAttribution);
    await reads(head.page, SAID);
  });
  afterAll(() => house.close());

  it("acts in a room, on its words, and on the way of words to another", async () => {
    const { page } = mediator;
    await find(page, CAUCUS);
    await reads(page, SAID);
    await find(page, en.acts.write);
    await focusIsIn(page, en.room.compose.field(CAUCUS));
    await find(page, en.room.panel.convey.replace("…", ""));
    await page.getByRole("heading", { name: /^Convey/, level: 1 }).waitFor();
    await find(page, en.convey.backToRoom);
    await heading(page, CAUCUS).waitFor();
  });

  it("acts on the list of issues, at the table, and presents", async () => {
    const { page } = mediator;
    await find(page, en.app.issues);
    await heading(page, en.issues.title).waitFor();
    await find(page, en.issues.keys.add);
    await focusIsIn(page, en.issues.newIssue);
    await page.keyboard.type("Sundays");
    await page.keyboard.press("Enter");
    await page.getByRole("treeitem").filter({ hasText: "Sundays" }).waitFor();
    await find(page, en.issues.act.edit.replace("…", ""));
    await closes(page, en.issues.editTitle("Sundays"));
    await find(page, en.acts.undo);
    await page.getByRole("treeitem").waitFor({ state: "detached" });
    await find(page, `${en.issues.takeUp}: Sundays`);
    await page.getByRole("treeitem").filter({ hasText: "Sundays" }).waitFor();

    await page.getByRole("treeitem").focus();
    await page.keyboard.press("t");
    await heading(page, en.table.title).waitFor();
    await page.getByRole("gridcell").first().focus();
    await find(page, en.table.act.place.replace("…", ""));
    await closes(page, en.table.placeOn("Eastshore", "Sundays"));

    await find(page, en.app.present);
    await heading(page, en.present.title).waitFor();
    await find(page, en.acts.presentNone);
    await expect.poll(() => page.getByLabel(/Sundays/).isChecked()).toBe(false);
    await page.keyboard.press("a");
    await find(page, `${en.acts.presentTo}: ${CAUCUS}`);
    await page.getByRole("heading", { name: en.present.preview(CAUCUS) }).waitFor();
    await find(page, en.acts.presentNow);
    await heading(page, en.table.title).waitFor();
  });

  it("acts on the record, on a report, and on the timeline", async () => {
    const { page } = mediator;
    await find(page, en.app.record);
    await heading(page, en.record.title).waitFor();
    await find(page, en.record.add.replace("…", ""));
    await dialog(page)
      .getByLabel(en.record.text, { exact: true })
      .fill("The harbour office counted nine sailings.");
    await dialog(page).getByLabel(en.record.reportTitle, { exact: true }).fill("Sailings");
    await dialog(page).getByRole("button", { name: en.record.keep }).click();
    await heading(page, "Sailings").waitFor();
    await find(page, en.suggestions.about.replace("…", ""));
    await closes(page, en.suggestions.aboutTitle);
    await find(page, en.suggestions.back);
    await heading(page, en.record.title).waitFor();

    await find(page, en.app.timeline);
    await heading(page, en.timeline.title).waitFor();
    await find(page, en.acts.findHere);
    await focusIsIn(page, en.timeline.find);
    const [file] = await Promise.all([page.waitForEvent("download"), find(page, en.acts.timeline.csv)]);
    expect(file.suggestedFilename()).toContain("Ferry");
  });

  it("acts among people and in the audit, and help names every key", async () => {
    const { page } = mediator;
    await find(page, en.app.people);
    await page.getByRole("tab", { name: en.people.tabs.people }).click();
    await page.getByRole("tabpanel", { name: en.people.tabs.people }).waitFor();
    await find(page, `${en.people.restart.replace("…", "")}: ${COMMON}`);
    await closes(page, en.people.restartTitle(COMMON));
    await find(page, en.app.audit);
    await heading(page, en.audit.title).waitFor();
    await find(page, `${en.acts.auditRoom}: ${COMMON}`);
    const chosen = page.getByLabel(en.audit.room, { exact: true });
    await expect
      .poll(() => chosen.evaluate((it) => (it as HTMLSelectElement).selectedOptions[0]?.text))
      .toContain(COMMON);
    await find(page, en.app.help);
    for (const group of Object.values(en.acts.groups))
      await page.getByRole("heading", { name: group, exact: true }).waitFor();
    await page.getByText(en.issues.act.inward, { exact: true }).first().waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    expect(mediator.complaints).toEqual([]);
  });
});
