/**
 * Scrolling the web workspace, as it is shipped, in Chromium, with that mediation stored on the device: how many frames
 * came later than they should, on a room, the table, the record and the timeline. The baseline is a plain page of as
 * many paragraphs, scrolled alike in the same run: what is dropped there is dropped by the machine.
 */
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";
import { en } from "../../apps/web/src/words/en/index.ts";
import type { Measurement } from "../measurement.ts";
import type { Fill } from "../rooms/chromium/fill-page.ts";
import { openChromium } from "../rooms/chromium/open-chromium.ts";
import { buildPage, buildWorkspace, serveFiles } from "../rooms/chromium/serve-page.ts";
import { PASSPHRASE, type StoredMediation, storeMediation } from "./stored-mediation.ts";
import { HARD_YEAR } from "./talks.ts";

/** Longer between two frames than this, and one that should have come did not: at 60 a second each takes 16.7 ms. */
const LATE_MS = 34;
const WAY_PX = 6_000;
const SPEED_PX_PER_S = 3_000;
const SETTLE_MS = 1_500;
const ROUNDS = 2;
const FILL_PAGE = fileURLToPath(new URL("../rooms/chromium/fill-page.ts", import.meta.url));

export const measureScroll = async (): Promise<readonly Measurement[]> => {
  const stored = await storeMediation();
  const served = await serveFiles({
    ...(await buildWorkspace()),
    ...(await buildPage("fill", FILL_PAGE)),
    "year.bin": stored.store,
    "plain.html": plainPage(),
  });
  const browser = await openChromium();
  try {
    const page = await openWorkspace(browser, served.url, stored);
    const plain = await browser.newPage();
    await plain.goto(`${served.url}plain.html`);
    const measured: Measurement[] = [];
    for (const { name, hash, scroller } of screensOf(stored)) {
      await page.bringToFront();
      await page.goto(`${served.url}${hash}`);
      await page.locator(scroller).first().waitFor();
      await page.waitForTimeout(SETTLE_MS);
      const [here, there]: [Scrolled[], Scrolled[]] = [[], []];
      for (let round = 0; round < ROUNDS; round++) {
        here.push(await scroll(page, scroller));
        there.push(await scroll(plain, "main"));
      }
      const [value, baseline] = [least(here, "late"), least(there, "late")];
      measured.push({ name: `scroll-${name}`, value, baseline, unit: "late frames" });
      measured.push({
        name: `scroll-${name}-work`,
        value: least(here, "workMs"),
        baseline: least(there, "workMs"),
        ratio: least(here, "workMs") / least(there, "workMs"),
        unit: "ms a frame",
      });
    }
    return measured;
  } finally {
    await browser.close();
    served.close();
  }
};

interface ScrolledScreen {
  readonly name: string;
  readonly hash: string;
  readonly scroller: string;
}

const screensOf = ({ mediation, caucus }: StoredMediation): readonly ScrolledScreen[] => [
  { name: "room", hash: `#/room/${caucus}`, scroller: ".stream" },
  { name: "table", hash: `#/table/${mediation}`, scroller: ".table-sheet" },
  { name: "record", hash: `#/record/${mediation}`, scroller: ".record-sheet" },
  { name: "timeline", hash: `#/timeline/${mediation}`, scroller: ".timeline-scroll" },
];

/** As many paragraphs as the longest of the screens has lines. */
const plainPage = (): string =>
  `<!doctype html><meta charset="utf-8"><style>body{margin:0}main{height:100vh;overflow:auto}</style><main>${Array.from(
    { length: HARD_YEAR.items / HARD_YEAR.parties },
    (_, at) => `<p>Paragraph number ${at}: as much of it as a person says in one go.</p>`,
  ).join("")}</main>`;

const openWorkspace = async (browser: Browser, url: string, { caucus }: StoredMediation): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await fill(context, url);
  const page = await context.newPage();
  await page.goto(`${url}#/room/${caucus}`);
  await page.getByLabel(en.home.passphrase).fill(PASSPHRASE);
  await page.getByRole("button", { name: en.home.unlock, exact: true }).click();
  await page.locator(".stream article").first().waitFor();
  return page;
};

const fill = async (context: BrowserContext, url: string): Promise<void> => {
  const page = await context.newPage();
  await page.goto(`${url}fill.html`);
  await page.evaluate((file) => (globalThis as unknown as { fill: Fill }).fill(file), "year.bin");
  await page.close();
};

interface Scrolled {
  /** Frames that came later than they should. */
  readonly late: number;
  /** What the page's own thread did for each frame. */
  readonly workMs: number;
}

/** To one end and back, as a wheel goes; frames are counted meanwhile. */
const scroll = async (page: Page, scroller: string): Promise<Scrolled> => {
  await page.bringToFront();
  const box = await page.locator(scroller).first().boundingBox();
  if (box === null) throw new Error(`${scroller} is not on the screen`);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height, 600) / 2];
  const isAtEnd = await page
    .locator(scroller)
    .first()
    .evaluate((element) => element.scrollTop > 0);
  const before = await workOf(session);
  await page.evaluate(countFrames);
  for (const way of isAtEnd ? [WAY_PX, -WAY_PX] : [-WAY_PX, WAY_PX])
    await session.send("Input.synthesizeScrollGesture", {
      ...{ x, y, yDistance: way, speed: SPEED_PX_PER_S, gestureSourceType: "mouse" },
    });
  const gaps = await page.evaluate(() => (globalThis as unknown as { gaps: readonly number[] }).gaps);
  const work = (await workOf(session)) - before;
  await session.detach();
  return { late: gaps.filter((gap) => gap > LATE_MS).length, workMs: work / gaps.length };
};

const workOf = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1_000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
};

/** Runs in the page: the time between each frame and the one before. */
const countFrames = (): void => {
  const gaps: number[] = [];
  (globalThis as unknown as { gaps: number[] }).gaps = gaps;
  let last = performance.now();
  const frame = (now: number): void => {
    gaps.push(now - last);
    last = now;
    if ((globalThis as unknown as { gaps: number[] }).gaps === gaps) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
};

const least = (rounds: readonly Scrolled[], part: keyof Scrolled): number =>
  Math.min(...rounds.map((round) => round[part]));
