import { ok, type Result } from "@parley/kernel";
import type { IssueId } from "../ids.ts";
import { LIMITS } from "../limits.ts";
import type { Objection } from "../objection.ts";
import type { Authorship } from "../room/authorship.ts";
import { byPerson, type Followed, type Rules, refuse } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import type { IssueEvent, IssueKind, IssueOption, IssuePart, NewIssue } from "./events.ts";
import type { Issue } from "./state.ts";

export const issueRules: Rules<IssueEvent> = {
  issuesAdded: byPerson((room, { issues }, { authorship }) => {
    if (issues.length === 0) return refuse({ type: "NothingChosen" });
    let next = room;
    for (const issue of issues) {
      const added = withNew(next, issue, authorship);
      if (!added.ok) return added;
      next = added.value;
    }
    return ok(next);
  }),
  issueRenamed: byPerson((room, { issue, title }, { authorship }) =>
    changed(room, issue, authorship, (known) => ok({ ...known, title })),
  ),
  issueRedefined: byPerson((room, { issue, kind }, { authorship }) =>
    changed(room, issue, authorship, (known) => {
      const possible = kindIsPossible(kind);
      return possible.ok ? ok({ ...known, kind }) : possible;
    }),
  ),
  issueMoved: byPerson((room, { issue, parent, before }, { authorship }) => {
    if (parent === issue || before === issue) return refuse({ type: "SameIssue", issue });
    const moved = changed(room, issue, authorship, (known) => {
      const fits = fitsUnder(room, issue, parent);
      const { parent: _, ...rest } = known;
      return fits.ok ? ok({ ...rest, ...(parent === undefined ? {} : { parent }) }) : fits;
    });
    if (!moved.ok) return moved;
    if (before !== undefined && room.issues.get(before)?.parent !== parent)
      return refuse({ type: "Unknown", what: "issue", id: before });
    return ok({ ...moved.value, issueOrder: placedBefore(room.issueOrder, [issue], before) });
  }),
  issuesMerged: byPerson((room, { into, merged }, { authorship }) => merging(room, into, merged, authorship)),
  issueSplit: byPerson((room, { issue, into }, { authorship }) => splitting(room, issue, into, authorship)),
  issueSetAside: byPerson((room, { issue }, { authorship }) =>
    changed(room, issue, authorship, (known) => ok({ ...known, status: { type: "setAside" } })),
  ),
  issueTakenUp: byPerson((room, { issue }, { authorship }) => takingUp(room, issue, authorship)),
  optionAdded: byPerson((room, { issue, option }, { authorship }) =>
    changed(room, issue, authorship, (known) => {
      if (isOptionTaken(room, option.option))
        return refuse({ type: "Repeated", what: "option", id: option.option });
      if (known.options.length >= LIMITS.optionsPerIssue)
        return refuse({ type: "TooMany", what: "option", most: LIMITS.optionsPerIssue });
      return ok({ ...known, options: [...known.options, option] });
    }),
  ),
  optionRenamed: byPerson((room, { issue, option }, { authorship }) =>
    changed(room, issue, authorship, (known) => {
      if (!known.options.some((each) => each.option === option.option))
        return refuse({ type: "Unknown", what: "option", id: option.option });
      const options = known.options.map((each) => (each.option === option.option ? option : each));
      return ok({ ...known, options });
    }),
  ),
  optionMoved: byPerson((room, { issue, option, before }, { authorship }) =>
    changed(room, issue, authorship, (known) => {
      const moved = known.options.filter((each) => each.option === option);
      if (moved.length === 0) return refuse({ type: "Unknown", what: "option", id: option });
      const rest = known.options.filter((each) => each.option !== option);
      const place = before === undefined ? rest.length : rest.findIndex((each) => each.option === before);
      if (before !== undefined && place < 0) return refuse({ type: "Unknown", what: "option", id: before });
      return ok({ ...known, options: [...rest.slice(0, place), ...moved, ...rest.slice(place)] });
    }),
  ),
  optionRemoved: byPerson((room, { issue, option }, { authorship }) =>
    changed(room, issue, authorship, (known) => {
      const removed = known.options.filter((each) => each.option === option);
      if (removed.length === 0) return refuse({ type: "Unknown", what: "option", id: option });
      const options = known.options.filter((each) => each.option !== option);
      return ok({ ...known, options, removedOptions: [...known.removedOptions, ...removed] });
    }),
  ),
};

