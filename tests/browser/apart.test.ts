/**
 * An exchange between sides that share no room: it runs in the team's room, each side acts in its own talks, and each state
 * is presented to both. Names, objections, proofs of life and explanations never reach the other side by themselves.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { openCast } from "./support/cast.ts";
import { it, type Visit } from "./support/chromium.ts";
import {
  act,
  addPart,
  agree,
  beginList,
  chooseRooms,
  fill,
  openCommittee,
  openExchange,
  perform,
  press,
  showTo,
  statusIs,
  stepLine,
} from "./support/exchanging.ts";
import { leaveByKey } from "./support/focus.ts";
import { type House, openHouse } from "./support/house.ts";
import { findNothingWrong } from "./support/nothing-wrong.ts";
import { find, goTo } from "./support/palette.ts";
import { are, bringIn, makeKeys, openMediation, screenOf, unlock } from "./support/person.ts";

const NORVANE = { label: "Norvane", head: "Ada Lindqvor" };
const SULMERE = { label: "Sulmere", head: "Piet Sandoval" };
const COMMITTEE = "Handovers";
const TITLE = "Captives for prisoners";
const LIST = "Held at the mill";
const NAME = "Orsolin Vett";
/** The numbers in them count nothing, though the same numbers were reported in confidence. */
const [HERON, LARK] = ["P1", "P2"] as const;
const FOG = "Fog lay on the river until noon.";
const BOAT = "No boat had been sent for them.";
const { exchange: words, planDraft, steps, lists, copies } = en;
const { dialog } = planDraft;
const CAUCUS = en.terms.roomKindIn.peace.caucus;

