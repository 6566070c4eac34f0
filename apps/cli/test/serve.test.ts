import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { DatabaseSync } from "node:sqlite";
import { DEFAULT_LIMITS } from "@parley/relay";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { sayOpenError } from "../src/commands/serve-data.ts";
import { isLoopbackHost } from "../src/commands/serve-options.ts";
import { relayAddress } from "../src/relay-address.ts";
import { parleyHere, type Running, STACK_TRACE, startParley, testFolder } from "./support/run-parley.ts";

const folder = testFolder();
const running: Running[] = [];
const serve = (...args: readonly string[]): Running => {
  const started = startParley(["serve", "--port", "0", ...args], { PARLEY_HOME: folder.path("home") });
  running.push(started);
  return started;
};
/** Stops it as a service manager would, and waits. */
const stop = async ({ child, ended }: Running) => {
  child.kill("SIGTERM");
  return ended;
};
const urlOf = async (server: Running): Promise<string> => String((await server.announced()).url);
const jsonFrom = async (url: string): Promise<unknown> => (await fetch(url)).json();

afterEach(async () => {
  for (const server of running.splice(0)) if (server.child.exitCode === null) await stop(server);
});
afterAll(() => folder.end());

/** It ends with this code and one sentence of this kind, and nothing else. */
const expectSentence = async (args: readonly string[], code: number, sentence: RegExp): Promise<void> => {
  const ran = await parleyHere("serve", "--port", "0", ...args);
  expect(ran.err).toMatch(sentence);
  expect(ran).toMatchObject({ code, out: "" });
  expect(ran.err).not.toMatch(STACK_TRACE);
  expect(ran.err.trim().split("\n")).toHaveLength(1);
};