const OPEN = { type: "open" } as const;

const withNew = (room: RoomState, issue: NewIssue, added: Authorship): Followed => {
  if (room.issues.has(issue.issue)) return refuse({ type: "Repeated", what: "issue", id: issue.issue });
  if (room.issues.size >= LIMITS.issues)
    return refuse({ type: "TooMany", what: "issue", most: LIMITS.issues });
  const possible = kindIsPossible(issue.kind);
  if (!possible.ok) return possible;
  const fresh = optionsAreFresh(room, issue.options);
  if (!fresh.ok) return fresh;
  const fits = fitsUnder(room, issue.issue, issue.parent);
  if (!fits.ok) return fits;
  const master: Issue = { ...issue, removedOptions: [], status: OPEN, added };
  return ok({
    ...room,
    issues: room.issues.with(issue.issue, master),
    issueOrder: [...room.issueOrder, issue.issue],
  });
};

/** An open issue, changed; that it was changed, by whom and when, is kept with it. */
const changed = (
  room: RoomState,
  id: IssueId,
  by: Authorship,
  change: (issue: Issue) => Result<Issue, Objection>,
): Followed => {
  const known = openIssue(room, id);
  if (!known.ok) return known;
  const next = change(known.value);
  return next.ok ? ok({ ...room, issues: room.issues.with(id, { ...next.value, changed: by }) }) : next;
};

const openIssue = (room: RoomState, id: IssueId): Result<Issue, Objection> => {
  const issue = room.issues.get(id);
  if (issue === undefined) return refuse({ type: "Unknown", what: "issue", id });
  return issue.status.type === "open"
    ? ok(issue)
    : refuse({ type: "IssueNotOpen", issue: id, status: issue.status.type });
};

/** Two levels: a parent stands on the first, and what has something below it goes under nothing. */
const fitsUnder = (room: RoomState, id: IssueId, parent: IssueId | undefined): Result<null, Objection> => {
  if (parent === undefined) return ok(null);
  const above = openIssue(room, parent);
  if (!above.ok) return above;
  const isTooDeep = above.value.parent !== undefined || childrenOf(room, id).length > 0;
  return isTooDeep ? refuse({ type: "OnlyTwoLevels", issue: id }) : ok(null);
};

const childrenOf = (room: RoomState, id: IssueId): readonly Issue[] =>
  [...room.issues.values()].filter(({ parent }) => parent === id);

export const kindIsPossible = (kind: IssueKind): Result<null, Objection> => {
  if (kind.type === "options") return ok(null);
  const { least, most, step } = kind;
  return least < most && step > 0 && step <= most - least
    ? ok(null)
    : refuse({ type: "RangeNotPossible", least, most, step });
};

const isOptionTaken = (room: RoomState, option: IssueOption["option"]): boolean => {
  const isIt = (each: IssueOption): boolean => each.option === option;
  return [...room.issues.values()].some(
    ({ options, removedOptions }) => options.some(isIt) || removedOptions.some(isIt),
  );
};

const optionsAreFresh = (room: RoomState, options: readonly IssueOption[]): Result<null, Objection> => {
  const seen = new Set<string>();
  for (const { option } of options) {
    if (seen.has(option) || isOptionTaken(room, option))
      return refuse({ type: "Repeated", what: "option", id: option });
    seen.add(option);
  }
  return ok(null);
};

/** The order with these issues before another, or last. */
const placedBefore = (
  order: readonly IssueId[],
  issues: readonly IssueId[],
  before: IssueId | undefined,
): readonly IssueId[] => {
  const rest = order.filter((id) => !issues.includes(id));
  const place = before === undefined ? -1 : rest.indexOf(before);
  return place < 0 ? [...rest, ...issues] : [...rest.slice(0, place), ...issues, ...rest.slice(place)];
};

