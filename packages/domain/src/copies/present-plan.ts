import { ok, type Result } from "@parley/kernel";
import type { ExchangeMoved } from "../exchange/events.ts";
import type { RunningPlan } from "../exchange/state.ts";
import type { DeviceId, ExchangeId, ItemId } from "../ids.ts";
import { LIMITS } from "../limits.ts";
import { frozenVersion } from "../lists/state.ts";
import type { Objection } from "../objection.ts";
import { refuse } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import { canonicalJson } from "../schema/canonical-json.ts";
import type { HandedOver, ProgressPresented, ShownStep } from "../steps/events.ts";
import { handedOverIn } from "../steps/handed-over.ts";
import type { StepProgress } from "../steps/state.ts";
import { actsOn } from "./acts.ts";
import { carry } from "./carry.ts";
import type { Draft } from "./draft.ts";
import { exchangeIn, roomsFit, runsIn } from "./rooms.ts";
import { copyIn } from "./state.ts";

export interface PlanRooms {
  readonly team: RoomState;
  readonly to: readonly RoomState[];
  /** Every room of the mediation that the mediator is in. */
  readonly all: readonly RoomState[];
}

/** Plans the newest version of the team's plan as a full copy for each room, and the team's account of where it stands. */
export const presentPlan = (
  draft: Draft,
  { team, to }: PlanRooms,
  master: ExchangeId,
  by: DeviceId,
): Result<null, Objection> => {
  const fits = roomsFit(team, to, by, ["caucus", "committee"]);
  if (!fits.ok) return fits;
  const exchange = team.exchanges.get(master);
  const newest = exchange?.versions.at(-1);
  if (exchange === undefined || newest === undefined)
    return refuse({ type: "Unknown", what: "exchange", id: master });
  const shownIn = new Set(
    exchange.copies.filter(({ version }) => version === newest.version).map(({ room }) => room),
  );
  const rooms = to.filter(({ room }) => !shownIn.has(room));
  if (rooms.length === 0) return refuse({ type: "AlreadyDone", event: "exchangePresented" });
  for (const { room } of rooms) {
    const copy = exchangeIn(team, master, room) ?? draft.draw("exchange", room);
    const version = (draft.room(room).exchanges.get(copy)?.versions.length ?? 0) + 1;
    const { plan } = newest;
    const shown = draft.add(room, { type: "exchangePresented", at: draft.at, exchange: copy, version, plan });
    if (!shown.ok) return shown;
    const noted = draft.add(team.room, {
      ...{ type: "exchangeCopied", at: draft.at, exchange: master, version: newest.version },
      copy: { room, exchange: copy, version },
    });
    if (!noted.ok) return noted;
  }
  return ok(null);
};

/** Plans for separate talks how far the plan has come where it runs. No reason and no explanation goes with it. */
export const presentProgress = (
  draft: Draft,
  { team, to, all }: PlanRooms,
  master: ExchangeId,
  by: DeviceId,
): Result<null, Objection> => {
  const fits = roomsFit(team, to, by, ["caucus"]);
  if (!fits.ok) return fits;
  const source = runsIn(team, all, master)?.exchange.running;
  if (source === undefined) return refuse({ type: "NotAdopted" });
  const handedOver = handedOverIn(source);
  let isNew = false;
  for (const { room } of to) {
    const id = exchangeIn(team, master, room);
    const running = id === undefined ? undefined : draft.room(room).exchanges.get(id)?.running;
    if (id === undefined || running === undefined) return refuse({ type: "NotAdopted" });
    if (running.hash !== source.hash) return refuse({ type: "NotThisText", hash: source.hash });
    const progress = {
      ...progressOf(source),
      ...toldOf(running, listedIn(draft.room(room), id, handedOver)),
    };
    if (showsAlready(running, progress)) continue;
    isNew = true;
    const about = { exchange: id, version: running.version };
    const shown = draft.add(room, { type: "progressPresented", at: draft.at, ...about, ...progress });
    if (!shown.ok) return shown;
  }
  const followed = followProgress(draft, team, master, { source, handedOver });
  if (!followed.ok) return followed;
  isNew ||= followed.value;
  return isNew ? ok(null) : refuse({ type: "AlreadyDone", event: "progressPresented" });
};

/** The team's own room, where it ran before it moved into a committee, goes on by what is shown; whether that is new. */
const followProgress = (
  draft: Draft,
  team: RoomState,
  master: ExchangeId,
  { source, handedOver }: { readonly source: RunningPlan; readonly handedOver: readonly HandedOver[] },
): Result<boolean, Objection> => {
  const own = draft.room(team.room).exchanges.get(master);
  const { running, moved } = own ?? {};
  if (running === undefined || moved === undefined || running.hash !== source.hash) return ok(false);
  const progress = { ...progressOf(source), ...toldOf(running, handedOver) };
  if (showsAlready(running, progress)) return ok(false);
  const about = { exchange: master, version: running.version };
  const shown = draft.add(team.room, { type: "progressPresented", at: draft.at, ...about, ...progress });
  return shown.ok ? ok(true) : shown;
};

