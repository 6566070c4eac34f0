import type { Randomness } from "@parley/crypto";
import type { SignatureVerifier } from "@parley/protocol";
import type { Clock } from "./clock.ts";
import type { Jotter } from "./jotter.ts";
import type { LocalStorage } from "./local-storage.ts";
import type { Transport } from "./transport.ts";

/** What a workspace needs of the machine that it runs on. */
export interface Ports {
  readonly storage: LocalStorage;
  /** For what was written a moment ago, where the store needs a moment; without one, that moment can be lost. */
  readonly jotter?: Jotter;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly randomness: Randomness;
  /** Where signatures are checked; in this very thread where nothing is named. */
  readonly verifier?: SignatureVerifier;
}
