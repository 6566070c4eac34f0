import { openFile } from "@parley/documents/node";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { openCast } from "./support/cast.ts";
import type { Visit } from "./support/chromium.ts";
import { findFlawsOf, type ScreenToSee } from "./support/every-screen.ts";
import { hasFocus, holdsFocus, leaveByKey } from "./support/focus.ts";
import { type House, openHouse } from "./support/house.ts";
import { goTo } from "./support/palette.ts";
import { bringIn, enterRoom, makeKeys, openMediation, reads, say, screenOf } from "./support/person.ts";
import { findOption, issue, pressUntil, saveAs, tabTo, titlesOf } from "./support/table.ts";

const PARTIES = ["Norvane", "Sulmere", "Teldorn"] as const;
type PartyName = (typeof PARTIES)[number];
const HEADS: Record<PartyName, string> = {
  Norvane: "Bo Kestrelin",
  Sulmere: "Ana Verrun",
  Teldorn: "Ruo Maressin",
};
const FIRST_LEVEL = [
  "Ceasefire",
  "Captives",
  "Crossings",
  "Trucks a day",
  "Fuel",
  "Return",
  "Maps",
  "Police",
  "Reconstruction",
  "Monitoring",
] as const;
const BELOW_CEASEFIRE = ["Start", "Duration"] as const;
const FUEL = ["Fuel for hospitals", "Fuel for wells"] as const;

/** What each side says on each day of the week, and on which issue it stands. */
const WEEK: readonly (readonly (readonly [PartyName, string, string])[])[] = [
  [
    ["Norvane", "Trucks a day", "Forty trucks a day and not one fewer."],
    ["Sulmere", "Captives", "Nothing moves before the captives are home."],
  ],
  [["Teldorn", "Fuel", "Fuel for the hospitals comes first."]],
  [["Sulmere", "Trucks a day", "Thirty trucks are what the road can carry."]],
  [["Norvane", "Duration", "Six weeks, and then we meet again."]],
  [["Sulmere", "Duration", "Six weeks are agreed."]],
  [["Norvane", "Trucks a day", "Thirty-five trucks would do for a month."]],
  [["Teldorn", "Monitoring", "Monitors from no neighbouring country."]],
];

/** What somebody reported: a position is in its second sentence. */
const REPORT = [
  "People from three harbour towns met at the customs house.",
  "Teldorn demands that the police of the harbour towns stay where they are.",
  "No date for another meeting was given.",
] as const;

/** A clock that a test can set days ahead, and a count of what a pointer did. */
const followKeysAndDays = (): void => {
  const now = Date.now.bind(Date);
  const here: Window & { days?: number; pointers?: number } = window;
  here.days = 0;
  here.pointers = 0;
  Date.now = () => now() + (here.days ?? 0) * 86_400_000;
  addEventListener("pointerdown", () => (here.pointers = (here.pointers ?? 0) + 1), true);
};
const toDay = (page: Page, days: number): Promise<void> =>
  page.evaluate((value) => {
    (window as Window & { days?: number }).days = value;
    // Somebody is there: otherwise days without a sign of life would lock the device.
    dispatchEvent(new KeyboardEvent("keydown", { key: "Shift" }));
  }, days);
const pointersOf = (page: Page): Promise<number> =>
  page.evaluate(() => (window as Window & { pointers?: number }).pointers ?? 0);

