import {
  controlEntry,
  createEpoch,
  type DeviceSecret,
  type EpochKeySecret,
  MAX_PLAINTEXT_BYTES,
  type Randomness,
  sealEntry,
} from "@parley/crypto";
import { decide, encodeEvent, type RoomEvent, restatementOf } from "@parley/domain";
import { assert, err, ok } from "@parley/kernel";
import {
  type Control,
  type Cosignature,
  completes,
  type DeviceId,
  type Entry,
  type EntryHash,
  type EpochChange,
  encodeEntry,
  type FoundingStatement,
  follow,
  type History,
  type Member,
  type Rights,
  type RoomAppend,
  type RoomId,
  roomOf,
} from "@parley/protocol";
import type { Outcome } from "../api.ts";
import { factsOf } from "../replica/facts.ts";
import { evolveHappened, type RoomFold, startFold } from "../replica/fold.ts";

export interface BuilderTools {
  readonly device: DeviceSecret;
  readonly randomness: Randomness;
}

/**
 * Writes entries onto the end of one room as this device knows it: each is decided, sealed and signed on top of the one
 * before. Nothing is sent; `append` is what the relay gets, and it takes it only if the head has not moved.
 */
export class RoomBuilder {
  readonly #tools: BuilderTools;
  readonly #expected: EntryHash | null;
  readonly #entries: Entry[] = [];
  #fold: RoomFold;

  private constructor(tools: BuilderTools, fold: RoomFold, expected: EntryHash | null) {
    this.#tools = tools;
    this.#fold = fold;
    this.#expected = expected;
  }

  /** On top of a room that exists. */
  static onto(tools: BuilderTools, fold: RoomFold): RoomBuilder {
    return new RoomBuilder(tools, fold, fold.rights?.head.hash ?? null);
  }

  /** A new room: its founding entry, and its first epoch. */
  static async found(
    tools: BuilderTools,
    statement: FoundingStatement,
    cosignatures: readonly Cosignature[],
  ): Promise<Outcome<RoomBuilder>> {
    const control: Control = { type: "founding", statement, cosignatures };
    const entry = await controlEntry({
      device: tools.device,
      room: null,
      sequence: 0,
      previous: null,
      epoch: 0,
      control,
    });
    const builder = new RoomBuilder(tools, startFold(roomOf(entry)), null);
    const founded = builder.#accept(entry, control);
    if (!founded.ok) return founded;
    const opened = await builder.change([], []);
    return opened.ok ? ok(builder) : opened;
  }

