import type { Bytes } from "@parley/kernel";

/** Opens connections to a relay; frames are those of the protocol's wire messages. */
export interface Transport {
  /** Resolves once frames can be sent; rejects where no connection comes about. */
  readonly connect: (url: string, listener: ConnectionListener) => Promise<Connection>;
  /** Calls back whenever the network is there again, where the platform tells; returns how to listen no more. */
  readonly onNetworkBack?: (listener: () => void) => () => void;
  /** The relay's own rows, where it serves them to this machine; null where it does not. */
  readonly fetchOperator?: (url: string, path: string) => Promise<unknown>;
}

export interface ConnectionListener {
  readonly onFrame: (frame: Bytes) => void;
  /** Called once, after which nothing more arrives. */
  readonly onClose: (reason: string) => void;
}

export interface Connection {
  readonly send: (frame: Bytes) => void;
  readonly close: () => void;
}
