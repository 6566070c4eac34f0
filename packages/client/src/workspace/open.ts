import {
  createKeyring,
  type DeviceSecret,
  decodeRecoveryFile,
  type KeyringSecret,
  lockKeyring,
  openKeyring,
  openLocal,
  openLocalAtOnce,
  type PassphraseCost,
  sealLocal,
  sealLocalAtOnce,
} from "@parley/crypto";
import { err, ok, textToUtf8, utf8ToText } from "@parley/kernel";
import type { Head, RoomId } from "@parley/protocol";
import type { ClientError, Outcome, Workspace } from "../api.ts";
import { LIMITS } from "../limits.ts";
import { pause } from "../ports/clock.ts";
import type { LocalStorage } from "../ports/local-storage.ts";
import type { Ports } from "../ports/ports.ts";
import { forgetRoom, openRoom, rawEntries, storedRooms } from "../replica/stored-room.ts";
import { createVault, type Vault } from "../storage/vault.ts";
import { Core, RECORD_KEY, storageError } from "./core.ts";
import { type Jot, loadDrafts } from "./drafts.ts";
import { KEYRING_KEY, type RecoveryNotes, unlockError } from "./keys.ts";
import { emptyRecord, type WorkspaceRecord } from "./record.ts";
import { assembleWorkspace } from "./workspace.ts";

export interface CreateWish {
  readonly passphrase: string;
  /** WebSocket address of the relay. */
  readonly relay: string;
  /** Where the application is served from; invitations begin with it. */
  readonly appUrl?: string;
  /** This person's name, where it is known already. */
  readonly myName?: string;
  readonly cost?: PassphraseCost;
}

/** Whether a keyring is kept in this store. */
export const hasKeyring = async (storage: LocalStorage): Promise<boolean> => {
  const stored = await storage.get(KEYRING_KEY);
  return stored.ok && stored.value !== null;
};

/** A new device with an empty workspace, its keyring under the passphrase. */
export const createWorkspace = async (ports: Ports, wish: CreateWish): Promise<Outcome<Workspace>> => {
  const keyring = await createKeyring(ports.randomness);
  return begin(ports, keyring, wish, emptyRecord(wish.relay, wish.myName ?? ""));
};

/** The device of a recovery file, awake, with a keyring of its own under a new passphrase. */
export const recoverWorkspace = async (
  ports: Ports,
  wish: CreateWish & { readonly file: string; readonly code: string },
): Promise<Outcome<Workspace>> => {
  const weak = weakness(wish.passphrase);
  if (weak !== null) return err(weak);
  const recovered = await decodeRecoveryFile(wish.file, wish.code);
  if (!recovered.ok) return err(unlockError(recovered.error));
  const { device, notes } = recovered.value;
  return begin(ports, await createKeyring(ports.randomness, device), wish, recordFrom(notes, wish.relay));
};

const recordFrom = (bytes: Parameters<typeof utf8ToText>[0], relay: string): WorkspaceRecord => {
  const text = utf8ToText(bytes);
  // Sealed in the file by this very code.
  const notes = text.ok ? (JSON.parse(text.value) as RecoveryNotes) : null;
  if (notes === null) return emptyRecord(relay, "");
  return { ...emptyRecord(notes.relay, notes.myName), mediations: notes.mediations };
};

/** A keyring in memory alone, without passphrase: for the tour, whose store lives as long as its page. */
export const createTourWorkspace = async (
  ports: Ports,
  wish: Omit<CreateWish, "passphrase">,
  device?: DeviceSecret,
): Promise<Outcome<Workspace>> => {
  const keyring = await createKeyring(ports.randomness, device);
  return start(ports, keyring, emptyRecord(wish.relay, wish.myName ?? ""), wish.appUrl);
};

/** Opens what an earlier session left on this device. */
export const unlockWorkspace = async (
  ports: Ports,
  wish: { readonly passphrase: string; readonly appUrl?: string; readonly relay?: string },
): Promise<Outcome<Workspace>> => {
  const stored = await ports.storage.get(KEYRING_KEY);
  if (!stored.ok) return err(storageError(stored.error));
  if (stored.value === null) return err({ type: "StorageDamaged", what: "keyring" });
  const keyring = await openKeyring(stored.value, wish.passphrase);
  return keyring.ok ? resumeWorkspace(ports, keyring.value, wish) : err(unlockError(keyring.error));
};

/** Opens what is stored under a keyring that is unlocked already. */
export const resumeWorkspace = async (
  ports: Ports,
  keyring: KeyringSecret,
  wish: { readonly appUrl?: string; readonly relay?: string } = {},
): Promise<Outcome<Workspace>> => {
  const record = await storedRecord(vaultOf(ports, keyring));
  if (!record.ok) return record;
  const known = wish.relay === undefined ? record.value : { ...record.value, relay: wish.relay };
  return start(ports, keyring, known, wish.appUrl);
};

const weakness = (passphrase: string): ClientError | null =>
  passphrase.length < LIMITS.minPassphraseLength
    ? { type: "WeakPassphrase", minimumLength: LIMITS.minPassphraseLength }
    : null;

