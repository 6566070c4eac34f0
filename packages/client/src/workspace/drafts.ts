import { err, ok, textToUtf8, utf8ToText } from "@parley/kernel";
import type { Outcome } from "../api.ts";
import { LIMITS } from "../limits.ts";
import type { Clock } from "../ports/clock.ts";
import type { StorageFailure } from "../ports/local-storage.ts";
import type { Vault } from "../storage/vault.ts";

const KEY = "drafts";

/** What a person has begun to write and where, kept across a reload. Stored sealed, a moment after the last change. */
export interface Drafts {
  readonly of: (place: string) => string;
  /** Whole or not at all: half of a draft is none, and what was kept before stays. */
  readonly keep: (place: string, text: string) => Outcome<null>;
  readonly flush: () => Promise<void>;
}

/** What was written since the store last answered, sealed and kept at once. */
export interface Jot {
  readonly read: () => Uint8Array | null;
  readonly keep: (bytes: Uint8Array) => void;
  readonly clear: () => void;
}

export interface DraftsOptions {
  readonly vault: Vault;
  readonly jot: Jot | null;
  readonly clock: Clock;
  readonly onFailure: (failure: StorageFailure) => void;
}

export const loadDrafts = async ({ vault, jot, clock, onFailure }: DraftsOptions): Promise<Drafts> => {
  const stored = await vault.get(KEY);
  const drafts = new Map(stored.ok && stored.value !== null ? entriesIn(stored.value) : []);
  const jotted = jot?.read() ?? null;
  const unsaved = new Map(jotted === null ? [] : entriesIn(jotted));
  let cancelTimer: (() => void) | null = null;
  const put = (place: string, text: string): void => {
    drafts.delete(place);
    if (text !== "") drafts.set(place, text);
    const [oldest] = drafts.keys();
    if (drafts.size > LIMITS.maxDrafts && oldest !== undefined) drafts.delete(oldest);
    cancelTimer ??= clock.after(LIMITS.draftDelayMs, () => void store());
  };
  const store = async (): Promise<void> => {
    cancelTimer?.();
    cancelTimer = null;
    const saving = [...unsaved];
    const done = await vault.commit({ put: [{ key: KEY, value: toBytes(drafts) }] });
    if (!done.ok) return onFailure(done.error);
    // What was written meanwhile is not in the store yet.
    for (const [place, text] of saving) if (unsaved.get(place) === text) unsaved.delete(place);
    if (unsaved.size === 0) jot?.clear();
  };
  for (const [place, text] of unsaved) put(place, text);
  return {
    of: (place) => drafts.get(place) ?? "",
    keep: (place, text) => {
      const most = LIMITS.maxDraftLength;
      if (text.length > most) return err({ type: "DraftTooLong", most });
      put(place, text);
      unsaved.set(place, text);
      jot?.keep(toBytes(unsaved));
      return ok(null);
    },
    flush: async () => {
      if (cancelTimer !== null) await store();
    },
  };
};

const toBytes = (drafts: ReadonlyMap<string, string>): Uint8Array => textToUtf8(JSON.stringify([...drafts]));

const entriesIn = (bytes: Uint8Array): readonly (readonly [string, string])[] => {
  const text = utf8ToText(bytes);
  // Written by this very code and sealed under this device's key.
  return text.ok ? (JSON.parse(text.value) as [string, string][]) : [];
};
