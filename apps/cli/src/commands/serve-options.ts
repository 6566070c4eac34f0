import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { relayAddress } from "../relay-address.ts";
import { CommandFailure, EXIT } from "../terminal.ts";

/** As the command line gives them. */
export interface ServeOptions {
  readonly port: string;
  readonly host: string;
  readonly data?: string;
  readonly memory?: boolean;
  readonly relay?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly trustProxy?: boolean;
  readonly metricsPort?: string;
  /** Absent where neither `--operator-view` nor `--no-operator-view` was said. */
  readonly operatorView?: boolean;
  readonly log?: boolean;
  readonly json?: boolean;
}

/** The same, read and checked. */
export interface ServeWish {
  readonly host: string;
  readonly port: number;
  readonly metricsPort: number | null;
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** WebSocket address of a relay elsewhere; null where this one is the relay. */
  readonly remoteRelay: string | null;
  /** The folder for sealed entries; null to keep nothing. */
  readonly data: string | null;
  readonly operatorView: boolean;
}

export const readWish = (options: ServeOptions): ServeWish => {
  const keepsNothing = options.memory === true || options.relay !== undefined;
  if (keepsNothing && options.data !== undefined) {
    const other = options.memory === true ? "--memory" : "--relay";
    throw new CommandFailure(
      `${other} keeps nothing, and --data names where: say one of them.`,
      EXIT.badInput,
    );
  }
  const remoteRelay = options.relay === undefined ? null : relayAddress(options.relay);
  return {
    host: options.host,
    port: parsePort(options.port, "--port"),
    metricsPort: options.metricsPort === undefined ? null : parsePort(options.metricsPort, "--metrics-port"),
    tls: readTls(options),
    remoteRelay,
    data: keepsNothing ? null : dataFolder(options.data),
    operatorView: remoteRelay === null && (options.operatorView ?? isLoopbackHost(options.host)),
  };
};

/** Whether only this machine can reach an address. */
export const isLoopbackHost = (host: string): boolean =>
  host === "localhost" || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(host) || /^\[?::1\]?$/.test(host);

const dataFolder = (wished: string | undefined): string => {
  const base = process.env.XDG_DATA_HOME ?? join(homedir(), ".local", "share");
  return resolve(wished ?? process.env.PARLEY_HOME ?? join(base, "parley"));
};

const MAX_PORT = 65_535;

const parsePort = (text: string, option: string): number => {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > MAX_PORT) {
    throw new CommandFailure(`${option} takes a number from 0 to ${MAX_PORT}, not "${text}".`, EXIT.badInput);
  }
  return port;
};

const readTls = ({ cert, key }: ServeOptions): ServeWish["tls"] => {
  if (cert === undefined && key === undefined) return null;
  if (cert === undefined || key === undefined) {
    const missing = cert === undefined ? "--cert FILE" : "--key FILE";
    throw new CommandFailure(`TLS needs both --cert FILE and --key FILE: add ${missing}.`, EXIT.badInput);
  }
  return { cert: readPem(cert), key: readPem(key) };
};

const readPem = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new CommandFailure(`${file} cannot be read: check the path and its permissions.`, EXIT.badInput);
  }
};
