import { ok, type Result } from "@parley/kernel";
import type { IssueId, OptionId } from "../ids.ts";
import { kindIsPossible } from "../issues/rules.ts";
import type { Objection } from "../objection.ts";
import { byMediator, byPerson, type Followed, type Rules, refuse, type Speaker } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import type { IssuesImported, IssuesPresented, PresentedIssue, PresentingEvent } from "./events.ts";
import { hashOfIssues } from "./hash.ts";
import { copiesIn, type IssueCopy, type Presentation } from "./state.ts";

export const presentingRules: Rules<PresentingEvent> = {
  issuesPresented: byMediator((room, event, speaker) => presented(room, event, speaker)),
  issuesImported: byPerson((room, event, speaker) =>
    event.from === room.room
      ? refuse({ type: "SameRoom", room: room.room })
      : presented(room, event, speaker),
  ),
  presentingRegistered: byMediator((room, event, { authorship }) => {
    const { type: _, at: __, ...line } = event;
    if (line.room === room.room) return refuse({ type: "SameRoom", room: room.room });
    if (room.presentings.has(line.presentation))
      return refuse({ type: "Repeated", what: "presentation", id: line.presentation });
    if (line.findings.length > 0 && line.reason === undefined)
      return refuse({ type: "ReasonNeeded", findings: line.findings.length });
    const before = copiesIn(room.presentings.values(), line.room, line.masters);
    for (const { master, copy } of line.copies) {
      if (line.masters === room.room && !room.issues.has(master))
        return refuse({ type: "Unknown", what: "issue", id: master });
      const known = before.get(master);
      if (known !== undefined && known.copy !== copy) return refuse({ type: "OtherCopy", issue: master });
    }
    const registered = { ...line, registered: authorship };
    return ok({ ...room, presentings: room.presentings.with(line.presentation, registered) });
  }),
};

const presented = (
  room: RoomState,
  event: IssuesPresented | IssuesImported,
  { authorship }: Speaker,
): Followed => {
  const { type: _, at: __, ...shown } = event;
  if (room.presentations.has(shown.presentation))
    return refuse({ type: "Repeated", what: "presentation", id: shown.presentation });
  const sound = isSound(shown.issues);
  if (!sound.ok) return sound;
  if (hashOfIssues(shown.issues) !== shown.hash) return refuse({ type: "NotWhatIsShown" });
  const presentation: Presentation = { ...shown, presented: authorship };
  let { copies } = room;
  for (const issue of shown.issues) copies = copies.with(issue.issue, copyFrom(room, issue, shown));
  return ok({ ...room, copies, presentations: room.presentations.with(shown.presentation, presentation) });
};

/** A list that a reader can follow: ids once, parents before what is below them, two levels. */
const isSound = (issues: readonly PresentedIssue[]): Result<null, Objection> => {
  if (issues.length === 0) return refuse({ type: "NothingChosen" });
  const firstLevel = new Set<IssueId>();
  const seen = new Set<IssueId>();
  const options = new Set<OptionId>();
  for (const issue of issues) {
    if (seen.has(issue.issue)) return refuse({ type: "Repeated", what: "issue", id: issue.issue });
    seen.add(issue.issue);
    if (issue.parent === undefined) firstLevel.add(issue.issue);
    else if (!seen.has(issue.parent)) return refuse({ type: "Unknown", what: "issue", id: issue.parent });
    else if (!firstLevel.has(issue.parent)) return refuse({ type: "OnlyTwoLevels", issue: issue.issue });
    const possible = kindIsPossible(issue.kind);
    if (!possible.ok) return possible;
    for (const { option } of issue.options) {
      if (options.has(option)) return refuse({ type: "Repeated", what: "option", id: option });
      options.add(option);
    }
  }
  return ok(null);
};

const copyFrom = (
  room: RoomState,
  issue: PresentedIssue,
  { presentation }: Pick<Presentation, "presentation">,
): IssueCopy => {
  const before = room.copies.get(issue.issue);
  const now = new Set(issue.options.map(({ option }) => option));
  const gone = [...(before?.options ?? []), ...(before?.removedOptions ?? [])].filter(
    ({ option }) => !now.has(option),
  );
  return { ...issue, presentation, removedOptions: gone };
};
