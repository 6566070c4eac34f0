import { type Intended, newId, type RoomView, systemRandomness } from "@parley/client";
import {
  type DeviceId,
  Draft,
  type Exchange,
  type NameList,
  type NotMoved,
  notMoved,
  type Objection,
  type PartyId,
  personOf,
  sameExchangeIn,
  sameListIn,
  sayOfListAgain,
} from "@parley/domain";
import { ok, type Result } from "@parley/kernel";

/** What one room of this seat holds of an exchange, and the room where it runs does not. */
export interface LeftBehind {
  readonly from: RoomView;
  readonly left: NotMoved;
  /** Lists of the other side that were put where it runs, of which there is something to say again. */
  readonly unsaid: readonly SaidThere[];
}

export interface SaidThere {
  readonly list: NameList;
  readonly here: NameList;
  readonly acts: readonly Intended[];
}

/** Who would say it, and when. */
export interface Speaking {
  readonly device: DeviceId;
  readonly at: number;
}

/**
 * What did not move: of a mediator, by the team's room; of a side, by its own separate talks. Null where nothing is
 * left.
 */
export const leftBehind = (
  rooms: readonly RoomView[],
  to: { readonly view: RoomView; readonly exchange: Exchange },
  speaking: Speaking,
): LeftBehind | null => {
  const sources = rooms.flatMap((from) => {
    const exchange = from.kind === "committee" ? undefined : sameExchangeIn(from.state, to.exchange);
    return exchange === undefined ? [] : [{ from, exchange }];
  });
  const source = sources.find(({ from }) => from.kind === "team") ?? sources[0];
  if (source === undefined) return null;
  const { from, exchange } = source;
  const left = notMoved({ room: from.state, exchange }, { room: to.view.state, exchange: to.exchange });
  const unsaid = from.kind === "team" ? [] : unsaidOf(from, to, speaking);
  const isNothing = left.lists.length + left.waivers.length + left.splits.length + unsaid.length === 0;
  return isNothing ? null : { from, left, unsaid };
};

const unsaidOf = (
  from: RoomView,
  { view, exchange }: { readonly view: RoomView; readonly exchange: Exchange },
  speaking: Speaking,
): readonly SaidThere[] =>
  [...from.state.lists.values()].flatMap((list) => {
    const here = sameListIn(view.state, exchange.exchange, list);
    if (here === undefined || !isOwn(view, speaking.device, list.otherSide)) return [];
    const acts = planned(view, speaking, (draft) => {
      sayOfListAgain(draft, { room: view.room, list: here.list }, list);
      return ok(null);
    });
    return acts.length === 0 ? [] : [{ list, here, acts }];
  });

/** The acts that would do it in that room; none where it may not be done. */
export const planned = (
  view: RoomView,
  { device, at }: Speaking,
  plan: (draft: Draft) => Result<unknown, Objection>,
): readonly Intended[] => {
  const draft = new Draft([view.state], device, at, (kind, room) => newId(systemRandomness, kind, room));
  return plan(draft).ok ? draft.plan.map(({ event }) => event) : [];
};

/** Whether this seat speaks for that side there. */
export const isOwn = ({ state, mayWrite }: RoomView, device: DeviceId, side: PartyId): boolean =>
  mayWrite && personOf(state, device)?.seat.party === side;
