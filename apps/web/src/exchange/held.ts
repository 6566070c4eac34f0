import type { RoomView } from "@parley/client";
import {
  type Exchange,
  hasAccepted,
  markOf,
  type PlanAtWork,
  type PlanVersion,
  partsOf,
  untouched,
} from "@parley/domain";

/** An exchange as one room of this seat has it. */
export interface HeldExchange {
  readonly view: RoomView;
  readonly exchange: Exchange;
  /** Of one that is kept in the team's room: the rooms of this seat to which it was presented. */
  readonly copies: readonly HeldExchange[];
}

/** The exchanges of these rooms, each master with its copies; a copy whose master is here has no line of its own. */
export const exchangesOf = (rooms: readonly RoomView[]): readonly HeldExchange[] => {
  const all = rooms.flatMap((view) =>
    [...view.state.exchanges.values()].map((exchange): HeldExchange => ({ view, exchange, copies: [] })),
  );
  const copyIds = new Set<string>();
  const masters = all.map((held) => {
    const ids = new Set(held.exchange.copies.map(({ room, exchange }) => `${room} ${exchange}`));
    for (const id of ids) copyIds.add(id);
    return { ...held, copies: all.filter((other) => ids.has(keyOf(other))) };
  });
  return masters.filter((held) => !copyIds.has(keyOf(held)));
};

const keyOf = ({ view, exchange }: HeldExchange): string => `${view.room} ${exchange.exchange}`;

/** The exchange of this id, master or copy; and the master where it is a copy. */
export const findExchange = (
  held: readonly HeldExchange[],
  id: string | undefined,
): { readonly held: HeldExchange; readonly master: HeldExchange | null } | undefined => {
  for (const one of held) {
    if (one.exchange.exchange === id) return { held: one, master: null };
    const copy = one.copies.find(({ exchange }) => exchange.exchange === id);
    if (copy !== undefined) return { held: copy, master: one };
  }
  return undefined;
};

/** Where it runs: of one that was moved into a committee, the copy there. */
export const whereItRuns = (held: HeldExchange): HeldExchange => {
  const { moved } = held.exchange;
  return moved === undefined
    ? held
    : (held.copies.find(
        ({ view, exchange }) => view.room === moved.room && exchange.exchange === moved.exchange,
      ) ?? held);
};

export const newestPlan = ({ versions }: Exchange): PlanVersion => {
  const newest = versions.at(-1);
  if (newest === undefined) throw new Error("Parley has a bug: an exchange without a version");
  return newest;
};

export type ExchangeStatus = "draft" | "presented" | "accepted" | "running" | "done";

/** How far it has come: of what runs, by its steps; else by the answers to its newest version. */
export const statusOfExchange = ({ exchange, copies }: HeldExchange): ExchangeStatus => {
  const { running } = exchange;
  if (running !== undefined) return stepsDone(running) === actedOn(running).length ? "done" : "running";
  const newest = newestPlan(exchange);
  if (newest.plan.sides.every((side) => hasAccepted(newest, side))) return "accepted";
  const isShown = copies.length > 0 || exchange.copies.length > 0 || newest.answers.length > 0;
  return isShown ? "presented" : "draft";
};

/** The steps that are acted on: the parts of what was divided, not the whole. */
export const actedOn = (work: PlanAtWork): readonly number[] =>
  [...work.steps.values()]
    .map(({ number }) => number)
    .filter((number) => partsOf(work, number) === undefined);

export const stepsDone = (work: PlanAtWork): number =>
  actedOn(work).filter((number) => markOf(work, number).mark === "verified").length;

/** What runs, or else the newest version with nothing done of it. */
export const workOf = (exchange: Exchange): PlanAtWork =>
  exchange.running ?? untouched(newestPlan(exchange).plan);
