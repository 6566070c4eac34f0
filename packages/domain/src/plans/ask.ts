import type { Result } from "@parley/kernel";
import type { DeviceId, ItemId } from "../ids.ts";
import type { Terms } from "../items/terms.ts";
import type { Objection } from "../objection.ts";
import type { RoomState } from "../room/state.ts";
import { mediatedBy, type Plan, planOf, roomOfKind } from "./plan.ts";

/** What a mediator wishes to be allowed. */
export interface IntendedAsk {
  readonly item: ItemId;
  readonly terms: Terms;
  readonly asMediatorsIdea: boolean;
  readonly wording?: string;
  readonly reason?: string;
  readonly at: number;
  readonly by: DeviceId;
}

/** The question to the party that said it. It stays in the room in which it was said. */
export const planPermissionAsk = (
  { source }: { readonly source: RoomState },
  { by, ...asked }: IntendedAsk,
): Result<Plan, Objection> => {
  const kind = roomOfKind(source, ["caucus", "committee"]);
  if (!kind.ok) return kind;
  const mediated = mediatedBy(source, by, { type: "NotAMemberOfSource" });
  if (!mediated.ok) return mediated;
  return planOf([{ room: source, event: { type: "permissionAsked", ...asked } }], by);
};
