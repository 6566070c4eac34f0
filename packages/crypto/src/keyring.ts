import { type Bytes, concatBytes, err, ok, type Result, textToUtf8 } from "@parley/kernel";
import { createWriter, readAll } from "@parley/protocol";
import { openBox, sealBox } from "./box.ts";
import { createDevice, type DeviceSecret, deviceFromBytes, deviceToBytes } from "./device.ts";
import {
  openUnderPassphrase,
  type PassphraseCost,
  sealUnderPassphrase,
  type UnlockError,
} from "./passphrase.ts";
import type { Randomness } from "./randomness.ts";
import { createStorageKeySecret, type StorageKeySecret } from "./secret.ts";
import { TAGS } from "./tags.ts";

/** All that a device must keep: its own keys, and the key under which it seals whatever it stores. */
export interface KeyringSecret {
  readonly device: DeviceSecret;
  readonly storageKey: StorageKeySecret;
}

const MAX_DEVICE_BYTES = 256;

/** A keyring for a new device, or for one that came out of a recovery file. */
export const createKeyring = async (
  randomness: Randomness,
  device?: DeviceSecret,
): Promise<KeyringSecret> => ({
  device: device ?? (await createDevice(randomness)),
  storageKey: createStorageKeySecret(randomness.bytes(32, { use: "storage-key" })),
});

/** The keyring as bytes that only the passphrase opens. */
export const lockKeyring = (
  keyring: KeyringSecret,
  passphrase: string,
  randomness: Randomness,
  cost?: PassphraseCost,
): Promise<Bytes> => {
  const w = createWriter();
  w.counted(deviceToBytes(keyring.device));
  w.fixed(keyring.storageKey.reveal(), 32);
  return sealUnderPassphrase(TAGS.keyring, passphrase, w.finish(), randomness, cost);
};

export const openKeyring = async (
  locked: Uint8Array,
  passphrase: string,
): Promise<Result<KeyringSecret, UnlockError>> => {
  const opened = await openUnderPassphrase(TAGS.keyring, passphrase, locked);
  if (!opened.ok) return opened;
  const parts = readAll(opened.value, (r) => ({
    device: r.counted(MAX_DEVICE_BYTES),
    storageKey: r.fixed(32),
  }));
  if (!parts.ok) return err("Damaged");
  const device = await deviceFromBytes(parts.value.device);
  if (!device.ok) return err("Damaged");
  return ok({ device: device.value, storageKey: createStorageKeySecret(parts.value.storageKey) });
};

/** The same keyring under another passphrase; what is stored on the device stays readable, since its key stays. */
export const changePassphrase = async (
  locked: Uint8Array,
  from: string,
  to: string,
  randomness: Randomness,
  cost?: PassphraseCost,
): Promise<Result<Bytes, UnlockError>> => {
  const keyring = await openKeyring(locked, from);
  return keyring.ok ? ok(await lockKeyring(keyring.value, to, randomness, cost)) : keyring;
};

/** The key under which a device seals whatever it stores. */
export const storageKey = (keyring: KeyringSecret): StorageKeySecret => keyring.storageKey;

const localContext = (label: string): Bytes => concatBytes(TAGS.local, textToUtf8(label));

/**
 * Seals bytes for this device's store. The label (a table and a key, say) is bound in, so that a stored value cannot
 * be moved to another place; it is not hidden.
 */
export const sealLocal = (
  key: StorageKeySecret,
  label: string,
  bytes: Uint8Array,
  randomness: Randomness,
): Promise<Bytes> => sealBox(key, localContext(label), bytes, randomness, { use: `local ${label}` });

export const openLocal = (
  key: StorageKeySecret,
  label: string,
  sealed: Uint8Array,
): Promise<Result<Bytes, "Damaged">> => openBox(key, localContext(label), sealed);
