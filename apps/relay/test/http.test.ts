import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bytesToHex } from "@parley/kernel";
import { createMemoryStore } from "@parley/log/memory";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  type RelayEvent,
  type RelayServer,
  type RelayServerOptions,
  startRelayServer,
} from "../src/index.ts";
import { addSealed, appendOf, createDevice, foundRoom } from "./support/signed-room.ts";
import { connectBySocket } from "./support/socket-client.ts";

const folder = mkdtempSync(join(tmpdir(), "parley-relay-"));
const webRoot = join(folder, "dist");
beforeAll(() => {
  mkdirSync(join(webRoot, "assets"), { recursive: true });
  writeFileSync(join(webRoot, "index.html"), "<!doctype html><title>Parley</title>");
  writeFileSync(join(webRoot, "assets", "main-4f2a.js"), "export {};");
  writeFileSync(join(webRoot, "assets", "argon-77.wasm"), "\0asm");
  writeFileSync(join(webRoot, "manifest.webmanifest"), "{}");
  writeFileSync(join(folder, "secret.txt"), "not for the web");
});
afterAll(() => rmSync(folder, { recursive: true }));

const CERTIFICATE_MAKER = "openssl";

let servers: RelayServer[] = [];
const start = async (options: Partial<RelayServerOptions> = {}): Promise<RelayServer> => {
  const server = await startRelayServer({
    host: "127.0.0.1",
    port: 0,
    store: createMemoryStore(),
    ...options,
  });
  servers.push(server);
  return server;
};
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
});

