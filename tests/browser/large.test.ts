/**
 * An exchange of 500 steps and a list of 2,000 people: what stands on the screen is what is in view. Everything else is
 * reached by keys and by search, and is there when it is printed.
 */
import {
  createTourWorkspace,
  type Intended,
  systemClock,
  systemRandomness,
  type Workspace,
} from "@parley/client";
import { createMemoryStorage } from "@parley/client/memory";
import { webSocketTransport } from "@parley/client/websocket";
import {
  createId,
  type ExchangePlan,
  hashEntries,
  hashPlan,
  type ListEntry,
  type PartyId,
  type PlanStep,
  type RandomIds,
  sealIdentity,
} from "@parley/domain";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { findAxeViolations } from "./support/axe.ts";
import { openCast } from "./support/cast.ts";
import { it, PATIENCE_MS, type Visit } from "./support/chromium.ts";
import { type House, openHouse } from "./support/house.ts";
import { findLayoutFlaws } from "./support/layout.ts";
import { goTo } from "./support/palette.ts";
import { join } from "./support/person.ts";

const STEPS = 500;
const PHASES = 10;
const ENTRIES = 2_000;
const AT_ONCE = 500;
/** As many as a screen holds, and some beyond its edges. */
const MOST_ROWS = 80;
const DAY_MS = 86_400_000;
const TITLE = "Captives for prisoners";
const LIST = "Everybody who is held";
const { exchange, steps, lists } = en;

