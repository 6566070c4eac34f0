import type { IssueId, RoomId } from "../ids.ts";
import { type Numbered, numbered, openIssues } from "../issues/order.ts";
import type { Issue } from "../issues/state.ts";
import { copiesIn, type IssueCopy, presentedNow } from "../presenting/state.ts";
import type { RoomKind } from "../room/kind.ts";
import type { RoomState } from "../room/state.ts";
import type { TableIssue } from "./table.ts";

/** A row to which something placed on an issue belongs. */
export interface Target {
  readonly issue: IssueId;
  /** The title of what it was placed on, where that is another issue. */
  readonly placedOn?: string;
}

/** The issues of one seat, and to which of them a placing belongs. */
export interface Agenda {
  readonly lines: readonly Numbered<TableIssue>[];
  readonly targetsOf: (room: RoomId, issue: IssueId) => readonly Target[];
  /** An issue as its room knows it, on the table or not. */
  readonly issueOf: (room: RoomId, issue: IssueId) => Issue | IssueCopy | undefined;
}

const SHOWN: readonly RoomKind[] = ["caucus", "committee", "common", "delegation"];

/** Masters, where this seat keeps any; otherwise what its rooms were shown. */
export const agendaOf = (rooms: readonly RoomState[], keepsMasters: boolean): Agenda => {
  const issues = keepsMasters ? mastersIn(rooms) : copiesShown(rooms);
  const lines = numbered(issues);
  const here = new Set(issues.map(({ issue }) => issue));
  const masterOf = keepsMasters ? mastersByCopy(rooms) : new Map<string, IssueId>();
  const byId = new Map(rooms.map((room) => [room.room, room] as const));
  return {
    lines,
    targetsOf: (room, issue) => {
      const id = masterOf.get(`${room} ${issue}`) ?? issue;
      const master = rooms.find(({ issues: masters }) => masters.has(id));
      return master === undefined ? (here.has(id) ? [{ issue: id }] : []) : standingFor(master, id, here);
    },
    issueOf: (room, issue) => byId.get(room)?.issues.get(issue) ?? byId.get(room)?.copies.get(issue),
  };
};

const mastersIn = (rooms: readonly RoomState[]): readonly TableIssue[] =>
  ["team", "coMediators"].flatMap((kind) =>
    rooms
      .filter((room) => room.kind === kind)
      .flatMap((room) =>
        openIssues(room).map(({ issue, title, parent, kind: settled, options }) => ({
          ...{ issue, room: room.room, title, kind: settled, options },
          ...(parent === undefined ? {} : { parent }),
        })),
      ),
  );

/** A delegation's import has the ids of the room it comes from, so it stands there once. */
const copiesShown = (rooms: readonly RoomState[]): readonly TableIssue[] => {
  const shown = new Map<IssueId, TableIssue>();
  for (const kind of SHOWN)
    for (const room of rooms.filter((each) => each.kind === kind))
      for (const issue of presentedNow(room)?.issues ?? [])
        if (!shown.has(issue.issue)) shown.set(issue.issue, { ...issue, room: room.room });
  return [...shown.values()];
};

const mastersByCopy = (rooms: readonly RoomState[]): ReadonlyMap<string, IssueId> => {
  const masters = new Map<string, IssueId>();
  for (const { presentings } of rooms) {
    const lines = [...presentings.values()];
    const pairs = new Map(lines.map(({ room, masters: keeper }) => [`${room} ${keeper}`, { room, keeper }]));
    for (const { room, keeper } of pairs.values())
      for (const { master, copy } of copiesIn(lines, room, keeper).values())
        masters.set(`${room} ${copy}`, master);
  }
  return masters;
};

/** What an issue has become: itself, the one that it was merged into, or each part of its split. */
const standingFor = (
  room: RoomState,
  id: IssueId,
  here: ReadonlySet<IssueId>,
  seen: ReadonlySet<IssueId> = new Set(),
): readonly Target[] => {
  const issue = room.issues.get(id);
  // Taking up and merging again can lead round in a circle.
  if (issue === undefined || seen.has(id)) return [];
  const { status } = issue;
  if (status.type === "open") return here.has(id) ? [{ issue: id }] : [];
  if (status.type === "setAside") return [];
  const next = status.type === "merged" ? [status.into] : status.into;
  return next
    .flatMap((into) => standingFor(room, into, here, new Set([...seen, id])))
    .map((target) => ({ issue: target.issue, placedOn: issue.title }));
};
