import type { Intended, RoomView } from "@parley/client";
import { decide, type ObjectionType, type RoomEvent } from "@parley/domain";
import { useSeat } from "../app/seat-context.tsx";
import { useNow } from "../room/local-time.ts";

/** What only the words or numbers of a form are missing for. */
const TO_BE_FILLED_IN: ReadonlySet<ObjectionType> = new Set([
  "CountNeeded",
  "CountDiffers",
  "SplitDoesNotFit",
  "EntriesMissing",
]);

export type May = (act: Intended) => boolean;

/** Whether this seat may do something in a room now. Asks the very rules that will decide it. */
export const useMay = (view: RoomView): May => {
  const { workspace } = useSeat();
  const at = useNow();
  return (act) => {
    if (!view.mayWrite) return false;
    // Every event but those of people and charter has a time; theirs are not asked for here.
    const decided = decide(view.state, { ...act, at } as RoomEvent, workspace.device);
    return decided.ok || TO_BE_FILLED_IN.has(decided.error.type);
  };
};
