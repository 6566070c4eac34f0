import type { Connection, Transport } from "../ports/transport.ts";

/** Connects with the platform's own WebSocket: every browser and Node have one. */
export const webSocketTransport: Transport = {
  connect: (url, listener) =>
    new Promise<Connection>((resolve, reject) => {
      const socket = new WebSocket(url);
      socket.binaryType = "arraybuffer";
      let isOpen = false;
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
        if (isOpen) listener.onClose(reason);
        else reject(new Error("no connection"));
      };
      socket.onerror = () => {}; // always followed by a close
    }),
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
