import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { openCast } from "./support/cast.ts";
import { it, type Visit } from "./support/chromium.ts";
import { hasFocus, leaveByKey } from "./support/focus.ts";
import { type House, openHouse } from "./support/house.ts";
import { PASSPHRASE } from "./support/person.ts";
import { findTreeFlaws, heardOn, listen } from "./support/tree.ts";

const HINT = "We can speak about the number of crossings.";
const CARRIED = "There is room to speak about the number of crossings.";
const CAUCUS = "Separate talks: Eastshore";

/** The story as a person tells it who hears the screen: everything is found by its role and its name alone. */
describe("by roles and names alone", () => {
  const cast = openCast();
  let house: House;
  let mediator: Visit;
  let head: Visit;
  beforeAll(async () => {
    house = await openHouse();
    mediator = await cast.enter("mediator");
    head = await cast.enter("head");
    for (const { page } of [mediator, head]) await listen(page);
  });
  afterAll(() => house.close());

  const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });
  const field = (page: Page, name: string): Locator => page.getByRole("textbox", { name, exact: true });
  const link = (page: Page, name: string | RegExp): Locator =>
    page.getByRole("navigation").getByRole("link", { name });
  const isSound = async (page: Page): Promise<void> => expect(await findTreeFlaws(page)).toEqual([]);
  /** Goes to a place; whoever goes there stands at its heading. */
  const goTo = async (page: Page, name: string | RegExp, heading: string): Promise<void> => {
    await link(page, name).click();
    await hasFocus(page.getByRole("main").getByRole("heading", { level: 1, name: heading }));
    await isSound(page);
  };
  const makeKeys = async (page: Page, name: string): Promise<void> => {
    await field(page, en.home.yourName).fill(name);
    // A password has no role of its own; its label is all that there is to find it by.
    await page.getByLabel(en.home.newPassphrase).fill(PASSPHRASE);
    await page.getByLabel(en.home.repeat).fill(PASSPHRASE);
    await isSound(page);
    await button(page, en.home.makeKeys).click();
  };

  it("two people make keys, open a mediation, and meet", async () => {
    const { page } = mediator;
    await page.goto(house.url);
    await makeKeys(page, "Ilse Tornwald");
    await button(page, en.home.start).click();
    await field(page, en.home.title).fill("Ferry timetable");
    await field(page, en.home.partyLabel(1)).fill("Eastshore");
    await isSound(page);
    await button(page, en.home.create).click();
    await page.getByRole("heading", { name: en.people.title }).waitFor();
    await isSound(page);
    await page.getByRole("textbox", { name: en.people.inviteName }).fill("Bo Kestrelin");
    await button(page, en.people.makeInvitation).click();
    const invitation = await field(page, en.people.link).first().inputValue();

    await head.page.goto(invitation);
    await makeKeys(head.page, "Bo Kestrelin");
    await button(head.page, en.home.accept).waitFor();
    await isSound(head.page);
    await button(head.page, en.home.accept).click();
    await button(page, en.people.confirm).click();
    await link(head.page, CAUCUS).waitFor();
    for (const tab of Object.values(en.people.tabs)) {
      await page.getByRole("tab", { name: tab, exact: true }).click();
      await page.getByRole("tabpanel", { name: tab }).waitFor();
      await isSound(page);
    }
  });

  it("words are said, heard once, opened, carried and acknowledged", async () => {
    await goTo(mediator.page, CAUCUS, CAUCUS);
    await goTo(head.page, CAUCUS, CAUCUS);
    await field(head.page, en.room.compose.field(CAUCUS)).fill(HINT);
    await button(head.page, `${en.terms.terms.inConfidence} ${en.room.compose.terms}`).click();
    await isSound(head.page);
    await head.page.getByRole("option", { name: en.terms.terms.withoutAttribution }).click();
    await head.page.getByRole("button", { name: en.room.compose.say }).click();
    await expect.poll(() => timesHeard(head.page, en.room.compose.said(CAUCUS))).toBe(1);
    await expect.poll(() => timesHeard(mediator.page, HINT)).toBe(1);

    const { page } = mediator;
    const said = page.getByRole("article", { name: /^Bo Kestrelin head of delegation/ });
    await said.getByRole("button", { name: en.room.detailsOf("Bo Kestrelin") }).click();
    const details = page.getByRole("complementary", { name: en.room.panel.title });
    await hasFocus(details);
    await isSound(page);
    await details.getByRole("button", { name: en.room.panel.convey }).click();
    const title = page.getByRole("heading", { name: en.convey.title("Common room") });
    await hasFocus(title);
    await isSound(page);
    await field(page, en.convey.wording).fill(CARRIED);
    await button(page, en.convey.goAsk).click();
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    await isSound(page);
    await dialog.getByRole("button", { name: en.convey.go, exact: true }).click();
    await goTo(head.page, /Common room/, "Common room");
    const carried = head.page.getByRole("article").filter({ hasText: CARRIED });
    await carried.getByRole("button", { name: en.room.acknowledge, exact: true }).click();
    await expect.poll(() => timesHeard(head.page, en.room.acknowledged)).toBe(1);
    await goTo(page, en.app.register, en.register.title);
    await page.getByRole("main").getByText(CARRIED).first().waitFor();
  });

  it("dialogs hold the focus and give it back, and every other place has a sound tree", async () => {
    const { page } = mediator;
    await goTo(page, CAUCUS, CAUCUS);
    const openers = [
      page.getByRole("button", { name: en.room.whoIsHere }),
      button(page, en.room.minutesChip),
    ];
    for (const opener of openers) {
      await opener.click();
      await page.getByRole("dialog").waitFor();
      await isSound(page);
      await leaveByKey(page);
      await hasFocus(opener);
    }
    await page.keyboard.press("Control+k");
    await hasFocus(page.getByRole("combobox", { name: en.app.palette }));
    await isSound(page);
    await leaveByKey(page);
    await goTo(page, /^Mediators/, "Mediators");
    await page.getByRole("button", { name: en.room.note.button(0), exact: true }).click();
    await hasFocus(field(page, en.room.note.newOne));
    await isSound(page);
    await goTo(page, en.app.audit, en.audit.title);
    await goTo(page, en.app.operator, en.operator.title);
    await goTo(page, en.app.settings, en.settings.title);
    await goTo(page, en.app.help, en.help.title);
    await link(page, en.app.search).click();
    await hasFocus(page.getByRole("searchbox", { name: en.search.field }));
    await isSound(page);
    for (const { complaints } of [mediator, head]) expect(complaints).toEqual([]);
  });
});

const timesHeard = async (page: Page, words: string): Promise<number> =>
  (await heardOn(page)).filter((text) => text.includes(words)).length;
