import { afterAll, beforeAll, describe, expect } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { findAxeViolations } from "./support/axe.ts";
import { openCast } from "./support/cast.ts";
import { it, type Visit } from "./support/chromium.ts";
import { type Front, openFront } from "./support/front.ts";
import { type House, openHouse } from "./support/house.ts";
import { find } from "./support/palette.ts";
import {
  bringIn,
  confirm,
  enterRoom,
  invite,
  join,
  joinAgain,
  makeKeys,
  openMediation,
  openPeople,
  reads,
  say,
  screenOf,
  secondAll,
  unlock,
  write,
} from "./support/person.ts";

const NAMES = {
  mediator: "Ilse Tornwald",
  head: "Bo Kestrelin",
  adviser: "Pia Morrowen",
  lead: "Oda Fenwick",
};
const PHONE = "phone-of-the-head";
const CAUCUS = /Separate talks/;

describe("who is in a room, and who is not any more", () => {
  const cast = openCast();
  let house: House;
  let front: Front;
  let mediator: Visit;
  let head: Visit;
  let phone: Visit;
  let adviser: Visit;

  beforeAll(async () => {
    house = await openHouse();
    front = await openFront(house.url);
    mediator = await cast.enter("mediator");
    head = await cast.enter("head");
    await mediator.page.goto(front.url);
    await makeKeys(mediator.page, NAMES.mediator);
    const parties = ["Eastshore", "Westshore"];
    await openMediation(mediator.page, { title: "Ferry timetable", parties, language: "Portuguese" });
    const as = en.people.purposes.head;
    await bringIn(mediator.page, head.page, { as, name: NAMES.head, party: "Eastshore" });
    await enterRoom(head.page, CAUCUS);
    await say(head.page, "Said before anybody else came.");
    await say(head.page, "Among ourselves we call that landing Crestwater.");
  });
  afterAll(async () => {
    await front.close();
    await house.close();
  });

  it("a second device of one's own joins by invitation; the other side seconds it where both must agree", async () => {
    phone = await cast.enter("phone", { userAgent: PHONE });
    const link = await invite(head.page, { as: en.people.purposes.ownDevice });
    await confirm(head.page, NAMES.head, await join(phone.page, link, NAMES.head));
    await phone.page
      .getByRole("navigation")
      .getByRole("link", { name: /Delegation/ })
      .waitFor();
    expect(await phone.page.getByRole("navigation").getByRole("link", { name: CAUCUS }).count()).toBe(0);
    await secondAll(mediator.page, 2);
    await enterRoom(phone.page, CAUCUS);
    await reads(phone.page, "Said before anybody else came.");
    await say(phone.page, "Written on the telephone.");
    await enterRoom(mediator.page, CAUCUS);
    await reads(mediator.page, "Written on the telephone.");
    await reads(mediator.page, `A device of ${NAMES.head} was admitted`);
  });

  it("an adviser joins the delegation, is proposed and seconded, and nobody writes to new readers unasked", async () => {
    adviser = await cast.enter("adviser");
    const as = en.people.purposes.adviser;
    await bringIn(head.page, adviser.page, { as, name: NAMES.adviser, isAdministrator: true });
    await adviser.page
      .getByRole("navigation")
      .getByRole("link", { name: /Delegation/ })
      .waitFor();

    await enterRoom(head.page, CAUCUS);
    await write(head.page, "For the ears of two only.");
    await secondAll(mediator.page, 2);
    await reads(head.page, en.room.compose.changedNow);
    await head.page.locator(".compose textarea").first().press("Control+Enter");
    const dialog = head.page.getByRole("dialog").filter({ hasText: en.room.compose.changedTitle });
    await dialog.waitFor();
    await expect.poll(() => dialog.innerText()).toContain(NAMES.adviser);
    await enterRoom(mediator.page, CAUCUS);
    expect(await screenOf(mediator.page)).not.toContain("For the ears of two only.");
    await dialog.getByRole("button", { name: en.common.cancel }).click();
    await expect
      .poll(() => head.page.locator(".compose textarea").first().inputValue())
      .toBe("For the ears of two only.");

    await enterRoom(adviser.page, CAUCUS);
    await reads(adviser.page, "Said before anybody else came.");
    expect(await screenOf(adviser.page)).not.toContain("For the ears of two only.");
    await head.page.locator(".compose textarea").first().press("Control+Enter");
    await dialog.getByRole("button", { name: en.room.compose.sendAllTheSame }).click();
    await reads(adviser.page, "For the ears of two only.");

    // As a second administrator the adviser is offered what the head is.
    await openPeople(adviser.page);
    await adviser.page.getByRole("tab", { name: en.people.tabs.invitations }).click();
    await adviser.page.getByLabel(en.people.secondAdministrator).waitFor();
    await enterRoom(adviser.page, CAUCUS);
  });

  it("a side says anew what its people may bind it to, and a mediator by which names a party is called", async () => {
    await openPeople(head.page);
    await head.page.getByRole("tab", { name: en.people.tabs.people }).click();
    const change = en.people.inRoom(en.people.changeAuthority, NAMES.adviser);
    await head.page.getByRole("button", { name: change }).click();
    const asked = head.page.getByRole("dialog");
    await asked
      .getByLabel(en.people.authority, { exact: true })
      .selectOption({ label: en.terms.authority.sign });
    expect(await findAxeViolations(head.page)).toEqual([]);
    await asked.getByRole("button", { name: en.people.authorityNow }).click();
    await asked.waitFor({ state: "detached" });
    await enterRoom(mediator.page, CAUCUS);
    await reads(mediator.page, `changed the seat of ${NAMES.adviser}`);
    await reads(mediator.page, en.terms.authority.sign);

    await openPeople(mediator.page);
    await mediator.page.getByRole("tab", { name: en.people.tabs.charter }).click();
    await mediator.page.getByRole("tabpanel", { name: en.people.tabs.charter }).waitFor();
    await find(mediator.page, `${en.people.nameParty.replace("…", "")}: Eastshore`);
    const naming = mediator.page.getByRole("dialog");
    await naming.getByLabel(en.people.partyLabel, { exact: true }).fill("Eastern shore");
    for (const [at, name] of ["Crestwater", "The eastern landing"].entries()) {
      await naming.getByRole("button", { name: en.people.addForm }).click();
      const form = naming.getByRole("group", { name: en.people.formNumber(at + 1) });
      await form.getByLabel(en.people.formName, { exact: true }).fill(name);
      await form
        .getByLabel(en.people.formUsedBy, { exact: true })
        .selectOption({ label: ["Eastshore", "Westshore"][at] ?? "" });
    }
    // One of them was said in confidence: it takes a reason, which the team will read.
    const go = naming.getByRole("button", { name: en.people.namePartyNow });
    const why = naming.getByLabel(en.room.check.reason, { exact: true });
    await why.waitFor();
    expect(await go.isDisabled()).toBe(true);
    await why.fill("They print it on their own tickets.");
    await expect.poll(() => go.isEnabled()).toBe(true);
    expect(await findAxeViolations(mediator.page)).toEqual([]);
    // What was typed is there again after the dialog was left.
    await naming.getByRole("button", { name: en.common.cancel }).click();
    await mediator.page
      .getByRole("button", { name: en.people.inRoom(en.people.nameParty, "Eastshore") })
      .click();
    await expect.poll(() => why.inputValue()).toBe("They print it on their own tickets.");
    await go.click();
    await naming.waitFor({ state: "detached" });
    await openPeople(head.page);
    await head.page.getByRole("tab", { name: en.people.tabs.charter }).click();
    const said = ["English, Portuguese", "Eastern shore", "Crestwater", "English, used by Westshore"];
    for (const words of said) await reads(head.page, words);
  });

  it("a removed device receives and reads nothing that is written later, and the others see that it went", async () => {
    await openPeople(head.page);
    const talks = head.page.getByRole("region", { name: CAUCUS });
    await talks.getByRole("button", { name: `${en.people.remove} ${NAMES.head}` }).click();
    const dialog = head.page.getByRole("dialog");
    await reads(head.page, en.people.removeDeviceConsequence);
    await dialog.getByRole("button", { name: en.people.removeNow }).click();
    await dialog.waitFor({ state: "detached" });
    await reads(phone.page, en.room.compose.whyNot.removed);
    const received = front.entriesTo(PHONE);
    expect(received).toBeGreaterThan(0);

    await enterRoom(head.page, CAUCUS);
    await enterRoom(mediator.page, CAUCUS);
    for (const { page } of [head, mediator, adviser]) await reads(page, /gave up a device|was removed by/);
    await say(head.page, "Not for the lost telephone.");
    await reads(mediator.page, "Not for the lost telephone.");
    await say(mediator.page, "Nor is this.");
    await reads(head.page, "Nor is this.");
    expect(front.entriesTo(PHONE)).toBe(received);

    await phone.page.reload();
    await unlock(phone.page);
    await enterRoom(phone.page, CAUCUS);
    await reads(phone.page, "Said before anybody else came.");
    await reads(phone.page, en.room.compose.whyNot.removed);
    const shown = await screenOf(phone.page);
    expect(shown).not.toContain("Not for the lost telephone.");
    expect(shown).not.toContain("Nor is this.");
    for (const { complaints } of [mediator, head, phone, adviser]) expect(complaints).toEqual([]);
  });

  it("another team's lead comes in by invitation, has a room of their own, and talks with the same head", async () => {
    const lead = await cast.enter("lead of another team");
    const as = en.people.purposes.coMediatorLead;
    await bringIn(mediator.page, lead.page, { as, name: NAMES.lead });
    for (const kind of ["team", "coMediators", "common"] as const)
      await lead.page
        .getByRole("navigation")
        .getByRole("link", { name: new RegExp(`^${en.terms.roomKind[kind]}`) })
        .waitFor();
    expect(await lead.page.getByRole("navigation").getByRole("link", { name: CAUCUS }).count()).toBe(0);
    const asHead = { as: en.people.purposes.head, name: NAMES.head, party: "Eastern shore" };
    await confirm(lead.page, NAMES.head, await joinAgain(head.page, await invite(lead.page, asHead)));
    const own = new RegExp(`with ${NAMES.lead}`);
    await enterRoom(head.page, own);
    await say(head.page, "For the second team alone.");
    await enterRoom(lead.page, CAUCUS);
    await reads(lead.page, "For the second team alone.");
    await enterRoom(mediator.page, CAUCUS);
    expect(await screenOf(mediator.page)).not.toContain("For the second team alone.");
  });
});
