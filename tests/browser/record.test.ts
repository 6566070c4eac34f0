import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text as textOf } from "node:stream/consumers";
import { openFile } from "@parley/documents/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { root } from "../../tools/setup/files.mjs";
import { findAxeViolations } from "./support/axe.ts";
import { openCast } from "./support/cast.ts";
import type { Visit } from "./support/chromium.ts";
import { type House, openHouse } from "./support/house.ts";
import { findLayoutFlaws } from "./support/layout.ts";
import { bringIn, makeKeys, openMediation } from "./support/person.ts";

const words = en.suggestions;
const { entry } = en;
const { figures } = en.recordParts;

/** What was reported on 14 September 2024, in words of our own. */
const TITLE = "Turkish intelligence chief and Hamas leaders talk about a ceasefire in Ankara";
const MEETING = "The head of Türkiye's National Intelligence Organization";
const REPORT = join(root, "examples/ankara-2024-09/report.txt");
const ISSUES = [
  "Ceasefire",
  "Captives",
  "Humanitarian aid",
  "Control of the corridors",
  "Withdrawal",
  "Return",
];

type Fill = Readonly<Record<string, string>>;
const label = { source: entry.source(1, 1), kind: entry.sourceClass };
const security: Fill = { [label.source]: "security sources" };
const authorities: Fill = { [label.source]: "local health authorities" };

/**
 * The entries of the record, each by the sentence on which it rests, the key that says what it is, and what is typed.
 * Choices are told apart from texts by the field.
 */
const ENTRIES: readonly {
  readonly sentence: string;
  readonly key: "s" | "p" | "f" | "c" | "r";
  readonly texts?: Fill;
  readonly choices?: Fill;
  readonly isCandidate?: boolean;
}[] = [
  {
    ...{ sentence: "The head of Türkiye's National Intelligence Organization", key: "c" },
    texts: {
      [entry.who]: "İbrahim Kalın\nleaders of Hamas' political bureau",
      [entry.where]: "Ankara",
      [entry.subject]: "a ceasefire",
    },
  },
  { sentence: "According to security sources", key: "s", texts: security },
  { sentence: "How to reach a lasting ceasefire", key: "s", isCandidate: true },
  { sentence: "Sources underlined Hamas", key: "s", texts: { [label.source]: "Sources" } },
  { sentence: "The process has stalled", key: "s", isCandidate: true },
  {
    ...{ sentence: "The process has stalled", key: "r", isCandidate: true },
    texts: { [entry.frameTitle]: "United Nations resolutions, numbers not given" },
  },
  {
    ...{ sentence: "Concerns were expressed", key: "s" },
    choices: { [label.kind]: entry.sourceClasses.unnamed },
  },
  // A channel with each of them, and none between them.
  ...["Hamas", "Israel", "Egypt", "Qatar", "United States"].map((other) => ({
    ...{ sentence: "MİT keeps links", key: "c" as const },
    ...{ choices: { [entry.manner]: entry.manners.channel }, texts: { [entry.who]: `MİT\n${other}` } },
  })),
  {
    ...{
      sentence: "Indirect negotiations between",
      key: "c",
      choices: { [entry.manner]: entry.manners.channel },
    },
    texts: { [entry.who]: "Tel Aviv\nHamas", [entry.through]: "somebody not named" },
  },
  {
    ...{ sentence: "Israeli Prime Minister", key: "p" },
    choices: { [entry.demander]: "Israel", [entry.onTable]: "Control of the corridors" },
  },
  {
    ...{ sentence: "Hamas demands a complete withdrawal", key: "p" },
    choices: { [entry.demander]: "Hamas", [entry.onTable]: "Withdrawal" },
  },
  {
    ...{ sentence: "The offensive goes on", key: "r", isCandidate: true },
    texts: {
      [entry.frameTitle]: "A resolution that calls for an immediate ceasefire",
      [entry.candidates]: "S/RES/2728 (2024)\nS/RES/2735 (2024)",
    },
  },
  { sentence: "It followed an attack", key: "s" },
  {
    ...{ sentence: "It followed an attack", key: "r", isCandidate: true },
    choices: { [entry.frameKind]: entry.frameKinds.other },
    texts: { [entry.frameTitle]: "An attack by Hamas", [entry.frameDate]: "2023-10" },
  },
  {
    ...{ sentence: "More than 41,100", key: "f", choices: { [entry.bound]: entry.bounds.over } },
    texts: {
      ...authorities,
      ...{ [entry.measure]: "people killed", [entry.unit]: "people", [entry.number]: "41,100" },
    },
  },
  {
    ...{ sentence: "More than 41,100", key: "f", choices: { [entry.bound]: entry.bounds.over } },
    texts: {
      ...authorities,
      ...{ [entry.measure]: "people injured", [entry.unit]: "people", [entry.number]: "95,100" },
    },
  },
  { sentence: "Nearly everybody", key: "s" },
  { sentence: "Accusations of genocide", key: "s" },
];

