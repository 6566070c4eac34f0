import type { Catalogue } from "../words/catalogue.ts";

/** Keys of the table by what they do; the signs on them are the same in every language. */
export const TABLE_KEYS: readonly (readonly [keyof Catalogue["table"]["keys"], string])[] = [
  ["move", "↑ ↓ ← →"],
  ["ends", "Home End"],
  ["page", "Page ↑ ↓"],
  ["open", "↵"],
  ["close", "Esc"],
  ["place", "P"],
  ["correct", "C"],
  ["withdraw", "W"],
  ["confirmNew", "N"],
  ["dismissNew", "D"],
  ["source", "G"],
  ["issues", "I"],
  ["present", "R"],
  ["undo", "U"],
  ["help", "?"],
];
