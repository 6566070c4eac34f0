export { type Randomness, seededRandomness, systemRandomness } from "@parley/crypto";
export { mayRemove, type Refusal, type RightsError } from "@parley/protocol";
export type * from "./api.ts";
export { LIMITS as CLIENT_LIMITS } from "./limits.ts";
export { type Clock, systemClock } from "./ports/clock.ts";
export type { Jotter } from "./ports/jotter.ts";
export type { LocalStorage, StorageBatch, StorageFailure, StoredValue } from "./ports/local-storage.ts";
export type { Ports } from "./ports/ports.ts";
export type { Connection, ConnectionListener, Transport } from "./ports/transport.ts";
export {
  type ExportFault,
  type ProvenEntry,
  type ProvenExport,
  readSignedExport,
} from "./read-signed-export.ts";
export { newId } from "./workspace/ids.ts";
export {
  type CreateWish,
  createTourWorkspace,
  createWorkspace,
  hasKeyring,
  recoverWorkspace,
  unlockWorkspace,
} from "./workspace/open.ts";
export { ENGLISH_LABELS } from "./workspace/transcript-labels.ts";
