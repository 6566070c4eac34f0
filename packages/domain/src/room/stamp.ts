import type { DeviceId, EntryHash } from "../ids.ts";

/** Where a happening stands in its room's log, and which device signed it. */
export interface Stamp {
  readonly by: DeviceId;
  /** Place in the log; the founding entry is 0. */
  readonly sequence: number;
  readonly entry: EntryHash;
}
