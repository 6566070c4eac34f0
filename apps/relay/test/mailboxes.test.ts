import { LIMITS, type Ticket } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { createDevice } from "./support/signed-room.ts";
import { enter, type TestClient } from "./support/test-client.ts";
import { createTestRelay, settle } from "./support/test-relay.ts";

const TICKET = "ab".repeat(32);
const message = (value: number) => new Uint8Array(10).fill(value);
const HOUR_MS = 3_600_000;

const begin = async (limits = {}) => {
  const testRelay = createTestRelay(limits);
  const [inviter, invited] = [createDevice(), createDevice()];
  const a = await enter(testRelay.relay, inviter);
  const b = await enter(testRelay.relay, invited);
  const expiresAt = testRelay.clock.now() + HOUR_MS;
  const open = (client: TestClient, ticket: Ticket = TICKET, until = expiresAt) =>
    client.ask({ type: "openMailbox", ticket, expiresAt: until });
  const post = (client: TestClient, value: number, ticket: Ticket = TICKET) =>
    client.ask({ type: "postMail", ticket, message: message(value) });
  const watch = (client: TestClient, from = 0, ticket: Ticket = TICKET) =>
    client.ask({ type: "watchMailbox", ticket, from });
  return { ...testRelay, a, b, open, post, watch };
};
const mailOf = (client: TestClient) =>
  client.received.flatMap((one) => (one.type === "mail" ? [[one.index, one.message[0]]] : []));

describe("mailboxes", () => {
  it("RL9 carry messages both ways, to whoever watches, before and after", async () => {
    const { a, b, open, post, watch } = await begin();
    expect((await open(a)).type).toBe("done");
    expect((await post(b, 1)).type).toBe("done");
    expect((await watch(a)).type).toBe("done");
    await post(a, 2);
    await watch(b, 1);
    await post(b, 3);
    await settle();
    expect(mailOf(a)).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect(mailOf(b)).toEqual([
      [1, 2],
      [2, 3],
    ]);
  });

  it("RL9 give each message once to a device that begins to watch while others post", async () => {
    const { a, b, open, post, watch } = await begin();
    await open(a);
    const posting = Promise.all(Array.from({ length: 10 }, (_, i) => post(b, i)));
    await watch(a);
    await posting;
    await settle();
    expect(mailOf(a)).toEqual(Array.from({ length: 10 }, (_, i) => [i, i]));
  });

  it("RL9 are nowhere for whoever does not know the ticket, and to be closed by their opener alone", async () => {
    const { a, b, open, post, watch } = await begin();
    await open(a);
    const other = "cd".repeat(32);
    expect(await post(b, 1, other)).toMatchObject({ refusal: "NoSuchMailbox" });
    expect(await watch(b, 0, other)).toMatchObject({ refusal: "NoSuchMailbox" });
    expect(await b.ask({ type: "closeMailbox", ticket: TICKET })).toMatchObject({ refusal: "NoSuchMailbox" });
    expect(await open(b)).toMatchObject({ refusal: "MailboxTaken" });
    await watch(b);
    expect((await a.ask({ type: "closeMailbox", ticket: TICKET })).type).toBe("done");
    expect(await post(b, 1)).toMatchObject({ refusal: "NoSuchMailbox" });
  });

  it("RL9 end when their time is over, and last no longer than the relay allows", async () => {
    const { a, b, clock, open, post, store } = await begin();
    const tooLong = clock.now() + LIMITS.maxMailboxLifetimeMs + 1;
    expect(await open(a, TICKET, tooLong)).toMatchObject({ refusal: "NotAllowed" });
    expect(await open(a, TICKET, clock.now())).toMatchObject({ refusal: "NotAllowed" });
    await open(a);
    clock.advance(HOUR_MS);
    expect(await post(b, 1)).toMatchObject({ refusal: "NoSuchMailbox" });
    await settle();
    expect((await store.counts()).mailboxes).toBe(0); // swept, not only hidden
  });

  it("RL10 hold as many messages, and are as many for a device, as the relay allows", async () => {
    const { a, b, open, post } = await begin({ maxMailboxMessages: 2, maxMailboxesPerDevice: 1 });
    await open(a);
    expect(await open(a, "cd".repeat(32))).toMatchObject({ refusal: "TooMany" });
    await post(b, 1);
    await post(b, 2);
    expect(await post(b, 3)).toMatchObject({ refusal: "TooMany" });
  });
});
