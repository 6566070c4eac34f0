export { bodyKeyOf, commitToBodyKey, type OpenError, openBody, openWithBodyKey } from "./body.ts";
export { createDevice, type DeviceSecret, deviceFromBytes, deviceToBytes, sign } from "./device.ts";
export {
  type DisclosedEntry,
  type Disclosure,
  type DisclosureError,
  encodeDisclosure,
  type ProvenDisclosure,
  parseDisclosure,
  verifyDisclosure,
} from "./disclosure.ts";
export {
  type ControlWish,
  controlEntry,
  cosignFounding,
  type Place,
  type SealWish,
  sealEntry,
  signEntry,
} from "./entry.ts";
export {
  commitToEpochKey,
  createEpoch,
  type EpochError,
  type EpochWish,
  openEpoch,
  openPreviousEpoch,
} from "./epoch.ts";
export {
  type Direction,
  directionOf,
  type Handshake,
  type HandshakeError,
  type InvitationUse,
  joinRequest,
  MAX_HANDSHAKE_PAYLOAD_BYTES,
  type OpenedJoin,
  openJoinRequest,
  openReply,
  type Peer,
  reply,
} from "./handshake.ts";
export {
  createInvitation,
  encodeInvitation,
  type InvitationError,
  type InvitationSecret,
  isExpired,
  parseInvitation,
  ticketOf,
} from "./invitation.ts";
export {
  changePassphrase,
  createKeyring,
  type KeyringSecret,
  lockKeyring,
  openKeyring,
  openLocal,
  sealLocal,
  storageKey,
} from "./keyring.ts";
export { openLocalAtOnce, sealLocalAtOnce } from "./local-at-once.ts";
export {
  type EntryOpenError,
  OPEN_BATCH_ENTRIES,
  type Opened,
  type OpenManyWish,
  openMany,
} from "./open-many.ts";
export { bucketOf, MAX_PLAINTEXT_BYTES } from "./padding.ts";
export { MAXIMUM_COST, MINIMUM_COST, type PassphraseCost, type UnlockError } from "./passphrase.ts";
export { type Purpose, type Randomness, seededRandomness, systemRandomness } from "./randomness.ts";
export {
  createRecoveryCode,
  decodeRecoveryFile,
  encodeRecoveryFile,
  type RecoverySecret,
  readRecoveryCode,
} from "./recovery.ts";
export {
  type BodyKeySecret,
  createBodyKeySecret,
  createEpochKeySecret,
  createStorageKeySecret,
  type EpochKeySecret,
  Secret,
  type StorageKeySecret,
} from "./secret.ts";
export { WORDS } from "./wordlist.ts";
export { headWords, safetyWords } from "./words.ts";
