import { createKeyring, type KeyringSecret, type Randomness, seededRandomness } from "@parley/crypto";
import type { Charter } from "@parley/domain";
import { type Bytes, textToUtf8 } from "@parley/kernel";
import type { RelayStore } from "@parley/log";
import { createMemoryStore } from "@parley/log/memory";
import { parseEntry } from "@parley/protocol";
import type { Workspace } from "../../../packages/client/src/index.ts";
import { admitBy, openRoom, openTalks, type Talks } from "../../../packages/client/test/support/story.ts";
import {
  expectOk,
  seatAt,
  until,
  type Seat as WorkspaceSeat,
} from "../../../packages/client/test/support/world.ts";
import type { Seat } from "./acts.ts";
import type { Picker } from "./picker.ts";

/** Talks as they stood when everybody had come: every seat's store and keys, and the relay's. Worlds are copies of it. */
export interface Template {
  readonly seed: string;
  readonly charter: Pick<Charter, "sourceSees" | "readReceipts">;
  readonly seats: ReadonlyMap<Seat, SeatTemplate>;
  readonly relay: RelayStore;
}

export interface SeatTemplate {
  readonly keyring: KeyringSecret;
  readonly stored: ReadonlyMap<string, Bytes>;
}

export const randomnessOf = (seed: string, purpose: string): Randomness =>
  seededRandomness(textToUtf8(`${seed} ${purpose}`));

/** Founds talks in earnest, invitations and all; sometimes with a second mediator and an adviser. */
export const createTemplate = async (
  seed: string,
  picker: Picker,
  isLarge = picker.chance(0.4),
): Promise<Template> => {
  const charter = {
    sourceSees: picker.one(["nothing", "thatConveyed", "exactWords"] as const),
    readReceipts: picker.chance(0.5),
  };
  const talks = await openTalks(charter, (seat) => ({ randomness: randomnessOf(seed, seat) }));
  const { mediator, north, south, observer } = talks;
  const seats = new Map<Seat, WorkspaceSeat>(
    Object.entries({ mediator, north, south, observer }) as [Seat, WorkspaceSeat][],
  );
  if (isLarge) {
    for (const seat of ["second", "adviser"] as const)
      seats.set(seat, await seatAt(talks.relay, { randomness: randomnessOf(seed, seat) }));
    await bringInOthers(talks, seats);
  }
  for (const { workspace } of seats.values()) await workspace.lock();
  const templates = new Map<Seat, SeatTemplate>();
  for (const [seat, { storage }] of seats) {
    // A seeded keyring is the first thing that its seat drew, so it can be drawn again.
    const keyring = await createKeyring(randomnessOf(seed, seat));
    templates.set(seat, { keyring, stored: new Map(storage.contents) });
  }
  await talks.relay.stop();
  return { seed, charter, seats: templates, relay: talks.relay.store };
};

/** A second mediator, whom each party seconds into its caucus, and an adviser in north's delegation. */
const bringInOthers = async (talks: Talks, seats: ReadonlyMap<Seat, WorkspaceSeat>): Promise<void> => {
  const { mediation, mediator, north, south } = talks;
  const [second, adviser] = [seats.get("second"), seats.get("adviser")];
  if (second === undefined || adviser === undefined) throw new Error("nobody to bring in");
  const wish = { mediation, authority: "none", name: "M" } as const;
  await admitBy(mediator.workspace, second.workspace, { ...wish, purpose: "mediator" }, "Jon Avery");
  for (const { workspace } of [north, south]) await secondWhoeverIsProposed(workspace);
  await openRoom(second.workspace, "caucus", talks.northParty);
  await openRoom(second.workspace, "caucus", talks.southParty);
  await admitBy(north.workspace, adviser.workspace, { ...wish, purpose: "adviser" }, "Pia Senn");
  await openRoom(adviser.workspace, "delegation");
  for (const { workspace } of seats.values()) await everybodyIsNamed(workspace);
};

const secondWhoeverIsProposed = async (workspace: Workspace): Promise<void> => {
  const caucus = await openRoom(workspace, "caucus");
  const proposal = await until(
    workspace,
    ({ rooms }) => rooms.get(caucus.room)?.proposals.find(({ iMaySecond }) => iMaySecond),
    "the proposal",
  );
  expectOk(await workspace.secondAdmission(caucus.room, proposal.proposal));
};

/** Devices name each other by themselves; the talks begin once that is over. */
const everybodyIsNamed = (workspace: Workspace): Promise<unknown> =>
  until(
    workspace,
    ({ rooms }) =>
      [...rooms.values()].every(
        ({ state, status }) =>
          status.status === "open" &&
          [...state.members.values()].every(
            ({ person, removedAt }) => person !== undefined || removedAt !== undefined,
          ),
      ),
    "names for everybody",
  );

/** The same rooms in a store of their own. */
export const copyOfRelay = async ({ relay, seats }: Template): Promise<RelayStore> => {
  const copy = createMemoryStore();
  const devices = [...seats.values()].map(({ keyring }) => keyring.device.device);
  const roomsByDevice = await Promise.all(devices.map((device) => relay.roomsOf(device, 1_000)));
  for (const { room, head } of await relay.listRooms(null, 1_000)) {
    const range = { from: 0, through: head.sequence, maxEntries: 10_000, maxBytes: 1e9 };
    const entries = ((await relay.readPage(room, range)) ?? []).map((bytes) => {
      const entry = parseEntry(bytes);
      if (!entry.ok) throw new Error("the relay holds something that is no entry");
      return entry.value;
    });
    const admitted = devices.filter((_, i) => roomsByDevice[i]?.some((held) => held.room === room) === true);
    const stored = await copy.appendAll([{ room, expected: null, entries, admitted, removed: [] }]);
    if (!stored.ok) throw new Error("the relay's rooms could not be copied");
  }
  return copy;
};