const CSV = [
  "people killed,injured,as of,source",
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
  const openTable = async (): Promise<void> => {
    const { page } = mediator;
    await page.getByRole("link", { name: en.app.table, exact: true }).first().click();
    await page.getByRole("grid").waitFor();
  };

  /** By arrow keys, sentence after sentence, until the one that begins so is selected. */
  const select = async (sentence: string): Promise<string> => {
    const { page } = mediator;
    const selected = page.locator(".kind-bar [role=status]");
    await page.locator(".report-text").focus();
    for (let steps = 0; steps < 40; steps++) {
      const now = (await selected.textContent()) ?? "";
      if (now.startsWith(sentence)) return now;
      await page.keyboard.press("ArrowDown");
    }
    throw new Error(`No sentence begins with “${sentence}”`);
  };

  const enter = async (one: (typeof ENTRIES)[number]): Promise<string> => {
    const { page } = mediator;
    const { sentence, key, texts = {}, choices = {}, isCandidate } = one;
    const words_ = await select(sentence);
    await page.keyboard.press(key);
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    for (const [field, choice] of Object.entries(choices))
      await dialog.getByLabel(field, { exact: true }).selectOption({ label: choice });
    for (const [field, text] of Object.entries(texts))
      await dialog.getByLabel(field, { exact: true }).fill(text);
    const candidate = dialog.getByLabel(entry.isCandidate);
    if (key !== "r" && isCandidate === true) await candidate.press("Space");
    await page.keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "detached" });
    return words_;
  };

  it("teaches where it is empty, and on the table nobody stands anywhere yet", async () => {
    const { page } = mediator;
    await openRecord(mediator);
    await page.getByText(en.record.emptyTitle).first().waitFor();
    await page.getByRole("link", { name: en.app.table, exact: true }).first().click();
    await page.getByRole("button", { name: en.table.begin, exact: true }).first().click();
    for (const title of ISSUES) {
      const field = page.getByLabel(en.issues.newIssue, { exact: true });
      await field.fill(title);
      await field.press("Enter");
      await page.getByRole("treeitem").filter({ hasText: title }).waitFor();
    }
  });

  it("is put in by hand from a report, by keyboard: who met, who said what, how many, who demands what", async () => {
    const { page } = mediator;
    await openRecord(mediator);
    // Dropped on the screen, as a file.
    const dropped = await page.evaluateHandle(
      (text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], "report.txt", { type: "text/plain" }));
        return transfer;
      },
      readFileSync(REPORT, "utf8"),
    );
    await page.locator(".record").dispatchEvent("drop", { dataTransfer: dropped });
    await expect.poll(() => page.getByLabel(en.record.reportTitle).inputValue()).toBe(TITLE);
    await page.getByRole("button", { name: en.record.keep }).click();
    await page.getByRole("heading", { name: TITLE }).waitFor();
    await page.locator(".report-line").first().waitFor();
    await page.getByText(words.digestName).first().waitFor();

    const entered: string[] = [];
    for (const one of ENTRIES) entered.push(await enter(one));
    // Each stands beside the text with its exact words, and is said to be by hand.
    await page.getByLabel(words.show).selectOption({ label: words.kinds.figure });
    const cards = page.locator(".suggestion").filter({ hasText: words.byHand });
    await expect.poll(() => cards.count()).toBe(2);
    await page.getByLabel(words.show).selectOption({ label: words.shownAll });
    await expect.poll(() => page.locator(".found-mark[data-by-hand]").count()).toBeGreaterThan(0);
    expect(await findAxeViolations(page)).toEqual([]);

    await openRecord(mediator);
    for (const said of new Set(entered))
      await page.getByRole("cell").filter({ hasText: said }).first().waitFor();
    await page.getByText("The report says that security sources said that …").first().waitFor();
    await page.getByText("The report says that somebody whom it does not name said that …").first().waitFor();
    await page.getByRole("img", { name: /Kalın.*once/ }).waitFor();
    await page.getByText(figures.noLargest).first().waitFor();
    await page.getByRole("cell", { name: "more than 41,100", exact: true }).waitFor();
    await page.getByRole("cell", { name: "more than 95,100", exact: true }).waitFor();
    await expect.poll(() => page.getByText(en.recordParts.candidate).count()).toBe(5);
    expect(await findAxeViolations(page)).toEqual([]);
  });

  it("has put the reported positions on the table at once, each as reported and leading to its words", async () => {
    const { page } = mediator;
    await openTable();
    const cells = page.getByRole("gridcell").filter({ hasText: en.table.reported });
    await expect.poll(() => cells.count()).toBe(2);
    await cells.filter({ hasText: "Hamas demands a complete withdrawal" }).waitFor();
    await cells.filter({ hasText: "seeks control of the Philadelphi" }).waitFor();
  });

  it("is corrected, withdrawn and confirmed afterwards, and each can be taken back", async () => {
    const { page } = mediator;
    await openRecord(mediator);
    const row = page.getByRole("row").filter({ hasText: "The process has stalled" }).first();
    await row.getByRole("button", { name: en.recordParts.correctEntry }).click();
    const dialog = page.getByRole("dialog");
    // The report had it from somebody who had it from somebody.
    await dialog.getByLabel(label.source, { exact: true }).fill("The agency");
    await dialog.getByRole("button", { name: entry.addVoice }).click();
    await dialog.getByLabel(entry.source(2, 2), { exact: true }).fill("diplomats");
    await dialog
      .getByText("The report says that The agency said that diplomats said that …")
      .first()
      .waitFor();
    await page.keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "detached" });
    await row.getByText("The agency › diplomats").first().waitFor();
    await page.getByRole("button", { name: en.undo.undo, exact: true }).click();
    await row.getByText("The agency › diplomats").first().waitFor({ state: "detached" });

    const confirm = row.getByRole("button", { name: en.recordParts.confirmEntry, exact: true });
    await confirm.click();
    await row.getByText(en.recordParts.candidate).first().waitFor({ state: "detached" });
    await page.getByRole("button", { name: en.undo.undo, exact: true }).click();
    await row.getByText(en.recordParts.candidate).first().waitFor();
    await confirm.click();
    await row.getByText(en.recordParts.candidate).first().waitFor({ state: "detached" });

    // Whatever leaves the record leaves the table, and comes back with it.
    const demand = page.getByRole("row").filter({ hasText: "Hamas demands a complete" });
    await demand.getByRole("button", { name: en.recordParts.withdrawEntry }).click();
    await demand.waitFor({ state: "detached" });
    await page.getByRole("button", { name: en.undo.undo, exact: true }).click();
    await demand.waitFor();
    await openTable();
    await page.getByRole("gridcell").filter({ hasText: "Hamas demands a complete withdrawal" }).waitFor();
  });

  it("takes what somebody was told, without a report, and says who told it", async () => {
    const { page } = mediator;
    await openRecord(mediator);
    await page.getByRole("button", { name: en.record.tell }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(entry.heard, { exact: true }).fill("The crossing opens on Tuesday.");
    await page.keyboard.press("Control+Enter");
    await dialog.getByText(entry.missing.source).first().waitFor();
    await dialog.getByLabel(label.source, { exact: true }).fill("a liaison officer");
    await page.keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "detached" });
    await page.getByText("We were told that a liaison officer said that …").first().waitFor();
    await page.getByText(en.record.heard).first().waitFor();
  });

  it("takes what was heard in a room, from beside the words, into the room of the mediators alone", async () => {
    const { page } = mediator;
    const words_ = "Thirty days, if the lists are exchanged first.";
    const room = head.page.getByRole("navigation").getByRole("link", { name: /Separate talks/ });
    await room.first().click();
    await head.page.locator(".compose textarea").first().fill(words_);
    await head.page.locator(".compose textarea").first().press("Control+Enter");
    await page
      .getByRole("navigation")
      .getByRole("link", { name: /Separate talks/ })
      .first()
      .click();
    await page.getByRole("article").filter({ hasText: words_ }).focus();
    await page.keyboard.press("e");
    const dialog = page.getByRole("dialog");
    await expect.poll(() => dialog.getByLabel(entry.heard, { exact: true }).inputValue()).toBe(words_);
    await expect
      .poll(() => dialog.getByLabel(label.source, { exact: true }).inputValue())
      .toBe("Bo Kestrelin");
    await page.keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "detached" });
    await openRecord(mediator);
    await page.getByText("We were told that Bo Kestrelin", { exact: false }).first().waitFor();
  });

  it("takes rival figures from a file, names each row that it does not take, and gives them back with their tags", async () => {
    const { page } = mediator;
    await page.getByRole("button", { name: figures.import }).click();
    const dialog = page.getByRole("dialog");
    const buffer = Buffer.from(CSV);
    await dialog
      .getByLabel(figures.importFile)
      .setInputFiles({ name: "counts.csv", mimeType: "text/csv", buffer });
    await dialog.getByText(figures.fault(4, figures.problems.NotANumber)).first().waitFor();
    await dialog.getByText(figures.fault(5, figures.problems.SourceMissing)).first().waitFor();
    await dialog.getByRole("button", { name: figures.importGo(2) }).click();
    await dialog.waitFor({ state: "detached" });
    // Side by side: both numbers stand, and nothing between them.
    await page.getByText(figures.range("41,100", "41,206")).first().waitFor();
    await page.getByRole("button", { name: en.undo.undo, exact: true }).click();
    await page.getByText(figures.range("41,100", "41,206")).first().waitFor({ state: "detached" });

    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: figures.csv }).click(),
    ]);
    const saved = await textOf(await file.createReadStream());
    expect(saved).toContain("#meta+source");
    expect(saved).toContain("over,41100");
    expect(saved).not.toContain("41206");
  });

  it("stands in the timeline by date, each line leading to its very words", async () => {
    const { page } = mediator;
    await page.getByRole("link", { name: en.app.timeline }).first().click();
    // What has no date stands at the end, out of view.
    await page.getByLabel(en.timeline.find).fill("National Intelligence");
    await page.getByText(MEETING).first().waitFor();
    await page.getByText(en.timeline.unknown).first().waitFor();
    await page.getByLabel(en.timeline.find).fill("security");
    await page.getByText(MEETING).first().waitFor({ state: "detached" });
    expect(await findAxeViolations(page)).toEqual([]);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: en.timeline.ics }).click(),
    ]);
    expect(await textOf(await file.createReadStream())).toContain("DTSTART;VALUE=DATE:20240914");
    await page.getByRole("link", { name: en.timeline.what.statement }).first().click();
    await page.getByRole("heading", { name: TITLE }).waitFor();
    await page.locator(".suggestion[aria-current]").filter({ hasText: "security sources" }).waitFor();
    // A position leads to the words in the report that it rests on.
    await page.getByRole("link", { name: en.app.timeline }).first().click();
    await page
      .getByLabel(en.timeline.kind, { exact: true })
      .selectOption({ label: en.timeline.what.position });
    await page.getByRole("link", { name: en.timeline.what.position }).first().click();
    await page.getByRole("heading", { name: TITLE }).waitFor();
    await page.locator(".suggestion[aria-current]").filter({ hasText: words.kind.demand }).waitFor();
  });

  it("draws of 300 figures and their timeline only what is near the view, and says how many there are", async () => {
    const { page } = mediator;
    const count = 300;
    const lines = Array.from(
      { length: count },
      (_, at) =>
        `Lamps lit at post ${at % 30},exact,${1_000 + at},2031-05-${String((at % 28) + 1).padStart(2, "0")},Keeper ${at}`,
    );
    const buffer = Buffer.from(
      [
        "measure,bound,number,as of,source",
        "#indicator+name,#indicator+type,#indicator+num,#date,#meta+source",
        ...lines,
      ].join("\r\n"),
    );
    await openRecord(mediator);
    await page.getByRole("button", { name: figures.import }).click();
    const dialog = page.getByRole("dialog");
    await dialog
      .getByLabel(figures.importFile)
      .setInputFiles({ name: "lamps.csv", mimeType: "text/csv", buffer });
    await dialog.getByRole("button", { name: figures.importGo(count) }).click();
    await dialog.waitFor({ state: "detached" });
    const groups = page.locator(".figure-group");
    await expect.poll(() => groups.count()).toBeGreaterThanOrEqual(30);
    const drawn = (): Promise<number> =>
      groups.evaluateAll(
        (all) =>
          all.filter((group) => group.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }))
            .length,
      );
    await expect.poll(drawn).toBeLessThan(10);
    const rows = page.locator('.record-table[data-kind="figure"] tbody tr');
    await expect.poll(() => rows.count()).toBe(100);
    await page.getByRole("button", { name: en.recordParts.showRest(count + 2 - 100) }).click();
    await expect.poll(() => rows.count()).toBe(count + 2);

    await page.getByRole("link", { name: en.app.timeline }).first().click();
    const shown = page.locator(".timeline-scroll .virtual-row");
    await shown.first().waitFor();
    await expect
      .poll(async () => Number(await shown.first().getAttribute("aria-setsize")))
      .toBeGreaterThan(count);
    await expect.poll(() => shown.count()).toBeLessThan(50);
    await page.locator(".timeline-scroll").evaluate((scroller) => {
      scroller.scrollTop = scroller.scrollHeight / 2;
    });
    await expect
      .poll(async () => Number(await shown.first().getAttribute("aria-posinset")))
      .toBeGreaterThan(50);
    await expect.poll(() => shown.count()).toBeLessThan(50);
  });

  it("prints all of the timeline, and the record with its pictures, on paper that shows nothing else", async () => {
    const { page } = mediator;
    const printed = async (): Promise<string> => {
      const paper = await openFile("paper.pdf", new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
      if (!paper.ok) throw new Error(paper.error.reason);
      return paper.value.text.replace(/\s+/g, " ");
    };
    const timeline = await printed();
    // A reader of papers takes what comes back at the edge of each page for a running head: count before they are cut.
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const counted = page.locator(".timeline-screen .virtual-rows > li", {
      hasText: /Lamps lit at post \d+: 1\d{3}/,
    });
    await expect.poll(() => counted.count()).toBe(300);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(timeline.match(/Lamps lit at post/g)?.length).toBeGreaterThan(200);
    for (const shown of ["security sources", "massacres"]) expect(timeline).toContain(shown);
    expect(timeline).not.toContain(en.timeline.csv);

    await openRecord(mediator);
    await page.getByRole("heading", { name: en.record.entries.contact }).waitFor();
    const record = await printed();
    // All rows, those that are not drawn on the screen too, and the names in the picture.
    for (const shown of ["Keeper 0", "Keeper 299", "somebody not named", en.recordParts.contacts.picture])
      expect(record).toContain(shown);
    expect(record).not.toContain(en.record.add);
    await page.emulateMedia({ media: "print" });
    const inks = (): Promise<readonly string[]> =>
      page
        .locator(".record-picture .contact-edge line")
        .evaluateAll((lines) => [...new Set(lines.map((line) => getComputedStyle(line).stroke))]);
    await expect.poll(inks).toEqual(["rgb(0, 0, 0)"]);
    await expect
      .poll(() => page.locator(".rail, .record-head .button").filter({ visible: true }).count())
      .toBe(0);
    await page.emulateMedia({ media: null });
  });

  it("is seen by nobody who is not in its room", async () => {
    await openRecord(head);
    await head.page.getByText(en.record.emptyTitle).first().waitFor();
    await head.page.getByRole("link", { name: en.app.timeline }).first().click();
    await head.page.getByText(en.timeline.emptyTitle).first().waitFor();
    const shown = await head.page.locator("body").innerText();
    for (const text of [TITLE, MEETING, "41,100", "liaison"]) expect(shown).not.toContain(text);
  });

  it("fits a small screen", async () => {
    const { page } = mediator;
    await openRecord(mediator);
    await page.getByRole("heading", { name: en.record.entries.figure }).waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await findLayoutFlaws(page)).toEqual([]);
    await page.evaluate(() => {
      location.hash = location.hash.replace("record", "timeline");
    });
    await page.locator(".timeline-scroll .virtual-row").first().waitFor();
    expect(await findLayoutFlaws(page)).toEqual([]);
    expect(await findAxeViolations(page)).toEqual([]);
  });
});
