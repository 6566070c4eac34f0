import { namelessDevices } from "@parley/domain";
import type { Bytes } from "@parley/kernel";
import type { RelayStore } from "@parley/log";
import { parseClientMessage, parseRelayMessage } from "@parley/protocol";
import { createRelay } from "@parley/relay";
import type { Ports, RoomView, Transport, Workspace } from "../../../packages/client/src/index.ts";
import { createMemoryStorage, type MemoryStorage } from "../../../packages/client/src/storage/memory.ts";
import { createInProcessTransport } from "../../../packages/client/src/transport/in-process.ts";
import { resumeWorkspace } from "../../../packages/client/src/workspace/open.ts";
import { createWire, expectOk, type Wire } from "../../../packages/client/test/support/world.ts";
import type { Place, Seat } from "./acts.ts";
import { createManualClock, type ManualClock } from "./manual-clock.ts";
import { copyOfRelay, randomnessOf, type Template } from "./template.ts";

/** One of two worlds that began alike: the real relay, and a real workspace for each seat. */
export interface World {
  readonly template: Template;
  readonly relay: RelayStore;
  /** For whoever comes besides the seats. */
  readonly transport: Transport;
  readonly relayClock: ManualClock;
  readonly seats: ReadonlyMap<Seat, WorldSeat>;
  readonly stop: () => Promise<void>;
}

export interface WorldSeat {
  /** Another one after it was locked and opened again. */
  workspace: Workspace;
  readonly storage: MemoryStorage;
  readonly clock: ManualClock;
  readonly wire: Wire;
  /** Whether everything that this seat asked the relay has its answer. */
  readonly isAnswered: () => boolean;
  readonly reopen: () => Promise<void>;
}

/** How a self-check makes one seat's business reach another's bytes: it replaces what a seat is given. */
export type PortsOf = (seat: Seat, own: Ports) => Ports;

const START_MS = Date.UTC(2031, 2, 1);
/** Shorter than a ping's interval, so that pings fall into schedules too. */
const SLOT_MS = 11_000;
/** Each seat's clock stands a little apart from the others'. */
const SKEW_MS = 137;

export const momentOf = (at: number): number => START_MS + Math.round(at * SLOT_MS);

export const createWorld = async (template: Template, portsOf: PortsOf = (_, own) => own): Promise<World> => {
  const relayClock = createManualClock(START_MS);
  const store = await copyOfRelay(template);
  // The relay draws nothing but a challenge for each connection: each device's come from a stream of its own.
  let connecting: Seat = "mediator";
  const challenges = new Map(
    [...template.seats.keys()].map((seat) => [seat, randomnessOf(template.seed, `to ${seat}`)]),
  );
  const relay = createRelay({
    store,
    clock: relayClock,
    randomness: (length) =>
      challenges.get(connecting)?.bytes(length, { use: "challenge" }) ?? new Uint8Array(length),
    onFailure: (failure) => console.error(failure),
  });
  const transport = createInProcessTransport(() => relay);
  const seats = new Map<Seat, WorldSeat>();
  for (const [seat, { keyring, stored }] of template.seats) {
    const storage = createMemoryStorage();
    await storage.commit({ put: [...stored].map(([key, value]) => ({ key, value })), remove: [] });
    const clock = createManualClock(START_MS + seats.size * SKEW_MS);
    const asking = countQuestions({
      connect: (url, listener) => {
        connecting = seat;
        return transport.connect(url, listener);
      },
    });
    const wire = createWire(asking.transport);
    const randomness = randomnessOf(template.seed, `${seat} later`);
    const ports = portsOf(seat, { storage, transport: wire, clock, randomness });
    const open = async (): Promise<Workspace> => expectOk(await resumeWorkspace(ports, keyring));
    const opened: WorldSeat = {
      ...{ workspace: await open(), storage, clock, wire, isAnswered: asking.isAnswered },
      reopen: async () => {
        await opened.workspace.lock();
        opened.workspace = await open();
      },
    };
    seats.set(seat, opened);
    // One after the other: who comes first is no business of the property.
    await quiet(store, [opened]);
  }
  return { template, relay: store, transport, relayClock, seats, stop: () => stopWorld(seats, relay.stop) };
};

/** Which questions of the last connection have no answer yet: a seat that caught up may still wait for it. */
const countQuestions = (
  transport: Transport,
): { readonly transport: Transport; readonly isAnswered: () => boolean } => {
  let open = new Set<number>();
  const connect: Transport["connect"] = async (url, listener) => {
    const asked = new Set<number>();
    open = asked;
    const connection = await transport.connect(url, {
      ...listener,
      onFrame: (frame) => {
        const parsed = parseRelayMessage(frame);
        if (parsed.ok && "request" in parsed.value) asked.delete(parsed.value.request);
        listener.onFrame(frame);
      },
    });
    const send = (frame: Bytes): void => {
      const parsed = parseClientMessage(frame);
      if (parsed.ok && "request" in parsed.value) asked.add(parsed.value.request);
      connection.send(frame);
    };
    return { send, close: connection.close };
  };
  return { transport: { connect }, isAnswered: () => open.size === 0 };
};

const stopWorld = async (seats: ReadonlyMap<Seat, WorldSeat>, stop: () => Promise<void>): Promise<void> => {
  for (const { workspace } of seats.values()) await workspace.lock();
  await stop();
};

const MAX_WAIT_MS = 20_000;

/** Waits until these seats have everything that the relay has for them, and everybody in it has a name. */
export const quiet = async (relay: RelayStore, seats: Iterable<WorldSeat>): Promise<void> => {
  const waiting = [...seats];
  const deadline = performance.now() + MAX_WAIT_MS;
  while (performance.now() < deadline) {
    const areQuiet = await Promise.all(waiting.map((seat) => isQuiet(relay, seat)));
    if (areQuiet.every(Boolean)) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`the world never came to rest: ${waiting.map(unrestOf).join("; ")}`);
};

const unrestOf = ({ workspace }: WorldSeat): string => {
  const { rooms, connection, alarms } = workspace.snapshot();
  const statuses = [...rooms.values()].map(
    ({ kind, status, state }) => `${kind} ${status.status} ${namelessDevices(state).length}`,
  );
  return `${connection.status} (${statuses.join(", ")}) ${JSON.stringify(alarms)}`;
};

const isQuiet = async (relay: RelayStore, { workspace, isAnswered }: WorldSeat): Promise<boolean> => {
  const { rooms, connection } = workspace.snapshot();
  if (connection.status !== "online" || !isAnswered()) return false;
  const listed = await relay.roomsOf(workspace.device, 1_000);
  return listed.every(({ room, head }) => {
    const view = rooms.get(room);
    return (
      view?.status.status === "open" &&
      view.rights.head.hash === head.hash &&
      namelessDevices(view.state).length === 0
    );
  });
};

/** A room as a seat sees it; null where it is not in one. */
export const roomAt = ({ seats }: World, seat: Seat, place: Place): RoomView | null => {
  const kind = place.endsWith("Caucus") ? "caucus" : place.endsWith("Delegation") ? "delegation" : place;
  const title = place.startsWith("north") ? "North" : "South";
  const rooms = seats.get(seat)?.workspace.snapshot().rooms.values() ?? [];
  return (
    [...rooms].find((view) => view.kind === kind && (kind !== "caucus" || view.title.startsWith(title))) ??
    null
  );
};
