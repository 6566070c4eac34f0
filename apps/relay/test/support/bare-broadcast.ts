import { type WebSocket, WebSocketServer } from "ws";

/** What a relay is measured against: every frame goes to everybody at once, checked by nobody and kept nowhere. */
export const startBareBroadcast = (): Promise<{ readonly url: string }> =>
  new Promise((resolve) => {
    const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });
    server.on("connection", (socket: WebSocket) => {
      socket.on("message", (frame, isBinary) => {
        for (const other of server.clients) other.send(frame, { binary: isBinary });
      });
    });
    server.on("listening", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      resolve({ url: `http://127.0.0.1:${port}` });
    });
  });
