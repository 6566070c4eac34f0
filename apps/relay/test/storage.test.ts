import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openSqliteStore } from "@parley/log/sqlite";
import { describe, expect, it } from "vitest";
import { startRelayServer } from "../src/index.ts";
import { addSealed, appendOf, createDevice, foundRoom } from "./support/signed-room.ts";
import { connectBySocket } from "./support/socket-client.ts";

const ADDRESS = "203.0.113.77";

describe("what the relay stores", () => {
  it("RL15 is entries, heads, memberships and mailboxes, and no address or time of arrival", async () => {
    const folder = mkdtempSync(join(tmpdir(), "parley-stored-"));
    const file = join(folder, "relay.db");
    const store = await openSqliteStore({ file });
    if (!store.ok) throw new Error(store.error);
    const server = await startRelayServer({
      host: "127.0.0.1",
      port: 0,
      store: store.value,
      trustsProxy: true,
    });
    const ada = createDevice();
    const headers = { "x-forwarded-for": ADDRESS, "user-agent": "telltale-browser" };
    const client = await connectBySocket(server.url, ada, { headers });
    const room = addSealed(foundRoom([ada]), ada);
    const appended = await client.ask({ type: "append", appends: [appendOf(null, room)] });
    expect(appended.type).toBe("appended");
    await client.ask({ type: "subscribe", room: room.id, from: 0 });
    const columns = new DatabaseSync(file, { readOnly: true })
      .prepare(
        "SELECT m.name || '.' || c.name AS name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table'",
      )
      .all()
      .map(({ name }) => name);
    expect(columns.toSorted()).toEqual([
      "entries.body",
      "entries.head",
      "entries.kind",
      "entries.position",
      "mailboxes.expires_at",
      "mailboxes.number",
      "mailboxes.opener",
      "mailboxes.ticket",
      "mails.mailbox",
      "mails.message",
      "mails.number",
      "members.admission",
      "members.device",
      "members.room",
      "rooms.bytes",
      "rooms.founder",
      "rooms.head_hash",
      "rooms.head_sequence",
      "rooms.number",
      "rooms.room",
    ]);
    const isStored = (text: string | Buffer): boolean =>
      readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(text));
    expect(isStored(Buffer.from(room.entries[2]?.body ?? []))).toBe(true); // the search finds what is there
    for (const telling of [ADDRESS, "127.0.0.1", "telltale-browser"]) expect(isStored(telling)).toBe(false);
    await server.close();
    await store.value.close();
    rmSync(folder, { recursive: true });
  });
});
