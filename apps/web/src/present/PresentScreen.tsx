import type { RoomView } from "@parley/client";
import { isMediator, type MediationId, openIssues, presentPeople, type RoomId, sideOf } from "@parley/domain";
import { useState } from "react";
import type { OfferedAct } from "../app/acts.ts";
import { useActs } from "../app/acts-context.tsx";
import { Link } from "../app/Link.tsx";
import { useRoomName } from "../app/room-name.ts";
import { useSeat } from "../app/seat-context.tsx";
import { type MediationHere, useMediation } from "../people/mediation.ts";
import { ActButton } from "../ui/ActButton.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ChoiceField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import { PresentChoices } from "./PresentChoices.tsx";
import { PresentPreview } from "./PresentPreview.tsx";
import "./present.css";
import { usePresenting } from "./use-presenting.ts";

/** Shows chosen issues to chosen rooms: on the one side what goes where, on the other what each will read. */
export const PresentScreen = ({ mediation }: { readonly mediation: MediationId }) => {
  const { workspace } = useSeat();
  const { present } = useWords();
  const here = useMediation(mediation);
  const [chosen, choose] = useState<RoomId | null>(null);
  const keepers = here?.rooms.filter(
    ({ kind, state }) => (kind === "team" || kind === "coMediators") && isMediator(state, workspace.device),
  );
  const lists = keepers?.filter(({ state }) => openIssues(state).length > 0) ?? [];
  const team = keepers?.find(({ kind }) => kind === "team");
  const masters = lists.find(({ room }) => room === chosen) ?? lists[0] ?? team;
  if (here === undefined || team === undefined || masters === undefined)
    return (
      <EmptyState title={present.title}>
        <p>{present.notYours}</p>
        <Link to={{ screen: "table", mediation }}>{present.backToTable}</Link>
      </EmptyState>
    );
  return <Presenting key={masters.room} here={here} masters={masters} lists={lists} onList={choose} />;
};

const Presenting = ({
  here,
  masters,
  lists,
  onList,
}: {
  readonly here: MediationHere;
  readonly masters: RoomView;
  /** The lists of which one can be presented: a team's own, and what several teams keep together. */
  readonly lists: readonly RoomView[];
  readonly onList: (room: RoomId) => void;
}) => {
  const roomName = useRoomName();
  const { workspace, go } = useSeat();
  const { present: words, issues } = useWords();
  const { mediation } = here.view;
  const rooms = here.rooms.filter(
    ({ kind, state, mayWrite }) =>
      mayWrite &&
      (kind === "caucus" || kind === "common" || kind === "committee") &&
      isMediator(state, workspace.device) &&
      presentPeople(state).some((person) => sideOf(person) !== "mediators"),
  );
  const presenting = usePresenting(mediation, masters, rooms);
  const { list, chooseIssues, chooseRoom } = presenting;
  const all = list.map(({ issue }) => issue.issue);
  const toTable: OfferedAct = { act: "openTable", run: () => go({ screen: "table", mediation }) };
  const choices: readonly OfferedAct[] = [
    { act: "presentAll", run: () => chooseIssues(all, true) },
    { act: "presentNone", run: () => chooseIssues(all, false) },
    ...rooms.map(
      (view): OfferedAct => ({
        act: "presentTo",
        choice: roomName(view),
        run: () => chooseRoom(view.room, !presenting.rooms.has(view.room)),
      }),
    ),
  ];
  useActs([toTable, ...(list.length === 0 || rooms.length === 0 ? [] : choices)]);
  return (
    <div className="present-frame">
      <header className="bar">
        <div>
          <h1>{words.title}</h1>
          <p>{here.view.charter.title}</p>
        </div>
        <span className="push">
          <ActButton offered={toTable} />
        </span>
      </header>
      {lists.length > 1 ? (
        <div className="present-list-choice">
          <ChoiceField
            label={issues.keptIn}
            value={masters.room}
            onChange={onList}
            choices={lists.map((view) => [view.room, roomName(view)] as const)}
          />
        </div>
      ) : null}
      {presenting.list.length === 0 ? (
        <EmptyState title={words.emptyTitle}>
          <p>{words.empty}</p>
          <Link to={{ screen: "issues", mediation }}>{words.toIssues}</Link>
        </EmptyState>
      ) : rooms.length === 0 ? (
        <EmptyState title={words.emptyTitle}>
          <p>{words.noRooms}</p>
          <Link to={{ screen: "people", mediation }}>{words.toPeople}</Link>
        </EmptyState>
      ) : (
        <div className="present">
          <PresentChoices presenting={presenting} rooms={rooms} />
          <PresentPreview
            presenting={presenting}
            rooms={rooms}
            onDone={() => go({ screen: "table", mediation })}
          />
        </div>
      )}
    </div>
  );
};
