import { describe, expect, it } from "vitest";
import type { Clock, RoomView, Workspace } from "../src/index.ts";
import { LIMITS } from "../src/limits.ts";
import { hears, openRoom, openTalks, remark, sayIn } from "./support/story.ts";
import { hurriedClock, offline, until } from "./support/world.ts";

/** A clock whose timers for receipts come due when the test says so. */
const createPatience = () => {
  const held = new Set<() => void>();
  const clock: Clock = {
    ...hurriedClock,
    after: (delayMs, action) => {
      if (delayMs !== LIMITS.receiptDelayMs) return hurriedClock.after(delayMs, action);
      held.add(action);
      return () => held.delete(action);
    },
  };
  const ends = (): number => {
    const due = [...held];
    held.clear();
    for (const action of due) action();
    return due.length;
  };
  return { clock, ends };
};

const openReadingTalks = async (readReceipts: boolean) => {
  const [mediators, norths] = [createPatience(), createPatience()];
  const talks = await openTalks({ readReceipts }, (seat) =>
    seat === "mediator" ? { clock: mediators.clock } : seat === "north" ? { clock: norths.clock } : {},
  );
  const caucus = await openRoom(talks.north.workspace, "caucus");
  return { talks, caucus, mediators, norths };
};

const stateIn = (workspace: Workspace, { room }: RoomView) => workspace.snapshot().rooms.get(room)?.state;

describe("receipts of reading", () => {
  it("CL68 tells a room how far one has read, and nobody answers a receipt with a receipt", async () => {
    const { talks, caucus, mediators, norths } = await openReadingTalks(true);
    const { north, mediator } = talks;
    const item = await sayIn(north.workspace, caucus, remark("one"));
    await hears(mediator.workspace, caucus, item);
    const sequence = stateIn(mediator.workspace, caucus)?.sequence ?? 0;
    await mediator.workspace.markRead(caucus.room, sequence);
    expect(mediators.ends()).toBe(1);
    const told = await until(
      north.workspace,
      () => [...(stateIn(north.workspace, caucus)?.readThrough ?? [])].find(([, read]) => read === sequence),
      "the receipt",
    );
    expect(stateIn(north.workspace, caucus)?.people.get(told[0])?.name).toBe("Ida Marr");
    // North answers what was written before, not the receipt; and the mediator not north's.
    await north.workspace.markRead(caucus.room, sequence + 1);
    norths.ends();
    const readers = () => stateIn(mediator.workspace, caucus)?.readThrough.size;
    await until(mediator.workspace, () => readers() === 2, "north's receipt");
    await mediator.workspace.markRead(caucus.room, sequence + 2);
    expect(mediators.ends()).toBe(0);
    await talks.end();
  });

  it("CL68 tells nothing where the charter did not agree to it", async () => {
    const { talks, caucus, mediators } = await openReadingTalks(false);
    const item = await sayIn(talks.north.workspace, caucus, remark("one"));
    await hears(talks.mediator.workspace, caucus, item);
    await talks.mediator.workspace.markRead(caucus.room, 1_000);
    expect(mediators.ends()).toBe(0);
    await talks.end();
  });

  it("CL68 makes one entry of scrolling through fifty items", async () => {
    const { talks, caucus, mediators } = await openReadingTalks(true);
    const { north, mediator } = talks;
    let item = await sayIn(north.workspace, caucus, remark("item 0"));
    for (let i = 1; i < 50; i++) item = await sayIn(north.workspace, caucus, remark(`item ${i}`));
    await hears(mediator.workspace, caucus, item);
    const ofCaucus = () => stateIn(mediator.workspace, caucus);
    const before = ofCaucus()?.sequence ?? 0;
    for (let read = before - 49; read <= before; read++) await mediator.workspace.markRead(caucus.room, read);
    expect(ofCaucus()?.sequence).toBe(before);
    expect(mediators.ends()).toBe(1);
    await until(mediator.workspace, () => (ofCaucus()?.sequence ?? 0) > before, "the receipt");
    expect(mediators.ends()).toBe(0);
    expect(ofCaucus()?.sequence).toBe(before + 1);
    expect([...(ofCaucus()?.readThrough.values() ?? [])]).toEqual([before]);
    await talks.end();
  });

  it("CL68 tells on return what was read without a connection", async () => {
    const { talks, caucus, mediators } = await openReadingTalks(true);
    const { north, mediator } = talks;
    const item = await sayIn(north.workspace, caucus, remark("one"));
    await hears(mediator.workspace, caucus, item);
    const ofCaucus = () => stateIn(mediator.workspace, caucus);
    const before = ofCaucus()?.sequence ?? 0;
    mediator.wire.cut();
    await offline(mediator.workspace);
    await mediator.workspace.markRead(caucus.room, before);
    mediators.ends();
    mediator.wire.mend();
    await until(mediator.workspace, () => mediators.ends() > 0, "the return");
    await until(mediator.workspace, () => (ofCaucus()?.sequence ?? 0) > before, "the receipt");
    expect([...(ofCaucus()?.readThrough.values() ?? [])]).toEqual([before]);
    await talks.end();
  });
});
