import type { RoomView } from "@parley/client";
import { isMediator, type MediationId, presentPeople, sideOf } from "@parley/domain";
import type { OfferedAct } from "../app/acts.ts";
import { useActs } from "../app/acts-context.tsx";
import { Link } from "../app/Link.tsx";
import { useRoomName } from "../app/room-name.ts";
import { useSeat } from "../app/seat-context.tsx";
import { type MediationHere, useMediation } from "../people/mediation.ts";
import { ActButton } from "../ui/ActButton.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
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
  const team = here?.rooms.find(({ kind, state }) => kind === "team" && isMediator(state, workspace.device));
  const masters =
    here?.rooms.find(
      ({ kind, state }) => kind === "coMediators" && state.issues.size > 0 && team?.state.issues.size === 0,
    ) ?? team;
  if (here === undefined || team === undefined || masters === undefined)
    return (
      <EmptyState title={present.title}>
        <p>{present.notYours}</p>
        <Link to={{ screen: "table", mediation }}>{present.backToTable}</Link>
      </EmptyState>
    );
  return <Presenting here={here} masters={masters} />;
};

const Presenting = ({ here, masters }: { readonly here: MediationHere; readonly masters: RoomView }) => {
  const { workspace, go } = useSeat();
  const { present: words } = useWords();
  const roomName = useRoomName();
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
      {presenting.list.length === 0 ? (
        <EmptyState title={words.emptyTitle}>
          <p>{words.empty}</p>
          <Link to={{ screen: "issues", mediation }}>{words.toIssues}</Link>
        </EmptyState>
      ) : rooms.length === 0 ? (
        <EmptyState title={words.emptyTitle}>
          <p>{words.noRooms}</p>
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
