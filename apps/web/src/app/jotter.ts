import type { Jotter } from "@parley/client";
import { base64UrlToBytes, bytesToBase64Url } from "@parley/kernel";

/** The browser's storage that answers at once. What stands in it is sealed, and gone once the database has it. */
export const browserJotter = (name: string): Jotter => ({
  read: () => {
    const bytes = base64UrlToBytes(localStorage.getItem(name) ?? "");
    return bytes.ok && bytes.value.length > 0 ? bytes.value : null;
  },
  keep: (sealed) => {
    try {
      localStorage.setItem(name, bytesToBase64Url(sealed));
    } catch {
      // Full or forbidden: the database has it a moment later.
    }
  },
  clear: () => localStorage.removeItem(name),
});