describe("the table", () => {
  const cast = openCast();
  let house: House;
  let mediator: Visit;
  const heads = new Map<PartyName, Visit>();
  const headOf = (party: PartyName): Page => {
    const visit = heads.get(party);
    if (visit === undefined) throw new Error(`${party} is not here`);
    return visit.page;
  };
  beforeAll(async () => {
    house = await openHouse();
    mediator = await cast.enter("mediator");
    await mediator.page.addInitScript(followKeysAndDays);
    await mediator.page.goto(house.url);
    await makeKeys(mediator.page, "Ilse Tornwald");
    await openMediation(mediator.page, { title: "Harbour talks", parties: PARTIES });
    for (const party of PARTIES) {
      const visit = await cast.enter(party);
      await visit.page.addInitScript(followKeysAndDays);
      heads.set(party, visit);
      await bringIn(mediator.page, visit.page, {
        ...{ as: en.people.purposes.head, name: HEADS[party], party },
      });
      await enterRoom(visit.page, /Separate talks/);
    }
  });
  afterAll(() => house.close());

  it("is kept for a week, with 12 issues and three parties, by keyboard alone", async () => {
    const { page } = mediator;
    const { keyboard } = page;
    await goTo(page, en.app.table);
    const before = await pointersOf(page);
    await tabTo(page, page.getByRole("button", { name: en.table.begin }));
    await keyboard.press("Enter");
    await tabTo(page, page.getByLabel(en.issues.newIssue, { exact: true }));
    for (const title of FIRST_LEVEL) {
      await keyboard.type(title);
      await keyboard.press("Enter");
      await issue(page, title).waitFor();
    }
    await tabTo(page, page.locator('[role="treeitem"][tabindex="0"]'), "Shift+Tab");
    await keyboard.press("Home");
    await keyboard.press("b");
    for (const title of BELOW_CEASEFIRE) {
      await keyboard.type(title);
      await keyboard.press("Enter");
      await issue(page, title).waitFor();
    }
    await expect.poll(() => page.getByRole("treeitem").count()).toBe(12);
    await tabTo(page, page.locator('[role="treeitem"][tabindex="0"]'), "Shift+Tab");

    for (const [day, said] of WEEK.entries()) {
      await toDay(page, day);
      for (const [party, , words] of said) {
        await toDay(headOf(party), day);
        await say(headOf(party), words);
      }
      await goTo(page, en.app.table);
      for (const [party, title, words] of said) await placeByKeys(page, party, title, words);
    }
    await reads(page, en.table.summary(12, 3));
    for (const [party, title, words] of WEEK.flat().filter(isLast))
      await expect.poll(() => cellOf(page, party, title).innerText()).toContain(words);

    // What stood there before is behind the cell, the newest first.
    await toCell(page, "Norvane", "Trucks a day");
    await keyboard.press("Enter");
    const panel = page.getByRole("complementary", { name: en.table.cell("Norvane", "Trucks a day") });
    await panel.getByRole("listitem").nth(1).waitFor();
    const steps = await panel.getByRole("listitem").allInnerTexts();
    expect(steps[0]).toContain("Thirty-five trucks would do for a month.");
    expect(steps[1]).toContain("Forty trucks a day and not one fewer.");
    await keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });

    // Taken off by mistake, and back; the keyboard is at the cell again.
    await hasFocus(cellOf(page, "Norvane", "Trucks a day"));
    await keyboard.press("w");
    await expect.poll(() => cellOf(page, "Norvane", "Trucks a day").innerText()).toContain("Forty trucks");
    await keyboard.press("u");
    await expect.poll(() => cellOf(page, "Norvane", "Trucks a day").innerText()).toContain("Thirty-five");
    await keyboard.press("?");
    await page.getByRole("dialog", { name: en.acts.keysHere }).waitFor();
    await leaveByKey(page);

    // From the cell, where the keyboard is again, to the words behind it.
    const cell = cellOf(page, "Norvane", "Trucks a day");
    await hasFocus(cell);
    await keyboard.press("g");
    await page.locator(".compose").waitFor();
    await reads(page, "Thirty-five trucks would do for a month.");
    expect(await pointersOf(page)).toBe(before);
  });

  it("has its list renamed, ordered, merged and split by keys, and each deed is taken back, the last first", async () => {
    const { page } = mediator;
    const { keyboard } = page;
    const pointers = await pointersOf(page);
    await goTo(page, en.app.issues);
    const at = async (title: string): Promise<void> => {
      await tabTo(page, page.locator('[role="treeitem"][tabindex="0"]'));
      await keyboard.press("Home");
      await pressUntil(page, "ArrowDown", issue(page, title));
    };
    const before = await titlesOf(page);
    const becomes = (titles: readonly string[]): Promise<void> =>
      expect.poll(() => titlesOf(page)).toEqual(titles);

    await at("Maps");
    await keyboard.press("Enter");
    await page.getByLabel(en.issues.name, { exact: true }).waitFor();
    await keyboard.press("Control+a");
    await keyboard.type("Maps and lines");
    await keyboard.press("Control+Enter");
    await issue(page, "Maps and lines").waitFor();
    const renamed = await titlesOf(page);

    await at("Police");
    await keyboard.press("Alt+ArrowUp");
    await expect.poll(() => titlesOf(page)).not.toEqual(renamed);
    const ordered = await titlesOf(page);
    expect(ordered.indexOf("Police")).toBe(renamed.indexOf("Police") - 1);

    // What stands below goes along, and is counted below the other.
    await at("Ceasefire");
    await keyboard.press("m");
    await page.getByRole("dialog").getByLabel(en.issues.into).focus();
    await keyboard.press("End");
    await keyboard.press("Control+Enter");
    await expect.poll(() => titlesOf(page)).toHaveLength(11);
    expect((await titlesOf(page)).slice(-3)).toEqual(["Monitoring", ...BELOW_CEASEFIRE]);

    const merged = await titlesOf(page);
    const splitFuel = async (): Promise<void> => {
      await at("Fuel");
      await keyboard.press("s");
      await page.getByLabel(en.issues.parts).waitFor();
      await keyboard.press("Control+a");
      await keyboard.type(FUEL[0]);
      await keyboard.press("Enter");
      await keyboard.type(FUEL[1]);
      await keyboard.press("Control+Enter");
      await issue(page, FUEL[1]).waitFor();
    };
    await splitFuel();

    await at("Police");
    for (const earlier of [merged, ordered, renamed, before]) {
      await keyboard.press("u");
      await becomes(earlier);
    }

    // A position on the whole is read with each part, for as long as it is split.
    await splitFuel();
    await goTo(page, en.app.table);
    for (const part of FUEL)
      await expect
        .poll(() => cellOf(page, "Teldorn", part).innerText())
        .toContain("Fuel for the hospitals comes first.");
    await goTo(page, en.app.issues);
    const again = page.getByRole("button", { name: en.issues.takeUpOf("Fuel"), exact: true });
    await tabTo(page, again);
    await keyboard.press("Enter");
    await again.waitFor({ state: "detached" });
    for (const part of FUEL) {
      await at(part);
      await keyboard.press("x");
      await issue(page, part).waitFor({ state: "detached" });
    }
    await becomes(before);
    expect(await pointersOf(page)).toBe(pointers);
  });

  it("has its list ordered by drag too: beneath a row, and above one", async () => {
    const { page } = mediator;
    // All of the list in view: what scrolls between press and release is another row.
    await page.setViewportSize({ width: 1280, height: 1400 });
    await goTo(page, en.app.issues);
    const before = await titlesOf(page);
    const rest = before.filter((title) => title !== "Maps");
    const [last] = rest.slice(-1);
    if (last === undefined) throw new Error("there is no list");
    await issue(page, "Maps").dragTo(issue(page, last), { targetPosition: { x: 120, y: 40 } });
    await expect.poll(() => titlesOf(page)).toEqual([...rest, "Maps"]);
    await issue(page, "Maps").dragTo(issue(page, "Captives"), { targetPosition: { x: 120, y: 4 } });
    await expect.poll(async () => (await titlesOf(page)).indexOf("Maps")).toBe(before.indexOf("Captives"));
    for (let deeds = 0; deeds < 2; deeds++)
      await page.getByRole("button", { name: en.undo.undo, exact: true }).click();
    await expect.poll(() => titlesOf(page)).toEqual(before);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it("suggests a condition after an agreement as new, with its day, and keeps what the mediator finds", async () => {
    const { page } = mediator;
    const { keyboard } = page;
    await goTo(page, en.app.table);
    await toCell(page, "Sulmere", "Duration");
    await keyboard.press("c");
    await page.getByLabel(en.table.stanceLabel).selectOption("agreed");
    await keyboard.press("Control+Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expect
      .poll(() => cellOf(page, "Sulmere", "Duration").innerText())
      .toContain(en.table.stance.agreed);

    for (const one of [page, headOf("Sulmere")]) await toDay(one, WEEK.length);
    const words = "Six weeks, if the lists come first.";
    await say(headOf("Sulmere"), words);
    await placeByKeys(page, "Sulmere", "Duration", words, "condition");
    const suggestion = new RegExp(en.table.suggestedNew("").trim().replace("?", "\\?"));
    await expect.poll(() => cellOf(page, "Sulmere", "Duration").innerText()).toMatch(suggestion);
    await expect.poll(() => page.getByText(suggestion).count()).toBe(1);

    await toCell(page, "Sulmere", "Duration");
    await keyboard.press("n");
    await page.getByText(en.table.done.confirmed).first().waitFor();
    const found = () => cellOf(page, "Sulmere", "Duration").innerText();
    await expect.poll(found).not.toMatch(suggestion);
    await expect.poll(found).toContain(en.table.newCondition("").replace(",", "").trim());
    // Taken back, it is asked about again; then it is found not to be new, and who found so stands in its history.
    await keyboard.press("u");
    await page.getByText(en.undo.undone(en.table.done.confirmed)).first().waitFor();
    await expect.poll(() => cellOf(page, "Sulmere", "Duration").innerText()).toMatch(suggestion);
    await keyboard.press("d");
    await page.getByText(en.table.done.dismissed).first().waitFor();
    await expect.poll(() => cellOf(page, "Sulmere", "Duration").innerText()).not.toMatch(suggestion);
    await expect
      .poll(() => cellOf(page, "Sulmere", "Duration").innerText())
      .not.toContain(en.table.newCondition("").replace(",", "").trim());
    await keyboard.press("Enter");
    const panel = page.getByRole("complementary", { name: en.table.cell("Sulmere", "Duration") });
    await panel
      .getByText(en.table.foundNotNew("Ilse Tornwald", "").trim().replace(/,$/, ""))
      .first()
      .waitFor();
    await tabTo(page, panel.getByRole("button", { name: en.table.act.reopen }));
    await keyboard.press("Enter");
    await expect.poll(() => cellOf(page, "Sulmere", "Duration").innerText()).toMatch(suggestion);
    await keyboard.press("Escape");
    await toCell(page, "Sulmere", "Duration");
    await keyboard.press("n");
    await expect.poll(() => cellOf(page, "Sulmere", "Duration").innerText()).not.toMatch(suggestion);
  });

  it("stands at 360 pixels, at 200 % and by night, and axe finds nothing on it", async () => {
    const { page } = mediator;
    const leave = async (): Promise<void> => {
      if ((await page.getByRole("dialog").count()) > 0) await leaveByKey(page);
      else await page.keyboard.press("Escape");
    };
    expect(await findFlawsOf(page, screensOf(page), leave)).toEqual([]);
  });

  it("shows a party nothing of what the mediators keep, and changes nothing where nothing is presented", async () => {
    const south = headOf("Sulmere");
    await goTo(south, en.app.table);
    await south.getByText(en.table.emptyTitle.party).first().waitFor();
    const everything = [...FIRST_LEVEL, ...BELOW_CEASEFIRE, ...WEEK.flat().map(([, , text]) => text)];
    const before = await entriesOf(south);
    expect(before.length).toBeGreaterThan(1);

    const { page } = mediator;
    const pointers = await pointersOf(page);
    await presentTo(page, ["Norvane"], ["Trucks a day", "Fuel"]);
    expect(await pointersOf(page)).toBe(pointers);
    const north = headOf("Norvane");
    await goTo(north, en.app.table);
    await north.getByRole("rowheader", { name: /Trucks a day/ }).waitFor();
    await expect.poll(() => north.getByRole("rowheader").count()).toBe(2);
    await expect
      .poll(() => north.getByRole("columnheader").allInnerTexts())
      .toEqual([en.table.issueHead, "Norvane"]);
    expect(await south.getByRole("rowheader").count()).toBe(0);
    const shown = await screenOf(south);
    for (const words of everything) expect(shown).not.toContain(words);
    expect(await entriesOf(south)).toEqual(before);
  });

  it("changes no presented copy until it is presented again, and says then what is new", async () => {
    const { page } = mediator;
    const { keyboard } = page;
    const north = headOf("Norvane");
    await goTo(page, en.app.issues);
    await tabTo(page, page.locator('[role="treeitem"][tabindex="0"]'));
    await keyboard.press("Home");
    await pressUntil(page, "ArrowDown", issue(page, "Fuel"));
    await keyboard.press("Enter");
    await page.getByLabel(en.issues.name, { exact: true }).fill("Fuel and power");
    await keyboard.press("Control+Enter");
    await issue(page, "Fuel and power").waitFor();
    await goTo(north, en.app.table);
    await expect
      .poll(() => north.getByRole("rowheader").allInnerTexts())
      .not.toContainEqual(expect.stringContaining("power"));

    await goTo(page, en.app.present);
    await page.getByLabel(/Norvane/).check();
    await page.getByText(en.present.wasTitle("Fuel")).first().waitFor();
    await page.getByRole("button", { name: en.present.go(1) }).click();
    await page.getByRole("heading", { name: en.table.title }).waitFor();
    await north.getByRole("rowheader", { name: /Fuel and power/ }).waitFor();
  });

  it("lets a party keep its own table, in its own room where it wants, which no mediator reads", async () => {
    const north = headOf("Norvane");
    const words = "Ten more trucks if we must.";
    await enterRoom(north, /Delegation/);
    await say(north, words);
    await goTo(north, en.app.table);
    await north.getByRole("button", { name: en.table.import }).click();
    await north.getByRole("button", { name: en.table.import }).waitFor({ state: "detached" });
    await tabTo(north, north.locator('[role="grid"] [tabindex="0"]'));
    await north.keyboard.press("Control+Home");
    await north.keyboard.press("p");
    await findOption(north, words);
    await north.getByLabel(en.table.stanceLabel).waitFor();
    await holdsFocus(north.getByRole("dialog"));
    await north.keyboard.press("Control+Enter");
    await expect.poll(() => north.getByRole("gridcell").first().innerText()).toContain(words);
    await expect.poll(() => north.getByRole("gridcell").first().innerText()).toContain(en.table.saidByUs);

    const { page } = mediator;
    await goTo(page, en.app.table);
    await page.getByRole("grid").waitFor();
    expect(await screenOf(page)).not.toContain(words);
    for (const { complaints } of [mediator, ...heads.values()]) expect(complaints).toEqual([]);
  });

  it("leads from a reported position to its very words in the report, and from there back to its cell", async () => {
    const { page } = mediator;
    const { keyboard } = page;
    await goTo(page, en.app.record);
    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "report.txt", { type: "text/plain" }));
      return transfer;
    }, REPORT.join(" "));
    await page.locator(".record").dispatchEvent("drop", { dataTransfer: dropped });
    await page.getByLabel(en.record.reportTitle).fill("From the harbour towns");
    await page.getByRole("button", { name: en.record.keep }).click();
    await page.locator(".report-line").first().waitFor();
    await page.locator(".report-text").focus();
    const selected = page.locator(".kind-bar [role=status]");
    for (let steps = 0; steps < REPORT.length + 2; steps++) {
      if ((await selected.textContent())?.startsWith(REPORT[1].slice(0, 20)) === true) break;
      await keyboard.press("ArrowDown");
    }
    await keyboard.press("p");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(en.entry.demander, { exact: true }).selectOption({ label: "Teldorn" });
    await dialog.getByLabel(en.entry.onTable, { exact: true }).selectOption({ label: "Police" });
    await keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "detached" });

    await goTo(page, en.app.table);
    const cell = cellOf(page, "Teldorn", "Police");
    await expect.poll(() => cell.innerText()).toContain(REPORT[1]);
    await expect.poll(() => cell.innerText()).toContain(en.table.reported);
    await expect.poll(() => cell.locator('[data-basis="reported"]').count()).toBe(1);
    await toCell(page, "Teldorn", "Police");
    await keyboard.press("g");
    // The very words, marked, in view, among those of the report.
    // A name in them has a mark of its own.
    const marks = page.locator(".found-mark[data-current]");
    await expect.poll(async () => (await marks.allTextContents()).join("")).toContain(REPORT[1].slice(0, 20));
    await marks.first().scrollIntoViewIfNeeded();
    const back = page.getByRole("link", { name: en.table.cell("Teldorn", "Police") });
    await tabTo(page, back, "Shift+Tab");
    await keyboard.press("Enter");
    const panel = page.getByRole("complementary", { name: en.table.cell("Teldorn", "Police") });
    await panel.waitFor();
    await panel.locator("[data-called]").getByText(REPORT[1]).first().waitFor();
    await keyboard.press("Escape");
  });

  it("shows an observer what is common, and nothing of what anybody said apart", async () => {
    const { page } = mediator;
    const observer = await cast.enter("observer");
    await observer.page.goto(house.url);
    await bringIn(page, observer.page, { as: en.people.purposes.observer, name: "Lea Quist" });
    await observer.page
      .getByRole("navigation")
      .getByRole("link", { name: en.app.table, exact: true })
      .click();
    await observer.page.getByText(en.table.emptyTitle.observer).first().waitFor();
    await presentTo(page, [en.terms.roomKind.common], ["Captives"]);
    await observer.page.getByRole("rowheader", { name: /Captives/ }).waitFor();
    await expect.poll(() => observer.page.getByRole("rowheader").count()).toBe(1);
    const shown = await screenOf(observer.page);
    for (const [, , words] of WEEK.flat()) expect(shown).not.toContain(words);
    for (const title of ["Duration", "Maps", "Police"]) expect(shown).not.toContain(title);
    expect(observer.complaints).toEqual([]);
  });

  it("prints every word of every cell, on paper that shows nothing else", async () => {
    const { page } = mediator;
    await goTo(page, en.app.table);
    await page.emulateMedia({ media: "print" });
    for (const control of [".rail", ".table-about", ".bar button"])
      await expect.poll(() => page.locator(control).filter({ visible: true }).count()).toBe(0);
    const cut = (): Promise<number> =>
      page
        .locator(".position-words")
        .evaluateAll((all) => all.filter((words) => words.scrollHeight > words.clientHeight + 1).length);
    await expect.poll(cut).toBe(0);
    const paper = await openFile("table.pdf", new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    await page.emulateMedia({ media: null });
    if (!paper.ok) throw new Error(paper.error.reason);
    const printed = paper.value.text.replace(/\s+/g, " ");
    expect(printed).toContain("printed on");
    for (const [, title, words] of WEEK.flat().filter(isLast)) {
      expect(printed).toContain(title);
      if (title !== "Duration") expect(printed).toContain(words);
    }
  });

  it("leaves as values and as a document, with what was told told apart", async () => {
    const { page } = mediator;
    const values = (await saveAs(page, en.table.exportCsv)).toString("utf8");
    expect(values).toContain("Thirty-five trucks would do for a month.");
    expect(values.split("\r\n")[0]).toContain(en.table.csv.basis);
    const opened = await openFile("table.docx", new Uint8Array(await saveAs(page, en.table.exportDocx)));
    if (!opened.ok) throw new Error(opened.error.reason);
    for (const shown of [
      "Norvane",
      "Trucks a day",
      "Thirty-five trucks would do for a month.",
      en.table.told,
    ])
      expect(opened.value.text).toContain(shown);
  });
});

