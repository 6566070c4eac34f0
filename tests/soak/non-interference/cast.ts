import type { Act, Key, Place, Seat, Side } from "./acts.ts";

/** An act, its moment on the schedule's own clock, and whether it is the business of hidden rooms alone. */
export interface Step {
  readonly key: Key;
  /** In slots; what is added between two slots stands at a fraction. */
  readonly at: number;
  readonly isPrivate: boolean;
  readonly act: Act;
}

/** Whose business varies between the two runs, and who is there. */
export interface Cast {
  readonly hidden: readonly Side[];
  readonly seats: readonly Seat[];
  readonly readReceipts: boolean;
}

export interface Schedule {
  readonly cast: Cast;
  /** How long it lasts: time passes whether or not anything happens. */
  readonly slots: number;
  readonly steps: readonly Step[];
}

/** Those whose view must not change: the parties that are not hidden, and the observer. */
export const watchersOf = ({ hidden }: Cast): readonly Seat[] =>
  (["north", "south", "observer"] as const).filter((seat) => seat === "observer" || !hidden.includes(seat));

export const SIDES: readonly Side[] = ["north", "south"];
const placesOf = (side: Side): readonly Place[] => [`${side}Caucus`, `${side}Delegation`];

/** Rooms that no watcher is in. */
export const hiddenPlaces = ({ hidden }: Cast): readonly Place[] => [
  "team",
  "notebook",
  ...hidden.flatMap(placesOf),
];
export const sharedPlaces = ({ hidden }: Cast): readonly Place[] => [
  "common",
  ...SIDES.filter((side) => !hidden.includes(side)).flatMap(placesOf),
];
