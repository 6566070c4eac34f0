import {
  type CheckNote,
  changesBetween,
  checkNotesOf,
  createId,
  freshIdsNeeded,
  type IssueId,
  type PresentationId,
  type PresentingIds,
  type PresentingRooms,
  planImport,
  planPresenting,
  presentedNow,
  RANDOM_ID_BYTES,
  showingFor,
  wordsOfIssues,
} from "@parley/domain";
import { err, ok } from "@parley/kernel";
import type { RoomId } from "@parley/protocol";
import type { Outcome, PresentingPreview, PresentingWish } from "../api.ts";
import { asPressed, foldOf, perform } from "./append.ts";
import type { Core } from "./core.ts";
import { newId } from "./ids.ts";
import type { OutgoingCheck } from "./outgoing.ts";
import { roomOfKind } from "./rooms-of.ts";
import { write } from "./words.ts";

/** Shows issues to rooms, all at once or none. */
export const present = (core: Core, check: OutgoingCheck, wish: PresentingWish): Promise<Outcome<null>> => {
  const drawn = new DrawnIds(core);
  return asPressed(core)(async (desk) => {
    const planned = previewPresenting(core, check, wish);
    if (!planned.ok) return planned;
    const findings = new Map(planned.value.map((each) => [each.room, checkNotesOf(each.findings)] as const));
    const found: readonly CheckNote[] = [...findings.values()].flat();
    if (found.length > 0 && wish.reason === undefined)
      return err({ type: "CheckNeedsReason", findings: found });
    const rooms = presentingRooms(core, wish);
    if (!rooms.ok) return rooms;
    const { issues, reason } = wish;
    const planWith = (presenting: PresentationId, ids: ReadonlyMap<RoomId, PresentingIds>) =>
      planPresenting(rooms.value, {
        ...{ issues, presenting, ids, findings, at: core.now(), by: core.device.device },
        ...(reason === undefined ? {} : { reason }),
      });
    // Only what will be sent draws ids: what one room refuses moves nothing in another.
    const tried = planWith(placeholder("presentation", 0), placeholders(rooms.value, issues));
    if (!tried.ok) return err({ type: "Objection", objection: tried.error });
    const plan = planWith(drawn.presenting(), drawn.idsFor(rooms.value, issues));
    return plan.ok ? write(desk, plan.value) : err({ type: "Objection", objection: plan.error });
  });
};

/** What each room would read, what that changes for it, and what the outgoing check finds in it. */
export const previewPresenting = (
  core: Core,
  check: OutgoingCheck,
  wish: PresentingWish,
): Outcome<readonly PresentingPreview[]> => {
  const rooms = presentingRooms(core, wish);
  if (!rooms.ok) return rooms;
  const ids = placeholders(rooms.value, wish.issues);
  const previews: PresentingPreview[] = [];
  for (const { room, presentations } of rooms.value.rooms) {
    const { issues } = showingFor(rooms.value, room, wish.issues, ids.get(room) ?? NO_IDS);
    const words = wordsOfIssues(issues);
    const changes = changesBetween(presentedNow({ presentations })?.issues ?? [], issues);
    previews.push({ room, issues, changes, words, findings: check.check(room, words) });
  }
  return ok(previews);
};

/** Copies into a delegation's room what its own people have before them in another room. */
export const importIssues = (core: Core, delegation: RoomId, from: RoomId): Promise<Outcome<null>> => {
  let drawn: PresentationId | null = null;
  return perform(core, async (desk) => {
    const here = foldOf(core, delegation);
    if (!here.ok) return here;
    const there = foldOf(core, from);
    if (!there.ok) return there;
    const planWith = (presentation: PresentationId) =>
      planImport(
        { delegation: here.value.state, from: there.value.state },
        { presentation, at: core.now(), by: core.device.device },
      );
    const tried = planWith(placeholder("presentation", 0));
    if (!tried.ok) return err({ type: "Objection", objection: tried.error });
    drawn ??= newId(core.ports.randomness, "presentation", delegation);
    const plan = planWith(drawn);
    return plan.ok ? write(desk, plan.value) : err({ type: "Objection", objection: plan.error });
  });
};

const presentingRooms = (core: Core, wish: PresentingWish): Outcome<PresentingRooms> => {
  const team = roomOfKind(core, wish.mediation, "team");
  if (team === undefined) return err({ type: "Objection", objection: { type: "NotAMemberOfTeam" } });
  const masters = foldOf(core, wish.masters ?? team.room);
  if (!masters.ok) return masters;
  const rooms: PresentingRooms["rooms"][number][] = [];
  for (const room of new Set(wish.rooms)) {
    const fold = foldOf(core, room);
    if (!fold.ok) return fold;
    rooms.push(fold.value.state);
  }
  return ok({ team: team.fold.state, masters: masters.value.state, rooms });
};

type Drawable = "issue" | "option" | "presentation";

const NO_IDS: Pick<PresentingIds, "issues" | "options"> = { issues: [], options: [] };

/** Stands for an id while it is decided whether one will be needed; never sent. */
const placeholder = <Kind extends Drawable>(kind: Kind, number: number) => {
  const bytes = new Uint8Array(RANDOM_ID_BYTES);
  new DataView(bytes.buffer).setUint32(0, number);
  return createId(kind, bytes);
};

const placeholders = (
  rooms: PresentingRooms,
  issues: readonly IssueId[],
): ReadonlyMap<RoomId, PresentingIds> =>
  new Map(
    rooms.rooms.map(({ room }) => {
      const needed = freshIdsNeeded(rooms, room, issues);
      return [
        room,
        {
          presentation: placeholder("presentation", 1),
          issues: Array.from({ length: needed.issues }, (_, i) => placeholder("issue", i)),
          options: Array.from({ length: needed.options }, (_, i) => placeholder("option", i)),
        },
      ] as const;
    }),
  );

/** Ids for each room, drawn once: an act that is decided again writes the ids that it drew before. */
class DrawnIds {
  readonly #core: Core;
  #presenting: PresentationId | null = null;
  readonly #byRoom = new Map<RoomId, PresentingIds>();

  constructor(core: Core) {
    this.#core = core;
  }

  presenting(): PresentationId {
    this.#presenting ??= newId(this.#core.ports.randomness, "presentation");
    return this.#presenting;
  }

  idsFor(rooms: PresentingRooms, issues: readonly IssueId[]): ReadonlyMap<RoomId, PresentingIds> {
    for (const { room } of rooms.rooms) this.#top(room, freshIdsNeeded(rooms, room, issues));
    return this.#byRoom;
  }

  /** Draws what is missing: the masters may have grown since it was decided last. */
  #top(room: RoomId, needed: ReturnType<typeof freshIdsNeeded>): void {
    const { randomness } = this.#core.ports;
    const known = this.#byRoom.get(room);
    const more = <Kind extends "issue" | "option">(kind: Kind, have: number, want: number) =>
      Array.from({ length: Math.max(0, want - have) }, () => newId(randomness, kind, room));
    const issues = known?.issues ?? [];
    const options = known?.options ?? [];
    this.#byRoom.set(room, {
      presentation: known?.presentation ?? newId(randomness, "presentation", room),
      issues: [...issues, ...more("issue", issues.length, needed.issues)],
      options: [...options, ...more("option", options.length, needed.options)],
    });
  }
}
