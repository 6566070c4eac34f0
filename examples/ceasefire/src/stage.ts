import {
  createTourWorkspace,
  type Randomness,
  systemClock,
  type Transport,
  type Workspace,
} from "@parley/client";
import { createMemoryStorage } from "@parley/client/memory";
import { CAST, SEATS, type SeatName, type Seats } from "./cast.ts";
import { createFlippingTransport, type FlippingTransport } from "./flipping-transport.ts";
import type { Stage } from "./steps.ts";
import { done } from "./waiting.ts";

export interface StageOptions {
  /** WebSocket address of a relay. */
  readonly relay: string;
  readonly transport: Transport;
  readonly randomness: Randomness;
}

/** A stage with every seat on it, each with a keyring and a store of its own that last as long as it does. */
export interface OpenStage extends Stage {
  readonly close: () => Promise<void>;
}

export const openStage = async ({ relay, transport, randomness }: StageOptions): Promise<OpenStage> => {
  const lines = new Map<SeatName, FlippingTransport>();
  const open = async (seat: SeatName): Promise<readonly [SeatName, Workspace]> => {
    const line = createFlippingTransport(transport);
    lines.set(seat, line);
    const ports = { storage: createMemoryStorage(), transport: line, clock: systemClock, randomness };
    const workspace = await createTourWorkspace(ports, { relay, myName: CAST[seat].name });
    return [seat, done(workspace, `opening the seat of ${CAST[seat].name}`)];
  };
  const opened = await Promise.all(SEATS.map(open));
  // Every seat was opened just above; `fromEntries` alone cannot say so.
  const seats = Object.fromEntries(opened) as Seats;
  return {
    seats,
    now: systemClock.now,
    flipNextByteTo: (seat) => lines.get(seat)?.flipNext(),
    close: async () => {
      await Promise.all(Object.values(seats).map((workspace) => workspace.lock()));
    },
  };
};
