import {
  type CheckNote,
  codesNamedIn,
  createId,
  decide,
  type ItemId,
  isDoing,
  isOutgoing,
  type OutgoingEvent,
  outgoingWordsOf,
  type Plan,
  planConveyance,
  planOutgoing,
  planPermissionAsk,
  RANDOM_ID_BYTES,
  type RoomEvent,
  type RoomState,
} from "@parley/domain";
import { err, ok } from "@parley/kernel";
import type { RoomId } from "@parley/protocol";
import type { ConveyanceWish, Intended, Outcome, ReadersSeen, SayOutcome, Words } from "../api.ts";
import { LIMITS } from "../limits.ts";
import { pause } from "../ports/clock.ts";
import { asPressed, type Desk, foldOf, perform, readerNames, readersOf } from "./append.ts";
import type { Core } from "./core.ts";
import { newId } from "./ids.ts";
import { notesOn, type OutgoingCheck } from "./outgoing.ts";
import { enqueue } from "./queue.ts";
import type { Saying } from "./record.ts";
import { titleOf } from "./room-title.ts";
import { mediationOf, roomOfKind } from "./rooms-of.ts";

const NO_BYTES = new Uint8Array(RANDOM_ID_BYTES);
/** Stands for an id while it is decided whether one will be needed. */
const NOT_YET_DRAWN = createId("item", NO_BYTES);

/** Says plain words now, or queues them where there is no connection; an answer is given now or not at all. */
export const say = async (
  core: Core,
  check: OutgoingCheck,
  room: RoomId,
  words: Words,
  readers: ReadersSeen,
): Promise<Outcome<SayOutcome>> => {
  // Words that the check stops draw no id: what was heard elsewhere moves nothing in this room.
  const stopped = decideHere(core, check, { room, words, readers, item: NOT_YET_DRAWN });
  if (!stopped.ok && stopped.error.type === "CheckNeedsReason") return stopped;
  const saying: Saying = { room, words, readers, item: newId(core.ports.randomness, "item", room) };
  const said = await sayNow(core, check, saying);
  if (said.ok) return ok({ status: "said", item: saying.item });
  if (said.error.type !== "Offline") return said;
  const decided = decideHere(core, check, saying);
  if (!decided.ok) return decided;
  return isAnswer(core, saying) ? said : enqueue(core, saying);
};

/** Whether words answer what a mediator carried here: when they arrived it might have lapsed, or something newer stand. */
const isAnswer = (core: Core, { room, words }: Saying): boolean =>
  words.replyTo !== undefined && core.rooms.get(room)?.fold.state.messages.has(words.replyTo) === true;

/** Says words against the room as it is now; what is already there was said before the connection broke. */
export const sayNow = (core: Core, check: OutgoingCheck, saying: Saying): Promise<Outcome<null>> =>
  perform(core, async (desk) => {
    if (core.rooms.get(saying.room)?.fold.state.items.has(saying.item) === true) return ok(null);
    const plan = decideHere(core, check, saying);
    return plan.ok ? write(desk, plan.value) : plan;
  });

const decideHere = (
  core: Core,
  check: OutgoingCheck,
  { room, words, item, readers }: Saying,
): Outcome<Plan> => {
  const fold = foldOf(core, room);
  if (!fold.ok) return fold;
  const readersNow = readersOf(fold.value);
  if (readersNow !== readers)
    return err({ type: "ReadershipChanged", readers: readersNow, names: readerNames(fold.value) });
  const { reason, ...said } = words;
  const event: RoomEvent = { type: "itemSaid", at: core.now(), item, ...said };
  return outgoingPlan(core, fold.value.state, event, notesOn(check, room, words.text), reason);
};

/** The event and, where the check found something, the reason for going on, noted to the team. */
const outgoingPlan = (
  core: Core,
  destination: RoomState,
  event: OutgoingEvent,
  findings: readonly CheckNote[],
  reason: string | undefined,
): Outcome<Plan> => {
  const by = core.device.device;
  if (findings.length > 0 && reason === undefined) return err({ type: "CheckNeedsReason", findings });
  const mediation = mediationOf(core, destination.room);
  const team = mediation === null ? undefined : roomOfKind(core, mediation, "team")?.fold.state;
  const intended = { event, findings, by, ...(reason === undefined ? {} : { reason }) };
  const plan = planOutgoing({ destination, team: team ?? destination }, intended);
  return plan.ok ? plan : err({ type: "Objection", objection: plan.error });
};

/** Any other acts of one room, all or nothing, each decided on top of the one before. */
export const act = (
  core: Core,
  check: OutgoingCheck,
  room: RoomId,
  intended: readonly Intended[],
  reason?: string,
): Promise<Outcome<null>> =>
  asPressed(core)(async (desk) => {
    if (intended.length > LIMITS.maxActsAtOnce)
      return err({ type: "TooManyActs", most: LIMITS.maxActsAtOnce });
    const builder = desk.room(room);
    if (!builder.ok) return builder;
    for (const [k, each] of intended.entries()) {
      // Browsers answer WebCrypto without letting anything else in between: many acts would be one long task.
      if (k > 0 && k % LIMITS.actsPerSlice === 0) await pause(core.ports.clock);
      const { state } = builder.value.fold;
      const plan = actPlan(core, check, state, { ...each, at: core.now() } as RoomEvent, reason);
      if (!plan.ok) return plan;
      const written = await write(desk, plan.value);
      if (!written.ok) return written;
    }
    return ok(null);
  });

