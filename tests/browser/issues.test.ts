import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { findAxeViolations } from "./support/axe.ts";
import { openCast } from "./support/cast.ts";
import type { Visit } from "./support/chromium.ts";
import { hasFocus, leaveByKey } from "./support/focus.ts";
import { type House, openHouse } from "./support/house.ts";
import { goTo } from "./support/palette.ts";
import { bringIn, enterRoom, makeKeys, openMediation, say } from "./support/person.ts";
import { cellAt, issue, placeOn, present, pressUntil, saveAs, tabTo, titlesOf } from "./support/table.ts";

const { issues: words } = en;
const OPTIONS = ["Two years", "Three years"] as const;
const UNIT = "% of the berths";
const REPORT = [
  "The two harbours went on talking through somebody else.",
  "Sulmere demands sixty per cent of the berths for its own fleet.",
].join(" ");

const firstLevelOf = (template: keyof typeof en.issueTemplates): readonly string[] =>
  en.issueTemplates[template].map(({ title }) => title);

describe("what is at issue", () => {
  const cast = openCast();
  let house: House;
  let mediator: Visit;
  let north: Visit;
  let south: Visit;
  const [first = "", second = "", third = ""] = firstLevelOf("labour");

  beforeAll(async () => {
    house = await openHouse();
    [mediator, north, south] = [
      await cast.enter("mediator"),
      await cast.enter("north"),
      await cast.enter("south"),
    ];
    await mediator.page.goto(house.url);
    await makeKeys(mediator.page, "Ilse Tornwald");
    await openMediation(mediator.page, { title: "Two harbours", parties: ["Norvane", "Sulmere"] });
    const as = en.people.purposes.head;
    await bringIn(mediator.page, north.page, { as, name: "Bo Kestrelin", party: "Norvane" });
    await bringIn(mediator.page, south.page, { as, name: "Ana Verrun", party: "Sulmere" });
    for (const { page } of [north, south]) await enterRoom(page, /Separate talks/);
  });
  afterAll(() => house.close());

  /** With the keyboard on an issue of the list, into its fields. */
  const edit = async (page: Page, title: string): Promise<void> => {
    await tabTo(page, page.locator('[role="treeitem"][tabindex="0"]'));
    await page.keyboard.press("Home");
    await pressUntil(page, "ArrowDown", issue(page, title));
    await page.keyboard.press("Enter");
    await page.getByLabel(words.name, { exact: true }).waitFor();
  };
  const type = async (page: Page, label: string, value: string): Promise<void> => {
    await tabTo(page, page.getByRole("dialog").getByLabel(label, { exact: true }));
    await page.keyboard.press("Control+a");
    await (value === "" ? page.keyboard.press("Delete") : page.keyboard.type(value));
  };
  const save = async (page: Page): Promise<void> => {
    await page.keyboard.press("Control+Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  };

  it("begins from what is usual in a field, and is settled by options that are added, renamed and taken out", async () => {
    const { page } = mediator;
    await goTo(page, en.app.issues);
    await tabTo(page, page.getByRole("button", { name: words.fromTemplate }));
    await page.keyboard.press("Enter");
    await page.getByLabel(words.template, { exact: true }).selectOption("labour");
    await save(page);
    await expect.poll(() => titlesOf(page)).toEqual(firstLevelOf("labour"));

    await edit(page, first);
    for (const [at, label] of OPTIONS.entries()) {
      await tabTo(page, page.getByRole("button", { name: words.addOption }));
      await page.keyboard.press("Enter");
      await type(page, words.option(at + 1), label);
    }
    await save(page);
    await issue(page, first).getByText(words.options(2)).first().waitFor();
    await edit(page, first);
    await type(page, words.option(1), "Two years and a half");
    await type(page, words.option(2), "");
    await save(page);
    await issue(page, first).getByText(words.options(1)).first().waitFor();
    await page.keyboard.press("u");
    await issue(page, first).getByText(words.options(2)).first().waitFor();
    await edit(page, first);
    const labels = () =>
      page
        .locator(".issue-options input")
        .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
    await expect.poll(labels).toEqual(OPTIONS);
    await leaveByKey(page);
  });

  it("has its options in an order that keys and buttons change, and undo restores", async () => {
    const { page } = mediator;
    const field = (n: number) => page.getByRole("dialog").getByLabel(words.option(n), { exact: true });
    await edit(page, first);
    await tabTo(page, field(2));
    await page.keyboard.press("Alt+ArrowUp");
    await expect.poll(() => field(1).inputValue()).toBe(OPTIONS[1]);
    // The keyboard goes along with what it moved.
    await hasFocus(field(1));
    await save(page);
    // It said so of an earlier deed as well.
    await page.getByText(en.undo.undone("")).first().waitFor({ state: "detached" });
    await page.keyboard.press("u");
    await page.getByText(en.undo.undone("")).first().waitFor();
    await edit(page, first);
    await expect.poll(() => field(1).inputValue()).toBe(OPTIONS[0]);
    await page.getByRole("button", { name: words.optionDown(OPTIONS[0], 1) }).click();
    await expect.poll(() => field(2).inputValue()).toBe(OPTIONS[0]);
    await page.getByRole("button", { name: words.optionUp(OPTIONS[0], 2) }).click();
    expect(await findAxeViolations(page)).toEqual([]);
    await leaveByKey(page);
  });

  it("is divided where it can be: a unit, and a range in which a step fits, or a sentence that says what is missing", async () => {
    const { page } = mediator;
    await edit(page, second);
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(words.settledBy).selectOption("divisible");
    await type(page, words.unit, UNIT);
    await type(page, words.least, "70");
    await type(page, words.most, "40");
    await dialog.getByText(words.needsRange).first().waitFor();
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => dialog.count()).toBe(1);
    expect(await findAxeViolations(page)).toEqual([]);
    await type(page, words.least, "40");
    await type(page, words.most, "70");
    await type(page, words.step, "5");
    await save(page);
    await issue(page, second)
      .getByText(words.range(40, 70, UNIT))
      .first()
      .waitFor();
  });

  it("is presented to several rooms at once; each reads a copy, and neither learns of the other", async () => {
    const { page } = mediator;
    await present(page, ["Norvane", "Sulmere"], [first, second]);
    for (const [{ page: own }, party, other] of [
      [north, "Norvane", "Sulmere"],
      [south, "Sulmere", "Norvane"],
    ] as const) {
      await goTo(own, en.app.table);
      const heads = own.getByRole("rowheader");
      await expect.poll(() => heads.count()).toBe(2);
      const [one = "", two = ""] = await heads.allInnerTexts();
      expect(one).toContain(first);
      expect(one).toContain(words.options(2));
      expect(two).toContain(words.range(40, 70, UNIT));
      await expect
        .poll(() => own.getByRole("columnheader").allInnerTexts())
        .toEqual([en.table.issueHead, party]);
      expect(await own.locator("main").innerText()).not.toContain(other);
    }

    // A new title and an option that goes: nothing of it is seen until it is presented again, and then where it was.
    const before = await south.page.getByRole("rowheader").allInnerTexts();
    await goTo(page, en.app.issues);
    await edit(page, first);
    await type(page, words.name, "How long it holds");
    await type(page, words.option(2), "");
    await save(page);
    await issue(page, "How long it holds").getByText(words.options(1)).first().waitFor();
    await expect.poll(() => north.page.getByRole("rowheader").allInnerTexts()).toEqual(before);
    await goTo(page, en.app.present);
    await page.getByRole("checkbox", { name: /Norvane/ }).check();
    await page.getByText(en.present.wasTitle(first)).first().waitFor();
    await page.getByText(en.present.wasOptions(OPTIONS)).first().waitFor();
    await expect.poll(() => page.getByText(third, { exact: true }).count()).toBe(1);
    await page.getByRole("button", { name: en.present.go(1) }).click();
    await north.page.getByRole("rowheader", { name: /How long it holds/ }).waitFor();
    await expect.poll(() => south.page.getByRole("rowheader").allInnerTexts()).toEqual(before);
  });

  it("has positions that name an option, or an amount within the range or beyond it", async () => {
    const { page } = mediator;
    const [term, share] = ["Two years would do.", "Eighty per cent, and nothing below."];
    for (const said of [term, share]) {
      await enterRoom(north.page, /Separate talks/);
      await say(north.page, said);
    }
    await goTo(page, en.app.table);
    const onTerm = await placeOn(page, ["Norvane", "How long it holds", term], async (dialog) => {
      await dialog.getByLabel(en.table.choice).selectOption({ label: OPTIONS[0] });
    });
    await onTerm.getByText(OPTIONS[0], { exact: true }).first().waitFor();
    const onShare = await placeOn(page, ["Norvane", second, share], async (dialog) => {
      await dialog.getByLabel(en.table.amountLabel(UNIT, 40, 70)).fill("80");
      await dialog.getByText(en.table.beyondRange).first().waitFor();
    });
    await onShare.getByText(en.table.amount(80, UNIT)).first().waitFor();
    // Whoever merely reads the issue's copy sees nothing of what the team keeps.
    for (const { page: own } of [north, south]) {
      await goTo(own, en.app.table);
      expect(await own.getByRole("grid").innerText()).not.toContain(share);
    }
  });

  it("takes a report's words with the amount that they name, and a correction of the entry moves it", async () => {
    const { page } = mediator;
    await goTo(page, en.app.record);
    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "report.txt", { type: "text/plain" }));
      return transfer;
    }, REPORT);
    await page.locator(".record").dispatchEvent("drop", { dataTransfer: dropped });
    await page.getByLabel(en.record.reportTitle).fill("From the two harbours");
    await page.getByRole("button", { name: en.record.keep }).click();
    await page.locator(".report-line").first().waitFor();
    await page.locator(".report-text").focus();
    const selected = page.locator(".kind-bar [role=status]");
    for (let steps = 0; steps < 8; steps++) {
      if ((await selected.textContent())?.startsWith("Sulmere demands") === true) break;
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("p");
    const dialog = page.getByRole("dialog");
    const amount = dialog.getByLabel(en.table.amountLabel(UNIT, 40, 70));
    await dialog.getByLabel(en.entry.demander, { exact: true }).selectOption({ label: "Sulmere" });
    await dialog.getByLabel(en.entry.onTable, { exact: true }).selectOption({ label: second });
    await amount.fill("60");
    await save(page);
    await goTo(page, en.app.table);
    const cell = await cellAt(page, "Sulmere", second);
    await cell.getByText(en.table.amount(60, UNIT)).first().waitFor();
    await cell.getByText(en.table.reported).first().waitFor();

    await goTo(page, en.app.record);
    const row = page.getByRole("row").filter({ hasText: "Sulmere demands" });
    await row.getByRole("button", { name: en.recordParts.correctEntry }).click();
    await expect.poll(() => amount.inputValue()).toBe("60");
    await amount.fill("65");
    await save(page);
    await goTo(page, en.app.table);
    await cell.getByText(en.table.amount(65, UNIT)).first().waitFor();
    await cell.focus();
    await page.keyboard.press("Enter");
    const panel = page.getByRole("complementary");
    await expect.poll(() => panel.getByRole("listitem").count()).toBe(2);
    await page.keyboard.press("Escape");
  });

  it("leaves as values and as a document that hold every cell of the table, and nothing else of it", async () => {
    const { page } = mediator;
    await goTo(page, en.app.table);
    await expect.poll(() => page.locator(".grid .position-words").count()).toBe(3);
    const shown = await page.locator(".grid tr").evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll("th, td")].map((cell) => ({
          head: cell.textContent,
          title: cell.querySelector("[dir=auto]")?.textContent ?? "",
          words: cell.querySelector(".position-words")?.textContent ?? "",
          isReported: cell.querySelector('[data-basis="reported"]') !== null,
          facts: [...cell.querySelectorAll(".chip")].map((chip) =>
            chip.textContent.replace(/^[^\p{L}\p{N}]+/u, ""),
          ),
          origin: cell.querySelector(".position-origin bdi")?.textContent ?? "",
        })),
      ),
    );
    expect(shown.flat().filter((cell) => cell.words !== "").length).toBe(3);
    const xml = Buffer.from(
      unzipSync(new Uint8Array(await saveAs(page, en.table.exportDocx)))["word/document.xml"] ?? [],
    ).toString("utf8");
    const rows = elementsOf(xml, "w:tr").map((row) => elementsOf(row, "w:tc"));
    expect(rows.map(({ length }) => length)).toEqual(shown.map(({ length }) => length));
    // The document lets another party come first from day to day: a column is known by its head.
    const columns = (shown[0] ?? []).map(({ head }) => rows[0]?.findIndex((cell) => wordsOf(cell) === head));
    expect(new Set(columns)).toEqual(new Set(shown[0]?.keys()));
    for (const [down, row] of shown.entries())
      for (const [across, cell] of row.entries()) {
        const written = rows[down]?.[columns[across] ?? -1] ?? "";
        const text = wordsOf(written);
        if (down === 0) continue;
        if (across === 0) expect(text).toContain(cell.title);
        else if (cell.words === "") expect(text).toBe("–");
        else {
          for (const part of [cell.words, cell.origin, ...cell.facts]) expect(text).toContain(part);
          expect(written.includes("<w:i/>")).toBe(cell.isReported);
          expect(text.includes(`${en.table.reported}:`)).toBe(cell.isReported);
        }
      }

    const values = (await saveAs(page, en.table.exportCsv)).toString("utf8").trim().split("\r\n");
    // A head, and a line for each party on each issue, with or without a position.
    expect(values.length).toBe(1 + (shown.length - 1) * 2);
    expect(values.slice(1).filter((line) => line.includes(en.table.reported)).length).toBe(1);
    expect(values.join("\n")).toContain(en.table.amount(80, UNIT));
    await page.getByText(en.table.saved).first().waitFor();
    for (const { complaints } of [mediator, north, south]) expect(complaints).toEqual([]);
  });
});

/** The elements of that name, which never hold each other here. */
const elementsOf = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${name}[ >].*?</${name}>`, "gsu"))].map(([element]) => element);

const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)]
    .map(([, text = ""]) => text)
    .join(" ")
    .replaceAll("&amp;", "&")
    .replaceAll("&apos;", "'")
    .replaceAll("&quot;", '"');
