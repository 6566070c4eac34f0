import { ok, type Result } from "@parley/kernel";
import type { DeviceId, NameListId } from "../ids.ts";
import type { ListEntry, NamesShown } from "../lists/events.ts";
import { mayReadNames } from "../lists/may-read.ts";
import { inParts } from "../lists/put-in.ts";
import type { KnownEntry, NameList } from "../lists/state.ts";
import type { Objection } from "../objection.ts";
import { refuse } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import { isHere } from "../sides/acting-side.ts";
import { actsOn, sideOfAct } from "./acts.ts";
import { carry } from "./carry.ts";
import { copiedVersions, nameless } from "./collect.ts";
import type { Draft } from "./draft.ts";
import { exchangeIn, roomsFit } from "./rooms.ts";
import { copyIn, type FollowedCopy } from "./state.ts";

export interface ShownList {
  /** More is to be shown than was asked for at once. */
  readonly more: boolean;
}

/**
 * Plans for each room what the team has on record of a list and the room was not shown yet, apart from what its own
 * side did there. Names go along only where everybody may read them.
 */
export const presentList = (
  draft: Draft,
  rooms: { readonly team: RoomState; readonly to: readonly RoomState[]; readonly all: readonly RoomState[] },
  { list: id, withWords }: { readonly list: NameListId; readonly withWords: boolean },
  by: DeviceId,
  most: number,
): Result<ShownList, Objection> => {
  const { team, to, all } = rooms;
  const fits = roomsFit(team, to, by, ["caucus"]);
  if (!fits.ok) return fits;
  let more = false;
  const before = draft.plan.length;
  for (const room of to) {
    const master = draft.room(team.room).lists.get(id);
    if (master === undefined) return refuse({ type: "Unknown", what: "list", id });
    const share = Math.max(1, Math.floor(most / to.length));
    const shown = showIn(draft, { team, room, all, master }, withWords, share);
    if (!shown.ok) return shown;
    more ||= shown.value.more;
  }
  return draft.plan.length === before ? refuse({ type: "AlreadyDone", event: "listCopied" }) : ok({ more });
};

interface ListAt {
  readonly team: RoomState;
  readonly room: RoomState;
  readonly all: readonly RoomState[];
  readonly master: NameList;
}

const showIn = (draft: Draft, at: ListAt, withWords: boolean, most: number): Result<ShownList, Objection> => {
  const { team, room, master } = at;
  const copy = copyFor(draft, at);
  if (!copy.ok) return copy;
  const waiting = actsOn(draft.room(team.room), "list", master.list).filter(({ entry, event }) => {
    const side = sideOfAct(draft.room(team.room), event);
    const isOwn = side !== undefined && isHere(room, side);
    return !isOwn && !copy.value.shown.has(entry);
  });
  const acts = waiting.slice(0, most);
  const names = mayReadNames(master, room) ? namesOf(master, at) : new Map<string, ListEntry>();
  const carried = carry(draft, {
    ...{ team: team.room, copy: copy.value, acts, direction: "shown", pairs: copy.value.ids },
    how: {
      ...{ room: room.room, id: copy.value.copy.id, withWords, versionOf: (version) => version },
      entryAs: (entry) => withName(entry, names),
    },
  });
  if (!carried.ok) return carried;
  const [left] = carried.value;
  if (left !== undefined) return refuse(left.objection);
  const named = acts.length < waiting.length ? ok(null) : showNames(draft, at, copy.value);
  if (!named.ok) return named;
  const there = draft.room(room.room).lists.get(copy.value.copy.id as NameListId);
  const here = draft.room(team.room).lists.get(master.list);
  const noted =
    there === undefined || here === undefined ? ok(null) : copiedVersions(draft, team, here, there, room);
  return noted.ok ? ok({ more: waiting.length > acts.length }) : noted;
};

/** The names of entries that the room was shown without them, where everybody there may read them by now. */
const showNames = (draft: Draft, at: ListAt, { copy }: FollowedCopy): Result<null, Objection> => {
  const { room } = at;
  const there = draft.room(room.room).lists.get(copy.id as NameListId);
  if (there === undefined || !mayReadNames(there, draft.room(room.room))) return ok(null);
  const names = namesOf(at.master, at);
  for (const { version, entries } of there.versions) {
    const missing = [...entries.values()].flatMap((entry) => nameFor(entry, names));
    for (const some of inParts(missing)) {
      const about = { at: draft.at, list: there.list, version };
      const shown = draft.add(room.room, { type: "namesShown", ...about, names: some });
      if (!shown.ok) return shown;
    }
  }
  return ok(null);
};

const nameFor = (entry: KnownEntry, names: ReadonlyMap<string, ListEntry>): NamesShown["names"] => {
  const { pseudonym, identity, note } = withName(entry, names);
  if (entry.identity !== undefined || identity === undefined) return [];
  return [{ pseudonym, identity, ...(note === undefined ? {} : { note }) }];
};

/** The copy that the room has; otherwise it is told of the list. */
const copyFor = (draft: Draft, { team, room, master }: ListAt): Result<FollowedCopy, Objection> => {
  const known = copyIn(draft.room(team.room), master.list, room.room);
  if (known !== undefined) return ok(known);
  const { title, side, otherSide, exchange, due, nameReaders } = master;
  const list = draft.draw("nameList", room.room);
  const about = exchange === undefined ? undefined : exchangeIn(team, exchange, room.room);
  const opened = draft.add(room.room, {
    ...{ type: "listOpened", at: draft.at, list, title, side, otherSide, nameReaders },
    ...(about === undefined ? {} : { exchange: about }),
    ...(due === undefined ? {} : { due }),
  });
  if (!opened.ok) return opened;
  const copy = { of: "list", master: master.list, copy: { room: room.room, id: list } } as const;
  const lists = { recorded: [], shown: [], ids: [] };
  const noted = draft.add(team.room, { type: "copyFollowed", at: draft.at, ...copy, ...lists });
  return noted.ok ? ok({ ...copy, recorded: new Set(), shown: new Set(), ids: [] }) : noted;
};

/** The entries with names, by pseudonym, from the rooms in which the side itself put them. */
const namesOf = (master: NameList, { team, all }: ListAt): ReadonlyMap<string, ListEntry> => {
  const names = new Map<string, ListEntry>();
  for (const room of all) {
    const copy = copyIn(team, master.list, room.room);
    const list = copy === undefined ? undefined : room.lists.get(copy.copy.id as NameListId);
    if (list === undefined || !isHere(room, master.side)) continue;
    for (const { entries } of list.versions)
      for (const entry of entries.values())
        if (entry.identity !== undefined) names.set(`${entry.pseudonym} ${entry.seal}`, entry);
  }
  return names;
};

const withName = (entry: ListEntry, names: ReadonlyMap<string, ListEntry>): ListEntry => {
  const named = names.get(`${entry.pseudonym} ${entry.seal}`);
  if (named?.identity === undefined) return nameless(entry);
  const { identity, note } = named;
  return { ...entry, identity, ...(note === undefined ? {} : { note }) };
};
