import type { DeviceSecret } from "@parley/crypto";
import { sign } from "@parley/crypto";
import { createVerifier, type Entry, encodeEntry, type RoomId } from "@parley/protocol";
import { createLink, type Link } from "../../../packages/client/src/connection/link.ts";
import type { RoomFold } from "../../../packages/client/src/replica/fold.ts";
import { Replica } from "../../../packages/client/src/replica/replica.ts";
import { createMemoryStorage } from "../../../packages/client/src/storage/memory.ts";
import { createVault } from "../../../packages/client/src/storage/vault.ts";
import { RELAY_URL } from "../../../packages/client/test/support/world.ts";
import type { World } from "../non-interference/world.ts";
import { type Forgery, sealForgery } from "./forge.ts";

/** A member's device in the hands of somebody who keeps to the protocol, so far as the relay can tell, and to no rule. */
export interface Attacker {
  readonly fold: () => RoomFold;
  /** Writes a forgery onto the room; the entry, or null where the relay did not take it. */
  readonly append: (forgery: Forgery) => Promise<Entry | null>;
  readonly end: () => void;
}

export const createAttacker = async (world: World, device: DeviceSecret, room: RoomId): Promise<Attacker> => {
  const ignore = (): void => {};
  const replica = new Replica({
    ...{ room, device, verifier: createVerifier() },
    vault: createVault(createMemoryStorage(), {
      seal: async (_place, bytes) => new Uint8Array(bytes),
      open: async (_place, bytes) => ({ ok: true, value: bytes }),
    }),
    ...{ onChange: ignore, onStorageFailure: ignore, onGap: ignore },
  });
  const link = await connected(world, device, replica);
  const answer = await link.ask({ type: "subscribe", room, from: 0 });
  if (!answer.ok) throw new Error("the attacker is not let into the room");
  await replica.settled();
  return {
    fold: () => replica.fold,
    append: async (forgery) => {
      await replica.settled();
      const { rights, keys } = replica.fold;
      const epochKey = keys.get(rights?.epoch ?? 0);
      if (rights === null || epochKey === undefined) throw new Error("the attacker has no key");
      const { head, epoch } = rights;
      const place = { device, room, epoch, sequence: head.sequence + 1, previous: head.hash };
      const entry = await sealForgery(place, epochKey, forgery);
      const appends = [{ room, expected: head.hash, entries: [encodeEntry(entry)] }];
      const sent = await link.ask({ type: "append", appends });
      if (!sent.ok || sent.value.type !== "appended") return null;
      await replica.reaches(head.sequence + 1);
      return entry;
    },
    end: () => link.stop(),
  };
};

const connected = (world: World, device: DeviceSecret, replica: Replica): Promise<Link> =>
  new Promise((resolve) => {
    const link: Link = createLink({
      transport: world.transport,
      clock: world.relayClock,
      url: () => RELAY_URL,
      device: device.device,
      prove: (nonce) => sign(device, "connection", nonce),
      listener: {
        onState: () => {},
        onClock: () => {},
        onMessage: (message) => {
          if (message.type === "entries" && message.room === replica.room) replica.receive(message);
        },
        onWelcome: () => resolve(link),
      },
    });
    link.start();
  });