const begin = async (
  ports: Ports,
  keyring: KeyringSecret,
  wish: CreateWish,
  record: WorkspaceRecord,
): Promise<Outcome<Workspace>> => {
  const weak = weakness(wish.passphrase);
  if (weak !== null) return err(weak);
  const locked = await lockKeyring(keyring, wish.passphrase, ports.randomness, wish.cost);
  const kept = await ports.storage.commit({ put: [{ key: KEYRING_KEY, value: locked }], remove: [] });
  if (!kept.ok) return err(storageError(kept.error));
  const recorded = await vaultOf(ports, keyring).commit({
    put: [{ key: RECORD_KEY, value: textToUtf8(JSON.stringify(record)) }],
  });
  if (!recorded.ok) return err(storageError(recorded.error));
  return start(ports, keyring, record, wish.appUrl);
};

const vaultOf = (ports: Ports, { storageKey }: KeyringSecret): Vault =>
  createVault(ports.storage, {
    seal: (place, bytes) => sealLocal(storageKey, place, bytes, ports.randomness),
    open: (place, sealed) => openLocal(storageKey, place, sealed),
  });

const JOT = "jotted drafts";

const jotOf = ({ jotter, randomness }: Ports, { storageKey }: KeyringSecret): Jot | null =>
  jotter === undefined
    ? null
    : {
        read: () => {
          const sealed = jotter.read();
          const opened = sealed === null ? null : openLocalAtOnce(storageKey, JOT, sealed);
          // What another keyring left here before does not open, and is written over.
          return opened?.ok === true ? opened.value : null;
        },
        keep: (bytes) => jotter.keep(sealLocalAtOnce(storageKey, JOT, bytes, randomness)),
        clear: jotter.clear,
      };

const storedRecord = async (vault: Vault): Promise<Outcome<WorkspaceRecord>> => {
  const bytes = await vault.get(RECORD_KEY);
  if (!bytes.ok || bytes.value === null) return err({ type: "StorageDamaged", what: "workspace" });
  const text = utf8ToText(bytes.value);
  // Sealed under this device's own key by this very code, so it is read back without a second schema.
  return text.ok
    ? ok(JSON.parse(text.value) as WorkspaceRecord)
    : err({ type: "StorageDamaged", what: "workspace" });
};

const start = async (
  ports: Ports,
  keyring: KeyringSecret,
  record: WorkspaceRecord,
  appUrl = appUrlOf(record.relay),
): Promise<Outcome<Workspace>> => {
  const vault = vaultOf(ports, keyring);
  const drafts = await loadDrafts({
    ...{ vault, jot: jotOf(ports, keyring), clock: ports.clock },
    onFailure: (failure) => core.raise({ type: "storage", error: storageError(failure) }),
  });
  const core: Core = new Core({ ports, keyring, vault, drafts, record });
  await loadRooms(core);
  return ok(assembleWorkspace(core, appUrl));
};

const appUrlOf = (relay: string): string => `${relay.replace(/^ws/, "http").replace(/\/[^/]*$/, "")}/`;

/**
 * Opens every stored room. One that does not open or fit together is fetched again from the relay, held against the head
 * that was remembered of it; the person is told.
 */
const loadRooms = async (core: Core): Promise<void> => {
  const rooms = await storedRooms(core.vault);
  if (!rooms.ok) return core.raise({ type: "storage", error: storageError(rooms.error) });
  const damaged = async (room: RoomId): Promise<null> => {
    core.raise({ type: "storage", error: { type: "StorageDamaged", what: "room" } });
    await forgetRoom(core.vault, core.ports.storage, room);
    return null;
  };
  // In one order, whichever opens first: what is shown or found must not depend on that.
  for (const room of rooms.value.keys()) core.replica(room);
  await Promise.all(
    [...rooms.value].map(async ([room, head]) => {
      const opened = await openRoom(core.vault, room);
      const stored = opened.ok ? opened.value : null;
      if (stored?.isOutdated === true) return understandAnew(core, room, head, damaged);
      const preview = stored?.preview ?? null;
      const loaded = core.replica(room).restore(preview, head, async () => {
        // What stands on the screen first is worth more than a whole that is there a moment sooner.
        if (preview !== null) await pause(core.ports.clock, LIMITS.wholeRoomDelayMs);
        const whole = await stored?.whole();
        return whole?.ok === true ? whole.value : damaged(room);
      });
      // A short room is there at once; of a long one its newest entries are, and the rest follows.
      if (preview === null) await loaded;
    }),
  );
};

/** What another build stored: its entries are verified, opened and folded once more, without asking the relay. */
const understandAnew = async (
  core: Core,
  room: RoomId,
  head: Head | null,
  damaged: (room: RoomId) => Promise<null>,
): Promise<void> => {
  const raw = await rawEntries(core.vault, room);
  if (!raw.ok) await damaged(room);
  else await forgetRoom(core.vault, core.ports.storage, room);
  const replica = core.replica(room);
  await replica.restore(null, head, async () => null);
  const entries = raw.ok ? raw.value : [];
  replica.receive({ from: 0, headSequence: entries.length - 1, entries });
  await replica.settled();
};
