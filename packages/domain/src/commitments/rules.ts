import { ok, type Result } from "@parley/kernel";
import type { CommitmentId, PartyId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import { byMediator, byPerson, type Followed, type Rules, refuse, type Speaker } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import { actsFor, bindsSide } from "../sides/acting-side.ts";
import { mayEnterFor } from "../sides/done-by.ts";
import { mayVerify } from "../sides/verifier.ts";
import { Table } from "../tables/table.ts";
import { clockOfCommitment, dueFrom, isSuspended, timesOf } from "./due.ts";
import type { CommitmentEvent, CommitmentText } from "./events.ts";
import { foundOccurrence, occurrenceOf } from "./occurrence.ts";
import { shown } from "./show.ts";
import type { Commitment, Occurrence } from "./state.ts";

export const commitmentRules: Rules<CommitmentEvent> = {
  commitmentMade: byMediator((room, { commitment, text, replaces }, { authorship }) => {
    if (room.commitments.has(commitment))
      return refuse({ type: "Repeated", what: "commitment", id: commitment });
    const holds = checkText(room, text);
    if (!holds.ok) return holds;
    const made: Commitment = {
      ...{ commitment, text, made: authorship, shownSuspended: false },
      ...{ occurrences: Table.empty(), suspensions: [], copies: [] },
    };
    if (replaces === undefined) return withCommitment(room, made);
    const earlier = standing(room, replaces);
    if (!earlier.ok) return earlier;
    if (earlier.value.text.obligor !== text.obligor) return refuse({ type: "NotYourSide" });
    const replaced = withCommitment(room, { ...earlier.value, replacedBy: commitment });
    return replaced.ok ? withCommitment(replaced.value, { ...made, replaces }) : replaced;
  }),
  commitmentTriggered: byPerson((room, event, speaker) => {
    const known = standing(room, event.commitment);
    if (!known.ok) return known;
    const { text, triggered } = known.value;
    if (text.trigger.type !== "named" || triggered !== undefined)
      return refuse({ type: "AlreadyDone", event: "commitmentTriggered" });
    const { doneBy } = event;
    const enters = mayEnterFor(room, speaker, doneBy);
    if (!enters.ok) return enters;
    const may = mayVerify(room, speaker, text.verifier, text.obligor, undefined);
    const by = { triggered: speaker.authorship, ...(doneBy === undefined ? {} : { triggerDoneBy: doneBy }) };
    return may.ok ? withCommitment(room, { ...known.value, ...by }) : may;
  }),
  performanceReported: byPerson((room, event, speaker) => {
    const at = performable(room, event.commitment, event.occurrence, event.at);
    if (!at.ok) return at;
    const { commitment, occurrence } = at.value;
    const { obligor } = commitment.text;
    const acting = actsFor(room, speaker, obligor);
    if (!acting.ok) return acting;
    if (occurrence.mark !== "untouched" && occurrence.mark !== "breached" && occurrence.mark !== "disputed")
      return refuse({ type: "WrongStatus", status: occurrence.mark });
    const { quantity, words } = event;
    const report = {
      ...{ side: obligor, recorded: acting.value === "recorded", reported: speaker.authorship },
      ...(quantity === undefined ? {} : { quantity }),
      ...(words === undefined ? {} : { words }),
    };
    const reports = [...occurrence.reports, report];
    return withOccurrence(room, commitment, { ...occurrence, mark: "reported", reports });
  }),
  performanceVerified: byPerson((room, event, speaker) => {
    const at = ofOccurrence(room, event.commitment, event.occurrence);
    if (!at.ok) return at;
    const { commitment, occurrence } = at.value;
    const { verifier, obligor } = commitment.text;
    const enters = mayEnterFor(room, speaker, event.doneBy);
    if (!enters.ok) return enters;
    const may = mayVerify(room, speaker, verifier, obligor, occurrence.reports.at(-1));
    if (!may.ok) return may;
    const from = dueFrom(room, commitment, event.occurrence);
    const found = foundOccurrence(occurrence, event, speaker.authorship, from);
    return found.ok ? withOccurrence(room, commitment, found.value) : found;
  }),
  performanceDisputed: byPerson((room, event, speaker) => {
    const at = ofOccurrence(room, event.commitment, event.occurrence);
    if (!at.ok) return at;
    const { commitment, occurrence } = at.value;
    const { side, words } = event;
    const acting = actsFor(room, speaker, side);
    if (!acting.ok) return acting;
    const { mark } = occurrence;
    if (mark === "untouched" || mark === "waived") return refuse({ type: "WrongStatus", status: mark });
    const dispute = { side, words, recorded: acting.value === "recorded", disputed: speaker.authorship };
    const disputes = [...occurrence.disputes, dispute];
    return withOccurrence(room, commitment, { ...occurrence, mark: "disputed", disputes });
  }),
  performanceWaived: byPerson((room, event, speaker) => {
    const at = ofOccurrence(room, event.commitment, event.occurrence);
    if (!at.ok) return at;
    const { commitment, occurrence } = at.value;
    const { side, reason } = event;
    if (side === commitment.text.obligor) return refuse({ type: "NotYourSide" });
    const acting = bindsSide(room, speaker, side);
    if (!acting.ok) return acting;
    if (occurrence.mark === "verified" || occurrence.waivers.some((waiver) => waiver.side === side))
      return refuse({ type: "AlreadyDone", event: "performanceWaived" });
    const waivers = [...occurrence.waivers, { side, reason, waived: speaker.authorship }];
    const others = [...room.parties.keys()].filter((party) => party !== commitment.text.obligor);
    const isWaived = others.every((party) => waivers.some((waiver) => waiver.side === party));
    const mark = isWaived ? "waived" : occurrence.mark;
    return withOccurrence(room, commitment, { ...occurrence, mark, waivers });
  }),
  commitmentSuspended: byPerson((room, event, speaker) => {
    const known = standing(room, event.commitment);
    if (!known.ok) return known;
    const may = maySuspend(room, speaker, event.side);
    if (!may.ok) return may;
    const { side, reason } = event;
    if (known.value.suspensions.some((each) => each.side === side && each.resumed === undefined))
      return refuse({ type: "AlreadyDone", event: "commitmentSuspended" });
    const suspended = {
      ...{ reason, suspended: speaker.authorship },
      ...(side === undefined ? {} : { side }),
    };
    return withCommitment(room, { ...known.value, suspensions: [...known.value.suspensions, suspended] });
  }),
  commitmentResumed: byPerson((room, { commitment: id, side, reason }, speaker) => {
    const known = standing(room, id);
    if (!known.ok) return known;
    const may = maySuspend(room, speaker, side);
    if (!may.ok) return may;
    const { suspensions } = known.value;
    const open = suspensions.find((each) => each.side === side && each.resumed === undefined);
    if (open === undefined) return refuse({ type: "AlreadyDone", event: "commitmentResumed" });
    const resumed = { reason, by: speaker.authorship };
    return withCommitment(room, {
      ...known.value,
      suspensions: suspensions.map((each) => (each === open ? { ...each, resumed } : each)),
    });
  }),
  commitmentCopied: byMediator((room, { commitment: id, copy }, { authorship }) => {
    const known = knownCommitment(room, id);
    if (!known.ok) return known;
    if (copy.room === room.room) return refuse({ type: "SameRoom", room: room.room });
    return withCommitment(room, {
      ...known.value,
      copies: [...known.value.copies, { ...copy, copied: authorship }],
    });
  }),
  performancePresented: byMediator((room, event) => {
    const known = knownCommitment(room, event.commitment);
    if (!known.ok) return known;
    const after = shown(known.value, event);
    return after.ok ? withCommitment(room, after.value) : after;
  }),
};

/** The obligor and the verifier are different, the steps exist, and stages come one after the other. */
const checkText = (room: RoomState, text: CommitmentText): Result<null, Objection> => {
  const { obligor, verifier, trigger, schedule } = text;
  if (!room.parties.has(obligor)) return refuse({ type: "Unknown", what: "party", id: obligor });
  if (verifier.type === "party" && verifier.party === obligor) return refuse({ type: "ReporterVerifies" });
  if (trigger.type === "step") {
    const exchange = room.exchanges.get(trigger.exchange);
    if (exchange === undefined) return refuse({ type: "Unknown", what: "exchange", id: trigger.exchange });
    if (!exchange.versions.some(({ plan }) => plan.steps.some(({ number }) => number === trigger.step)))
      return refuse({ type: "Unknown", what: "step", id: String(trigger.step) });
  }
  if (schedule.type !== "stages") return ok(null);
  const [first, ...rest] = schedule.stages;
  if (first === undefined) return refuse({ type: "EndsBeforeItBegins" });
  let last = first.dueAfterMs;
  for (const { dueAfterMs } of rest) {
    if (dueAfterMs < last) return refuse({ type: "EndsBeforeItBegins" });
    last = dueAfterMs;
  }
  return ok(null);
};

interface AtOccurrence {
  readonly commitment: Commitment;
  readonly occurrence: Occurrence;
}

const knownCommitment = (room: RoomState, id: CommitmentId): Result<Commitment, Objection> => {
  const commitment = room.commitments.get(id);
  return commitment === undefined ? refuse({ type: "Unknown", what: "commitment", id }) : ok(commitment);
};

/** What was replaced keeps its history, and nothing is done with it any more. */
const standing = (room: RoomState, id: CommitmentId): Result<Commitment, Objection> => {
  const known = knownCommitment(room, id);
  return known.ok && known.value.replacedBy !== undefined
    ? refuse({ type: "WrongStatus", status: "replaced" })
    : known;
};

const ofOccurrence = (room: RoomState, id: CommitmentId, number: number): Result<AtOccurrence, Objection> => {
  const commitment = standing(room, id);
  if (!commitment.ok) return commitment;
  return number < timesOf(commitment.value)
    ? ok({ commitment: commitment.value, occurrence: occurrenceOf(commitment.value, number) })
    : refuse({ type: "Unknown", what: "commitment", id });
};

/** The occurrence, where it may be performed at that moment: its clock runs, it is asked for, nothing suspends it. */
const performable = (
  room: RoomState,
  id: CommitmentId,
  number: number,
  at: number,
): Result<AtOccurrence, Objection> => {
  const found = ofOccurrence(room, id, number);
  if (!found.ok) return found;
  const { commitment } = found.value;
  if (isSuspended(commitment)) return refuse({ type: "WrongStatus", status: "suspended" });
  if (clockOfCommitment(room, commitment).status === "stopped") return refuse({ type: "ClockStopped" });
  const from = dueFrom(room, commitment, number) ?? 0;
  return at < from ? refuse({ type: "TooEarly", opensAt: from, at }) : found;
};

const maySuspend = (
  room: RoomState,
  speaker: Speaker,
  side: PartyId | undefined,
): Result<unknown, Objection> => {
  if (side !== undefined) return bindsSide(room, speaker, side);
  return speaker.mediator ? ok(null) : refuse({ type: "NotAMediator" });
};

const withOccurrence = (room: RoomState, commitment: Commitment, occurrence: Occurrence): Followed =>
  withCommitment(room, {
    ...commitment,
    occurrences: commitment.occurrences.with(String(occurrence.occurrence), occurrence),
  });

const withCommitment = (room: RoomState, commitment: Commitment): Followed =>
  ok({ ...room, commitments: room.commitments.with(commitment.commitment, commitment) });
