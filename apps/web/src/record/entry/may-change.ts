import type { RoomView } from "@parley/client";
import { type DeviceId, personOf, type RecordEntry } from "@parley/domain";

/** Whether this device's side made an entry, and may still write where it stands. */
export const mayChange = (
  { mayWrite, state }: RoomView,
  device: DeviceId,
  { entered }: RecordEntry,
): boolean => mayWrite && personOf(state, device)?.group === entered.group;
