import type { Catalogue } from "../words/catalogue.ts";

type TableKeys = readonly (readonly [keyof Catalogue["table"]["keys"], string])[];

/** How one gets about on the table; the signs are the same in every language. */
export const TABLE_MOVES: TableKeys = [
  ["move", "↑ ↓ ← →"],
  ["ends", "Home End"],
  ["page", "Page ↑ ↓"],
  ["open", "↵"],
  ["close", "Esc"],
];
