import type { Randomness } from "@parley/crypto";
import { createId, RANDOM_ID_BYTES, type RandomIds } from "@parley/domain";
import type { RoomId } from "@parley/protocol";

/** A new random id of the named kind, for an `Intended` act. */
export const newId = <Kind extends keyof RandomIds>(
  randomness: Randomness,
  kind: Kind,
  room?: RoomId,
): RandomIds[Kind] =>
  createId(
    kind,
    randomness.bytes(RANDOM_ID_BYTES, { use: `id ${kind}`, ...(room === undefined ? {} : { room }) }),
  );
