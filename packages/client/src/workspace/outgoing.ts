import {
  type ConfidentialIndex,
  checkOutgoing,
  confidentialTextsOf,
  type Finding,
  type ItemId,
  indexConfidential,
  indexHeard,
  isMediator,
  namesKnownIn,
  publicTextsOf,
  type RoomState,
  textsHeardIn,
} from "@parley/domain";
import type { RoomId } from "@parley/protocol";
import type { Replica } from "../replica/replica.ts";
import type { Core } from "./core.ts";
import { mediationOf } from "./rooms-of.ts";

/** Holds a mediator's outgoing words against everything confidential in this workspace's other rooms. */
export interface OutgoingCheck {
  readonly check: (destination: RoomId, words: string, allowed?: ItemId) => readonly Finding[];
}

/** The indexes are built when first asked for and kept until a room that they were built from changes. */
export const createOutgoingCheck = (core: Core): OutgoingCheck => {
  let built: { readonly states: readonly RoomState[]; readonly index: ConfidentialIndex } | null = null;
  const indexOver = (states: readonly RoomState[]): ConfidentialIndex => {
    if (built !== null && isSame(built.states, states)) return built.index;
    const index = indexConfidential(states.flatMap(confidentialTextsOf), states.flatMap(namesKnownIn));
    built = { states, index };
    return index;
  };
  return {
    check: (destination, words, allowed) => {
      const state = core.rooms.get(destination)?.fold.state;
      if (state === undefined || !leavesTheTeam(state) || !isMediator(state, core.device.device)) return [];
      const states = shown(core).map(({ fold }) => fold.state);
      const elsewhere = states.filter((other) => other.room !== destination);
      const heard = indexHeard([...textsHeardIn(state), ...elsewhere.flatMap(publicTextsOf)]);
      return checkOutgoing(words, indexOver(states), {
        room: destination,
        heard,
        ...(allowed === undefined ? {} : { allowed: new Set([allowed]) }),
      });
    },
  };
};

const leavesTheTeam = ({ kind }: RoomState): boolean => kind !== "team" && kind !== "notebook";

const shown = (core: Core): readonly Replica[] =>
  [...core.rooms.values()].filter(({ room }) => mediationOf(core, room) !== null);

const isSame = (a: readonly RoomState[], b: readonly RoomState[]): boolean =>
  a.length === b.length &&
  a.every(({ items, notes, people }, i) => {
    const other = b[i];
    return items === other?.items && notes === other.notes && people === other.people;
  });
