import { type Randomness, seededRandomness } from "@parley/crypto";
import { textToUtf8 } from "@parley/kernel";
import { createMemoryStore } from "@parley/log/memory";
import { createRelay, type Relay } from "@parley/relay";
import {
  type Clock,
  createTourWorkspace,
  createWorkspace,
  type LocalStorage,
  type MediationWish,
  type Outcome,
  type Ports,
  systemClock,
  type Transport,
  type Workspace,
  type WorkspaceSnapshot,
} from "../../src/index.ts";
import { createMemoryStorage, type MemoryStorage } from "../../src/storage/memory.ts";
import { createInProcessTransport } from "../../src/transport/in-process.ts";

/** The real relay over a store in memory, in this process. */
export const createTestRelay = (
  clock: Clock = systemClock,
): { readonly relay: Relay; readonly transport: Transport } => {
  const store = createMemoryStore();
  const relay = createRelay({
    store,
    clock,
    randomness: (length) => crypto.getRandomValues(new Uint8Array(length)),
    onFailure: (failure) => console.error(failure),
  });
  return { relay, transport: createInProcessTransport(() => relay) };
};

export const RELAY_URL = "ws://relay.test/";

export const randomnessFor = (seed: string): Randomness => seededRandomness(textToUtf8(seed));

export interface Seat {
  readonly workspace: Workspace;
  readonly storage: MemoryStorage;
  readonly ports: Ports;
}

/** A workspace without passphrase, over a store in memory. */
export const seatAt = async (transport: Transport, overrides: Partial<Ports> = {}): Promise<Seat> => {
  const storage = createMemoryStorage();
  const ports: Ports = {
    storage,
    transport,
    clock: systemClock,
    randomness: { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) },
    ...overrides,
  };
  const workspace = expectOk(await createTourWorkspace(ports, { relay: RELAY_URL }));
  return { workspace, storage, ports };
};

export type { LocalStorage };
export { createWorkspace };

/** The value, or a test that fails with the reason in its message. */
export const expectOk = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
};

/** Waits until a snapshot satisfies; what it said at last stands in the error. */
export const until = async <T>(
  workspace: Workspace,
  look: (snapshot: WorkspaceSnapshot) => T | null | undefined | false,
  what: string,
  timeoutMs = 8_000,
): Promise<T> => {
  const found = look(workspace.snapshot());
  if (found !== null && found !== undefined && found !== false) return found;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      unsubscribe();
      reject(new Error(`never saw ${what}: ${describe(workspace.snapshot())}`));
    }, timeoutMs);
    const unsubscribe = workspace.subscribe(() => {
      const now = look(workspace.snapshot());
      if (now === null || now === undefined || now === false) return;
      clearTimeout(timer);
      unsubscribe();
      resolve(now);
    });
  });
};

const describe = ({ rooms, invitations, joins, alarms, connection }: WorkspaceSnapshot): string =>
  JSON.stringify({
    connection,
    alarms,
    rooms: [...rooms.values()].map(({ kind, status, state }) => ({
      kind,
      status,
      items: state.items.size,
      people: [...state.people.values()].map(({ name }) => name),
      refused: [...state.refused].map(({ reason }) => reason),
    })),
    invitations: invitations.map(({ purpose, status }) => ({ purpose, status })),
    joins: joins.map(({ status }) => status),
  });

export const online = (workspace: Workspace): Promise<true> =>
  until(workspace, ({ connection }) => connection.status === "online", "the connection");

export const peaceTalks: MediationWish = {
  title: "Talks on the Vessin Plain",
  template: "peace",
  conveyanceDefault: "inConfidence",
  sourceSees: "exactWords",
  narrowestTermsLocked: false,
  readReceipts: false,
  languages: ["en"],
  myName: "Ida Marr",
  parties: [
    { label: "Northern Council", hue: 210 },
    { label: "Southern League", hue: 30 },
  ],
};
