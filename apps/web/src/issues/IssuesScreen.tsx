import type { RoomView } from "@parley/client";
import { type IssueId, type MediationId, numbered, openIssues } from "@parley/domain";
import { useMemo, useRef, useState } from "react";
import type { OfferedAct } from "../app/acts.ts";
import { useActs } from "../app/acts-context.tsx";
import { Link } from "../app/Link.tsx";
import { useRoomName } from "../app/room-name.ts";
import { useSeat } from "../app/seat-context.tsx";
import { useMediation } from "../people/mediation.ts";
import { ActButton } from "../ui/ActButton.tsx";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ChoiceField } from "../ui/Field.tsx";
import { UndoBar } from "../ui/UndoBar.tsx";
import { useUndoable } from "../ui/use-undoable.ts";
import { useWords } from "../words/catalogue.ts";
import { AddIssue, type AddIssueHandle } from "./AddIssue.tsx";
import { IssueList } from "./IssueList.tsx";
import { IssueQuestions } from "./IssueQuestions.tsx";
import "./issues.css";
import { type IssueQuestion, type IssuesPlace, IssuesProvider, useIssues } from "./issues-context.ts";
import { NotOnTheTable } from "./NotOnTheTable.tsx";
import { useOfferedIssueActs } from "./use-offered-issue-acts.ts";

/** What is negotiated, as the mediators keep it: the masters, on two levels, in their order. */
export const IssuesScreen = ({ mediation }: { readonly mediation: MediationId }) => {
  const { issues } = useWords();
  const here = useMediation(mediation);
  const keepers = here?.rooms.filter(({ kind, mayWrite }) => mayWrite && keepsMasters(kind)) ?? [];
  const [chosen, choose] = useState<RoomView["room"] | null>(null);
  const view =
    keepers.find(({ room }) => room === chosen) ??
    keepers.find(({ state }) => state.issues.size > 0) ??
    keepers[0];
  if (view === undefined)
    return (
      <EmptyState title={issues.title}>
        <p>{issues.notYours}</p>
        <Link to={{ screen: "table", mediation }}>{issues.toTable}</Link>
      </EmptyState>
    );
  return <Masters key={view.room} mediation={mediation} view={view} keepers={keepers} onKeeper={choose} />;
};

const keepsMasters = (kind: RoomView["kind"]): boolean => kind === "team" || kind === "coMediators";

const Masters = ({
  mediation,
  view,
  keepers,
  onKeeper,
}: {
  readonly mediation: MediationId;
  readonly view: RoomView;
  readonly keepers: readonly RoomView[];
  readonly onKeeper: (room: RoomView["room"]) => void;
}) => {
  const { issues: words } = useWords();
  const { go } = useSeat();
  const roomName = useRoomName();
  const undoable = useUndoable();
  const [current, goTo] = useState<IssueId | null>(null);
  const [question, ask] = useState<IssueQuestion | null>(null);
  const field = useRef<AddIssueHandle>(null);
  const { issues, issueOrder } = view.state;
  const list = useMemo(() => numbered(openIssues({ issues, issueOrder })), [issues, issueOrder]);
  const place: IssuesPlace = {
    ...{ view, list, undoable, current, goTo, ask },
    startAdding: (below) => field.current?.start(below),
  };
  const present = (): void => go({ screen: "present", mediation });
  const ways: readonly OfferedAct[] = [
    { act: "openTable", run: () => go({ screen: "table", mediation }) },
    ...(list.length === 0 ? [] : [{ act: "presentIssues", run: present } as const]),
  ];
  useActs(ways);
  return (
    <IssuesProvider value={place}>
      <OfferedIssueActs />
      <div className="issues-screen">
        <header className="bar">
          <div>
            <h1>{words.title}</h1>
            <p>{words.count(list.length, issues.size - list.length)}</p>
          </div>
          <span className="push row">
            {ways.map((way) => (
              <ActButton key={way.act} offered={way} />
            ))}
          </span>
        </header>
        <div className="page stack">
          <p className="small quiet">{words.hint[view.kind === "coMediators" ? "coMediators" : "team"]}</p>
          {keepers.length > 1 ? (
            <ChoiceField
              label={words.keptIn}
              value={view.room}
              onChange={onKeeper}
              choices={keepers.map((room) => [room.room, roomName(room)] as const)}
            />
          ) : null}
          {issues.size === 0 ? (
            <EmptyState title={words.emptyTitle}>
              <p>{words.empty}</p>
              <Button tone="go" act="issueTemplate" onPress={() => ask({ type: "template" })}>
                {words.fromTemplate}
              </Button>
            </EmptyState>
          ) : (
            <>
              <div className="row">
                <Button act="issueTemplate" onPress={() => ask({ type: "template" })}>
                  {words.more}
                </Button>
              </div>
              <IssueList onPresent={present} />
            </>
          )}
          <UndoBar undoable={undoable} />
          <AddIssue handle={field} />
          <NotOnTheTable />
        </div>
        {question === null ? null : <IssueQuestions question={question} onClose={() => ask(null)} />}
      </div>
    </IssuesProvider>
  );
};

const OfferedIssueActs = () => {
  const { list, current } = useIssues();
  useOfferedIssueActs(list.find(({ issue }) => issue.issue === current)?.issue ?? list[0]?.issue);
  return null;
};
