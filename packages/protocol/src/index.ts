export { mayAdmit, mayRemove } from "./admission.ts";
export { createWriter, type Reader, readAll, type Writer } from "./codec.ts";
export {
  type AdmissionRule,
  type Control,
  type Cosignature,
  type EpochChange,
  encodeControl,
  encodeFoundingStatement,
  type FoundingStatement,
  type History,
  hashFoundingStatement,
  hashMembers,
  type Member,
  parseControl,
  parseFoundingStatement,
  SEALED_PREVIOUS_KEY_BYTES,
  WRAPPED_KEY_BYTES,
  type Wrap,
} from "./control.ts";
export {
  assembleEntry,
  BOUND_HEADER_BYTES,
  type Entry,
  type EntryError,
  type EntryHeader,
  type EntryKind,
  encodeEntry,
  encodeHeader,
  FORMAT_VERSION,
  HEADER_BYTES,
  hashHeader,
  MAX_ENTRY_BYTES,
  parseEntry,
  parseHeader,
  roomOf,
  SIGNATURE_BYTES,
  SUITE,
} from "./entry.ts";
export { type HashDomain, hashIn, sha256Of, toBeSigned } from "./hash.ts";
export {
  type DeviceId,
  deviceIdFromBytes,
  type EntryHash,
  entryHashFromBytes,
  ID_BYTES,
  idToBytes,
  parseDeviceId,
  parseEntryHash,
  parseRoomId,
  type RoomId,
  roomIdFromBytes,
} from "./ids.ts";
export { LIMITS } from "./limits.ts";
export {
  type ClientMessage,
  type Closing,
  type Refusal,
  type RelayMessage,
  type RoomAppend,
  type RoomHead,
  type Ticket,
  WIRE_VERSION,
} from "./messages.ts";
export { type Chain, checkRemembered } from "./remembered.ts";
export {
  completes,
  controlOf,
  follow,
  type Head,
  type OpenProposal,
  type Rights,
  type RightsError,
} from "./rights.ts";
export {
  createVerifier,
  isSoundDevice,
  isSoundSignature,
  type SignatureVerifier,
  verifyEntry,
  verifyStrictly,
} from "./verify.ts";
export {
  encodeClientMessage,
  encodeRelayMessage,
  parseClientMessage,
  parseRelayMessage,
} from "./wire.ts";
