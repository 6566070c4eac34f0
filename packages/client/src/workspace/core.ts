import { type KeyringSecret, sign } from "@parley/crypto";
import type { MediationId } from "@parley/domain";
import { ok, textToUtf8 } from "@parley/kernel";
import {
  type Closing,
  createVerifier,
  type RelayMessage,
  type RoomId,
  type SignatureVerifier,
} from "@parley/protocol";
import type { Alarm, ClientError, ConnectionState, Outcome } from "../api.ts";
import { createLink, type Link } from "../connection/link.ts";
import { LIMITS } from "../limits.ts";
import type { StorageFailure } from "../ports/local-storage.ts";
import type { Ports } from "../ports/ports.ts";
import { Replica } from "../replica/replica.ts";
import type { Vault } from "../storage/vault.ts";
import type { Drafts } from "./drafts.ts";
import type { MediationRecord, WorkspaceRecord } from "./record.ts";

/** What listens to a workspace's inner events; each part of the workspace is one. */
export interface CoreListener {
  readonly onWelcome?: () => void;
  readonly onMail?: (mail: Extract<RelayMessage, { readonly type: "mail" }>) => void;
  readonly onRoom?: (replica: Replica) => void;
}

export interface CoreOptions {
  readonly ports: Ports;
  readonly keyring: KeyringSecret;
  readonly vault: Vault;
  readonly drafts: Drafts;
  readonly record: WorkspaceRecord;
}

/** Reasons for which a relay ends a connection that another attempt will not change by itself. */
const LASTING: ReadonlySet<string> = new Set<Closing>([
  "WrongVersion",
  "NotAuthenticated",
  "TooMany",
  "BadFrame",
]);

export const RECORD_KEY = "workspace";

/** What all parts of one workspace share: its keys, its connection, its rooms, and its record. */
export class Core {
  readonly ports: Ports;
  readonly keyring: KeyringSecret;
  readonly vault: Vault;
  readonly drafts: Drafts;
  readonly verifier: SignatureVerifier;
  readonly rooms = new Map<RoomId, Replica>();
  readonly link: Link;
  readonly #listeners: CoreListener[] = [];
  readonly #observers = new Set<() => void>();
  #record: WorkspaceRecord;
  #alarms: readonly Alarm[] = [];
  #connection: ConnectionState = { status: "offline", retryAt: 0, reason: "" };
  #turn: Promise<unknown> = Promise.resolve();
  #handshakeTurn: Promise<unknown> = Promise.resolve();
  #offByMs = 0;
  #isNotifying = false;
  #isLocked = false;

