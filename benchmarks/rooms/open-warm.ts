/**
 * Opening a room of 10,000 entries that this device has stored, in the web workspace itself in Chromium: from the first
 * read of the sealed store, once the passphrase's slow derivation is over, until the newest entry's words have been
 * painted inside the window. No relay is there: what is stored is read without one. The baseline is the same screen
 * with a room of 100 entries, so the ratio says what the other 9,900 cost.
 */
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext } from "playwright-core";
import { en } from "../../apps/web/src/words/en/index.ts";
import { createMemoryStorage } from "../../packages/client/src/storage/memory.ts";
import { RECORD_KEY } from "../../packages/client/src/workspace/core.ts";
import { KEYRING_KEY } from "../../packages/client/src/workspace/keys.ts";
import { emptyRecord, type WorkspaceRecord } from "../../packages/client/src/workspace/record.ts";
import { lockKeyring, systemRandomness } from "../../packages/crypto/src/index.ts";
import { type Bytes, textToUtf8 } from "../../packages/kernel/src/index.ts";
import type { Measurement } from "../measurement.ts";
import type { Fill } from "./chromium/fill-page.ts";
import { openChromium } from "./chromium/open-chromium.ts";
import { packStore } from "./chromium/packed-store.ts";
import { buildPage, buildWorkspace, serveFiles } from "./chromium/serve-page.ts";
import { type Shown, watchForWords } from "./chromium/watch-for-words.ts";
import { best, createLongRoom, type LongRoom, openWithReplica, vaultOver } from "./long-room.ts";
import type { OpenOptions } from "./open-cold.ts";

const PASSPHRASE = "lantern orchard seldom gravel";
const SHORT_ENTRIES = 100;
const FILL_PAGE = fileURLToPath(new URL("./chromium/fill-page.ts", import.meta.url));

export const openWarm = async ({
  entries = 10_000,
  rounds = 7,
}: OpenOptions = {}): Promise<readonly Measurement[]> => {
  const [long, short] = [await createLongRoom(entries), await createLongRoom(SHORT_ENTRIES)];
  const served = await serveFiles({
    ...(await buildWorkspace()),
    ...(await buildPage("fill", FILL_PAGE)),
    "long.bin": await storeOf(long),
    "short.bin": await storeOf(short),
  });
  const browser = await openChromium();
  try {
    const [inLong, inShort] = [
      await contextWith(browser, served.url, "long.bin"),
      await contextWith(browser, served.url, "short.bin"),
    ];
    const [values, wholes, baselines]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < rounds; round++) {
      baselines.push((await reopen(inShort, served.url, short)).painted);
      const { painted, whole } = await reopen(inLong, served.url, long);
      values.push(painted);
      wholes.push(whole);
    }
    const [value, whole, baseline] = [best(values), best(wholes), best(baselines)];
    return [
      { name: "open-warm", value, baseline, ratio: value / baseline, unit: "ms" },
      { name: "open-warm-whole", value: whole, baseline, ratio: whole / baseline, unit: "ms" },
    ];
  } finally {
    await browser.close();
    served.close();
  }
};

/** What a device has stored that is in this room: keyring, record, and the room as the client itself stores it. */
const storeOf = async (long: LongRoom): Promise<Bytes> => {
  const { keyring, room, mediation, person, entries } = long;
  const storage = createMemoryStorage();
  const locked = await lockKeyring(keyring, PASSPHRASE, systemRandomness);
  await storage.commit({ put: [{ key: KEYRING_KEY, value: locked }], remove: [] });
  const me = { mediation, me: person, role: "leadMediator", party: null, authority: "none" } as const;
  const record: WorkspaceRecord = {
    ...emptyRecord("ws://127.0.0.1:9/", "Writer"),
    mediations: [{ ...me, trusted: [] }],
    lastRead: { [room]: entries.length - 1 },
  };
  await vaultOver(storage, keyring).commit({
    put: [{ key: RECORD_KEY, value: textToUtf8(JSON.stringify(record)) }],
  });
  await openWithReplica(long, storage);
  return packStore(storage.contents);
};

const contextWith = async (browser: Browser, url: string, store: string): Promise<BrowserContext> => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}fill.html`);
  await page.evaluate((file) => (globalThis as unknown as { fill: Fill }).fill(file), store);
  await page.close();
  return context;
};

/** Opens the room's address in a new page, unlocks, and waits until the words have been seen and the whole is there. */
const reopen = async (context: BrowserContext, url: string, long: LongRoom): Promise<Shown> => {
  const page = await context.newPage();
  await page.addInitScript(watchForWords, long.newestText);
  await page.goto(`${url}#/room/${long.room}`);
  await page.getByLabel(en.home.passphrase).fill(PASSPHRASE);
  await page.getByRole("button", { name: en.home.unlock, exact: true }).click();
  await page.waitForFunction(() => (globalThis as { shown?: Partial<Shown> }).shown?.whole !== undefined);
  const shown = await page.evaluate(() => (globalThis as unknown as { shown: Shown }).shown);
  await page.close();
  return shown;
};
