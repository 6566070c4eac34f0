import { textToUtf8, utf8ToText } from "@parley/kernel";
import { LIMITS } from "../limits.ts";
import type { Clock } from "../ports/clock.ts";
import type { StorageFailure } from "../ports/local-storage.ts";
import type { Vault } from "../storage/vault.ts";

const KEY = "drafts";

/** What a person has begun to write and where, kept across a reload. Stored sealed, a moment after the last change. */
export interface Drafts {
  readonly of: (place: string) => string;
  readonly keep: (place: string, text: string) => void;
  readonly flush: () => Promise<void>;
}

export const loadDrafts = async (
  vault: Vault,
  clock: Clock,
  onFailure: (failure: StorageFailure) => void,
): Promise<Drafts> => {
  const drafts = await stored(vault);
  let cancelTimer: (() => void) | null = null;
  const store = async (): Promise<void> => {
    cancelTimer?.();
    cancelTimer = null;
    const done = await vault.commit({
      put: [{ key: KEY, value: textToUtf8(JSON.stringify([...drafts])) }],
    });
    if (!done.ok) onFailure(done.error);
  };
  return {
    of: (place) => drafts.get(place) ?? "",
    keep: (place, text) => {
      drafts.delete(place);
      if (text !== "") drafts.set(place, text.slice(0, LIMITS.maxDraftLength));
      const [oldest] = drafts.keys();
      if (drafts.size > LIMITS.maxDrafts && oldest !== undefined) drafts.delete(oldest);
      cancelTimer ??= clock.after(LIMITS.draftDelayMs, () => void store());
    },
    flush: async () => {
      if (cancelTimer !== null) await store();
    },
  };
};

const stored = async (vault: Vault): Promise<Map<string, string>> => {
  const bytes = await vault.get(KEY);
  const text = bytes.ok && bytes.value !== null ? utf8ToText(bytes.value) : null;
  // Written by this very code and sealed under this device's key.
  return new Map(text?.ok === true ? (JSON.parse(text.value) as [string, string][]) : []);
};
