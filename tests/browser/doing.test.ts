/**
 * What was agreed and what is seen of it: access counted by rivals and by nobody, a withdrawal in stages, an incident at
 * which access was refused. Nothing of that is ever told as calm; an observer sees what is common.
 */
import { text as textOf } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { openCast } from "./support/cast.ts";
import { it, type Visit } from "./support/chromium.ts";
import { agree, fill, openCommittee, press, stands } from "./support/exchanging.ts";
import { hasFocus } from "./support/focus.ts";
import { type House, openHouse } from "./support/house.ts";
import { findNothingWrong } from "./support/nothing-wrong.ts";
import { goTo } from "./support/palette.ts";
import { bringIn, makeKeys, openMediation, screenOf, unlock } from "./support/person.ts";

const NORVANE = { label: "Norvane", head: "Ada Lindqvor" };
const SULMERE = { label: "Sulmere", head: "Piet Sandoval" };
const PHONE = { viewport: { width: 360, height: 740 } };
const { access, commitments, incidents, lists } = en;
const PLACE = "Bridge at Tarn";
const LORRIES = "Relief lorries pass the bridge";
const FEWER = "Thirty lorries pass the bridge";
const COMMITTEE = "Relief";
const COMMITTEE_ROOM = `${en.terms.roomKind.committee}: ${COMMITTEE}`;
const TEAM = en.terms.roomKind.team;
const LIST = "Held at the mill";
const CAUCUS_ROOM = `${en.terms.roomKindIn.peace.caucus}: ${NORVANE.label}`;

