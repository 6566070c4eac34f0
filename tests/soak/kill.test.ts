import { describe, expect, it } from "vitest";
import { addSealed, createDevice, foundRoom } from "../../apps/relay/test/support/signed-room.ts";
import { createMemoryStore } from "../../packages/log/src/memory.ts";
import { inspect } from "./kill/inspect.ts";
import { run } from "./kill.ts";

describe("a relay killed under load", () => {
  it("ST17 loses nothing that it acknowledged and shows nothing half", { timeout: 120_000 }, async () => {
    const result = await run({ runs: 3, seed: 20_240_914 });
    expect(result.reasons).toEqual([]);
    expect(result).toMatchObject({ name: "kill", runs: 3, failures: 0 });
    expect(result.acknowledged).toBeGreaterThan(30);
  });

  it("ST17 would be noticed to lose an entry, half an entry, half a pair or a membership", async () => {
    const device = createDevice();
    const room = addSealed(addSealed(foundRoom([device]), device), device);
    const other = addSealed(foundRoom([device]), device);
    const store = createMemoryStore();
    const keep = (kept: typeof room) =>
      store.appendAll([{ room: kept.id, expected: null, entries: kept.entries, admitted: [], removed: [] }]);
    await keep({ ...room, entries: room.entries.slice(0, 3) });
    await keep(other);
    const sent = (acknowledged: number) => ({ device, room, acknowledged });
    const whole = { device, room: other, acknowledged: 3 };
    const found = (rooms: Parameters<typeof inspect>[1]) => inspect(store, rooms);
    expect(await found({ rooms: [sent(3), whole], pairs: [], admissions: [] })).toEqual([]);
    const lost = sent(4);
    expect(await found({ rooms: [lost], pairs: [], admissions: [] })).toEqual([
      "1 acknowledged entries are lost",
    ]);
    const pairs = [{ rooms: [lost, whole], sequences: [3, 2] }] as const;
    expect((await found({ rooms: [lost, whole], pairs, admissions: [] }))[1]).toContain("half of an append");
    const admissions = [{ device: createDevice().id, room: whole, sequence: 1 }];
    expect((await found({ rooms: [whole], pairs: [], admissions }))[0]).toContain("index of memberships");
    const torn = createMemoryStore();
    const entries = other.entries.map((entry, i) =>
      i === 2 ? { ...entry, body: new Uint8Array(3) } : entry,
    );
    await torn.appendAll([{ room: other.id, expected: null, entries, admitted: [], removed: [] }]);
    const reasons = await inspect(torn, { rooms: [whole], pairs: [], admissions: [] });
    expect(reasons).toContain("entry 2 can be read but is not whole");
  });
});
