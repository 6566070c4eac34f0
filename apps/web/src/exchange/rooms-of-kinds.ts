import type { RoomView } from "@parley/client";
import type { MediationHere } from "../people/mediation.ts";

/** The rooms of these kinds, in the order of the kinds. */
export const roomsOfKinds = (
  here: MediationHere | undefined,
  kinds: readonly RoomView["kind"][],
): readonly RoomView[] =>
  (here?.rooms ?? [])
    .filter(({ kind }) => kinds.includes(kind))
    .toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
