import { type Bytes, base64UrlToBytes, bytesToBase64Url, err, ok, type Result } from "@parley/kernel";
import { createWriter, readAll, sha256Of } from "@parley/protocol";
import { type DeviceSecret, deviceFromBytes, deviceToBytes } from "./device.ts";
import {
  openUnderPassphrase,
  type PassphraseCost,
  sealUnderPassphrase,
  type UnlockError,
} from "./passphrase.ts";
import type { Randomness } from "./randomness.ts";
import { TAGS } from "./tags.ts";

/**
 * A recovery file is a device of its own, admitted to rooms like any other, that sleeps in a text file. `notes` are the
 * client's (which relay, which rooms), sealed with it.
 */
export interface RecoverySecret {
  readonly device: DeviceSecret;
  readonly notes: Bytes;
}

const FIRST_LINE = "-----BEGIN PARLEY RECOVERY FILE-----";
const LAST_LINE = "-----END PARLEY RECOVERY FILE-----";
const LINE_CHARACTERS = 64;
const MAX_NOTES_BYTES = 262_144;

/** Crockford's base 32: no I, L, O or U, so that a code read from paper has one reading. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_BYTES = 20;
const GROUP_CHARACTERS = 4;
const CHECK_CHARACTERS = 4;

const toBase32 = (bytes: Bytes): string => {
  let text = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return text;
};

const checkOf = (code: string): string => {
  const bytes = Uint8Array.from(code, (character) => character.charCodeAt(0));
  return toBase32(sha256Of(bytes).slice(0, 5)).slice(0, CHECK_CHARACTERS);
};

/** A code to print: 160 random bits and four characters that catch slips, in groups of four. */
export const createRecoveryCode = (randomness: Randomness): string => {
  const code = toBase32(randomness.bytes(CODE_BYTES, { use: "recovery-code" }));
  const groups = `${code}${checkOf(code)}`.match(new RegExp(`.{${GROUP_CHARACTERS}}`, "g"));
  return (groups ?? []).join("-");
};

/** A code as typed, in its one spelling; `"MistypedCode"` where its check characters do not fit. */
export const readRecoveryCode = (typed: string): Result<string, "MistypedCode"> => {
  const characters = typed
    .toUpperCase()
    .replaceAll(/[\s\-–—]/g, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
  const code = characters.slice(0, -CHECK_CHARACTERS);
  const isCode = /^[0-9A-HJKMNP-TV-Z]{36}$/.test(characters) && characters.endsWith(checkOf(code));
  return isCode ? ok(code) : err("MistypedCode");
};

/** The text of a recovery file that the code (or a passphrase) opens. */
export const encodeRecoveryFile = async (
  recovery: RecoverySecret,
  codeOrPassphrase: string,
  randomness: Randomness,
  cost?: PassphraseCost,
): Promise<string> => {
  if (recovery.notes.length > MAX_NOTES_BYTES) throw new Error("Parley has a bug: recovery notes too long");
  const w = createWriter();
  w.counted(deviceToBytes(recovery.device));
  w.counted(recovery.notes);
  const secret = asSecret(codeOrPassphrase);
  const sealed = bytesToBase64Url(
    await sealUnderPassphrase(TAGS.recovery, secret, w.finish(), randomness, cost),
  );
  const lines = sealed.match(new RegExp(`.{1,${LINE_CHARACTERS}}`, "g")) ?? [];
  return `${[FIRST_LINE, ...lines, LAST_LINE].join("\n")}\n`;
};

/** A code counts in its one spelling; anything else is taken as a passphrase, as it is. */
const asSecret = (typed: string): string => {
  const code = readRecoveryCode(typed);
  return code.ok ? code.value : typed;
};

/** The device of a recovery file. Text around the file, and other line ends, do no harm. */
export const decodeRecoveryFile = async (
  text: string,
  codeOrPassphrase: string,
): Promise<Result<RecoverySecret, UnlockError | "NotARecoveryFile">> => {
  const start = text.indexOf(FIRST_LINE);
  const end = text.indexOf(LAST_LINE);
  if (start < 0 || end < start) return err("NotARecoveryFile");
  const sealed = base64UrlToBytes(text.slice(start + FIRST_LINE.length, end).replaceAll(/\s/g, ""));
  if (!sealed.ok) return err("Damaged");
  const opened = await openUnderPassphrase(TAGS.recovery, asSecret(codeOrPassphrase), sealed.value);
  if (!opened.ok) return opened;
  const parts = readAll(opened.value, (r) => ({ device: r.counted(256), notes: r.counted(MAX_NOTES_BYTES) }));
  if (!parts.ok) return err("Damaged");
  const device = await deviceFromBytes(parts.value.device);
  return device.ok ? ok({ device: device.value, notes: parts.value.notes }) : err("Damaged");
};
