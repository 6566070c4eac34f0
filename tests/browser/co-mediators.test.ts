import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { findAxeViolations } from "./support/axe.ts";
import { openCast } from "./support/cast.ts";
import type { Visit } from "./support/chromium.ts";
import { type House, openHouse } from "./support/house.ts";
import { goTo } from "./support/palette.ts";
import {
  bringIn,
  confirm,
  enterRoom,
  invite,
  joinAgain,
  makeKeys,
  openMediation,
  say,
  screenOf,
} from "./support/person.ts";
import { cellAt, issue, placeOn, present } from "./support/table.ts";

const { coMediators } = en.terms.roomKind;
const TO_IDA = "Twelve days, said to the first team.";
const TO_ODA = "Ten days, said to the second team.";

describe("the table of several mediating teams", () => {
  const cast = openCast();
  let house: House;
  let ida: Visit;
  let oda: Visit;
  let head: Visit;

  beforeAll(async () => {
    house = await openHouse();
    [ida, oda, head] = [await cast.enter("ida"), await cast.enter("oda"), await cast.enter("head")];
    await ida.page.goto(house.url);
    await makeKeys(ida.page, "Ida Marr");
    await openMediation(ida.page, { title: "Two shores", parties: ["Eastshore", "Westshore"] });
    const asHead = { as: en.people.purposes.head, name: "Bo Kestrelin", party: "Eastshore" };
    await bringIn(ida.page, head.page, asHead);
    await bringIn(ida.page, oda.page, { as: en.people.purposes.coMediatorLead, name: "Oda Fenwick" });
    const navigation = oda.page.getByRole("navigation");
    for (const kind of ["team", "coMediators"] as const)
      await navigation.getByRole("link", { name: en.terms.roomKind[kind], exact: true }).waitFor();
    await confirm(oda.page, asHead.name, await joinAgain(head.page, await invite(oda.page, asHead)));
    for (const [words, lead] of [
      [TO_IDA, "Ida Marr"],
      [TO_ODA, "Oda Fenwick"],
    ] as const) {
      await enterRoom(head.page, new RegExp(`with ${lead}`));
      await say(head.page, words);
    }
  });
  afterAll(() => house.close());

  const keepShared = async (page: Page): Promise<void> => {
    await goTo(page, en.app.issues);
    await page.getByLabel(en.issues.keptIn, { exact: true }).selectOption({ label: coMediators });
    await page.getByText(en.issues.hint.coMediators).first().waitFor();
  };
  const add = async (page: Page, title: string): Promise<void> => {
    await page.getByLabel(en.issues.newIssue, { exact: true }).fill(title);
    await page.getByLabel(en.issues.newIssue, { exact: true }).press("Enter");
    await issue(page, title).waitFor();
  };

  it("has a list for which each team holds the pen, and no party sees it", async () => {
    await keepShared(ida.page);
    await add(ida.page, "Pause");
    await goTo(oda.page, en.app.issues);
    await issue(oda.page, "Pause").waitFor();
    await oda.page.getByText(en.issues.hint.coMediators).first().waitFor();
    await add(oda.page, "Fishing grounds");
    await issue(ida.page, "Fishing grounds").waitFor();
    await goTo(head.page, en.app.table);
    await head.page.getByText(en.table.emptyTitle.party).first().waitFor();
  });

  it("shows each team what it was told itself, on the issues that both keep", async () => {
    for (const [{ page }, own, other] of [
      [ida, TO_IDA, TO_ODA],
      [oda, TO_ODA, TO_IDA],
    ] as const) {
      await goTo(page, en.app.table);
      await placeOn(page, ["Eastshore", "Pause", own]);
      await expect.poll(() => page.getByRole("rowheader").count()).toBe(2);
      expect(await screenOf(page)).not.toContain(other);
    }
    // Nor once the other has placed its own.
    const cell = await cellAt(ida.page, "Eastshore", "Pause");
    await cell.filter({ hasText: TO_IDA }).waitFor();
    expect(await screenOf(ida.page)).not.toContain(TO_ODA);
    expect(await findAxeViolations(ida.page)).toEqual([]);
  });

  it("is presented by each team in its own rooms: what one showed, the other's rooms do not have", async () => {
    await present(ida.page, ["Eastshore"], ["Pause"]);
    await goTo(head.page, en.app.table);
    await head.page.getByRole("rowheader", { name: /Pause/ }).waitFor();
    await expect.poll(() => head.page.getByRole("rowheader").count()).toBe(1);
    await goTo(oda.page, en.app.present);
    await oda.page.getByText(en.present.neverBefore).first().waitFor();
  });

  it("lets a team choose which list it presents, where it keeps one of its own beside the shared one", async () => {
    const { page } = oda;
    await goTo(page, en.app.issues);
    await page.getByLabel(en.issues.keptIn, { exact: true }).selectOption({ label: en.terms.roomKind.team });
    await add(page, "For ourselves");
    await goTo(page, en.app.table);
    await page.getByRole("rowheader", { name: /For ourselves/ }).waitFor();
    await expect.poll(() => page.getByRole("rowheader").count()).toBe(3);
    await goTo(page, en.app.present);
    const list = page.getByLabel(en.issues.keptIn, { exact: true });
    await list.selectOption({ label: en.terms.roomKind.team });
    await page.getByRole("checkbox", { name: /For ourselves/ }).waitFor();
    await expect.poll(() => page.getByRole("checkbox", { name: /Pause/ }).count()).toBe(0);
    await list.selectOption({ label: coMediators });
    await page.getByRole("checkbox", { name: /Pause/ }).waitFor();
    await expect.poll(() => page.getByRole("checkbox", { name: /For ourselves/ }).count()).toBe(0);
    await goTo(ida.page, en.app.table);
    await expect.poll(() => ida.page.getByRole("rowheader").count()).toBe(2);
    expect(await screenOf(ida.page)).not.toContain("For ourselves");
    for (const { complaints } of [ida, oda, head]) expect(complaints).toEqual([]);
  });
});
