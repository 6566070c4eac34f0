import { ok } from "@parley/kernel";
import { byPerson, type Rules, refuse } from "../room/follow.ts";
import type { ReceiptEvent } from "./events.ts";

export const receiptRules: Rules<ReceiptEvent> = {
  readThrough: byPerson((room, { sequence }, { person, stamp }) => {
    if (room.charter?.readReceipts !== true) return refuse({ type: "ReadReceiptsOff" });
    if (sequence >= stamp.sequence)
      return refuse({ type: "NotYetWritten", sequence, last: stamp.sequence - 1 });
    if (sequence <= (room.readThrough.get(person.person) ?? -1))
      return refuse({ type: "AlreadyDone", event: "readThrough" });
    return ok({ ...room, readThrough: room.readThrough.with(person.person, sequence) });
  }),
};
