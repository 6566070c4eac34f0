import type { Transport } from "@parley/client";
import type { Bytes } from "@parley/kernel";
import { parseRelayMessage } from "@parley/protocol";

/** A transport that behaves until it is told to flip, and then flips one byte of the next entries that arrive. */
export interface FlippingTransport extends Transport {
  readonly flipNext: () => void;
}

export const createFlippingTransport = (honest: Transport): FlippingTransport => {
  let isArmed = false;
  const passOn = (frame: Bytes): Bytes => {
    if (!isArmed) return frame;
    const message = parseRelayMessage(frame);
    if (!message.ok || message.value.type !== "entries" || message.value.entries.length === 0) return frame;
    isArmed = false;
    const flipped = frame.slice();
    const last = flipped.length - 1; // the last byte of the last entry's sealed body
    flipped[last] = (flipped[last] ?? 0) ^ 1;
    return flipped;
  };
  return {
    ...honest,
    connect: (url, listener) =>
      honest.connect(url, { ...listener, onFrame: (frame) => listener.onFrame(passOn(frame)) }),
    flipNext: () => {
      isArmed = true;
    },
  };
};