/** The screens of the table, with the dialogs that stand on them most. */
const screensOf = (page: Page): readonly ScreenToSee[] => [
  ["the table", () => goTo(page, en.app.table)],
  [
    "a history",
    async () => {
      await goTo(page, en.app.table);
      await toCell(page, "Norvane", "Trucks a day");
      await page.keyboard.press("Enter");
      await page.getByRole("complementary").waitFor();
    },
  ],
  [
    "finding words to place",
    async () => {
      await goTo(page, en.app.table);
      await toCell(page, "Norvane", "Maps");
      await page.keyboard.press("p");
      await page.getByRole("option").first().waitFor();
    },
  ],
  [
    "placing",
    async () => {
      await goTo(page, en.app.table);
      await toCell(page, "Norvane", "Maps");
      await page.keyboard.press("p");
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("Enter");
      await page.getByLabel(en.table.stanceLabel).waitFor();
    },
  ],
  [
    "presenting",
    async () => {
      await goTo(page, en.app.present);
      await page.getByRole("checkbox", { name: /Norvane/ }).check();
      await page.getByRole("button", { name: en.present.go(1) }).waitFor();
    },
  ],
  ["issues", () => goTo(page, en.app.issues)],
  [
    "one issue",
    async () => {
      await goTo(page, en.app.issues);
      await page.locator('[role="treeitem"][tabindex="0"]').press("Enter");
      await page.getByLabel(en.issues.settledBy).selectOption("divisible");
    },
  ],
  [
    "a template",
    async () => {
      await goTo(page, en.app.issues);
      await page.getByRole("button", { name: en.issues.more }).click();
      await page.getByRole("dialog").getByRole("checkbox").first().waitFor();
    },
  ],
];

