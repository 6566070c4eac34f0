import type { Bytes } from "@parley/kernel";
import {
  type ClientMessage,
  encodeClientMessage,
  parseRelayMessage,
  type RelayMessage,
  type RoomId,
} from "@parley/protocol";
import type { Relay } from "../../src/index.ts";
import type { TestDevice } from "./signed-room.ts";

type Unnumbered<T> = T extends { readonly request: number } ? Omit<T, "request"> : never;
export type AnyRequest = Unnumbered<ClientMessage>;
type OfType<T extends RelayMessage["type"]> = RelayMessage & { readonly type: T };

/** A device at one end of a connection, saying exactly what a test wants said. */
export interface TestClient {
  readonly received: readonly RelayMessage[];
  readonly say: (message: ClientMessage) => void;
  readonly sayBytes: (frame: Bytes) => void;
  /** Sends a numbered request and waits for the answer with that number. */
  readonly ask: (request: AnyRequest) => Promise<RelayMessage>;
  /** The first message, past or future, that fits. */
  readonly waitFor: <T extends RelayMessage["type"]>(
    type: T,
    fits?: (message: OfType<T>) => boolean,
  ) => Promise<OfType<T>>;
  /** Entries of a room received so far, in the order of arrival. */
  readonly entriesOf: (room: RoomId) => readonly Bytes[];
  readonly authenticate: (device: TestDevice) => Promise<void>;
  readonly leave: () => void;
}

/** What a carrier needs to know of a client. */
export interface ClientEnd {
  readonly client: TestClient;
  readonly arrive: (frame: Uint8Array) => void;
}

export const createClientEnd = (send: (frame: Bytes) => void, leave: () => void): ClientEnd => {
  const received: RelayMessage[] = [];
  const waiting = new Set<(message: RelayMessage) => void>();
  let requests = 0;
  const arrive = (frame: Uint8Array): void => {
    const message = parseRelayMessage(frame);
    if (!message.ok) throw new Error("the relay sent a malformed frame");
    received.push(message.value);
    for (const check of [...waiting]) check(message.value);
  };
  const waitFor: TestClient["waitFor"] = (type, fits = () => true) =>
    new Promise((resolve) => {
      const check = (message: RelayMessage): boolean => {
        if (message.type !== type || !fits(message as OfType<typeof type>)) return false;
        waiting.delete(check);
        resolve(message as OfType<typeof type>);
        return true;
      };
      if (!received.some(check)) waiting.add(check);
    });
  const say = (message: ClientMessage): void => send(encodeClientMessage(message));
  const ask: TestClient["ask"] = (request) => {
    requests += 1;
    const number = requests;
    const answered = new Promise<RelayMessage>((resolve) => {
      const check = (message: RelayMessage): void => {
        if (!("request" in message) || message.request !== number) return;
        waiting.delete(check);
        resolve(message);
      };
      waiting.add(check);
    });
    say({ ...request, request: number } as ClientMessage);
    return answered;
  };
  const client: TestClient = {
    received,
    say,
    sayBytes: send,
    ask,
    waitFor,
    entriesOf: (room) =>
      received.flatMap((message) =>
        message.type === "entries" && message.room === room ? message.entries : [],
      ),
    authenticate: async (device) => {
      const { nonce } = await waitFor("challenge");
      say({ type: "authenticate", device: device.id, signature: device.sign("connection", nonce) });
      await waitFor("welcome");
    },
    leave,
  };
  return { client, arrive };
};

/** A client joined to a relay by function calls. */
export const connectInProcess = (relay: Relay): TestClient => {
  const end = createClientEnd(
    (frame) => connection.receive(frame),
    () => connection.closed(),
  );
  const connection = relay.connect(end.arrive, () => undefined);
  return end.client;
};

export const enter = async (relay: Relay, device: TestDevice): Promise<TestClient> => {
  const client = connectInProcess(relay);
  await client.authenticate(device);
  return client;
};
