import type { Workspace, WorkspaceSnapshot } from "@parley/client";
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Route } from "./routes.ts";

/**
 * One seat: a workspace and where in it the person looks. The address bar holds the place of the only seat; in the tour
 * several seats stand side by side, each with a place of its own.
 */
export interface Seat {
  readonly workspace: Workspace;
  readonly route: Route;
  readonly go: (route: Route) => void;
  /** Several seats are on the screen: what belongs to the whole window (shortcuts, title) is left to the host. */
  readonly isOneOfSeveral: boolean;
}

const SeatContext = createContext<Seat | null>(null);
export const SeatProvider = SeatContext.Provider;

export const useSeat = (): Seat => {
  const seat = useContext(SeatContext);
  if (seat === null) throw new Error("Parley has a bug: a screen outside of a seat");
  return seat;
};

/** What the seat's workspace shows now; renders again when it changes. */
export const useSnapshot = (): WorkspaceSnapshot => {
  const { workspace } = useSeat();
  return useSyncExternalStore(workspace.subscribe, workspace.snapshot);
};
