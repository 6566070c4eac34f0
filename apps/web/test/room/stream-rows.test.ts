import { describe, expect, it } from "vitest";
import { type Row, rowIndexAt, rowIndexOf, rowsOf } from "../../src/room/stream-rows.ts";
import { DAY_MS, deviceId, itemId, moment, noonOf, personId, roomWith, said } from "./support.ts";

const me = deviceId(1);
const kinds = (rows: readonly Row[]): readonly string[] => rows.map(({ type }) => type);

describe("the rows of a conversation", () => {
  it("begin each day with its date", () => {
    const room = roomWith(said(1, 1, noonOf(0)), said(2, 2, noonOf(0) + 1), said(3, 2, noonOf(1)));
    expect(kinds(rowsOf(room, me, 3))).toEqual(["day", "item", "item", "day", "item"]);
  });

  it("draw one line before the first thing that somebody else did since this person last looked", () => {
    const room = roomWith(
      said(1, 2, noonOf(0)),
      said(2, 1, noonOf(0)),
      said(3, 2, noonOf(0)),
      said(4, 2, noonOf(0)),
    );
    expect(kinds(rowsOf(room, me, 1))).toEqual(["day", "item", "item", "new", "item", "item"]);
  });

  it("draw no line where nothing is new, and none for somebody who opens the room for the first time", () => {
    const room = roomWith(said(1, 2, noonOf(0)), said(2, 1, noonOf(0)));
    expect(kinds(rowsOf(room, me, 2))).not.toContain("new");
    expect(kinds(rowsOf(room, me, -1))).not.toContain("new");
  });

  it("leave out what stands beneath the words just above, and keep it where other words came between", () => {
    const withdrawn = (sequence: number, item: number) =>
      moment(sequence, 2, { type: "itemWithdrawn", at: noonOf(0), item: itemId(item) });
    const near = roomWith(said(1, 2, noonOf(0)), withdrawn(2, 1));
    expect(kinds(rowsOf(near, me, 2))).toEqual(["day", "item"]);
    const far = roomWith(said(1, 2, noonOf(0)), said(2, 2, noonOf(0)), withdrawn(3, 1));
    expect(kinds(rowsOf(far, me, 3))).toEqual(["day", "item", "item", "notice"]);
  });

  it("tell the coming of a person once, and of a device that nobody introduced by itself", () => {
    const admitted = (sequence: number, device: number) =>
      moment(sequence, 2, {
        ...{ type: "deviceAdmitted", device: deviceId(device), group: 0, signer: false, writer: true },
        ...{ proposedBy: deviceId(2), secondedBy: [] },
      });
    const introduced = moment(3, 2, {
      ...{ type: "personIntroduced", at: noonOf(0), person: personId(5), name: "Odo Finch" },
      ...{ seat: { role: "observer", authority: "none" }, devices: [deviceId(5)] },
    });
    const room = roomWith(admitted(1, 5), admitted(2, 6), introduced);
    const rows = rowsOf(room, me, 3).filter(({ type }) => type === "notice");
    expect(rows.map(({ sequence }) => sequence)).toEqual([2, 3]);
  });

  it("keep their keys while the room grows, so that the reader's place is not lost", () => {
    const first = [said(1, 2, noonOf(0)), said(2, 1, noonOf(0))];
    const before = rowsOf(roomWith(...first), me, 0).map(({ key }) => key);
    const after = rowsOf(roomWith(...first, said(3, 2, noonOf(0) + DAY_MS)), me, 0).map(({ key }) => key);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(new Set(after).size).toBe(after.length);
  });

  it("find the row in which an item stands", () => {
    const rows = rowsOf(roomWith(said(1, 2, noonOf(0)), said(2, 2, noonOf(0))), me, 2);
    expect(rowIndexOf(rows, itemId(2))).toBe(2);
    expect(rowIndexOf(rows, itemId(9))).toBe(-1);
  });

  it("lead an entry that has no row of its own to the row above it, and never to a date", () => {
    const inner = moment(2, 2, { type: "epochBegan", epoch: 1, history: "continued" });
    const rows = rowsOf(roomWith(said(1, 2, noonOf(0)), inner, said(3, 2, noonOf(1))), me, 3);
    expect(rowIndexAt(rows, itemId(3))).toBe(3);
    expect(rowIndexAt(rows, 2)).toBe(1);
    expect(rowIndexAt(rows, 3)).toBe(3);
    expect(rowIndexAt(rows, 0)).toBe(-1);
  });
});
