import type { LocalStorage } from "../../packages/client/src/index.ts";
import { Replica } from "../../packages/client/src/replica/replica.ts";
import { createVault, type Vault } from "../../packages/client/src/storage/vault.ts";
import { RoomBuilder } from "../../packages/client/src/workspace/room-builder.ts";
import {
  createKeyring,
  type KeyringSecret,
  openLocal,
  sealLocal,
  seededRandomness,
} from "../../packages/crypto/src/index.ts";
import { createId, type MediationId, type PersonId } from "../../packages/domain/src/index.ts";
import { type Bytes, textToUtf8 } from "../../packages/kernel/src/index.ts";
import {
  createVerifier,
  encodeEntry,
  LIMITS,
  type RoomId,
  type SignatureVerifier,
} from "../../packages/protocol/src/index.ts";

/** One room's log as a relay would send it, and the device that may read it. */
export interface RoomLog {
  readonly room: RoomId;
  readonly keyring: KeyringSecret;
  readonly entries: readonly Bytes[];
  readonly pages: readonly (readonly Bytes[])[];
}

/** With what its only member knows of it besides. */
export interface LongRoom extends RoomLog {
  readonly mediation: MediationId;
  readonly person: PersonId;
  /** The text of the last entry, of no other. */
  readonly newestText: string;
}

/** As many characters as make an entry of 1 KB: with what stands around them they fill the bucket of 1,024 bytes. */
export const TEXT_BYTES = 820;

const START = Date.UTC(2030, 0, 1);

const SEED = textToUtf8("a long room");

/** The keys of whoever reads the long room: the page under measurement makes them anew from the same seed. */
export const longRoomKeyring = (randomness = seededRandomness(SEED)): Promise<KeyringSecret> =>
  createKeyring(randomness);

/** A team's room with so many entries whose texts have so many bytes; the same on every machine. */
export const createLongRoom = async (entryCount: number, textBytes = TEXT_BYTES): Promise<LongRoom> => {
  const randomness = seededRandomness(SEED);
  const keyring = await longRoomKeyring(randomness);
  const { device } = keyring;
  const id = (kind: "person" | "mediation" | "item", use: string) =>
    createId(kind, randomness.bytes(16, { use: `${kind} ${use}` }));
  const [mediation, person] = [id("mediation", "") as MediationId, id("person", "") as PersonId];
  const statement = {
    rulesVersion: 1,
    admission: "any" as const,
    salt: randomness.bytes(32, { use: "salt" }),
    members: [{ device: device.device, wrapKey: device.wrapKey, group: 0, signer: true, writer: true }],
  };
  const founded = await RoomBuilder.found({ device, randomness }, statement, []);
  if (!founded.ok) throw new Error("the room cannot be founded");
  const builder = founded.value;
  await builder.event({
    type: "roomOpened",
    at: START,
    kind: "team",
    parties: [],
    charter: {
      mediation,
      title: "A long room",
      template: "empty",
      conveyanceDefault: "inConfidence",
      sourceSees: "nothing",
      narrowestTermsLocked: false,
      readReceipts: false,
      languages: ["en"],
    },
    seats: [
      {
        person,
        name: "Writer",
        seat: { role: "leadMediator", authority: "none" },
        devices: [device.device],
      },
    ],
  });
  const filling = "Words that were said. ".repeat(Math.ceil(textBytes / 22));
  const textOf = (i: number): string => `Number ${i}. ${filling}`.slice(0, textBytes);
  for (let i = builder.entries.length; i < entryCount; i++) {
    const said = await builder.event({
      type: "itemSaid",
      at: START + i,
      item: id("item", String(i)) as never,
      form: "remark",
      text: textOf(i),
      terms: "inConfidence",
    });
    if (!said.ok) throw new Error(`entry ${i} was refused: ${JSON.stringify(said.error)}`);
  }
  const entries = builder.entries.map(encodeEntry);
  const newestText = `Number ${entryCount - 1}.`;
  return {
    room: builder.fold.room,
    keyring,
    entries,
    pages: pagesOf(entries),
    mediation,
    person,
    newestText,
  };
};

/** Pages as the relay cuts them. */
export const pagesOf = (entries: readonly Bytes[]): readonly (readonly Bytes[])[] => {
  const pages: Bytes[][] = [];
  let page: Bytes[] = [];
  let bytes = 0;
  for (const entry of entries) {
    if (page.length === LIMITS.maxEntriesPerPage || bytes + entry.length > LIMITS.maxPageBytes) {
      pages.push(page);
      [page, bytes] = [[], 0];
    }
    page.push(entry);
    bytes += entry.length;
  }
  return [...pages, page];
};

export const vaultOver = (storage: LocalStorage, { storageKey }: KeyringSecret): Vault => {
  const randomness = seededRandomness(textToUtf8("vault"));
  return createVault(storage, {
    seal: (place, bytes) => sealLocal(storageKey, place, bytes, randomness),
    open: (place, sealed) => openLocal(storageKey, place, sealed),
  });
};

/** Takes the whole log in by the very code that a workspace uses, and stores it. */
export const openWithReplica = async (
  log: RoomLog,
  storage: LocalStorage,
  verifier: SignatureVerifier = createVerifier(),
): Promise<void> => {
  const { room, keyring, entries, pages } = log;
  const ignore = (): void => {};
  const replica = new Replica({
    room,
    device: keyring.device,
    verifier,
    vault: vaultOver(storage, keyring),
    onChange: ignore,
    onStorageFailure: ignore,
    onGap: ignore,
  });
  let from = 0;
  for (const page of pages) {
    replica.receive({ from, headSequence: entries.length - 1, entries: page });
    from += page.length;
  }
  await replica.settled();
  const { state } = replica.fold;
  // Two control entries and the charter come before the items.
  if (replica.status.status !== "open" || state.items.size !== entries.length - 3)
    throw new Error(`the room did not open: ${JSON.stringify(replica.status)}`);
};

/** The least disturbed of several rounds: whatever else the machine does only ever adds. */
export const best = (values: readonly number[]): number => Math.min(...values);
