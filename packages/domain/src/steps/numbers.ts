import type { ExchangePlan, Key, PlanStep } from "../exchange/plan.ts";
import type { Exchange, PlanAtWork } from "../exchange/state.ts";
import { agreedCategory, frozenVersion, type NameList } from "../lists/state.ts";
import type { RoomState } from "../room/state.ts";
import { markOf } from "./marks.ts";

/** How many a step hands over, and what that follows from; or why nothing follows yet. */
export type NumberOf =
  | { readonly status: "known"; readonly count: number; readonly from: Derivation }
  /** Everybody, without counting heads. */
  | { readonly status: "uncounted" }
  /** Both sides do not put the same people into this category: until they do, there is no number. */
  | { readonly status: "disputed"; readonly category: string; readonly disputed: number }
  /** No list that names this category is agreed and frozen yet. */
  | { readonly status: "listAwaited"; readonly category: string };

export type Derivation =
  | { readonly type: "agreed" }
  | { readonly type: "verified"; readonly step: number }
  | { readonly type: "byList" }
  /** `count` = what `of` came to, times the key; `left` is what the key leaves over, in the other category. */
  | {
      readonly type: "byKey";
      readonly key: Key;
      readonly step: number;
      readonly of: number;
      readonly left: number;
    };

/** What a step of an exchange hands over, by the plan, the keys and the lists of its room. */
export const numberOf = (
  room: Pick<RoomState, "lists">,
  exchange: Pick<Exchange, "exchange">,
  work: PlanAtWork,
  step: PlanStep,
): NumberOf | undefined => {
  const { gives } = step;
  if (gives === undefined) return undefined;
  switch (gives.count.type) {
    case "counted":
      return { status: "known", count: gives.count.count, from: { type: "agreed" } };
    case "all":
      return { status: "uncounted" };
    case "byList":
      return countByList(listsOf(room, exchange), gives.category);
    case "byKey":
      return countByKey(room, exchange, work, gives.category, gives.count.step);
  }
};

/** The lists of this exchange in this room. */
export const listsOf = (
  { lists }: Pick<RoomState, "lists">,
  { exchange }: Pick<Exchange, "exchange">,
): readonly NameList[] => [...lists.values()].filter((list) => list.exchange === exchange);

/** Entries that both sides put into the category, on the lists in force; none while one entry is in dispute. */
export const countByList = (lists: readonly NameList[], category: string): NumberOf => {
  let count = 0;
  let disputed = 0;
  let isListed = false;
  for (const list of lists) {
    const version = frozenVersion(list);
    if (version === undefined) continue;
    for (const entry of version.entries.values()) {
      if (!entry.categories.some((claim) => claim.category === category)) continue;
      isListed = true;
      if (agreedCategory(list, entry) === category) count++;
      else disputed++;
    }
  }
  if (disputed > 0) return { status: "disputed", category, disputed };
  return isListed
    ? { status: "known", count, from: { type: "byList" } }
    : { status: "listAwaited", category };
};

const countByKey = (
  room: Pick<RoomState, "lists">,
  exchange: Pick<Exchange, "exchange">,
  work: PlanAtWork,
  category: string,
  of: number,
): NumberOf => {
  const other = work.steps.get(String(of));
  const key = other === undefined ? undefined : keyBetween(work.plan, category, other.gives?.category);
  if (other === undefined || key === undefined) return { status: "listAwaited", category };
  const found = markOf(work, of);
  const planned = numberOf(room, exchange, work, other);
  const known =
    found.mark === "verified" && found.count !== undefined
      ? found.count
      : planned?.status === "known"
        ? planned.count
        : undefined;
  if (known === undefined) return planned ?? { status: "uncounted" };
  const { count, left } = throughKey(key, category, known);
  return { status: "known", count, from: { type: "byKey", key, step: of, of: known, left } };
};

export const keyBetween = (
  { keys }: ExchangePlan,
  category: string,
  other: string | undefined,
): Key | undefined =>
  keys.find(
    (key) =>
      (key.category === category && key.for === other) || (key.for === category && key.category === other),
  );

/** What `known` of the other category comes to in this one. Nobody is divided: what does not come out stays over. */
export const throughKey = (
  key: Key,
  category: string,
  known: number,
): { readonly count: number; readonly left: number } => {
  const [gives, takes] = key.category === category ? [key.count, key.forCount] : [key.forCount, key.count];
  const times = Math.floor(known / takes);
  return { count: times * gives, left: known - times * takes };
};
