import { afterAll, beforeAll, describe, expect } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { findAxeViolations } from "./support/axe.ts";
import { openCast } from "./support/cast.ts";
import { it, type Visit } from "./support/chromium.ts";
import { type House, openHouse } from "./support/house.ts";
import { findLayoutFlaws } from "./support/layout.ts";
import {
  bringIn,
  enterRoom,
  makeKeys,
  openMediation,
  openPeople,
  reads,
  say,
  screenOf,
  secondAll,
} from "./support/person.ts";

const NAMES = { mediator: "Ilse Tornwald", head: "Bo Kestrelin", adviser: "Pia Morrowen", next: "Mo Harrel" };
const CAUCUS = /Separate talks/;
const STANDS = "Two sailings on Sundays would do.";
const GONE = "Three sailings, or none.";

/** Large and small, light and dark: nothing is cut off, and axe finds nothing. */
const looksRight = async ({ page }: Visit): Promise<void> => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findAxeViolations(page)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
  const size = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await findLayoutFlaws(page)).toEqual([]);
  if (size !== null) await page.setViewportSize(size);
};

describe("a room that begins anew", () => {
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
    await openMediation(mediator.page, {
      ...{ title: "Ferry timetable", parties: ["Eastshore", "Westshore"] },
      hasReceipts: true,
    });
    const as = en.people.purposes.head;
    await bringIn(mediator.page, head.page, { as, name: NAMES.head, party: "Eastshore" });
    await head.page.getByRole("heading", { name: en.home.yourRooms }).waitFor();
    await looksRight(head);
    await enterRoom(head.page, CAUCUS);
    await say(head.page, GONE);
    await say(head.page, STANDS);
  });
  afterAll(() => house.close());

  it("tells who has read what, where everybody agreed to that", async () => {
    const { page } = head;
    await reads(page, STANDS);
    await page
      .getByRole("button", { name: en.room.detailsOf(en.room.you) })
      .last()
      .click();
    await reads(page, en.room.panel.readByNobody);
    await reads(page, en.room.panel.notYetRead([NAMES.mediator]));
    await enterRoom(mediator.page, CAUCUS);
    await reads(mediator.page, STANDS);
    const panel = page.getByRole("complementary", { name: en.room.panel.title });
    await panel.getByText(NAMES.mediator, { exact: true }).first().waitFor();
    await expect.poll(() => panel.innerText()).not.toContain(en.room.panel.readByNobody);
    await looksRight(head);
    await page.keyboard.press("Escape");
  });

  it("restarts a room's history: what stands is restated, whoever was there reads the rest, who comes later does not", async () => {
    await head.page
      .getByRole("button", { name: en.room.detailsOf(en.room.you) })
      .first()
      .click();
    await head.page.getByRole("button", { name: en.room.panel.withdraw }).click();
    await head.page.getByRole("button", { name: en.room.withdrawGo, exact: true }).click();
    await reads(mediator.page, en.room.withdrawn);

    const { page } = mediator;
    await openPeople(page);
    const talks = page.getByRole("region", { name: CAUCUS });
    await talks.getByRole("button", { name: en.people.restart }).click();
    await reads(page, en.people.restartConsequence);
    await looksRight(mediator);
    await page.getByRole("dialog").getByRole("button", { name: en.people.restartNow }).click();
    await talks.getByText(en.people.restatedInFull).first().waitFor();
    await looksRight(mediator);

    for (const { page: one } of [mediator, head]) {
      await enterRoom(one, CAUCUS);
      await reads(one, STANDS);
      await reads(one, "History begins anew here");
      await one.getByRole("button", { name: en.people.readArchive }).click();
      const archive = one.getByRole("dialog");
      await archive.getByText(GONE).first().waitFor();
      await one.keyboard.press("Escape");
      await archive.waitFor({ state: "detached" });
      expect(await screenOf(one)).not.toContain(GONE);
    }

    const adviser = await cast.enter("adviser");
    const as = en.people.purposes.adviser;
    await bringIn(head.page, adviser.page, { as, name: NAMES.adviser });
    await secondAll(mediator.page, 2);
    await enterRoom(adviser.page, CAUCUS);
    await reads(adviser.page, STANDS);
    expect(await adviser.page.getByRole("button", { name: en.people.readArchive }).count()).toBe(0);
    expect(await screenOf(adviser.page)).not.toContain(GONE);
    expect(adviser.complaints).toEqual([]);
  });

  it("founds separate talks anew with a new head, and the old room reads where its talk goes on and why", async () => {
    const next = await cast.enter("the next head");
    const why = "The head's devices are lost; a new head has been named.";
    await bringIn(mediator.page, next.page, {
      ...{ as: en.people.purposes.head, name: NAMES.next, party: "Eastshore" },
      foundsAnew: why,
    });
    await enterRoom(next.page, CAUCUS);
    expect(await screenOf(next.page)).not.toContain(STANDS);
    await say(next.page, "We begin again.");

    const earlier = en.terms.roomSucceeded("Eastshore");
    await enterRoom(head.page, new RegExp(earlier.replace(/[()]/g, "\\$&")));
    await reads(head.page, en.room.notice.successor(NAMES.mediator, why));
    await reads(head.page, en.room.successorUnknown);
    await looksRight(head);

    await enterRoom(mediator.page, new RegExp(earlier.replace(/[()]/g, "\\$&")));
    await reads(mediator.page, why);
    await mediator.page.getByRole("link", { name: /^Go to/ }).click();
    await reads(mediator.page, "We begin again.");
    for (const { complaints } of [mediator, head, next]) expect(complaints).toEqual([]);
  });
});
