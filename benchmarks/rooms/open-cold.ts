/**
 * Opening a room of 10,000 entries of 1 KB that this device has never seen, in Chromium, by the client's own code: parsed,
 * chain and rights followed, every signature checked, every body opened and parsed as an event, the state folded, all of
 * it sealed. The baseline (`bare-loop.ts`) does over the same bytes, in the same batches, only what cannot be spared:
 * verify, derive, decrypt, hash. The rounds alternate, and the least disturbed of each are compared.
 */
import { fileURLToPath } from "node:url";
import type { CDPSession, Page } from "playwright-core";
import { packRaw } from "../../packages/client/src/replica/segments.ts";
import type { Measurement } from "../measurement.ts";
import type { ColdBench } from "./chromium/cold-page.ts";
import { openChromium } from "./chromium/open-chromium.ts";
import { buildPage, serveFiles } from "./chromium/serve-page.ts";
import { best, createLongRoom } from "./long-room.ts";

export interface OpenOptions {
  readonly entries?: number;
  readonly rounds?: number;
}

const WAYS = ["bare", "worker", "bareNative", "oneThread", "stored"] as const;
type Way = (typeof WAYS)[number];

/** Milliseconds: what a clock on the wall says, and what the page's own thread spent. */
interface Took {
  readonly wall: number;
  readonly thread: number;
}

const PAGE = fileURLToPath(new URL("./chromium/cold-page.ts", import.meta.url));

/**
 * `open-cold` is the client as a browser has it, a worker beside it, its store in memory. Measured besides, and printed
 * where the bar is named alone: the same without a worker, the same into IndexedDB, and the processor time of the page's
 * own thread, which says more than the wall's clock where other programs take the processors away.
 */
export const openCold = async ({
  entries = 10_000,
  rounds = 9,
}: OpenOptions = {}): Promise<readonly Measurement[]> => {
  const room = await createLongRoom(entries);
  const served = await serveFiles({
    ...(await buildPage("cold", PAGE)),
    "log.bin": packRaw(room.entries),
  });
  const browser = await openChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`${served.url}cold.html`);
    await page.evaluate(async () => {
      const here = globalThis as unknown as { prepareBench: () => Promise<ColdBench>; bench: ColdBench };
      here.bench = await here.prepareBench();
    });
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    const took = new Map<Way, Took[]>(WAYS.map((way) => [way, []]));
    for (let round = 0; round < rounds; round++)
      for (const way of WAYS) took.get(way)?.push(await measure(page, session, way));
    return compare(took);
  } finally {
    await browser.close();
    served.close();
  }
};

const compare = (took: ReadonlyMap<Way, readonly Took[]>): readonly Measurement[] => {
  const least = (clock: keyof Took, ...ways: readonly Way[]): number =>
    best(ways.flatMap((way) => (took.get(way) ?? []).map((one) => one[clock])));
  const line = (name: string, clock: keyof Took, way: Way): Measurement => {
    const [value, baseline] = [least(clock, way), least(clock, "bare", "bareNative")];
    return { name, value, baseline, ratio: value / baseline, unit: "ms" };
  };
  return [
    line("open-cold", "wall", "worker"),
    line("open-cold-one-thread", "wall", "oneThread"),
    line("open-cold-stored", "wall", "stored"),
    line("open-cold-page-thread", "thread", "worker"),
    line("open-cold-one-thread-page-thread", "thread", "oneThread"),
  ];
};

const measure = async (page: Page, session: CDPSession, way: Way): Promise<Took> => {
  const before = await threadTime(session);
  const wall = await page.evaluate((which) => {
    const { bench } = globalThis as unknown as { bench: ColdBench };
    switch (which) {
      case "bare":
        return bench.bare("in JavaScript");
      case "bareNative":
        return bench.bare("native");
      case "worker":
        return bench.withWorker();
      case "oneThread":
        return bench.oneThread();
      case "stored":
        return bench.stored();
    }
  }, way);
  return { wall, thread: (await threadTime(session)) - before };
};

/** What the page's own thread has spent since it began. The collection of garbage before each round is in it, too. */
const threadTime = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "ThreadTime")?.value ?? Number.NaN);
};