/** Plans for a committee that adopted the text just now how far it had come in the team's room, and that it moves. */
export const moveProgress = (
  draft: Draft,
  {
    team,
    master,
    to,
  }: { readonly team: RoomState; readonly master: ExchangeId; readonly to: ExchangeMoved["to"] },
): Result<null, Objection> => {
  const source = draft.room(team.room).exchanges.get(master)?.running;
  const there = draft.room(to.room).exchanges.get(to.exchange)?.running;
  if (source === undefined || there === undefined) return refuse({ type: "NotAdopted" });
  if (there.hash !== source.hash) return refuse({ type: "NotThisText", hash: source.hash });
  const moved = draft.add(team.room, { type: "exchangeMoved", at: draft.at, exchange: master, to });
  if (!moved.ok) return moved;
  const handedOver = handedOverIn(source);
  if (handedOver.length > LIMITS.handedOver)
    return refuse({ type: "TooMany", what: "entry", most: LIMITS.handedOver });
  const progress = { ...progressOf(source), ...toldOf(there, handedOver) };
  if (showsAlready(there, progress)) return ok(null);
  const about = { exchange: to.exchange, version: there.version };
  return draft.add(to.room, { type: "progressPresented", at: draft.at, ...about, ...progress });
};

/** Plans for separate talks how one side would divide a step, so that the other may agree to exactly that. */
export const presentSplit = (
  draft: Draft,
  { team, to }: PlanRooms,
  { exchange: master, split }: { readonly exchange: ExchangeId; readonly split: ItemId },
  by: DeviceId,
): Result<null, Objection> => {
  const fits = roomsFit(team, to, by, ["caucus"]);
  if (!fits.ok) return fits;
  const acts = actsOn(team, "exchange", master).filter(
    ({ event }) => event.type === "splitProposed" && event.split === split,
  );
  if (acts.length === 0) return refuse({ type: "Unknown", what: "split", id: split });
  for (const { room } of to) {
    const id = exchangeIn(team, master, room);
    if (id === undefined) return refuse({ type: "NotAdopted" });
    const known = copyIn(draft.room(team.room), master, room);
    if (acts.every(({ entry }) => known?.shown.has(entry)))
      return refuse({ type: "AlreadyDone", event: "splitProposed" });
    const copy = { of: "exchange", master, copy: { room, id } } as const;
    const left = carry(draft, {
      ...{ team: team.room, copy, acts, direction: "shown", pairs: known?.ids ?? [] },
      how: { room, id, withWords: true, versionOf: (version) => version, entryAs: (entry) => entry },
    });
    if (!left.ok) return left;
    const [refused] = left.value;
    if (refused !== undefined) return refuse(refused.objection);
  }
  return ok(null);
};

/** Of those handed over, whoever is on a list that this room was shown: nobody else is told of. */
const listedIn = (
  { lists }: RoomState,
  exchange: ExchangeId,
  handedOver: readonly HandedOver[],
): readonly HandedOver[] => {
  const here = [...lists.values()].filter((list) => list.exchange === exchange);
  return handedOver.filter(({ side, pseudonym }) =>
    here.some((list) => list.side === side && frozenVersion(list)?.entries.has(pseudonym) === true),
  );
};

/** More than one event takes are not told of: the steps say how many they were. */
const toldOf = (
  { shownHandedOver = [] }: RunningPlan,
  handedOver: readonly HandedOver[],
): Pick<Progress, "handedOver"> => {
  const isNothing = handedOver.length + shownHandedOver.length === 0;
  return isNothing || handedOver.length > LIMITS.handedOver ? {} : { handedOver };
};

type Progress = Pick<ProgressPresented, "steps" | "splits" | "suspended" | "handedOver">;

const progressOf = ({ progress, splits, suspensions }: RunningPlan): Progress => {
  const open = suspensions.filter(({ resumed }) => resumed === undefined);
  const suspended = new Set(open.flatMap(({ steps }) => steps ?? []));
  return {
    // A step of which only an explanation or a waiver is on record is shown as nothing at all.
    steps: Array.from(progress.values(), shownStep).filter((step) => !isUntouched(step)),
    splits: splits.flatMap(({ step, parts, effective }) =>
      effective === undefined ? [] : [{ step, parts }],
    ),
    suspended: {
      all: open.some(({ steps }) => steps === undefined),
      steps: [...suspended].sort((a, b) => a - b),
    },
  };
};

const shownStep = ({ step, mark, accessDenied, lockWaived, count, verifiedAt }: StepProgress): ShownStep => ({
  ...{ step, mark, accessDenied, lockWaived },
  ...(count === undefined ? {} : { count }),
  ...(verifiedAt === undefined ? {} : { verifiedAt }),
});

const isUntouched = ({ mark, accessDenied, lockWaived }: ShownStep): boolean =>
  mark === "untouched" && !accessDenied && !lockWaived;

/** Whether showing it would change nothing there. */
const showsAlready = (running: RunningPlan, { steps, splits, suspended, handedOver }: Progress): boolean => {
  if (handedOver !== undefined && canonicalJson(running.shownHandedOver ?? []) !== canonicalJson(handedOver))
    return false;
  const shown = running.shownSuspended ?? { all: false, steps: [] };
  if (shown.all !== suspended.all || shown.steps.join() !== suspended.steps.join()) return false;
  const divided = new Set(
    running.splits.flatMap(({ step, effective }) => (effective === undefined ? [] : [step])),
  );
  if (!splits.every(({ step }) => divided.has(step))) return false;
  return steps.every((step) => {
    const known = running.progress.get(String(step.step));
    if (known === undefined) return false;
    const { mark, accessDenied, lockWaived, count, verifiedAt } = shownStep(known);
    return (
      mark === step.mark &&
      accessDenied === step.accessDenied &&
      lockWaived === step.lockWaived &&
      count === step.count &&
      verifiedAt === step.verifiedAt
    );
  });
};
