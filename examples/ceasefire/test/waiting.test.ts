import type { Workspace, WorkspaceSnapshot } from "@parley/client";
import { err, ok } from "@parley/kernel";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { StoryFailure } from "../src/index.ts";
import { done, until } from "../src/waiting.ts";

/** A workspace that says only how many rooms it has. */
const counting = () => {
  const listeners = new Set<() => void>();
  let rooms = 0;
  const workspace = {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => ({ rooms: { size: rooms } }) as unknown as WorkspaceSnapshot,
  } as unknown as Workspace;
  const grow = (): void => {
    rooms++;
    for (const listener of [...listeners]) listener();
  };
  return { workspace, grow, listeners };
};
const two = ({ rooms }: WorkspaceSnapshot): string | null => (rooms.size >= 2 ? "two" : null);

describe("the story's waiting", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("goes on as soon as what it waits for is there, and listens no longer", async () => {
    const { workspace, grow, listeners } = counting();
    const waiting = until(workspace, "there are two rooms", two);
    grow();
    expect(listeners.size).toBe(1);
    grow();
    await expect(waiting).resolves.toBe("two");
    expect(listeners.size).toBe(0);
    await expect(until(workspace, "there are two rooms", two)).resolves.toBe("two");
    expect(listeners.size).toBe(0);
  });

  it("ends in a sentence that says what did not come", async () => {
    const { workspace, listeners } = counting();
    const waiting = expect(until(workspace, "there are two rooms", two)).rejects.toThrow(
      new StoryFailure("The tour waited in vain until there are two rooms."),
    );
    await vi.advanceTimersByTimeAsync(60_000);
    await waiting;
    expect(listeners.size).toBe(0);
  });

  it("ends in a sentence that says which act was refused", () => {
    expect(done(ok(7), "counting")).toBe(7);
    expect(() => done(err({ type: "Offline" }), "carrying the hint")).toThrow(
      new StoryFailure('The tour could not go on: carrying the hint ({"type":"Offline"}).'),
    );
  });
});
