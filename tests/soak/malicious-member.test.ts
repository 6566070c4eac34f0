import { parseEntryHash, parseRoomId, refuseUnreadable, startRoom } from "@parley/domain";
import { deviceIdFromBytes } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { errors } from "../../apps/web/src/words/en/errors.ts";
import { wrongIn } from "./malicious-member/inspect.ts";
import { run } from "./malicious-member.ts";

describe("a malicious member", () => {
  it("CL25 changes nothing by breaking a rule, divides nobody, and stops nothing but by raising the rules", async () => {
    const result = await run({ runs: 20, seed: 20_240_914 });
    expect(result.failed).toEqual([]);
    expect(result).toMatchObject({ name: "malicious-member", runs: 20, failures: 0, stopped: 2 });
    expect(errors.trouble.UnknownRules).toMatch(/newer rules/);
    expect(Object.keys(result.refused)).toEqual(expect.arrayContaining(["CannotOpen", "CannotParse"]));
    expect(Object.keys(result.refused).length).toBeGreaterThan(6);
    expect(Object.keys(result.tried).length).toBeGreaterThan(20);
  }, 180_000);

  it("CL25 would be noticed to go unrecorded, to be recorded for another reason, or to be allowed by mistake", () => {
    const [room, entry] = [parseRoomId("0".repeat(64)), parseEntryHash("1".repeat(64))];
    if (!room.ok || !entry.ok) throw new Error("no ids");
    const stamp = { by: deviceIdFromBytes(new Uint8Array(32)), sequence: 3, entry: entry.value };
    const empty = startRoom(room.value);
    const recorded = refuseUnreadable(empty, { type: "CannotOpen" }, stamp);
    const forgery = {
      name: "noise",
      plaintext: new Uint8Array(1),
      sealing: "damaged",
      isForbidden: true,
    } as const;
    const written = { forgery, sequence: 3, entry: entry.value, expected: "CannotOpen" } as const;
    expect(wrongIn(recorded, [written])).toEqual([]);
    expect(wrongIn(empty, [written])).toContainEqual(expect.stringContaining("not on record"));
    expect(wrongIn(recorded, [{ ...written, expected: "NotYourSide" }])).toHaveLength(1);
    expect(wrongIn(recorded, [{ ...written, expected: null }])).toContainEqual(
      expect.stringContaining("no rule forbids it"),
    );
    expect(wrongIn({ ...recorded, epoch: 7 }, [written])).toEqual(["something refused has left a trace"]);
  });
});
