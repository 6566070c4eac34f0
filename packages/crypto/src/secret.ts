import type { Bytes } from "@parley/kernel";

const INSPECT = Symbol.for("nodejs.util.inspect.custom");

/**
 * Bytes that nobody may print. They stand in a private field, so neither `JSON.stringify` nor a console nor a
 * structured clone can show them; whoever needs them calls `reveal`, which is easy to search for. The name tells one
 * kind of secret from another at compile time.
 */
export class Secret<Name extends string> {
  readonly name: Name;
  readonly #bytes: Bytes;
  readonly #imported = new Map<string, Promise<CryptoKey>>();

  constructor(name: Name, bytes: Uint8Array) {
    this.name = name;
    this.#bytes = bytes.slice();
  }

  /** A copy of the bytes. */
  reveal(): Bytes {
    return this.#bytes.slice();
  }

  /** A platform key made from the bytes, once per use; the platform's copy cannot be taken out again. */
  imported(use: string, importKey: (bytes: Bytes) => Promise<CryptoKey>): Promise<CryptoKey> {
    const kept = this.#imported.get(use);
    if (kept !== undefined) return kept;
    const key = importKey(this.#bytes);
    this.#imported.set(use, key);
    return key;
  }

  toJSON(): string {
    return `[${this.name}]`;
  }

  toString(): string {
    return `[${this.name}]`;
  }

  [INSPECT](): string {
    return `[${this.name}]`;
  }
}

/** The key of one epoch of a room, 32 bytes; every body key of the epoch is derived from it. */
export type EpochKeySecret = Secret<"EpochKeySecret">;
/** The key of one sealed body, 32 bytes; disclosing it shows that entry and no other. */
export type BodyKeySecret = Secret<"BodyKeySecret">;
/** The key under which a device seals everything that it stores, 32 bytes. */
export type StorageKeySecret = Secret<"StorageKeySecret">;

const KEY_BYTES = 32;

const create = <Name extends string>(name: Name, bytes: Uint8Array): Secret<Name> => {
  if (bytes.length !== KEY_BYTES) throw new Error(`Parley has a bug: a ${name} of the wrong width`);
  return new Secret(name, bytes);
};

export const createEpochKeySecret = (bytes: Uint8Array): EpochKeySecret => create("EpochKeySecret", bytes);
export const createBodyKeySecret = (bytes: Uint8Array): BodyKeySecret => create("BodyKeySecret", bytes);
export const createStorageKeySecret = (bytes: Uint8Array): StorageKeySecret =>
  create("StorageKeySecret", bytes);

/** The AES-256-GCM key of a 32-byte secret; imported once. */
export const aesKeyOf = (secret: Secret<string>): Promise<CryptoKey> =>
  secret.imported("AES-GCM", (bytes) =>
    crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]),
  );
