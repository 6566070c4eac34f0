export { bodyKeyOf, commitToBodyKey, type OpenError, openBody, openWithBodyKey } from "./body.ts";
export { createDevice, type DeviceSecret, deviceFromBytes, deviceToBytes, sign } from "./device.ts";
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
export { bucketOf, MAX_PLAINTEXT_BYTES } from "./padding.ts";
export { type Purpose, type Randomness, seededRandomness, systemRandomness } from "./randomness.ts";
export {
  type BodyKeySecret,
  createBodyKeySecret,
  createEpochKeySecret,
  createStorageKeySecret,
  type EpochKeySecret,
  Secret,
  type StorageKeySecret,
} from "./secret.ts";
