import {
  adoptPlan,
  type CheckNote,
  checkNotesOf,
  codesNamedIn,
  collect,
  Draft,
  type DrawId,
  doingOf,
  isDoing,
  isMember,
  type LeftAct,
  type Objection,
  type PlanRooms,
  presentAccess,
  presentCommitment,
  presentIncident,
  presentList,
  presentPerformance,
  presentPlan,
  presentProgress,
  presentSplit,
  type RoomEvent,
  type RoomState,
  wordsOfAct,
} from "@parley/domain";
import { err, ok, type Result } from "@parley/kernel";
import type { AdoptionWish, CollectPreview, CollectWish, CopiesWish, CopyPreview, Outcome } from "../api.ts";
import { LIMITS } from "../limits.ts";
import { asPressed, foldOf, perform } from "./append.ts";
import type { Core } from "./core.ts";
import { DrawnIds, placeholders } from "./drawn-ids.ts";
import type { OutgoingCheck } from "./outgoing.ts";
import { roomOfKind, roomsOf } from "./rooms-of.ts";
import { write } from "./words.ts";

/** Shows rooms copies of what the team keeps. A long list goes in several appends, each of which is whole. */
export const presentCopies = async (
  core: Core,
  check: OutgoingCheck,
  wish: CopiesWish,
): Promise<Outcome<null>> => {
  const performNow = asPressed(core);
  for (;;) {
    const ids = new DrawnIds(core);
    let more = false;
    const shown = await performNow(async (desk) => {
      const previews = previewCopies(core, check, wish);
      if (!previews.ok) return previews;
      const findings = new Map(previews.value.map((each) => [each, checkNotesOf(each.findings)] as const));
      const found: readonly CheckNote[] = [...findings.values()].flat();
      if (found.length > 0 && wish.reason === undefined)
        return err({ type: "CheckNeedsReason", findings: found });
      const planned = planOnce(core, wish, ids);
      if (!planned.ok) return planned;
      const { draft, rooms } = planned.value;
      more = planned.value.more;
      for (const [{ room, events }, notes] of findings) {
        const noted = noteFindings(draft, rooms.team, { room, events, notes }, wish.reason);
        if (!noted.ok) return err({ type: "Objection", objection: noted.error });
      }
      return write(desk, draft.plan);
    });
    if (!shown.ok || !more) return shown;
  }
};

/** What each room would read, and what the outgoing check finds in it. */
export const previewCopies = (
  core: Core,
  check: OutgoingCheck,
  wish: CopiesWish,
): Outcome<readonly CopyPreview[]> => {
  const rooms = roomsFor(core, wish);
  if (!rooms.ok) return rooms;
  const draft = draftOver(core, rooms.value, placeholders());
  // A long list is shown in parts, and read as a whole.
  for (let more = true; more; ) {
    const planned = planInto(core, draft, rooms.value, wish);
    if (!planned.ok) return planned;
    more = planned.value;
  }
  const previews: CopyPreview[] = [];
  for (const { room } of rooms.value.to) {
    const events = draft.plan.filter((each) => each.room === room).map(({ event }) => event);
    if (events.length === 0) continue;
    const words = wordsOf(events);
    const findings = check.check(room, words, undefined, codesNamedIn(events.filter(isDoing)));
    previews.push({ room, events, withNames: events.some(isWithNames), words, findings });
  }
  return ok(previews);
};

/** Records with the team what was done with a copy elsewhere. */
export const collectFrom = async (core: Core, wish: CollectWish): Promise<Outcome<number>> => {
  for (let recorded = 0; ; ) {
    const ids = new DrawnIds(core);
    let more = false;
    const done = await perform(core, async (desk) => {
      const planned = collectOnce(core, wish, ids);
      if (!planned.ok) return planned;
      more = planned.value.more;
      const { plan } = planned.value.draft;
      const written = await write(desk, plan);
      return written.ok ? ok(plan.filter(({ event }) => !isAccount(event)).length) : written;
    });
    if (!done.ok) return done;
    recorded += done.value;
    if (!more || done.value === 0) return ok(recorded);
  }
};

export const previewCollect = (core: Core, wish: CollectWish): Outcome<CollectPreview> => {
  const planned = collectOnce(core, wish, placeholders());
  if (!planned.ok) return planned;
  const { draft, left } = planned.value;
  const events = draft.plan.map(({ event }) => event).filter((event) => !isAccount(event));
  return ok({ events, left });
};

export const adopt = (core: Core, wish: AdoptionWish): Promise<Outcome<null>> => {
  const ids = new DrawnIds(core);
  return asPressed(core)(async (desk) => {
    const rooms = roomsFor(core, { ...wish, rooms: [] });
    if (!rooms.ok) return rooms;
    const { team } = rooms.value;
    const intended = { exchange: wish.exchange, runs: wish.committee ?? team.room };
    const tried = draftOver(core, rooms.value, placeholders());
    const fits = adoptPlan(tried, rooms.value, intended, core.device.device);
    if (!fits.ok) return err({ type: "Objection", objection: fits.error });
    const draft = draftOver(core, rooms.value, ids.draw());
    const planned = adoptPlan(draft, rooms.value, intended, core.device.device);
    return planned.ok ? write(desk, draft.plan) : err({ type: "Objection", objection: planned.error });
  });
};

