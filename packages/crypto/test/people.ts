import { type Result, textToUtf8 } from "@parley/kernel";
import {
  type AdmissionRule,
  type Entry,
  type EpochChange,
  type FoundingStatement,
  follow,
  type Member,
  type Rights,
  roomOf,
} from "@parley/protocol";
import {
  controlEntry,
  cosignFounding,
  createDevice,
  createEpoch,
  type DeviceSecret,
  type EpochKeySecret,
  type Randomness,
  sealEntry,
  seededRandomness,
} from "../src/index.ts";

export const valueIn = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(`expected success, got ${JSON.stringify(result.error)}`);
  return result.value;
};

export const asMember = (device: DeviceSecret, group: number): Member => ({
  device: device.device,
  wrapKey: device.wrapKey,
  group,
  signer: true,
  writer: true,
});

/** A room of two sides with its first epoch, as both sides' devices know it. */
export interface Room {
  readonly a: DeviceSecret;
  readonly b: DeviceSecret;
  readonly randomness: Randomness;
  readonly entries: Entry[];
  rights: Rights;
  readonly change: EpochChange;
  readonly key: EpochKeySecret;
}

export const foundRoom = async (seed: string, admission: AdmissionRule = "another"): Promise<Room> => {
  const randomness = seededRandomness(textToUtf8(seed));
  const [a, b] = [await createDevice(randomness), await createDevice(randomness)];
  const members = [asMember(a, 0), asMember(b, 1)].toSorted((x, y) => (x.device < y.device ? -1 : 1));
  const salt = randomness.bytes(32, { use: "salt" });
  const statement: FoundingStatement = { rulesVersion: 1, admission, salt, members };
  const cosignatures = [await cosignFounding(b, statement)];
  const founding = await controlEntry({
    device: a,
    room: null,
    sequence: 0,
    previous: null,
    epoch: 0,
    control: { type: "founding", statement, cosignatures },
  });
  const room = roomOf(founding);
  const wish = { room, epoch: 1, history: "continued", members, author: a.device, randomness } as const;
  const { change, key } = await createEpoch(wish);
  const control = { type: "change", admitted: [], removed: [], epoch: change } as const;
  const place = { device: a, room, sequence: 1, previous: founding.hash, epoch: 0 };
  const first = await controlEntry({ ...place, control });
  const rights = valueIn(follow(valueIn(follow(null, founding)), first));
  return { a, b, randomness, entries: [founding, first], rights, change, key };
};

/** Says words in a room; the entry is appended. */
export const say = async (room: Room, device: DeviceSecret, plaintext: Uint8Array): Promise<Entry> => {
  const { head, epoch } = room.rights;
  const entry = await sealEntry({
    device,
    room: room.rights.room,
    sequence: head.sequence + 1,
    previous: head.hash,
    epoch,
    epochKey: room.key,
    plaintext,
    randomness: room.randomness,
  });
  room.rights = valueIn(follow(room.rights, entry));
  room.entries.push(entry);
  return entry;
};
