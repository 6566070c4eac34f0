import type {
  CommitmentId,
  CommitmentMade,
  CommitmentText,
  CommitmentTrigger,
  ExchangeId,
  PartyId,
  RoomState,
  Schedule,
  Stage,
  Verifier,
} from "@parley/domain";
import { aText, entriesOf, oneOf, type Readers } from "../app/kept-readers.ts";
import { inputToMoment } from "../room/local-time.ts";

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/** Any commitment at all, to ask whether this seat could make one. It is never sent. */
export const anyCommitment = ({ parties }: Pick<RoomState, "parties">): CommitmentMade => {
  const [first] = parties.keys();
  return {
    ...{ type: "commitmentMade", at: 0, commitment: "AAAAAAAAAAAAAAAAAAAAAA" as CommitmentId },
    text: {
      ...{ provision: "-", obligor: first ?? ("AAAAAAAAAAAAAAAAAAAAAA" as PartyId), deed: "-" },
      ...{ trigger: { type: "date", at: 0 }, schedule: { type: "once", dueAfterMs: 0 } },
      verifier: { type: "mediators" },
    },
  };
};

export interface ScheduleForm {
  readonly type: "once" | "day" | "week" | "stages";
  readonly withinMs: number | undefined;
  readonly times: string;
  readonly stages: string;
}

/** No step of any exchange. */
export const NO_STEP = "";

export interface TriggerForm {
  readonly type: CommitmentTrigger["type"];
  readonly date: string;
  /** The exchange and the number of its step. */
  readonly step: string;
  readonly text: string;
}

/** What the clock runs from, as it was filled in; null while something is missing. */
export const triggerOf = ({ type, date, step, text }: TriggerForm): CommitmentTrigger | null => {
  if (type === "named") return text.trim() === "" ? null : { type, words: text.trim() };
  if (type === "date") {
    const at = inputToMoment(date);
    return at === undefined ? null : { type, at };
  }
  const [exchange, number] = step.split(" ");
  return step === NO_STEP ? null : { type, exchange: exchange as ExchangeId, step: Number(number) };
};

/** Everything that is filled in of a commitment. */
export interface MakeForm {
  readonly provision: string;
  readonly obligor: PartyId;
  readonly deed: string;
  readonly quantity: string;
  readonly unit: string;
  readonly trigger: TriggerForm;
  readonly schedule: ScheduleForm;
  readonly verifier: Verifier;
  readonly area: NonNullable<CommitmentText["area"]> | null;
  /** The earlier one of the same obligor whose place it takes; empty where it takes none. */
  readonly replaces: CommitmentId | "";
}

export const emptyCommitment = (obligor: PartyId): MakeForm => ({
  ...{ provision: "", obligor, deed: "", quantity: "", unit: "", area: null, replaces: "" },
  trigger: { type: "date", date: "", step: NO_STEP, text: "" },
  schedule: { type: "once", withinMs: WEEK_MS, times: "7", stages: "" },
  verifier: { type: "mediators" },
});

/** Takes what was filled in before out of what was kept. */
export const makeFormReaders = (
  parties: readonly PartyId[],
  earlier: readonly CommitmentId[],
): Readers<MakeForm> => ({
  replaces: oneOf<CommitmentId | "">(["", ...earlier]),
  ...{ provision: aText, deed: aText, quantity: aText, unit: aText },
  obligor: oneOf(parties),
  trigger: (kept) => {
    const fields = entriesOf(kept);
    const type = oneOf(["date", "step", "named"] as const)(fields.get("type"));
    const [date, step, text] = ["date", "step", "text"].map((name) => aText(fields.get(name)));
    return type === undefined || date === undefined || step === undefined || text === undefined
      ? undefined
      : { type, date, step, text };
  },
  schedule: (kept) => {
    const fields = entriesOf(kept);
    const type = oneOf(["once", "day", "week", "stages"] as const)(fields.get("type"));
    const [times, stages] = ["times", "stages"].map((name) => aText(fields.get(name)));
    const within = fields.get("withinMs");
    const withinMs = typeof within === "number" ? within : undefined;
    return type === undefined || times === undefined || stages === undefined
      ? undefined
      : { type, withinMs, times, stages };
  },
  verifier: (kept) => {
    const fields = entriesOf(kept);
    const type = oneOf(["mediators", "monitors", "party", "outside"] as const)(fields.get("type"));
    if (type === "mediators" || type === "monitors") return { type };
    if (type === "outside") return { type, name: aText(fields.get("name")) ?? "" };
    const party = oneOf(parties)(fields.get("party"));
    return type === undefined || party === undefined ? undefined : { type, party };
  },
  area: (kept) => {
    const fields = entriesOf(kept);
    const name = aText(fields.get("name"));
    const movement = oneOf(["withdrawal", "return"] as const)(fields.get("movement"));
    return name === undefined || movement === undefined ? undefined : { name, movement };
  },
});

/** When it is due, as it was filled in; null while something is missing. */
export const scheduleOf = ({ type, withinMs, times, stages }: ScheduleForm): Schedule | null => {
  if (type === "once") return withinMs === undefined ? null : { type, dueAfterMs: withinMs };
  if (type === "stages") {
    const read = stagesIn(stages);
    return read === null || read.length === 0 ? null : { type, stages: read };
  }
  const count = Number(times);
  return Number.isInteger(count) && count > 0 ? { type: "recurring", every: type, times: count } : null;
};

/** Stages, one a line, each with the days after which it is due; null where a line is not like that. */
export const stagesIn = (text: string): readonly Stage[] | null => {
  const stages: Stage[] = [];
  for (const line of text.split("\n").filter((part) => part.trim() !== "")) {
    const match = /^(.*\S)\s*[,;]\s*(\d+(?:\.\d+)?)\s*$/.exec(line.trim());
    const dueAfterMs = Math.round(Number(match?.[2]) * DAY_MS);
    if (match?.[1] === undefined || Number.isNaN(dueAfterMs)) return null;
    if (dueAfterMs < (stages.at(-1)?.dueAfterMs ?? 0)) return null;
    stages.push({ name: match[1].trim(), dueAfterMs });
  }
  return stages;
};

/** The words of a commitment without the fields that stand empty. */
export const textOf = (form: {
  readonly provision: string;
  readonly obligor: PartyId;
  readonly deed: string;
  readonly quantity: number | undefined;
  readonly unit: string;
  readonly trigger: CommitmentText["trigger"] | null;
  readonly schedule: Schedule | null;
  readonly verifier: CommitmentText["verifier"];
  readonly area: CommitmentText["area"] | null;
}): CommitmentText | null => {
  const { provision, obligor, deed, quantity, unit, trigger, schedule, verifier, area } = form;
  const isNamed = verifier.type !== "outside" || verifier.name.trim() !== "";
  const isPlace = area === null || area === undefined || area.name.trim() !== "";
  if (provision.trim() === "" || deed.trim() === "" || trigger === null || schedule === null) return null;
  if (!isNamed || !isPlace) return null;
  return {
    ...{ provision: provision.trim(), obligor, deed: deed.trim(), trigger, schedule, verifier },
    ...(quantity === undefined ? {} : { quantity }),
    ...(unit.trim() === "" ? {} : { unit: unit.trim() }),
    ...(area === null || area === undefined ? {} : { area: { ...area, name: area.name.trim() } }),
  };
};
