import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { Judgement } from "../../packages/protocol/test/vectors/judge.ts";
import { judgeVectors } from "../../packages/protocol/test/vectors/judge.ts";
import { root } from "../../tools/setup/files.mjs";
import { it } from "./support/chromium.ts";

let folder: string;
let address: string;
const server = createServer((request, response) => {
  if (request.url === "/judge.js") {
    response.setHeader("content-type", "text/javascript");
    readFile(join(folder, "judge.js")).then((script) => response.end(script));
    return;
  }
  response.setHeader("content-type", "text/html");
  response.end(
    '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/judge.js"></script>',
  );
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-vectors-"));
  const entry = join(root, "packages/protocol/test/vectors/judge.ts");
  await build({
    root,
    configFile: false,
    logLevel: "error",
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "esnext",
      lib: { entry, formats: ["es"], fileName: () => "judge.js" },
    },
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  // Listening on a port, so the address is no path.
  address = `http://localhost:${(server.address() as AddressInfo).port}/`;
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

describe("the browser's own verifier", () => {
  it("SG1 judges every vector as Node's does", async ({ enter }) => {
    const { page, complaints } = await enter("verifier");
    await page.goto(address);
    await page.waitForFunction(() => "judgeVectors" in globalThis);
    const judgement = await page.evaluate(() =>
      (globalThis as unknown as { judgeVectors: () => Promise<Judgement> }).judgeVectors(),
    );
    expect(judgement.wrong).toEqual([]);
    expect(judgement).toEqual(await judgeVectors());
    expect(judgement.vectors).toBeGreaterThan(20);
    expect(complaints).toEqual([]);
  });
});
