import type { ExchangeId, PartyId, RoomId } from "../ids.ts";
import type { Authorship } from "../room/authorship.ts";
import type { HandedOver } from "../steps/events.ts";
import type { Split, StepProgress, Suspension } from "../steps/state.ts";
import type { Table } from "../tables/table.ts";
import type { ExchangeMoved } from "./events.ts";
import type { ExchangePlan, PlanStep } from "./plan.ts";

/** An exchange as one room knows it: every version of its plan and, once adopted, how far it has come. */
export interface Exchange {
  readonly exchange: ExchangeId;
  readonly versions: readonly PlanVersion[];
  /** Absent until both sides have accepted one text. */
  readonly running?: RunningPlan;
  /** In the team's room: which rooms were shown which version, under which id. */
  readonly copies: readonly PlanCopy[];
  /** In the team's room: the committee in which it runs since it ran here. */
  readonly moved?: ExchangeMoved["to"];
}

/** A plan with what was done of it; of a draft, nothing. */
export interface PlanAtWork {
  /** The text, with the parts of steps that were split since at its end. */
  readonly plan: ExchangePlan;
  /** By number. */
  readonly steps: Table<string, PlanStep>;
  /** What was done and found, by step number; steps of which nothing is to be told are absent. */
  readonly progress: Table<string, StepProgress>;
  readonly splits: readonly Split[];
}

/** The adopted version, and how far it has come. */
export interface RunningPlan extends PlanAtWork {
  readonly version: number;
  readonly hash: string;
  readonly adopted: Authorship;
  readonly suspensions: readonly Suspension[];
  /** By pseudonym and by seal: the step that handed them over by its last finding; null where that was taken back. */
  readonly handedOver: Table<string, number | null>;
  /** In separate talks: what the mediators last showed to be suspended. */
  readonly shownSuspended?: { readonly all: boolean; readonly steps: readonly number[] };
  /** Where it ran elsewhere before, or does now: who was shown to have been handed over. */
  readonly shownHandedOver?: readonly HandedOver[];
}

export interface PlanVersion {
  readonly version: number;
  readonly plan: ExchangePlan;
  /** SHA-256 over the plan's canonical JSON, in lower-case hexadecimal: the same wherever the plan is shown. */
  readonly hash: string;
  readonly presented: Authorship;
  /** The last answer of each side to this version; earlier ones are in the room's history. */
  readonly answers: readonly PlanAnswer[];
}

export interface PlanAnswer {
  readonly side: PartyId;
  readonly answer: "accepted" | "declined";
  readonly words?: string;
  /** Entered by a mediator because nobody of the side is in the room. */
  readonly recorded: boolean;
  readonly answered: Authorship;
}

export interface PlanCopy {
  readonly version: number;
  readonly room: RoomId;
  readonly exchange: ExchangeId;
  readonly copyVersion: number;
  readonly copied: Authorship;
}

export const versionOf = (exchange: Exchange, version: number | undefined): PlanVersion | undefined =>
  exchange.versions.find((known) => known.version === version);

/** Whether a side has accepted this version. */
export const hasAccepted = (version: PlanVersion, side: PartyId): boolean =>
  version.answers.some((answer) => answer.side === side && answer.answer === "accepted");
