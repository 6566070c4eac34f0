import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { root } from "../../tools/setup/files.mjs";
import { openCast } from "./support/cast.ts";
import { it, type Visit } from "./support/chromium.ts";
import { findFlawsOf, type ScreenToSee } from "./support/every-screen.ts";
import { hasFocus, leaveByKey } from "./support/focus.ts";
import { type House, openHouse } from "./support/house.ts";
import { find } from "./support/palette.ts";
import {
  bringIn,
  enterRoom,
  follow,
  invite,
  openPeople,
  PASSPHRASE,
  reads,
  say,
  unlock,
  write,
} from "./support/person.ts";
import { tabTo } from "./support/table.ts";

const NAMES = { mediator: "Ilse Tornwald", head: "Bo Kestrelin" };
const MINUTES = { title: "Meeting on the pier", text: "Both sides keep the harbour open until Friday." };
const LONG =
  "A sentence that is long enough to need several lines on a telephone, with a wordthatdoesnotbreakanywhereatallbecauseithasnospaces in it.";
const IDLE_MINUTES = 16;

describe("ways of using it", () => {
  const cast = openCast();
  let house: House;
  let mediator: Visit;
  let head: Visit;
  beforeAll(async () => {
    house = await openHouse();
    mediator = await cast.enter("mediator");
    head = await cast.enter("head");
  });
  afterAll(() => house.close());

  it("goes by keyboard alone from the first keys to words in a room, and finds everything by keys", async () => {
    const { page } = mediator;
    const { keyboard } = page;
    const button = (name: string): Locator => page.getByRole("button", { name, exact: true });
    const type = async (label: string, words: string): Promise<void> => {
      await tabTo(page, page.getByLabel(label, { exact: true }));
      await keyboard.type(words);
    };
    const press = async (target: Locator): Promise<void> => {
      await tabTo(page, target);
      await keyboard.press("Enter");
    };
    await page.goto(house.url);
    await button(en.home.makeKeys).waitFor();
    await type(en.home.yourName, NAMES.mediator);
    await type(en.home.newPassphrase, PASSPHRASE);
    await type(en.home.repeat, PASSPHRASE);
    await press(button(en.home.makeKeys));

    await button(en.home.start).waitFor();
    await press(button(en.home.start));
    await page.getByLabel(en.home.title, { exact: true }).waitFor();
    await type(en.home.title, "Ferry timetable");
    await type(en.home.partyLabel(1), "Eastshore");
    await press(button(en.home.create));
    await page.getByRole("heading", { name: en.people.title }).waitFor();

    await press(page.getByRole("link", { name: /Common room/ }));
    await type(en.room.compose.field("Common room"), "Written without a mouse.");
    await keyboard.press("Control+Enter");
    await page.getByRole("article").getByText("Written without a mouse.").first().waitFor();

    await keyboard.press("Control+k");
    await hasFocus(page.getByRole("combobox", { name: en.app.palette }));
    await keyboard.type(en.app.register.slice(0, 5));
    await keyboard.press("Enter");
    await page.getByRole("heading", { name: en.register.title }).waitFor();
    await keyboard.press("Control+k");
    await page.getByRole("combobox", { name: en.app.palette }).waitFor();
    await leaveByKey(page);
    await keyboard.press("/");
    await hasFocus(page.getByLabel(en.search.field, { exact: true }));
    await keyboard.type("without a mouse");
    await page.locator("mark").first().waitFor();
    await press(page.getByRole("link", { name: en.search.open("Common room") }));
    await page.locator(".compose").waitFor();
    await keyboard.press("?");
    await page.getByRole("dialog").getByRole("heading", { name: en.acts.keysHere }).waitFor();
    await leaveByKey(page);
    await find(page, en.app.help);
    await page.getByRole("heading", { name: en.help.title }).waitFor();
  });

  it("exports minutes that both agreed to as a file that parley verify accepts, and refuses once touched", async () => {
    const as = en.people.purposes.head;
    await bringIn(mediator.page, head.page, { as, name: NAMES.head, party: "Eastshore" });
    await enterRoom(head.page, /Separate talks/);
    await say(head.page, LONG, en.terms.terms.withoutAttribution);
    await enterRoom(mediator.page, /Separate talks/);
    await reads(mediator.page, LONG);
    await mediator.page.getByRole("button", { name: en.room.minutesChip }).click();
    const draft = mediator.page.getByRole("dialog");
    await draft.getByLabel(en.room.minutesTitle, { exact: true }).fill(MINUTES.title);
    await draft.getByLabel(en.room.minutesText, { exact: true }).fill(MINUTES.text);
    await draft.getByRole("button", { name: en.room.putIntoRoom }).click();
    await reads(head.page, MINUTES.text);
    await head.page.getByRole("button", { name: en.room.agree, exact: true }).click();
    await head.page.getByRole("dialog").getByRole("button", { name: en.room.agree, exact: true }).click();
    await mediator.page.getByText(en.room.minutes.agreed, { exact: true }).first().waitFor();

    await openPeople(mediator.page);
    await mediator.page.getByRole("tab", { name: en.people.tabs.export }).click();
    await mediator.page
      .getByLabel(en.people.room, { exact: true })
      .selectOption({ label: "Separate talks: Eastshore" });
    await mediator.page.getByLabel(en.people.exportAll).check();
    await reads(mediator.page, /also discloses .* “Ferry timetable”.*Eastshore.*Bo Kestrelin.*stay sealed/);
    const [download] = await Promise.all([
      mediator.page.waitForEvent("download"),
      mediator.page.getByRole("button", { name: en.people.exportSignedNow }).click(),
    ]);
    const folder = mkdtempSync(joinPath(tmpdir(), "parley-export-"));
    const file = joinPath(folder, "minutes.parley");
    await download.saveAs(file);

    const accepted = verify(file);
    expect(accepted).toMatchObject({ status: 0 });
    for (const words of [MINUTES.title, MINUTES.text, NAMES.mediator, NAMES.head])
      expect(accepted.said).toContain(words);
    expect(accepted.said).not.toContain("several lines on a telephone");
    const bytes = readFileSync(file);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const refused = verify(file);
    expect(refused.status).not.toBe(0);
    expect(refused.said).not.toContain(MINUTES.text);
    rmSync(folder, { recursive: true });
  });

  it("acts on the words that have the focus, by a letter or from the palette; letters can be turned off", async () => {
    const { page } = head;
    const { keyboard } = page;
    const words = page.getByRole("article").filter({ hasText: LONG });
    const closes = async (title: string): Promise<void> => {
      await page.getByRole("dialog").getByRole("heading", { name: title }).waitFor();
      await leaveByKey(page);
    };
    await enterRoom(page, /Separate talks/);
    await words.focus();
    await keyboard.press("p");
    await closes(en.room.permitTitle);
    await hasFocus(words);
    await keyboard.press("a");
    await page.locator(".answering").waitFor();
    await keyboard.press("Alt+r");
    await page.locator(".answering").waitFor({ state: "detached" });
    await words.focus();
    await find(page, "Withdraw");
    await closes(en.room.withdrawTitle);
    await find(page, en.terms.form.interest);
    await page
      .locator(".compose .chips")
      .getByText(en.terms.form.interest, { exact: true })
      .first()
      .waitFor();
    await find(page, en.terms.form.remark);
    await find(page, en.people.tabs.charter);
    await page.getByRole("tab", { name: en.people.tabs.charter, selected: true }).waitFor();

    await find(page, en.app.settings);
    await page.getByLabel(en.settings.singleKeys).uncheck();
    await enterRoom(page, /Separate talks/);
    await words.focus();
    await keyboard.press("p");
    await find(page, en.room.draftMinutes);
    await closes(en.room.draftMinutes);
    await keyboard.press("Control+k");
    await page.getByRole("combobox", { name: en.app.palette }).waitFor();
    await leaveByKey(page);
  });

  it("stands at 360 pixels, at 200 % and by night, and axe finds nothing on any screen", async () => {
    const { page } = mediator;
    expect(await findFlawsOf(page, screensOf(page))).toEqual([]);
  });

  it("locks when nobody has touched anything for the chosen time, and opens where one was with what one wrote", async () => {
    const { page } = head;
    await page.clock.install();
    await page.reload();
    await unlock(page);
    const field = page.locator(".compose textarea").first();
    await write(page, "Not yet finished");
    await page.clock.fastForward(`${IDLE_MINUTES}:00`);
    await page.getByLabel(en.home.passphrase, { exact: true }).waitFor();
    expect(await page.getByText(MINUTES.text).count()).toBe(0);
    await page.reload();
    await page.getByLabel(en.home.passphrase, { exact: true }).waitFor();
    await unlock(page);
    await expect.poll(() => field.inputValue()).toBe("Not yet finished");
    for (const { complaints } of [mediator, head]) expect(complaints).toEqual([]);
  });
});

