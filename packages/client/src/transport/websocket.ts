import type { Connection, Transport } from "../ports/transport.ts";

/** Node has WebSockets too, but no events of the network. */
const isBrowser = typeof globalThis.addEventListener === "function";

/** Connects with the platform's own WebSocket: every browser and Node have one. */
export const webSocketTransport: Transport = {
  connect: (url, listener) =>
    new Promise<Connection>((resolve, reject) => {
      const socket = new WebSocket(url);
      socket.binaryType = "arraybuffer";
      let isOpen = false;
      // A socket whose network is gone hears nothing of it for a long time; browsers tell at once.
      const onNetworkLost = (): void => {
        if (!isOpen) return;
        isOpen = false;
        listener.onClose("network lost");
        socket.close();
      };
      if (isBrowser) addEventListener("offline", onNetworkLost);
      socket.onopen = () => {
        isOpen = true;
        resolve({
          send: (frame) => {
            if (socket.readyState === WebSocket.OPEN) socket.send(frame);
          },
          close: () => socket.close(),
        });
      };
      socket.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (data instanceof ArrayBuffer) listener.onFrame(new Uint8Array(data));
        else socket.close();
      };
      socket.onclose = ({ reason }) => {
        if (isBrowser) removeEventListener("offline", onNetworkLost);
        if (isOpen) listener.onClose(reason);
        else reject(new Error("no connection"));
      };
      socket.onerror = () => {}; // always followed by a close
    }),
  onNetworkBack: (listener) => {
    if (!isBrowser) return () => {};
    addEventListener("online", listener);
    return () => removeEventListener("online", listener);
  },
  fetchOperator: async (url, path) => {
    const base = url.replace(/^ws/, "http");
    try {
      const response = await fetch(new URL(path, base));
      return response.ok ? await response.json() : null;
    } catch {
      return null;
    }
  },
};
