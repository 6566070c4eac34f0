import { LIMITS, MAX_ENTRY_BYTES } from "@parley/protocol";

/**
 * What one relay puts up with. Everything that could grow has a cap here; whoever runs a relay may lower or raise them,
 * but never above what the protocol itself allows.
 */
export interface RelayLimits {
  /** One entry, encoded. */
  readonly maxEntryBytes: number;
  readonly maxFrameBytes: number;
  /** Frames that a connection may send in a burst, and how fast that allowance comes back. */
  readonly burstFrames: number;
  readonly framesPerSecond: number;
  /** The same for bytes. */
  readonly burstBytes: number;
  readonly bytesPerSecond: number;
  /** Requests refused as too fast before the connection is ended. */
  readonly maxTooFast: number;
  /** Requests of one connection that are being worked on at the same time. */
  readonly maxRequestsInFlight: number;
  readonly maxConnections: number;
  readonly maxConnectionsPerAddress: number;
  /** How long a connection may take to say who it is. */
  readonly authenticationTimeoutMs: number;
  /** Rooms and mailboxes followed by one connection. */
  readonly maxSubscriptionsPerConnection: number;
  readonly maxRoomsFoundedPerDevice: number;
  /** Rooms that a device may be a member of; more could not be listed. */
  readonly maxRoomsPerDevice: number;
  readonly maxMailboxesPerDevice: number;
  readonly maxMailboxMessages: number;
  readonly maxMailboxLifetimeMs: number;
  /**
   * Bytes that wait to be sent to one connection; beyond, it is told `SlowReader` and must come back. At least twice the
   * largest frame and page. Pages of older entries wait until a quarter is left, so that catching up never counts as slow.
   */
  readonly maxQueuedBytes: number;
  readonly maxEntriesPerPage: number;
  readonly maxPageBytes: number;
  /** Rooms whose rights are kept in memory when nobody is using them. */
  readonly maxIdleRoomsInMemory: number;
  /** A connection that answers no ping for this long is gone. */
  readonly heartbeatMs: number;
  /** How long a device should wait before it comes back. */
  readonly retryAfterMs: number;
  /** How long a connection may take to close by itself. */
  readonly closeTimeoutMs: number;
  readonly mailboxSweepMs: number;
}

export const DEFAULT_LIMITS: RelayLimits = {
  maxEntryBytes: MAX_ENTRY_BYTES,
  maxFrameBytes: LIMITS.maxFrameBytes,
  burstFrames: 2_000,
  framesPerSecond: 500,
  burstBytes: 64 * 1024 * 1024,
  bytesPerSecond: 8 * 1024 * 1024,
  maxTooFast: 100,
  maxRequestsInFlight: 256,
  maxConnections: 4_096,
  maxConnectionsPerAddress: 256,
  authenticationTimeoutMs: 15_000,
  maxSubscriptionsPerConnection: LIMITS.maxRoomsListed,
  maxRoomsFoundedPerDevice: 1_024,
  maxRoomsPerDevice: LIMITS.maxRoomsListed,
  maxMailboxesPerDevice: 64,
  maxMailboxMessages: LIMITS.maxMailboxMessages,
  maxMailboxLifetimeMs: LIMITS.maxMailboxLifetimeMs,
  maxQueuedBytes: 16 * 1024 * 1024,
  maxEntriesPerPage: LIMITS.maxEntriesPerPage,
  maxPageBytes: LIMITS.maxPageBytes,
  maxIdleRoomsInMemory: 1_024,
  heartbeatMs: 30_000,
  retryAfterMs: 1_000,
  closeTimeoutMs: 5_000,
  mailboxSweepMs: 60_000,
};