  get fold(): RoomFold {
    return this.#fold;
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  get append(): RoomAppend {
    return { room: this.#fold.room, expected: this.#expected, entries: this.#entries.map(encodeEntry) };
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Decides an event and seals it. */
  async event(event: RoomEvent): Promise<Outcome<null>> {
    const decided = decide(this.#fold.state, event, this.#tools.device.device);
    if (!decided.ok) return err({ type: "Objection", objection: decided.error });
    const rights = this.#rights();
    const plaintext = encodeEvent(event);
    // An event within every cap of the domain can still be too long as bytes, in scripts that take three for a letter.
    if (plaintext.length > MAX_PLAINTEXT_BYTES)
      return err({
        type: "Objection",
        objection: {
          type: "Malformed",
          error: { type: "TooLarge", bytes: plaintext.length, cap: MAX_PLAINTEXT_BYTES },
        },
      });
    const epochKey = this.#fold.keys.get(rights.epoch);
    if (epochKey === undefined)
      return err({ type: "RoomNotReadable", trouble: { type: "KeyMissing", epoch: rights.epoch } });
    const entry = await sealEntry({
      ...this.#place(rights),
      epochKey,
      plaintext,
      randomness: this.#tools.randomness,
    });
    const next = follow(rights, entry);
    if (!next.ok) return err({ type: "Rights", error: next.error });
    const stamp = { by: entry.header.device, sequence: entry.header.sequence, entry: entry.hash };
    const state = evolveHappened(this.#fold.state, { stamp, type: "event", event });
    this.#fold = { ...this.#fold, rights: next.value, state };
    this.#entries.push(entry);
    return ok(null);
  }

  /** Admits and removes at once, with a new epoch for those who are members then. */
  async change(
    admitted: readonly Member[],
    removed: readonly DeviceId[],
    history: History = "continued",
  ): Promise<Outcome<null>> {
    const members = new Map(this.#rights().members);
    for (const device of removed) members.delete(device);
    for (const member of admitted) members.set(member.device, member);
    const { change, key } = await this.#newEpoch(members, history);
    return this.#control({ type: "change", admitted, removed, epoch: change }, key);
  }

  /**
   * Begins the room's history anew, in one append: a key that leads to none before it, then charter, seats and what
   * still stands, in this person's word. Who comes later reads from here on; who was there keeps the rest.
   */
  async restart(at: number): Promise<Outcome<null>> {
    const before = this.#fold.state;
    const changed = await this.change([], [], "restarted");
    if (!changed.ok) return changed;
    const by = this.#tools.device.device;
    const restatement = restatementOf(before, this.#fold.state, { at, by });
    if (!restatement.ok) return err({ type: "Objection", objection: restatement.error });
    for (const event of restatement.value) {
      const said = await this.event(event);
      if (!said.ok) return said;
    }
    return ok(null);
  }

  /** Puts somebody forward, to be seconded. */
  propose(member: Member): Promise<Outcome<null>> {
    return this.#control({ type: "proposal", member }, null);
  }

  /** Seconds a proposal; admits where this completes it. */
  async second(proposal: EntryHash): Promise<Outcome<"admitted" | "waiting">> {
    const rights = this.#rights();
    const open = rights.proposals.get(proposal);
    const author = rights.members.get(this.#tools.device.device);
    if (open === undefined) return err({ type: "Rights", error: "NoSuchProposal" });
    if (author === undefined) return err({ type: "Rights", error: "NotAMember" });
    const { member } = open;
    if (!completes(rights, open, author)) {
      const waiting = await this.#control({ type: "second", proposal, member, epoch: null }, null);
      return waiting.ok ? ok("waiting") : waiting;
    }
    const { change, key } = await this.#newEpoch(new Map(rights.members).set(member.device, member));
    const admitted = await this.#control({ type: "second", proposal, member, epoch: change }, key);
    return admitted.ok ? ok("admitted") : admitted;
  }

  #newEpoch(
    members: ReadonlyMap<DeviceId, Member>,
    history: History = "continued",
  ): Promise<{ readonly change: EpochChange; readonly key: EpochKeySecret }> {
    const rights = this.#rights();
    const previousEpochKey = this.#fold.keys.get(rights.epoch);
    return createEpoch({
      room: this.#fold.room,
      epoch: rights.epoch + 1,
      history,
      members: members.values(),
      ...(previousEpochKey === undefined ? {} : { previousEpochKey }),
      author: this.#tools.device.device,
      randomness: this.#tools.randomness,
    });
  }

  async #control(control: Control, key: EpochKeySecret | null): Promise<Outcome<null>> {
    const entry = await controlEntry({ ...this.#place(this.#rights()), control });
    const accepted = this.#accept(entry, control);
    if (!accepted.ok) return accepted;
    if (key !== null) {
      const { epoch } = this.#rights();
      const change = control.type === "change" || control.type === "second" ? control.epoch : null;
      const epochs = new Map(this.#fold.epochs);
      if (change !== null) epochs.set(epoch, change);
      this.#fold = { ...this.#fold, keys: new Map(this.#fold.keys).set(epoch, key), epochs };
    }
    return ok(null);
  }

  #accept(entry: Entry, control: Control): Outcome<null> {
    const before = this.#fold.rights;
    const after = follow(before, entry);
    if (!after.ok) return err({ type: "Rights", error: after.error });
    const stamp = { by: entry.header.device, sequence: entry.header.sequence, entry: entry.hash };
    const facts = factsOf(before, entry, control);
    const state = evolveHappened(this.#fold.state, { stamp, type: "facts", facts });
    this.#fold = { ...this.#fold, rights: after.value, state };
    this.#entries.push(entry);
    return ok(null);
  }

  #place(rights: Rights): {
    readonly device: DeviceSecret;
    readonly room: RoomId;
    readonly sequence: number;
    readonly previous: EntryHash;
    readonly epoch: number;
  } {
    const { head, epoch, room } = rights;
    return { device: this.#tools.device, room, sequence: head.sequence + 1, previous: head.hash, epoch };
  }

  #rights(): Rights {
    const { rights } = this.#fold;
    assert(rights !== null, "a builder on a room without a founding entry");
    return rights;
  }
}
