import { describe, expect, it } from "vitest";
import { minutesUntilLock } from "../../src/app/idle-lock.ts";

const MINUTE_MS = 60_000;
const seen = { steadyMs: 5_000, wallMs: 1_900_000_000_000 };
const later = (steadyMinutes: number, wallMinutes: number) => ({
  steadyMs: seen.steadyMs + steadyMinutes * MINUTE_MS,
  wallMs: seen.wallMs + wallMinutes * MINUTE_MS,
});

describe("the lock of an idle device", () => {
  it("comes when nobody has touched it for as long as was set, and not before", () => {
    expect(minutesUntilLock(15, seen, later(0, 0))).toBe(15);
    expect(minutesUntilLock(15, seen, later(14, 14))).toBe(1);
    expect(minutesUntilLock(15, seen, later(15, 15))).toBe(0);
  });

  it("comes on waking where the machine slept meanwhile, and is not put off by a clock that is set back", () => {
    expect(minutesUntilLock(15, seen, later(1, 480))).toBeLessThan(0);
    expect(minutesUntilLock(15, seen, later(16, -600))).toBeLessThan(0);
  });
});
