import { createId, type DrawId, RANDOM_ID_BYTES, type RandomIds } from "@parley/domain";
import type { RoomId } from "@parley/protocol";
import type { Core } from "./core.ts";
import { newId } from "./ids.ts";

/** Stand for ids while it is decided whether they will be needed; never sent. */
export const placeholders = (): DrawId => {
  let number = 0;
  return (kind) => {
    const bytes = new Uint8Array(RANDOM_ID_BYTES);
    new DataView(bytes.buffer).setUint32(0, ++number);
    return createId(kind, bytes);
  };
};

/** Ids drawn once for each room: an act that is decided again writes the ids that it drew before. */
export class DrawnIds {
  readonly #core: Core;
  readonly #known = new Map<string, string[]>();

  constructor(core: Core) {
    this.#core = core;
  }

  /** Draws in the same order as before, and anew only what is asked for beyond. */
  draw(): DrawId {
    const asked = new Map<string, number>();
    return <Kind extends keyof RandomIds>(kind: Kind, room: RoomId): RandomIds[Kind] => {
      const place = `${kind} ${room}`;
      const number = asked.get(place) ?? 0;
      asked.set(place, number + 1);
      const known = this.#known.get(place) ?? [];
      const id = known[number] ?? newId(this.#core.ports.randomness, kind, room);
      this.#known.set(place, known[number] === undefined ? [...known, id] : known);
      // Kept under its kind, so that it is of that kind.
      return id as RandomIds[Kind];
    };
  }
}
