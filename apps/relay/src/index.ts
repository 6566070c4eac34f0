export type { Connection, Transport } from "./connection.ts";
export { DEFAULT_LIMITS, type RelayLimits } from "./limits.ts";
export { createRelay, type Relay, type RelayOptions } from "./relay.ts";
export type { OperatorRow } from "./server/operator-view.ts";
export { type RelayServer, type RelayServerOptions, startRelayServer } from "./server.ts";
export {
  type Clock,
  type Randomness,
  type RelayEvent,
  type RelayLog,
  silentLog,
  systemClock,
  systemRandomness,
} from "./surroundings.ts";
