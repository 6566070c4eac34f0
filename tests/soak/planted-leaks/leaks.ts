import { type Purpose, seededRandomness } from "@parley/crypto";
import type { PartyId } from "@parley/domain";
import { type Bytes, concatBytes, textToUtf8 } from "@parley/kernel";
import type { LocalStorage, Ports, RoomView } from "../../../packages/client/src/index.ts";
import type { ActType, Key, Place, Seat } from "../non-interference/acts.ts";
import { type Made, type Meddling, REASON, seatOf } from "../non-interference/play.ts";
import type { Schedule, Step } from "../non-interference/schedule.ts";
import { type PortsOf, roomAt, type World } from "../non-interference/world.ts";

/** One way in which a hidden room's business reaches a watcher: what the comparison is there to find. */
export interface Planted {
  readonly name: string;
  /** Whether it tells of an adviser's coming and going. */
  readonly needsAdviser?: boolean;
  /** What of a schedule the leak tells: where it is the same in both runs, there is nothing to show. */
  readonly tellsOf: (schedule: Schedule) => string;
  /** Called once for each run. */
  readonly plant: () => { readonly portsOf?: PortsOf; readonly meddling?: Meddling };
}

const everything = ({ steps }: Schedule): string => JSON.stringify(steps);
/** How often an act is done in north's rooms, or at all where it is in no room; and that something can show it. */
const countOf =
  (...types: readonly ActType[]) =>
  ({ steps }: Schedule): string =>
    String(
      steps.filter(({ act }) => types.includes(act.type) && !("place" in act && isSharedPlace(act.place)))
        .length,
    );
/** What was said in north's caucus before each message that was carried to a watcher. */
const saidBeforeCarrying = ({ steps }: Schedule): string => {
  const said: Key[] = [];
  const carried: Key[][] = [];
  for (const { key, act } of steps) {
    if (act.type === "carry" && isSharedPlace(act.to)) carried.push([...said]);
    if ((act.type === "say" || act.type === "carry") && act.place === "northCaucus") said.push(key);
  }
  return JSON.stringify(carried);
};
const isSharedPlace = (place: Place): boolean => place === "common" || place.startsWith("south");

const inPorts = (name: string, portsOf: () => PortsOf): Planted => ({
  name,
  tellsOf: everything,
  plant: () => ({ portsOf: portsOf() }),
});
const inActs = (
  name: string,
  meddling: () => Meddling,
  tellsOf: Planted["tellsOf"] = everything,
): Planted => ({ name, tellsOf, plant: () => ({ meddling: meddling() }) });

/** Draws that ignore a part of their purpose, so that one stream serves what should have streams of its own. */
const drawnFrom = (use: (seat: Seat, purpose: Purpose) => Purpose, isOfAllSeats = false): PortsOf => {
  const shared = seededRandomness(textToUtf8("one for all"));
  const own = new Map<Seat, typeof shared>();
  return (seat, ports) => {
    const source = isOfAllSeats ? shared : (own.get(seat) ?? seededRandomness(textToUtf8(`for ${seat}`)));
    own.set(seat, source);
    return { ...ports, randomness: { bytes: (length, purpose) => source.bytes(length, use(seat, purpose)) } };
  };
};

const hiddenRoom = (world: World): RoomView | null => roomAt(world, "north", "northCaucus");
const secretsOf = (world: World): number => hiddenRoom(world)?.state.items.size ?? 0;
const isShared = ({ act, isPrivate }: Step): boolean =>
  !isPrivate && "place" in act && (act.place === "southCaucus" || act.place === "common");

/** Changes the words of a shared act by what is known from the hidden room. */
const words = (change: (text: string, world: World, made: Made) => string): Meddling => ({
  before: (world, step, made) => {
    const { act } = step;
    if (!isShared(step) || act.type !== "say") return step;
    return { ...step, act: { ...act, text: change(act.text, world, made) } };
  },
});

/** Has the mediator say something in a room after a step. */
const mediatorSays = async (world: World, place: Place, text: string): Promise<void> => {
  const room = roomAt(world, "mediator", place);
  if (room === null) return;
  const remark = { form: "remark", text, terms: "inConfidence", reason: REASON } as const;
  await seatOf(world, "mediator").workspace.say(room.room, remark, room.readers);
};

/** Passes whatever is sealed through a counter that all rooms of a device share. */
const countingStore = (own: LocalStorage, mark: (commits: number) => Bytes): LocalStorage => {
  let commits = 0;
  return {
    ...own,
    commit: (batch) =>
      own.commit({ ...batch, put: [...batch.put, { key: "commits", value: mark(++commits) }] }),
  };
};

/** One store that every seat of this machine counts in. */
const sharedCounter = (): PortsOf => {
  let commits = 0;
  return (_seat, own: Ports) => ({
    ...own,
    storage: countingStore(own.storage, () => Uint8Array.of(++commits & 255, (commits >> 8) & 255)),
  });
};

