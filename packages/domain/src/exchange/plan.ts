import type { PartyId } from "../ids.ts";
import type { Verifier } from "../sides/verifier.ts";

/**
 * What is to be done for what, in which order, as it is put before both sides. Everything in it refers to everything
 * else by codes and numbers of the plan, never by ids of a room, so that the same plan has the same hash wherever it
 * is shown.
 */
export interface ExchangePlan {
  readonly title: string;
  /** Both sides, in the order of this document. */
  readonly sides: readonly PartyId[];
  readonly categories: readonly Category[];
  readonly keys: readonly Key[];
  readonly phases: readonly Phase[];
  readonly steps: readonly PlanStep[];
  readonly note?: string;
}

/** Whom or what one side gives: a name for a category of people, of remains, of things. Never a person. */
export interface Category {
  readonly code: string;
  readonly label: string;
  /** The side that gives them. */
  readonly side: PartyId;
  readonly size: CategorySize;
}

/** How many there are: agreed as a number, everybody without counting, or as many as the agreed lists hold. */
export type CategorySize =
  | { readonly type: "counted"; readonly count: number }
  | { readonly type: "all" }
  | { readonly type: "byList" };

/** `count` of one category for `forCount` of another, which the other side gives. */
export interface Key {
  readonly category: string;
  readonly count: number;
  readonly for: string;
  readonly forCount: number;
}

export interface Phase {
  readonly number: number;
  readonly title: string;
  readonly starts: Trigger;
  /** How long it lasts once it has started. */
  readonly lengthMs: number;
  /** So much longer for every so many of a category that were handed over in it beyond a number. */
  readonly extension?: Extension;
}

export interface Extension {
  readonly category: string;
  readonly beyond: number;
  readonly forEach: number;
  readonly lengthMs: number;
}

/** What starts a clock. A relative clock runs only from the verification of the step that it names. */
export type Trigger =
  | { readonly type: "adoption" }
  | { readonly type: "date"; readonly at: number }
  | { readonly type: "step"; readonly step: number };

export interface PlanStep {
  /** How the plan's other parts refer to it; unique in the plan. */
  readonly number: number;
  readonly phase: number;
  readonly actor: PartyId;
  readonly deed: string;
  /** Whom or what the actor hands over with it, where it hands over anything. */
  readonly gives?: Gift;
  /** The other side's step that must be verified before this one opens. */
  readonly counterStep?: number;
  /** Further steps that must be verified before this one opens. */
  readonly after: readonly number[];
  /** Absent: the clock of its phase. */
  readonly trigger?: Trigger;
  /** When it may begin and when it is to be done, from its trigger. Absent: as long as its phase lasts. */
  readonly window?: { readonly opensAfterMs: number; readonly closesAfterMs: number };
  readonly place?: string;
  readonly verifier: Verifier;
}

export interface Gift {
  readonly category: string;
  readonly count: GiftCount;
}

/** How many: agreed, what the key makes of another step's, as many as the agreed lists hold, or everybody left. */
export type GiftCount =
  | { readonly type: "counted"; readonly count: number }
  | { readonly type: "byKey"; readonly step: number }
  | { readonly type: "byList" }
  | { readonly type: "all" };
