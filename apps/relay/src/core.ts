import type { Bytes } from "@parley/kernel";
import type { RelayStore } from "@parley/log";
import type { Closing, DeviceId, RelayMessage, RoomId, SignatureVerifier, Ticket } from "@parley/protocol";
import type { Devices } from "./devices.ts";
import type { RelayLimits } from "./limits.ts";
import type { Watch, Watchers } from "./mailboxes.ts";
import type { Metrics } from "./metrics.ts";
import type { LiveRooms } from "./rooms.ts";
import type { Subscription } from "./subscriptions.ts";
import type { Clock } from "./surroundings.ts";

/** What all parts of one relay share. */
export interface Core {
  readonly store: RelayStore;
  readonly clock: Clock;
  readonly limits: RelayLimits;
  readonly metrics: Metrics;
  readonly verifier: SignatureVerifier;
  readonly rooms: LiveRooms;
  readonly devices: Devices;
  readonly watchers: Watchers;
}

/** One device at the other end of one connection, once it has proved who it is. */
export interface Session {
  readonly device: DeviceId;
  readonly subscriptions: Map<RoomId, Subscription>;
  readonly watches: Map<Ticket, Watch>;
  readonly send: (message: RelayMessage) => void;
  /** For a frame that many receive: it is encoded once. */
  readonly sendFrame: (frame: Bytes) => void;
  /** Resolves when little enough is queued for another page. */
  readonly drained: () => Promise<void>;
  readonly end: (reason: Closing) => void;
  readonly isOpen: () => boolean;
}
