import { ok, type Result } from "@parley/kernel";
import type { ItemId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import { byMediator, byPerson, type Rules, refuse, type Speaker } from "../room/follow.ts";
import { actsFor, bindsSide } from "../sides/acting-side.ts";
import { Table } from "../tables/table.ts";
import { collected } from "./collect.ts";
import { claimed, conditionClaimed, objected, proofGiven, proofJudged } from "./entry-rules.ts";
import type { ListEvent, ListSubmitted } from "./events.ts";
import { asOther, knownList, newest, ofSide, openVersion, withList, withVersion } from "./find.ts";
import { hashEntries, sealIdentity } from "./hash-list.ts";
import { mayReadNames } from "./may-read.ts";
import type { KnownEntry, ListVersion, NameList } from "./state.ts";
import { newestVersion } from "./state.ts";

export const listRules: Rules<ListEvent> = {
  listOpened: byPerson((room, event, speaker) => {
    const { list, title, side, otherSide, exchange, due, nameReaders } = event;
    if (room.lists.has(list)) return refuse({ type: "Repeated", what: "list", id: list });
    if (side === otherSide || !room.parties.has(otherSide))
      return refuse({ type: "Unknown", what: "party", id: otherSide });
    if (exchange !== undefined && !room.exchanges.has(exchange))
      return refuse({ type: "Unknown", what: "exchange", id: exchange });
    // A mediator may ask a side for a list; whoever else opens one opens their own.
    const acting = actsFor(room, speaker, side);
    if (!acting.ok && !(speaker.mediator && room.parties.has(side))) return acting;
    return withList(room, {
      ...{ list, title, side, otherSide, nameReaders, opened: speaker.authorship },
      ...(exchange === undefined ? {} : { exchange }),
      ...(due === undefined ? {} : { due }),
      ...{ collecting: Table.empty(), versions: [], copies: [] },
    });
  }),
  entriesListed: byPerson((room, event, speaker) => {
    const list = ofSide(room, event.list, speaker);
    if (!list.ok) return list;
    if (event.version !== list.value.versions.length + 1)
      return refuse({ type: "Superseded", by: list.value.versions.length });
    if (event.entries.some(({ identity }) => identity !== undefined) && !mayReadNames(list.value, room))
      return refuse({ type: "NamesNotForAll" });
    const collecting = collected(list.value, event.entries);
    return collecting.ok ? withList(room, { ...list.value, collecting: collecting.value }) : collecting;
  }),
  listSubmitted: byPerson((room, event, speaker) => {
    const list = ofSide(room, event.list, speaker);
    if (!list.ok) return list;
    const complete = isComplete(list.value, event);
    if (!complete.ok) return complete;
    const version = submitted(list.value, event, speaker);
    const versions = [...list.value.versions, version];
    return withList(room, { ...list.value, versions, collecting: Table.empty() });
  }),
  vettingBegan: byPerson((room, event, speaker) => {
    const found = openVersion(room, event.list, event.version);
    if (!found.ok) return found;
    const acting = asOther(room, found.value.list, speaker, event.side);
    if (!acting.ok) return acting;
    if (found.value.version.vetting !== undefined)
      return refuse({ type: "AlreadyDone", event: "vettingBegan" });
    return withVersion(room, found.value.list, { ...found.value.version, vetting: speaker.authorship });
  }),
  entryObjected: byPerson(objected),
  objectionSettled: byPerson((room, { list: id, objection, side, outcome, words }, speaker) => {
    const list = knownList(room, id);
    if (!list.ok) return list;
    const version = list.value.versions.find(({ objections }) =>
      objections.some((each) => each.objection === objection),
    );
    const known = version?.objections.find((each) => each.objection === objection);
    if (version === undefined || known === undefined)
      return refuse({ type: "Unknown", what: "listObjection", id: objection });
    if (known.settled !== undefined) return refuse({ type: "AlreadyDone", event: "objectionSettled" });
    const owner = outcome === "withdrawn" ? known.side : list.value.side;
    if (side !== owner) return refuse({ type: "NotYourSide" });
    const acting = actsFor(room, speaker, side);
    if (!acting.ok) return acting;
    const settled = { outcome, by: speaker.authorship, ...(words === undefined ? {} : { words }) };
    const objections = version.objections.map((each) =>
      each.objection === objection ? { ...each, settled } : each,
    );
    return withVersion(room, list.value, { ...version, objections });
  }),
  categoryClaimed: byPerson(claimed),
  conditionClaimed: byPerson(conditionClaimed),
  proofOfLifeGiven: byPerson(proofGiven),
  proofOfLifeJudged: byPerson(proofJudged),
  listAgreed: byPerson((room, { list: id, version, side, hash }, speaker) => {
    const found = openVersion(room, id, version);
    if (!found.ok) return found;
    const { list, version: known } = found.value;
    if (known.hash !== hash) return refuse({ type: "NotThisText", hash: known.hash });
    // The side whose list it is agreed by submitting; only the other one can be the second of both.
    if (side !== list.otherSide) return refuse({ type: "NotYourSide" });
    const acting = bindsSide(room, speaker, side);
    if (!acting.ok) return acting;
    const open = known.objections.filter(({ settled }) => settled?.outcome !== "withdrawn").length;
    if (open > 0) return refuse({ type: "ObjectionsStand", objections: open });
    const agreement = { side, recorded: acting.value === "recorded", agreed: speaker.authorship };
    const agreements = [...known.agreements, agreement];
    return withVersion(room, list, { ...known, agreements, agreed: speaker.authorship });
  }),
  listFrozen: byMediator((room, { list: id, version }, { authorship }) => {
    const found = newest(room, id, version);
    if (!found.ok) return found;
    const { list, version: known } = found.value;
    if (known.frozen !== undefined) return refuse({ type: "AlreadyDone", event: "listFrozen" });
    if (known.agreed === undefined) return refuse({ type: "NotAccepted", sides: [list.otherSide] });
    return withVersion(room, list, { ...known, frozen: authorship });
  }),
  namesPermitted: byPerson((room, { list: id, side }, speaker) => {
    const list = ofSide(room, id, speaker);
    if (!list.ok) return list;
    if (side !== list.value.side) return refuse({ type: "NotYourSide" });
    if (list.value.nameReaders === "bothSides")
      return refuse({ type: "AlreadyDone", event: "namesPermitted" });
    return withList(room, { ...list.value, nameReaders: "bothSides" });
  }),
  namesShown: byMediator((room, { list: id, version, names }) => {
    const list = knownList(room, id);
    if (!list.ok) return list;
    const known = list.value.versions.find((each) => each.version === version);
    if (known === undefined) return refuse({ type: "Unknown", what: "list", id });
    if (!mayReadNames(list.value, room)) return refuse({ type: "NamesNotForAll" });
    let { entries } = known;
    for (const { pseudonym, ...name } of names) {
      const entry = entries.get(pseudonym);
      if (entry === undefined) return refuse({ type: "Unknown", what: "entry", id: pseudonym });
      if (entry.identity !== undefined) return refuse({ type: "AlreadyDone", event: "namesShown" });
      if (sealIdentity(name.identity) !== entry.seal) return refuse({ type: "SealDoesNotFit", pseudonym });
      entries = entries.with(pseudonym, { ...entry, ...name });
    }
    return withVersion(room, list.value, { ...known, entries });
  }),
  listCopied: byMediator((room, { list: id, version, withNames, copy }, { authorship }) => {
    const list = knownList(room, id);
    if (!list.ok) return list;
    if (!list.value.versions.some((known) => known.version === version))
      return refuse({ type: "Unknown", what: "list", id });
    const copied = { room: copy.room, list: copy.list, copyVersion: copy.version, copied: authorship };
    const others = list.value.copies.filter(
      (each) => each.room !== copy.room || each.copyVersion !== copy.version,
    );
    return withList(room, { ...list.value, copies: [...others, { version, withNames, ...copied }] });
  }),
};

const isComplete = (list: NameList, event: ListSubmitted): Result<null, Objection> => {
  if (event.version !== list.versions.length + 1)
    return refuse({ type: "Superseded", by: list.versions.length });
  if (event.entries !== list.collecting.size || list.collecting.size === 0)
    return refuse({ type: "EntriesMissing", expected: event.entries, listed: list.collecting.size });
  const hash = hashEntries(list.collecting.values());
  if (hash !== event.hash) return refuse({ type: "NotThisText", hash });
  const { objectionsUntil, at } = event;
  return objectionsUntil !== undefined && objectionsUntil <= at
    ? refuse({ type: "AlreadyLapsed", expiresAt: objectionsUntil, at })
    : ok(null);
};

/** What the other side said of somebody in the last version still holds, where this entry is the same in all things. */
const submitted = (list: NameList, event: ListSubmitted, { authorship }: Speaker): ListVersion => {
  const last = newestVersion(list)?.entries;
  let entries = Table.empty<string, KnownEntry>();
  let proofs = Table.empty<ItemId, string>();
  for (const [pseudonym, entry] of list.collecting) {
    const { category, condition } = entry;
    const before = last?.get(pseudonym);
    const isSame = before !== undefined && hashEntries([before]) === hashEntries([entry]);
    const others = isSame ? before : undefined;
    const kept = before?.seal === entry.seal ? (before?.proofs ?? []) : [];
    for (const { proof } of kept) proofs = proofs.with(proof, pseudonym);
    const notOwn = ({ side }: { readonly side: NameList["side"] }): boolean => side !== list.side;
    entries = entries.with(pseudonym, {
      ...entry,
      categories: [
        ...(category === undefined ? [] : [{ side: list.side, category, claimed: authorship }]),
        ...(others?.categories.filter(notOwn) ?? []),
      ],
      conditions: [
        ...(condition === undefined ? [] : [{ side: list.side, condition, claimed: authorship }]),
        ...(others?.conditions.filter(notOwn) ?? []),
      ],
      proofs: kept,
    });
  }
  const { version, hash, objectionsUntil } = event;
  return {
    ...{ version, hash, submitted: authorship, entries, proofs, objections: [], agreements: [] },
    ...(objectionsUntil === undefined ? {} : { objectionsUntil }),
  };
};