describe("what is done, day by day", () => {
  const cast = openCast();
  let house: House;
  let lead: Visit;
  let norvane: Visit;
  let sulmere: Visit;
  let observer: Visit;
  beforeAll(async () => {
    house = await openHouse();
    lead = await cast.enter("lead");
    norvane = await cast.enter("norvane");
    sulmere = await cast.enter("sulmere", PHONE);
    observer = await cast.enter("observer", { colorScheme: "dark" });
    const { page } = lead;
    await page.goto(house.url);
    await makeKeys(page, "Ilse Tornwald");
    await openMediation(page, { title: "Ceasefire in the Vale", parties: [NORVANE.label, SULMERE.label] });
    const { purposes } = en.people;
    await bringIn(page, norvane.page, { as: purposes.head, name: NORVANE.head, party: NORVANE.label });
    await bringIn(page, sulmere.page, { as: purposes.head, name: SULMERE.head, party: SULMERE.label });
    await bringIn(page, observer.page, { as: purposes.observer, name: "Runa Okonjo" });
  });
  afterAll(() => house.close());

  it("shows a shortfall on its day, rivals side by side, and refused access as unknown", async () => {
    const { page } = lead;
    await goTo(page, access.title);
    await page.keyboard.press("a");
    await fill(page, {
      [access.form.crossing]: "Northgate",
      [access.form.unit]: "lorries",
      [access.form.perDay]: "200",
      [access.form.from]: "2026-03-02",
      [access.form.through]: "2026-03-06",
    });
    await agree(page, access.form.agreeGo);
    await report(norvane.page, "2026-03-02", "150");
    await report(sulmere.page, "2026-03-02", "205");
    await report(norvane.page, "2026-03-03", "180");
    await report(norvane.page, "2026-03-04", null);
    await page.getByLabel(access.from, { exact: true }).fill("2026-03-01");
    await page.getByLabel(access.through, { exact: true }).fill("2026-03-06");
    const row = (day: string) =>
      expect.poll(() => page.getByRole("row", { name: new RegExp(day) }).innerText());
    await row("2026-03-04").toContain(access.denied);
    await row("2026-03-02").toMatch(/150.*205/s);
    await row("2026-03-02").toContain(access.status.rival);
    await row("2026-03-03").toContain(access.shortBy(20));
    for (const day of ["2026-03-04", "2026-03-05"]) await row(day).toContain(access.status.unknown);
    await page.getByText(access.deniedCount(1)).first().waitFor();
    const [file] = await Promise.all([page.waitForEvent("download"), press(page, access.csv)]);
    const csv = await textOf(await file.createReadStream());
    expect(csv.split("\r\n")[1]).toMatch(/^#date/);
    expect(csv).toContain("accessDenied");
    await findNothingWrong(lead.page, sulmere.page);
  });

  it("keeps a withdrawal in stages, due for whom it is due, on a board, in a calendar and by area", async () => {
    const { page } = lead;
    const { form } = commitments;
    await goTo(page, commitments.title);
    await page.keyboard.press("n");
    await fill(page, {
      [form.deed]: "Leave the eastern corridor",
      [form.provision]: "Article 4",
      [form.date]: inDays(-1),
      [form.schedule]: form.schedules.stages,
      [form.stages]: "Line A, 1\nLine B, 3",
    });
    await page.getByRole("dialog").getByLabel(form.area).check();
    await fill(page, { [form.areaName]: "Eastern corridor" });
    await agree(page, form.go);
    const own = norvane.page;
    await goTo(own, commitments.title);
    await own.getByRole("heading", { name: commitments.due.part.does }).waitFor();
    await own.getByRole("link", { name: "Leave the eastern corridor" }).first().click();
    await press(own, commitments.act.report);
    await agree(own, commitments.dialog.go.report);
    await goTo(page, commitments.title);
    await page.getByRole("heading", { name: commitments.due.part.verifies }).waitFor();
    await page.getByRole("link", { name: "Leave the eastern corridor" }).first().click();
    const found = async (outcome: string): Promise<void> => {
      await press(page, commitments.act.verify);
      await fill(page, { [commitments.dialog.outcome]: outcome });
      await agree(page, commitments.dialog.go.verify);
    };
    await found(commitments.dialog.outcomes.accessDenied);
    await page.getByText(commitments.accessDenied).first().waitFor();
    await expect
      .poll(() => page.locator(".occurrence").first().innerText())
      .toContain(commitments.status.reported);
    await found(commitments.dialog.outcomes.verified);
    await goTo(observer.page, commitments.title);
    await observer.page.getByRole("tab", { name: commitments.tabs.areas }).click();
    await observer.page
      .getByText(commitments.areas.stage("Line A", commitments.status.verified))
      .first()
      .waitFor();
    await expect.poll(() => observer.page.getByRole("button", { name: commitments.make }).count()).toBe(0);
    await goTo(sulmere.page, commitments.title);
    for (const name of [commitments.tabs.board, commitments.tabs.calendar, commitments.tabs.areas]) {
      await sulmere.page.getByRole("tab", { name }).click();
      await findNothingWrong(sulmere.page);
    }
    await findNothingWrong(observer.page);
    const tab = page.getByRole("tab", { name: commitments.tabs.calendar });
    await goTo(page, commitments.title);
    await tab.click();
    const [file] = await Promise.all([page.waitForEvent("download"), press(page, commitments.calendar.ics)]);
    expect(await textOf(await file.createReadStream())).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  it("takes every act on a commitment that recurs: reported, disputed, waived, suspended, resumed", async () => {
    const { form, act: acts, dialog, status } = commitments;
    const { page } = lead;
    await goTo(page, commitments.title);
    await page.keyboard.press("n");
    await fill(page, {
      [form.deed]: LORRIES,
      [form.provision]: "Article 6",
      [form.obligor]: SULMERE.label,
      [form.quantity]: "40",
      [form.unit]: "lorries",
      [form.date]: inDays(-1.5),
      [form.schedule]: form.schedules.day,
      [form.times.day]: "4",
    });
    // What was typed outlives a reload.
    await page.reload();
    await unlock(page);
    await page.getByRole("button", { name: commitments.make }).first().click();
    const again = page.getByRole("dialog").getByLabel(form.deed, { exact: true });
    await expect.poll(() => again.inputValue()).toBe(LORRIES);
    await agree(page, form.go);
    const perform = async (who: Page, act: keyof typeof acts, fields: Readonly<Record<string, string>>) => {
      await who.getByRole("main").getByRole("button", { name: acts[act] }).first().click();
      await fill(who, fields);
      await agree(who, dialog.go[act]);
    };
    const first = (who: Page) => who.locator(".occurrence").first();
    const stands = (who: Page, what: string) => first(who).locator(".chip", { hasText: what }).waitFor();
    for (const { page: who } of [lead, norvane, sulmere, observer]) await open(who, LORRIES);
    await sulmere.page.getByText(commitments.occurrence.day(1, 4), { exact: true }).first().waitFor();
    await perform(sulmere.page, "report", { [dialog.quantity]: "40" });
    await stands(norvane.page, status.reported);
    await perform(norvane.page, "dispute", { [dialog.why]: "Nine of them were empty." });
    await stands(observer.page, status.disputed);
    await expect.poll(() => first(observer.page).innerText()).toContain("Nine of them were empty.");
    await perform(page, "verify", { [dialog.outcome]: dialog.outcomes.breached });
    await stands(sulmere.page, status.breached);
    await perform(norvane.page, "waive", { [dialog.why]: "The road was under water." });
    await stands(page, status.waived);
    await perform(page, "suspend", { [dialog.why]: "The bridge is looked at." });
    await norvane.page
      .getByText(commitments.suspendedBy(commitments.theMediators, "The bridge is looked at."))
      .first()
      .waitFor();
    await norvane.page.locator(".occurrence .chip", { hasText: status.suspended }).first().waitFor();
    await perform(page, "resume", { [dialog.why]: "It holds." });
    await norvane.page.locator(".occurrence .chip", { hasText: status.due }).first().waitFor();
    await findNothingWrong(page, sulmere.page);
    // A later commitment takes its place: what was done of the earlier stays, and nothing more of it falls due.
    await goTo(page, commitments.title);
    await page.getByText(commitments.hint).first().waitFor();
    await page.keyboard.press("n");
    await fill(page, {
      [form.deed]: FEWER,
      [form.provision]: "Article 6, as changed",
      [form.obligor]: SULMERE.label,
      [form.date]: inDays(0),
    });
    await fill(page, { [form.replaces]: LORRIES });
    await agree(page, form.go);
    await observer.page.getByText(commitments.replacedBy).first().waitFor();
    await observer.page.getByRole("link", { name: FEWER }).click();
    await observer.page.getByText(commitments.inPlaceOf).first().waitFor();
    await goTo(page, commitments.title);
    await page.getByText(commitments.hint).first().waitFor();
    await page.keyboard.press("c");
    const calendar = page.getByRole("button", { name: commitments.calendar.ics });
    const [file] = await Promise.all([page.waitForEvent("download"), calendar.click()]);
    const ics = (await textOf(await file.createReadStream())).replaceAll("\r\n ", "");
    expect(ics).toContain(FEWER);
    expect(ics.split("BEGIN:VEVENT").length - 1).toBe(ics.match(/^UID:/gm)?.length);
    expect(ics).toMatch(/DTSTART:\d{8}T\d{6}Z/);
  });

  it("keeps allegation, evidence and finding apart, and tells refused access as no calm", async () => {
    const { page } = sulmere;
    const { form } = incidents;
    await goTo(page, incidents.title);
    await press(page, incidents.allege);
    await fill(page, {
      [form.room]: en.terms.roomKind.common,
      [form.place]: PLACE,
      [form.from]: inDays(-1),
      [form.words]: "Two shells fell on the east bank.",
    });
    await agree(page, form.allegeGo);
    await goTo(lead.page, incidents.title);
    await press(lead.page, incidents.act.inquire);
    await agree(lead.page, form.inquireGo);
    await press(lead.page, incidents.act.find);
    await fill(lead.page, { [form.outcome]: incidents.status.accessDenied });
    await agree(lead.page, form.findGo);
    await page.getByText(incidents.deniedHint).first().waitFor();
    await page.getByText(incidents.calm.unknown(1, 1)).first().waitFor();
    await expect.poll(() => page.locator(".day-strip [data-sign=denied]").count()).toBe(1);
    await findNothingWrong(page, lead.page);
    await goTo(norvane.page, incidents.title);
    await press(norvane.page, incidents.act.evidence);
    await fill(norvane.page, {
      [form.kind]: incidents.kind.witness,
      [form.evidenceWords]: "A ferryman saw none.",
    });
    await agree(norvane.page, form.evidenceGo);
    await page.getByText("A ferryman saw none.").first().waitFor();
    // Three parts side by side, and none of them holds another's words.
    const parts = page.locator(".incident-parts > section");
    await expect.poll(() => parts.count()).toBe(3);
    const [allegation, evidence, finding] = await parts.allInnerTexts();
    expect(allegation).toContain("Two shells fell");
    expect(evidence).toContain("A ferryman saw none.");
    expect(evidence).not.toContain("Two shells fell");
    expect(finding).toContain(incidents.status.accessDenied);
    await press(lead.page, incidents.act.inquire);
    await agree(lead.page, form.inquireGo);
    await press(lead.page, incidents.act.find);
    await fill(lead.page, {
      [form.outcome]: incidents.status.inconclusive,
      [form.findWords]: "Craters of an earlier day.",
    });
    await agree(lead.page, form.findGo);
    await page.getByText("Craters of an earlier day.").first().waitFor();
    // The refusal stays on record, and what is not settled is still no calm.
    await page.getByText(incidents.earlier).click();
    await page.getByText(incidents.calm.unknown(1, 0)).first().waitFor();
    await expect.poll(() => page.locator(".day-strip [data-sign=unknown]").count()).toBe(1);
    await goTo(observer.page, incidents.title);
    await observer.page.getByRole("heading", { name: PLACE }).waitFor();
    await findNothingWrong(observer.page);
  });

  it("goes between sides that share no room only as the mediators show it, and counts once for them", async () => {
    const { form } = incidents;
    await goTo(norvane.page, incidents.title);
    await press(norvane.page, incidents.allege);
    await fill(norvane.page, { [form.room]: CAUCUS_ROOM });
    await fill(norvane.page, {
      [form.place]: "Lower ford",
      [form.from]: inDays(-2),
      [form.words]: "Our brother's cattle were driven off.",
    });
    await agree(norvane.page, form.allegeGo);
    const { page } = lead;
    await goTo(page, incidents.title);
    await page.getByRole("button", { name: en.copies.enter }).click();
    const card = page.getByRole("article", { name: "Lower ford" });
    await expect.poll(() => card.count()).toBe(1);
    await card.getByRole("button", { name: en.copies.open.incident }).click();
    await fill(page, { [incidents.wording]: "Cattle are said to have been taken." });
    await page
      .getByRole("dialog")
      .getByRole("checkbox", { name: new RegExp(SULMERE.label) })
      .check();
    await page.getByRole("dialog").locator(".copy-preview .words").waitFor();
    await agree(page, en.copies.go);
    await sulmere.page.getByText("Cattle are said to have been taken.").first().waitFor();
    expect(await screenOf(sulmere.page)).not.toContain("brother");
    await card.getByRole("button", { name: incidents.act.inquire }).click();
    await agree(page, form.inquireGo);
    await card.getByRole("button", { name: incidents.act.find }).click();
    await fill(page, { [form.outcome]: incidents.status.accessDenied });
    await agree(page, form.findGo);
    await card.getByRole("button", { name: en.copies.open.incident }).click();
    await page
      .getByRole("dialog")
      .getByRole("checkbox", { name: new RegExp(SULMERE.label) })
      .check();
    await agree(page, en.copies.go);
    const there = sulmere.page.getByRole("article", { name: "Lower ford" });
    await there.getByText(incidents.status.accessDenied).first().waitFor();
    await there.getByText(incidents.deniedHint).first().waitFor();
    // Told of twice, it is one incident.
    await page.getByText(incidents.calm.unknown(2, 1)).first().waitFor();
    expect(await screenOf(observer.page)).not.toContain("Lower ford");
    await findNothingWrong(page, sulmere.page);
    // What a search finds leads to the one incident, not to the screen of all of them.
    await page.keyboard.press("/");
    await page.getByLabel(en.search.field, { exact: true }).fill("shells fell");
    await page.locator(".search-hits a").first().click();
    const found = page.getByRole("article", { name: PLACE });
    await expect.poll(() => found.getAttribute("aria-current")).toBe("location");
    await hasFocus(found);
  });

  it("shows of access what the mediators choose, to separate talks and to a committee", async () => {
    const { page } = lead;
    await openCommittee(page, COMMITTEE, [NORVANE.head, SULMERE.head]);
    await goTo(page, access.title);
    await page.getByLabel(access.room, { exact: true }).selectOption({ label: TEAM });
    for (const [crossing, unit] of [
      ["Southgate", "lorries"],
      ["Fuel quay", "barrels"],
    ] as const) {
      await press(page, access.agree);
      await fill(page, {
        [access.form.crossing]: crossing,
        [access.form.unit]: unit,
        [access.form.perDay]: "50",
        [access.form.from]: "2026-03-02",
        [access.form.through]: "2026-03-04",
      });
      await agree(page, access.form.agreeGo);
    }
    await press(page, en.copies.open.access);
    const dialog = page.getByRole("dialog");
    const fuel = dialog.getByRole("checkbox", { name: /Fuel quay/ });
    await fuel.uncheck();
    await dialog.getByRole("checkbox", { name: new RegExp(SULMERE.label) }).check();
    await dialog.getByRole("checkbox", { name: new RegExp(COMMITTEE) }).check();
    await expect.poll(() => dialog.locator(".copy-preview").allInnerTexts()).toHaveLength(2);
    for (const preview of await dialog.locator(".copy-preview").allInnerTexts()) {
      expect(preview).toContain("Southgate");
      expect(preview).not.toContain("Fuel quay");
    }
    await agree(page, en.copies.go);
    const showRoom = async (who: Page, room: string): Promise<void> => {
      await goTo(who, access.title);
      await who.getByLabel(access.room, { exact: true }).selectOption({ label: room });
    };
    await showRoom(sulmere.page, `${en.terms.roomKindIn.peace.caucus}: ${SULMERE.label}`);
    await sulmere.page
      .getByText(/Southgate/)
      .first()
      .waitFor();
    expect(await screenOf(sulmere.page)).not.toContain("Fuel quay");
    // What one side says of it in its own talks is a refusal with the team too, and no calm.
    await press(sulmere.page, access.report);
    await fill(sulmere.page, { [access.form.day]: "2026-03-03", [access.form.what]: access.form.denied });
    await agree(sulmere.page, access.form.reportGo);
    await page.getByRole("button", { name: en.copies.enter }).first().click();
    await page.getByText(access.deniedCount(1)).first().waitFor();
    await showRoom(norvane.page, COMMITTEE_ROOM);
    await norvane.page
      .getByText(/Southgate/)
      .first()
      .waitFor();
    expect(await screenOf(norvane.page)).not.toContain("Fuel quay");
    await findNothingWrong(page, sulmere.page);
    // An incident of no side goes to a committee and to separate talks alike; a side says there itself what it alleges.
    await goTo(page, incidents.title);
    const ford = page.getByRole("article", { name: "Lower ford" });
    await ford.getByRole("button", { name: en.copies.open.incident }).click();
    await dialog.getByText(incidents.saidThere(NORVANE.label)).first().waitFor();
    await expect.poll(() => dialog.getByRole("checkbox", { name: new RegExp(COMMITTEE) }).count()).toBe(0);
    await dialog.getByRole("button", { name: en.common.cancel }).click();
    await press(page, incidents.allege);
    await fill(page, { [incidents.form.room]: TEAM });
    await fill(page, {
      [incidents.form.place]: "Old mill",
      [incidents.form.from]: inDays(-3),
      [incidents.form.words]: "The sluice was opened by night.",
    });
    await agree(page, incidents.form.allegeGo);
    const mill = page.getByRole("article", { name: "Old mill" });
    await mill.getByRole("button", { name: en.copies.open.incident }).click();
    for (const room of [SULMERE.label, COMMITTEE])
      await dialog.getByRole("checkbox", { name: new RegExp(room) }).check();
    await fill(page, { [en.common.goesAllTheSame]: "It is for all to look into." });
    await agree(page, en.copies.go);
    await goTo(sulmere.page, incidents.title);
    await expect.poll(() => sulmere.page.getByRole("article", { name: "Old mill" }).count()).toBe(2);
    await goTo(norvane.page, incidents.title);
    await expect.poll(() => norvane.page.getByRole("article", { name: "Old mill" }).count()).toBe(1);
  });

  it("shows the names of a list to the other side only once its own side has let them go", async () => {
    const own = norvane.page;
    const { opening, putting } = lists;
    await goTo(own, lists.title);
    await press(own, lists.open);
    await fill(own, { [opening.room]: CAUCUS_ROOM });
    await fill(own, {
      [opening.listTitle]: LIST,
      [opening.side]: NORVANE.label,
      [opening.otherSide]: SULMERE.label,
    });
    await agree(own, opening.go);
    await own.getByRole("main").getByRole("link", { name: LIST }).click();
    await press(own, lists.act.putIn(1));
    await own.getByRole("dialog").getByLabel(putting.names, { exact: true }).check();
    await fill(own, { [putting.text]: "N-1,Ruvo Castellane\nN-2,Ansa Meribell" });
    await agree(own, putting.go(2));
    await own.getByText("Ruvo Castellane").first().waitFor();
    const { page } = lead;
    const show = async (sentence: string, reason?: string): Promise<void> => {
      await goTo(page, lists.title);
      const entering = page.getByRole("button", { name: en.copies.enter });
      await entering.first().click();
      await entering.first().waitFor({ state: "detached" });
      await page.getByRole("main").getByRole("link", { name: LIST }).first().click();
      expect(await screenOf(page)).not.toContain("Castellane");
      await press(page, en.copies.open.list);
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("checkbox", { name: new RegExp(SULMERE.label) }).check();
      await dialog.getByText(sentence).first().waitFor();
      if (reason !== undefined) await fill(page, { [en.common.goesAllTheSame]: reason });
      await agree(page, en.copies.go);
    };
    await show(en.copies.withoutNames);
    const other = sulmere.page;
    await goTo(other, lists.title);
    await other.getByRole("main").getByRole("link", { name: LIST }).click();
    await other.locator(".entry-row").filter({ hasText: "N-1" }).waitFor();
    expect(await screenOf(other)).not.toContain("Castellane");
    await press(own, lists.act.permit);
    await agree(own, lists.dialog.go);
    // The check knows the names from the other talks: that they may go now is a reason, and is noted.
    await show(en.copies.withNames, "Norvane has let its names go.");
    await other.getByText("Ruvo Castellane").first().waitFor();
    expect(await screenOf(observer.page)).not.toContain("Castellane");
    await findNothingWrong(other, page);
    for (const { complaints } of [lead, norvane, sulmere, observer]) expect(complaints).toEqual([]);
  });
});

/** What a side counted on a day; nothing where it was refused access. */
const report = async (page: Page, day: string, quantity: string | null): Promise<void> => {
  const { form } = access;
  await goTo(page, access.title);
  await press(page, access.report);
  await fill(page, {
    [form.day]: day,
    ...(quantity === null ? { [form.what]: form.denied } : { [form.quantity]: quantity }),
  });
  await agree(page, form.reportGo);
};

const open = async (page: Page, deed: string): Promise<void> => {
  await goTo(page, commitments.title);
  await page.getByRole("tab", { name: commitments.tabs.board }).click();
  await page.getByRole("main").getByRole("link", { name: deed }).first().click();
  await stands(page, deed);
};

const DAY_MS = 86_400_000;

/** A day from now, as a field for date and time takes it, in the time zone of the machine. */
const inDays = (days: number): string => {
  const at = Date.now() + days * DAY_MS;
  return new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};