describe("an exchange between sides that share no room", () => {
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
    sulmere = await cast.enter("sulmere", { viewport: { width: 360, height: 740 } });
    observer = await cast.enter("observer");
    const { page } = lead;
    await page.goto(house.url);
    await makeKeys(page, "Ilse Tornwald");
    await openMediation(page, { title: "Ceasefire in the Vale", parties: [NORVANE.label, SULMERE.label] });
    const { purposes } = en.people;
    await bringIn(page, norvane.page, { as: purposes.head, name: NORVANE.head, party: NORVANE.label });
    await bringIn(page, sulmere.page, { as: purposes.head, name: SULMERE.head, party: SULMERE.label });
    await bringIn(page, observer.page, { as: purposes.guarantor, name: "Runa Okonjo" });
  });
  afterAll(() => house.close());

  it("is answered in each side's own talks, entered with the team, and runs everywhere once adopted", async () => {
    const { page } = lead;
    await goTo(page, words.title);
    await page.keyboard.press("n");
    await page.getByLabel(planDraft.planTitle, { exact: true }).fill(TITLE);
    await addPart(page, planDraft.addPhase, {
      [dialog.phaseTitle]: "The road",
      [dialog.starts]: dialog.startsWith.step,
      [dialog.step]: words.stepName(2, planDraft.starter.deed(SULMERE.label)),
    });
    await addPart(page, planDraft.addStep, {
      [dialog.deed]: "The road is opened",
      [dialog.actor]: NORVANE.label,
      [dialog.ofPhase]: words.phaseName(2),
    });
    await press(page, planDraft.keep(1));
    await agree(page, planDraft.keep(1));
    await showTo(page, copies.open.plan, BOTH_TALKS);
    for (const [visit, side] of [
      [norvane, NORVANE],
      [sulmere, SULMERE],
    ] as const) {
      await openExchange(visit.page, TITLE);
      await press(visit.page, words.accept(side.label));
      await agree(visit.page, words.accept(side.label));
    }
    await enterAll(page, 2);
    await press(page, words.adopt);
    await agree(page, words.adopt);
    for (const { page: own } of [norvane, sulmere]) await statusIs(own, 1, steps.status.open);
    // The clock of the second phase names a step that was not verified: it stands still, and says for what it waits.
    await norvane.page.getByText(steps.clock.stopped(2), { exact: true }).first().waitFor();
    await statusIs(sulmere.page, 2, steps.status.locked);
  });

  it("shows both sides each state, and to neither what the other said of it", async () => {
    const { page } = lead;
    await perform(norvane.page, 1, 1);
    await enterAll(page, 1);
    await act(page, 1, "verify", { [steps.dialog.outcome]: steps.dialog.outcomes.failed });
    await showTo(page, copies.open.progress, BOTH_TALKS);
    for (const { page: own } of [norvane, sulmere]) await statusIs(own, 1, steps.status.failed);
    await act(norvane.page, 1, "explain", { [steps.dialog.why]: FOG });
    await act(sulmere.page, 1, "explain", { [steps.dialog.why]: BOAT });
    await enterAll(page, 2);
    const row = stepLine(page, 1);
    await row.getByText(FOG).first().waitFor();
    await expect.poll(() => row.innerText()).toContain(BOAT);
    await expect.poll(() => row.locator(".explanations > *").count()).toBe(2);
    await act(page, 1, "verify", {});
    await showTo(page, copies.open.progress, BOTH_TALKS);
    await statusIs(sulmere.page, 2, steps.status.open);
    await norvane.page.getByText(FOG).first().waitFor();
    expect(await screenOf(norvane.page)).not.toContain(BOAT);
    expect(await screenOf(sulmere.page)).not.toContain(FOG);
    for (const own of [page, norvane.page, sulmere.page]) await findNothingWrong(own);
  });

  it("keeps names in the side's own talks, and takes objections with ground and outcome, and a proof of life", async () => {
    const [own, other] = [norvane.page, sulmere.page];
    await beginOwnList(own);
    const { page } = lead;
    await goTo(page, lists.title);
    await enterAll(page, 1);
    await openList(page);
    await page.locator(".entry-row").first().waitFor();
    expect(await screenOf(page)).not.toContain(NAME);
    await press(page, copies.open.list);
    await chooseRooms(page, [`${CAUCUS}: ${SULMERE.label}`]);
    await page.getByRole("dialog").getByText(copies.withoutNames).first().waitFor();
    await agree(page, copies.go);

    await goTo(other, lists.title);
    await openList(other);
    await press(other, lists.act.vet);
    await agree(other, lists.act.vet);
    await openEntry(other, LARK);
    await fill(other, { [lists.entry.ground]: lists.ground.identity });
    await fill(other, { [lists.entry.words]: "The man we know is older." });
    // What was written of an objection outlives a reload, and is nobody's word before it is said.
    await other.reload();
    await unlock(other);
    await openEntry(other, LARK);
    await expect
      .poll(() =>
        other.getByRole("dialog").getByLabel(lists.entry.words, { exact: true }).first().inputValue(),
      )
      .toBe("The man we know is older.");
    await inEntry(other, lists.entry.object);
    await other.getByRole("dialog").getByText(lists.objection.stands).first().waitFor();
    await findNothingWrong(other);
    await closeEntry(other);
    await other.getByText(lists.status.objected).first().waitFor();
    expect(await screenOf(other)).not.toContain(NAME);

    await openEntry(own, HERON);
    await fill(own, { [lists.entry.kind]: lists.proof.video });
    await fill(own, { [lists.entry.words]: "He holds the day's paper." });
    await inEntry(own, lists.entry.give);
    await own.getByRole("dialog").locator("p", { hasText: "He holds the day's paper." }).waitFor();
    await closeEntry(own);

    await goTo(page, lists.title);
    await enterAll(page, 2);
    await openList(page);
    await openEntry(page, HERON);
    await fill(page, { [lists.entry.judge]: lists.proofs.authenticated });
    await inEntry(page, lists.entry.judgeGo);
    await page.getByRole("dialog").locator("b", { hasText: lists.proofs.authenticated }).waitFor();
    await findNothingWrong(page);
    await closeEntry(page);

    await openEntry(other, LARK);
    await fill(other, { [lists.entry.settle]: lists.entry.withdraw });
    await inEntry(other, lists.entry.settleGo);
    await other.getByRole("dialog").getByText(lists.objection.withdrawn).first().waitFor();
    await closeEntry(other);
    // What one side said with its objection went nowhere by itself.
    expect(await screenOf(own)).not.toContain("older");
    expect(await screenOf(other)).not.toContain("paper");
  });

  it("moves into a committee once both sides are in one and have accepted it there, as far as it has come", async () => {
    const { page } = lead;
    await openExchange(norvane.page, TITLE);
    await act(norvane.page, 3, "waive", { [steps.dialog.reason]: "The road is near." });
    await openCommittee(page, COMMITTEE, [NORVANE.head, SULMERE.head]);
    await openExchange(page, TITLE);
    await press(page, copies.open.plan);
    await page
      .getByRole("dialog")
      .getByRole("checkbox", { name: new RegExp(COMMITTEE) })
      .check();
    // What was said in separate talks is held against the plan as well; that it is the same plan is reason enough.
    await fill(page, { [en.common.goesAllTheSame]: "Both sides know the plan." });
    await agree(page, copies.go);
    for (const [{ page: own }, { label }] of [
      [norvane, NORVANE],
      [sulmere, SULMERE],
    ] as const) {
      await goTo(own, words.title);
      const card = own.locator(".exchange-card").filter({ hasText: COMMITTEE });
      await card.getByRole("link", { name: TITLE }).click();
      await press(own, words.accept(label));
      await agree(own, words.accept(label));
    }
    await page
      .getByRole("main")
      .getByRole("link", { name: new RegExp(COMMITTEE) })
      .first()
      .click();
    await press(page, words.adopt);
    await page.getByRole("dialog").getByText(words.moveHint).first().waitFor();
    await agree(page, words.adopt);
    for (const own of [page, norvane.page, sulmere.page]) {
      await statusIs(own, 1, steps.status.verified);
      await statusIs(own, 2, steps.status.open);
    }
    await openExchange(page, TITLE);
    await page.getByText(words.runsElsewhere).first().waitFor();
    await expect.poll(() => page.locator(".plan-step").count()).toBe(0);
    await findNothingWrong(page);
  });

  it("says there what did not move: the list's own side puts it, the other says again what it said of it", async () => {
    const { notMoved } = words;
    const [own, other] = [norvane.page, sulmere.page];
    const left = (page: Page) => page.getByRole("region", { name: notMoved.title });
    const { page } = lead;
    await page
      .getByRole("main")
      .getByRole("link", { name: new RegExp(COMMITTEE) })
      .last()
      .click();
    for (const each of [page, own]) {
      await left(each).getByText(notMoved.list(LIST, NORVANE.label)).first().waitFor();
      await left(each).getByText(notMoved.waiver(NORVANE.label, 3)).first().waitFor();
    }
    await findNothingWrong(page);
    // A mediator reads of it, and says it for nobody.
    expect(await left(page).getByRole("button").count()).toBe(0);
    await left(own).getByRole("button", { name: notMoved.putList }).click();
    await own.getByRole("dialog").getByText(lists.putting.namesNotHere).first().waitFor();
    await findNothingWrong(own);
    await agree(own, notMoved.putList);
    await own.getByText(notMoved.put).first().waitFor();
    await left(other).getByText(notMoved.unsaid(LIST)).first().waitFor();
    await left(other).getByRole("button", { name: notMoved.sayIt }).click();
    await other.getByRole("dialog").getByText(notMoved.parts.vetting).first().waitFor();
    await findNothingWrong(other);
    await agree(other, notMoved.sayIt);
    await left(other).waitFor({ state: "detached" });
    await own.getByRole("link", { name: notMoved.toStep(3) }).click();
    await act(own, 3, "waive", { [steps.dialog.reason]: "It is near." });
    for (const each of [page, own]) await left(each).waitFor({ state: "detached" });
    await goTo(other, lists.title);
    const card = other.locator(".exchange-card").filter({ hasText: COMMITTEE });
    await card.getByText(lists.status.vetting).first().waitFor();
    expect(await screenOf(other)).not.toContain(NAME);
  });

  it("explains its keys on lists and in a draft, and finds its acts by the palette", async () => {
    const { page } = lead;
    await goTo(page, lists.title);
    await page.getByText(lists.hint).first().waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog").getByText(lists.open).first().waitFor();
    await leaveByKey(page);
    await goTo(page, words.title);
    await find(page, words.draftOne);
    await page.getByRole("heading", { name: planDraft.title(1) }).waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog").getByText(planDraft.addStep).first().waitFor();
    await leaveByKey(page);
    await page.keyboard.press("s");
    await page.getByRole("dialog").getByLabel(dialog.deed, { exact: true }).waitFor();
    await leaveByKey(page);
  });

  it("is nowhere in what a guarantor sees", async () => {
    const { page } = observer;
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: en.app.palette }).fill(words.title);
    await page.getByText(en.app.paletteEmpty).first().waitFor();
    await leaveByKey(page);
    await goTo(page, en.commitments.title);
    const seen = await screenOf(page);
    for (const hidden of [TITLE, LIST, NAME, FOG, BOAT]) expect(seen).not.toContain(hidden);
    for (const { complaints } of [lead, norvane, sulmere, observer]) expect(complaints).toEqual([]);
  });
});

