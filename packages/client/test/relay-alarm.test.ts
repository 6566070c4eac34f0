import { encodeRelayMessage } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { createTestRelay, online, seatAt, until } from "./support/world.ts";

describe("a relay that turns this device away for good", () => {
  it("CL26 is told as an alarm, which goes when the relay takes it again", async () => {
    const { workspace, wire } = await seatAt(createTestRelay());
    await online(workspace);
    const closing = encodeRelayMessage({ type: "closing", reason: "WrongVersion", retryAfterMs: 10 });
    wire.alter = () => closing;
    wire.cut();
    wire.mend();
    const alarm = await until(workspace, ({ alarms }) => alarms[0], "the alarm");
    expect(alarm).toEqual({ type: "relay", reason: "WrongVersion" });
    wire.alter = (frame) => frame;
    await online(workspace);
    expect(workspace.snapshot().alarms).toEqual([]);
    await workspace.lock();
  });
});