describe("parley serve", { timeout: 120_000 }, () => {
  it("says where it is and what to do next, on this machine only, and stops with 0 when told to", async () => {
    const server = serve("--memory");
    while (!server.out().includes("Ctrl-C")) await new Promise((resolve) => setTimeout(resolve, 20));
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(server.out())?.[0];
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect(server.out()).toContain("two-minute tour");
    expect(server.out()).toContain("everything is gone when this stops");
    expect(await stop(server)).toMatchObject({ code: 0, err: "", out: expect.stringContaining("Stopping") });
  });

  it("keeps its data for the next start, and lets no second relay at it meanwhile", async () => {
    const data = folder.path("kept");
    const first = serve("--data", data, "--json");
    expect(await first.announced()).toMatchObject({ data, relay: null, metrics: null, pid: first.child.pid });
    await expectSentence(
      ["--data", data],
      3,
      /^Another Parley is running on the data in .*kept: .*--data\.\n$/,
    );
    expect((await stop(first)).code).toBe(0);
    const second = serve("--data", data, "--json");
    expect((await fetch(`${await urlOf(second)}/health`)).status).toBe(200);
    expect((await stop(second)).code).toBe(0);
  });

  it("keeps data in PARLEY_HOME where no folder is named", async () => {
    const server = serve("--json");
    expect(await server.announced()).toMatchObject({ data: folder.path("home") });
  });

  it("says that a port is taken", async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, "127.0.0.1", listening));
    const address = other.address();
    const port = typeof address === "object" ? String(address?.port) : "";
    await expectSentence(
      ["--memory", "--port", port],
      3,
      new RegExp(`^Port ${port} is taken: .*--port\\.\\n$`),
    );
    const metrics = ["--memory", "--metrics-port", port];
    await expectSentence(metrics, 3, new RegExp(`^Port ${port} is taken: .*--metrics-port\\.\\n$`));
    other.close();
  });

  it("says why its data cannot be used, and what to do", async () => {
    writeFileSync(folder.path("a-file"), "");
    await expectSentence(
      ["--data", folder.path("a-file")],
      3,
      /^The data folder .* is a file: .*--data\.\n$/,
    );
    await expectSentence(
      ["--data", folder.path("a-file/below")],
      3,
      /^The data folder .* cannot be written to: /,
    );
    // Below it nobody can make a folder, whoever they are; trying it all the way down once took for ever.
    if (process.platform === "linux")
      await expectSentence(["--data", "/proc/parley/data"], 3, /^The data folder .* cannot be written to: /);
    mkdirSync(folder.path("letters"));
    writeFileSync(folder.path("letters/relay.sqlite"), "Dear colleague, ".repeat(100));
    await expectSentence(["--data", folder.path("letters")], 3, /is not a relay's database, .*backup.*\n$/);
    mkdirSync(folder.path("odd/relay.sqlite"), { recursive: true });
    await expectSentence(["--data", folder.path("odd")], 3, /cannot be read and written by this user: /);
  });

  it("leaves a newer Parley's database alone", async () => {
    const data = folder.path("newer");
    await urlOf(serve("--data", data, "--json"));
    await stop(running[0] as Running);
    const database = new DatabaseSync(`${data}/relay.sqlite`);
    database.exec("PRAGMA user_version = 99");
    database.close();
    await expectSentence(["--data", data], 3, /was written by a newer Parley: .* Nothing was changed\.\n$/);
  });

  it("has a sentence of its own for every reason", () => {
    const reasons = ["InUse", "NotADatabase", "NewerSchema", "StorageFull", "NotWritable"] as const;
    const sentences = reasons.map((reason) => sayOpenError(reason, "/data"));
    expect(new Set(sentences).size).toBe(reasons.length);
    for (const sentence of sentences) expect(sentence).toMatch(/\/data.*: .*\.$/);
  });

  it("says what is wrong with a value", async () => {
    for (const port of ["http", "-1", "65536", "1e3", ""])
      await expectSentence([`--port=${port}`], 2, /^--port takes a number from 0 to 65535, not ".*"\.\n$/);
    await expectSentence(["--memory", "--metrics-port", "x"], 2, /^--metrics-port takes a number/);
    await expectSentence(["--relay", "relay.example"], 2, /^--relay takes an address such as wss:/);
    await expectSentence(["--memory", "--data", "x"], 2, /^--memory keeps nothing, and --data names where/);
    await expectSentence(["--memory", "--host", "192.0.2.1"], 2, /^This machine has no address 192\.0\.2\.1/);
  });

  it("says what is missing or wrong for TLS", async () => {
    writeFileSync(folder.path("no.pem"), "not a certificate");
    const no = folder.path("no.pem");
    await expectSentence(["--memory", "--cert", no], 2, /^TLS needs both .*: add --key FILE\.\n$/);
    await expectSentence(["--memory", "--key", no], 2, /^TLS needs both .*: add --cert FILE\.\n$/);
    await expectSentence(
      ["--memory", "--cert", no, "--key", folder.path("none")],
      2,
      /none cannot be read: /,
    );
    await expectSentence(
      ["--memory", "--cert", no, "--key", no],
      2,
      /are no certificate and private key in PEM/,
    );
  });

  it.skipIf(spawnSync("openssl", ["version"]).status !== 0)("serves with TLS (needs openssl)", async () => {
    const [cert, key] = [folder.path("c.pem"), folder.path("k.pem")];
    const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"];
    const files = ["-keyout", key, "-out", cert, "-days", "2"];
    const made = spawnSync("openssl", ["req", "-x509", "-newkey", "ed25519", "-nodes", ...files, ...subject]);
    expect(made.status, String(made.stderr)).toBe(0);
    const server = serve("--memory", "--json", "--cert", cert, "--key", key);
    const url = await urlOf(server);
    expect(url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    const { get } = await import("node:https");
    const { readFileSync } = await import("node:fs");
    const status = await new Promise((resolve, reject) => {
      get(`${url}/health`, { ca: readFileSync(cert) }, ({ statusCode }) => resolve(statusCode)).on(
        "error",
        reject,
      );
    });
    expect(status).toBe(200);
  });

  it("serves one's own copy of the client for a relay elsewhere, and keeps nothing", async () => {
    const server = serve("--json", "--relay", "https://relay.example");
    const url = await urlOf(server);
    expect(await server.announced()).toMatchObject({ relay: "wss://relay.example/relay", data: null });
    expect(await jsonFrom(`${url}/relay.json`)).toMatchObject({
      relay: "wss://relay.example/relay",
      isRemote: true,
      operatorView: false,
    });
  });

  it("shows the relay's own rows on loopback unless told not to, elsewhere only if told to", async () => {
    const shown = async (...args: readonly string[]): Promise<unknown> => {
      const server = serve("--memory", "--json", ...args);
      const told = await jsonFrom(`${await urlOf(server)}/relay.json`);
      return (told as { readonly operatorView?: unknown }).operatorView;
    };
    expect(await shown()).toBe(true);
    expect(await shown("--no-operator-view")).toBe(false);
    expect(await shown("--host", "0.0.0.0")).toBe(false);
    expect(await shown("--host", "0.0.0.0", "--operator-view")).toBe(true);
  });

  it("tells devices behind a proxy apart by the address that the proxy names, only where told to", async () => {
    const open: Socket[] = [];
    /** The first frame is a challenge with its nonce, or a short goodbye. */
    const greetedFrom = (url: string, address: string): Promise<boolean> =>
      new Promise((resolve, reject) => {
        const socket = connect(Number(new URL(url).port), "127.0.0.1");
        open.push(socket.setEncoding("latin1"));
        socket.write(
          `GET /relay HTTP/1.1\r\nHost: relay\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${"A".repeat(22)}==\r\nX-Forwarded-For: ${address}\r\n\r\n`,
        );
        let told = "";
        socket.on("data", (text: string) => {
          told += text;
          const [head = "", frame = ""] = told.split("\r\n\r\n");
          if (frame.length > 1) resolve(head.includes(" 101 ") && frame.charCodeAt(1) > 32);
        });
        socket.once("error", reject);
      });
    const lastOf = async (...args: readonly string[]): Promise<boolean> => {
      const url = await urlOf(serve("--memory", "--json", ...args));
      for (let i = 0; i < DEFAULT_LIMITS.maxConnectionsPerAddress; i++) await greetedFrom(url, "192.0.2.1");
      return greetedFrom(url, "192.0.2.2");
    };
    expect(await lastOf()).toBe(false);
    expect(await lastOf("--trust-proxy")).toBe(true);
    for (const socket of open) socket.destroy();
  });

  it("warns where others can reach it without TLS", async () => {
    const open = serve("--memory", "--json", "--host", "0.0.0.0");
    await open.announced();
    expect((await stop(open)).err).toMatch(/^Warning: 0\.0\.0\.0 is reached from other machines.*--cert/);
    const remote = serve("--json", "--relay", "ws://relay.example");
    await remote.announced();
    expect((await stop(remote)).err).toMatch(/^Warning: ws:\/\/relay\.example\/relay is a relay without TLS/);
  });

  it("writes what it does, and no address or device, only where asked", async () => {
    const server = serve("--memory", "--json", "--log", "--metrics-port", "0");
    const { metrics } = await server.announced();
    expect(await (await fetch(String(metrics))).text()).toContain("# TYPE");
    const { err } = await stop(server);
    const events = err
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).event);
    expect(events).toEqual(["listening", "stopped"]);
  });
});

describe("addresses", () => {
  it("know which are this machine's alone", () => {
    for (const host of ["localhost", "127.0.0.1", "127.1.2.3", "::1", "[::1]", "::ffff:127.0.0.1"])
      expect(isLoopbackHost(host), host).toBe(true);
    for (const host of ["0.0.0.0", "::", "192.168.1.2", "localhost.example", "127.0.0.1.example", ""])
      expect(isLoopbackHost(host), host).toBe(false);
  });

  it("of relays are understood as a person writes them", () => {
    expect(relayAddress("https://relay.example")).toBe("wss://relay.example/relay");
    expect(relayAddress("http://127.0.0.1:4600/")).toBe("ws://127.0.0.1:4600/relay");
    expect(relayAddress("wss://relay.example/talks/relay")).toBe("wss://relay.example/talks/relay");
    for (const text of ["relay.example", "ftp://relay.example", "", "wss://"])
      expect(() => relayAddress(text)).toThrow(/^--relay takes an address/);
  });
});
