import type { ExchangeId, ItemId, NameListId, PartyId } from "../ids.ts";
import type { StepMark } from "./state.ts";

interface OfStep {
  readonly at: number;
  readonly exchange: ExchangeId;
  readonly step: number;
}

/** The actor has begun. */
export interface StepBegun extends OfStep {
  readonly type: "stepBegun";
}

/** The actor says that it is done. */
export interface StepReported extends OfStep {
  readonly type: "stepReported";
  readonly count?: number;
  readonly words?: string;
}

/** What the verifier found. A verifier who was refused access found nothing, and says so. */
export interface StepVerified extends OfStep {
  readonly type: "stepVerified";
  readonly outcome: "verified" | "partial" | "failed" | "accessDenied";
  /** How many, where the step hands over; needed for a part. */
  readonly count?: number;
  /** Entries of lists of this room: those handed over, and those who were somebody else. */
  readonly handedOver?: readonly ListedEntry[];
  readonly misidentified?: readonly ListedEntry[];
  readonly words?: string;
}

export interface ListedEntry {
  readonly list: NameListId;
  readonly entry: string;
}

/** A side does not insist that what this step waits for comes first. It opens when both say so. */
export interface StepWaived extends OfStep {
  readonly type: "stepWaived";
  readonly side: PartyId;
  readonly reason: string;
}

/** Why, as one side sees it, a step has not come about. Kept apart from what the other says. */
export interface StepExplained extends OfStep {
  readonly type: "stepExplained";
  readonly side: PartyId;
  readonly words: string;
}

/** Halts the whole exchange, or the named steps, until whoever halts it goes on. */
export interface ExchangeSuspended {
  readonly type: "exchangeSuspended";
  readonly at: number;
  readonly exchange: ExchangeId;
  readonly suspension: ItemId;
  /** Absent: all steps. */
  readonly steps?: readonly number[];
  /** Whose act it is; absent for the mediators'. */
  readonly side?: PartyId;
  readonly reason: string;
}

export interface ExchangeResumed {
  readonly type: "exchangeResumed";
  readonly at: number;
  readonly exchange: ExchangeId;
  readonly suspension: ItemId;
  readonly reason: string;
}

/** One side would divide a step, so that what is settled goes on without what is not. */
export interface SplitProposed extends OfStep {
  readonly type: "splitProposed";
  readonly split: ItemId;
  readonly side: PartyId;
  readonly parts: readonly SplitPart[];
}

/** The other side agrees to exactly these parts. */
export interface SplitAgreed {
  readonly type: "splitAgreed";
  readonly at: number;
  readonly exchange: ExchangeId;
  readonly split: ItemId;
  readonly side: PartyId;
}

export interface SplitPart {
  /** A number that the plan does not use yet. */
  readonly number: number;
  readonly deed: string;
  /** How many of the step's number; the parts' numbers add up to it. */
  readonly count?: number;
  /** Steps that waited for the whole and wait for this part alone from now on. */
  readonly holds: readonly number[];
}

/** An entry with the side that gave the pseudonym, and the seal that it had on the list in force. */
export interface ListedPerson extends ListedEntry {
  readonly side: PartyId;
  readonly seal?: string;
}

/** Somebody who was handed over, told without the list and its room: a pseudonym and a seal stand for one person anywhere. */
export interface HandedOver {
  readonly side: PartyId;
  readonly pseudonym: string;
  readonly seal?: string;
  /** By which step. */
  readonly step: number;
}

/** In separate talks: how far the exchange has come, as the mediators show it there. Replaces what was shown before. */
export interface ProgressPresented {
  readonly type: "progressPresented";
  readonly at: number;
  readonly exchange: ExchangeId;
  readonly version: number;
  readonly steps: readonly ShownStep[];
  readonly splits: readonly { readonly step: number; readonly parts: readonly SplitPart[] }[];
  readonly suspended: { readonly all: boolean; readonly steps: readonly number[] };
  /** Where it runs from here on, and with the team: nobody is handed over twice, whatever list is put there. */
  readonly handedOver?: readonly HandedOver[];
}

export interface ShownStep {
  readonly step: number;
  readonly mark: StepMark;
  readonly accessDenied: boolean;
  readonly lockWaived: boolean;
  readonly count?: number;
  readonly verifiedAt?: number;
}

export type StepEvent =
  | StepBegun
  | StepReported
  | StepVerified
  | StepWaived
  | StepExplained
  | ExchangeSuspended
  | ExchangeResumed
  | SplitProposed
  | SplitAgreed
  | ProgressPresented;