/** Every screen of a mediator, with the dialogs that stand on it most. */
const screensOf = (page: Page): readonly ScreenToSee[] => {
  const home = async (): Promise<void> => {
    await page.getByRole("navigation").getByRole("link", { name: "Parley", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: en.home.lead }).waitFor();
  };
  const link = (name: string | RegExp) => async (): Promise<void> => {
    await follow(page, name);
    await page.locator("main h1").first().waitFor();
  };
  const tab = (name: string) => async (): Promise<void> => {
    await openPeople(page);
    await page.getByRole("tab", { name }).click();
    await page.getByRole("tabpanel", { name }).waitFor();
  };
  const item = (): Locator => page.getByRole("article").filter({ hasText: LONG });
  return [
    ["home", home],
    [
      "a new mediation",
      async () => {
        await home();
        await page.getByRole("button", { name: en.home.start }).click();
        await page.getByLabel(en.home.title, { exact: true }).waitFor();
      },
    ],
    ["common room", link(/Common room/)],
    ["mediators' room", link(/^Mediators/)],
    [
      "separate talks with what belongs to an item",
      async () => {
        await link(/Separate talks/)();
        await item().getByRole("button").first().click();
        await page.getByRole("button", { name: en.room.panel.convey }).first().waitFor();
      },
    ],
    [
      "convey",
      async () => {
        await page.getByRole("button", { name: en.room.panel.convey }).first().click();
        await page.locator("main textarea").first().waitFor();
      },
    ],
    ["register", link(en.app.register)],
    ...Object.entries(en.people.tabs).map(([key, name]) => [`people: ${key}`, tab(name)] as const),
    [
      "an invitation",
      async () => {
        await invite(page, { as: en.people.purposes.observer, name: "Jan Ullstrand" });
      },
    ],
    ["audit", link(en.app.audit)],
    ["operator", link(en.app.operator)],
    [
      "search",
      async () => {
        await link(new RegExp(`^${en.app.search}`))();
        await page.getByLabel(en.search.field).fill("mouse");
        await page.locator("mark").first().waitFor();
      },
    ],
    ["settings", link(en.app.settings)],
    ["help", link(new RegExp(`^${en.app.help}`))],
    [
      "palette",
      async () => {
        await page.keyboard.press("Control+k");
        await page.getByRole("combobox", { name: en.app.palette }).waitFor();
      },
    ],
    [
      "the door",
      async () => {
        await leaveByKey(page);
        await page.getByRole("button", { name: en.app.lockNow }).click();
        await page.getByLabel(en.home.passphrase, { exact: true }).waitFor();
      },
    ],
  ];
};

const verify = (file: string): { readonly status: number | null; readonly said: string } => {
  const command = [joinPath(root, "apps/cli/src/main.ts"), "verify", file];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  return { status, said: stdout + stderr };
};
