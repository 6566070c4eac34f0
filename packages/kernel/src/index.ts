export { assert, unreachable } from "./assert.ts";
export type { Brand } from "./brand.ts";
export type { Bytes } from "./bytes.ts";
export {
  base64UrlToBytes,
  bytesToBase64Url,
  bytesToHex,
  compareBytes,
  concatBytes,
  equalBytes,
  hexToBytes,
} from "./bytes.ts";
export { err, ok, type Result } from "./result.ts";
export { textToUtf8, utf8ToText } from "./text.ts";
