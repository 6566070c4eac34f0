import {
  bodyKeyOf,
  controlEntry,
  cosignFounding,
  createDevice,
  createEpoch,
  type DeviceSecret,
  type EpochKeySecret,
  encodeDisclosure,
  type Randomness,
  sealEntry,
  seededRandomness,
} from "@parley/crypto";
import { createId, encodeEvent, type Introduction, type RoomEvent, type Seat } from "@parley/domain";
import { type Bytes, type Result, textToUtf8 } from "@parley/kernel";
import {
  type Entry,
  type FoundingStatement,
  follow,
  type Member,
  type Rights,
  roomOf,
} from "@parley/protocol";

const valueIn = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(`expected success, got ${JSON.stringify(result.error)}`);
  return result.value;
};

export const idFrom = <Kind extends Parameters<typeof createId>[0]>(kind: Kind, name: string) =>
  createId(kind, seededRandomness(textToUtf8(name)).bytes(16, { use: "id" }));

export const NORTH = idFrom("party", "north");
export const MEDIATOR: Seat = { role: "leadMediator", authority: "none" };
export const HEAD: Seat = { role: "head", authority: "negotiate", party: NORTH };

/**
 * A caucus in which whoever holds a member's device may seal whatever they like, as somebody of ill will can: nothing asks
 * the rules before it is written.
 */
export class LawlessRoom {
  readonly entries: Entry[] = [];
  readonly #randomness: Randomness;
  readonly #shown: Entry[] = [];
  readonly mediator: DeviceSecret;
  readonly head: DeviceSecret;
  readonly adviser: DeviceSecret;
  #rights: Rights | null = null;
  #key: EpochKeySecret | null = null;

  private constructor(
    randomness: Randomness,
    mediator: DeviceSecret,
    head: DeviceSecret,
    adviser: DeviceSecret,
  ) {
    this.#randomness = randomness;
    this.mediator = mediator;
    this.head = head;
    this.adviser = adviser;
  }

  /** Founded by a mediator and a head, with an adviser's device among the founders that no seat names. */
  static async found(seed: string): Promise<LawlessRoom> {
    const randomness = seededRandomness(textToUtf8(seed));
    const device = () => createDevice(randomness);
    const room = new LawlessRoom(randomness, await device(), await device(), await device());
    const members = [memberOf(room.mediator, 0), memberOf(room.head, 1), memberOf(room.adviser, 1, false)];
    const statement: FoundingStatement = {
      rulesVersion: 1,
      admission: "another",
      salt: randomness.bytes(32, { use: "salt" }),
      members: members.toSorted((a, b) => (a.device < b.device ? -1 : 1)),
    };
    const cosignatures = [await cosignFounding(room.head, statement)];
    const founding = await controlEntry({
      ...{ device: room.mediator, room: null, sequence: 0, previous: null, epoch: 0 },
      control: { type: "founding", statement, cosignatures },
    });
    room.#take(founding);
    const { change, key } = await createEpoch({
      ...{ room: roomOf(founding), epoch: 1, history: "continued", members, randomness },
      author: room.mediator.device,
    });
    room.#key = key;
    const place = { device: room.mediator, room: roomOf(founding), sequence: 1, previous: founding.hash };
    const control = { type: "change", admitted: [], removed: [], epoch: change } as const;
    room.#take(await controlEntry({ ...place, epoch: 0, control }));
    return room;
  }

  /** Seals an event, lawful or not; `isShown` puts it among what the file discloses. */
  async seal(device: DeviceSecret, event: RoomEvent, isShown = true): Promise<Entry> {
    if (this.#rights === null || this.#key === null) throw new Error("not founded");
    const { head, epoch, room } = this.#rights;
    const entry = await sealEntry({
      ...{ device, room, sequence: head.sequence + 1, previous: head.hash, epoch },
      ...{ epochKey: this.#key, plaintext: encodeEvent(event), randomness: this.#randomness },
    });
    this.#take(entry);
    if (isShown) this.#shown.push(entry);
    return entry;
  }

  /** The opening that names the mediator and the head, and nobody else. */
  opening(seats: readonly Introduction[] = this.seats): RoomEvent {
    return {
      ...{ type: "roomOpened", at: 1_000, kind: "caucus", seats },
      charter: {
        ...{ mediation: idFrom("mediation", "talks"), title: "Talks on the Vessin Plain", template: "peace" },
        ...{ conveyanceDefault: "inConfidence", sourceSees: "exactWords", narrowestTermsLocked: false },
        ...{ readReceipts: false, languages: ["en"] },
      },
      parties: [{ party: NORTH, neutralLabel: "Northern Council", names: [], hue: 210 }],
    };
  }

  get seats(): readonly Introduction[] {
    const devicesOf = ({ device }: DeviceSecret) => [device];
    return [
      {
        person: idFrom("person", "ida"),
        name: "Ida Marr",
        seat: MEDIATOR,
        devices: devicesOf(this.mediator),
      },
      { person: idFrom("person", "tam"), name: "Tamsin Oake", seat: HEAD, devices: devicesOf(this.head) },
    ];
  }

  /** The file that shows what was sealed to be shown, of all entries or of these alone. */
  file(entries: readonly Entry[] = this.entries): Bytes {
    const key = this.#key;
    if (key === null) throw new Error("not founded");
    const keys = new Map(this.#shown.map((entry) => [entry.hash, valueIn(bodyKeyOf(entry, key))]));
    return encodeDisclosure({ entries, keys });
  }

  #take(entry: Entry): void {
    this.#rights = valueIn(follow(this.#rights, entry));
    this.entries.push(entry);
  }
}

const memberOf = ({ device, wrapKey }: DeviceSecret, group: number, signer = true): Member => ({
  ...{ device, wrapKey, group, signer },
  writer: true,
});
