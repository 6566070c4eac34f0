import type { RoomState, Voice } from "@parley/domain";

/** What was typed in entries of a room before: the same thing is best called the same again. */
export interface KnownWords {
  readonly sources: readonly string[];
  readonly measures: readonly string[];
  readonly units: readonly string[];
  readonly scopes: readonly string[];
  readonly places: readonly string[];
}

export const knownWordsIn = ({ record }: Pick<RoomState, "record">): KnownWords => {
  const standing = [...record.values()].filter(({ withdrawn }) => withdrawn === undefined);
  const contents = standing.map(({ content }) => content);
  const figures = contents.filter((content) => content.type === "figure");
  return {
    sources: once(standing.flatMap(({ voices }) => voices.flatMap(nameOf))),
    measures: once(figures.map(({ measure }) => measure)),
    units: once(figures.map(({ unit }) => unit)),
    scopes: once(figures.flatMap(({ scope }) => scope ?? [])),
    places: once(contents.flatMap((content) => (content.type === "contact" ? (content.where ?? []) : []))),
  };
};

const nameOf = (voice: Voice): readonly string[] => (voice.type === "source" ? [voice.name] : []);
const once = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();
