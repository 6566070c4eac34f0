import { ok, type Result } from "@parley/kernel";
import { knownExchange, withExchange } from "../exchange/find.ts";
import type { PlanStep } from "../exchange/plan.ts";
import type { Exchange, RunningPlan } from "../exchange/state.ts";
import type { ExchangeId, PartyId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import { byMediator, byPerson, type Followed, type Rules, refuse, type Speaker } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import { actsFor, bindsSide } from "../sides/acting-side.ts";
import { mayVerify } from "../sides/verifier.ts";
import { windowOf } from "./clocks.ts";
import type { StepBegun, StepEvent, StepReported } from "./events.ts";
import { checkFinding, found } from "./finding.ts";
import { handedOverAfter, peopleOn } from "./handed-over.ts";
import { presented } from "./present.ts";
import { checkSplit, withParts } from "./split.ts";
import { type StepStatus, standingOf } from "./standing.ts";
import type { Split, StepProgress } from "./state.ts";

export const stepRules: Rules<StepEvent> = {
  stepBegun: byPerson((room, event, speaker) => {
    const ready = readyToAct(room, event, speaker, ["open", "failed", "partial"]);
    if (!ready.ok) return ready;
    return withProgress(room, ready.value, {
      ...progressOf(ready.value),
      mark: "inProgress",
      begun: speaker.authorship,
    });
  }),
  stepReported: byPerson((room, event, speaker) => {
    const ready = readyToAct(room, event, speaker, ["open", "inProgress", "partial"]);
    if (!ready.ok) return ready;
    const { count, words } = event;
    const report = {
      ...{ side: ready.value.step.actor, recorded: ready.value.recorded, reported: speaker.authorship },
      ...(count === undefined ? {} : { count }),
      ...(words === undefined ? {} : { words }),
    };
    const reports = [...progressOf(ready.value).reports, report];
    return withProgress(room, ready.value, {
      ...progressOf(ready.value),
      mark: "reported",
      accessDenied: false,
      reports,
    });
  }),
  stepVerified: byPerson((room, event, speaker) => {
    const at = stepOf(room, event.exchange, event.step);
    if (!at.ok) return at;
    const { step, exchange, running } = at.value;
    const may = mayVerify(room, speaker, step.verifier, step.actor, progressOf(at.value).reports.at(-1));
    if (!may.ok) return may;
    const count = checkFinding(room, exchange, running, step, event);
    if (!count.ok) return count;
    const progress = progressOf(at.value);
    const people = peopleOn(room, event.handedOver ?? []);
    const handedOver = handedOverAfter(running, progress, event, people);
    const after = { ...at.value, running: { ...running, handedOver } };
    const what = { count: count.value, handedOver: people };
    return withProgress(room, after, found(progress, event, what, speaker.authorship));
  }),
  stepWaived: byPerson((room, event, speaker) => {
    const at = stepOf(room, event.exchange, event.step);
    if (!at.ok) return at;
    const acting = ofTheSides(at.value, event.side) ?? bindsSide(room, speaker, event.side);
    if (!acting.ok) return acting;
    const progress = progressOf(at.value);
    if (progress.mark === "verified") return refuse({ type: "WrongStatus", status: "verified" });
    if (progress.waivers.some(({ side }) => side === event.side))
      return refuse({ type: "AlreadyDone", event: "stepWaived" });
    const { side, reason } = event;
    const recorded = acting.value === "recorded";
    const waivers = [...progress.waivers, { side, reason, recorded, waived: speaker.authorship }];
    const lockWaived = at.value.running.plan.sides.every((each) => waivers.some((one) => one.side === each));
    return withProgress(room, at.value, { ...progress, waivers, lockWaived });
  }),
  stepExplained: byPerson((room, event, speaker) => {
    const at = stepOf(room, event.exchange, event.step);
    if (!at.ok) return at;
    const { side, words } = event;
    const acting = ofTheSides(at.value, side) ?? actsFor(room, speaker, side);
    if (!acting.ok) return acting;
    const explanation = { side, words, recorded: acting.value === "recorded", explained: speaker.authorship };
    const explanations = [...progressOf(at.value).explanations, explanation];
    return withProgress(room, at.value, { ...progressOf(at.value), explanations });
  }),
  exchangeSuspended: byPerson((room, event, speaker) => {
    const at = runningOf(room, event.exchange);
    if (!at.ok) return at;
    const { running } = at.value;
    const may = maySuspend(room, speaker, running, event.side);
    if (!may.ok) return may;
    const { suspension, steps, side, reason } = event;
    if (running.suspensions.some((known) => known.suspension === suspension))
      return refuse({ type: "Repeated", what: "suspension", id: suspension });
    const unknown = steps?.find((step) => !running.steps.has(String(step)));
    if (unknown !== undefined) return refuse({ type: "Unknown", what: "step", id: String(unknown) });
    const suspended = {
      ...{ suspension, reason, suspended: speaker.authorship },
      ...(steps === undefined ? {} : { steps }),
      ...(side === undefined ? {} : { side }),
    };
    return withRunning(room, at.value, { ...running, suspensions: [...running.suspensions, suspended] });
  }),
  exchangeResumed: byPerson((room, event, speaker) => {
    const at = runningOf(room, event.exchange);
    if (!at.ok) return at;
    const { running } = at.value;
    const known = running.suspensions.find(({ suspension }) => suspension === event.suspension);
    if (known === undefined) return refuse({ type: "Unknown", what: "suspension", id: event.suspension });
    if (known.resumed !== undefined) return refuse({ type: "AlreadyDone", event: "exchangeResumed" });
    const may = maySuspend(room, speaker, running, known.side);
    if (!may.ok) return may;
    const resumed = { reason: event.reason, by: speaker.authorship };
    const suspensions = running.suspensions.map((each) => (each === known ? { ...each, resumed } : each));
    return withRunning(room, at.value, { ...running, suspensions });
  }),
  splitProposed: byPerson((room, event, speaker) => {
    const at = stepOf(room, event.exchange, event.step);
    if (!at.ok) return at;
    const { exchange, running, step } = at.value;
    const { split, side, parts } = event;
    const acting = ofTheSides(at.value, side) ?? bindsSide(room, speaker, side);
    if (!acting.ok) return acting;
    if (running.splits.some((known) => known.split === split))
      return refuse({ type: "Repeated", what: "split", id: split });
    const fits = checkSplit(room, exchange, running, step, parts);
    if (!fits.ok) return fits;
    const agreements = [{ side, agreed: speaker.authorship }];
    const proposed: Split = { split, step: step.number, parts, agreements };
    return withRunning(room, at.value, { ...running, splits: [...running.splits, proposed] });
  }),
  splitAgreed: byPerson((room, { exchange: id, split, side }, speaker) => {
    const at = runningOf(room, id);
    if (!at.ok) return at;
    const { exchange, running } = at.value;
    const known = running.splits.find((each) => each.split === split);
    const step = running.steps.get(String(known?.step));
    if (known === undefined || step === undefined)
      return refuse({ type: "Unknown", what: "split", id: split });
    const acting = ofTheSides(at.value, side) ?? bindsSide(room, speaker, side);
    if (!acting.ok) return acting;
    if (known.agreements.some((agreement) => agreement.side === side))
      return refuse({ type: "AlreadyDone", event: "splitAgreed" });
    // What was found since the proposal may have overtaken it.
    const fits = checkSplit(room, exchange, running, step, known.parts);
    if (!fits.ok) return fits;
    const agreements = [...known.agreements, { side, agreed: speaker.authorship }];
    const effective = { ...known, agreements, effective: speaker.authorship };
    const splits = running.splits.map((each) => (each === known ? effective : each));
    return withRunning(room, at.value, { ...withParts(running, step, known.parts), splits });
  }),
  progressPresented: byMediator((room, event, { authorship }) => {
    const at = adoptedIn(room, event.exchange);
    if (!at.ok) return at;
    const may = mayBeShown(room, at.value);
    if (!may.ok) return may;
    const shown = presented(at.value.running, event, authorship);
    return shown.ok ? withRunning(room, at.value, shown.value) : shown;
  }),
};

interface AtExchange {
  readonly exchange: Exchange;
  readonly running: RunningPlan;
}

interface AtStep extends AtExchange {
  readonly step: PlanStep;
}

/** The exchange, where it runs in this room. */
const runningOf = (room: RoomState, id: ExchangeId): Result<AtExchange, Objection> => {
  const at = adoptedIn(room, id);
  return at.ok && at.value.exchange.moved !== undefined ? refuse({ type: "RunsElsewhere" }) : at;
};

/** In separate talks, in the team's room once it runs elsewhere, and in a committee before anything is done there. */
const mayBeShown = (room: RoomState, { exchange, running }: AtExchange): Result<null, Objection> => {
  if (room.kind === "caucus" || exchange.moved !== undefined) return ok(null);
  const { progress, splits, suspensions } = running;
  const isUntouched = progress.size + splits.length + suspensions.length === 0;
  return room.kind === "committee" && isUntouched
    ? ok(null)
    : refuse({ type: "AlreadyDone", event: "progressPresented" });
};

const adoptedIn = (room: RoomState, id: ExchangeId): Result<AtExchange, Objection> => {
  const exchange = knownExchange(room, id);
  if (!exchange.ok) return exchange;
  const { running } = exchange.value;
  return running === undefined ? refuse({ type: "NotAdopted" }) : ok({ exchange: exchange.value, running });
};

const stepOf = (room: RoomState, id: ExchangeId, number: number): Result<AtStep, Objection> => {
  const at = runningOf(room, id);
  if (!at.ok) return at;
  const step = at.value.running.steps.get(String(number));
  return step === undefined
    ? refuse({ type: "Unknown", what: "step", id: String(number) })
    : ok({ ...at.value, step });
};

/** A refusal where this is neither of the plan's sides. */
const ofTheSides = ({ running }: AtExchange, side: PartyId): ReturnType<typeof refuse> | undefined =>
  running.plan.sides.includes(side) ? undefined : refuse({ type: "NotYourSide" });

/** The step, where its actor may go on with it now: nothing holds it up, and its window has opened. */
const readyToAct = (
  room: RoomState,
  event: StepBegun | StepReported,
  speaker: Speaker,
  from: readonly StepStatus[],
): Result<AtStep & { readonly recorded: boolean }, Objection> => {
  const at = stepOf(room, event.exchange, event.step);
  if (!at.ok) return at;
  const { exchange, running, step } = at.value;
  const acting = actsFor(room, speaker, step.actor);
  if (!acting.ok) return acting;
  const { status, hindrances, parts, lockWaived } = standingOf(room, exchange, running, step);
  if (parts !== undefined) return refuse({ type: "WasSplit", parts });
  if (hindrances.length > 0) return refuse({ type: "StepHeldUp", hindrances });
  if (!from.includes(status)) return refuse({ type: "WrongStatus", status });
  const opensAt = windowOf(running, step)?.opensAt ?? 0;
  if (event.at < opensAt && !lockWaived) return refuse({ type: "TooEarly", opensAt, at: event.at });
  return ok({ ...at.value, recorded: acting.value === "recorded" });
};

/** A side suspends and resumes for itself; the mediators do where it is nobody's in particular. */
const maySuspend = (
  room: RoomState,
  speaker: Speaker,
  running: RunningPlan,
  side: PartyId | undefined,
): Result<unknown, Objection> => {
  if (side !== undefined)
    return ofTheSides({ running } as AtExchange, side) ?? bindsSide(room, speaker, side);
  return speaker.mediator ? ok(null) : refuse({ type: "NotAMediator" });
};

const progressOf = ({ running, step }: AtStep): StepProgress =>
  running.progress.get(String(step.number)) ?? {
    ...{ step: step.number, mark: "untouched", accessDenied: false, lockWaived: false },
    ...{ reports: [], findings: [], waivers: [], explanations: [] },
  };

const withProgress = (room: RoomState, at: AtStep, progress: StepProgress): Followed => {
  const { running } = at;
  return withRunning(room, at, {
    ...running,
    progress: running.progress.with(String(progress.step), progress),
  });
};

const withRunning = (room: RoomState, { exchange }: AtExchange, running: RunningPlan): Followed =>
  withExchange(room, { ...exchange, running });
