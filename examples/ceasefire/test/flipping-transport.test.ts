import type { ConnectionListener, Transport } from "@parley/client";
import type { Bytes } from "@parley/kernel";
import { encodeRelayMessage, parseRelayMessage, parseRoomId } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { createFlippingTransport } from "../src/flipping-transport.ts";

const room = parseRoomId("ab".repeat(32));
if (!room.ok) throw new Error("no room");
const entriesFrame = encodeRelayMessage({
  ...{ type: "entries", room: room.value, from: 3, headSequence: 3 },
  entries: [new Uint8Array(300).fill(7)],
});
const doneFrame = encodeRelayMessage({ type: "done", request: 1 });

/** A line on which this test is the relay. */
const lineTo = async () => {
  let listener: ConnectionListener | null = null;
  const honest: Transport = {
    connect: async (_url, heard) => {
      listener = heard;
      return { send: () => {}, close: () => {} };
    },
  };
  const transport = createFlippingTransport(honest);
  const received: Bytes[] = [];
  await transport.connect("ws://relay.test/", {
    onFrame: (frame) => received.push(frame),
    onClose: () => {},
  });
  return { transport, received, send: (frame: Bytes) => listener?.onFrame(frame) };
};

describe("the relay of ill will in the tour", () => {
  it("passes everything on as it is until it is told to flip", async () => {
    const { received, send } = await lineTo();
    send(entriesFrame);
    send(doneFrame);
    expect(received).toEqual([entriesFrame, doneFrame]);
  });

  it("flips one bit of the next entries, once, and lets everything else through", async () => {
    const { transport, received, send } = await lineTo();
    transport.flipNext();
    send(doneFrame);
    send(entriesFrame);
    send(entriesFrame);
    expect([received[0], received[2]]).toEqual([doneFrame, entriesFrame]);
    const flipped = received[1] ?? new Uint8Array();
    expect(
      flipped.map((byte, i) => byte ^ (entriesFrame[i] ?? 0)).filter((difference) => difference !== 0),
    ).toEqual(new Uint8Array([1]));
    expect(parseRelayMessage(flipped)).toMatchObject({ ok: true, value: { type: "entries" } });
  });
});