/** Both sides' separate talks, as a list of rooms names them. */
const BOTH_TALKS = [NORVANE, SULMERE].map(({ label }) => `${CAUCUS}: ${label}`);

/** Enters with the team what so many rooms hold that is not on record there yet. */
const enterAll = async (page: Page, rooms: number): Promise<void> => {
  const buttons = page.getByRole("main").getByRole("button", { name: copies.enter });
  for (let left = rooms; left > 0; left--) {
    await are(buttons, left);
    await buttons.first().click();
  }
  await are(buttons, 0);
};

const openList = (page: Page): Promise<void> =>
  page.getByRole("main").getByRole("link", { name: LIST }).first().click();

/** Norvane begins its list in its own talks, with names. */
const beginOwnList = async (page: Page): Promise<void> => {
  await beginList(page, {
    ...{ title: LIST, side: NORVANE.label, otherSide: SULMERE.label, isWithNames: true },
    entries: [`${HERON},${NAME},,alive,,`, `${LARK},Hale Brenn,,alive,,`],
  });
  await page.locator(".entry-row").getByText(NAME).first().waitFor();
};

const openEntry = (page: Page, pseudonym: string): Promise<void> =>
  page.locator(".entry-row").filter({ hasText: pseudonym }).click();

const inEntry = (page: Page, name: string): Promise<void> =>
  page.getByRole("dialog").getByRole("button", { name, exact: true }).click();

const closeEntry = async (page: Page): Promise<void> => {
  await inEntry(page, en.common.close);
  await page.getByRole("dialog").waitFor({ state: "detached" });
};
