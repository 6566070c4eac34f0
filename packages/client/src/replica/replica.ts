import type { DeviceSecret } from "@parley/crypto";
import type { Bytes } from "@parley/kernel";
import type { Head, RoomId, SignatureVerifier } from "@parley/protocol";
import type { RoomStatus, RoomTrouble } from "../api.ts";
import type { StorageFailure } from "../ports/local-storage.ts";
import type { Vault } from "../storage/vault.ts";
import { type EpochKeys, learnKeys } from "./epoch-keys.ts";
import { evolveHappened, type RoomFold, startFold } from "./fold.ts";
import { encodeHappened } from "./segments.ts";
import { EMPTY_TAIL, type Fresh, type StoredRoom, storeRoom, type Tail } from "./stored-room.ts";
import { type Understood, understand } from "./understand.ts";
import {
  followPage,
  type PreparedEntry,
  preparePage,
  type VerifiedEntry,
  verifyPage,
} from "./verify-page.ts";

export interface ReplicaOptions {
  readonly room: RoomId;
  readonly device: DeviceSecret;
  readonly verifier: SignatureVerifier;
  readonly vault: Vault;
  readonly onChange: (replica: Replica) => void;
  readonly onStorageFailure: (failure: StorageFailure) => void;
  /** Entries are missing between what is here and what came: ask for them. */
  readonly onGap: (replica: Replica) => void;
}

/** A page of a room's log as the relay sends it. */
export interface RoomPage {
  readonly from: number;
  readonly headSequence: number;
  readonly entries: readonly Bytes[];
}

/** A page that waits for its turn; `prepared` once its entries were parsed ahead. */
interface WaitingPage {
  readonly page: RoomPage;
  prepared: readonly PreparedEntry[] | null;
}

/**
 * One room on this device: takes pages in, verifies them, opens and folds what they hold, and stores it, one page after
 * the other. What has been taken in is believed; the first thing that does not fit stops the room, in words.
 */
export class Replica {
  readonly room: RoomId;
  readonly #options: ReplicaOptions;
  #fold: RoomFold;
  #tail: Tail = EMPTY_TAIL;
  #trouble: RoomTrouble | null = null;
  #isRemoved = false;
  #isLoading = false;
  /** A remembered head that outlived the rest of what was stored. */
  #expected: Head | null = null;
  #relayHead = -1;
  /** Verified, but sealed under an epoch whose key this device has not been given yet. */
  #pending: readonly VerifiedEntry[] = [];
  #unstored: readonly Understood[] = [];
  #pages: WaitingPage[] = [];
  #queue: Promise<void> = Promise.resolve();
  #waiting: { readonly sequence: number; readonly resolve: () => void }[] = [];

  constructor(options: ReplicaOptions) {
    this.room = options.room;
    this.#options = options;
    this.#fold = startFold(options.room);
  }