/** Unlike `fetch`, sends the path and the headers exactly as given. */
const get = (url: string, path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    request(url, { path, headers, agent: false }, (response) => {
      let body = "";
      response.on("data", (chunk) => (body += chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    })
      .on("error", reject)
      .end();
  });

describe("the web build", () => {
  it("RL16 is served with the right types, hashed files for ever and the page never", async () => {
    const { url } = await start({ webRoot });
    const typeOf = async (path: string) => (await get(url, path)).headers["content-type"];
    expect(await typeOf("/")).toBe("text/html; charset=utf-8");
    expect(await typeOf("/assets/main-4f2a.js")).toBe("text/javascript; charset=utf-8");
    expect(await typeOf("/assets/argon-77.wasm")).toBe("application/wasm");
    expect(await typeOf("/manifest.webmanifest")).toBe("application/manifest+json");
    const cachingOf = async (path: string) => (await get(url, path)).headers["cache-control"];
    expect(await cachingOf("/assets/main-4f2a.js")).toBe("public, max-age=31536000, immutable");
    expect(await cachingOf("/")).toBe("no-cache");
    const { headers } = await get(url, "/");
    expect((await get(url, "/", { "if-none-match": String(headers.etag) })).status).toBe(304);
  });

  it("RL16 leads every address within the workspace to the page, and no missing file", async () => {
    const { url } = await start({ webRoot });
    expect((await get(url, "/rooms/abc?x=1")).body).toContain("Parley");
    expect((await get(url, "/assets/gone-11.js")).status).toBe(404);
    expect((await get(url, "/assets")).body).toContain("Parley");
  });

  it("RL16 never leads out of its folder", async () => {
    const { url } = await start({ webRoot });
    for (const path of [
      "/../secret.txt",
      "/%2e%2e/secret.txt",
      "/..%2fsecret.txt",
      "/assets/..%2f..%2fsecret.txt",
      "/..%5csecret.txt",
      "/.env",
      "/%00.js",
      "/%zz.js",
      "//secret.txt",
    ]) {
      const { status, body } = await get(url, path);
      expect([path, body.includes("not for the web")]).toEqual([path, false]);
      expect([200, 400, 404]).toContain(status);
    }
  });

  it("RL16 runs no script but this host's, loads from nowhere else and sends no referrer", async () => {
    const { url } = await start({ webRoot });
    for (const path of ["/", "/assets/main-4f2a.js", "/health", "/nothing.png", "/relay.json"]) {
      const { headers } = await get(url, path);
      const policy = String(headers["content-security-policy"]);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
      expect(policy).toContain("connect-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers["x-content-type-options"]).toBe("nosniff");
    }
  });

  it("RL16 tells the client which relay to use, and serves none beside a remote one", async () => {
    const own = await start({ webRoot, operatorView: true });
    expect(JSON.parse((await get(own.url, "/relay.json")).body)).toEqual({
      version: 1,
      relay: "/relay",
      isRemote: false,
      operatorView: true,
    });
    const remote = await start({ webRoot, remoteRelay: "wss://relay.example/relay", operatorView: true });
    const answer = await get(remote.url, "/relay.json");
    expect(JSON.parse(answer.body)).toMatchObject({
      relay: "wss://relay.example/relay",
      isRemote: true,
      operatorView: false,
    });
    expect(answer.headers["content-security-policy"]).toContain(
      "connect-src 'self' https://relay.example wss://relay.example;",
    );
    await expect(connectBySocket(remote.url, null)).rejects.toThrow();
  });

  it("RL16 answers only questions, shortly, and is healthy until it stops", async () => {
    const server = await start();
    expect(await get(server.url, "/health")).toMatchObject({ status: 200, body: "ok\n" });
    expect((await fetch(server.url, { method: "POST", body: "x" })).status).toBe(405);
    expect((await fetch(`${server.url}/health`, { method: "HEAD" })).headers.get("content-length")).toBe("3");
    expect((await get(server.url, "/relay")).status).toBe(426);
    expect((await get(server.url, "/")).status).toBe(404);
  });

  it("RL16 serves over TLS, and then asks browsers to stay with it", async () => {
    const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    const args = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost";
    try {
      execFileSync(CERTIFICATE_MAKER, [...args.split(" "), "-keyout", key, "-out", cert], {
        stdio: "ignore",
      });
    } catch {
      return; // no openssl here to make a certificate with
    }
    const tls = { cert: readFileSync(cert, "utf8"), key: readFileSync(key, "utf8") };
    const { url } = await start({ webRoot, tls });
    expect(url).toMatch(/^https:/);
    const client = await connectBySocket(url, createDevice());
    expect((await client.ask({ type: "ping" })).type).toBe("done");
  });
});

describe("what the operator sees", () => {
  const begin = async (options: Partial<RelayServerOptions> = {}) => {
    const server = await start(options);
    const ada = createDevice();
    const client = await connectBySocket(server.url, ada);
    const room = addSealed(foundRoom([ada]), ada);
    await client.ask({ type: "append", appends: [appendOf(null, room)] });
    return { ...server, room, ada };
  };

  it("RL17 shows this machine the rows as they are stored", async () => {
    const { url, room, ada } = await begin({ operatorView: true });
    const all = JSON.parse((await get(url, "/operator/rows")).body);
    expect(all.counts).toMatchObject({ rooms: 1, entries: 3, devices: 1, mailboxes: 0 });
    expect(all.rooms).toEqual([{ room: room.id, sequence: 2, hash: room.entries[2]?.hash }]);
    const { rows } = JSON.parse((await get(url, `/operator/rows?room=${room.id}&after=0`)).body);
    const encoded = appendOf(null, room).entries.map(bytesToHex);
    expect(rows.map(({ hex }: { hex: string }) => hex)).toEqual(encoded.slice(1));
    expect(rows[1]).toMatchObject({
      room: room.id,
      sequence: 2,
      device: ada.id,
      kind: "sealed",
      epoch: 1,
      headerBytes: 235,
      bodyBytes: 64,
    });
    expect((await get(url, "/operator/rows?room=xyz")).status).toBe(400);
    expect((await get(url, `/operator/rows?room=${room.id}&after=x`)).status).toBe(400);
  });

  it("RL17 shows them to nobody else", async () => {
    const closed = await begin();
    expect((await get(closed.url, "/operator/rows")).status).toBe(404);
    const { url } = await begin({ operatorView: true });
    const port = new URL(url).port;
    for (const headers of [
      { host: `rebound.example:${port}` },
      { "x-forwarded-for": "10.0.0.1" },
      { "sec-fetch-site": "cross-site" },
      { origin: "http://elsewhere.example" },
    ]) {
      expect((await get(url, "/operator/rows", headers)).status).toBe(404);
    }
    expect((await get(url, "/operator/rows", { origin: url })).status).toBe(200);
  });
});

describe("metrics and logs", () => {
  it("RL18 count on a port of their own, and name no room, device or address", async () => {
    const events: RelayEvent[] = [];
    const server = await start({ metricsPort: 0, log: (event) => events.push(event) });
    const ada = createDevice();
    const client = await connectBySocket(server.url, ada);
    const room = foundRoom([ada]);
    await client.ask({ type: "append", appends: [appendOf(null, room)] });
    await client.ask({ type: "subscribe", room: createDevice().id as never, from: 0 });
    const { body } = await get(server.metricsUrl ?? "", "/metrics");
    expect(body).toContain("parley_connections 1\n");
    expect(body).toContain("parley_entries_total 2\n");
    expect(body).toContain('parley_refusals_total{refusal="NoSuchRoom"} 1\n');
    expect((await get(server.url, "/metrics")).status).toBe(404);
    await server.close();
    const told = body + JSON.stringify(events);
    for (const secret of [room.id, ada.id]) expect(told).not.toContain(secret);
    expect(events.map(({ event }) => event)).toEqual(["listening", "connectionEnded", "stopped"]);
  });
});
