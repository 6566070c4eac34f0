import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { DEFAULT_LIMITS, type RelayEvent, type RelayServer, startRelayServer } from "@parley/relay";
import type { Command } from "commander";
import { CommandFailure, createTerminal, EXIT, type Terminal } from "../terminal.ts";
import { openStore } from "./serve-data.ts";
import { isLoopbackHost, readWish, type ServeOptions, type ServeWish } from "./serve-options.ts";

const DEFAULT_PORT = "4600";
const LOOPBACK = "127.0.0.1";
const WEB_ROOT = join(dirname(fileURLToPath(import.meta.url)), "../../../web/dist");

/** `parley serve`: the relay with its embedded store, and the workspace in the browser. */
export const addServe = (program: Command): void => {
  program
    .command("serve")
    .description("start the relay and the workspace on this machine")
    .option("--port <number>", "where to listen; 0 takes any port that is free", DEFAULT_PORT)
    .option("--host <address>", "which address to listen on; others than loopback need TLS", LOOPBACK)
    .option("--data <folder>", "where the relay keeps its sealed entries (default: ~/.local/share/parley)")
    .option("--memory", "keep nothing: everything is gone when this stops")
    .option("--relay <url>", "serve only the workspace, for a relay elsewhere (wss://… or https://…)")
    .option("--cert <file>", "TLS certificate (PEM); browsers need TLS anywhere but on this machine")
    .option("--key <file>", "the certificate's private key (PEM)")
    .option("--trust-proxy", "count connections by X-Forwarded-For; only behind a proxy that writes it")
    .option("--metrics-port <number>", "serve metrics, on loopback only")
    .option("--operator-view", "show the relay's own rows to browsers on this machine (default on loopback)")
    .option("--no-operator-view", "do not")
    .option("--log", "write what the relay does to standard error, one JSON object a line")
    .option("--json", "print what started as one JSON object")
    .addHelpText("after", HELP)
    .action(serve);
};

const MEGABYTE = 1024 ** 2;

const {
  maxEntryBytes,
  framesPerSecond,
  bytesPerSecond,
  maxConnections,
  maxConnectionsPerAddress,
  maxRoomsFoundedPerDevice,
  maxRoomsPerDevice,
  maxSubscriptionsPerConnection,
} = DEFAULT_LIMITS;

const HELP = `
The relay stores sealed entries and can read none of them. The data folder holds one SQLite
database; back it up like any file. PARLEY_HOME names another folder, like --data. The log names no
room, device, address or word. Stop with Ctrl-C (or SIGTERM): what was accepted is on disk.

Limits: an entry has at most ${maxEntryBytes} bytes. A connection sends ${framesPerSecond} frames and
${bytesPerSecond / MEGABYTE} MB a second, after a burst. There are ${maxConnections} connections, ${maxConnectionsPerAddress} from one address. A device
founds ${maxRoomsFoundedPerDevice} rooms, is in ${maxRoomsPerDevice}, and a connection follows ${maxSubscriptionsPerConnection}. docs/guide/operator.md has them all.

Exit codes: 0 stopped when told to · 2 a value or file that cannot be read · 3 a taken port, a folder
that cannot be written, a database in use or damaged, a full disk.

Examples
  parley serve                                     on this machine only
  parley serve --port 0 --memory --json            for a script: any port, nothing kept
  parley serve --host 0.0.0.0 --cert c.pem --key k.pem
  parley serve --trust-proxy                       behind a proxy on this machine that has the TLS
  parley serve --relay wss://relay.example         your own copy of the client, a relay elsewhere`;