const isLast = (
  [party, title]: readonly [PartyName, string, string],
  place: number,
  all: readonly (readonly [PartyName, string, string])[],
): boolean => !all.slice(place + 1).some(([other, on]) => other === party && on === title);

const rowOf = (page: Page, title: string): Locator =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: new RegExp(`${title}`) }) });

const cellOf = (page: Page, party: PartyName, title: string): Locator =>
  rowOf(page, title).getByRole("gridcell").nth(PARTIES.indexOf(party));

/** Into the grid by Tab, then to the cell by arrows, as somebody does who looks at where they are. */
const toCell = async (page: Page, party: PartyName, title: string): Promise<void> => {
  const { keyboard } = page;
  await page.getByRole("grid").waitFor();
  await tabTo(page, page.locator('[role="grid"] [tabindex="0"]'));
  await keyboard.press("Control+Home");
  await keyboard.press("Home");
  const titles = await page.getByRole("rowheader").allInnerTexts();
  const down = titles.findIndex((text) => text.includes(title));
  expect(down).toBeGreaterThanOrEqual(0);
  for (let pressed = 0; pressed < down; pressed++) await keyboard.press("ArrowDown");
  for (let pressed = 0; pressed <= PARTIES.indexOf(party); pressed++) await keyboard.press("ArrowRight");
  await hasFocus(cellOf(page, party, title));
};

