import { sha256 } from "@noble/hashes/sha2.js";
import { type Bytes, textToUtf8 } from "@parley/kernel";

/** What a hash or a signature is for; no two purposes share a domain, so none can stand for another. */
const DOMAINS = {
  entry: textToUtf8("parley/1/entry\0"),
  entrySignature: textToUtf8("parley/1/entry-signature\0"),
  founding: textToUtf8("parley/1/founding\0"),
  foundingSignature: textToUtf8("parley/1/founding-signature\0"),
  connection: textToUtf8("parley/1/connection\0"),
  bodyKey: textToUtf8("parley/1/body-key\0"),
  epochKey: textToUtf8("parley/1/epoch-key\0"),
  members: textToUtf8("parley/1/members\0"),
  invitation: textToUtf8("parley/1/invitation\0"),
  safetyWords: textToUtf8("parley/1/safety-words\0"),
  headWords: textToUtf8("parley/1/head-words\0"),
} as const;

export type HashDomain = keyof typeof DOMAINS;

/** SHA-256, synchronous, of bytes as they are. */
export const sha256Of = (bytes: Uint8Array): Bytes => sha256(bytes) as Bytes;

/** SHA-256 over the domain's tag and the parts. */
export const hashIn = (domain: HashDomain, ...parts: readonly Uint8Array[]): Bytes => {
  const hash = sha256.create().update(DOMAINS[domain]);
  for (const part of parts) hash.update(part);
  return hash.digest() as Bytes;
};

/** The bytes that a device signs: the domain's tag, then the message. */
export const toBeSigned = (domain: HashDomain, message: Uint8Array): Bytes => {
  const tag = DOMAINS[domain];
  const bytes = new Uint8Array(tag.length + message.length);
  bytes.set(tag);
  bytes.set(message, tag.length);
  return bytes;
};
