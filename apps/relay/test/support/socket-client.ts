import type { Bytes } from "@parley/kernel";
import WebSocket from "ws";
import type { TestDevice } from "./signed-room.ts";
import { createClientEnd, type TestClient } from "./test-client.ts";

/** A client joined to a relay by a real WebSocket. */
export interface SocketClient extends TestClient {
  readonly socket: WebSocket;
  /** Resolves with the close code when the connection is gone. */
  readonly gone: Promise<number>;
}

/** `url` as the server gives it; the device authenticates if one is given. */
export const connectBySocket = async (
  url: string,
  device: TestDevice | null,
  options: { readonly protocols?: readonly string[]; readonly headers?: Record<string, string> } = {},
): Promise<SocketClient> => {
  const address = `${url.replace(/^http/, "ws")}/relay`;
  const { headers = {}, protocols = [] } = options;
  const socket = new WebSocket(address, [...protocols], { headers, rejectUnauthorized: false });
  const end = createClientEnd(
    (frame) => socket.send(frame),
    () => socket.close(),
  );
  socket.on("message", (data) => end.arrive(new Uint8Array(data as Buffer) as Bytes));
  const gone = new Promise<number>((resolve) => socket.once("close", resolve));
  await new Promise((resolve, reject) => {
    socket.once("open", resolve);
    socket.once("error", reject);
  });
  socket.on("error", () => undefined);
  if (device !== null) await end.client.authenticate(device);
  return { ...end.client, socket, gone };
};
