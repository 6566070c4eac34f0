import type {
  CommitmentId,
  CommitmentMade,
  CommitmentText,
  PartyId,
  RoomState,
  Schedule,
  Stage,
} from "@parley/domain";

const DAY_MS = 86_400_000;

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
