import type { RoomId } from "@parley/domain";
import { describe, expect, it } from "vitest";
import { filterLines, type RegisterLine } from "../../src/register/register-lines.ts";

const line = (number: number, from: string, to: string, wording: string, said: string): RegisterLine =>
  ({
    number,
    by: "Ines Roth",
    item: { text: said },
    conveyance: { source: { room: from }, destination: { room: to }, wording },
  }) as unknown as RegisterLine;

const LINES = [
  line(1, "north", "south", "There may be room to talk.", "We are ready to discuss the handover."),
  line(2, "south", "north", "The season has to end first.", "Not before the season ends."),
  line(3, "north", "west", "The fee should stay.", "The fee stays where it was."),
];
const numbers = (room: string | null, query: string): readonly number[] =>
  filterLines(LINES, room as RoomId | null, query).map(({ number }) => number);

describe("finding in the register", () => {
  it("shows the newest first where nothing is asked", () => {
    expect(numbers(null, " ")).toEqual([3, 2, 1]);
  });

  it("keeps what came from a room and what went into it", () => {
    expect(numbers("south", "")).toEqual([2, 1]);
    expect(numbers("west", "")).toEqual([3]);
  });

  it("finds delivered words, the source's words and the mediator, every word of the question, in any case", () => {
    expect(numbers(null, "ROOM")).toEqual([1]);
    expect(numbers(null, "handover")).toEqual([1]);
    expect(numbers(null, "roth season")).toEqual([2]);
    expect(numbers(null, "season fee")).toEqual([]);
  });
});
