import { afterAll, beforeAll, describe, expect } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { findAxeViolations } from "./support/axe.ts";
import { it } from "./support/chromium.ts";
import { type House, openHouse } from "./support/house.ts";
import { keptBy } from "./support/kept.ts";
import {
  bringIn,
  enterRoom,
  makeKeys,
  openMediation,
  reads,
  say,
  screenOf,
  unlock,
} from "./support/person.ts";

const TITLE = "Ferry timetable of Osk";
const NAMES = {
  mediator: "Ilse Tornwald",
  first: "Bo Kestrelin",
  second: "Pia Morrowen",
  observer: "Jan Ullstrand",
};
const CONFIDENCE = "Between us: nineteen crossings a week would do.";
const HINT = "We can speak about the number of crossings.";
const CARRIED = "There is room to speak about the number of crossings.";
const FRAME = "We follow the harbour charter.";

describe("indirect talks in four browsers", () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it("go from the first keyring to words carried with a receipt, and the relay learns none of them", async ({
    enter,
  }) => {
    const mediator = await enter("mediator");
    const first = await enter("first");
    const second = await enter("second");
    const observer = await enter("observer");

    await mediator.page.goto(house.url);
    await makeKeys(mediator.page, NAMES.mediator);
    await openMediation(mediator.page, { title: TITLE, parties: ["Eastshore", "Westshore"] });
    await bringIn(mediator.page, first.page, {
      as: en.people.purposes.head,
      name: NAMES.first,
      party: "Eastshore",
    });
    await bringIn(mediator.page, second.page, {
      as: en.people.purposes.head,
      name: NAMES.second,
      party: "Westshore",
    });
    await bringIn(mediator.page, observer.page, { as: en.people.purposes.observer, name: NAMES.observer });

    await enterRoom(first.page, /Separate talks/);
    const whoReads = first.page.locator(".compose .reads");
    await whoReads.getByText(NAMES.mediator).first().waitFor();
    expect(await whoReads.innerText()).not.toMatch(new RegExp(`${NAMES.second}|${NAMES.observer}`));
    await say(first.page, CONFIDENCE);
    await reads(first.page, CONFIDENCE);
    await say(first.page, HINT, en.terms.terms.withoutAttribution);
    await enterRoom(mediator.page, /Separate talks: Eastshore/);
    await reads(mediator.page, CONFIDENCE);
    await reads(mediator.page, HINT);

    // The confidence is stopped on its way; without it the words go.
    await mediator.page.getByRole("article").filter({ hasText: HINT }).getByRole("button").first().click();
    await mediator.page.getByRole("button", { name: en.room.panel.convey }).first().click();
    const preview = mediator.page.getByLabel(en.convey.wording, { exact: true });
    await preview.fill("There is room to speak about 19 crossings.");
    await reads(mediator.page, en.room.check.limits);
    await mediator.page.locator("mark").first().waitFor();
    await preview.fill(CARRIED);
    await expect.poll(() => mediator.page.locator("mark").count()).toBe(0);
    await mediator.page.getByRole("button", { name: en.convey.goAsk, exact: true }).click();
    await mediator.page.getByRole("dialog").getByRole("button", { name: en.convey.go, exact: true }).click();

    await enterRoom(second.page, /Separate talks/);
    await reads(second.page, CARRIED);
    await second.page.getByRole("button", { name: en.room.acknowledge, exact: true }).click();
    await reads(first.page, CARRIED);

    await enterRoom(mediator.page, /Common room/);
    await say(mediator.page, FRAME);
    await enterRoom(observer.page, /Common room/);
    await reads(observer.page, FRAME);

    for (const { page } of [second, observer]) {
      const shown = await screenOf(page);
      expect(shown).not.toContain(CONFIDENCE);
      expect(shown).not.toContain(HINT);
    }
    await mediator.page.getByRole("link", { name: en.app.register }).click();
    await reads(mediator.page, CARRIED);

    const kept = Buffer.concat([...house.files(), Buffer.from(house.log.join("\n"))]);
    for (const words of [TITLE, "Eastshore", ...Object.values(NAMES), CONFIDENCE, HINT, CARRIED, FRAME]) {
      expect(kept.includes(words), words).toBe(false);
    }
    // Nor does any of their browsers keep one unsealed, in what it stores or among the places that it remembers.
    for (const { page } of [mediator, first, second, observer]) {
      const stored = await keptBy(page);
      expect([stored.includes("keyring"), stored.includes(house.url)]).toEqual([true, true]);
      for (const words of [TITLE, "Eastshore", ...Object.values(NAMES), CONFIDENCE, HINT, CARRIED, FRAME]) {
        expect(stored.includes(words), words).toBe(false);
      }
    }
    for (const { complaints } of [mediator, first, second, observer]) expect(complaints).toEqual([]);
    for (const { page } of [mediator, first, observer]) expect(await findAxeViolations(page)).toEqual([]);

    // Read again after a reload, from what the device keeps.
    await second.page.reload();
    await unlock(second.page);
    await enterRoom(second.page, /Separate talks/);
    await reads(second.page, CARRIED);
  });
});
