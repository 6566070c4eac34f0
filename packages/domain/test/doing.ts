import {
  type CommitmentId,
  type ExchangeId,
  type ExchangePlan,
  hashPlan,
  type IncidentId,
  type NameListId,
  type PlanStep,
  type RoomEvent,
  type Seat,
} from "../src/index.ts";
import { headOf, itemId, mediatorSeat, NOON, openRoom, partyId, type TestRoom } from "./support.ts";

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

export const exchangeId = (name: string): ExchangeId => itemId(`exchange ${name}`) as string as ExchangeId;
export const listId = (name: string): NameListId => itemId(`list ${name}`) as string as NameListId;
export const commitmentId = (name: string): CommitmentId =>
  itemId(`commitment ${name}`) as string as CommitmentId;
export const incidentId = (name: string): IncidentId => itemId(`incident ${name}`) as string as IncidentId;

const [north, south] = [partyId("north"), partyId("south")];

const step = (number: number, more: Partial<PlanStep>): PlanStep => ({
  ...{ number, phase: 1, actor: north, deed: `step ${number}`, after: [], verifier: { type: "monitors" } },
  ...more,
});

/** Two phases: captives for prisoners, three for one, and a step that only ends the second phase. */
export const plan = (changes: Partial<ExchangePlan> = {}): ExchangePlan => ({
  title: "Captives for prisoners",
  sides: [north, south],
  categories: [
    { code: "captives", label: "Captives", side: north, size: { type: "counted", count: 20 } },
    { code: "prisoners", label: "Prisoners", side: south, size: { type: "counted", count: 60 } },
  ],
  keys: [{ category: "prisoners", count: 3, for: "captives", forCount: 1 }],
  phases: [
    { number: 1, title: "First", starts: { type: "adoption" }, lengthMs: 4 * DAY_MS },
    { number: 2, title: "Second", starts: { type: "step", step: 2 }, lengthMs: 4 * DAY_MS },
  ],
  steps: [
    step(1, { gives: { category: "captives", count: { type: "counted", count: 10 } } }),
    step(2, {
      actor: south,
      counterStep: 1,
      gives: { category: "prisoners", count: { type: "byKey", step: 1 } },
    }),
    step(3, {
      phase: 2,
      counterStep: 2,
      gives: { category: "captives", count: { type: "counted", count: 10 } },
    }),
    step(4, {
      phase: 2,
      actor: south,
      counterStep: 3,
      gives: { category: "prisoners", count: { type: "byKey", step: 3 } },
    }),
    step(5, { deed: "open the Mill Road" }),
    step(6, { phase: 2, actor: south, deed: "clear the Mill Road", after: [5] }),
  ],
  ...changes,
});

export const aHash = hashPlan(plan());

export const monitorSeat: Seat = { role: "monitor", authority: "none" };

/** A committee of the people concerned: mediators, both sides, a monitor. */
export const committee = (): TestRoom =>
  openRoom("committee", [
    [
      ["lead", mediatorSeat],
      ["second", { role: "mediator", authority: "none" }],
    ],
    [["north", headOf("north")]],
    [["south", headOf("south")]],
    [["monitor", monitorSeat]],
  ]);

export const X = exchangeId("x");

export const presented = (given: ExchangePlan = plan(), version = 1): RoomEvent => ({
  type: "exchangePresented",
  at: NOON + 1,
  exchange: X,
  version,
  plan: given,
});

export const answered = (
  side: "north" | "south",
  given: ExchangePlan = plan(),
  more: { readonly version?: number; readonly answer?: "accepted" | "declined"; readonly hash?: string } = {},
): RoomEvent => ({
  ...{ type: "exchangeAnswered", at: NOON + 2, exchange: X, version: 1, hash: hashPlan(given) },
  ...{ side: partyId(side), answer: "accepted" },
  ...more,
});

export const adopted = (given: ExchangePlan = plan(), version = 1): RoomEvent => ({
  ...{ type: "exchangeAdopted", at: NOON + 3, exchange: X, version, hash: hashPlan(given) },
});

/** A committee in which the plan runs. */
export const running = (given: ExchangePlan = plan()): TestRoom =>
  committee()
    .when(presented(given), "lead")
    .when(answered("north", given), "north")
    .when(answered("south", given), "south")
    .when(adopted(given), "lead");
