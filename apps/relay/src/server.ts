import { createServer, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { RelayStore } from "@parley/log";
import { DEFAULT_LIMITS, type RelayLimits } from "./limits.ts";
import { createRelay, type Relay } from "./relay.ts";
import { createHttpListener } from "./server/http.ts";
import { acceptSockets } from "./server/sockets.ts";
import {
  type Clock,
  type Randomness,
  type RelayLog,
  silentLog,
  systemClock,
  systemRandomness,
} from "./surroundings.ts";

export interface RelayServerOptions {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  /** The caller opened it and closes it, after the server has closed. */
  readonly store: RelayStore;
  /** The folder of the web build; null or absent: only the relay is served. */
  readonly webRoot?: string | null;
  /** Certificate and private key, PEM. */
  readonly tls?: { readonly cert: string; readonly key: string } | null;
  /** Serves only the web build, and sends its devices to this relay instead. */
  readonly remoteRelay?: string | null;
  readonly limits?: Partial<RelayLimits>;
  /** Metrics in Prometheus' text format at `/metrics`, on loopback only. */
  readonly metricsPort?: number | null;
  /** Shows the relay's own rows to browsers on this machine. */
  readonly operatorView?: boolean;
  /** Counts connections by the last address in `X-Forwarded-For`. Only behind a proxy that writes it. */
  readonly trustsProxy?: boolean;
  readonly log?: RelayLog;
  readonly clock?: Clock;
  readonly randomness?: Randomness;
  /** The storage failed: every device has been told; there is nothing left but to stop. */
  readonly onFailure?: (failure: unknown) => void;
}

export interface RelayServer {
  /** Where the workspace is. */
  readonly url: string;
  /** Where metrics are; null where there are none. */
  readonly metricsUrl: string | null;
  /** Refuses what is new, finishes what was begun, tells every device, and lets go of the ports. */
  readonly close: () => Promise<void>;
}

const LOOPBACK = "127.0.0.1";

/**
 * A relay that listens. Rejects with the system's own error where it cannot: `EADDRINUSE` for a taken port, `EACCES` for
 * one that this user may not have, `EADDRNOTAVAIL` for an address that is not this machine's.
 */
export const startRelayServer = async (options: RelayServerOptions): Promise<RelayServer> => {
  const { log = silentLog, tls = null, remoteRelay = null } = options;
  const limits: RelayLimits = { ...DEFAULT_LIMITS, ...options.limits };
  let isHealthy = true;
  const relay = createRelay({
    store: options.store,
    clock: options.clock ?? systemClock,
    randomness: options.randomness ?? systemRandomness,
    limits,
    log,
    onFailure: (failure) => {
      isHealthy = false;
      options.onFailure?.(failure);
    },
  });
  const listener = createHttpListener({
    store: options.store,
    webRoot: options.webRoot ?? null,
    remoteRelay,
    isTls: tls !== null,
    operatorView: options.operatorView === true && remoteRelay === null,
    isHealthy: () => isHealthy,
  });
  const server = tls === null ? createServer(listener) : createTlsServer({ ...tls }, listener);
  const { trustsProxy = false } = options;
  const sockets = remoteRelay === null ? acceptSockets(server, relay, limits, { trustsProxy }) : null;
  await listen(server, options.port, options.host);
  const metrics = await startMetrics(relay, options.metricsPort ?? null).catch(async (failure: unknown) => {
    await closeServer(server);
    throw failure;
  });
  const url = urlOf(server, options.host, tls !== null);
  log({ event: "listening", url });

  const close = async (): Promise<void> => {
    isHealthy = false;
    const closed = closeServer(server);
    await relay.stop();
    await sockets?.close();
    server.closeAllConnections();
    await Promise.all([closed, metrics === null ? null : closeServer(metrics)]);
    log({ event: "stopped" });
  };
  let closing: Promise<void> | null = null;
  return {
    url,
    metricsUrl: metrics === null ? null : `${urlOf(metrics, LOOPBACK, false)}/metrics`,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
};

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });

const urlOf = (server: Server, host: string, isTls: boolean): string => {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const isEverywhere = host === "0.0.0.0" || host === "::";
  const name = isEverywhere ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `${isTls ? "https" : "http"}://${name}:${port}`;
};

const startMetrics = async (relay: Relay, port: number | null): Promise<Server | null> => {
  if (port === null) return null;
  const server = createServer((request, response) => {
    const isMetrics = request.method === "GET" && request.url === "/metrics";
    response.writeHead(isMetrics ? 200 : 404, { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" });
    response.end(isMetrics ? relay.metrics() : "");
  });
  await listen(server, port, LOOPBACK);
  return server;
};
