import { describe, it } from "vitest";
import { relayStoreContract } from "../src/contract.ts";
import { createMemoryStore } from "../src/memory.ts";
import { inFolder, mustOpen } from "./support/sqlite-folder.ts";

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
    it(name, () =>
      inFolder(async (file) => {
        const store = await mustOpen({ file });
        try {
          await run(store);
        } finally {
          await store.close();
        }
      }),
    );
  }
});
