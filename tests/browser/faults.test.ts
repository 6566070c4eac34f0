import { afterAll, beforeAll, describe, expect } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { openCast } from "./support/cast.ts";
import { it, type Visit } from "./support/chromium.ts";
import { type Front, openFront } from "./support/front.ts";
import { type MortalHouse, openMortalHouse } from "./support/mortal-house.ts";
import {
  bringIn,
  connectionIs,
  enterRoom,
  invite,
  makeKeys,
  openMediation,
  openPeople,
  PASSPHRASE,
  reads,
  say,
  unlock,
  write,
} from "./support/person.ts";

const NAMES = { mediator: "Ilse Tornwald", head: "Bo Kestrelin", late: "Jan Ullstrand" };
const DAY_MS = 86_400_000;
const HEADS_BROWSER = "browser-of-the-head";

describe("when something goes wrong", () => {
  const cast = openCast();
  let house: MortalHouse;
  let front: Front;
  let mediator: Visit;
  let head: Visit;

  beforeAll(async () => {
    house = await openMortalHouse();
    front = await openFront(house.url);
    mediator = await cast.enter("mediator");
    head = await cast.enter("head", { userAgent: HEADS_BROWSER });
    await mediator.page.goto(front.url);
    await makeKeys(mediator.page, NAMES.mediator);
    await openMediation(mediator.page, { title: "Ferry timetable", parties: ["Eastshore", "Westshore"] });
    const as = en.people.purposes.head;
    await bringIn(mediator.page, head.page, { as, name: NAMES.head, party: "Eastshore" });
    await enterRoom(head.page, /Separate talks/);
    await enterRoom(mediator.page, /Separate talks/);
  });
  afterAll(async () => {
    await front.close();
    await house.close();
  });

  const linesOf = async ({ page }: Visit, beginning: string): Promise<readonly string[]> => {
    const shown = await page.getByRole("article").locator(".words").allTextContents();
    return shown.filter((text) => text.startsWith(beginning));
  };

  it("keeps plain words while offline, shows that they wait, and says them on return", async () => {
    await head.page.context().setOffline(true);
    await say(head.page, "Written without a line: one.");
    await reads(head.page, en.room.compose.waiting);
    await say(head.page, "Written without a line: two.");
    await expect.poll(() => head.page.locator(".queued").count()).toBe(2);
    await connectionIs(head.page, "offline");
    await say(mediator.page, "Said meanwhile.");
    await head.page.context().setOffline(false);
    await reads(mediator.page, "Written without a line: two.");
    await reads(head.page, "Said meanwhile.");
    await expect
      .poll(() => linesOf(mediator, "Written without"))
      .toEqual(["Written without a line: one.", "Written without a line: two."]);
    await expect.poll(() => head.page.locator(".queued").count()).toBe(0);
  });

  it("says of an act that cannot wait in a queue that nothing was done", async () => {
    await head.page.context().setOffline(true);
    await connectionIs(head.page, "offline");
    await head.page
      .getByRole("article")
      .filter({ hasText: "line: one." })
      .getByRole("button")
      .first()
      .click();
    await head.page.getByRole("button", { name: en.room.panel.withdraw }).click();
    const dialog = head.page.getByRole("dialog");
    await dialog.getByRole("button", { name: en.room.withdrawGo, exact: true }).click();
    await reads(head.page, en.errors.client.Offline);
    await dialog.getByRole("button", { name: en.common.cancel }).click();
    await head.page.context().setOffline(false);
    await connectionIs(head.page, "online");
    expect(await head.page.getByText(en.room.withdrawn, { exact: true }).count()).toBe(0);
  });

  it("keeps a draft across a reload and across locking", async () => {
    const { page } = head;
    await write(page, "Half a sentence that");
    await page.getByRole("button", { name: en.app.lockNow }).click();
    await unlock(page);
    const field = page.locator(".compose textarea").first();
    await expect.poll(() => field.inputValue()).toBe("Half a sentence that");
    await write(page, "Half a sentence that goes on");
    await page.reload();
    await unlock(page);
    await expect.poll(() => field.inputValue()).toBe("Half a sentence that goes on");
    await write(page, "");
  });

  it("goes on when the relay is killed in the middle of the talk: everybody is back, in order, nothing lost", async () => {
    const said: string[] = [];
    for (const turn of [1, 2]) {
      said.push(`Round ${turn}, asked.`, `Round ${turn}, answered.`);
      await say(mediator.page, `Round ${turn}, asked.`);
      await reads(head.page, `Round ${turn}, asked.`);
      await say(head.page, `Round ${turn}, answered.`);
      await reads(mediator.page, `Round ${turn}, answered.`);
    }
    await house.kill();
    for (const { page } of [mediator, head]) await connectionIs(page, "offline");
    await say(mediator.page, "Round 3, asked.");
    await reads(mediator.page, en.room.compose.waiting);
    await house.start();
    await reads(head.page, "Round 3, asked.");
    await say(head.page, "Round 3, answered.");
    await reads(mediator.page, "Round 3, answered.");
    said.push("Round 3, asked.", "Round 3, answered.");
    for (const person of [mediator, head]) await expect.poll(() => linesOf(person, "Round")).toEqual(said);
  });

  it("notices a byte that was changed on the way, says so in words, and takes the true words when it asks again", async () => {
    const { page } = head;
    front.tamperWith(HEADS_BROWSER);
    await say(mediator.page, "Words that will be touched on their way.");
    const alarm = page.getByRole("alert").filter({ hasText: en.errors.trouble.Tampered }).first();
    await alarm.waitFor();
    await expect.poll(() => alarm.textContent()).toContain("Separate talks");
    expect(await linesOf(head, "Words that will")).toEqual([]);
    await expect.poll(() => linesOf(head, "Round 3")).toHaveLength(2);
    const askAgain = page.getByRole("button", { name: en.app.askAgain });
    await askAgain.click();
    await reads(page, en.app.askedInVain);
    front.tamperWith(null);
    await askAgain.click();
    await reads(page, "Words that will be touched on their way.");
    await expect.poll(() => alarm.count()).toBe(0);
    await say(page, "Now they are here.");
    await reads(mediator.page, "Now they are here.");
  });

  it("says that a passphrase is wrong, and opens with the right one", async () => {
    const { page } = head;
    await page.getByRole("button", { name: en.app.lockNow }).click();
    await page.getByLabel(en.home.passphrase, { exact: true }).fill(`${PASSPHRASE}s`);
    await page.getByRole("button", { name: en.home.unlock, exact: true }).click();
    await reads(page, en.errors.client.WrongPassphrase);
    await unlock(page);
    await reads(page, "Now they are here.");
  });

  it("fetches a room again that was damaged on this device, and says so", async () => {
    const { page } = head;
    await page.getByRole("button", { name: en.app.lockNow }).click();
    await page.getByLabel(en.home.passphrase, { exact: true }).waitFor();
    expect(await damageStored(page, "room")).toBeGreaterThan(0);
    await unlock(page);
    await reads(page, en.app.alarmRoomDamaged);
    await reads(page, "Now they are here.");
    await expect.poll(() => linesOf(head, "Round 3")).toHaveLength(2);
  });

  it("explains a keyring that was damaged on this device", async () => {
    const { page } = head;
    await page.getByRole("button", { name: en.app.lockNow }).click();
    await page.getByLabel(en.home.passphrase, { exact: true }).waitFor();
    expect(await damageStored(page, "")).toBeGreaterThan(0);
    await unlock(page);
    await reads(page, en.errors.client.StorageDamaged);
    await page.getByRole("button", { name: en.home.recoverTitle }).waitFor();
  });

  it("warns a device whose clock is a day off", async ({ enter }) => {
    const { page } = await enter("late");
    await page.addInitScript((shift) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + shift;
    }, DAY_MS);
    await page.goto(front.url);
    await makeKeys(page, NAMES.late);
    await reads(page, "clock differs from the relay's by 24 hours");
  });

  it("tells an expired, a used, a revoked and a mutilated invitation apart", async ({ enter }) => {
    const as = en.people.purposes.observer;
    const links = {
      used: await invite(mediator.page, { as, name: "First" }),
      revoked: await invite(mediator.page, { as, name: "Second" }),
      expired: await invite(mediator.page, { as, name: "Third" }),
    };
    const revokedLine = mediator.page.getByRole("listitem").filter({ hasText: "Second" });
    await revokedLine.getByRole("button", { name: en.people.revoke, exact: true }).click();
    await mediator.page.getByRole("button", { name: en.people.revokeNow }).click();
    await revokedLine.getByText(en.people.statuses.revoked, { exact: true }).first().waitFor();

    const [guest, other] = [await enter("guest"), await enter("other")];
    await guest.page.goto(links.used);
    await makeKeys(guest.page, NAMES.late);
    await guest.page.getByRole("button", { name: en.home.accept }).click();
    await reads(guest.page, en.home.waitingTitle(NAMES.mediator));
    // The secret is in no address of this window any more, and a reload comes back to the waiting.
    const secret = links.used.slice(links.used.indexOf("#") + 1);
    expect(guest.page.url()).not.toContain(secret);
    await guest.page.reload();
    await unlock(guest.page);
    await reads(guest.page, en.home.waitingTitle(NAMES.mediator));
    const history = await guest.page.context().newCDPSession(guest.page);
    const { entries } = await history.send("Page.getNavigationHistory");
    expect(entries.map(({ url }) => url).filter((url) => url.includes(secret))).toEqual([]);

    const ask = async (link: string): Promise<void> => {
      await other.page.goto(link);
      // The same page shows another invitation: what it said of the last one is gone.
      await other.page.getByText(en.errors.client.InvitationUsed).first().waitFor({ state: "detached" });
      await other.page.getByRole("button", { name: en.home.accept }).click();
    };
    await other.page.goto(front.url);
    await makeKeys(other.page, "Somebody else");
    await ask(links.used);
    await reads(other.page, en.errors.client.InvitationUsed);
    await ask(links.revoked);
    await reads(other.page, en.errors.client.InvitationRevoked);
    await other.page.goto(links.expired.slice(0, -12));
    await reads(other.page, en.errors.client.InvitationMalformed);
    await openPeople(mediator.page);
    const card = mediator.page.getByRole("article").filter({ hasText: en.people.asked(NAMES.late) });
    await card.getByRole("button", { name: en.people.confirm }).click();
    await reads(guest.page, en.home.joined);

    const later = await enter("later");
    await later.page.addInitScript((shift) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + shift;
    }, 2 * DAY_MS);
    await later.page.goto(links.expired);
    await makeKeys(later.page, "Too late");
    await reads(later.page, en.errors.client.InvitationExpired);
  });

  it("ends a fault of its own with a sentence and a way on, and nothing is lost", async ({ enter }) => {
    const { page } = await enter("unlucky");
    await page.goto(front.url);
    await makeKeys(page, "Vera Lund");
    await openMediation(page, { title: "A short one", parties: ["Eastshore", "Westshore"] });
    await enterRoom(page, /Common room/);
    await write(page, "Half a sentence");
    await page.evaluate(() => {
      // Every line with a time needs it.
      Date.prototype.toISOString = () => {
        throw new Error("a fault");
      };
    });
    await page
      .getByRole("navigation")
      .getByRole("link", { name: /^Mediators/ })
      .click();
    await page.getByRole("heading", { name: en.app.faultTitle }).waitFor();
    await reads(page, en.app.fault);
    await page.getByRole("button", { name: en.app.faultReload }).click();
    await unlock(page);
    await enterRoom(page, /Common room/);
    await expect.poll(() => page.locator(".compose textarea").first().inputValue()).toBe("Half a sentence");
  });

  it("explains itself on an insecure origin instead of breaking", async ({ enter }) => {
    const { page, complaints } = await enter("stranger");
    const relay = front.url;
    await page.route("http://parley.test/**", async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: new URL(pathname, relay).href }) });
    });
    await page.goto("http://parley.test/");
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await page.getByRole("heading", { name: en.app.insecureTitle }).waitFor();
    await reads(page, en.app.insecure);
    // Chromium itself remarks that it ignores this header there.
    expect(complaints.filter((text) => !text.includes("Cross-Origin-Opener-Policy"))).toEqual([]);
    // What the page is still fetching when it closes is nobody's fault.
    await page.unrouteAll({ behavior: "ignoreErrors" });
  });
});

/** Flips a byte in every value that this browser stores under keys that begin so; how many there were. */
const damageStored = (page: Visit["page"], prefix: string): Promise<number> =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("parley");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          let damaged = 0;
          const transaction = opening.result.transaction("values", "readwrite");
          const cursor = transaction.objectStore("values").openCursor();
          cursor.onsuccess = () => {
            const here = cursor.result;
            if (here === null) return;
            if (String(here.key).startsWith(wanted)) {
              const value = new Uint8Array(here.value);
              const middle = Math.floor(value.length / 2);
              value[middle] = (value[middle] ?? 0) ^ 1;
              here.update(value);
              damaged++;
            }
            here.continue();
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve(damaged);
          };
        };
      }),
    prefix,
  );
