import {
  changePassphrase,
  createDevice,
  createRecoveryCode,
  type DeviceSecret,
  encodeRecoveryFile,
  type UnlockError,
} from "@parley/crypto";
import { err, ok, textToUtf8 } from "@parley/kernel";
import type { ClientError, Outcome } from "../api.ts";
import { LIMITS } from "../limits.ts";
import { perform } from "./append.ts";
import { type Core, storageError } from "./core.ts";
import { seatOf } from "./mediations.ts";
import { bringIn, type Newcomer } from "./members.ts";
import type { MediationRecord } from "./record.ts";
import { roomsOf } from "./rooms-of.ts";

/** Where the locked keyring stands in the store: the one value that is not sealed under the storage key. */
export const KEYRING_KEY = "keyring";

export const changePassphraseOf = async (core: Core, from: string, to: string): Promise<Outcome<null>> => {
  if (to.length < LIMITS.minPassphraseLength)
    return err({ type: "WeakPassphrase", minimumLength: LIMITS.minPassphraseLength });
  const stored = await core.ports.storage.get(KEYRING_KEY);
  if (!stored.ok) return err(storageError(stored.error));
  if (stored.value === null) return err({ type: "NotOffered" });
  const changed = await changePassphrase(stored.value, from, to, core.ports.randomness);
  if (!changed.ok) return err(unlockError(changed.error));
  const kept = await core.ports.storage.commit({
    put: [{ key: KEYRING_KEY, value: changed.value }],
    remove: [],
  });
  return kept.ok ? ok(null) : err(storageError(kept.error));
};

export const unlockError = (error: UnlockError | "NotARecoveryFile"): ClientError => {
  if (error === "WrongPassphrase") return { type: "WrongPassphrase" };
  return error === "UnknownVersion" ? { type: "NewerForm" } : { type: "StorageDamaged", what: "keyring" };
};

/** What a recovery file knows besides its keys: where to go, and who it is there. */
export interface RecoveryNotes {
  readonly relay: string;
  readonly myName: string;
  readonly mediations: readonly MediationRecord[];
}

/**
 * A device of its own that sleeps in a file. It is admitted like any other device of this person, where this device may
 * do that alone, and proposed elsewhere, so that the file opens the rooms and not only itself.
 */
export const makeRecoveryFile = async (
  core: Core,
): Promise<Outcome<{ readonly file: string; readonly code: string }>> => {
  const { randomness } = core.ports;
  const device = await createDevice(randomness);
  const { relay, myName } = core.record;
  const mediations = core.record.mediations.map((known) => ({
    ...known,
    trusted: [...new Set([...known.trusted, core.device.device])],
  }));
  const admitted = await admitEverywhere(core, device);
  if (!admitted.ok) return admitted;
  const code = createRecoveryCode(randomness);
  const notes: RecoveryNotes = { relay, myName, mediations };
  const recovery = { device, notes: textToUtf8(JSON.stringify(notes)) };
  return ok({ file: await encodeRecoveryFile(recovery, code, randomness), code });
};

const admitEverywhere = (core: Core, { device, wrapKey }: DeviceSecret): Promise<Outcome<null>> =>
  perform(core, async (desk) => {
    for (const known of core.record.mediations) {
      const newcomer: Newcomer = {
        person: known.me,
        name: core.record.myName,
        seat: seatOf(known),
        device,
        wrapKey,
      };
      for (const { room, fold, status } of roomsOf(core, known.mediation)) {
        if (status.status !== "open" || fold.rights?.members.get(core.device.device)?.signer !== true)
          continue;
        const builder = desk.room(room);
        if (!builder.ok) return builder;
        const brought = await bringIn(core, builder.value, newcomer);
        if (!brought.ok) return brought;
      }
    }
    return ok(null);
  });