  constructor({ ports, keyring, vault, drafts, record }: CoreOptions) {
    this.ports = ports;
    this.verifier = ports.verifier ?? createVerifier();
    this.keyring = keyring;
    this.vault = vault;
    this.drafts = drafts;
    this.#record = record;
    this.link = createLink({
      transport: ports.transport,
      clock: ports.clock,
      url: () => this.#record.relay,
      device: keyring.device.device,
      prove: (nonce) => sign(keyring.device, "connection", nonce),
      listener: {
        onState: (state) => {
          this.#connection = state;
          if (state.status === "online") this.dropAlarm("relay");
          if (state.status === "offline" && LASTING.has(state.reason))
            this.raise({ type: "relay", reason: state.reason });
          this.changed();
        },
        onWelcome: () => {
          for (const listener of this.#listeners) listener.onWelcome?.();
        },
        onMessage: (message) => this.#onMessage(message),
        onClock: (offByMs) => this.#onClock(offByMs),
      },
    });
  }

  get device() {
    return this.keyring.device;
  }

  get record(): WorkspaceRecord {
    return this.#record;
  }

  get alarms(): readonly Alarm[] {
    return this.#alarms;
  }

  get connection(): ConnectionState {
    return this.#connection;
  }

  get isLocked(): boolean {
    return this.#isLocked;
  }

  get tools() {
    return { device: this.keyring.device, randomness: this.ports.randomness };
  }

  now(): number {
    return this.ports.clock.now();
  }

  /**
   * The time by the relay's clock, as far as it was heard. Invitations expire by it: a device whose own clock is off by
   * a day can still invite and be invited.
   */
  relayNow(): number {
    return this.now() - this.#offByMs;
  }

  listen(listener: CoreListener): void {
    this.#listeners.push(listener);
  }

  observe(observer: () => void): () => void {
    this.#observers.add(observer);
    return () => this.#observers.delete(observer);
  }

  /** Says that something that a screen shows is different now; several changes at once are told once. */
  changed(): void {
    if (this.#isNotifying) return;
    this.#isNotifying = true;
    queueMicrotask(() => {
      this.#isNotifying = false;
      for (const observer of [...this.#observers]) observer();
    });
  }

  /** Changes the record and stores it. Resolves once it is stored; a store that fails is an alarm too. */
  async update(change: (record: WorkspaceRecord) => WorkspaceRecord): Promise<Outcome<null>> {
    const next = change(this.#record);
    if (next === this.#record) return ok(null);
    this.#record = next;
    this.changed();
    const stored = await this.vault.commit({
      put: [{ key: RECORD_KEY, value: textToUtf8(JSON.stringify(next)) }],
    });
    if (stored.ok) return ok(null);
    const error = storageError(stored.error);
    this.raise({ type: "storage", error });
    return { ok: false, error };
  }

  /** Runs acts one after the other: each sees what the one before it has done. */
  inTurn<T>(act: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(act);
    this.#turn = mine.catch(() => null);
    return mine;
  }

  /** The same for steps of invitations, which perform acts of their own. */
  inHandshake<T>(step: () => Promise<T>): Promise<T> {
    const mine = this.#handshakeTurn.then(step);
    this.#handshakeTurn = mine.catch(() => null);
    return mine;
  }

  raise(alarm: Alarm): void {
    if (this.#alarms.some((known) => JSON.stringify(known) === JSON.stringify(alarm))) return;
    this.#alarms = [...this.#alarms.filter((known) => alarmPlace(known) !== alarmPlace(alarm)), alarm];
    this.changed();
  }

  dropAlarm(place: string): void {
    if (!this.#alarms.some((known) => alarmPlace(known) === place)) return;
    this.#alarms = this.#alarms.filter((known) => alarmPlace(known) !== place);
    this.changed();
  }

  /** The replica of a room, begun where there is none yet. */
  replica(room: RoomId): Replica {
    const known = this.rooms.get(room);
    if (known !== undefined) return known;
    const { vault, verifier } = this;
    const replica = new Replica({
      room,
      device: this.keyring.device,
      verifier,
      vault,
      onChange: (changed) => this.#onRoom(changed),
      onStorageFailure: (failure) => this.raise({ type: "storage", error: storageError(failure) }),
      onGap: (gap) => this.follow(gap),
    });
    this.rooms.set(room, replica);
    return replica;
  }

  /**
   * Asks the relay for everything of a room that is not here yet, and for what will come; again and again, with growing
   * patience, where the relay has too much to do. A room that nobody asks for any more would look as if nothing were said.
   */
  follow(replica: Replica, patienceMs: number = LIMITS.firstRetryMs): void {
    const from = (replica.head?.sequence ?? -1) + 1;
    void this.link.ask({ type: "subscribe", room: replica.room, from }).then((answer) => {
      if (answer.ok || answer.error.type !== "Refused") return;
      if (answer.error.refusal === "NoSuchRoom") return replica.markRemoved();
      this.ports.clock.after(patienceMs, () => {
        if (!this.#isLocked) this.follow(replica, Math.min(2 * patienceMs, LIMITS.lastRetryMs));
      });
    });
  }

  /** Connects anew, where the record now names another relay. */
  reconnect(): void {
    this.link.stop();
    this.link.start();
  }

  /** Looks at every room again, since what belongs may have changed. */
  recheckRooms(): void {
    for (const replica of this.rooms.values()) this.#onRoom(replica);
  }

  mediation(mediation: MediationId): MediationRecord | undefined {
    return this.#record.mediations.find((known) => known.mediation === mediation);
  }

  async lock(): Promise<void> {
    this.#isLocked = true;
    this.link.stop();
    await this.#handshakeTurn;
    await this.#turn;
    await Promise.all([...this.rooms.values()].map((replica) => replica.settled()));
    await this.drafts.flush();
    await this.vault.flushed();
    await this.ports.storage.close();
    this.rooms.clear();
    this.#observers.clear();
  }

  #onMessage(message: RelayMessage): void {
    if (message.type === "entries") this.rooms.get(message.room)?.receive(message);
    else if (message.type === "admitted") {
      const replica = this.replica(message.room);
      replica.markPresent();
      this.follow(replica);
    } else if (message.type === "mail") for (const listener of this.#listeners) listener.onMail?.(message);
  }

  #onRoom(replica: Replica): void {
    for (const listener of this.#listeners) listener.onRoom?.(replica);
    this.changed();
  }

  #onClock(offByMs: number): void {
    this.#offByMs = offByMs;
    if (Math.abs(offByMs) > LIMITS.clockToleranceMs) this.raise({ type: "clock", offByMs });
    else this.dropAlarm("clock");
  }
}

export const storageError = (failure: StorageFailure): ClientError =>
  failure === "Full" ? { type: "StorageFull" } : { type: "StorageDamaged", what: "store" };

/** There is one alarm for each of these. */
const alarmPlace = (alarm: Alarm): string => (alarm.type === "room" ? `room ${alarm.room}` : alarm.type);