/** Every room that this seat is in with the number of its entries, as its audit shows them. */
const entriesOf = async (page: Page): Promise<readonly string[]> => {
  await goTo(page, en.app.audit);
  const rooms = await page.getByLabel(en.audit.room, { exact: true }).locator("option").allInnerTexts();
  await goTo(page, en.app.table);
  return rooms;
};

/** By keys alone: the rooms stand before the issues. */
const presentTo = async (page: Page, rooms: readonly string[], issues: readonly string[]): Promise<void> => {
  const { keyboard } = page;
  const tick = async (name: string): Promise<void> => {
    await tabTo(page, page.getByRole("checkbox", { name: new RegExp(name) }));
    await keyboard.press("Space");
  };
  await goTo(page, en.app.present);
  for (const room of rooms) await tick(room);
  await tabTo(page, page.getByRole("button", { name: en.present.none }));
  await keyboard.press("Enter");
  for (const title of issues) await tick(title);
  const go = page.getByRole("button", { name: en.present.go(rooms.length) });
  await page.getByRole("heading", { name: new RegExp(rooms[0] ?? "") }).waitFor();
  await tabTo(page, go);
  await keyboard.press("Enter");
  await page.getByRole("heading", { name: en.table.title }).waitFor();
};

const placeByKeys = async (
  page: Page,
  party: PartyName,
  title: string,
  words: string,
  form?: string,
): Promise<void> => {
  const { keyboard } = page;
  await toCell(page, party, title);
  await keyboard.press("p");
  const dialog = page.getByRole("dialog");
  await findOption(page, words);
  await dialog.getByLabel(en.table.stanceLabel).waitFor();
  if (form !== undefined) await dialog.getByLabel(en.table.form, { exact: true }).selectOption(form);
  await keyboard.press("Control+Enter");
  await dialog.waitFor({ state: "detached" });
  await expect.poll(() => cellOf(page, party, title).innerText()).toContain(words);
};
