/** A mediation with an exchange of 500 steps and a list of 2,000 people, and one more mediator, who has a screen. */
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
import { en } from "../../../apps/web/src/words/en/index.ts";
import { join } from "./person.ts";

export const STEPS = 500;
const PHASES = 10;
export const ENTRIES = 2_000;
const AT_ONCE = 500;
const ITEMS_AT_ONCE = 50;
const DAY_MS = 86_400_000;
/** As long as anything may take that comes over a relay. */
const WAIT_MS = 25_000;
export const TITLE = "Captives for prisoners";
export const LIST = "Everybody who is held";

/** Enters everything before anybody looks at it, and lets the one in who looks. */
export const openLargeExchange = async (url: string, page: Page): Promise<Workspace> => {
  const lead = await openLead(url);
  const mediation = await agreeEverything(lead);
  const invited = done(
    await lead.invite({
      ...{ mediation, authority: "none", lifetimeMs: DAY_MS, purpose: "mediator", name: "Teo Marchetti" },
    }),
  );
  await join(page, invited.link.replace(/^[^#]*/, url), "Teo Marchetti");
  await until(lead, ({ invitations }) => invitations.some(({ status }) => status.status === "asked"));
  done(await lead.confirmInvitation(invited.invitation));
  await page.getByRole("link", { name: en.app.exchanges, exact: true }).first().waitFor();
  return lead;
};

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

export const nthItem = (n: number): string => `What was said as number ${n}.`;

/** Says so many items in the team's room. */
export const sayItems = async (lead: Workspace, count: number): Promise<void> => {
  const team = [...lead.snapshot().rooms.values()].find(({ kind }) => kind === "team");
  if (team === undefined) throw new Error("no team");
  const items = Array.from(
    { length: count },
    (_, at): Intended => ({
      ...{ type: "itemSaid", item: drawn("item"), form: "remark", terms: "inConfidence" },
      text: nthItem(at + 1),
    }),
  );
  for (let said = 0; said < count; said += ITEMS_AT_ONCE)
    done(await lead.actAll(team.room, items.slice(said, said + ITEMS_AT_ONCE)));
};

/** So many incidents, alleged in the team's room, the later ones of a later hour. */
export const allegeMany = async (lead: Workspace, count: number): Promise<void> => {
  const team = [...lead.snapshot().rooms.values()].find(({ kind }) => kind === "team");
  if (team === undefined) throw new Error("no team");
  const alleged = Array.from(
    { length: count },
    (_, at): Intended => ({
      ...{ type: "incidentAlleged", incident: drawn("incident"), place: `Post ${at + 1}` },
      ...{ from: Date.UTC(2026, 0, 1) + at * 60_000, words: "Shots were heard." },
    }),
  );
  for (let said = 0; said < count; said += ITEMS_AT_ONCE)
    done(await lead.actAll(team.room, alleged.slice(said, said + ITEMS_AT_ONCE)));
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
    const timer = setTimeout(() => reject(new Error("it did not come")), WAIT_MS);
    const look = (): void => {
      if (!isSo(lead.snapshot())) return;
      clearTimeout(timer);
      stop();
      resolve();
    };
    const stop = lead.subscribe(look);
    look();
  });
