import { type Authorship, createId, RANDOM_ID_BYTES, type RoomState } from "@parley/domain";
import { describe, expect, it } from "vitest";
import { agreedBefore } from "../../src/room/late-condition.ts";
import { deviceId, entryHash, noonOf, personId, roomWith } from "./support.ts";

const by = (sequence: number, at: number): Authorship => ({
  ...{ sequence, at, person: personId(1), group: 0, doubtful: false },
  ...{ by: deviceId(1), entry: entryHash(sequence) },
});

const withMinutes = (room: RoomState, n: number, agreed?: Authorship): RoomState => {
  const minutes = createId("minutes", new Uint8Array(RANDOM_ID_BYTES).fill(n));
  const account = { minutes, title: "", text: "", drafted: by(n, noonOf(0)), agreements: [], rivals: [] };
  return {
    ...room,
    minutes: room.minutes.with(minutes, { ...account, ...(agreed === undefined ? {} : { agreed }) }),
  };
};

describe("a condition after agreed minutes", () => {
  const room = withMinutes(withMinutes(roomWith(), 2, by(5, noonOf(1))), 6, by(8, noonOf(2)));

  it("is marked with the day of the latest minutes before it", () => {
    expect(agreedBefore(room, { form: "condition", sequence: 6 })).toBe(noonOf(1));
    expect(agreedBefore(room, { form: "condition", sequence: 9 })).toBe(noonOf(2));
  });

  it("is not marked where it was said before any minutes were agreed, whatever its clock says", () => {
    expect(agreedBefore(room, { form: "condition", sequence: 4 })).toBeUndefined();
  });

  it("is not marked by minutes that are only a draft", () => {
    expect(agreedBefore(withMinutes(roomWith(), 2), { form: "condition", sequence: 9 })).toBeUndefined();
  });

  it("is the only form that is marked", () => {
    expect(agreedBefore(room, { form: "position", sequence: 9 })).toBeUndefined();
  });
});
