import { type Intended, newId, systemRandomness } from "@parley/client";
import {
  agreedCategory,
  type Exchange,
  executionOf,
  frozenVersion,
  type ListedEntry,
  listsOf,
  type PartyId,
  type PlanStep,
  type RoomId,
  type RoomState,
  type RunningPlan,
  type StepVerified,
} from "@parley/domain";
import { aText, entriesOf, manyOf, oneOf, type Readers } from "../app/kept-readers.ts";
import { freeNumbers, type StepAct } from "./step-acts.ts";

/** What a person fills in for any act at a step. */
export interface StepForm {
  /** Empty for the mediators. */
  readonly side: PartyId | "";
  readonly words: string;
  readonly count: string;
  readonly outcome: StepVerified["outcome"];
  readonly handedOver: string;
  readonly misidentified: string;
  readonly parts: readonly PartForm[];
}

export interface PartForm {
  readonly deed: string;
  readonly count: string;
  readonly holds: string;
}

export const emptyPart: PartForm = { deed: "", count: "", holds: "" };

export const formFor = (act: StepAct): StepForm => ({
  side: "side" in act ? act.side : "sides" in act ? (act.sides[0] ?? "") : "",
  ...{ words: "", count: "", outcome: "verified", handedOver: "", misidentified: "" },
  parts: [emptyPart, emptyPart],
});

/** Takes what was filled in before out of what was kept. */
export const stepFormReaders = (act: StepAct): Readers<StepForm> => ({
  ...{ words: aText, count: aText, handedOver: aText, misidentified: aText },
  side: oneOf<PartyId | "">(
    "side" in act
      ? [act.side]
      : "sides" in act
        ? [...act.sides, ...("asMediators" in act && act.asMediators ? ([""] as const) : [])]
        : [""],
  ),
  outcome: oneOf(["verified", "partial", "failed", "accessDenied"] as const),
  parts: manyOf((kept) => {
    const fields = entriesOf(kept);
    const [deed, count, holds] = ["deed", "count", "holds"].map((name) => aText(fields.get(name)));
    return deed === undefined || count === undefined || holds === undefined
      ? undefined
      : { deed, count, holds };
  }),
});

/** The whole number that a field holds. */
export const wholeOf = (text: string): number | undefined =>
  /^\d{1,10}$/.test(text.trim()) ? Number(text.trim()) : undefined;

/** The numbers that a field lists. */
export const numbersIn = (text: string): readonly number[] =>
  text.split(/[^\d]+/).flatMap((part) => (part === "" ? [] : [Number(part)]));

export const namesIn = (text: string): readonly string[] =>
  text
    .split(/[\n,;]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Pseudonyms as entries of the lists in force; those that are on none are named. */
export const entriesNamed = (
  room: RoomState,
  exchange: Exchange,
  text: string,
): { readonly entries: readonly ListedEntry[]; readonly unknown: readonly string[] } => {
  const lists = listsOf(room, exchange);
  const entries: ListedEntry[] = [];
  const unknown: string[] = [];
  for (const entry of namesIn(text)) {
    const list = lists.find((one) => frozenVersion(one)?.entries.has(entry));
    if (list === undefined) unknown.push(entry);
    else entries.push({ list: list.list, entry });
  }
  return { entries, unknown };
};

/** Who is on the lists in force in this category, as both sides agreed it, and was not handed over yet. */
export const stillHeld = (room: RoomState, exchange: Exchange, category: string): readonly string[] =>
  listsOf(room, exchange).flatMap((list) => {
    const { handedOver } = executionOf(room, list);
    return [...(frozenVersion(list)?.entries.values() ?? [])]
      .filter((entry) => agreedCategory(list, entry) === category && !handedOver.has(entry.pseudonym))
      .map(({ pseudonym }) => pseudonym);
  });

interface AtStep {
  readonly room: RoomState;
  readonly exchange: Exchange;
  readonly running: RunningPlan;
  /** Absent for what concerns all steps. */
  readonly step: PlanStep | undefined;
}

/** The event of an act as it was filled in; null while something is missing. */
export const eventOf = (act: StepAct, form: StepForm, at: AtStep): Intended | null => {
  const { exchange, step } = at;
  const id = exchange.exchange;
  const text = form.words.trim();
  const withWords = text === "" ? {} : { words: text };
  const count = wholeOf(form.count);
  const withCount = count === undefined ? {} : { count };
  switch (act.type) {
    case "suspend":
      return text === ""
        ? null
        : {
            ...{ type: "exchangeSuspended", exchange: id, suspension: itemId(at.room.room), reason: text },
            ...(step === undefined ? {} : { steps: [step.number] }),
            ...(form.side === "" ? {} : { side: form.side }),
          };
    case "resume": {
      const { suspension } = act.suspension;
      return text === "" ? null : { type: "exchangeResumed", exchange: id, suspension, reason: text };
    }
    case "agreeSplit":
      return act.split.split === undefined
        ? null
        : { type: "splitAgreed", exchange: id, split: act.split.split, side: act.side };
  }
  if (step === undefined) return null;
  const of = { exchange: id, step: step.number };
  switch (act.type) {
    case "begin":
      return { type: "stepBegun", ...of };
    case "report":
      return { type: "stepReported", ...of, ...withCount, ...withWords };
    case "verify":
      return findingOf(form, at, of, { ...withCount, ...withWords });
    case "explain":
      return text === "" || form.side === ""
        ? null
        : { type: "stepExplained", ...of, side: form.side, words: text };
    case "waive":
      return text === "" || form.side === ""
        ? null
        : { type: "stepWaived", ...of, side: form.side, reason: text };
    case "split":
      return splitOf(form, at, of);
  }
};

const itemId = (room: RoomId) => newId(systemRandomness, "item", room);

type OfStep = { readonly exchange: Exchange["exchange"]; readonly step: number };

const findingOf = (
  { outcome, handedOver, misidentified }: StepForm,
  { room, exchange }: AtStep,
  of: OfStep,
  told: { readonly count?: number; readonly words?: string },
): Intended | null => {
  const over = entriesNamed(room, exchange, handedOver);
  const others = entriesNamed(room, exchange, misidentified);
  if (over.unknown.length + others.unknown.length > 0) return null;
  const { count, ...rest } = told;
  const isCounted = outcome === "verified" || outcome === "partial";
  return {
    ...{ type: "stepVerified", ...of, outcome, ...rest },
    ...(isCounted && count !== undefined ? { count } : {}),
    ...(isCounted && over.entries.length > 0 ? { handedOver: over.entries } : {}),
    ...(others.entries.length === 0 ? {} : { misidentified: others.entries }),
  };
};

const splitOf = ({ side, parts }: StepForm, { room, running }: AtStep, of: OfStep): Intended | null => {
  if (side === "" || parts.some(({ deed }) => deed.trim() === "")) return null;
  const numbers = freeNumbers(running, parts.length);
  return {
    ...{ type: "splitProposed", ...of, side, split: itemId(room.room) },
    parts: parts.map((part, place) => {
      const count = wholeOf(part.count);
      return {
        ...{ number: numbers[place] ?? 0, deed: part.deed.trim(), holds: numbersIn(part.holds) },
        ...(count === undefined ? {} : { count }),
      };
    }),
  };
};
