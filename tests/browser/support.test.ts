import { existsSync, rmSync } from "node:fs";
import { describe, expect } from "vitest";
import { findAxeViolations } from "./support/axe.ts";
import { it, photograph } from "./support/chromium.ts";
import { findLayoutFlaws } from "./support/layout.ts";
import { findTreeFlaws, heardOn, listen } from "./support/tree.ts";

const sound = `<!doctype html><html lang="en"><title>Sound</title><main><h1>A heading</h1><p>Words.</p></main>`;

/** What stands still is looked at once. */
const AT_ONCE = 0;

describe("what browser tests stand on", () => {
  it("gives each person a browser that shares nothing with the others'", async ({ enter }) => {
    const [first, second] = [await enter("first"), await enter("second")];
    for (const { page } of [first, second]) {
      await page.route("http://parley.test/**", (route) =>
        route.fulfill({ contentType: "text/html", body: sound }),
      );
      await page.goto("http://parley.test/");
    }
    await first.page.evaluate(() => localStorage.setItem("key", "of the first"));
    expect(await first.page.evaluate(() => localStorage.getItem("key"))).toBe("of the first");
    expect(await second.page.evaluate(() => localStorage.getItem("key"))).toBeNull();
  });

  it("notices what a page complains of", async ({ enter }) => {
    const { page, complaints } = await enter("anybody");
    await page.setContent(
      `${sound}<script>console.error("first"); setTimeout(() => { throw new Error("second"); });</script>`,
    );
    await expect.poll(() => complaints).toEqual(["first", "second"]);
  });

  it("finds with axe what a person without sight would miss, and nothing on a sound page", async ({
    enter,
  }) => {
    const { page } = await enter("anybody");
    await page.setContent(sound);
    expect(await findAxeViolations(page)).toEqual([]);
    await page.setContent(sound.replace("<p>Words.</p>", "<button></button>"));
    expect(await findAxeViolations(page, AT_ONCE)).toEqual([expect.stringContaining("button-name")]);
  });

  it("finds a page that scrolls sideways, a control that stands or is cut outside of it, and a column of letters", async ({
    enter,
  }) => {
    const { page } = await enter("anybody");
    await page.setViewportSize({ width: 360, height: 740 });
    await page.setContent(sound);
    expect(await findLayoutFlaws(page)).toEqual([]);
    await page.setContent(
      sound.replace("Words.", `<span style="display: block; width: 500px">Words.</span>`),
    );
    expect(await findLayoutFlaws(page, AT_ONCE)).toContainEqual(expect.stringContaining("508 wide in 360"));
    const button = `<button style="position: fixed; left: 300px; width: 80px">Go</button>`;
    await page.setContent(sound.replace("Words.", button));
    expect(await findLayoutFlaws(page, AT_ONCE)).toEqual([expect.stringContaining("from 300 to 380 of 360")]);
    const cut = `<button style="width: 40px; white-space: nowrap; overflow: hidden">Convey these words</button>`;
    await page.setContent(sound.replace("Words.", cut));
    expect(await findLayoutFlaws(page, AT_ONCE)).toEqual([expect.stringContaining("is cut off")]);
    const letters = `<p style="width: 12px; overflow-wrap: anywhere">Separate talks</p>`;
    await page.setContent(sound.replace("<p>Words.</p>", letters));
    expect(await findLayoutFlaws(page, AT_ONCE)).toEqual([expect.stringContaining("for its words")]);
  });

  it("finds in the tree of a page what somebody would stumble over who hears it, and notes what is said aloud", async ({
    enter,
  }) => {
    const { page } = await enter("anybody");
    await listen(page);
    await page.route("http://parley.test/**", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: sound.replace("Words.", `<span role="status"></span>`),
      }),
    );
    await page.goto("http://parley.test/");
    expect(await findTreeFlaws(page)).toEqual([]);
    await page.evaluate(() => document.querySelector("[role=status]")?.append("Said aloud."));
    await expect.poll(() => heardOn(page)).toEqual(["Said aloud."]);

    const flawed = async (part: string): Promise<readonly string[]> => {
      await page.setContent(sound.replace("<p>Words.</p>", part));
      return findTreeFlaws(page, AT_ONCE);
    };
    expect(await flawed("<button></button>")).toEqual(["a button without a name"]);
    expect(await flawed(`<section aria-label="It's: one's own"><h3>A: b</h3></section>`)).toEqual([
      "the heading “A: b” of level 3 after one of level 1",
    ]);
    expect(await flawed("<h1>Another</h1>")).toEqual(["not one heading of the first level"]);
    expect(await flawed("</main><main>")).toEqual(["2 main landmarks"]);
    expect(await flawed(`<a href="#">Room <b>1</b> <i>1 unread</i></a>`)).toEqual([
      "the link “Room 1 1 unread” says a number twice",
    ]);
  });

  it("keeps a picture of a page under the name of its test", async ({ enter, task }) => {
    const { page } = await enter("anybody");
    await page.setContent(sound);
    const path = await photograph(page, `${task.name}: picture`);
    expect(path !== undefined && existsSync(path)).toBe(true);
    if (path !== undefined) rmSync(path);
  });
});
