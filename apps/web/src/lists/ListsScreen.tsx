import { isMediator, type MediationId, newestVersion, type PartyId } from "@parley/domain";
import { useMemo, useState } from "react";
import type { OfferedAct } from "../app/acts.ts";
import { entryAtPlace } from "../app/doing-route.ts";
import { Link } from "../app/Link.tsx";
import { useRoomName } from "../app/room-name.ts";
import { useSeat } from "../app/seat-context.tsx";
import { type CopyHere, Waiting } from "../copies/Waiting.tsx";
import { DoingFrame } from "../exchange/DoingFrame.tsx";
import { dayAndTime } from "../exchange/use-plan-words.ts";
import { type MediationHere, useMediation } from "../people/mediation.ts";
import { useNow } from "../room/local-time.ts";
import { Chip } from "../ui/Chip.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { RoomMark, roomStyle } from "../ui/RoomMark.tsx";
import { UndoBar } from "../ui/UndoBar.tsx";
import { type Undoable, useUndoable } from "../ui/use-undoable.ts";
import { useTimes, useWords } from "../words/catalogue.ts";
import { countsOf, type HeldList, listsIn, mastersOf, statusOf } from "./held-lists.ts";
import "./lists.css";
import { OneList } from "./OneList.tsx";
import { OpenList } from "./OpenList.tsx";

interface ScreenProps {
  readonly mediation: MediationId;
  readonly at?: string | undefined;
  /** Of one list, the place of the entry that the person came for. */
  readonly within?: string | undefined;
}

/** The lists of names that this seat may see, or one of them. */
export const ListsScreen = ({ mediation, at, within }: ScreenProps) => {
  const here = useMediation(mediation);
  return here === undefined ? null : <Lists key={`${at} ${within}`} {...{ here, mediation, at, within }} />;
};

const Lists = ({ here, mediation, at, within }: ScreenProps & { readonly here: MediationHere }) => {
  const { lists: words } = useWords();
  const undoable = useUndoable();
  const [isOpening, setOpening] = useState(false);
  const all = useMemo(() => listsIn(here.rooms), [here.rooms]);
  const found = all.find(({ list }) => list.list === at);
  const begin: OfferedAct = { act: "beginList", run: () => setOpening(true) };
  return (
    <DoingFrame
      title={words.title}
      about={here.view.charter.title}
      back={at === undefined ? undefined : { to: { screen: "lists", mediation }, name: words.backToAll }}
      offered={at === undefined ? [begin] : []}
    >
      {at === undefined ? (
        <Cards here={here} all={all} undoable={undoable} />
      ) : found === undefined ? (
        <p className="quiet">{words.notHere}</p>
      ) : (
        <OneList held={found} all={all} wanted={entryAtPlace(found.list, within)} />
      )}
      {isOpening ? (
        <OpenList rooms={here.rooms} undoable={undoable} onClose={() => setOpening(false)} />
      ) : null}
    </DoingFrame>
  );
};

const Cards = ({
  here,
  all,
  undoable,
}: {
  readonly here: MediationHere;
  readonly all: readonly HeldList[];
  readonly undoable: Undoable;
}) => {
  const { lists: words } = useWords();
  const masters = useMemo(() => mastersOf(all), [all]);
  return (
    <>
      <p className="small quiet">{words.hint}</p>
      <WaitingLists here={here} all={all} />
      <UndoBar undoable={undoable} />
      {all.length === 0 ? (
        <EmptyState title={words.emptyTitle}>
          <p>{words.empty}</p>
        </EmptyState>
      ) : (
        <ul className="exchange-cards">
          {masters.map(({ held, copies }) => (
            <li key={held.list.list}>
              <ListCard held={held} copies={copies} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

/** For a mediating team: what sides did with their lists in their own talks. */
const WaitingLists = ({ here, all }: { readonly here: MediationHere; readonly all: readonly HeldList[] }) => {
  const { workspace } = useSeat();
  const { lists: words } = useWords();
  const team = here.rooms.find(
    ({ kind, state, mayWrite }) => kind === "team" && mayWrite && isMediator(state, workspace.device),
  );
  const copies = useMemo(
    () =>
      all
        .filter(({ view }) => view.kind === "caucus" && isMediator(view.state, workspace.device))
        .map(({ view, list }): CopyHere => ({ view, what: { type: "list", list: list.list } })),
    [all, workspace],
  );
  if (team === undefined) return null;
  const party = (id: PartyId): string => team.state.parties.get(id)?.neutralLabel ?? words.nameless;
  return <Waiting mediation={here.view.mediation} copies={copies} party={party} />;
};

const ListCard = ({ held, copies }: { readonly held: HeldList; readonly copies: readonly HeldList[] }) => {
  const { lists: words } = useWords();
  const roomName = useRoomName();
  const times = useTimes();
  const now = useNow();
  const { view, list } = held;
  const status = statusOf(held);
  const counts = countsOf(held);
  const version = newestVersion(list);
  const label = (party: PartyId): string => view.state.parties.get(party)?.neutralLabel ?? "";
  return (
    <div className="card stack exchange-card" style={roomStyle(view)}>
      <div className="row">
        <h2 dir="auto">
          <Link to={{ screen: "lists", mediation: view.mediation, at: list.list }}>{list.title}</Link>
        </h2>
        <Chip tone={status === "objected" ? "warn" : status === "executed" ? "go" : "form"}>
          {words.status[status]}
        </Chip>
        {counts.disputed === 0 ? null : <Chip tone="warn">{words.counts.disputed(counts.disputed)}</Chip>}
      </div>
      <p className="row small">
        <RoomMark room={view} /> {roomName(view)} ·{" "}
        {version === undefined
          ? words.noVersion
          : `${words.version(version.version)} · ${words.entries(version.entries.size)}`}
      </p>
      <p className="small quiet">{words.of(label(list.side), label(list.otherSide))}</p>
      {version !== undefined || list.due === undefined ? null : (
        <p className="small">{(list.due < now ? words.overdue : words.due)(dayAndTime(times, list.due))}</p>
      )}
      {copies.length === 0 ? null : (
        <p className="row small">
          {words.alsoIn}
          {copies.map((copy) => (
            <Link
              key={copy.list.list}
              to={{ screen: "lists", mediation: copy.view.mediation, at: copy.list.list }}
            >
              {roomName(copy.view)}
            </Link>
          ))}
        </p>
      )}
    </div>
  );
};
