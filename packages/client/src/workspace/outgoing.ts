import {
  type Attribution,
  type CheckNote,
  type Codes,
  type ConfidentialIndex,
  checkNotesOf,
  checkOutgoing,
  codesOf,
  confidentialTextsOf,
  type Finding,
  type Heard,
  type ItemId,
  indexConfidential,
  indexHeard,
  isMediator,
  namesKnownIn,
  namesToKeepOut,
  pseudonymsKnownIn,
  publicTextsOf,
  type RoomState,
  textsHeardIn,
} from "@parley/domain";
import type { RoomId } from "@parley/protocol";
import type { Replica } from "../replica/replica.ts";
import type { Core } from "./core.ts";
import { mediationOf } from "./rooms-of.ts";

/**
 * The item that the words carry: its own text may be repeated, since its terms let it travel; unless it goes in the
 * name of its party, that name is kept out, however well known.
 */
export interface Carried {
  readonly item: ItemId;
  readonly attribution?: Attribution["type"];
}

/** Holds a mediator's outgoing words against everything confidential in this workspace's other rooms. */
export interface OutgoingCheck {
  readonly check: (
    destination: RoomId,
    words: string,
    carried?: Carried,
    /** The pseudonyms that the words are there to give. */
    given?: Codes,
  ) => readonly Finding[];
}

/** The indexes are built when first asked for and kept until a room that they were built from changes. */
export const createOutgoingCheck = (core: Core): OutgoingCheck => {
  const codesIn = keepCodes();
  let built: { readonly states: readonly RoomState[]; readonly index: ConfidentialIndex } | null = null;
  const indexOver = (states: readonly RoomState[]): ConfidentialIndex => {
    if (built !== null && isSame(built.states, states)) return built.index;
    const texts = states.flatMap(confidentialTextsOf);
    const index = indexConfidential(texts, states.flatMap(namesKnownIn), codesIn(states));
    built = { states, index };
    return index;
  };
  const heardBefore = new Map<RoomId, { readonly from: readonly unknown[]; readonly heard: Heard }>();
  const heardIn = (state: RoomState, states: readonly RoomState[], ownText: string | undefined): Heard => {
    const elsewhere = states.filter(({ room }) => room !== state.room);
    const codes = codesIn(states);
    const from = [state.timeline, ownText, codes, ...elsewhere.map(({ items }) => items)];
    const before = heardBefore.get(state.room);
    if (before?.from.length === from.length && before.from.every((part, at) => part === from[at]))
      return before.heard;
    const heard = indexHeard(
      [
        ...textsHeardIn(state),
        ...elsewhere.flatMap(publicTextsOf),
        ...(ownText === undefined ? [] : [ownText]),
      ],
      codes,
    );
    heardBefore.set(state.room, { from, heard });
    return heard;
  };
  return {
    check: (destination, words, carried, given) => {
      const state = core.rooms.get(destination)?.fold.state;
      if (state === undefined || !leavesTheTeam(state) || !isMediator(state, core.device.device)) return [];
      const states = shown(core).map(({ fold }) => fold.state);
      const source =
        carried === undefined
          ? undefined
          : states.find(({ room, items }) => room !== destination && items.has(carried.item));
      const ownText = carried === undefined ? undefined : source?.items.get(carried.item)?.text;
      return checkOutgoing(words, indexOver(states), {
        room: destination,
        heard: heardIn(state, states, ownText),
        ...(given === undefined ? {} : { given }),
        ...(carried === undefined ? {} : { allowed: new Set([carried.item]) }),
        ...(carried === undefined || source === undefined || carried.attribution === "party"
          ? {}
          : { keptNames: namesToKeepOut(source, carried.item) }),
      });
    },
  };
};

/** The pseudonyms of these rooms' lists: the same object for as long as they are the same. */
const keepCodes = (): ((states: readonly RoomState[]) => Codes) => {
  let kept: { readonly lists: readonly RoomState["lists"][]; readonly codes: Codes } | null = null;
  return (states) => {
    const lists = states.map((state) => state.lists);
    if (kept?.lists.length === lists.length && kept.lists.every((part, at) => part === lists[at]))
      return kept.codes;
    const codes = codesOf(states.flatMap(pseudonymsKnownIn));
    const isSame = kept !== null && isSameSet(kept.codes.spellings, codes.spellings);
    kept = { lists, codes: kept !== null && isSame ? kept.codes : codes };
    return kept.codes;
  };
};

const isSameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one));

/** What the check finds, as a team's note of it says it. */
export const notesOn = (
  check: OutgoingCheck,
  room: RoomId,
  words: string,
  carried?: Carried,
  given?: Codes,
): readonly CheckNote[] => checkNotesOf(check.check(room, words, carried, given));

const leavesTheTeam = ({ kind }: RoomState): boolean => kind !== "team" && kind !== "notebook";

const shown = (core: Core): readonly Replica[] =>
  [...core.rooms.values()].filter(({ room }) => mediationOf(core, room) !== null);

const isSame = (a: readonly RoomState[], b: readonly RoomState[]): boolean =>
  a.length === b.length &&
  a.every((state, i) => {
    const other = b[i];
    return other !== undefined && INDEXED.every((part) => state[part] === other[part]);
  });

/** Where confidential words and names stand; whatever else changes leaves the index as it is. */
const INDEXED = [
  "items",
  "notes",
  "people",
  "record",
  "exchanges",
  "lists",
  "commitments",
  "incidents",
  "accessReports",
] as const satisfies readonly (keyof RoomState)[];
