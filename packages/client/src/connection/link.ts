import { type Bytes, err, ok, type Result } from "@parley/kernel";
import {
  type ClientMessage,
  type DeviceId,
  encodeClientMessage,
  parseRelayMessage,
  type Refusal,
  type RelayMessage,
  WIRE_VERSION,
} from "@parley/protocol";
import type { ConnectionState } from "../api.ts";
import { LIMITS } from "../limits.ts";
import type { Clock } from "../ports/clock.ts";
import type { Connection, Transport } from "../ports/transport.ts";

/** What a link needs; `prove` signs the relay's challenge with the device's key. */
export interface LinkOptions {
  readonly transport: Transport;
  readonly clock: Clock;
  /** Asked for at each attempt: a first invitation may lead to another relay. */
  readonly url: () => string;
  readonly device: DeviceId;
  readonly prove: (nonce: Bytes) => Promise<Bytes>;
  readonly listener: LinkListener;
}

export interface LinkListener {
  readonly onState: (state: ConnectionState) => void;
  /** The relay knows us: subscribe, watch, send what waits. */
  readonly onWelcome: () => void;
  /** Everything that is no answer to a request, in the order of its arrival. */
  readonly onMessage: (message: RelayMessage) => void;
  /** By how much this machine's clock stands before (negative) or after the relay's. */
  readonly onClock: (offByMs: number) => void;
}

type Answer = Extract<RelayMessage, { readonly request: number }>;
type Asked = Extract<ClientMessage, { readonly request: number }>;
type WithoutRequest<Message> = Message extends unknown ? Omit<Message, "request"> : never;
/** A message that the relay answers; the link numbers it. */
export type Question = WithoutRequest<Asked>;
export type Unanswered =
  | { readonly type: "Offline" }
  | { readonly type: "Refused"; readonly refusal: Refusal };

/** A connection that heals: it authenticates, answers, notices silence, and tries again with growing patience. */
export interface Link {
  readonly start: () => void;
  readonly stop: () => void;
  readonly state: () => ConnectionState;
  readonly ask: (question: Question) => Promise<Result<Exclude<Answer, { type: "refused" }>, Unanswered>>;
  /** Says something that has no answer; dropped while offline, since `onWelcome` says it all anew. */
  readonly tell: (message: ClientMessage) => void;
}

interface Waiting {
  readonly settle: (answer: Answer | null) => void;
  readonly cancelTimer: () => void;
}

export const createLink = (options: LinkOptions): Link => new HealingLink(options);

class HealingLink implements Link {
  readonly #options: LinkOptions;
  readonly #waiting = new Map<number, Waiting>();
  #state: ConnectionState = { status: "offline", retryAt: 0, reason: "" };
  #connection: Connection | null = null;
  #opening: Promise<Connection> | null = null;
  /** Counts attempts; what belongs to an earlier one is ignored. */
  #attempt = 0;
  #isStopped = true;
  #nextRequest = 1;
  #retryMs: number = LIMITS.firstRetryMs;
  #cancelTimer = (): void => {};
  #stopListening = (): void => {};

  constructor(options: LinkOptions) {
    this.#options = options;
  }

  readonly state = (): ConnectionState => this.#state;

