import type { LocalStorage } from "../../packages/client/src/index.ts";
import { createVault, type Vault } from "../../packages/client/src/storage/vault.ts";
import { RoomBuilder } from "../../packages/client/src/workspace/room-builder.ts";
import {
  createKeyring,
  type KeyringSecret,
  openLocal,
  sealLocal,
  seededRandomness,
} from "../../packages/crypto/src/index.ts";
import { createId } from "../../packages/domain/src/index.ts";
import { type Bytes, textToUtf8 } from "../../packages/kernel/src/index.ts";
import { encodeEntry, LIMITS, type RoomId } from "../../packages/protocol/src/index.ts";

/** One room's log as a relay would send it, and the device that may read it. */
export interface LongRoom {
  readonly room: RoomId;
  readonly keyring: KeyringSecret;
  readonly entries: readonly Bytes[];
  readonly pages: readonly (readonly Bytes[])[];
}

const START = Date.UTC(2030, 0, 1);

/** A team's room with so many entries whose texts have so many bytes; the same on every machine. */
export const createLongRoom = async (entryCount: number, textBytes: number): Promise<LongRoom> => {
  const randomness = seededRandomness(textToUtf8("a long room"));
  const keyring = await createKeyring(randomness);
  const { device } = keyring;
  const id = (kind: "person" | "mediation" | "item", use: string) =>
    createId(kind, randomness.bytes(16, { use: `${kind} ${use}` }));
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
      mediation: id("mediation", "") as never,
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
        person: id("person", "") as never,
        name: "Writer",
        seat: { role: "leadMediator", authority: "none" },
        devices: [device.device],
      },
    ],
  });
  const text = "Words that were said. ".repeat(Math.ceil(textBytes / 22)).slice(0, textBytes - 1);
  for (let i = builder.entries.length; i < entryCount; i++) {
    const said = await builder.event({
      type: "itemSaid",
      at: START + i,
      item: id("item", String(i)) as never,
      form: "remark",
      text: `${text}${i % 10}`,
      terms: "inConfidence",
    });
    if (!said.ok) throw new Error(`entry ${i} was refused: ${JSON.stringify(said.error)}`);
  }
  const entries = builder.entries.map(encodeEntry);
  return { room: builder.fold.room, keyring, entries, pages: pagesOf(entries) };
};

/** Pages as the relay cuts them. */
const pagesOf = (entries: readonly Bytes[]): readonly (readonly Bytes[])[] => {
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

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
