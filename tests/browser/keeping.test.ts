import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { openCast } from "./support/cast.ts";
import { it, type Visit } from "./support/chromium.ts";
import { type House, openHouse } from "./support/house.ts";
import {
  bringIn,
  connectionIs,
  enterRoom,
  makeKeys,
  openMediation,
  openPeople,
  PASSPHRASE,
  reads,
  say,
  secondAll,
  unlock,
} from "./support/person.ts";

const NAMES = { mediator: "Ilse Tornwald", head: "Bo Kestrelin" };
const CAUCUS = /Separate talks/;

describe("what is kept when a relay or a device fails", () => {
  const cast = openCast();
  let house: House;
  let mediator: Visit;
  let head: Visit;

  beforeAll(async () => {
    house = await openHouse();
    mediator = await cast.enter("mediator");
    head = await cast.enter("head");
    await mediator.page.goto(house.url);
    await makeKeys(mediator.page, NAMES.mediator);
    await openMediation(mediator.page, { title: "Ferry timetable", parties: ["Eastshore", "Westshore"] });
    const as = en.people.purposes.head;
    await bringIn(mediator.page, head.page, { as, name: NAMES.head, party: "Eastshore" });
    await enterRoom(head.page, CAUCUS);
    await say(head.page, "Said while all was well.");
    await enterRoom(mediator.page, CAUCUS);
    await reads(mediator.page, "Said while all was well.");
  });
  afterAll(() => house.close());

  /** Stops the relay, does something to its files, and starts it again; everybody is back. */
  const restart = async (change: () => void, disk?: "full"): Promise<void> => {
    await house.stop();
    for (const { page } of [mediator, head]) await connectionIs(page, "offline");
    change();
    await house.start(disk);
    for (const { page } of [mediator, head]) await connectionIs(page, "online");
  };

  it("says that the relay's disk is full, keeps the words in the field, and says them once there is room", async () => {
    const { page } = head;
    const words = `Too much for a full disk. ${"And on it goes. ".repeat(400)}`.trim();
    const field = page.locator(".compose textarea").first();
    await restart(() => {}, "full");
    await say(page, words);
    await page.getByRole("alert").filter({ hasText: en.errors.refusal.StorageFull }).waitFor();
    await expect.poll(() => field.inputValue()).toBe(words);
    await reads(page, "Said while all was well.");

    await restart(() => {});
    await expect.poll(() => field.inputValue()).toBe(words);
    await field.press("Control+Enter");
    await reads(mediator.page, "Too much for a full disk.");
    await expect.poll(() => field.inputValue()).toBe("");
  });

  it("brings a person back with a recovery file and its code, and says what is wrong with another", async () => {
    const { page } = head;
    await openPeople(page);
    await page.getByRole("tab", { name: en.people.tabs.keys }).click();
    await page.getByRole("button", { name: en.people.recoveryMake }).click();
    const code = await page.locator(".code-once").innerText();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: en.people.recoveryDownload }).click(),
    ]);
    const file = await buffer(await download.createReadStream());
    // The file is one more device: where both sides must agree, the other side seconds it.
    await secondAll(mediator.page, 2);
    await enterRoom(mediator.page, CAUCUS);
    await say(mediator.page, "Said after the file was made.");

    await page.getByRole("button", { name: en.app.lockNow }).click();
    await page.getByRole("button", { name: en.home.recoverTitle }).click();
    const recover = async (from: Buffer, typed: string): Promise<void> => {
      const chosen = { name: "file.txt", mimeType: "text/plain", buffer: from };
      await page.getByLabel(en.home.recoveryFile, { exact: true }).setInputFiles(chosen);
      await page.getByLabel(en.home.recoveryCode).fill(typed);
      await page.getByLabel(en.home.newPassphrase).fill(PASSPHRASE);
      await page.getByLabel(en.home.repeat).fill(PASSPHRASE);
      await page.getByRole("button", { name: en.home.recover, exact: true }).click();
    };
    await recover(Buffer.from("A postcard."), code);
    await reads(page, en.home.recoverWrongFile);
    await recover(
      file,
      code.replace(/[0-9A-Z](?=[^0-9A-Z]*$)/, (last) => (last === "2" ? "3" : "2")),
    );
    await reads(page, en.home.recoverWrongCode);
    await recover(file, code.toLowerCase().replaceAll("-", " "));
    await enterRoom(page, CAUCUS);
    await reads(page, "Said while all was well.");
    await reads(page, "Said after the file was made.");
    await say(page, "Back again.");
    await reads(mediator.page, "Back again.");
    await page.reload();
    await unlock(page);
    await reads(page, "Back again.");
  });

  it("says that the relay shows a shorter past, keeps what it had, and takes the true past when it is back", async () => {
    const older = await backUpAnd(() => say(mediator.page, "Said after the copy was made."));
    await reads(head.page, "Said after the copy was made.");
    const newer = await backUpAnd(async () => {});
    await restart(older);
    for (const { page } of [mediator, head]) {
      const alarm = page.getByRole("alert").filter({ hasText: en.errors.trouble.PastChanged }).first();
      await alarm.waitFor();
      await expect.poll(() => alarm.textContent()).toContain("Separate talks");
      await reads(page, "Said after the copy was made.");
      await reads(page, en.room.compose.whyNot.stopped);
    }
    const { page } = head;
    await page.getByRole("button", { name: en.app.askAgain }).click();
    await reads(page, en.app.askedInVain);

    await restart(newer);
    for (const { page: one } of [mediator, head]) {
      await one.getByRole("button", { name: en.app.askAgain }).click();
      await expect
        .poll(() => one.getByRole("alert").filter({ hasText: en.errors.trouble.PastChanged }).count())
        .toBe(0);
    }
    await say(page, "The past is whole again.");
    await reads(mediator.page, "The past is whole again.");
    for (const { complaints } of [mediator, head])
      expect(complaints.filter((text) => !text.includes("WebSocket"))).toEqual([]);
  });

  /** Copies the relay's files while it stands still, then lets people do something; what puts the copy back. */
  const backUpAnd = async (act: () => Promise<void>): Promise<() => void> => {
    let putBack = (): void => {};
    await restart(() => {
      putBack = house.backUp();
    });
    await act();
    return putBack;
  };
});
