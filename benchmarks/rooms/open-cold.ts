/**
 * Opening a room of 10,000 entries of 1 KB that this device has never seen, in Chromium, by the client's own code: parsed,
 * chain and rights followed, every signature checked, every body opened and parsed as an event, the state folded, all of
 * it sealed. The baseline (`bare-loop.ts`) does over the same bytes, in the same batches, only what cannot be spared:
 * verify, derive, decrypt, hash. The rounds alternate, and the least disturbed of each are compared.
 */
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
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

type Way = "bare" | "bareNative" | "inMemory" | "oneThread" | "stored";
const WAYS: readonly Way[] = ["bare", "inMemory", "bareNative", "oneThread", "stored"];

const PAGE = fileURLToPath(new URL("./chromium/cold-page.ts", import.meta.url));

export const openCold = async ({
  entries = 10_000,
  rounds = 7,
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
    const took: Record<Way, number[]> = { bare: [], bareNative: [], inMemory: [], oneThread: [], stored: [] };
    for (let round = 0; round < rounds; round++)
      for (const way of WAYS) took[way].push(await measure(page, way));
    const baseline = Math.min(best(took.bare), best(took.bareNative));
    const [value, oneThread, stored] = [best(took.inMemory), best(took.oneThread), best(took.stored)];
    return [
      { name: "open-cold", value, baseline, ratio: value / baseline, unit: "ms" },
      { name: "open-cold-one-thread", value: oneThread, baseline, ratio: oneThread / baseline, unit: "ms" },
      { name: "open-cold-stored", value: stored, baseline, ratio: stored / baseline, unit: "ms" },
    ];
  } finally {
    await browser.close();
    served.close();
  }
};

const measure = (page: Page, way: Way): Promise<number> =>
  page.evaluate((which) => {
    const { bench } = globalThis as unknown as { bench: ColdBench };
    switch (which) {
      case "bare":
        return bench.bare("in JavaScript");
      case "bareNative":
        return bench.bare("native");
      case "inMemory":
        return bench.inMemory();
      case "oneThread":
        return bench.oneThread();
      case "stored":
        return bench.stored();
    }
  }, way);
