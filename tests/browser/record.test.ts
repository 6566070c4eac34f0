import { text as textOf } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { findAxeViolations } from "./support/axe.ts";
import { openCast } from "./support/cast.ts";
import type { Visit } from "./support/chromium.ts";
import { type House, openHouse } from "./support/house.ts";
import { findLayoutFlaws } from "./support/layout.ts";
import { bringIn, makeKeys, openMediation } from "./support/person.ts";

const words = en.suggestions;
const { figures } = en.recordParts;

/** What was reported on 14 September 2024, in words of our own. */
const TITLE = "Contacts in Ankara";
const MEETING = "Kalın met leaders of the Hamas bureau in Ankara.";
const STATUS = "According to security sources, the meeting dealt with where the talks and the swaps stand.";
const DEAD = "Local health authorities speak of more than 41,100 dead.";
const TEXT = [MEETING, STATUS, DEAD].join("\n\n");

const CSV = [
  "#affected+killed,injured,as of,source",
  "#affected+killed,#affected+injured,#date,#meta+source",
  '"41,206",95337,2024-09-15,A second counting body',
  "many,,2024-09-15,A third one",
  "40000,,2024-09,",
].join("\r\n");

describe("the record of a mediation", () => {
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
    await openMediation(mediator.page, { title: "September", parties: ["Israel", "Hamas"] });
    await bringIn(mediator.page, head.page, {
      as: en.people.purposes.head,
      name: "Bo Kestrelin",
      party: "Israel",
    });
  });
  afterAll(() => house.close());

  const openRecord = async ({ page }: Visit): Promise<void> => {
    await page.getByRole("link", { name: en.app.record }).first().click();
    await page.getByRole("heading", { name: en.record.title, level: 1 }).waitFor();
  };

  /** Selects a sentence of the report and says what it is. */
  const enter = async (sentence: string, fill: () => Promise<void>): Promise<void> => {
    const { page } = mediator;
    await page.locator(".report-line").filter({ hasText: sentence }).selectText();
    await page.getByRole("button", { name: words.act.byHand }).click();
    await page.getByRole("dialog").waitFor();
    await fill();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  };
  const choose = (label: string, option: string): Promise<unknown> =>
    mediator.page.getByRole("dialog").getByLabel(label, { exact: true }).selectOption({ label: option });
  const type = (label: string, text: string): Promise<void> =>
    mediator.page.getByRole("dialog").getByLabel(label, { exact: true }).fill(text);

  it("is put in by hand from a report: who met, who said what, how many", async () => {
    const { page } = mediator;
    await openRecord(mediator);
    await page.getByRole("button", { name: en.record.add }).click();
    await type(en.record.text, TEXT);
    await type(en.record.reportTitle, TITLE);
    await type(en.record.date, "2024-09-14");
    await page.getByRole("button", { name: en.record.keep }).click();
    await page.getByRole("button", { name: en.record.read }).click();
    await page.locator(".report-line").first().waitFor();

    await enter(MEETING, async () => {
      await choose(words.byHandKind, words.kind.contact);
      await type(words.who, "Kalın\nHamas bureau leaders");
      await type(words.where, "Ankara");
    });
    await enter(STATUS, async () => {
      await choose(words.whose, words.voiceType.source);
      await type(words.source, "security sources");
      await choose(words.sourceClass, words.sourceClasses.anonymous);
    });
    await enter(DEAD, async () => {
      await choose(words.byHandKind, words.kind.figure);
      await choose(words.whose, words.voiceType.source);
      await type(words.source, "local health authorities");
      await type(words.measure, "#affected+killed");
      await type(words.unit, "#affected+killed");
      await choose(words.bound, words.bounds.over);
      await type(words.number, "41,100");
    });
    await openRecord(mediator);
    await page.getByText("The report says that security sources said that …").waitFor();
    await page.getByRole("img", { name: /Kalın.*once/ }).waitFor();
    await page.getByText(figures.noLargest).waitFor();
    await page.getByRole("cell", { name: "more than 41,100", exact: true }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
  });

  it("takes rival figures from a file, names each row that it does not take, and gives them back with their tags", async () => {
    const { page } = mediator;
    await page.getByRole("button", { name: figures.import }).click();
    const dialog = page.getByRole("dialog");
    const buffer = Buffer.from(CSV);
    await dialog
      .getByLabel(figures.importFile)
      .setInputFiles({ name: "counts.csv", mimeType: "text/csv", buffer });
    await dialog.getByText(figures.fault(4, figures.problems.NotANumber)).waitFor();
    await dialog.getByText(figures.fault(5, figures.problems.SourceMissing)).waitFor();
    await dialog.getByRole("button", { name: figures.importGo(2) }).click();
    await dialog.waitFor({ state: "detached" });
    // Side by side: both numbers stand, and nothing between them.
    await page.getByText(figures.range("41,100", "41,206")).waitFor();
    await page.getByRole("button", { name: en.undo.undo }).click();
    await page.getByText(figures.range("41,100", "41,206")).waitFor({ state: "detached" });

    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: figures.csv }).click(),
    ]);
    const saved = await textOf(await file.createReadStream());
    expect(saved).toContain("#meta+source");
    expect(saved).toContain("over,41100");
    expect(saved).not.toContain("41206");
  });

  it("stands in the timeline by date, each line leading to its source", async () => {
    const { page } = mediator;
    await page.getByRole("link", { name: en.app.timeline }).first().click();
    await page.getByText(MEETING).waitFor();
    await page.getByText(en.timeline.unknown).first().waitFor();
    await page.getByLabel(en.timeline.find).fill("security");
    await page.getByText(MEETING).waitFor({ state: "detached" });
    expect(await findAxeViolations(page)).toEqual([]);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: en.timeline.ics }).click(),
    ]);
    expect(await textOf(await file.createReadStream())).toContain("DTSTART;VALUE=DATE:20240914");
    await page.getByRole("link", { name: en.timeline.what.statement }).first().click();
    await page.getByRole("heading", { name: words.title(TITLE) }).waitFor();
  });

  it("is seen by nobody who is not in its room", async () => {
    await openRecord(head);
    await head.page.getByText(en.record.emptyTitle).waitFor();
    await head.page.getByRole("link", { name: en.app.timeline }).first().click();
    await head.page.getByText(en.timeline.emptyTitle).waitFor();
    const shown = await head.page.locator("body").innerText();
    for (const text of [TITLE, MEETING, "41,100"]) expect(shown).not.toContain(text);
  });

  it("fits a small screen", async () => {
    const { page } = mediator;
    await page.getByRole("button", { name: words.back }).click();
    await page.getByRole("heading", { name: en.record.entries.figure }).waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await findLayoutFlaws(page)).toEqual([]);
    await page.evaluate(() => {
      location.hash = location.hash.replace("record", "timeline");
    });
    await page.getByText(MEETING).waitFor();
    expect(await findLayoutFlaws(page)).toEqual([]);
    expect(await findAxeViolations(page)).toEqual([]);
  });
});
