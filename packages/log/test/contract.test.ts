import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "vitest";
import { relayStoreContract } from "../src/contract.ts";
import { createMemoryStore } from "../src/memory.ts";
import { openSqliteStore } from "../src/sqlite.ts";

describe("the memory store", () => {
  for (const { name, run } of relayStoreContract) {
    it(name, async () => {
      const store = createMemoryStore();
      await run(store);
      await store.close();
    });
  }
});

describe("the SQLite store", () => {
  for (const { name, run } of relayStoreContract) {
    it(name, async () => {
      const folder = mkdtempSync(join(tmpdir(), "parley-log-"));
      const opened = await openSqliteStore({ file: join(folder, "relay.db") });
      if (!opened.ok) throw new Error(opened.error);
      try {
        await run(opened.value);
      } finally {
        await opened.value.close();
        rmSync(folder, { recursive: true });
      }
    });
  }
});