const serve = async (options: ServeOptions): Promise<void> => {
  const terminal = createTerminal(options.json === true);
  const wish = readWish(options);
  const hasWeb = existsSync(join(WEB_ROOT, "index.html"));
  const storage = await openStore(wish.data);
  // From here on a signal means an orderly stop, also one that comes before everything has started.
  const stopped = untilStopped();
  const failed = Promise.withResolvers<CommandFailure>();
  try {
    const server = await startRelayServer({
      host: wish.host,
      port: wish.port,
      store: storage.store,
      webRoot: hasWeb ? WEB_ROOT : null,
      remoteRelay: wish.remoteRelay,
      tls: wish.tls,
      metricsPort: wish.metricsPort,
      operatorView: wish.operatorView,
      trustsProxy: options.trustProxy === true,
      onFailure: (cause) => failed.resolve(storageFailure(cause)),
      ...(options.log === true ? { log: logLine } : {}),
    }).catch((cause: unknown) => {
      throw explainStart(cause, wish);
    });
    for (const warning of warningsFor(wish)) process.stderr.write(`${warning}\n`);
    if (!hasWeb) terminal.say(NOT_BUILT);
    announce(terminal, options, wish, server, storage.folder);
    const end = await Promise.race([stopped, failed.promise]);
    if (end === "stopped" && options.log !== true) terminal.say("Stopping: finishing what was accepted.");
    await server.close();
    if (end !== "stopped") throw end;
  } finally {
    await storage.store.close();
  }
};

const NOT_BUILT =
  'The workspace for the browser has not been built, so only the relay is served: "npm start" builds it.';

const logLine = (event: RelayEvent): void => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...event })}\n`);
};

const storageFailure = (cause: unknown): CommandFailure =>
  new CommandFailure(
    `The relay's storage failed and it has stopped (${messageOf(cause)}): check the disk, and start it again.`,
    EXIT.notPossibleHere,
  );

const warningsFor = ({ host, tls, remoteRelay }: ServeWish): readonly string[] => {
  const warnings: string[] = [];
  if (!isLoopbackHost(host) && tls === null)
    warnings.push(
      `Warning: ${host} is reached from other machines, and there is no TLS. Browsers there refuse to keep keys without it, and anybody on the way sees who connects: use --cert and --key, or a proxy with TLS.`,
    );
  if (remoteRelay?.startsWith("ws:") && !isLoopbackHost(new URL(remoteRelay).hostname))
    warnings.push(
      `Warning: ${remoteRelay} is a relay without TLS: words stay sealed, but anybody on the way sees who connects.`,
    );
  return warnings;
};

const explainStart = (cause: unknown, { host, port, metricsPort }: ServeWish): CommandFailure => {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const taken = cause instanceof Error && "port" in cause ? Number(cause.port) : port;
  const option = taken === metricsPort && taken !== port ? "--metrics-port" : "--port";
  if (code === "EADDRINUSE") {
    return new CommandFailure(
      `Port ${taken} is taken: stop what uses it, or choose another with ${option}.`,
      EXIT.notPossibleHere,
    );
  }
  if (code === "EACCES") {
    return new CommandFailure(
      `Port ${taken} is not open to this user: choose one above 1023 with ${option}.`,
      EXIT.notPossibleHere,
    );
  }
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return new CommandFailure(`This machine has no address ${host}: check --host.`, EXIT.badInput);
  }
  if (code.startsWith("ERR_OSSL") || code === "ERR_MISSING_PASSPHRASE") {
    return new CommandFailure(
      "The files of --cert and --key are no certificate and private key in PEM form that belong together, without a passphrase.",
      EXIT.badInput,
    );
  }
  return new CommandFailure(`The relay could not start: ${messageOf(cause)}.`, EXIT.notPossibleHere);
};

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

const announce = (
  terminal: Terminal,
  options: ServeOptions,
  { remoteRelay }: ServeWish,
  { url, metricsUrl }: RelayServer,
  folder: string | null,
): void => {
  if (options.json === true) {
    const { pid } = process;
    terminal.out(JSON.stringify({ url, metrics: metricsUrl, data: folder, relay: remoteRelay, pid }));
    return;
  }
  terminal.say(`
  Parley is running.

    ${url}

  Open that address in a browser and take the two-minute tour, or start a mediation.
  ${keeping(remoteRelay, folder)}
  Stop with Ctrl-C.
`);
};

const keeping = (remoteRelay: string | null, folder: string | null): string => {
  if (remoteRelay !== null) return `The relay is ${remoteRelay}; this copy of the client is your own.`;
  if (folder === null) return "Nothing is kept: everything is gone when this stops.";
  return `Sealed entries are kept in ${folder}; nobody can read them there.`;
};

const untilStopped = (): Promise<"stopped"> =>
  new Promise((stop) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.once(signal, () => stop("stopped"));
  });