export const LEAKS: readonly Planted[] = [
  inPorts("ids drawn from one counter for all rooms", () =>
    drawnFrom((_seat, { use }) => (use.startsWith("id ") ? { use: "id" } : { use })),
  ),
  inPorts("salts and nonces drawn from one counter for all rooms", () =>
    drawnFrom((_seat, purpose) => (purpose.use.startsWith("body-") ? { use: purpose.use } : purpose)),
  ),
  inPorts("one stream of randomness for all seats", () => drawnFrom(() => ({ use: "all" }), true)),
  inPorts("a clock that every reading by anybody moves on", () => {
    let ticks = 0;
    return (_seat, own) => ({ ...own, clock: { ...own.clock, now: () => own.clock.now() + ticks++ } });
  }),
  inPorts("a counter of commits that all seats share", sharedCounter),
  inActs("a carried message that names the item it came from", () => ({
    before: (_world, step) => {
      const { act } = step;
      return act.type === "carry"
        ? { ...step, act: { ...act, wording: `${act.wording} [${act.said.text.length}]` } }
        : step;
    },
  })),
  inActs(
    "a carried message with the id of the last hidden item",
    () => ({
      before: (world, step) => {
        const { act } = step;
        const last = [...(hiddenRoom(world)?.state.items.keys() ?? [])].at(-1) ?? "none";
        return act.type === "carry"
          ? { ...step, act: { ...act, wording: `${act.wording} [${last}]` } }
          : step;
      },
    }),
    saidBeforeCarrying,
  ),
  inActs("a carried message under the terms of its source", () => ({
    before: (_world, step) => {
      const { act } = step;
      return act.type === "carry"
        ? { ...step, act: { ...act, wording: `${act.wording} (${act.said.terms})` } }
        : step;
    },
  })),
  inActs("a count of hidden items in a mediator's words", () =>
    words((text, world) => `${text} ${secretsOf(world)}`),
  ),
  inActs("padding by the length of what was last said elsewhere", () =>
    words((text, world) =>
      text.padEnd(([...(hiddenRoom(world)?.state.items.values() ?? [])].at(-1)?.text.length ?? 0) % 3_000),
    ),
  ),
  inActs("the time of the hidden room's last event in shared words", () =>
    words((text, world) => `${text} ${hiddenRoom(world)?.state.lastAt ?? 0}`),
  ),
  inActs("the head of a hidden room in shared words", () =>
    words((text, world) => `${text} ${hiddenRoom(world)?.rights.head.hash ?? ""}`),
  ),
  {
    needsAdviser: true,
    ...inActs(
      "members of a hidden room in the other party's charter",
      () => ({
        after: async (world, step) => {
          const room = roomAt(world, "mediator", "southCaucus");
          const party = room === null ? undefined : [...room.state.parties.values()][0];
          if (!isShared(step) || room === null || party === undefined) return;
          const members = [...(roomAt(world, "north", "northDelegation")?.state.members.values() ?? [])];
          const present = members.filter(({ removedAt }) => removedAt === undefined).length;
          const label = `North, ${present} in ${members.length}, ${roomAt(world, "north", "northDelegation")?.rights.epoch}`;
          const relabelled = { ...party, party: party.party as PartyId, neutralLabel: label };
          await seatOf(world, "mediator").workspace.act(room.room, {
            type: "partyRelabelled",
            party: relabelled,
          });
        },
      }),
      countOf("dismiss"),
    ),
  },
  inActs(
    "a note of the team in the common room",
    () => ({
      after: async (world, { act }) => {
        if (act.type === "writeNote" && act.place === "team") await mediatorSays(world, "common", act.text);
      },
    }),
    countOf("writeNote"),
  ),
  inActs(
    "an acknowledgement that reaches the source",
    () => ({
      after: async (world, { act }) => {
        if (act.type === "acknowledge" && act.place === "northCaucus")
          await mediatorSays(world, "southCaucus", "They have it.");
      },
    }),
    countOf("acknowledge"),
  ),
  inActs(
    "an answer that reaches the source",
    () => ({
      after: async (world, { act }) => {
        if (act.type === "reply" && act.place === "northCaucus")
          await mediatorSays(world, "southCaucus", "They have answered.");
      },
    }),
    countOf("reply"),
  ),
  inActs(
    "a receipt for every reading of a hidden room",
    () => ({
      after: async (world, { act }) => {
        if (act.type === "markRead" && act.place === "northCaucus")
          await mediatorSays(world, "common", "Read.");
      },
    }),
    countOf("markRead"),
  ),
  inActs(
    "a draft that others can see being written",
    () => ({
      after: async (world, { act }) => {
        if (act.type === "draft" && act.by === "north")
          await mediatorSays(world, "common", "North is writing.");
      },
    }),
    countOf("draft"),
  ),
  inActs(
    "a refusal in one room that is told in another",
    () => ({
      after: async (world, { act }) => {
        if (act.type === "attempt" || act.type === "stopped")
          await mediatorSays(world, "common", "I may not say.");
      },
    }),
    countOf("attempt", "stopped"),
  ),
  inActs("one more frame on a watcher's wire for every hidden item", () => ({
    after: async (world) => {
      const { wire } = seatOf(world, "south");
      // The list is the wire's own: what stands in it counts as sent.
      (wire.frames as Bytes[]).push(...Array.from({ length: secretsOf(world) }, () => Uint8Array.of(0)));
    },
  })),
  inActs("one byte in a watcher's store that counts hidden entries", () => ({
    after: async (world) => {
      const value = concatBytes(Uint8Array.of(hiddenRoom(world)?.state.sequence ?? 0));
      await seatOf(world, "observer").storage.commit({ put: [{ key: "planted", value }], remove: [] });
    },
  })),
  inActs(
    "a connection that breaks when a hidden one does",
    () => ({
      after: async (world, { act }) => {
        if (act.type !== "reconnect" || act.by === "south" || act.by === "observer") return;
        const seat = seatOf(world, "south");
        seat.wire.cut();
        seat.wire.mend();
        seat.clock.moveTo(seat.clock.now() + 2_000);
      },
    }),
    countOf("reconnect"),
  ),
];
