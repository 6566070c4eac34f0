import type { Bytes } from "@parley/kernel";
import { createMemoryStore } from "@parley/log/memory";
import { parseRelayMessage } from "@parley/protocol";
import { createRelay } from "@parley/relay";
import { describe, expect, it } from "vitest";
import {
  type Clock,
  createTourWorkspace,
  createWorkspace,
  type Jotter,
  newId,
  type Outcome,
  unlockWorkspace,
  type Workspace,
} from "../src/index.ts";
import { createMemoryStorage } from "../src/storage/memory.ts";
import { createInProcessTransport } from "../src/transport/in-process.ts";
import { admitBy, hears, openRoom, openTalks, PEACE_TALKS, remark, roomOf, sayIn } from "./support/story.ts";
import {
  createWire,
  expectOk,
  hurriedClock,
  offline,
  online,
  portsOver,
  RELAY_URL,
  seatAt,
  systemLikeRandomness,
  until,
} from "./support/world.ts";

describe("offline", () => {
  it("CL10 queues plain words, says them in order on return, each once", async () => {
    const talks = await openTalks();
    const { north, mediator } = talks;
    const caucus = await openRoom(north.workspace, "caucus");
    north.wire.cut();
    await offline(north.workspace);
    for (const text of ["first", "second", "third"]) {
      const said = expectOk(await north.workspace.say(caucus.room, remark(text), caucus.readers));
      expect(said.status).toBe("queued");
    }
    expect(north.workspace.snapshot().queue.map(({ words }) => words.text)).toEqual([
      "first",
      "second",
      "third",
    ]);
    north.wire.mend();
    await until(north.workspace, ({ queue }) => queue.length === 0, "an empty queue");
    await until(
      mediator.workspace,
      ({ rooms }) => rooms.get(caucus.room)?.state.items.size === 3,
      "three items",
    );
    const heard = [...(mediator.workspace.snapshot().rooms.get(caucus.room)?.state.items.values() ?? [])];
    expect(heard.map(({ text }) => text)).toEqual(["first", "second", "third"]);
    await talks.end();
  });

  it("CL10 says words once whose answer was lost with the connection", async () => {
    const talks = await openTalks();
    const { north, mediator } = talks;
    const caucus = await openRoom(north.workspace, "caucus");
    // The relay takes the words; its answer, and everything else, is lost.
    north.wire.alter = () => null;
    const saying = north.workspace.say(caucus.room, remark("once only"), caucus.readers);
    await until(
      mediator.workspace,
      ({ rooms }) => rooms.get(caucus.room)?.state.items.size === 1,
      "the words",
    );
    north.wire.alter = (frame) => frame;
    north.wire.cut();
    expect(expectOk(await saying).status).toBe("queued");
    north.wire.mend();
    await until(north.workspace, ({ queue }) => queue.length === 0, "an empty queue");
    const again = await sayIn(north.workspace, caucus, remark("afterwards"));
    await hears(mediator.workspace, caucus, again);
    expect(mediator.workspace.snapshot().rooms.get(caucus.room)?.state.items.size).toBe(2);
    await talks.end();
  });

  it("CL10 keeps queued words for their author where somebody has joined meanwhile", async () => {
    const talks = await openTalks();
    const { observer, mediator } = talks;
    const common = await openRoom(observer.workspace, "common");
    observer.wire.cut();
    await offline(observer.workspace);
    expectOk(await observer.workspace.say(common.room, remark("for those who were here"), common.readers));
    const monitor = await seatAt(talks.relay);
    const wish = {
      mediation: talks.mediation,
      purpose: "monitor",
      authority: "none",
      name: "Monitor",
    } as const;
    await admitBy(mediator.workspace, monitor.workspace, wish, "Otto Bly");
    observer.wire.mend();
    const kept = await until(
      observer.workspace,
      ({ queue }) => queue.find(({ objection }) => objection !== null),
      "the objection",
    );
    expect(kept.objection).toMatchObject({
      type: "ReadershipChanged",
      names: expect.arrayContaining(["Otto Bly"]),
    });
    expect(mediator.workspace.snapshot().rooms.get(common.room)?.state.items.size).toBe(0);
    observer.workspace.discardQueued(kept.id);
    await until(observer.workspace, ({ queue }) => queue.length === 0, "an empty queue");
    await monitor.workspace.lock();
    await talks.end();
  });

  it("CL11 never queues anything else, whatever is tried, and does nothing of it on return", async () => {
    const talks = await openTalks();
    const { north, south, mediator, mediation } = talks;
    const caucus = await openRoom(north.workspace, "caucus");
    const item = await sayIn(north.workspace, caucus, { ...remark("an offer"), terms: "public" });
    await hears(mediator.workspace, caucus, item);
    const destination = await openRoom(mediator.workspace, "caucus", talks.southParty);
    const carried = { wording: "an offer", form: "remark", attribution: { type: "none" } } as const;
    const wish = { ...carried, source: { room: caucus.room, item }, destination: destination.room };
    const message = expectOk(await mediator.workspace.convey(wish));
    await until(
      south.workspace,
      ({ rooms }) => rooms.get(destination.room)?.state.messages.has(message),
      "the message",
    );
    const common = await openRoom(mediator.workspace, "common");
    const seats = [mediator, north, south];
    for (const { wire } of seats) wire.cut();
    for (const { workspace } of seats) await offline(workspace);
    const [m, n, s] = seats.map(({ workspace }) => workspace) as [Workspace, Workspace, Workspace];
    const heads = (workspace: Workspace) =>
      [...workspace.snapshot().rooms.values()].map(({ room, state }) => `${room} ${state.head}`);
    const before = seats.map(({ workspace }) => heads(workspace));
    const id = <Kind extends "minutes" | "item" | "issue" | "exchange" | "nameList" | "commitment">(
      kind: Kind,
    ) => newId(systemLikeRandomness, kind);
    const [minutes, exchange, list, commitment] = [
      id("minutes"),
      id("exchange"),
      id("nameList"),
      id("commitment"),
    ];
    const copied = { mediation, rooms: [caucus.room] };
    const answer = { ...remark("we accept"), replyTo: message };
    const attempts: Readonly<Record<string, () => Promise<Outcome<unknown>>>> = {
      convey: () => m.convey(wish),
      present: () => m.present({ ...copied, issues: [id("issue")] }),
      "show a plan": () => m.presentCopies({ ...copied, what: { type: "plan", exchange } }),
      "show a list": () => m.presentCopies({ ...copied, what: { type: "list", list } }),
      "show a commitment": () => m.presentCopies({ ...copied, what: { type: "commitment", commitment } }),
      "record what a side did": () =>
        m.collect({ mediation, from: caucus.room, what: { type: "list", list } }),
      adopt: () => m.adopt({ mediation, exchange }),
      "ask permission": () =>
        m.act(caucus.room, { type: "permissionAsked", item, terms: "public", asMediatorsIdea: true }),
      permit: () =>
        n.act(caucus.room, { type: "permissionGiven", item, terms: "public", asMediatorsIdea: true }),
      withdraw: () => n.act(caucus.room, { type: "itemWithdrawn", item }),
      acknowledge: () => s.act(destination.room, { type: "messageAcknowledged", message }),
      answer: () => s.say(destination.room, answer, destination.readers),
      "draft minutes": () =>
        s.act(destination.room, { type: "minutesDrafted", minutes, title: "Noon", text: "We met." }),
      "sign minutes": () => s.act(destination.room, { type: "minutesAgreed", minutes }),
      "agree to an export": () => s.act(destination.room, { type: "exportAgreed", export: id("item") }),
      "add a party": () => m.addParty(mediation, { label: "Third", hue: 90 }),
      "open a room": () => m.openRoom({ mediation, kind: "common", people: [] }),
      remove: () => m.removeDevices(common.room, [n.device]),
      "begin anew": () => m.restartHistory(common.room),
      "copy issues": () => n.importIssues(caucus.room, common.room),
    };
    for (const [name, attempt] of Object.entries(attempts))
      expect(await attempt(), name).toEqual({ ok: false, error: { type: "Offline" } });
    for (const { workspace, wire } of seats) {
      expect(workspace.snapshot().queue).toEqual([]);
      wire.mend();
      await online(workspace);
    }
    const last = await sayIn(s, destination, remark("here again"));
    await hears(m, destination, last);
    const after = seats.map(({ workspace }) => heads(workspace));
    const moved = after.flatMap((rooms, i) => rooms.filter((head) => before[i]?.includes(head) !== true));
    expect(new Set(moved.map((head) => head.slice(0, head.indexOf(" "))))).toEqual(
      new Set([destination.room]),
    );
    const { items, messages } = m.snapshot().rooms.get(destination.room)?.state ?? destination.state;
    expect([[...items.values()].map(({ text }) => text), messages.size]).toEqual([["here again"], 1]);
    await talks.end();
  });

  it("CL10 queues a reply to what somebody said in the room, which is no answer to a message", async () => {
    const talks = await openTalks();
    const { north, mediator } = talks;
    const caucus = await openRoom(north.workspace, "caucus");
    const item = await sayIn(mediator.workspace, caucus, remark("shall we meet?"));
    await hears(north.workspace, caucus, item);
    north.wire.cut();
    await offline(north.workspace);
    const reply = { ...remark("at noon"), replyTo: item };
    expect(expectOk(await north.workspace.say(caucus.room, reply, caucus.readers)).status).toBe("queued");
    north.wire.mend();
    await until(
      mediator.workspace,
      ({ rooms }) => rooms.get(caucus.room)?.state.items.size === 2,
      "the reply",
    );
    await talks.end();
  });

  it("CL12 keeps every letter of a draft where the page goes before the store has answered", async () => {
    const talks = await openTalks();
    const wire = createWire(talks.relay.transport);
    const kept: { jotted: Bytes | null } = { jotted: null };
    const jotter: Jotter = {
      read: () => kept.jotted,
      keep: (sealed) => {
        kept.jotted = sealed;
      },
      clear: () => {
        kept.jotted = null;
      },
    };
    const never: Clock = { now: hurriedClock.now, after: () => () => {} };
    const storage = createMemoryStorage();
    const passphrase = "a long enough passphrase";
    const ports = { ...portsOver(wire, { storage }), jotter };
    const first = expectOk(
      await createWorkspace({ ...ports, clock: never }, { passphrase, relay: RELAY_URL }),
    );
    first.keepDraft("room", "half a sentence");
    first.keepDraft("minutes", "a title");
    first.keepDraft("minutes", "");
    expect(Buffer.from(kept.jotted ?? []).toString("latin1")).not.toContain("sentence");

    // Nobody locked: the page is simply gone.
    const second = expectOk(await unlockWorkspace(ports, { passphrase }));
    expect(second.draftOf("room")).toBe("half a sentence");
    expect(second.draftOf("minutes")).toBe("");
    second.keepDraft("room", "half a sentence, and the other half");
    await expect.poll(() => kept.jotted).toBe(null);
    const third = expectOk(await unlockWorkspace(ports, { passphrase }));
    expect(third.draftOf("room")).toBe("half a sentence, and the other half");
    await talks.end();
  });

  it("CL12 reads, keeps drafts and queued words across a restart without a connection", async () => {
    const talks = await openTalks();
    const wire = createWire(talks.relay.transport);
    const ports = portsOver(wire, { storage: createMemoryStorage() });
    const passphrase = "a long enough passphrase";
    const first = expectOk(await createWorkspace(ports, { passphrase, relay: RELAY_URL }));
    const wish = { mediation: talks.mediation, purpose: "guarantor", authority: "none", name: "G" } as const;
    await admitBy(talks.mediator.workspace, first, wish, "Vera Lund");
    const common = await openRoom(first, "common");
    const item = await sayIn(first, common, remark("said before the restart"));
    wire.cut();
    await offline(first);
    expectOk(await first.say(common.room, remark("waiting"), (await openRoom(first, "common")).readers));
    first.keepDraft("room", "half a sentence");
    first.markRead(common.room, 3);
    await first.lock();

    const second = expectOk(await unlockWorkspace(ports, { passphrase }));
    const reopened = roomOf(second.snapshot(), "common");
    expect(reopened?.state.items.get(item)?.text).toBe("said before the restart");
    expect(reopened?.lastRead).toBe(3);
    expect(second.draftOf("room")).toBe("half a sentence");
    expect(second.snapshot().queue.map(({ words }) => words.text)).toEqual(["waiting"]);
    expect(second.snapshot().myName).toBe("Vera Lund");
    wire.mend();
    await online(second);
    await until(second, ({ queue }) => queue.length === 0, "an empty queue");
    await until(
      talks.mediator.workspace,
      ({ rooms }) => rooms.get(common.room)?.state.items.size === 2,
      "both items",
    );
    await second.lock();
    await talks.end();
  });

  it("CL80 keeps the draft of a plan of 500 steps whole, and says when one is too long, keeping what was there", async () => {
    const talks = await openTalks();
    const { workspace } = talks.north;
    const steps = Array.from({ length: 500 }, (_, i) => ({ number: i + 1, deed: "a deed ".repeat(60) }));
    const draft = JSON.stringify({ title: "Captives for prisoners", steps });
    expect(draft.length).toBeGreaterThan(200_000);
    expectOk(workspace.keepDraft("plan", draft));
    expect(workspace.draftOf("plan")).toBe(draft);
    const most = 2_000_000;
    const tooLong = workspace.keepDraft("plan", "x".repeat(most + 1));
    expect(tooLong).toEqual({ ok: false, error: { type: "DraftTooLong", most } });
    expect(workspace.draftOf("plan")).toBe(draft);
    await talks.end();
  });

  it("CL28 asks again for a room for which the relay had no time, until each is followed", async () => {
    const relay = createRelay({
      ...{ store: createMemoryStore(), clock: hurriedClock, limits: { maxRequestsInFlight: 2 } },
      randomness: (length) => crypto.getRandomValues(new Uint8Array(length)),
      onFailure: (failure) => console.error(failure),
    });
    const wire = createWire(createInProcessTransport(() => relay));
    const ports = portsOver(wire);
    const workspace = expectOk(await createTourWorkspace(ports, { relay: RELAY_URL }));
    await online(workspace);
    const mediation = expectOk(await workspace.openMediation(PEACE_TALKS));
    for (const title of ["Second", "Third", "Fourth"])
      expectOk(await workspace.openRoom({ mediation, kind: "common", title, people: [] }));
    const rooms = [...workspace.snapshot().rooms.keys()];
    expect(rooms).toHaveLength(6);
    wire.cut();
    await offline(workspace);
    const before = wire.frames.length;
    wire.mend();
    const followed = (): readonly string[] =>
      wire.frames.slice(before).flatMap((frame) => {
        const message = parseRelayMessage(frame);
        return message.ok && message.value.type === "entries" ? [message.value.room] : [];
      });
    await expect.poll(() => new Set(followed()), { timeout: 20_000 }).toEqual(new Set(rooms));
    await workspace.lock();
    await relay.stop();
  });

  it("goes on where it was when the relay is killed and started again", async () => {
    const talks = await openTalks();
    const { north, mediator, relay } = talks;
    const caucus = await openRoom(north.workspace, "caucus");
    await sayIn(north.workspace, caucus, remark("before"));
    await relay.restart();
    await online(mediator.workspace);
    await online(north.workspace);
    const item = await sayIn(north.workspace, caucus, remark("after"));
    expect(await hears(mediator.workspace, caucus, item)).toBe("after");
    expect(mediator.workspace.snapshot().rooms.get(caucus.room)?.state.items.size).toBe(2);
    await talks.end();
  });
});