/** The act with whatever goes beside it; refused where the check found something and no reason was given. */
export const actPlan = (
  core: Core,
  check: OutgoingCheck,
  state: RoomState,
  event: RoomEvent,
  reason: string | undefined,
): Outcome<Plan> => {
  const by = core.device.device;
  if (isOutgoing(event)) {
    const given = isDoing(event) ? codesNamedIn([event]) : undefined;
    const findings = notesOn(check, state.room, outgoingWordsOf(event), undefined, given);
    return outgoingPlan(core, state, event, findings, reason);
  }
  switch (event.type) {
    case "minutesAgreed": {
      const draft = state.minutes.get(event.minutes)?.drafted.entry;
      return decidedPlan(state, draft === undefined ? event : { ...event, draft }, by);
    }
    case "permissionAsked": {
      const words = [event.wording, event.reason].join("\n");
      const findings = notesOn(check, state.room, words, { item: event.item });
      if (findings.length > 0 && reason === undefined) return err({ type: "CheckNeedsReason", findings });
      const { type: _, ...asked } = event;
      const plan = planPermissionAsk({ source: state }, { ...asked, by });
      return plan.ok ? plan : err({ type: "Objection", objection: plan.error });
    }
    case "successorAnnounced": {
      // It has no line of its own in which the team could read why it goes all the same: it takes other words.
      const findings = notesOn(check, state.room, event.reason);
      return findings.length > 0
        ? err({ type: "ConfidentialReason", findings })
        : decidedPlan(state, event, by);
    }
    default:
      return decidedPlan(state, event, by);
  }
};

export const decidedPlan = (
  state: RoomState,
  event: RoomEvent,
  by: Core["device"]["device"],
): Outcome<Plan> => {
  const decided = decide(state, event, by);
  return decided.ok
    ? ok([{ room: state.room, event: decided.value }])
    : err({ type: "Objection", objection: decided.error });
};

/** One conveyance: destination, register and source in one all-or-nothing append. */
export const convey = (core: Core, check: OutgoingCheck, wish: ConveyanceWish): Promise<Outcome<ItemId>> => {
  let drawn: ConveyanceIds | null = null;
  return asPressed(core)(async (desk) => {
    const planned = conveyancePlan(core, check, wish);
    if (!planned.ok) return planned;
    const { coMediators, planWith } = planned.value;
    // Only what will be sent draws ids: a refusal in the source moves nothing in the destination.
    const tried = planWith(NO_IDS);
    if (!tried.ok) return err({ type: "Objection", objection: tried.error });
    drawn ??= drawIds(core, wish.destination, coMediators);
    const plan = planWith(drawn);
    if (!plan.ok) return err({ type: "Objection", objection: plan.error });
    const written = await write(desk, plan.value);
    return written.ok ? ok(drawn.message) : written;
  });
};

type ConveyanceIds = Parameters<typeof planConveyance>[1]["ids"];

const NO_IDS: ConveyanceIds = {
  message: NOT_YET_DRAWN,
  conveyance: createId("conveyance", NO_BYTES),
  note: NOT_YET_DRAWN,
};

const drawIds = (core: Core, destination: RoomId, coMediators: RoomId | null): ConveyanceIds => {
  const { randomness } = core.ports;
  return {
    message: newId(randomness, "item", destination),
    conveyance: newId(randomness, "conveyance"),
    ...(coMediators === null ? {} : { note: newId(randomness, "item", coMediators) }),
  };
};

interface PlannedConveyance {
  readonly coMediators: RoomId | null;
  readonly planWith: (ids: ConveyanceIds) => ReturnType<typeof planConveyance>;
}

/** What a conveyance would write into the rooms as they are now, but for its ids. */
const conveyancePlan = (
  core: Core,
  check: OutgoingCheck,
  wish: ConveyanceWish,
): Outcome<PlannedConveyance> => {
  const source = foldOf(core, wish.source.room);
  if (!source.ok) return source;
  const destination = foldOf(core, wish.destination);
  if (!destination.ok) return destination;
  const mediation = mediationOf(core, wish.source.room);
  const team = mediation === null ? undefined : roomOfKind(core, mediation, "team");
  if (mediation === null || team === undefined)
    return err({ type: "Objection", objection: { type: "NotAMemberOfTeam" } });
  const coMediators = roomOfKind(core, mediation, "coMediators");
  const findings = notesOn(check, wish.destination, wish.wording, {
    item: wish.source.item,
    attribution: wish.attribution.type,
  });
  if (findings.length > 0 && wish.reason === undefined) return err({ type: "CheckNeedsReason", findings });
  const rooms = {
    source: source.value.state,
    team: team.fold.state,
    destination: destination.value.state,
    ...(coMediators === undefined ? {} : { coMediators: coMediators.fold.state }),
  };
  const intended = {
    item: wish.source.item,
    wording: wish.wording,
    attribution: wish.attribution,
    form: wish.form,
    ...(wish.expiresAt === undefined ? {} : { expiresAt: wish.expiresAt }),
    to: titleOf(destination.value.state),
    findings,
    ...(wish.reason === undefined ? {} : { reason: wish.reason }),
    at: core.now(),
    by: core.device.device,
  };
  return ok({
    coMediators: coMediators?.room ?? null,
    planWith: (ids) => planConveyance(rooms, { ...intended, ids }),
  });
};

/** Writes a plan's events into their rooms. */
export const write = async (desk: Desk, plan: Plan): Promise<Outcome<null>> => {
  for (const { room, event } of plan) {
    const builder = desk.room(room);
    if (!builder.ok) return builder;
    const written = await builder.value.event(event);
    if (!written.ok) return written;
  }
  return ok(null);
};
