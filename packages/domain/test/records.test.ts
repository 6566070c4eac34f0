import { describe, expect, it } from "vitest";
import { exportableUpTo, type MinutesAgreed, type RoomEvent, statusOfMinutes } from "../src/index.ts";
import { admitted, adviser, introduced } from "./newcomers.ts";
import {
  caucusWith,
  commonRoom,
  device,
  headOf,
  itemId,
  mediatorSeat,
  minutesId,
  NOON,
  openRoom,
  party,
  personId,
  roomId,
  said,
  type TestRoom,
  teamRoom,
} from "./support.ts";

const drafted = (text: string): RoomEvent => ({
  type: "minutesDrafted",
  at: NOON + 1,
  minutes: minutesId(text),
  title: "Second meeting",
  text,
});
const agreed = (text: string): MinutesAgreed => ({
  type: "minutesAgreed",
  at: NOON + 2,
  minutes: minutesId(text),
});
const rivalled = (text: string, against: string): RoomEvent => ({
  type: "minutesRivalled",
  at: NOON + 2,
  minutes: minutesId(text),
  against: minutesId(against),
  title: "Second meeting",
  text,
});
const statusIn = ({ state }: TestRoom, text: string) => {
  const minutes = state.minutes.get(minutesId(text));
  return minutes === undefined ? "unknown" : statusOfMinutes(minutes);
};

/** With an adviser of the north who is no signer. */
const withAdviser = (room: TestRoom): TestRoom =>
  admitted(room, "adviser", 1).when(introduced("adviser", adviser), "north");

describe("minutes", () => {
  it("MN1 are a draft until every side that is present has agreed to exactly this text", () => {
    const room = caucusWith("north").when(drafted("we met"), "lead");
    expect(statusIn(room, "we met")).toBe("draft");
    expect(statusIn(room.when(agreed("we met"), "north"), "we met")).toBe("agreed");
    room.refuses(agreed("we met"), "lead", "AlreadyDone");
    room.refuses(agreed("we parted"), "north", "Unknown");
    room.refuses(drafted("we met"), "north", "Repeated");
  });

  it("MN2 of a common room need each side; observers agree to nothing", () => {
    const room = commonRoom().when(drafted("we met"), "lead");
    room.refuses(agreed("we met"), "observer", "NotANegotiator");
    const half = room.when(agreed("we met"), "north");
    expect(statusIn(half, "we met")).toBe("draft");
    expect(statusIn(half.when(agreed("we met"), "south"), "we met")).toBe("agreed");
    const observed = commonRoom().when(drafted("we saw"), "observer");
    expect(observed.state.minutes.get(minutesId("we saw"))?.agreements).toEqual([]);
  });

  it("MN3 stand side by side where accounts differ, and neither is agreed by that", () => {
    const room = caucusWith("north")
      .when(drafted("three months"), "lead")
      .when(rivalled("five years", "three months"), "north");
    expect(statusIn(room, "three months")).toBe("rival");
    expect(statusIn(room, "five years")).toBe("rival");
    expect(room.state.minutes.get(minutesId("five years"))).toMatchObject({
      against: minutesId("three months"),
      agreements: [{ person: personId("north") }],
    });
    expect(statusIn(room.when(agreed("five years"), "lead"), "five years")).toBe("agreed");
    room.refuses(rivalled("x", "unknown"), "north", "Unknown");
  });

  it("MN5 are agreed to by an agreement that names the entry with their text, and by none that names another", () => {
    const room = caucusWith("north").when(drafted("we met"), "lead").when(drafted("we parted"), "lead");
    const entryOf = (text: string) => room.state.minutes.get(minutesId(text))?.drafted.entry;
    const [met, parted] = [entryOf("we met"), entryOf("we parted")];
    if (met === undefined || parted === undefined || met === parted) throw new Error("no drafts");
    room.refuses({ ...agreed("we met"), draft: parted }, "north", "Unknown");
    expect(statusIn(room.when({ ...agreed("we met"), draft: met }, "north"), "we met")).toBe("agreed");
  });

  it("MN4 that are agreed can be neither rivalled nor undone", () => {
    const room = caucusWith("north").when(drafted("we met"), "lead").when(agreed("we met"), "north");
    room.refuses(rivalled("we did not", "we met"), "north", "AlreadyDone");
    const later = room.then({
      type: "deviceAdmitted",
      device: device("x"),
      group: 1,
      signer: true,
      writer: true,
      proposedBy: device("north"),
      secondedBy: [],
    });
    expect(statusIn(later, "we met")).toBe("agreed");
  });

  it("MN4 keep the moment at which they were agreed when a side that came later agrees too", () => {
    const all = commonRoom({ parties: [party("north"), party("south"), party("west")] })
      .when(drafted("we met"), "lead")
      .when(agreed("we met"), "north")
      .when(agreed("we met"), "south");
    const west = admitted(all, "west", 4, true).when(introduced("west", headOf("west")), "lead");
    const after = west.when(agreed("we met"), "west").state.minutes.get(minutesId("we met"));
    expect(after?.agreements).toHaveLength(4);
    expect(after?.agreed?.person).toBe(personId("south"));
  });
});

