import { openBody } from "@parley/crypto";
import type { Stamp } from "@parley/domain";
import type { Bytes } from "@parley/kernel";
import { factsOf } from "./facts.ts";
import { type Happened, happenedFrom, type RoomFold } from "./fold.ts";
import type { VerifiedEntry } from "./verify-page.ts";

/** One entry as understood, with what is kept of it. */
export interface Understood {
  readonly happened: Happened;
  readonly plaintext: Bytes | undefined;
  readonly raw: Bytes;
}

/** Opens what was not opened yet, and says what an entry amounts to. */
export const understand = async (verified: VerifiedEntry, keys: RoomFold["keys"]): Promise<Understood> => {
  const { entry, raw, control, before } = verified;
  const { device, sequence, epoch } = entry.header;
  const stamp: Stamp = { by: device, sequence, entry: entry.hash };
  if (control !== null)
    return {
      happened: { stamp, type: "facts", facts: factsOf(before, entry, control) },
      plaintext: undefined,
      raw,
    };
  const key = keys.get(epoch);
  const opened = verified.opened ?? (key === undefined ? null : await openBody(entry, key));
  if (opened === null) return { happened: { stamp, type: "archived" }, plaintext: undefined, raw };
  const plaintext = opened.ok ? opened.value : undefined;
  return { happened: happenedFrom(stamp, plaintext ?? null), plaintext, raw };
};
