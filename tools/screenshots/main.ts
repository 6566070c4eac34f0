/**
 * `npm run screenshots [-- FOLDER]`: the pictures of README and guides, taken from the tour as it runs, from a table, a
 * record and an exchange as they are kept, on a relay of its own. Run it after anything changed on a screen that is pictured.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createMemoryStore } from "@parley/log/memory";
import { startRelayServer } from "@parley/relay";
import { type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { chromiumArgs } from "../../tests/browser/support/chromium-args.ts";
import { findChromium } from "../chromium/find.ts";
import { root } from "../setup/files.mjs";
import { pictureDoing } from "./doing.ts";
import { pictureExchange } from "./exchange.ts";
import { picturePackages } from "./packages.ts";
import { pictureRecord } from "./record.ts";
import { pictureTable } from "./table.ts";

const WIDE = { width: 1360, height: 850 };
const PHONE = { width: 360, height: 740 };

/** Which step of the tour a picture shows, by the words of its caption. */
const PICTURES: readonly {
  readonly name: string;
  readonly caption: string;
  readonly options: BrowserContextOptions;
}[] = [
  { name: "convey", caption: "Parley stops it", options: { viewport: WIDE } },
  { name: "tour", caption: "adds a condition", options: { viewport: WIDE } },
  { name: "operator", caption: "all that the operator", options: { viewport: WIDE } },
  { name: "tampering", caption: "One byte is flipped", options: { viewport: WIDE } },
  { name: "dark", caption: "adds a condition", options: { viewport: WIDE, colorScheme: "dark" } },
  { name: "phone", caption: "Norvane tells", options: { viewport: PHONE, deviceScaleFactor: 2 } },
];

const STEP_TIMEOUT_MS = 90_000;
/** Until words have wrapped and lists have scrolled to where they stay. */
const SETTLE_MS = 700;

const advanceTo = async (page: Page, caption: string): Promise<void> => {
  const bar = page.locator(".tour-caption");
  const next = page.getByRole("button", { name: "Next" });
  await next.waitFor({ timeout: STEP_TIMEOUT_MS });
  await page.getByRole("button", { name: "Pause" }).click();
  while (!((await bar.textContent()) ?? "").includes(caption)) {
    const shown = await bar.textContent();
    await next.click({ timeout: STEP_TIMEOUT_MS });
    await page.waitForFunction(
      (before) => document.querySelector<HTMLElement>(".tour-caption")?.textContent !== before,
      shown,
    );
  }
  await page.waitForFunction(() => !document.querySelector(".tour-bar button[data-tone=go][data-disabled]"));
  await page.waitForTimeout(SETTLE_MS);
};

const executablePath = findChromium();
if (executablePath === undefined) {
  console.error(
    "There is no Chromium on this machine: run npm test once, which gets it, or set PARLEY_CHROMIUM.",
  );
  process.exit(1);
}
const [, , named] = process.argv;
if (named?.startsWith("-") === true) {
  console.error(
    "usage: npm run screenshots [-- FOLDER]; without a folder the pictures of README and guides are made.",
  );
  process.exit(2);
}
const folder = named ?? join(root, "docs/guide/pictures");
mkdirSync(folder, { recursive: true });
const server = await startRelayServer({
  host: "127.0.0.1",
  port: 0,
  store: createMemoryStore(),
  webRoot: join(root, "apps/web/dist"),
  operatorView: true,
});
const browser = await chromium.launch({ executablePath, args: [...chromiumArgs] });
try {
  const home = await browser.newPage({ viewport: WIDE });
  await home.goto(server.url);
  await home.getByRole("button", { name: "two-minute tour" }).waitFor();
  await home.screenshot({ path: join(folder, "home.png") });
  await pictureTable(browser, server.url, folder, WIDE);
  console.log("table.png");
  await pictureRecord(browser, server.url, folder, WIDE);
  await pictureExchange(browser, server.url, folder, WIDE);
  await pictureDoing(browser, server.url, folder, WIDE);
  console.log("exchange.png, list.png, access.png");
  console.log("report.png, figures.png");
  await picturePackages(browser, server.url, folder, WIDE);
  console.log("packages.png");
  for (const { name, caption, options } of PICTURES) {
    const page = await browser.newPage(options);
    await page.goto(`${server.url}#/tour`);
    await advanceTo(page, caption);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.close();
    console.log(`${name}.png`);
  }
} finally {
  await browser.close();
  await server.close();
}