describe("notes", () => {
  const written: RoomEvent = { type: "noteWritten", at: NOON + 1, note: itemId("n"), text: "he hesitated" };
  const edited: RoomEvent = {
    type: "noteEdited",
    at: NOON + 2,
    note: itemId("n"),
    title: "On him",
    text: "he agreed",
  };
  const discarded: RoomEvent = { type: "noteDiscarded", at: NOON + 3, note: itemId("n") };
  const notebook = openRoom("notebook", [[["lead", mediatorSeat]]]);

  it("NT1 are written, edited and discarded; a discarded one leaves no words in the state", () => {
    const kept = notebook.when(written, "lead").when(edited, "lead");
    expect(kept.state.notes.get(itemId("n"))).toMatchObject({
      status: "kept",
      title: "On him",
      text: "he agreed",
    });
    expect(JSON.stringify(kept.state)).not.toContain("hesitated");
    const gone = kept.when(discarded, "lead");
    expect(JSON.stringify(gone.state)).not.toContain("agreed");
    gone
      .refuses(edited, "lead", "AlreadyDone")
      .refuses(discarded, "lead", "AlreadyDone")
      .refuses(written, "lead", "Repeated");
    notebook.refuses(edited, "lead", "Unknown");
  });
});

describe("export", () => {
  const proposed: RoomEvent = { type: "exportProposed", at: NOON + 1, export: itemId("e") };
  const granted: RoomEvent = { type: "exportAgreed", at: NOON + 4, export: itemId("e") };

  it("EX1 of separate talks needs both sides, and covers what was said before it was proposed", () => {
    const room = caucusWith("north").when(said("ten days"), "north");
    expect(exportableUpTo(room.state)).toBeUndefined();
    const waiting = room.when(proposed, "lead").when(said("nine days"), "north");
    expect(exportableUpTo(waiting.state)).toBeUndefined();
    waiting.refuses(granted, "lead", "AlreadyDone");
    expect(exportableUpTo(waiting.when(granted, "north").state)).toBe(3);
    room.refuses(granted, "north", "Unknown");
    waiting.refuses(proposed, "north", "Repeated");
  });

  it("EX2 is agreed to by signers only", () => {
    const room = withAdviser(caucusWith("north"));
    room.when(proposed, "lead").refuses(granted, "adviser", "NotASigner");
    expect(exportableUpTo(room.when(proposed, "adviser").state)).toBeUndefined();
  });

  it("EX3 of a room with one side is that side's own affair", () => {
    expect(exportableUpTo(teamRoom().state)).toBe(teamRoom().state.sequence);
  });
});

describe("announcements and read receipts", () => {
  it("AN1 announce a successor room with a reason, by a signer, never silently", () => {
    const event: RoomEvent = {
      type: "successorAnnounced",
      at: NOON + 1,
      room: roomId("next"),
      reason: "Our last administrator lost the key.",
    };
    expect(caucusWith("north").when(event, "north").state.announcements.at(0)).toMatchObject({
      type: "successor",
      room: roomId("next"),
    });
    const room = caucusWith("north");
    room.refuses({ ...event, room: room.state.room }, "north", "SameRoom");
    withAdviser(room).refuses(event, "adviser", "NotASigner");
  });

  it("RR1 are off unless the charter says otherwise, and only move forward", () => {
    const read = (sequence: number): RoomEvent => ({ type: "readThrough", at: NOON + 1, sequence });
    caucusWith("north").refuses(read(1), "north", "ReadReceiptsOff");
    const room = caucusWith("north", { charter: { readReceipts: true } });
    const next = room.when(read(1), "north");
    expect(next.state.readThrough.get(personId("north"))).toBe(1);
    next.refuses(read(1), "north", "AlreadyDone");
    next.refuses(read(99), "north", "NotYetWritten");
  });
});
