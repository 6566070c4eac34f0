import type { RoomView } from "@parley/client";
import {
  boundsOfDate,
  type Issue,
  type IssueId,
  type Numbered,
  numbered,
  openIssues,
  type PartyId,
  type Placing,
  type PresentedIssue,
  presentedNow,
  wordsOfEntry,
} from "@parley/domain";
import type { MediationHere } from "../people/mediation.ts";
import { isOfOneSide } from "./placing-wish.ts";
import type { Cell, Row, Step, Table, TableIssue } from "./table-model.ts";

/** What this seat sees of the table: what the rooms hold that it is in, and nothing else. */
export const tableFor = ({ view, rooms }: MediationHere): Table => {
  const team = rooms.find(({ kind }) => kind === "team");
  const seat = team !== undefined ? "mediator" : view.myParty === null ? "observer" : "party";
  const agenda = team ?? presentedIn(rooms);
  const parties = [...(agenda?.state.parties.values() ?? view.parties)];
  const lines = agenda === undefined ? [] : linesOf(agenda);
  const steps = stepsOf(rooms, lines);
  return {
    ...{ seat, parties },
    keepers: rooms.filter(
      (room) => room.mayWrite && (isOfOneSide(room) || room.room === agenda?.room) && seat !== "observer",
    ),
    rows: lines.map(
      ({ issue, number, level }): Row => ({
        ...{ issue, number, level },
        cells: parties.map(({ party }) => cellOf(party, steps.get(`${issue.issue} ${party}`) ?? [])),
      }),
    ),
  };
};

const presentedIn = (rooms: readonly RoomView[]): RoomView | undefined => {
  const kinds: readonly RoomView["kind"][] = ["caucus", "committee", "common"];
  return kinds
    .flatMap((kind) => rooms.filter((room) => room.kind === kind))
    .find(({ state }) => presentedNow(state) !== undefined);
};

const linesOf = ({ room, state }: RoomView): readonly Numbered<TableIssue>[] => {
  const known: readonly (Issue | PresentedIssue)[] =
    state.issues.size > 0 ? openIssues(state) : (presentedNow(state)?.issues ?? []);
  return numbered(known.map((issue) => ({ ...issue, room })));
};

const stepsOf = (
  rooms: readonly RoomView[],
  lines: readonly Numbered<TableIssue>[],
): ReadonlyMap<string, readonly Step[]> => {
  const issues = new Map<IssueId, TableIssue>(lines.map(({ issue }) => [issue.issue, issue]));
  const steps = new Map<string, Step[]>();
  for (const view of rooms)
    for (const placing of view.state.placings.values()) {
      const issue = issues.get(placing.issue);
      if (issue === undefined) continue;
      const key = `${placing.issue} ${placing.party}`;
      steps.set(key, [...(steps.get(key) ?? []), stepOf(placing, view, rooms, issue)]);
    }
  return steps;
};

const cellOf = (party: PartyId, steps: readonly Step[]): Cell => {
  const history = [...steps].sort((a, b) => b.placing.placed.at - a.placing.placed.at);
  return { party, history, now: history.find(({ placing }) => placing.withdrawn === undefined) ?? null };
};

const stepOf = (
  placing: Placing,
  { room }: RoomView,
  rooms: readonly RoomView[],
  issue: TableIssue,
): Step => {
  const { source, choice } = placing;
  const behind = rooms.find((one) => one.room === source.room)?.state;
  const of = { placing, room, choice: null, isSuggestedNew: false };
  const chosen =
    choice?.type === "option"
      ? issue.options.find(({ option }) => option === choice.option)?.label
      : undefined;
  const named = { ...of, choice: chosen ?? null };
  if (source.type === "recorded") {
    const entry = behind?.record.get(source.entry);
    const report = entry?.basis.type === "passages" ? behind?.reports.get(entry.basis.report) : undefined;
    return {
      ...named,
      ...{ basis: "reported", who: entry?.voices ?? [], lapsesAt: null },
      words: entry === undefined ? null : wordsOfEntry(entry),
      movedAt: (report === undefined ? null : boundsOfDate(report.date)?.from) ?? null,
    };
  }
  const item = behind?.items.get(source.item);
  const message = behind?.messages.get(source.item);
  const by = item?.said ?? message?.delivered;
  const text = item?.text ?? message?.wording;
  const name = by === undefined ? undefined : behind?.people.get(by.person)?.name;
  return {
    ...named,
    ...{ basis: "told", who: name === undefined ? [] : [name], movedAt: by?.at ?? null },
    words: text === undefined ? null : text.slice(source.part?.start ?? 0, source.part?.end ?? text.length),
    lapsesAt: item?.expiresAt ?? message?.expiresAt ?? null,
  };
};
