import { encodeRelayMessage } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { createDevice } from "./support/signed-room.ts";
import { connectInProcess, enter } from "./support/test-client.ts";
import { createTestRelay, settle } from "./support/test-relay.ts";

describe("saying who one is", () => {
  it("RL1 greets each connection with a challenge of its own and the relay's time", async () => {
    const { relay, clock } = createTestRelay();
    const [one, other] = [connectInProcess(relay), connectInProcess(relay)];
    const [a, b] = [await one.waitFor("challenge"), await other.waitFor("challenge")];
    expect(a.nonce).not.toEqual(b.nonce);
    expect([a.version, a.now]).toEqual([1, clock.now()]);
  });

  it("RL1 refuses every request until the device has proved its key", async () => {
    const { relay } = createTestRelay();
    const client = connectInProcess(relay);
    await client.waitFor("challenge");
    for (const type of ["listRooms", "ping"] as const) {
      expect(await client.ask({ type })).toMatchObject({ refusal: "NotAuthenticated" });
    }
    const device = createDevice();
    await client.authenticate(device);
    expect(await client.ask({ type: "listRooms" })).toMatchObject({ type: "rooms", rooms: [] });
  });

  it("RL1 ends a connection that signs with another key, another challenge or for another purpose", async () => {
    const { relay } = createTestRelay();
    const [device, other] = [createDevice(), createDevice()];
    const stale = await connectInProcess(relay).waitFor("challenge");
    const attempts = [
      (nonce: Uint8Array) => other.sign("connection", nonce),
      () => device.sign("connection", stale.nonce),
      (nonce: Uint8Array) => device.sign("entrySignature", nonce),
    ];
    for (const attempt of attempts) {
      const client = connectInProcess(relay);
      const { nonce } = await client.waitFor("challenge");
      client.say({ type: "authenticate", device: device.id, signature: attempt(nonce) });
      expect(await client.waitFor("closing")).toMatchObject({ reason: "NotAuthenticated" });
      client.say({ type: "ping", request: 1 });
      await settle();
      expect(client.received.at(-1)?.type).toBe("closing");
    }
  });

  it("RL1 ends a connection that stays silent, and no other", async () => {
    const { relay, clock } = createTestRelay({ authenticationTimeoutMs: 5_000 });
    const silent = connectInProcess(relay);
    const known = await enter(relay, createDevice());
    clock.advance(5_001);
    expect(await silent.waitFor("closing")).toMatchObject({ reason: "NotAuthenticated" });
    expect((await known.ask({ type: "ping" })).type).toBe("done");
  });

  it("RL1 takes one proof for a connection", async () => {
    const { relay } = createTestRelay();
    const device = createDevice();
    const client = await enter(relay, device);
    const { nonce } = await client.waitFor("challenge");
    client.say({ type: "authenticate", device: device.id, signature: device.sign("connection", nonce) });
    expect(await client.waitFor("closing")).toMatchObject({ reason: "BadFrame" });
  });

  it("RL12 ends a connection that sends anything but one whole message", async () => {
    const { relay } = createTestRelay({ maxFrameBytes: 1_000 });
    const frames = [
      new Uint8Array(0),
      new Uint8Array([200]),
      new Uint8Array([9, 0, 0, 0]),
      new Uint8Array([9, 0, 0, 0, 1, 0]),
      new Uint8Array(1_001),
      encodeRelayMessage({ type: "welcome" }),
    ];
    for (const frame of frames) {
      const client = await enter(relay, createDevice());
      client.sayBytes(frame);
      expect(await client.waitFor("closing")).toMatchObject({ reason: "BadFrame" });
    }
  });
});
