import { ok, type Result } from "@parley/kernel";
import { clockOfCommitment, isSuspended } from "../commitments/due.ts";
import type { CommitmentText, PerformancePresented } from "../commitments/events.ts";
import type { Commitment } from "../commitments/state.ts";
import type { CommitmentId, DeviceId, RoomId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import { refuse } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import type { Draft } from "./draft.ts";
import type { PlanRooms } from "./present-plan.ts";
import { exchangeIn, roomsFit } from "./rooms.ts";

const SEEN = ["caucus", "common", "committee"] as const;

/**
 * Plans a copy of a commitment for each room. Where the exchange is not shown from whose step its clock runs, that is
 * said in words.
 */
export const presentCommitment = (
  draft: Draft,
  { team, to }: PlanRooms,
  { commitment: master, triggerWords }: { readonly commitment: CommitmentId; readonly triggerWords?: string },
  by: DeviceId,
): Result<null, Objection> => {
  const fits = roomsFit(team, to, by, SEEN);
  if (!fits.ok) return fits;
  const known = team.commitments.get(master);
  if (known === undefined) return refuse({ type: "Unknown", what: "commitment", id: master });
  const shownIn = new Set(known.copies.map(({ room }) => room));
  const rooms = to.filter(({ room }) => !shownIn.has(room));
  if (rooms.length === 0) return refuse({ type: "AlreadyDone", event: "commitmentMade" });
  for (const room of rooms) {
    const text = textFor(team, room, known.text, triggerWords);
    const commitment = draft.draw("commitment", room.room);
    const replaces = known.replaces === undefined ? undefined : copyIn(team, known.replaces, room.room);
    const made = draft.add(room.room, {
      ...{ type: "commitmentMade", at: draft.at, commitment, text },
      ...(replaces === undefined ? {} : { replaces }),
    });
    if (!made.ok) return made;
    const copy = { room: room.room, commitment };
    const noted = draft.add(team.room, { type: "commitmentCopied", at: draft.at, commitment: master, copy });
    if (!noted.ok) return noted;
  }
  return ok(null);
};

/** Plans for each room how far a commitment has come, as it stands in the team's room or in another that has a copy. */
export const presentPerformance = (
  draft: Draft,
  { team, to, all }: PlanRooms,
  { commitment: master, from }: { readonly commitment: CommitmentId; readonly from?: RoomId },
  by: DeviceId,
): Result<null, Objection> => {
  const fits = roomsFit(team, to, by, SEEN);
  if (!fits.ok) return fits;
  const known = team.commitments.get(master);
  const source = from === undefined ? team : all.find(({ room }) => room === from);
  const there = source === undefined || known === undefined ? undefined : copyOf(known, team, source.room);
  const standing = there === undefined ? undefined : source?.commitments.get(there);
  if (source === undefined || known === undefined || standing === undefined)
    return refuse({ type: "Unknown", what: "commitment", id: master });
  let isNew = false;
  for (const { room } of to) {
    const copy = copyOf(known, team, room);
    const here = copy === undefined ? undefined : draft.room(room).commitments.get(copy);
    if (copy === undefined || here === undefined)
      return refuse({ type: "Unknown", what: "commitment", id: master });
    const performance = performanceOf(source, standing);
    if (room === source.room || showsAlready(here, performance)) continue;
    isNew = true;
    const event = { type: "performancePresented", at: draft.at, commitment: copy, ...performance } as const;
    const shown = draft.add(room, event);
    if (!shown.ok) return shown;
  }
  return isNew ? ok(null) : refuse({ type: "AlreadyDone", event: "performancePresented" });
};

const textFor = (
  team: RoomState,
  room: RoomState,
  text: CommitmentText,
  triggerWords: string | undefined,
): CommitmentText => {
  const { trigger } = text;
  if (trigger.type !== "step") return text;
  const exchange = exchangeIn(team, trigger.exchange, room.room);
  if (exchange !== undefined) return { ...text, trigger: { ...trigger, exchange } };
  return triggerWords === undefined ? text : { ...text, trigger: { type: "named", words: triggerWords } };
};

/** What stands there for the earlier one that this one takes the place of. */
const copyIn = (team: RoomState, master: CommitmentId, room: RoomId): CommitmentId | undefined => {
  const earlier = team.commitments.get(master);
  return earlier === undefined ? undefined : copyOf(earlier, team, room);
};

const copyOf = (known: Commitment, team: RoomState, room: RoomId): CommitmentId | undefined =>
  room === team.room ? known.commitment : known.copies.find((copy) => copy.room === room)?.commitment;

type Performance = Pick<PerformancePresented, "triggeredAt" | "suspended" | "occurrences">;

const performanceOf = (room: RoomState, commitment: Commitment): Performance => {
  const clock = clockOfCommitment(room, commitment);
  const runs = clock.status === "running" && commitment.text.trigger.type !== "date";
  return {
    ...(runs ? { triggeredAt: clock.since } : {}),
    suspended: isSuspended(commitment),
    occurrences: Array.from(
      commitment.occurrences.values(),
      ({ occurrence, mark, accessDenied, quantity }) => ({
        ...{ occurrence, mark, accessDenied },
        ...(quantity === undefined ? {} : { quantity }),
      }),
    ),
  };
};

const showsAlready = (here: Commitment, { triggeredAt, suspended, occurrences }: Performance): boolean =>
  here.shownSuspended === suspended &&
  (triggeredAt === undefined || here.shownTriggeredAt === triggeredAt) &&
  occurrences.every(({ occurrence, mark, accessDenied, quantity }) => {
    const known = here.occurrences.get(String(occurrence));
    return known?.mark === mark && known.accessDenied === accessDenied && known.quantity === quantity;
  });
