import { createEpochKeySecret, type DeviceSecret, sealEntry, sign } from "@parley/crypto";
import type { Bytes } from "@parley/kernel";
import { createVerifier, encodeEntry, type RoomId } from "@parley/protocol";
import { createLink, type Link } from "../../../packages/client/src/connection/link.ts";
import type { RoomFold } from "../../../packages/client/src/replica/fold.ts";
import { Replica } from "../../../packages/client/src/replica/replica.ts";
import { createMemoryStorage } from "../../../packages/client/src/storage/memory.ts";
import { createVault } from "../../../packages/client/src/storage/vault.ts";
import { RELAY_URL, systemLikeRandomness } from "../../../packages/client/test/support/world.ts";
import type { World } from "../non-interference/world.ts";

/** A member's device in the hands of somebody who keeps to the protocol, so far as the relay can tell, and to no rule. */
export interface Attacker {
  readonly fold: () => RoomFold;
  /** Seals and signs any bytes onto the room; whether the relay took them. */
  readonly append: (plaintext: Bytes, options?: { readonly withWrongKey?: boolean }) => Promise<boolean>;
  readonly end: () => void;
}

export const createAttacker = async (world: World, device: DeviceSecret, room: RoomId): Promise<Attacker> => {
  const storage = createMemoryStorage();
  const plain = createVault(storage, {
    seal: async (_place, bytes) => new Uint8Array(bytes),
    open: async (_place, bytes) => ({ ok: true, value: bytes }),
  });
  const ignore = (): void => {};
  const replica = new Replica({
    room,
    device,
    verifier: createVerifier(),
    vault: plain,
    onChange: ignore,
    onStorageFailure: ignore,
    onGap: ignore,
  });
  const link = await connected(world, device, replica);
  const answer = await link.ask({ type: "subscribe", room, from: 0 });
  if (!answer.ok) throw new Error("the attacker is not let into the room");
  await replica.settled();
  return {
    fold: () => replica.fold,
    append: async (plaintext, { withWrongKey = false } = {}) => {
      await replica.settled();
      const { rights, keys } = replica.fold;
      const epochKey = withWrongKey
        ? createEpochKeySecret(new Uint8Array(32).fill(7))
        : keys.get(rights?.epoch ?? 0);
      if (rights === null || epochKey === undefined) throw new Error("the attacker has no key");
      const { head, epoch } = rights;
      const entry = await sealEntry({
        ...{ device, room, epoch, epochKey, plaintext, randomness: systemLikeRandomness },
        ...{ sequence: head.sequence + 1, previous: head.hash },
      });
      const entries = [encodeEntry(entry)];
      const sent = await link.ask({ type: "append", appends: [{ room, expected: head.hash, entries }] });
      if (!sent.ok || sent.value.type !== "appended") return false;
      await replica.reaches(head.sequence + 1);
      return true;
    },
    end: () => link.stop(),
  };
};

const connected = (world: World, device: DeviceSecret, replica: Replica): Promise<Link> =>
  new Promise((resolve) => {
    const link: Link = createLink({
      transport: world.relay.transport,
      clock: world.clock,
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
