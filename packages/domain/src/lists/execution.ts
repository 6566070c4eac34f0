import type { NameListId } from "../ids.ts";
import type { RoomState } from "../room/state.ts";
import { isHandedOver } from "../steps/handed-over.ts";
import { partsOf } from "../steps/marks.ts";
import { frozenVersion, type ListStatus, type NameList, newestVersion, statusOfVersion } from "./state.ts";

/** What the steps of an exchange made of a list's entries, by pseudonym. */
export interface Execution {
  readonly handedOver: ReadonlySet<string>;
  /** Who turned out to be somebody else, by the last finding of any step. */
  readonly misidentified: ReadonlySet<string>;
}

export const executionOf = ({ exchanges }: Pick<RoomState, "exchanges">, list: NameList): Execution => {
  const { list: id, exchange: of } = list;
  const handedOver = new Set<string>();
  const misidentified = new Set<string>();
  const running = of === undefined ? undefined : exchanges.get(of)?.running;
  if (running === undefined) return { handedOver, misidentified };
  for (const pseudonym of (frozenVersion(list) ?? newestVersion(list))?.entries.keys() ?? [])
    if (isHandedOver(running, list.side, pseudonym)) handedOver.add(pseudonym);
  for (const { step, findings } of running.progress.values()) {
    if (partsOf(running, step) !== undefined) continue;
    // A verifier who was let nowhere says nothing against what was found before.
    const last = findings.findLast(({ outcome }) => outcome !== "accessDenied");
    for (const { list, entry } of last?.misidentified ?? []) if (isOf(list, id)) misidentified.add(entry);
  }
  return { handedOver, misidentified };
};

const isOf = (list: NameListId, id: NameListId): boolean => list === id;

/** Where a list stands: its newest version, or that everybody on the version in force was handed over. */
export const statusOfList = (room: Pick<RoomState, "exchanges">, list: NameList): ListStatus => {
  const newest = newestVersion(list);
  if (newest === undefined) return "awaited";
  const inForce = frozenVersion(list);
  if (newest !== inForce) return statusOfVersion(newest);
  const { handedOver } = executionOf(room, list);
  const isExecuted = [...inForce.entries.keys()].every((pseudonym) => handedOver.has(pseudonym));
  return isExecuted ? "executed" : "frozen";
};
