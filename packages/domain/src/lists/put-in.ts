import { LIMITS } from "../limits.ts";
import type { ListEntry } from "./events.ts";

/** A long list comes in several events; all of them go in one append. */
export const inParts = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / LIMITS.entriesAtOnce) }, (_, at) =>
    all.slice(at * LIMITS.entriesAtOnce, (at + 1) * LIMITS.entriesAtOnce),
  );

/** The entry as its side put it in, without what was said of it since. */
export const asPutIn = ({
  pseudonym,
  seal,
  identity,
  category,
  condition,
  destination,
  note,
}: ListEntry): ListEntry => ({
  pseudonym,
  ...(seal === undefined ? {} : { seal }),
  ...(identity === undefined ? {} : { identity }),
  ...(category === undefined ? {} : { category }),
  ...(condition === undefined ? {} : { condition }),
  ...(destination === undefined ? {} : { destination }),
  ...(note === undefined ? {} : { note }),
});
