import { type Intended, newId, type RoomView, systemRandomness } from "@parley/client";
import type { ItemId, PartyId } from "@parley/domain";
import type { Undoable } from "../ui/use-undoable.ts";

export interface FormProps {
  readonly view: RoomView;
  readonly undoable: Undoable;
  readonly onClose: () => void;
}

export const itemId = ({ room }: RoomView): ItemId => newId(systemRandomness, "item", room);
export const NO_ITEM = "AAAAAAAAAAAAAAAAAAAAAA" as ItemId;

export const anyAgreement: Intended = {
  ...{ type: "accessAgreed", agreement: NO_ITEM, crossing: "-", measure: "trucks", unit: "-" },
  ...{ perDay: 0, from: "2026-01-01" },
};

export const anyReport = (side: PartyId | undefined): Intended => ({
  ...{ type: "accessReported", report: NO_ITEM, crossing: "-", measure: "trucks", unit: "-" },
  ...{ day: "2026-01-01", counted: { type: "accessDenied" } },
  ...(side === undefined ? {} : { side }),
});