  readonly start = (): void => {
    if (!this.#isStopped) return;
    this.#isStopped = false;
    this.#stopListening = this.#options.transport.onNetworkBack?.(() => this.#hurry()) ?? (() => {});
    void this.#connect();
  };

  readonly stop = (): void => {
    this.#isStopped = true;
    this.#stopListening();
    this.#attempt++;
    this.#cancelTimer();
    this.#connection?.close();
    this.#connection = null;
    this.#dropWaiting();
    this.#become({ status: "offline", retryAt: 0, reason: "" });
  };

  readonly tell = (message: ClientMessage): void => {
    if (this.#state.status === "online") this.#connection?.send(encodeClientMessage(message));
  };

  readonly ask: Link["ask"] = (question) => {
    const connection = this.#connection;
    if (this.#state.status !== "online" || connection === null)
      return Promise.resolve(err({ type: "Offline" }));
    const request = this.#nextRequest++;
    const attempt = this.#attempt;
    return new Promise((resolve) => {
      // The answer to a subscription comes after the last page, however many there are.
      const timeoutMs = question.type === "subscribe" ? LIMITS.catchUpTimeoutMs : LIMITS.answerTimeoutMs;
      const cancelTimer = this.#options.clock.after(timeoutMs, () => this.#lost(attempt, "no answer"));
      const settle = (answer: Answer | null): void => {
        cancelTimer();
        if (answer === null) resolve(err({ type: "Offline" }));
        else if (answer.type === "refused") resolve(err({ type: "Refused", refusal: answer.refusal }));
        else resolve(ok(answer));
      };
      this.#waiting.set(request, { settle, cancelTimer });
      connection.send(encodeClientMessage({ ...question, request } as ClientMessage));
    });
  };

  /** The network is back: no reason to wait for the next attempt. */
  #hurry(): void {
    if (this.#state.status !== "offline") return;
    this.#cancelTimer();
    this.#retryMs = LIMITS.firstRetryMs;
    void this.#connect();
  }

  async #connect(): Promise<void> {
    const attempt = ++this.#attempt;
    this.#become({ status: "connecting" });
    try {
      this.#opening = this.#options.transport.connect(this.#options.url(), {
        onFrame: (frame) => this.#onFrame(attempt, frame),
        onClose: (reason) => this.#lost(attempt, reason),
      });
      const connection = await this.#opening;
      if (attempt !== this.#attempt) connection.close();
      else this.#connection = connection;
    } catch {
      this.#lost(attempt, "");
    }
  }

  #onFrame(attempt: number, frame: Bytes): void {
    if (attempt !== this.#attempt) return;
    const parsed = parseRelayMessage(frame);
    if (parsed.ok) this.#onMessage(attempt, parsed.value);
    else this.#lost(attempt, "BadFrame");
  }

  #onMessage(attempt: number, message: RelayMessage): void {
    switch (message.type) {
      case "challenge":
        void this.#authenticate(attempt, message);
        break;
      case "welcome":
        this.#retryMs = LIMITS.firstRetryMs;
        this.#become({ status: "online" });
        this.#pingLater(attempt);
        this.#options.listener.onWelcome();
        break;
      case "closing":
        this.#retryMs = Math.max(this.#retryMs, Math.min(message.retryAfterMs, LIMITS.lastRetryMs));
        this.#lost(attempt, message.reason);
        break;
      case "entries":
      case "admitted":
      case "mail":
        this.#options.listener.onMessage(message);
        break;
      case "done":
      case "appended":
      case "headMoved":
      case "rooms":
      case "refused":
        this.#settle(message);
        break;
    }
  }

  async #authenticate(
    attempt: number,
    challenge: Extract<RelayMessage, { readonly type: "challenge" }>,
  ): Promise<void> {
    if (challenge.version !== WIRE_VERSION) return this.#lost(attempt, "WrongVersion");
    this.#options.listener.onClock(this.#options.clock.now() - challenge.now);
    const { device, prove } = this.#options;
    // A transport may deliver the challenge before `connect` has resolved.
    const [signature, connection] = await Promise.all([prove(challenge.nonce), this.#opening]);
    if (attempt !== this.#attempt) return;
    connection?.send(encodeClientMessage({ type: "authenticate", device, signature }));
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.request);
    this.#waiting.delete(answer.request);
    waiting?.settle(answer);
  }

  #pingLater(attempt: number): void {
    this.#cancelTimer = this.#options.clock.after(LIMITS.pingEveryMs, () => {
      if (attempt !== this.#attempt) return;
      void this.ask({ type: "ping" });
      this.#pingLater(attempt);
    });
  }

  #lost(attempt: number, reason: string): void {
    if (attempt !== this.#attempt || this.#isStopped) return;
    this.#attempt++;
    this.#cancelTimer();
    this.#connection?.close();
    this.#connection = null;
    this.#dropWaiting();
    const delayMs = this.#retryMs;
    this.#retryMs = Math.min(this.#retryMs * 2, LIMITS.lastRetryMs);
    this.#become({ status: "offline", retryAt: this.#options.clock.now() + delayMs, reason });
    this.#cancelTimer = this.#options.clock.after(delayMs, () => void this.#connect());
  }

  #dropWaiting(): void {
    const dropped = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const waiting of dropped) waiting.settle(null);
  }

  #become(state: ConnectionState): void {
    this.#state = state;
    this.#options.listener.onState(state);
  }
}
