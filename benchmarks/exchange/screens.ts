/**
 * The screens of such an exchange, as they are shipped, in Chromium: the longest that the page's own thread was held up by
 * opening each, and by a letter typed there. The baseline is the search of the same mediation, opened and typed in alike in
 * the same run.
 */
import type { Page } from "playwright-core";
import { startRelayServer } from "../../apps/relay/src/index.ts";
import { en } from "../../apps/web/src/words/en/index.ts";
import { createMemoryStore } from "../../packages/log/src/memory.ts";
import { LIST, openLargeExchange, TITLE } from "../../tests/browser/support/large-exchange.ts";
import { goTo } from "../../tests/browser/support/palette.ts";
import { root } from "../../tools/setup/files.mjs";
import type { Measurement } from "../measurement.ts";
import { openChromium } from "../rooms/chromium/open-chromium.ts";

const ROUNDS = 3;
const SETTLE_MS = 700;
const TYPED = "Exchange";

interface MeasuredScreen {
  readonly name: string;
  /** Stands just before it. */
  readonly approach: (page: Page) => Promise<void>;
  readonly open: (page: Page) => Promise<void>;
  /** The field that is typed in; none where there is nothing to type. */
  readonly field?: (page: Page) => ReturnType<Page["getByLabel"]>;
}

const chooseIn = (page: Page, name: string) => page.getByRole("main").getByRole("link", { name }).first();
const toExchange = async (page: Page): Promise<void> => {
  await goTo(page, en.exchange.title);
  await chooseIn(page, TITLE).click();
  await page.getByRole("button", { name: en.exchange.change }).waitFor();
};

const SEARCH: MeasuredScreen = {
  name: "search",
  approach: (page) => goTo(page, en.exchange.title),
  open: (page) => page.keyboard.press("/"),
  field: (page) => page.getByLabel(en.search.field, { exact: true }),
};

const SCREENS: readonly MeasuredScreen[] = [
  {
    name: "running",
    approach: (page) => goTo(page, en.exchange.title),
    open: (page) => chooseIn(page, TITLE).click(),
  },
  {
    name: "plan",
    approach: toExchange,
    open: (page) => page.getByText(en.exchange.showPlan, { exact: true }).click(),
  },
  {
    name: "draft",
    approach: toExchange,
    open: (page) => page.getByRole("button", { name: en.exchange.change }).click(),
    field: (page) => page.getByLabel(en.planDraft.planTitle, { exact: true }),
  },
  {
    name: "list",
    approach: (page) => goTo(page, en.lists.title),
    open: (page) => chooseIn(page, LIST).click(),
    field: (page) => page.getByLabel(en.lists.find, { exact: true }),
  },
];

export const measureScreens = async (): Promise<readonly Measurement[]> => {
  const server = await startRelayServer({
    ...{ host: "127.0.0.1", port: 0, store: createMemoryStore(), webRoot: `${root}/apps/web/dist` },
    operatorView: false,
  });
  const browser = await openChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const lead = await openLargeExchange(server.url, page);
    await lead.lock();
    await page.evaluate(watchThread);
    const search = await best(page, SEARCH);
    const measured: Measurement[] = [];
    for (const screen of SCREENS) {
      const { open, type, nodes } = await best(page, screen);
      measured.push(against(`screen-${screen.name}`, open, search.open, "ms"));
      if (type !== undefined) measured.push(against(`screen-${screen.name}-type`, type, search.type, "ms"));
      measured.push(against(`screen-${screen.name}-nodes`, nodes, search.nodes, "elements"));
    }
    return measured;
  } finally {
    await browser.close();
    await server.close();
  }
};

const against = (name: string, value: number, baseline: number | undefined, unit: string): Measurement =>
  baseline === undefined
    ? { name, value, unit }
    : { name, value, baseline, ratio: value / Math.max(1, baseline), unit };

interface Looked {
  readonly open: number;
  readonly type: number | undefined;
  readonly nodes: number;
}

/** The least disturbed of several rounds, each in everything. */
const best = async (page: Page, screen: MeasuredScreen): Promise<Looked> => {
  const rounds: Looked[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await look(page, screen));
  const types = rounds.flatMap(({ type }) => type ?? []);
  return {
    open: Math.min(...rounds.map(({ open }) => open)),
    type: types.length === 0 ? undefined : Math.min(...types),
    nodes: Math.min(...rounds.map(({ nodes }) => nodes)),
  };
};

const look = async (page: Page, { approach, open, field }: MeasuredScreen): Promise<Looked> => {
  await approach(page);
  await page.waitForTimeout(SETTLE_MS);
  const opened = await heldUpBy(page, () => open(page));
  const nodes = await page.locator("main *").count();
  if (field === undefined) return { open: opened, type: undefined, nodes };
  await field(page).focus();
  const typed: number[] = [];
  for (const letter of TYPED) typed.push(await heldUpBy(page, () => page.keyboard.type(letter)));
  await field(page).fill("");
  return { open: opened, type: Math.max(...typed), nodes };
};

/** The longest that the page's thread was held up from an act until it has settled. */
const heldUpBy = async (page: Page, act: () => Promise<void>): Promise<number> => {
  await page.evaluate(() => {
    (globalThis as unknown as Watched).heldUp = 0;
  });
  await act();
  await page.waitForTimeout(SETTLE_MS);
  return page.evaluate(() => (globalThis as unknown as Watched).heldUp);
};

interface Watched {
  heldUp: number;
}

/** Runs in the page: turns of its thread, one after the other; one that comes late was held up. */
const watchThread = (): void => {
  const watched = globalThis as unknown as Watched;
  watched.heldUp = 0;
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  port1.onmessage = () => {
    const now = performance.now();
    watched.heldUp = Math.max(watched.heldUp, now - last);
    last = now;
    setTimeout(() => port2.postMessage(null), 1);
  };
  port2.postMessage(null);
};