describe("an exchange as large as any that is known", () => {
  const cast = openCast();
  let house: House;
  let lead: Workspace;
  let second: Visit;

  beforeAll(async () => {
    house = await openHouse();
    lead = await openLead(house.url);
    const mediation = await agreeEverything(lead);
    second = await cast.enter("second");
    const invited = done(
      await lead.invite({
        ...{ mediation, authority: "none", lifetimeMs: DAY_MS, purpose: "mediator", name: "Teo Marchetti" },
      }),
    );
    await join(second.page, invited.link.replace(/^[^#]*/, house.url), "Teo Marchetti");
    await until(lead, ({ invitations }) => invitations.some(({ status }) => status.status === "asked"));
    done(await lead.confirmInvitation(invited.invitation));
    await second.page.getByRole("link", { name: en.app.exchanges, exact: true }).first().waitFor();
  });
  afterAll(async () => {
    await lead.lock();
    await house.close();
  });

  it("shows the steps in view, goes through them by keys, and prints all of them", async () => {
    const { page } = second;
    await goTo(page, exchange.title);
    await page.getByRole("main").getByRole("link", { name: TITLE }).click();
    const rows = page.locator(".plan-step");
    await rows.first().waitFor();
    expect(await rows.count()).toBeLessThan(MOST_ROWS);
    await page.getByText(steps.howMany(steps.status.locked, STEPS - 1)).waitFor();
    await page.locator("[data-step='1']").focus();
    for (let step = 1; step <= 60; step++) await page.keyboard.press("ArrowDown");
    await expect.poll(() => focusedStep(page)).toBe("61");
    expect(await rows.count()).toBeLessThan(MOST_ROWS);
    await page.locator(".step-scroll").evaluate((window) => {
      window.scrollTop = window.scrollHeight;
    });
    await page.locator(`[data-step='${STEPS}']`).click();
    await page.locator(".step-detail").waitFor();
    expect(await findLayoutFlaws(page)).toEqual([]);
    expect(await findAxeViolations(page)).toEqual([]);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await rows.count()).toBe(STEPS);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await expect.poll(() => rows.count()).toBeLessThan(MOST_ROWS);
  });

  it("shows the entries in view, and finds the others", async () => {
    const { page } = second;
    await goTo(page, lists.title);
    await page.getByRole("main").getByRole("link", { name: LIST }).click();
    await page.getByText(lists.entries(ENTRIES), { exact: true }).first().waitFor();
    const rows = page.locator(".entry-row");
    await rows.first().waitFor();
    expect(await rows.count()).toBeLessThan(MOST_ROWS);
    await page.locator(".entry-scroll").evaluate((window) => {
      window.scrollTop = window.scrollHeight;
    });
    await page.getByRole("button", { name: `P-${ENTRIES}` }).waitFor();
    expect(await rows.count()).toBeLessThan(MOST_ROWS);
    await page.getByLabel(lists.find, { exact: true }).fill("P-1234");
    await expect.poll(() => rows.count()).toBe(1);
    expect(await findAxeViolations(page)).toEqual([]);
    expect(second.complaints).toEqual([]);
  });
});

const focusedStep = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.step);

/** A mediator without a screen, who has entered everything before anybody looks at it. */
const openLead = async (url: string): Promise<Workspace> => {
  const ports = {
    ...{ storage: createMemoryStorage(), transport: webSocketTransport },
    ...{ clock: systemClock, randomness: systemRandomness },
  };
  const relay = `${url.replace(/^http/, "ws").replace(/\/$/, "")}/relay`;
  const opened = done(await createTourWorkspace(ports, { relay, myName: "Ilse Tornwald", appUrl: url }));
  await until(opened, ({ connection }) => connection.status === "online");
  return opened;
};

/** A mediation whose team has adopted a plan and frozen a list, as both sides told it. */
const agreeEverything = async (lead: Workspace) => {
  const mediation = done(
    await lead.openMediation({
      ...{ title: "Ceasefire in the Vale", template: "peace", conveyanceDefault: "inConfidence" },
      ...{ sourceSees: "exactWords", narrowestTermsLocked: false, readReceipts: false, languages: ["en"] },
      myName: "Ilse Tornwald",
      parties: [
        { label: "Norvane", hue: 210 },
        { label: "Sulmere", hue: 30 },
      ],
    }),
  );
  await until(lead, ({ rooms }) => [...rooms.values()].some(({ kind }) => kind === "team"));
  const team = [...lead.snapshot().rooms.values()].find(({ kind }) => kind === "team");
  const [one, other] = [...(team?.state.parties.keys() ?? [])];
  if (team === undefined || one === undefined || other === undefined) throw new Error("no team of two sides");
  const plan = planOf(one, other);
  const id = drawn("exchange");
  const answer = { type: "exchangeAnswered", exchange: id, version: 1, hash: hashPlan(plan) } as const;
  await actAll(lead, team.room, [
    { type: "exchangePresented", exchange: id, version: 1, plan },
    { ...answer, side: one, answer: "accepted" },
    { ...answer, side: other, answer: "accepted" },
  ]);
  done(await lead.adopt({ mediation, exchange: id }));
  const entries = Array.from({ length: ENTRIES }, (_, at): ListEntry => {
    const identity = { name: `Person ${at + 1}`, salt: drawn("item") };
    return { pseudonym: `P-${at + 1}`, seal: sealIdentity(identity), category: "captives" };
  });
  const list = drawn("nameList");
  const about = { list, version: 1 } as const;
  const parts = Array.from({ length: ENTRIES / AT_ONCE }, (_, at) =>
    entries.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
  await actAll(lead, team.room, [
    {
      ...{ type: "listOpened", list, title: LIST, side: one, otherSide: other, exchange: id },
      nameReaders: "ownRooms",
    },
    ...parts.map((part): Intended => ({ type: "entriesListed", ...about, entries: part })),
    { type: "listSubmitted", ...about, entries: ENTRIES, hash: hashEntries(entries) },
  ]);
  return mediation;
};

/** Pairs of step and counter-step, over all phases. */
const planOf = (one: PartyId, other: PartyId): ExchangePlan => ({
  ...{ title: TITLE, sides: [one, other] },
  categories: [
    { code: "captives", label: "Captives", side: one, size: { type: "counted", count: ENTRIES } },
    { code: "prisoners", label: "Prisoners", side: other, size: { type: "all" } },
  ],
  keys: [{ category: "prisoners", count: 3, for: "captives", forCount: 1 }],
  phases: Array.from({ length: PHASES }, (_, at) => ({
    ...{ number: at + 1, title: `Week ${at + 1}`, starts: { type: "adoption" }, lengthMs: 7 * DAY_MS },
  })),
  steps: Array.from(
    { length: STEPS },
    (_, at): PlanStep => ({
      ...{ number: at + 1, phase: Math.floor((at * PHASES) / STEPS) + 1, deed: `Those of day ${at + 1}` },
      ...{ after: at === 0 ? [] : [at], verifier: { type: "mediators" } },
      ...(at % 2 === 0
        ? {
            actor: one,
            gives: { category: "captives", count: { type: "counted", count: (2 * ENTRIES) / STEPS } },
          }
        : {
            ...{ actor: other, counterStep: at, after: [] },
            gives: { category: "prisoners", count: { type: "byKey", step: at } },
          }),
    }),
  ),
});

const actAll = async (lead: Workspace, room: Parameters<Workspace["act"]>[0], acts: readonly Intended[]) => {
  for (const act of acts) done(await lead.act(room, act));
};

const drawn = <Kind extends keyof RandomIds>(kind: Kind): RandomIds[Kind] =>
  createId(kind, crypto.getRandomValues(new Uint8Array(16)));

const done = <Value>(
  outcome: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown },
): Value => {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.error));
};

const until = (lead: Workspace, isSo: (now: ReturnType<Workspace["snapshot"]>) => boolean): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("it did not come")), PATIENCE_MS);
    const look = (): void => {
      if (!isSo(lead.snapshot())) return;
      clearTimeout(timer);
      stop();
      resolve();
    };
    const stop = lead.subscribe(look);
    look();
  });
