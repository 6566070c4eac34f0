import {
  createId,
  type DeviceId,
  type EntryHash,
  type Moment,
  RANDOM_ID_BYTES,
  type RoomId,
  type RoomState,
  startRoom,
} from "@parley/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { folded, originsIn } from "../src/workspace/fold-text.ts";
import { searchRooms } from "../src/workspace/search.ts";

const momentOf = (sequence: number, text: string): Moment => ({
  stamp: { by: "d".repeat(64) as DeviceId, sequence, entry: "e".repeat(64) as EntryHash },
  doubtful: false,
  happening: {
    ...{
      type: "itemSaid",
      at: sequence,
      item: createId("item", new Uint8Array(RANDOM_ID_BYTES).fill(sequence)),
    },
    ...{ form: "remark", text, terms: "inConfidence" },
  },
});
const grown = (room: RoomState, texts: readonly string[]): RoomState => {
  let { timeline } = room;
  for (const text of texts) timeline = timeline.appended(momentOf(timeline.length, text));
  return { ...room, timeline };
};
const START = startRoom("a".repeat(64) as RoomId);
const found = (room: RoomState, query: string): readonly string[] =>
  searchRooms([room], query, 1_000).map(({ excerpt }) => excerpt);

describe("searching", () => {
  it("CL62 folds a whole text as it folds each of its characters, and knows where each came from", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        const byCharacter = [...text].map(folded).join("");
        expect(folded(text)).toBe(byCharacter);
        expect(originsIn(text)).toHaveLength(byCharacter.length + 1);
      }),
      { numRuns: 2_000 },
    );
  });

  it("CL62 finds words in whatever case, shape and with whatever marks they were written", () => {
    const room = grown(START, ["Πήγαμε στον ΛΟΓΟΣ", "die Straße", "İstanbul", "cafe\u0301 by the wells"]);
    expect(found(room, "λόγος")).toEqual(["Πήγαμε στον ΛΟΓΟΣ"]);
    expect(found(room, "istanbul")).toEqual(["İstanbul"]);
    const [hit] = searchRooms([room], "CAFÉ", 10);
    const [place] = hit?.at ?? [];
    expect(hit?.excerpt.slice(place?.start, place?.end)).toBe("cafe\u0301");
  });

  it("CL62 finds the same in a room that has grown since as in one that is searched for the first time", () => {
    const texts = fc.array(fc.constantFrom("ten days", "the wells", "ten trucks", "lists first"), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(texts, texts, texts, (before, after, otherwise) => {
        const room = grown(START, before);
        found(room, "ten");
        // Whatever was kept of it, it may go on in two ways.
        for (const more of [after, otherwise]) {
          const expected = [...before, ...more].filter((text) => text.includes("ten")).toReversed();
          expect(found(grown(room, more), "ten")).toEqual(expected);
        }
      }),
    );
  });
});
