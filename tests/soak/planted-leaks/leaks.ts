import type { PartyId } from "@parley/domain";
import { type Bytes, concatBytes } from "@parley/kernel";
import { idFrom, REASON, seatOf } from "../non-interference/performing.ts";
import { roomAt } from "../non-interference/world.ts";
import {
  countInHiddenRoom,
  countOf,
  drawnFrom,
  hiddenRoom,
  inActs,
  inPorts,
  isShared,
  mediatorSays,
  type Planted,
  saidBeforeCarrying,
  secretsOf,
  sharedCounter,
  words,
} from "./plant.ts";

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
  inActs(
    "a presented copy that follows its master",
    () => ({
      after: async (world, { act }) => {
        if (act.type !== "renameIssue") return;
        const { workspace } = seatOf(world, "mediator");
        const [team, south] = [roomAt(world, "mediator", "team"), roomAt(world, "mediator", "southCaucus")];
        if (team === null || south === null || south.state.copies.size === 0) return;
        const wish = { mediation: team.mediation, issues: [idFrom("issue", act.of)], rooms: [south.room] };
        await workspace.present({ ...wish, reason: REASON });
      },
    }),
    countOf("renameIssue"),
  ),
  inActs(
    "a count of a hidden room's reports and record in a mediator's words",
    () =>
      words((text, world) => {
        const state = hiddenRoom(world)?.state;
        return `${text} ${state?.reports.size ?? 0} ${state?.record.size ?? 0}`;
      }),
    countInHiddenRoom("addReport", "enterRecord"),
  ),
  inActs(
    "a preference of one side that the other is told",
    () => ({
      after: async (world, { act }) => {
        if (act.type === "prefer" && act.place === "northCaucus")
          await mediatorSays(world, "southCaucus", "They have said what matters to them.");
      },
    }),
    countOf("prefer"),
  ),
  inActs(
    "an objection that reaches the side that made it",
    () => ({
      after: async (world, { act }) => {
        if (act.type === "objectToEntry" && act.place === "northCaucus")
          await mediatorSays(world, "southCaucus", "It was put to them.");
      },
    }),
    countOf("objectToEntry"),
  ),
  inActs(
    "an explanation that the other side can hear of",
    () => ({
      after: async (world, { act }) => {
        if (act.type === "explainStep" && act.place === "northCaucus")
          await mediatorSays(world, "southCaucus", "They explain why.");
      },
    }),
    countOf("explainStep"),
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
