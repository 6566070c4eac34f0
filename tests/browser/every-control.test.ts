/**
 * Every action has a key, and the palette finds all of them: whatever a screen reader would be told is a button, a link or a
 * tab is looked for on every screen, as Chromium itself tells it.
 */
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { everyScreenFor } from "../../apps/web/src/app/places.ts";
import { en } from "../../apps/web/src/words/en/index.ts";
import { findAxeViolations } from "./support/axe.ts";
import { openCast } from "./support/cast.ts";
import { it, type Visit } from "./support/chromium.ts";
import { hasFocus, leaveByKey } from "./support/focus.ts";
import { type House, openHouse } from "./support/house.ts";
import { find, goTo } from "./support/palette.ts";
import { flawsThatStay } from "./support/settled.ts";

const ROLES = ["button", "link", "tab"] as const;
const PRESSABLE = /(?:button|link|tab) ("(?:[^"\\]|\\.)*")(?<states>[^"]*)$/u;

/** The names of what can be pressed, each as often as it stands there. */
const pressableIn = async (part: Locator): Promise<readonly string[]> =>
  (await part.ariaSnapshot()).split("\n").flatMap((line) => {
    const found = PRESSABLE.exec(line);
    return found === null || found.groups?.states?.includes("[disabled]") === true
      ? []
      : [String(JSON.parse(found[1] ?? '""'))];
  });

/** The names of which the palette finds fewer than stand on the screen. */
const notInPalette = async (page: Page, part: Locator): Promise<readonly string[]> => {
  const names = Map.groupBy(await pressableIn(part), (name) => name);
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: en.app.palette });
  const lost: string[] = [];
  for (const [name, all] of names) {
    await field.fill(name);
    const count = await page.locator(".palette-line").count();
    const more = await page.locator("#palette-list p.quiet").count();
    if (count < all.length && more === 0) lost.push(`${name}: ${count} of ${all.length}`);
  }
  await leaveByKey(page);
  return lost;
};

/** What can be pressed and is in sight, but has no letters. */
const withoutLetters = async (page: Page, part: Locator): Promise<readonly string[]> => {
  await page.evaluate(() =>
    document.activeElement instanceof HTMLElement ? document.activeElement.blur() : null,
  );
  await page.keyboard.press("Alt+.");
  await page.locator(".letters").waitFor();
  const lost: string[] = [];
  for (const role of ROLES) {
    for (const one of await part.getByRole(role, { disabled: false }).all()) {
      const name = await one.evaluate((element) => {
        const box = element.getClientRects()[0];
        if (box === undefined) return null;
        const upon = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        if (upon === null || !element.contains(upon)) return null;
        const isAtIt = [...document.querySelectorAll(".letters kbd")].some((kbd) => {
          const { left, top } = kbd.getBoundingClientRect();
          return Math.abs(left - box.left) < 9 && Math.abs(top - box.top) < 9;
        });
        return isAtIt ? null : (element.textContent ?? "");
      });
      if (name !== null) lost.push(name);
    }
  }
  await page.keyboard.press("Escape");
  await page.locator(".letters").waitFor({ state: "detached" });
  return lost;
};