const roomsFor = (core: Core, wish: Pick<CopiesWish, "mediation" | "rooms">): Outcome<PlanRooms> => {
  const team = roomOfKind(core, wish.mediation, "team");
  if (team === undefined) return err({ type: "Objection", objection: { type: "NotAMemberOfTeam" } });
  const to: RoomState[] = [];
  for (const room of new Set(wish.rooms)) {
    const fold = foldOf(core, room);
    if (!fold.ok) return fold;
    to.push(fold.value.state);
  }
  const all = roomsOf(core, wish.mediation)
    .map(({ fold }) => fold.state)
    .filter((state) => isMember(state, core.device.device));
  return ok({ team: team.fold.state, to, all });
};

const draftOver = (core: Core, { team, to, all }: PlanRooms, draw: DrawId): Draft =>
  new Draft([...all, ...to, team], core.device.device, core.now(), draw);

interface Planned {
  readonly draft: Draft;
  readonly rooms: PlanRooms;
  readonly more: boolean;
}

/** One append's worth. What one room refuses draws no id in another. */
const planOnce = (core: Core, wish: CopiesWish, ids: DrawnIds): Outcome<Planned> => {
  const rooms = roomsFor(core, wish);
  if (!rooms.ok) return rooms;
  const tried = planInto(core, draftOver(core, rooms.value, placeholders()), rooms.value, wish);
  if (!tried.ok) return tried;
  const draft = draftOver(core, rooms.value, ids.draw());
  const planned = planInto(core, draft, rooms.value, wish);
  return planned.ok ? ok({ draft, rooms: rooms.value, more: planned.value }) : planned;
};

/** Plans what is wished; whether more is left than one append takes. */
const planInto = (core: Core, draft: Draft, rooms: PlanRooms, { what }: CopiesWish): Outcome<boolean> => {
  const by = core.device.device;
  const whole = (planned: Result<null, Objection>): Outcome<boolean> =>
    planned.ok ? ok(false) : err({ type: "Objection", objection: planned.error });
  switch (what.type) {
    case "plan":
      return whole(presentPlan(draft, rooms, what.exchange, by));
    case "progress":
      return whole(presentProgress(draft, rooms, what.exchange, by));
    case "split":
      return whole(presentSplit(draft, rooms, what, by));
    case "commitment":
      return whole(presentCommitment(draft, rooms, what, by));
    case "performance":
      return whole(presentPerformance(draft, rooms, what, by));
    case "incident":
      return whole(presentIncident(draft, rooms, { ...what, withWords: what.withWords === true }, by));
    case "access": {
      const shown = presentAccess(draft, rooms, what.entries, by, LIMITS.maxActsCarried);
      return shown.ok ? ok(shown.value.more) : err({ type: "Objection", objection: shown.error });
    }
    case "list": {
      const withWords = what.withWords === true;
      const shown = presentList(draft, rooms, { list: what.list, withWords }, by, LIMITS.maxActsCarried);
      return shown.ok ? ok(shown.value.more) : err({ type: "Objection", objection: shown.error });
    }
  }
};

interface Collecting {
  readonly draft: Draft;
  readonly left: readonly LeftAct[];
  readonly more: boolean;
}

const collectOnce = (core: Core, wish: CollectWish, ids: DrawnIds | DrawId): Outcome<Collecting> => {
  const rooms = roomsFor(core, { ...wish, rooms: [wish.from] });
  if (!rooms.ok) return rooms;
  const { team, to } = rooms.value;
  const [from] = to;
  if (from === undefined) return err({ type: "UnknownRoom" });
  const draft = draftOver(core, rooms.value, typeof ids === "function" ? ids : ids.draw());
  const collected = collect(draft, { team, from }, wish.what, core.device.device, LIMITS.maxActsCarried);
  return collected.ok
    ? ok({ draft, ...collected.value })
    : err({ type: "Objection", objection: collected.error });
};

/** Words that the check found something in are noted to the team with the reason for going on. */
const noteFindings = (
  draft: Draft,
  team: RoomState,
  shown: Pick<CopyPreview, "room" | "events"> & { readonly notes: readonly CheckNote[] },
  reason: string | undefined,
): Result<null, Objection> => {
  const { room, events, notes } = shown;
  const [sent] = draft.plan.flatMap((each) =>
    each.room === room && isDoing(each.event) ? [doingOf(each.event).id] : [],
  );
  if (notes.length === 0 || reason === undefined || sent === undefined || events.length === 0)
    return ok(null);
  const destination = { room, sent };
  return draft.add(team.room, {
    type: "checkOverridden",
    at: draft.at,
    destination,
    findings: notes,
    reason,
  });
};

const wordsOf = (events: readonly RoomEvent[]): string =>
  events.flatMap((event) => (isDoing(event) ? [wordsOfAct(event)] : [])).join("\n");

const isWithNames = (event: RoomEvent): boolean =>
  event.type === "namesShown" ||
  (event.type === "entriesListed" && event.entries.some(({ identity }) => identity !== undefined));

/** The team's own account of what went where. */
const isAccount = ({ type }: RoomEvent): boolean =>
  type === "copyFollowed" ||
  type === "accessCopied" ||
  type === "listCopied" ||
  type === "exchangeCopied" ||
  type === "exchangeMoved" ||
  type === "commitmentCopied";