/** What went in keeps its words and options for its history; its options are offered by the one that stays. */
const merging = (room: RoomState, into: IssueId, merged: readonly IssueId[], by: Authorship): Followed => {
  const stays = openIssue(room, into);
  if (!stays.ok) return stays;
  if (merged.length === 0) return refuse({ type: "NothingChosen" });
  let { issues } = room;
  let { options } = stays.value;
  for (const id of merged) {
    if (id === into) return refuse({ type: "SameIssue", issue: id });
    const goes = openIssue({ ...room, issues }, id);
    if (!goes.ok) return goes;
    if (!holdsWhat(stays.value, goes.value)) return refuse({ type: "KindsDiffer", issue: id, into });
    const below = childrenOf({ ...room, issues }, id);
    for (const child of below) {
      if (child.issue === into) return refuse({ type: "SameIssue", issue: into });
      if (stays.value.parent !== undefined) return refuse({ type: "OnlyTwoLevels", issue: into });
      issues = issues.with(child.issue, { ...(issues.get(child.issue) ?? child), parent: into });
    }
    const along = below.length === 0 ? {} : { below: below.map(({ issue }) => issue) };
    issues = issues.with(id, { ...goes.value, status: { type: "merged", into, ...along }, changed: by });
    options = [...options, ...goes.value.options];
  }
  if (options.length > LIMITS.optionsPerIssue)
    return refuse({ type: "TooMany", what: "option", most: LIMITS.optionsPerIssue });
  return ok({ ...room, issues: issues.with(into, { ...stays.value, options, changed: by }) });
};

/** Whether positions on the second are also positions on the first. */
const holdsWhat = (stays: Issue, goes: Issue): boolean =>
  goes.kind.type === "divisible"
    ? stays.kind.type === "divisible" && stays.kind.unit === goes.kind.unit
    : stays.kind.type === "options" || goes.options.length === 0;

const splitting = (room: RoomState, id: IssueId, parts: readonly IssuePart[], by: Authorship): Followed => {
  const whole = openIssue(room, id);
  if (!whole.ok) return whole;
  if (childrenOf(room, id).some(({ status }) => status.type === "open"))
    return refuse({ type: "OnlyTwoLevels", issue: id });
  if (parts.length < 2) return refuse({ type: "NothingChosen" });
  const { parent } = whole.value;
  let next = room;
  for (const part of parts) {
    const added = withNew(next, { ...part, ...(parent === undefined ? {} : { parent }) }, by);
    if (!added.ok) return added;
    next = added.value;
  }
  const into = parts.map(({ issue }) => issue);
  return ok({
    ...next,
    issues: next.issues.with(id, { ...whole.value, status: { type: "split", into }, changed: by }),
    issueOrder: placedBefore(next.issueOrder, into, id),
  });
};

/** Back on the table: a merged issue takes its options and what went along with it, a split one stands beside its parts. */
const takingUp = (room: RoomState, id: IssueId, by: Authorship): Followed => {
  const issue = room.issues.get(id);
  if (issue === undefined) return refuse({ type: "Unknown", what: "issue", id });
  const { status } = issue;
  if (status.type === "open") return refuse({ type: "AlreadyDone", event: "issueTakenUp" });
  const above = issue.parent === undefined ? undefined : room.issues.get(issue.parent);
  const { parent, ...rest } = issue;
  // What it belonged under may be gone meanwhile; then it stands on the first level.
  const isBelow = above?.status.type === "open" && above.parent === undefined;
  const restored: Issue = {
    ...rest,
    ...(isBelow && parent !== undefined ? { parent } : {}),
    status: OPEN,
    changed: by,
  };
  const taken = { ...room, issues: room.issues.with(id, restored) };
  return ok(status.type === "merged" ? withoutMerging(taken, restored, status, by) : taken);
};

/** What a merged issue had brought along goes back with it, unless it was moved elsewhere meanwhile. */
const withoutMerging = (
  room: RoomState,
  { issue, options: own }: Issue,
  { into, below = [] }: Extract<Issue["status"], { type: "merged" }>,
  by: Authorship,
): RoomState => {
  const brought = new Set(own.map(({ option }) => option));
  let { issues } = room;
  const passed = new Set<IssueId>([issue]);
  // The one that it went into may have been merged on, and have passed the options on.
  for (let holder = issues.get(into); holder !== undefined && !passed.has(holder.issue); ) {
    passed.add(holder.issue);
    const options = holder.options.filter(({ option }) => !brought.has(option));
    issues = issues.with(holder.issue, { ...holder, options, changed: by });
    holder = holder.status.type === "merged" ? issues.get(holder.status.into) : undefined;
  }
  for (const id of below) {
    const child = issues.get(id);
    if (child !== undefined && child.parent !== undefined && passed.has(child.parent))
      issues = issues.with(id, { ...child, parent: issue });
  }
  return { ...room, issues };
};
