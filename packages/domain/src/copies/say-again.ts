import { ok, type Result } from "@parley/kernel";
import type { Exchange, RunningPlan } from "../exchange/state.ts";
import type { ExchangeId, NameListId, PartyId, RoomId } from "../ids.ts";
import { hashEntries } from "../lists/hash-list.ts";
import { mayReadNames } from "../lists/may-read.ts";
import { asPutIn, inParts } from "../lists/put-in.ts";
import { frozenVersion, type ListVersion, type NameList, newestVersion } from "../lists/state.ts";
import type { Objection } from "../objection.ts";
import type { RoomEvent, RoomEventOf } from "../room/event.ts";
import { refuse } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import { canonicalJson } from "../schema/canonical-json.ts";
import { markOf, partsOf } from "../steps/marks.ts";
import type { Split } from "../steps/state.ts";
import { nameless } from "./collect.ts";
import { type Draft, type DrawId, NOT_DRAWN } from "./draft.ts";

/** What a side alone said of an exchange where it ran before, and has not said where it runs now. */
export interface NotMoved {
  readonly lists: readonly NameList[];
  readonly waivers: readonly { readonly step: number; readonly side: PartyId }[];
  readonly splits: readonly Split[];
}

/** The exchange of a room that has a text in common with this one: a hash is the same wherever the text is shown. */
export const sameExchangeIn = (
  { exchanges }: Pick<RoomState, "exchanges">,
  { versions }: Exchange,
): Exchange | undefined => {
  const hashes = new Set(versions.map(({ hash }) => hash));
  return [...exchanges.values()].find((other) => other.versions.some(({ hash }) => hashes.has(hash)));
};

/** What did not move with the exchange: whoever said it is there, and nobody else says it for them. */
export const notMoved = (
  from: { readonly room: RoomState; readonly exchange: Exchange },
  to: { readonly room: RoomState; readonly exchange: Exchange },
): NotMoved => {
  const { running: before } = from.exchange;
  const { running: now } = to.exchange;
  return {
    lists: [...from.room.lists.values()].filter(
      (list) =>
        list.exchange === from.exchange.exchange &&
        textOf(list) !== undefined &&
        sameListIn(to.room, to.exchange.exchange, list) === undefined,
    ),
    waivers: before === undefined || now === undefined ? [] : waiversOf(before, now),
    splits: before === undefined || now === undefined ? [] : splitsOf(before, now),
  };
};

/** The list that was put for that exchange with this very text. */
export const sameListIn = (
  { lists }: Pick<RoomState, "lists">,
  exchange: ExchangeId,
  list: NameList,
): NameList | undefined => {
  const hash = textOf(list)?.hash;
  return [...lists.values()].find(
    (other) =>
      other.exchange === exchange &&
      other.side === list.side &&
      other.versions.some((version) => version.hash === hash),
  );
};

/**
 * Plans for the room that the side whose list it is puts it there again: the version in force, or else the newest, under
 * the same pseudonyms, seals and hash. Names go along only if they are wished for and everybody there may read them.
 */
export const putListAgain = (
  draft: Draft,
  to: { readonly room: RoomId; readonly exchange: ExchangeId },
  list: NameList,
  { withNames }: { readonly withNames: boolean },
): Result<NameListId, Objection> => {
  const text = textOf(list);
  if (text === undefined) return refuse({ type: "Unknown", what: "list", id: list.list });
  const { title, side, otherSide, nameReaders } = list;
  const opened = (draw: DrawId): RoomEventOf<"listOpened"> => ({
    ...{ type: "listOpened", at: draft.at, list: draw("nameList", to.room), exchange: to.exchange },
    ...{ title, side, otherSide, nameReaders },
  });
  const fits = draft.fits(to.room, opened(NOT_DRAWN));
  if (!fits.ok) return fits;
  const begun = opened(draft.draw);
  const isNamed = withNames && mayReadNames(list, draft.room(to.room));
  const entries = Array.from(text.entries.values(), asPutIn).map((entry) =>
    isNamed ? entry : nameless(entry),
  );
  const about = { at: draft.at, list: begun.list, version: 1 } as const;
  const until = text.objectionsUntil;
  const added = draft.addAll(to.room, [
    begun,
    ...inParts(entries).map((some): RoomEvent => ({ type: "entriesListed", ...about, entries: some })),
    {
      ...{ type: "listSubmitted", ...about, entries: entries.length, hash: hashEntries(entries) },
      // A deadline that has passed binds nobody any more, and no room takes one.
      ...(until === undefined || until <= draft.at ? {} : { objectionsUntil: until }),
    },
  ]);
  return added.ok ? ok(begun.list) : added;
};

