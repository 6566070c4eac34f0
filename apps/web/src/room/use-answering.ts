import type { RoomView } from "@parley/client";
import { type ItemId, parseItemId } from "@parley/domain";
import { useDraft } from "../app/use-draft.ts";

/** The words that are being answered in a room: kept with the answer until it is said. */
export const useAnswering = ({ room }: RoomView): readonly [ItemId | null, (id: ItemId | null) => void] => {
  const { fields, change } = useDraft(`room:${room}:answering`, { item: "" });
  const parsed = parseItemId(fields.item);
  return [parsed.ok ? parsed.value : null, (id) => change({ item: id ?? "" })];
};
