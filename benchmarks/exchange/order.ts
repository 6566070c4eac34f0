/**
 * What a screen asks of a large plan. `order`: the order of 500 steps that keeps the largest imbalance smallest.
 * `read`: where each of them stands, with its number, and both sides' totals and curve. The baseline of both follows the
 * plan's own order once and adds up what it hands over. `act`: deciding and folding one more act at the end; its baseline
 * is the same for words.
 */
import {
  curvesOf,
  decide,
  type ExchangeId,
  evolve,
  foldRoom,
  foundMoves,
  type ItemId,
  numberOf,
  plannedMoves,
  planOrder,
  proposeOrder,
  type RoomEvent,
  type RoomState,
  type RunningPlan,
  standingOf,
  statusOfList,
  totalsOf,
  untouched,
} from "../../packages/domain/src/index.ts";
import type { Measurement } from "../measurement.ts";
import { createLargeExchange, planOf } from "./large-exchange.ts";
import { LARGE, leastOf } from "./rounds.ts";

const ROUNDS = 15;

export const measureOrder = (): readonly Measurement[] => {
  const draft = { exchange: "a draft" as ExchangeId };
  const noLists = { lists: foldRoom(createLargeExchange(LARGE).room, []).lists };
  const work = untouched(planOf(LARGE));
  const [value, baseline] = leastOf(
    ROUNDS,
    () => {
      const proposed = proposeOrder(noLists, draft, work);
      if (!proposed.isBest || proposed.order.length !== LARGE.steps) throw new Error("not settled");
    },
    () => followPlan(noLists, draft, work),
  );
  return [{ name: "order", value, baseline, ratio: value / baseline, unit: "ms" }];
};

export const measureRead = (): readonly Measurement[] => {
  const { room, exchange, running } = finished();
  const [value, baseline] = leastOf(
    ROUNDS,
    () => {
      for (const step of running.steps.values()) {
        const { status } = standingOf(room, exchange, running, step);
        if (status !== "verified") throw new Error(`step ${step.number} is ${status}`);
        numberOf(room, exchange, running, step);
      }
      for (const list of room.lists.values())
        if (statusOfList(room, list) !== "executed") throw new Error("not executed");
      totalsOf(room, exchange, running);
      curvesOf(running.plan, foundMoves(running));
    },
    () => followPlan(room, exchange, running),
  );
  return [{ name: "read", value, baseline, ratio: value / baseline, unit: "ms" }];
};

export const measureAct = (): readonly Measurement[] => {
  const { room, exchange } = finished();
  const by = [...room.members.keys()][3];
  if (by === undefined) throw new Error("no monitor");
  const at = (room.lastAt ?? 0) + 1;
  const again: RoomEvent = {
    ...{ type: "stepVerified", at, exchange: exchange.exchange, step: LARGE.steps, outcome: "verified" },
    words: "Looked at again.",
  };
  const said: RoomEvent = {
    ...{ type: "itemSaid", at, item: "A".repeat(22) as ItemId, form: "remark", terms: "inConfidence" },
    text: "Looked at again.",
  };
  const happen = (event: RoomEvent) => () => {
    for (let i = 0; i < ACTS; i++) {
      const decided = decide(room, event, by);
      if (!decided.ok) throw new Error(`refused: ${decided.error.type}`);
      evolve(room, event, { by, sequence: room.sequence + 1, entry: LAST });
    }
  };
  const [value, baseline] = leastOf(ROUNDS, happen(again), happen(said));
  return [
    { name: "act", value: value / ACTS, baseline: baseline / ACTS, ratio: value / baseline, unit: "ms" },
  ];
};

const ACTS = 50;
const LAST = "f".repeat(64) as Parameters<typeof evolve>[2]["entry"];

const finished = () => {
  const { room: start, happenings } = createLargeExchange(LARGE);
  const room = foldRoom(start, happenings);
  const [exchange] = room.exchanges.values();
  if (exchange?.running === undefined) throw new Error("not running");
  return { room, exchange, running: exchange.running };
};

const followPlan = (
  room: Pick<RoomState, "lists">,
  exchange: Parameters<typeof numberOf>[1],
  work: Pick<RunningPlan, "plan" | "steps" | "progress" | "splits">,
): void => {
  const [curve] = curvesOf(work.plan, plannedMoves(room, exchange, work, planOrder(work.plan)).moves);
  if (curve?.points.length !== LARGE.steps) throw new Error("a plan of another length");
};
