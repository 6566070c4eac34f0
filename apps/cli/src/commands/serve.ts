import { accessSync, constants, existsSync, mkdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { RelayStore } from "@parley/log";
import { createMemoryStore } from "@parley/log/memory";
import { openSqliteStore } from "@parley/log/sqlite";
import { startRelayServer } from "@parley/relay";
import type { Command } from "commander";
import { CommandFailure, createTerminal, EXIT, type Terminal } from "../terminal.ts";

interface ServeOptions {
  readonly port: string;
  readonly host: string;
  readonly data?: string;
  readonly memory?: boolean;
  readonly relay?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly metricsPort?: string;
  readonly operatorView: boolean;
  readonly json?: boolean;
}

const DEFAULT_PORT = "4600";
const LOOPBACK = "127.0.0.1";
const WEB_ROOT = join(dirname(fileURLToPath(import.meta.url)), "../../../web/dist");

/** `parley serve`: the relay with its embedded store, and the workspace in the browser. */
export const addServe = (program: Command): void => {
  program
    .command("serve")
    .description("start the relay and the workspace on this machine")
    .option("--port <number>", "where to listen", DEFAULT_PORT)
    .option(
      "--host <address>",
      "which address to listen on; others than loopback need TLS to be of use",
      LOOPBACK,
    )
    .option("--data <folder>", "where the relay keeps its sealed entries (default: ~/.local/share/parley)")
    .option("--memory", "keep nothing: everything is gone when this stops")
    .option("--relay <url>", "serve only the workspace, for a relay elsewhere (wss://… or https://…)")
    .option("--cert <file>", "TLS certificate (PEM); browsers need TLS anywhere but on this machine")
    .option("--key <file>", "the certificate's private key (PEM)")
    .option("--metrics-port <number>", "serve metrics, on loopback only")
    .option("--no-operator-view", "do not show the relay's own rows to browsers on this machine")
    .option("--json", "print what started as one JSON object")
    .addHelpText("after", HELP)
    .action(serve);
};

const HELP = `
The relay stores sealed entries and can read none of them. The data folder holds one SQLite
database; back it up like any file. Stop with Ctrl-C: what was accepted is on disk.

Examples
  parley serve                                     on this machine only
  parley serve --host 0.0.0.0 --cert c.pem --key k.pem
  parley serve --relay wss://relay.example         your own copy of the client, a relay elsewhere`;

const serve = async (options: ServeOptions): Promise<void> => {
  const terminal = createTerminal(options.json === true);
  const port = parsePort(options.port, "--port");
  const tls = readTls(options);
  if (!existsSync(join(WEB_ROOT, "index.html"))) {
    terminal.say(
      "The workspace for the browser has not been built; only the relay is served. Run npm start to build it.",
    );
  }
  const dataFolder =
    options.memory === true || options.relay !== undefined ? null : openDataFolder(options.data);
  const server = await startRelayServer({
    host: options.host,
    port,
    store: dataFolder === null ? createMemoryStore() : await openStore(dataFolder),
    webRoot: existsSync(WEB_ROOT) ? WEB_ROOT : null,
    remoteRelay: options.relay === undefined ? null : parseRelay(options.relay),
    tls,
    metricsPort: options.metricsPort === undefined ? null : parsePort(options.metricsPort, "--metrics-port"),
    operatorView: options.operatorView && options.relay === undefined,
  }).catch((cause: unknown) => {
    throw explainStart(cause, options);
  });
  announce(terminal, options, server.url, dataFolder);
  await untilStopped();
  terminal.say("Stopping: finishing what was accepted.");
  await server.close();
};

const openStore = async (folder: string): Promise<RelayStore> => {
  const opened = await openSqliteStore({ file: join(folder, "relay.sqlite") });
  if (opened.ok) return opened.value;
  throw new CommandFailure(
    `The relay's database in ${folder} could not be opened (${opened.error}): restore it from a backup, or name another folder with --data.`,
    EXIT.notPossibleHere,
  );
};

const openDataFolder = (wished: string | undefined): string => {
  const base = process.env.XDG_DATA_HOME ?? join(homedir(), ".local", "share");
  const folder = resolve(wished ?? process.env.PARLEY_HOME ?? join(base, "parley"));
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new CommandFailure(
      `The data folder ${folder} cannot be written to: make it writable, or name another with --data.`,
      EXIT.notPossibleHere,
    );
  }
  return folder;
};

const parsePort = (text: string, option: string): number => {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    throw new CommandFailure(`${option} takes a number from 0 to 65535, not "${text}".`, EXIT.badInput);
  }
  return port;
};

const parseRelay = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !["http:", "https:", "ws:", "wss:"].includes(url.protocol)) {
    throw new CommandFailure(
      `--relay takes an address such as wss://relay.example, not "${text}".`,
      EXIT.badInput,
    );
  }
  return url.href;
};

const readTls = (options: ServeOptions): { readonly cert: string; readonly key: string } | null => {
  if (options.cert === undefined && options.key === undefined) return null;
  if (options.cert === undefined || options.key === undefined) {
    throw new CommandFailure("TLS needs both: --cert FILE and --key FILE.", EXIT.badInput);
  }
  const read = (file: string): string => {
    try {
      return readFileSync(file, "utf8");
    } catch {
      throw new CommandFailure(`${file} cannot be read: check the path and its permissions.`, EXIT.badInput);
    }
  };
  return { cert: read(options.cert), key: read(options.key) };
};

const explainStart = (cause: unknown, options: ServeOptions): CommandFailure => {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "EADDRINUSE") {
    return new CommandFailure(
      `Port ${options.port} is taken: stop what uses it, or choose another with --port.`,
      EXIT.notPossibleHere,
    );
  }
  if (code === "EACCES") {
    return new CommandFailure(
      `Port ${options.port} is not open to this user: choose one above 1023 with --port.`,
      EXIT.notPossibleHere,
    );
  }
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new CommandFailure(`This machine has no address ${options.host}: check --host.`, EXIT.badInput);
  }
  return new CommandFailure(`The relay could not start: ${messageOf(cause)}.`, EXIT.notPossibleHere);
};

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

const announce = (
  terminal: Terminal,
  options: ServeOptions,
  url: string,
  dataFolder: string | null,
): void => {
  if (options.json === true) {
    terminal.out(JSON.stringify({ url, data: dataFolder, relay: options.relay ?? null, pid: process.pid }));
    return;
  }
  terminal.say(`
  Parley is running.

    ${url}

  Open that address in a browser and take the two-minute tour, or start a mediation.
  ${keeping(options, dataFolder)}
  Stop with Ctrl-C.
`);
};

const keeping = (options: ServeOptions, dataFolder: string | null): string => {
  if (options.relay !== undefined)
    return `The relay is ${options.relay}; this copy of the client is your own.`;
  if (dataFolder === null) return "Nothing is kept: everything is gone when this stops.";
  return `Sealed entries are kept in ${dataFolder}; nobody can read them there.`;
};

const untilStopped = (): Promise<void> =>
  new Promise((stop) => {
    process.once("SIGINT", () => stop());
    process.once("SIGTERM", () => stop());
  });
