import type { Bytes } from "@parley/kernel";
import type { Transport } from "../ports/transport.ts";

/** A relay in the same process, by its two ends: what `createRelay` of the relay gives, without a socket between. */
export interface InProcessRelay {
  readonly connect: (
    send: (frame: Bytes) => void,
    close: (reason: string) => void,
  ) => { readonly receive: (frame: Bytes) => void; readonly closed: () => void };
}

/** Frames go over as copies, later and in order, as they would over a socket. */
export const createInProcessTransport = (relay: () => InProcessRelay): Transport => ({
  connect: async (_url, listener) => {
    let isOpen = true;
    const later = (action: () => void): void => queueMicrotask(action);
    const end = relay().connect(
      (frame) => {
        const copy = frame.slice();
        later(() => {
          if (isOpen) listener.onFrame(copy);
        });
      },
      (reason) =>
        later(() => {
          if (!isOpen) return;
          isOpen = false;
          listener.onClose(reason);
        }),
    );
    return {
      send: (frame) => {
        const copy = frame.slice();
        later(() => {
          if (isOpen) end.receive(copy);
        });
      },
      close: () => {
        if (!isOpen) return;
        isOpen = false;
        end.closed();
      },
    };
  },
});
