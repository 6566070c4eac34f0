/**
 * An exchange from its draft to its end, by the screens: two sides, a monitor who verifies, two mediators, three phases,
 * a disputed category, a failed step, a split tranche, a halt and a waiver.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { findAxeViolations } from "./support/axe.ts";
import { openCast } from "./support/cast.ts";
import { it, type Visit } from "./support/chromium.ts";
import {
  act,
  addPart,
  agree,
  beginList,
  fill,
  openCommittee,
  openExchange,
  perform,
  press,
  showTo,
  statusIs,
  stepLine,
} from "./support/exchanging.ts";
import { type House, openHouse } from "./support/house.ts";
import { findLayoutFlaws } from "./support/layout.ts";
import { goTo } from "./support/palette.ts";
import { bringIn, makeKeys, openMediation } from "./support/person.ts";

const NORVANE = { label: "Norvane", head: "Ada Lindqvor" };
const SULMERE = { label: "Sulmere", head: "Piet Sandoval" };
const MONITOR = "Runa Okonjo";
const SECOND = "Teo Marchetti";
const TITLE = "Captives and prisoners";
const COMMITTEE = "Handovers";
const { exchange: words, planDraft, steps, lists } = en;
const { dialog } = planDraft;
const PHONE = { viewport: { width: 390, height: 800 } };

describe("an exchange, from its draft to its end", () => {
  const cast = openCast();
  let house: House;
  let lead: Visit;
  let second: Visit;
  let norvane: Visit;
  let sulmere: Visit;
  let monitor: Visit;
  const everybody = (): readonly Page[] => [lead, second, norvane, sulmere, monitor].map(({ page }) => page);

  beforeAll(async () => {
    house = await openHouse();
    lead = await cast.enter("lead");
    second = await cast.enter("second");
    norvane = await cast.enter("norvane");
    sulmere = await cast.enter("sulmere", PHONE);
    monitor = await cast.enter("monitor");
    const { page } = lead;
    await page.goto(house.url);
    await makeKeys(page, "Ilse Tornwald");
    await openMediation(page, { title: "Ceasefire in the Vale", parties: [NORVANE.label, SULMERE.label] });
    const { purposes } = en.people;
    await bringIn(page, norvane.page, { as: purposes.head, name: NORVANE.head, party: NORVANE.label });
    await bringIn(page, sulmere.page, { as: purposes.head, name: SULMERE.head, party: SULMERE.label });
    await bringIn(page, monitor.page, { as: purposes.monitor, name: MONITOR });
    await bringIn(page, second.page, { as: purposes.mediator, name: SECOND });
    await openCommittee(page, COMMITTEE, [NORVANE.head, SULMERE.head, MONITOR, SECOND]);
  });
  afterAll(() => house.close());

  it("is drafted with three phases, whose imbalance is shown before anybody sees it", async () => {
    const { page } = lead;
    await goTo(page, words.title);
    await press(page, words.draftOne);
    await page.getByLabel(planDraft.planTitle, { exact: true }).fill(TITLE);
    await draftPlan(page);
    await page.getByText(planDraft.holds).first().waitFor();
    await page.getByRole("img", { name: words.exposure.chart("Prisoners") }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await press(page, planDraft.keep(1));
    await agree(page, planDraft.keep(1));
    await page.getByRole("heading", { name: TITLE }).first().waitFor();
  });

  it("is presented, declined, changed and accepted: an answer belongs to one text", async () => {
    await showTo(lead.page, en.copies.open.plan, [COMMITTEE]);
    for (const { page } of [norvane, sulmere]) await openExchange(page, TITLE);
    await answer(norvane.page, "accept", NORVANE.label);
    await press(sulmere.page, words.decline(SULMERE.label));
    await fill(sulmere.page, { [words.answerWords]: "The second place is on the wrong bank." });
    await agree(sulmere.page, words.decline(SULMERE.label));
    await press(lead.page, words.change);
    await lead.page
      .getByRole("button", { name: planDraft.edit(words.stepName(2, "Release of prisoners")) })
      .click();
    await fill(lead.page, { [dialog.place]: "Mill bridge" });
    await agree(lead.page, dialog.take);
    await press(lead.page, planDraft.keep(2));
    await agree(lead.page, planDraft.keep(2));
    await showTo(lead.page, en.copies.open.plan, [COMMITTEE]);
    await norvane.page.getByText(words.versionOf(2)).first().waitFor();
    await expect.poll(() => norvane.page.getByText(words.noAnswer).count()).toBe(2);
    await norvane.page.getByText(words.olderTitle).click();
    await norvane.page
      .getByText(words.changed.altered(words.stepName(2, "Release of prisoners")))
      .first()
      .waitFor();
    await answer(norvane.page, "accept", NORVANE.label);
    await answer(sulmere.page, "accept", SULMERE.label);
    await lead.page
      .getByRole("link", { name: new RegExp(COMMITTEE) })
      .last()
      .click();
    await press(lead.page, words.adopt);
    await agree(lead.page, words.adopt);
    await openExchange(monitor.page, TITLE);
    await openExchange(second.page, TITLE, COMMITTEE);
    for (const page of everybody()) await page.getByText(words.status.running).first().waitFor();
  });

  it("waits for a list whose categories both sides agree: until then no number follows", async () => {
    const [own, other] = [norvane.page, sulmere.page];
    await statusIs(own, 1, steps.status.locked);
    await beginHeldList(own);
    await goTo(other, lists.title);
    await other.getByRole("link", { name: "Held at Norvane" }).click();
    await press(other, lists.act.vet);
    await agree(other, lists.act.vet);
    await claim(other, "N-3", "Wounded captives");
    await press(other, lists.act.claimAll);
    await agree(other, lists.dialog.go);
    await press(other, lists.act.agree);
    await agree(other, lists.dialog.go);
    expect(await findLayoutFlaws(other)).toEqual([]);
    expect(await findAxeViolations(other)).toEqual([]);
    await goTo(lead.page, lists.title);
    await lead.page.getByRole("link", { name: "Held at Norvane" }).click();
    await lead.page.getByText(lists.counts.disputed(1)).first().waitFor();
    await press(lead.page, lists.act.freeze);
    await agree(lead.page, lists.dialog.go);
    await openExchange(own, TITLE);
    await stepLine(own, 1).getByText(steps.hinders.categoryDisputed("Captives", 1)).first().waitFor();
    await claim(other, "N-3", "Captives");
    await statusIs(own, 1, steps.status.open);
    await stepLine(own, 1).getByText(words.count.known(4, "Captives")).first().waitFor();
  });

  it("fails at somebody who was somebody else, holds up only what waits for it, and is divided", async () => {
    await perform(norvane.page, 1, 4);
    await act(monitor.page, 1, "verify", {
      [steps.dialog.outcome]: steps.dialog.outcomes.failed,
      [steps.dialog.misidentified]: "N-4",
    });
    await statusIs(norvane.page, 1, steps.status.failed);
    await openExchange(sulmere.page, TITLE);
    await statusIs(sulmere.page, 2, steps.status.locked);
    await act(norvane.page, 1, "split", {
      [steps.dialog.partDeed(1)]: "Three who are known",
      [steps.dialog.partCount(1)]: "3",
      [steps.dialog.partHolds(1)]: "2",
      [steps.dialog.partDeed(2)]: "The fourth",
      [steps.dialog.partCount(2)]: "1",
    });
    await act(sulmere.page, 1, "agreeSplit");
    await statusIs(norvane.page, 7, steps.status.open);
    await perform(norvane.page, 7, 3);
    await act(monitor.page, 7, "verify", {
      [steps.dialog.count]: "3",
      [steps.dialog.handedOver]: "N-1, N-2, N-3",
    });
    await statusIs(sulmere.page, 7, steps.status.verified);
    // Three captives count as six prisoners by the key, and nothing was given for them yet.
    await sulmere.page
      .getByText(words.exposure.ahead(NORVANE.label, 6, "Prisoners"))
      .first()
      .waitFor();
    expect(await findLayoutFlaws(sulmere.page)).toEqual([]);
    expect(await findAxeViolations(sulmere.page)).toEqual([]);
  });

  it("goes on in its second phase: refused access finds nothing, and a halt holds until it is lifted", async () => {
    await perform(sulmere.page, 2);
    await act(monitor.page, 2, "verify", {});
    await statusIs(norvane.page, 2, steps.status.verified);
    await perform(norvane.page, 3);
    await act(monitor.page, 3, "verify", { [steps.dialog.outcome]: steps.dialog.outcomes.accessDenied });
    await stepLine(sulmere.page, 3).getByText(steps.accessDenied).first().waitFor();
    await statusIs(sulmere.page, 4, steps.status.locked);
    await press(second.page, steps.act.suspendAll);
    await fill(second.page, { [steps.dialog.reason]: "The road is looked at again." });
    await agree(second.page, steps.dialog.go.suspend);
    await norvane.page
      .getByText(/The road is looked at again/)
      .first()
      .waitFor();
    await statusIs(norvane.page, 5, steps.status.suspended);
    await press(second.page, steps.act.resume);
    await fill(second.page, { [steps.dialog.reason]: "It is passable." });
    await agree(second.page, steps.dialog.go.resume);
    await act(monitor.page, 3, "verify", {});
    await statusIs(sulmere.page, 4, steps.status.open);
    await perform(sulmere.page, 4);
    await act(monitor.page, 4, "verify", {});
  });

  it("opens what waits for the fourth captive once both sides waive it, and ends", async () => {
    await statusIs(norvane.page, 5, steps.status.locked);
    await act(norvane.page, 5, "waive", { [steps.dialog.reason]: "The fourth comes later." });
    await statusIs(norvane.page, 5, steps.status.locked);
    await act(sulmere.page, 5, "waive", { [steps.dialog.reason]: "So be it." });
    await statusIs(norvane.page, 5, steps.status.open);
    for (const [actor, step, found] of [
      [norvane.page, 5, {}],
      [sulmere.page, 6, {}],
      [norvane.page, 8, { [steps.dialog.count]: "1", [steps.dialog.handedOver]: "N-4" }],
    ] as const) {
      await perform(actor, step);
      await act(monitor.page, step, "verify", found);
      await statusIs(actor, step, steps.status.verified);
    }
    await openExchange(lead.page, TITLE, COMMITTEE);
    for (const page of everybody()) await page.getByText(words.status.done).first().waitFor();
    await goTo(norvane.page, lists.title);
    await norvane.page.getByText(lists.status.executed).first().waitFor();
    for (const { complaints } of [lead, second, norvane, sulmere, monitor]) expect(complaints).toEqual([]);
  });
});

/** Phases and steps, each through its dialog. The plan that a draft begins with is changed into the one that is meant. */
const draftPlan = async (page: Page): Promise<void> => {
  const edit = async (what: string, fields: Readonly<Record<string, string>>): Promise<void> => {
    await page.getByRole("button", { name: planDraft.edit(what), exact: true }).click();
    await fill(page, fields);
    await agree(page, dialog.take);
  };
  const byList = dialog.sizes.byList;
  await edit(planDraft.starter.category(NORVANE.label), {
    [dialog.label]: "Captives",
    [dialog.size]: byList,
  });
  await edit(planDraft.starter.category(SULMERE.label), {
    [dialog.label]: "Prisoners",
    [dialog.size]: dialog.sizes.all,
  });
  await addPart(page, planDraft.addCategory, { [dialog.label]: "Wounded captives", [dialog.size]: byList });
  await edit(words.keyName(words.key(1, "Captives", 1, "Prisoners")), { [dialog.keyForCount]: "2" });
  await edit(words.stepName(1, planDraft.starter.deed(NORVANE.label)), {
    [dialog.deed]: "Handover of captives",
    [dialog.giftCount]: dialog.giftCounts.byList,
    [dialog.verifier]: dialog.verifiers.monitors,
  });
  await edit(words.stepName(2, planDraft.starter.deed(SULMERE.label)), {
    [dialog.deed]: "Release of prisoners",
    [dialog.giftCount]: dialog.giftCounts.byKey,
    [dialog.byKeyStep]: words.stepName(1, "Handover of captives"),
    [dialog.verifier]: dialog.verifiers.monitors,
  });
  const phase = (title: string, deed: string, step: number) =>
    addPart(page, planDraft.addPhase, {
      [dialog.phaseTitle]: title,
      [dialog.starts]: dialog.startsWith.step,
      [dialog.step]: words.stepName(step, deed),
    });
  const step = (deed: string, side: string, ofPhase: number, more: Readonly<Record<string, string>> = {}) =>
    addPart(page, planDraft.addStep, {
      [dialog.deed]: deed,
      [dialog.actor]: side,
      [dialog.ofPhase]: words.phaseName(ofPhase),
      ...more,
      [dialog.verifier]: dialog.verifiers.monitors,
    });
  await phase("The road", "Release of prisoners", 2);
  await step("Posts leave the road", NORVANE.label, 2);
  await step("The road is opened", SULMERE.label, 2, {
    [dialog.counterStep]: words.stepName(3, "Posts leave the road"),
  });
  await phase("The line", "The road is opened", 4);
  await step("Guns leave the line", NORVANE.label, 3, { [dialog.after]: "1" });
  await step("Guns leave the far line", SULMERE.label, 3, {
    [dialog.counterStep]: words.stepName(5, "Guns leave the line"),
  });
};