  /**
   * Begins with what is stored: the newest entries at once, the whole as soon as it is read; nothing that comes is taken
   * in before. Where the whole turns out damaged (null), the room begins anew, held against its remembered head.
   */
  restore(
    preview: { readonly fold: RoomFold; readonly trouble: RoomTrouble | null } | null,
    remembered: Head | null,
    load: () => Promise<StoredRoom | null>,
  ): Promise<void> {
    if (preview !== null) this.#begin(preview);
    this.#isLoading = true;
    this.#then(async () => {
      const stored = await load();
      this.#isLoading = false;
      this.#begin(stored ?? { fold: startFold(this.room), trouble: null });
      this.#tail = stored?.tail ?? EMPTY_TAIL;
      if (stored === null) this.#expected = remembered;
      this.#changed();
      if (stored === null) this.#options.onGap(this);
    });
    return this.#queue;
  }

  #begin({ fold, trouble }: { readonly fold: RoomFold; readonly trouble: RoomTrouble | null }): void {
    this.#fold = fold;
    this.#trouble = trouble;
    this.#relayHead = Math.max(this.#relayHead, this.head?.sequence ?? -1);
  }

  get fold(): RoomFold {
    return this.#fold;
  }

  get head(): Head | null {
    return this.#fold.rights?.head ?? null;
  }

  get trouble(): RoomTrouble | null {
    return this.#trouble;
  }

  get status(): RoomStatus {
    if (this.#trouble !== null) return { status: "stopped", trouble: this.#trouble };
    const { rights } = this.#fold;
    const device = this.#options.device.device;
    if (
      this.#isRemoved ||
      (rights !== null &&
        this.#pending.length === 0 &&
        !rights.members.has(device) &&
        rights.head.sequence >= this.#relayHead)
    )
      return { status: "removed" };
    const have = this.#isLoading ? this.#fold.state.timeline.length : this.#fold.state.sequence;
    const head = Math.max(this.#relayHead, this.head?.sequence ?? -1);
    if (this.#isLoading || (this.head?.sequence ?? -1) < head || this.#pending.length > 0)
      return { status: "catchingUp", have, head };
    return { status: "open" };
  }

  /** Takes a page in after everything that came before it. */
  receive(page: RoomPage): void {
    const waiting: WaitingPage = { page, prepared: null };
    this.#pages.push(waiting);
    this.#then(() => {
      this.#pages.shift();
      return this.#take(waiting);
    });
  }

  /** The relay no longer knows this device in this room, or never did. */
  markRemoved(): void {
    this.#then(async () => {
      this.#isRemoved = true;
      this.#changed();
    });
  }

  /** The relay knows it again. */
  markPresent(): void {
    this.#isRemoved = false;
  }

  /**
   * Asks the relay once more for what was refused. Nothing is believed that was not before: what comes is verified from
   * the last entry that held, so an honest answer goes on from there and another forgery stops the room again.
   */
  fetchAgain(): Promise<void> {
    this.#then(async () => {
      // Of an entry that was refused, or a past: another answer may do. Keys, rules and founders stay as they are.
      if (this.#trouble === null || !("sequence" in this.#trouble)) return;
      this.#trouble = null;
      this.#relayHead = this.head?.sequence ?? -1;
      await this.#store();
      this.#changed();
    });
    return this.#queue;
  }

  /** Holds what the relay says its head is against what this device has seen. */
  compareHead(seen: Head | null, relays: Head): void {
    if (seen === null) return;
    const isOther =
      relays.sequence < seen.sequence || (relays.sequence === seen.sequence && relays.hash !== seen.hash);
    if (isOther) this.#then(async () => this.#stop({ type: "PastChanged", sequence: seen.sequence }));
  }

  /** Resolves when everything taken in so far has been worked through. */
  settled(): Promise<void> {
    return this.#queue;
  }

  /** Resolves when the room has come at least so far; the caller sets the deadline. */
  reaches(sequence: number): Promise<void> {
    if ((this.head?.sequence ?? -1) >= sequence) return this.#queue;
    return new Promise((resolve) => this.#waiting.push({ sequence, resolve }));
  }

  #then(work: () => Promise<void>): void {
    this.#queue = this.#queue.then(work);
  }

  /** Parses this page and the one after it, so that signatures are checked while bodies are opened and folded. */
  #prepare(waiting: WaitingPage): readonly PreparedEntry[] {
    const { verifier } = this.#options;
    const prepared = waiting.prepared ?? preparePage(verifier, waiting.page.entries);
    const [next] = this.#pages;
    if (next !== undefined && next.page.from === waiting.page.from + waiting.page.entries.length)
      next.prepared ??= preparePage(verifier, next.page.entries);
    return prepared;
  }

  async #take(waiting: WaitingPage): Promise<void> {
    const { from, headSequence, entries } = waiting.page;
    if (this.#trouble !== null) return;
    this.#relayHead = Math.max(this.#relayHead, headSequence);
    const next = (this.head?.sequence ?? -1) + 1;
    if (from > next) return this.#options.onGap(this);
    if (next - from >= entries.length) return this.#changed();
    const { room } = this;
    const { device } = this.#options;
    const known: EpochKeys = { keys: new Map(this.#fold.keys), epochs: new Map(this.#fold.epochs) };
    const followed = followPage(this.#fold.rights, this.#prepare(waiting).slice(next - from));
    const page = await verifyPage(followed, known, (judged) => learnKeys(room, device, known, judged));
    const past = this.#pastChangedIn(page.entries);
    if (past === null) await this.#accept(page.entries, known);
    const trouble = past ?? this.#trouble ?? page.trouble;
    if (trouble !== null) await this.#stop(trouble);
    this.#changed();
  }

  #pastChangedIn(entries: readonly VerifiedEntry[]): RoomTrouble | null {
    const expected = this.#expected;
    if (expected === null) return null;
    const found = entries.find(({ entry }) => entry.header.sequence === expected.sequence);
    if (found === undefined) return null;
    if (found.entry.hash !== expected.hash) return { type: "PastChanged", sequence: expected.sequence };
    this.#expected = null;
    return null;
  }

  async #accept(entries: readonly VerifiedEntry[], known: EpochKeys): Promise<void> {
    const last = entries.at(-1);
    if (last === undefined) return;
    const founders = this.#fold.founders.length > 0 ? this.#fold.founders : foundersOf(entries[0]);
    this.#fold = { ...this.#fold, ...known, founders, rights: last.after };
    this.#pending = [...this.#pending, ...entries];
    await this.#foldPending();
  }

  /** Folds in order as far as keys reach. Once caught up, what still cannot be opened never will be. */
  async #foldPending(): Promise<void> {
    const { keys } = this.#fold;
    const isCaughtUp = (this.head?.sequence ?? -1) >= this.#relayHead;
    const isClosed = ({ control, opened, entry }: VerifiedEntry): boolean =>
      control === null && opened === null && !keys.has(entry.header.epoch);
    const closed = isCaughtUp ? -1 : this.#pending.findIndex(isClosed);
    const ready = closed < 0 ? this.#pending : this.#pending.slice(0, closed);
    this.#pending = closed < 0 ? [] : this.#pending.slice(closed);
    const understood = await Promise.all(ready.map((verified) => understand(verified, keys)));
    const state = understood.reduce(
      (folded, { happened }) => evolveHappened(folded, happened),
      this.#fold.state,
    );
    this.#fold = { ...this.#fold, state };
    if (state.stopped !== undefined)
      this.#trouble = { type: "UnknownRules", rulesVersion: state.stopped.rulesVersion };
    this.#unstored = [...this.#unstored, ...understood];
    // What is stored is whole: rights and state up to the same entry.
    if (this.#pending.length === 0) await this.#store();
  }

  async #store(): Promise<void> {
    const understood = this.#unstored;
    this.#unstored = [];
    const fresh: Fresh = {
      first: understood[0]?.happened.stamp.sequence ?? 0,
      records: understood.map(({ happened, plaintext }) => encodeHappened(happened, plaintext)),
      raw: understood.map(({ raw }) => raw),
    };
    const { vault } = this.#options;
    const { tail, stored } = await storeRoom(vault, this.#fold, this.#trouble, this.#tail, fresh);
    this.#tail = tail;
    if (!stored.ok) this.#options.onStorageFailure(stored.error);
  }

  async #stop(trouble: RoomTrouble): Promise<void> {
    this.#trouble = trouble;
    if (this.#pending.length === 0) await this.#store();
    this.#changed();
  }

  #changed(): void {
    const at = this.head?.sequence ?? -1;
    const [reached, waiting] = [
      this.#waiting.filter(({ sequence }) => sequence <= at || this.#trouble !== null),
      this.#waiting.filter(({ sequence }) => sequence > at && this.#trouble === null),
    ];
    this.#waiting = waiting;
    for (const { resolve } of reached) resolve();
    this.#options.onChange(this);
  }
}

const foundersOf = (first: VerifiedEntry | undefined): RoomFold["founders"] =>
  first?.control?.type === "founding"
    ? [first.entry.header.device, ...first.control.cosignatures.map(({ device }) => device)]
    : [];
