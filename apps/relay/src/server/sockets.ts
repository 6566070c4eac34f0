import type { IncomingMessage, Server } from "node:http";
import type { Bytes } from "@parley/kernel";
import { encodeRelayMessage, WIRE_VERSION } from "@parley/protocol";
import { type WebSocket, WebSocketServer } from "ws";
import type { Transport } from "../connection.ts";
import type { RelayLimits } from "../limits.ts";
import type { Relay } from "../relay.ts";

/** Where devices connect. */
export const RELAY_PATH = "/relay";
/** A device may name the versions that it speaks as WebSocket subprotocols; one that names none is taken at its word. */
export const SUBPROTOCOL = `parley.${WIRE_VERSION}`;

/** Applications' own close codes begin here; the reason has been told in a frame before. */
const CLOSE_CODE = 4000;
const NOTHING: Bytes = new Uint8Array(0);

export interface Sockets {
  /** Takes no new connection, and gives the open ones a moment to close. */
  readonly close: () => Promise<void>;
}

export const acceptSockets = (
  server: Server,
  relay: Relay,
  limits: RelayLimits,
  options: { readonly trustsProxy: boolean },
): Sockets => {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.maxFrameBytes,
    perMessageDeflate: false, // sizes of sealed entries tell enough as it is
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  });
  const countByAddress = new Map<string, number>();
  const silent = new WeakSet<WebSocket>();

  server.on("upgrade", (request, stream, head) => {
    // The socket is nobody else's from here on: one that breaks off now must not take the relay with it.
    stream.on("error", () => stream.destroy());
    if (URL.parse(request.url ?? "/", "http://relay")?.pathname !== RELAY_PATH) {
      stream.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => welcome(socket, request));
  });
  const welcome = (socket: WebSocket, request: IncomingMessage): void => {
    socket.on("error", () => socket.terminate()); // broken framing or an oversized frame
    socket.on("pong", () => silent.delete(socket));
    const offered = request.headers["sec-websocket-protocol"];
    const address = addressOf(request, options.trustsProxy);
    const count = countByAddress.get(address) ?? 0;
    if (offered !== undefined && socket.protocol !== SUBPROTOCOL) turnAway(socket, "WrongVersion");
    else if (count >= limits.maxConnectionsPerAddress) turnAway(socket, "TooMany");
    else takeIn(socket, address, count);
  };
  const takeIn = (socket: WebSocket, address: string, count: number): void => {
    countByAddress.set(address, count + 1);
    socket.once("close", () => {
      const left = (countByAddress.get(address) ?? 1) - 1;
      if (left > 0) countByAddress.set(address, left);
      else countByAddress.delete(address);
    });
    join(socket, relay, limits.closeTimeoutMs);
  };
  const turnAway = (socket: WebSocket, reason: "TooMany" | "WrongVersion"): void => {
    socket.send(encodeRelayMessage({ type: "closing", reason, retryAfterMs: limits.retryAfterMs }));
    closeSoon(socket, reason, limits.closeTimeoutMs);
  };
  const heartbeat = setInterval(() => {
    for (const socket of sockets.clients) {
      if (silent.has(socket)) socket.terminate();
      silent.add(socket);
      socket.ping();
    }
  }, limits.heartbeatMs);
  heartbeat.unref();

  return {
    close: async () => {
      clearInterval(heartbeat);
      const closed = [...sockets.clients].map(
        (socket) => new Promise((resolve) => socket.once("close", resolve)),
      );
      for (const socket of sockets.clients) closeSoon(socket, "ShuttingDown", limits.closeTimeoutMs);
      await Promise.all(closed);
      sockets.close();
    },
  };
};

const closeSoon = (socket: WebSocket, reason: string, timeoutMs: number): void => {
  socket.close(CLOSE_CODE, reason);
  const timer = setTimeout(() => socket.terminate(), timeoutMs);
  socket.once("close", () => clearTimeout(timer));
};

/** Used to count connections and for nothing else; it is written nowhere. */
const addressOf = (request: IncomingMessage, trustsProxy: boolean): string => {
  const forwarded = request.headers["x-forwarded-for"];
  const last = trustsProxy && typeof forwarded === "string" ? forwarded.split(",").at(-1)?.trim() : undefined;
  return last ?? request.socket.remoteAddress ?? "";
};

const join = (socket: WebSocket, relay: Relay, closeTimeoutMs: number): void => {
  const flow = createFlow(socket);
  const connection = relay.connect(
    (frame) => socket.send(frame, flow.onSent),
    (reason) => closeSoon(socket, reason, closeTimeoutMs),
    flow,
  );
  socket.on("message", (data, isBinary) => {
    connection.receive(isBinary && Buffer.isBuffer(data) ? plainBytes(data) : NOTHING);
  });
  socket.once("close", () => {
    flow.onClosed();
    connection.closed();
  });
};

/** The same memory without Node's own `slice`, which does not copy where everybody else's does. */
const plainBytes = (data: Buffer): Bytes =>
  new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.length);

interface Flow extends Pick<Transport, "queuedBytes" | "drained"> {
  readonly onSent: () => void;
  readonly onClosed: () => void;
}

const createFlow = (socket: WebSocket): Flow => {
  let waiting: { readonly maxQueuedBytes: number; readonly resume: () => void }[] = [];
  const wake = (queuedBytes: number): void => {
    const ready = waiting.filter(({ maxQueuedBytes }) => queuedBytes <= maxQueuedBytes);
    if (ready.length === 0) return;
    waiting = waiting.filter((one) => !ready.includes(one));
    for (const { resume } of ready) resume();
  };
  return {
    queuedBytes: () => socket.bufferedAmount,
    drained: (maxQueuedBytes) =>
      socket.bufferedAmount <= maxQueuedBytes || socket.readyState !== socket.OPEN
        ? Promise.resolve()
        : new Promise((resume) => waiting.push({ maxQueuedBytes, resume })),
    onSent: () => {
      if (waiting.length > 0) wake(socket.bufferedAmount);
    },
    onClosed: () => wake(0),
  };
};