const answer = async (page: Page, what: "accept" | "decline", side: string): Promise<void> => {
  await press(page, words[what](side));
  await agree(page, words[what](side));
};

/** Begins the list in the committee and puts four people in, by pseudonym. */
const beginHeldList = async (page: Page): Promise<void> => {
  await beginList(page, {
    ...{ title: "Held at Norvane", side: NORVANE.label, otherSide: SULMERE.label, exchange: TITLE },
    room: `${en.terms.roomKind.committee}: ${COMMITTEE}`,
    entries: [1, 2, 3, 4].map((n) => `N-${n},Person ${n},Captives,alive,Northgate,`),
  });
  // The seal went into the room, the name did not.
  await expect.poll(() => page.locator(".entry-row").first().innerText()).toContain(lists.nameless);
};

/** In which category the other side has somebody. */
const claim = async (page: Page, pseudonym: string, category: string): Promise<void> => {
  await page.locator(".entry-row").filter({ hasText: pseudonym }).click();
  await fill(page, { [lists.entry.claim(SULMERE.label)]: category });
  await page.getByRole("dialog").getByRole("button", { name: lists.entry.claimGo }).click();
  await page.getByRole("dialog").getByText(lists.category.claim(category, SULMERE.label)).first().waitFor();
  await page.getByRole("dialog").getByRole("button", { name: en.common.close }).click();
};