/**
 * Plans for the room what the other side has said of that very text and not said there: in which category it holds
 * whom, what it objects to and on which ground, that it agrees. The words with an objection stay where they were said.
 */
export const sayOfListAgain = (
  draft: Draft,
  to: { readonly room: RoomId; readonly list: NameListId },
  list: NameList,
): void => {
  const said = textOf(list);
  const here = draft.room(to.room).lists.get(to.list);
  const text = here === undefined ? undefined : newestVersion(here);
  if (said === undefined || text === undefined || said.hash !== text.hash) return;
  const of = { at: draft.at, list: to.list, version: text.version, side: list.otherSide } as const;
  const events: readonly ((draw: DrawId) => RoomEvent)[] = [
    ...(said.vetting === undefined ? [] : [() => ({ type: "vettingBegan" as const, ...of })]),
    ...inParts(claimsLeft(said, text, list.otherSide)).map((claims) => () => ({
      type: "categoryClaimed" as const,
      ...of,
      claims,
    })),
    ...objectionsLeft(said, text, list.otherSide).map(({ pseudonym, ground }) => (draw: DrawId) => ({
      ...{ type: "entryObjected" as const, ...of, pseudonym, ground },
      objection: draw("item", to.room),
    })),
    ...(said.agreed === undefined ? [] : [() => ({ type: "listAgreed" as const, ...of, hash: text.hash })]),
  ];
  // What does not fit there any more is left out: it was said of another state.
  for (const event of events)
    if (draft.fits(to.room, event(NOT_DRAWN)).ok) draft.add(to.room, event(draft.draw));
};

/** Plans for the room that a side proposes there too to divide a step as it would. */
export const proposeSplitAgain = (
  draft: Draft,
  to: { readonly room: RoomId; readonly exchange: ExchangeId },
  { step, parts }: Pick<Split, "step" | "parts">,
  side: PartyId,
): Result<null, Objection> => {
  const proposed = (draw: DrawId): RoomEventOf<"splitProposed"> => ({
    ...{ type: "splitProposed", at: draft.at, exchange: to.exchange, step, side, parts },
    split: draw("item", to.room),
  });
  const fits = draft.fits(to.room, proposed(NOT_DRAWN));
  return fits.ok ? draft.add(to.room, proposed(draft.draw)) : fits;
};

/** The version in force, or else the newest. */
const textOf = (list: NameList): ListVersion | undefined => frozenVersion(list) ?? newestVersion(list);

const claimsLeft = (
  said: ListVersion,
  text: ListVersion,
  side: PartyId,
): readonly { readonly pseudonym: string; readonly category: string }[] =>
  [...said.entries.values()].flatMap(({ pseudonym, categories }) => {
    const claim = categories.find((each) => each.side === side);
    const here = text.entries.get(pseudonym)?.categories.find((each) => each.side === side);
    return claim === undefined || here !== undefined ? [] : [{ pseudonym, category: claim.category }];
  });

const objectionsLeft = (said: ListVersion, text: ListVersion, side: PartyId) =>
  said.objections.filter(
    (one) =>
      one.side === side &&
      one.settled === undefined &&
      !text.objections.some(({ pseudonym, ground }) => pseudonym === one.pseudonym && ground === one.ground),
  );

/** One side's own, where the other has not joined it. */
const waiversOf = (before: RunningPlan, now: RunningPlan): NotMoved["waivers"] =>
  [...before.progress.values()].flatMap(({ step, lockWaived, waivers }) => {
    const here = now.progress.get(String(step));
    const isOver = lockWaived || here?.lockWaived === true || markOf(now, step).mark !== "untouched";
    return isOver || partsOf(now, step) !== undefined
      ? []
      : waivers
          .filter(({ side }) => here?.waivers.some((waiver) => waiver.side === side) !== true)
          .map(({ side }) => ({ step, side }));
  });

const splitsOf = (before: RunningPlan, now: RunningPlan): readonly Split[] =>
  before.splits.filter(
    ({ step, parts, effective }) =>
      effective === undefined &&
      markOf(now, step).mark !== "verified" &&
      partsOf(now, step) === undefined &&
      !now.splits.some((other) => other.step === step && canonicalJson(other.parts) === canonicalJson(parts)),
  );
