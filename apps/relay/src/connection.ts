import { type Bytes, concatBytes } from "@parley/kernel";
import {
  type ClientMessage,
  type Closing,
  type DeviceId,
  encodeRelayMessage,
  parseClientMessage,
  type Refusal,
  type RelayMessage,
  WIRE_VERSION,
} from "@parley/protocol";
import type { Core, Session } from "./core.ts";
import { endWatch } from "./mailboxes.ts";
import { handleRequest, type Request } from "./requests.ts";
import { endSubscription } from "./subscriptions.ts";
import type { Randomness } from "./surroundings.ts";
import { createTokenBucket } from "./token-bucket.ts";

/** The relay's end of a connection: whoever carries the frames calls these. */
export interface Connection {
  readonly receive: (frame: Bytes) => void;
  /** The other end has gone. */
  readonly closed: () => void;
}

/** What carries frames to a device: a WebSocket, or a pair of functions in a test. */
export interface Transport {
  readonly send: (frame: Bytes) => void;
  /** Nothing is sent after this. The reason has been sent as a frame already. */
  readonly close: (reason: Closing) => void;
  /** Bytes handed to `send` and not yet taken by the network. */
  readonly queuedBytes: () => number;
  /** Resolves when no more than this is queued, or when the connection is gone. */
  readonly drained: (maxQueuedBytes: number) => Promise<void>;
}

/** A connection as the relay itself keeps it. */
export interface OpenConnection extends Connection {
  readonly end: (reason: Closing) => void;
  /** Resolves when no request is being worked on. */
  readonly idle: () => Promise<void>;
}

export interface ConnectionSurroundings {
  readonly core: Core;
  readonly randomness: Randomness;
  readonly transport: Transport;
  readonly isStopping: () => boolean;
  readonly ended: (connection: OpenConnection, reason: Closing | "ByDevice") => void;
  /** The storage failed under a request. */
  readonly failed: (failure: unknown) => void;
}

/** What becomes of one frame. */
type Verdict =
  | { readonly status: "end"; readonly reason: Closing }
  | { readonly status: "refuse"; readonly message: Request; readonly refusal: Refusal }
  | { readonly status: "authenticate"; readonly message: Authenticate }
  | { readonly status: "handle"; readonly session: Session; readonly message: Request };

type Authenticate = ClientMessage & { readonly type: "authenticate" };

export const openConnection = (surroundings: ConnectionSurroundings): OpenConnection => {
  const { core, transport } = surroundings;
  const { limits, clock, metrics } = core;
  const nonce = surroundings.randomness(32);
  const frames = createTokenBucket(limits.burstFrames, limits.framesPerSecond, clock.now());
  const bytes = createTokenBucket(limits.burstBytes, limits.bytesPerSecond, clock.now());
  const inFlight = new Set<Promise<void>>();
  let status: "challenged" | "authenticating" | "authenticated" | "ended" = "challenged";
  let session: Session | null = null;
  let tooFast = 0;

  const isOpen = (): boolean => status !== "ended";
  const sendFrame = (frame: Bytes): void => {
    if (!isOpen()) return;
    metrics.frameSent(frame.length);
    transport.send(frame);
    if (transport.queuedBytes() > limits.maxQueuedBytes) end("SlowReader");
  };
  const send = (message: RelayMessage): void => {
    if (message.type === "refused") metrics.refused(message.refusal);
    sendFrame(encodeRelayMessage(message));
  };
  const leave = (reason: Closing | "ByDevice"): void => {
    status = "ended";
    cancelTimeout();
    if (session !== null) {
      for (const subscription of [...session.subscriptions.values()]) endSubscription(subscription);
      for (const watch of [...session.watches.values()]) endWatch(core, watch);
      core.devices.leave(session);
    }
    surroundings.ended(connection, reason);
  };
  const end = (reason: Closing): void => {
    if (!isOpen()) return;
    leave(reason);
    transport.send(encodeRelayMessage({ type: "closing", reason, retryAfterMs: limits.retryAfterMs }));
    transport.close(reason);
  };
  const work = (running: Promise<void>): void => {
    const settled = running.catch(surroundings.failed).finally(() => {
      inFlight.delete(settled);
    });
    inFlight.add(settled);
  };

  const authenticate = async (device: DeviceId, signature: Bytes): Promise<void> => {
    const isTheirs = await core.verifier.verify("connection", device, nonce, signature).catch(() => false);
    if (!isOpen()) return;
    if (!isTheirs) return end("NotAuthenticated");
    const entering: Session = {
      device,
      subscriptions: new Map(),
      watches: new Map(),
      send,
      sendFrame,
      drained: () => transport.drained(limits.maxQueuedBytes / 4),
      end,
      isOpen,
    };
    session = entering;
    await core.devices.enter(entering);
    if (!isOpen()) return;
    status = "authenticated";
    cancelTimeout();
    send({ type: "welcome" });
  };

  const judge = (message: ClientMessage, isInTime: boolean): Verdict => {
    if (message.type === "authenticate") {
      return status === "challenged"
        ? { status: "authenticate", message }
        : { status: "end", reason: "BadFrame" };
    }
    if (!isInTime) {
      tooFast += 1;
      return tooFast > limits.maxTooFast
        ? { status: "end", reason: "TooFast" }
        : { status: "refuse", message, refusal: "TooFast" };
    }
    if (status !== "authenticated" || session === null) {
      return { status: "refuse", message, refusal: "NotAuthenticated" };
    }
    if (surroundings.isStopping()) return { status: "refuse", message, refusal: "ShuttingDown" };
    if (inFlight.size >= limits.maxRequestsInFlight) return { status: "refuse", message, refusal: "TooMany" };
    return { status: "handle", session, message };
  };
  const judgeFrame = (frame: Bytes): Verdict => {
    metrics.frameReceived(frame.length);
    if (frame.length > limits.maxFrameBytes) return { status: "end", reason: "BadFrame" };
    const isInTime = frames.take(1, clock.now()) && bytes.take(frame.length, clock.now());
    const message = parseClientMessage(frame);
    return message.ok ? judge(message.value, isInTime) : { status: "end", reason: "BadFrame" };
  };
  const receive = (frame: Bytes): void => {
    if (!isOpen()) return;
    const verdict = judgeFrame(frame);
    switch (verdict.status) {
      case "end":
        end(verdict.reason);
        break;
      case "refuse": {
        const { message, refusal } = verdict;
        if ("request" in message) send({ type: "refused", request: message.request, refusal });
        break;
      }
      case "authenticate":
        status = "authenticating";
        work(authenticate(verdict.message.device, verdict.message.signature));
        break;
      case "handle":
        work(handleRequest(core, verdict.session, verdict.message));
        break;
    }
  };

  const connection: OpenConnection = {
    receive,
    closed: () => {
      if (isOpen()) leave("ByDevice");
    },
    end,
    idle: async () => {
      while (inFlight.size > 0) await Promise.all(inFlight);
    },
  };
  const cancelTimeout = clock.after(limits.authenticationTimeoutMs, () => {
    if (status !== "authenticated") end("NotAuthenticated");
  });
  // Not before the caller has the connection in its hands.
  queueMicrotask(() =>
    send({ type: "challenge", version: WIRE_VERSION, nonce: concatBytes(nonce), now: clock.now() }),
  );
  return connection;
};
