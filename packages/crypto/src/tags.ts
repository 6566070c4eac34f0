import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { type Bytes, textToUtf8 } from "@parley/kernel";

/** What a derived key or an encryption is for; no two purposes share a tag. */
export const TAGS = {
  body: textToUtf8("parley/1/body"),
  wrap: textToUtf8("parley/1/wrap"),
  previousKey: textToUtf8("parley/1/previous-epoch-key"),
  keyring: textToUtf8("parley/1/keyring"),
  recovery: textToUtf8("parley/1/recovery"),
  local: textToUtf8("parley/1/local"),
  localAtOnce: textToUtf8("parley/1/local-at-once"),
  ticket: textToUtf8("parley/1/invitation/ticket"),
  toInviter: textToUtf8("parley/1/invitation/to-inviter"),
  toInvited: textToUtf8("parley/1/invitation/to-invited"),
  joining: textToUtf8("parley/1/invitation/joining"),
} as const;

/** 32 bytes of HKDF-SHA-256 (RFC 5869), synchronous. */
export const deriveKey = (key: Uint8Array, salt: Uint8Array, info: Uint8Array): Bytes =>
  hkdf(sha256, key, salt, info, 32) as Bytes;
