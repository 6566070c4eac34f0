import { createMemoryStore } from "@parley/log/memory";
import { describe, expect, it } from "vitest";
import { createRelay, type Relay, systemClock, systemRandomness } from "../src/index.ts";
import { addSealed, appendOf, createDevice, foundRoom } from "./support/signed-room.ts";
import { enter } from "./support/test-client.ts";

const createTestRelay = (): Relay =>
  createRelay({ store: createMemoryStore(), clock: systemClock, randomness: systemRandomness });

describe("a relay", () => {
  it("carries an entry from its author to whoever follows the room", async () => {
    const relay = createTestRelay();
    const [ada, ben] = [createDevice(), createDevice()];
    const founded = foundRoom([ada, ben]);
    const said = addSealed(founded, ada);
    const a = await enter(relay, ada);
    const b = await enter(relay, ben);
    expect((await a.ask({ type: "append", appends: [appendOf(null, founded)] })).type).toBe("appended");
    await b.waitFor("admitted", ({ room }) => room === founded.id);
    expect((await b.ask({ type: "subscribe", room: founded.id, from: 0 })).type).toBe("done");
    expect((await a.ask({ type: "append", appends: [appendOf(founded, said)] })).type).toBe("appended");
    expect(b.entriesOf(founded.id)).toEqual(appendOf(null, said).entries);
    await relay.stop();
  });
});
