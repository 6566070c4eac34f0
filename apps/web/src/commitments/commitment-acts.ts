import type { Intended } from "@parley/client";
import type { Commitment, PartyId, PerformanceVerified, RoomState } from "@parley/domain";
import type { ActName } from "../app/acts.ts";
import type { May } from "../exchange/use-may.ts";

export type CommitmentActType =
  | "triggered"
  | "report"
  | "verify"
  | "dispute"
  | "waive"
  | "suspend"
  | "resume";

/** Something that this seat can do with a commitment now, and for whom. */
export interface CommitmentAct {
  readonly type: CommitmentActType;
  /** Absent for what is about the commitment as a whole. */
  readonly occurrence?: number;
  readonly sides: readonly PartyId[];
  /** It can be the mediators' act too. */
  readonly asMediators: boolean;
}

export interface ActForm {
  readonly side: PartyId | undefined;
  readonly words: string;
  readonly quantity: number | undefined;
  readonly outcome: PerformanceVerified["outcome"];
}

/** What each is called in the table of acts, with the key that it has there. */
export const COMMITMENT_ACTS = {
  ...{ triggered: "startClock", report: "report", verify: "verify", dispute: "dispute" },
  ...{ waive: "waive", suspend: "suspend", resume: "resume" },
} as const satisfies Readonly<Record<CommitmentActType, ActName>>;

/** Stands where a form will put what a person writes; it is never sent. */
const PROBE: ActForm = { side: undefined, words: "-", quantity: undefined, outcome: "verified" };
const OUTCOMES = ["verified", "breached", "accessDenied"] as const;

/** The event of an act as it was filled in; null while something is missing. */
export const eventOf = (
  { type, occurrence = 0 }: Pick<CommitmentAct, "type" | "occurrence">,
  { commitment }: Commitment,
  { side, words, quantity, outcome }: ActForm,
): Intended | null => {
  const text = words.trim();
  const withWords = text === "" ? {} : { words: text };
  const withQuantity = quantity === undefined ? {} : { quantity };
  const bySide = side === undefined ? {} : { side };
  switch (type) {
    case "triggered":
      return { type: "commitmentTriggered", commitment, ...withWords };
    case "report":
      return { type: "performanceReported", commitment, occurrence, ...withQuantity, ...withWords };
    case "verify":
      return { type: "performanceVerified", commitment, occurrence, outcome, ...withQuantity, ...withWords };
    case "dispute":
      return side === undefined || text === ""
        ? null
        : { type: "performanceDisputed", commitment, occurrence, side, words: text };
    case "waive":
      return side === undefined || text === ""
        ? null
        : { type: "performanceWaived", commitment, occurrence, side, reason: text };
    case "suspend":
      return text === "" ? null : { type: "commitmentSuspended", commitment, reason: text, ...bySide };
    case "resume":
      return text === "" ? null : { type: "commitmentResumed", commitment, reason: text, ...bySide };
  }
};

/** What this seat can do with one occurrence. */
export const actsOnOccurrence = (
  may: May,
  { parties }: RoomState,
  commitment: Commitment,
  occurrence: number,
): readonly CommitmentAct[] => {
  const probe = (type: CommitmentActType, form: Partial<ActForm>): boolean => {
    const event = eventOf({ type, occurrence }, commitment, { ...PROBE, ...form });
    return event !== null && may(event);
  };
  const sidesFor = (type: CommitmentActType): readonly PartyId[] =>
    [...parties.keys()].filter((side) => probe(type, { side }));
  const found = OUTCOMES.some((outcome) => probe("verify", { outcome }));
  const single = { occurrence, sides: [], asMediators: false };
  return [
    ...(probe("report", {}) ? [{ type: "report" as const, ...single }] : []),
    ...(found ? [{ type: "verify" as const, ...single }] : []),
    ...(["dispute", "waive"] as const).flatMap((type) => {
      const sides = sidesFor(type);
      return sides.length === 0 ? [] : [{ type, occurrence, sides, asMediators: false }];
    }),
  ];
};

/** What it can do with the commitment as a whole. */
export const actsOnWhole = (
  may: May,
  { parties }: RoomState,
  commitment: Commitment,
): readonly CommitmentAct[] =>
  (["triggered", "suspend", "resume"] as const).flatMap((type) => {
    const probe = (side: PartyId | undefined): boolean => {
      const event = eventOf({ type }, commitment, { ...PROBE, side });
      return event !== null && may(event);
    };
    const sides = type === "triggered" ? [] : [...parties.keys()].filter(probe);
    const asMediators = probe(undefined);
    return sides.length > 0 || asMediators ? [{ type, sides, asMediators }] : [];
  });
