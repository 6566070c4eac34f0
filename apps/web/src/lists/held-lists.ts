import type { RoomView } from "@parley/client";
import {
  agreedCategory,
  type Category,
  type Execution,
  executionOf,
  type KnownEntry,
  type ListStatus,
  type ListVersion,
  type NameList,
  newestVersion,
  statusOfList,
} from "@parley/domain";
import { newestPlan } from "../exchange/held.ts";

/** A list as one room of this seat has it. */
export interface HeldList {
  readonly view: RoomView;
  readonly list: NameList;
}

export const listsIn = (rooms: readonly RoomView[]): readonly HeldList[] =>
  rooms.flatMap((view) => [...view.state.lists.values()].map((list) => ({ view, list })));

/** Each list that has no master in these rooms, with the same list as it stands in others of them. */
export const mastersOf = (
  all: readonly HeldList[],
): readonly { readonly held: HeldList; readonly copies: readonly HeldList[] }[] => {
  const copiesOf = ({ list }: HeldList): readonly HeldList[] =>
    all.filter((other) =>
      list.copies.some((copy) => copy.room === other.view.room && copy.list === other.list.list),
    );
  const copied = new Set(all.flatMap(copiesOf));
  return all.filter((held) => !copied.has(held)).map((held) => ({ held, copies: copiesOf(held) }));
};

export const statusOf = ({ view, list }: HeldList): ListStatus => statusOfList(view.state, list);

/** The categories of the exchange that the list is for. */
export const categoriesOf = ({ view, list }: HeldList): readonly Category[] => {
  const exchange = list.exchange === undefined ? undefined : view.state.exchanges.get(list.exchange);
  return exchange === undefined ? [] : (exchange.running ?? newestPlan(exchange)).plan.categories;
};

/** What of a category is agreed, what only one side claims, and what both see otherwise. */
export type Agreement = "agreed" | "disputed" | "oneSided" | "none";

export const agreementOn = (list: NameList, entry: KnownEntry): Agreement => {
  if (agreedCategory(list, entry) !== undefined) return "agreed";
  const sides = new Set(entry.categories.map(({ side }) => side));
  return sides.size === 2 ? "disputed" : sides.size === 1 ? "oneSided" : "none";
};

export const standingObjections = ({ objections }: ListVersion, pseudonym?: string) =>
  objections.filter(
    (one) => one.settled?.outcome !== "withdrawn" && (pseudonym === undefined || one.pseudonym === pseudonym),
  );

export interface ListCounts {
  readonly agreed: ReadonlyMap<string, number>;
  readonly disputed: number;
  readonly oneSided: number;
  readonly objections: number;
  readonly execution: Execution;
}

export const countsOf = ({ view, list }: HeldList): ListCounts => {
  const agreed = new Map<string, number>();
  let [disputed, oneSided] = [0, 0];
  const version = newestVersion(list);
  for (const entry of version?.entries.values() ?? []) {
    const category = agreedCategory(list, entry);
    if (category !== undefined) agreed.set(category, (agreed.get(category) ?? 0) + 1);
    const agreement = agreementOn(list, entry);
    if (agreement === "disputed") disputed++;
    if (agreement === "oneSided") oneSided++;
  }
  const objections = version === undefined ? 0 : standingObjections(version).length;
  return { agreed, disputed, oneSided, objections, execution: executionOf(view.state, list) };
};

export const LIST_FILTERS = [
  "all",
  "disputed",
  "objected",
  "unproven",
  "handedOver",
  "misidentified",
] as const;
export type ListFilter = (typeof LIST_FILTERS)[number];

/** The entries of the newest version that are like this. */
export const entriesLike = (
  list: NameList,
  { handedOver, misidentified }: Execution,
  filter: ListFilter,
  query: string,
): readonly KnownEntry[] => {
  const version = newestVersion(list);
  if (version === undefined) return [];
  const objected = new Set(standingObjections(version).map(({ pseudonym }) => pseudonym));
  const wanted = query.trim().toLocaleLowerCase();
  const isLike: Readonly<Record<ListFilter, (entry: KnownEntry) => boolean>> = {
    all: () => true,
    disputed: (entry) => agreementOn(list, entry) !== "agreed",
    objected: ({ pseudonym }) => objected.has(pseudonym),
    unproven: ({ proofs }) => !proofs.some(({ judged }) => judged?.outcome === "authenticated"),
    handedOver: ({ pseudonym }) => handedOver.has(pseudonym),
    misidentified: ({ pseudonym }) => misidentified.has(pseudonym),
  };
  return [...version.entries.values()].filter((entry) => {
    const text = `${entry.pseudonym} ${entry.identity?.name ?? ""}`.toLocaleLowerCase();
    return text.includes(wanted) && isLike[filter](entry);
  });
};
