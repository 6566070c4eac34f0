import { ok, type Result } from "@parley/kernel";
import { LIMITS } from "../limits.ts";
import type { Objection } from "../objection.ts";
import { refuse } from "../room/follow.ts";
import type { Table } from "../tables/table.ts";
import type { ListEntry } from "./events.ts";
import { sealIdentity } from "./hash-list.ts";
import type { NameList } from "./state.ts";

/** The version being put together, with these entries: each pseudonym once, each seal that of the name beside it. */
export const collected = (
  { collecting }: NameList,
  entries: readonly ListEntry[],
): Result<Table<string, ListEntry>, Objection> => {
  let next = collecting;
  for (const entry of entries) {
    const { pseudonym, identity, seal } = entry;
    if (next.has(pseudonym)) return refuse({ type: "Repeated", what: "entry", id: pseudonym });
    if (identity !== undefined && sealIdentity(identity) !== seal)
      return refuse({ type: "SealDoesNotFit", pseudonym });
    next = next.with(pseudonym, entry);
  }
  return next.size > LIMITS.entriesPerList
    ? refuse({ type: "EntriesMissing", expected: LIMITS.entriesPerList, listed: next.size })
    : ok(next);
};