describe("every button, link and tab", () => {
  const cast = openCast();
  let house: House;
  let visitor: Visit;
  beforeAll(async () => {
    house = await openHouse();
    visitor = await cast.enter("visitor");
    await visitor.page.goto(house.url);
    await visitor.page.getByRole("button", { name: en.home.makeKeys }).waitFor();
  });
  afterAll(() => house.close());

  /** Whatever cannot be done by key or is not found on this screen. */
  const flawsOf = async (screen: string, role: "main" | "dialog" = "main"): Promise<readonly string[]> => {
    const { page } = visitor;
    const part = page.getByRole(role);
    const look = async () => [...(await notInPalette(page, part)), ...(await withoutLetters(page, part))];
    return (await flawsThatStay(page, look)).map((flaw) => `${screen}: ${flaw}`);
  };

  it("has letters and is found before anything is unlocked", async () => {
    expect(await flawsOf("door")).toEqual([]);
    await find(visitor.page, en.home.examples.list.ankara.title);
    await visitor.page.getByRole("grid").waitFor();
  });

  it("has letters and is found on every screen of a mediation", async () => {
    const { page } = visitor;
    const screens = everyScreenFor("leadMediator");
    expect(screens.length).toBeGreaterThan(10);
    for (const screen of screens) {
      await goTo(page, en.app[screen]);
      expect(await flawsOf(screen)).toEqual([]);
      await page.keyboard.press("?");
      const keys = page.getByRole("dialog").filter({ hasText: en.acts.keysHere });
      await keys.getByText(en.acts.letters.name).first().waitFor();
      await leaveByKey(page);
    }
    await goTo(page, en.app.people);
    for (const tab of Object.values(en.people.tabs)) {
      await page.getByRole("tab", { name: tab, exact: true }).click();
      await page.getByRole("tabpanel", { name: tab, exact: true }).waitFor();
      expect(await flawsOf(tab)).toEqual([]);
    }
    await find(page, en.app.home);
    await page.getByRole("heading", { level: 1, name: en.home.lead }).waitFor();
    expect(await flawsOf("home")).toEqual([]);
    for (const place of [en.app.search, en.app.settings, en.app.help]) {
      await goTo(page, place);
      expect(await flawsOf(place)).toEqual([]);
    }
  });

  it("has letters and is found in a dialog, which stays until it is done with", async () => {
    const { page } = visitor;
    await goTo(page, en.app.record);
    await page.keyboard.press("Shift+U");
    const title = page.getByRole("textbox", { name: en.record.reportTitle, exact: true });
    await title.fill("Sailings");
    expect(await flawsOf("a report to add", "dialog")).toEqual([]);
    await find(page, en.record.outlet);
    await expect
      .poll(() =>
        page.getByLabel(en.record.outlet, { exact: true }).evaluate((it) => it === document.activeElement),
      )
      .toBe(true);
    await expect.poll(() => title.inputValue()).toBe("Sailings");
    // What lies under a dialog is not to be found from it.
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: en.app.palette }).fill(en.app.audit);
    await page.getByText(en.app.paletteEmpty).first().waitFor();
    await leaveByKey(page);
    await find(page, en.common.cancel);
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await findAxeViolations(page)).toEqual([]);
  });

  it("is pressed by its letters", async () => {
    const { page } = visitor;
    await goTo(page, en.app.people);
    const tab = page.getByRole("tab", { name: en.people.tabs.charter, exact: true });
    await page.evaluate(() =>
      document.activeElement instanceof HTMLElement ? document.activeElement.blur() : null,
    );
    await page.keyboard.press("Alt+.");
    await page.locator(".letters").waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    const letters = await tab.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const at = [...document.querySelectorAll(".letters kbd")].find((kbd) => {
        const { left, top } = kbd.getBoundingClientRect();
        return Math.abs(left - box.left) < 9 && Math.abs(top - box.top) < 9;
      });
      return at?.textContent ?? "";
    });
    expect(letters).not.toBe("");
    for (const letter of letters.toLowerCase()) await page.keyboard.press(letter);
    await expect.poll(() => tab.getAttribute("aria-selected")).toBe("true");
    await page.locator(".letters").waitFor({ state: "detached" });
  });

  it("is done by its key in the row that has the focus, and the palette has that row first", async () => {
    const { page } = visitor;
    await goTo(page, en.app.record);
    const rows = page.locator(".record-table tr[data-row]");
    await rows.first().getByRole("link").focus();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => rows.nth(1).evaluate((row) => row === document.activeElement)).toBe(true);
    await page.keyboard.press("Control+k");
    const first = page.locator("#palette-list [role=group]").first();
    await first.getByText(en.recordParts.correctEntry.replace("…", "")).first().waitFor();
    await leaveByKey(page);
    await expect.poll(() => rows.nth(1).evaluate((row) => row === document.activeElement)).toBe(true);
    const before = await rows.count();
    await page.keyboard.press("Delete");
    await expect.poll(() => rows.count()).toBe(before - 1);
    await expect.poll(() => rows.nth(1).evaluate((row) => row === document.activeElement)).toBe(true);
    await page.getByRole("button", { name: en.undo.undo, disabled: false }).waitFor();
    await page.keyboard.press("u");
    await expect.poll(() => rows.count()).toBe(before);
  });

  it("asks which, where a key can mean several", async () => {
    const { page } = visitor;
    await find(page, en.app.audit);
    await page.getByRole("heading", { level: 1, name: en.audit.title }).waitFor();
    await page.keyboard.press("r");
    await page.getByRole("dialog").getByRole("heading", { name: en.acts.auditRoom }).waitFor();
    await hasFocus(page.getByRole("combobox", { name: en.app.palette }));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    const chosen = page.getByLabel(en.audit.room, { exact: true });
    await expect.poll(() => chosen.evaluate((it) => (it as HTMLSelectElement).selectedIndex)).toBe(1);
    expect(visitor.complaints).toEqual([]);
  });
});
