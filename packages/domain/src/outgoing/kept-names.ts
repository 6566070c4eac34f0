import type { ItemId } from "../ids.ts";
import type { RoomState } from "../room/state.ts";
import type { Source } from "./index-confidential.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** A name that must not stand in words that go out without attribution, though everybody knows it. */
export interface KeptName {
  readonly name: string;
  readonly source: Source;
}

/**
 * What would give away whose words an item was: the labels and names of its speaker's party, and the names of
 * that party's people in the source. For conveyances without attribution or as the mediator's own idea.
 */
export const namesToKeepOut = (source: RoomState, id: ItemId): readonly KeptName[] => {
  const item = source.items.get(id);
  if (item === undefined) return [];
  const seat = source.people.get(item.said.person)?.seat;
  const party = seat?.party === undefined ? undefined : source.parties.get(seat.party);
  const names = party === undefined ? [] : [party.neutralLabel, ...party.names.map(({ name }) => name)];
  const people = [...source.people.values()].filter(({ group }) => group === item.said.group);
  return [...names, ...people.map(({ name }) => name)].map((name) => ({
    name,
    source: { room: source.room, item: id },
  }));
};

/** Where kept names stand in the words, whatever small words stand between their own. */
export const keptNamesIn = (
  tokens: readonly Token[],
  kept: readonly KeptName[],
): readonly { readonly start: number; readonly end: number; readonly source: Source }[] => {
  const telling = tokens.filter(isTelling);
  return kept.flatMap(({ name, source }) => {
    const words = tokensOf(name).filter(isTelling);
    if (words.length === 0) return [];
    return telling.flatMap((token, i) => {
      const matches = words.every(({ word }, k) => telling[i + k]?.word === word);
      const last = telling[i + words.length - 1];
      return matches && last !== undefined ? [{ start: token.start, end: last.end, source }] : [];
    });
  });
};

const isTelling = ({ word }: Token): boolean => !STOP_WORDS.has(word);
