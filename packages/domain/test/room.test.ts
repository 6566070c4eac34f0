import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decide,
  evolve,
  foldRoom,
  type RoomEvent,
  refuseUnreadable,
  startRoom,
  Table,
} from "../src/index.ts";
import { anyEvent, anyFact, NAMES } from "./arbitrary-events.ts";
import {
  caucusWith,
  charter,
  commonRoom,
  contentOf,
  device,
  entry,
  groups,
  headOf,
  itemId,
  mediatorSeat,
  NOON,
  openRoom,
  party,
  roomId,
  said,
  seated,
  teamRoom,
  testRoom,
} from "./support.ts";

const founded = () =>
  testRoom(startRoom(roomId("r"))).then({
    type: "founded",
    groups: groups(["lead"], ["north"]),
    admission: "another",
    rulesVersion: 1,
  });

describe("folding a room", () => {
  it("RM1 accepts nothing before its founding, and only the opening before its opening", () => {
    testRoom(startRoom(roomId("r"))).refuses(said("ten days"), "north", "NotFounded");
    founded().refuses(said("ten days"), "north", "NotOpened");
    const again = { type: "founded", groups: groups(["x"]), admission: "any", rulesVersion: 1 } as const;
    expect(founded().then(again).state.refused.at(0)?.reason).toEqual({ type: "AlreadyFounded" });
  });

  it("RM1 opens once, by a signer who founded it", () => {
    const opening: RoomEvent = {
      type: "roomOpened",
      at: NOON,
      charter,
      kind: "caucus",
      parties: [party("north")],
      seats: [seated("lead", mediatorSeat), seated("north", headOf("north"))],
    };
    founded().refuses(opening, "stranger", "NotAMember");
    founded().when(opening, "lead").refuses(opening, "lead", "AlreadyOpened");
    founded().refuses({ ...opening, parties: [] }, "lead", "Unknown");
  });

  it("RM1 opens by a signer only, with each party shown once", () => {
    const opening: RoomEvent = {
      type: "roomOpened",
      at: NOON,
      charter,
      kind: "team",
      parties: [party("north"), party("north")],
      seats: [seated("lead", mediatorSeat)],
    };
    const [group] = groups(["lead", "reader"]);
    const devices = (group?.devices ?? []).map((each, i) => ({ ...each, signer: i === 0 }));
    const room = testRoom(startRoom(roomId("r"))).then({
      type: "founded",
      groups: [{ group: 0, devices }],
      admission: "any",
      rulesVersion: 1,
    });
    room.refuses(opening, "lead", "Repeated");
    room.refuses({ ...opening, parties: [] }, "reader", "NotASigner");
    room.when({ ...opening, parties: [] }, "lead");
    testRoom(startRoom(roomId("r"))).refuses({ ...opening, parties: [] }, "lead", "NotFounded");
  });

  it("RM2 lets decide and evolve agree about every event, and a refused one changes nothing else", () => {
    const rooms = [
      caucusWith("north"),
      teamRoom(),
      commonRoom(),
      openRoom("notebook", [[["lead", mediatorSeat]]]),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...rooms),
        fc.array(fc.tuple(anyEvent, fc.constantFrom(...NAMES)), { maxLength: 12 }),
        (start, events) => {
          let { state } = start;
          for (const [event, by] of events) {
            const stamp = { by: device(by), sequence: state.sequence + 1, entry: entry(`${state.sequence}`) };
            const decided = decide(state, event, device(by));
            const next = evolve(state, event, stamp);
            if (state.stopped !== undefined) expect(next).toBe(state);
            else if (decided.ok) expect(next.refused.length).toBe(state.refused.length);
            else {
              expect(next.refused.at(-1)?.reason).toEqual(decided.error);
              expect(contentOf(next)).toBe(contentOf(state));
            }
            state = next;
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("RM3 never throws, whatever happens in whatever order, and gives the same state for the same log", () => {
    const step = fc.tuple(fc.oneof(anyEvent, anyFact), fc.constantFrom(...NAMES), fc.nat(3));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let sequence = 0;
        const log = steps.map(([happening, by, skip]) => {
          sequence += skip;
          return { happening, stamp: { by: device(by), sequence, entry: entry(`${sequence}`) } };
        });
        const once = foldRoom(startRoom(roomId("r")), log);
        expect(JSON.stringify(foldRoom(startRoom(roomId("r")), log))).toBe(JSON.stringify(once));
      }),
      { numRuns: 300 },
    );
  });

  it("RM4 refuses a happening at a place in the log that is taken", () => {
    const { state } = caucusWith("north").when(said("ten days"), "north");
    const replayed = evolve(state, said("nine days"), {
      by: device("north"),
      sequence: state.sequence,
      entry: entry("old"),
    });
    expect(replayed.refused.at(-1)?.reason).toMatchObject({ type: "OutOfOrder" });
    expect(replayed.sequence).toBe(state.sequence);
    expect(replayed.items.size).toBe(1);
    const stale = evolve(
      state,
      { type: "epochBegan", epoch: 9, history: "continued" },
      { by: device("lead"), sequence: state.sequence, entry: entry("another") },
    );
    expect(stale).toMatchObject({ epoch: 0 });
    expect(stale.refused.at(-1)?.reason).toMatchObject({ type: "OutOfOrder" });
  });

  it("RM4 lets the several facts of one control entry share its place", () => {
    const { state } = caucusWith("north");
    const stamp = { by: device("lead"), sequence: 9, entry: entry("change") };
    const admitted = {
      type: "deviceAdmitted",
      device: device("adviser"),
      group: 1,
      signer: false,
      writer: true,
      proposedBy: device("lead"),
      secondedBy: [],
    } as const;
    const next = foldRoom(state, [
      { happening: admitted, stamp },
      { happening: { type: "epochBegan", epoch: 2, history: "continued" }, stamp },
    ]);
    expect(next).toMatchObject({ epoch: 2, sequence: 9 });
    expect(next.members.has(device("adviser"))).toBe(true);
    expect(next.refused).toHaveLength(0);
  });

  it("RM5 stops read-only, with the reason, at a version of the rules that it does not know", () => {
    const room = caucusWith("north").when(said("ten days"), "north");
    const raised = room.then({ type: "rulesRaised", at: NOON + 2, rulesVersion: 2 });
    expect(raised.state.stopped).toEqual({ type: "UnknownRules", rulesVersion: 2, known: 1 });
    expect(raised.then(said("nine days"), "north").state).toBe(raised.state);
    expect(raised.state.items.size).toBe(1);
    expect(decide(raised.state, said("nine days"), device("north"))).toMatchObject({
      error: { type: "Stopped" },
    });
    room.refuses({ type: "rulesRaised", at: NOON + 2, rulesVersion: 1 }, "lead", "RulesNotNewer");
    room.refuses({ type: "rulesRaised", at: NOON + 2, rulesVersion: 2 }, "north", "NotAMediator");
    const unknown = testRoom(startRoom(roomId("r"))).then({
      type: "founded",
      groups: groups(["lead"]),
      admission: "any",
      rulesVersion: 7,
    });
    expect(unknown.state.stopped?.rulesVersion).toBe(7);
  });

  it("RM6 marks as doubtful what is dated before the event before it", () => {
    const { state } = caucusWith("north")
      .when(said("ten days", { at: NOON + 100 }), "north")
      .when(said("nine days", { at: NOON + 50 }), "north")
      .when(said("eight days", { at: NOON + 60 }), "north");
    expect([...state.items.values()].map(({ said: { doubtful } }) => doubtful)).toEqual([false, true, false]);
    expect([...state.timeline].filter(({ doubtful }) => doubtful)).toHaveLength(1);
  });

  it("RM7 keeps a record of an entry that could not be opened or parsed", () => {
    const { state } = caucusWith("north");
    const stamp = { by: device("north"), sequence: 7, entry: entry("odd") };
    const next = refuseUnreadable(state, { type: "CannotOpen" }, stamp);
    expect(next.refused.toArray()).toEqual([{ stamp, reason: { type: "CannotOpen" } }]);
    expect(contentOf(next)).toBe(contentOf(state));
    expect(next.sequence).toBe(7);
  });

  it("RM8 leaves every earlier state as it was", () => {
    const first = caucusWith("north").when(said("ten days"), "north");
    const before = JSON.stringify(first.state);
    first
      .when(said("nine days"), "north")
      .when({ type: "itemWithdrawn", at: NOON + 3, item: itemId("ten days") }, "north");
    expect(JSON.stringify(first.state)).toBe(before);
  });

  it("RM8 keeps tables true to a plain map, whatever is set in whatever order", () => {
    const steps = fc.array(
      fc.tuple(
        fc.constantFrom("a", "b", "Aa", "BB", "c".repeat(9), "").chain((k) => fc.nat(300).map((n) => k + n)),
        fc.nat(),
      ),
      { maxLength: 400 },
    );
    fc.assert(
      fc.property(steps, (settings) => {
        const plain = new Map<string, number>();
        let table = Table.empty<string, number>();
        for (const [key, value] of settings) {
          plain.set(key, value);
          table = table.with(key, value);
        }
        expect([...table]).toEqual([...plain]);
        expect(table.size).toBe(plain.size);
        for (const [key, value] of plain) expect(table.get(key)).toBe(value);
        expect(table.get("absent")).toBeUndefined();
      }),
    );
  });

  it("RM9 gives each event a place in some kinds of room only", () => {
    const note = { type: "noteWritten", at: NOON + 1, note: itemId("n"), text: "remember" } as const;
    caucusWith("north").refuses(note, "lead", "NotForThisKind");
    teamRoom().when(note, "lead");
    teamRoom().refuses(
      {
        type: "messageDelivered",
        at: NOON + 1,
        message: itemId("m"),
        form: "remark",
        wording: "x",
        attribution: { type: "none" },
      },
      "lead",
      "NotForThisKind",
    );
  });
});
