import { isMediator, type MediationId, newestVersion, type PartyId } from "@parley/domain";
import { useMemo, useState } from "react";
import { Link } from "../app/Link.tsx";
import { useRoomName } from "../app/room-name.ts";
import { useSeat } from "../app/seat-context.tsx";
import { type CopyHere, Waiting } from "../copies/Waiting.tsx";
import { dayAndTime } from "../exchange/use-plan-words.ts";
import { type MediationHere, useMediation } from "../people/mediation.ts";
import { useNow } from "../room/local-time.ts";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { RoomMark, roomStyle } from "../ui/RoomMark.tsx";
import { UndoBar } from "../ui/UndoBar.tsx";
import { useUndoable } from "../ui/use-undoable.ts";
import { useTimes, useWords } from "../words/catalogue.ts";
import "../exchange/exchange.css";
import { countsOf, type HeldList, listsIn, statusOf } from "./held-lists.ts";
import "./lists.css";
import { OneList } from "./OneList.tsx";
import { OpenList } from "./OpenList.tsx";

/** The lists of names that this seat may see, or one of them. */
export const ListsScreen = ({
  mediation,
  at,
}: {
  readonly mediation: MediationId;
  readonly at: string | undefined;
}) => {
  const { lists: words } = useWords();
  const here = useMediation(mediation);
  return (
    <div className="exchange-screen">
      <header className="bar">
        <div>
          <h1>{words.title}</h1>
          <p>{here?.view.charter.title}</p>
        </div>
        {at === undefined ? null : (
          <span className="push">
            <Link to={{ screen: "lists", mediation }}>{words.backToAll}</Link>
          </span>
        )}
      </header>
      <div className="page stack exchange-page">
        {here === undefined ? null : <Lists key={at ?? ""} here={here} at={at} />}
      </div>
    </div>
  );
};

const Lists = ({ here, at }: { readonly here: MediationHere; readonly at: string | undefined }) => {
  const { lists: words } = useWords();
  const undoable = useUndoable();
  const [isOpening, setOpening] = useState(false);
  const all = useMemo(() => listsIn(here.rooms), [here.rooms]);
  const found = all.find(({ list }) => list.list === at);
  if (found !== undefined) return <OneList held={found} all={all} />;
  if (at !== undefined) return <p className="quiet">{words.notHere}</p>;
  const open = (
    <div>
      <Button tone="go" onPress={() => setOpening(true)}>
        {words.open}
      </Button>
    </div>
  );
  return (
    <>
      <p className="small quiet">{words.hint}</p>
      <WaitingLists here={here} all={all} />
      {all.length === 0 ? (
        <EmptyState title={words.emptyTitle}>
          <p>{words.empty}</p>
          {open}
        </EmptyState>
      ) : (
        <>
          {open}
          <ul className="exchange-cards">
            {all.map((held) => (
              <li key={held.list.list}>
                <ListCard held={held} />
              </li>
            ))}
          </ul>
        </>
      )}
      <UndoBar undoable={undoable} />
      {isOpening ? (
        <OpenList rooms={here.rooms} undoable={undoable} onClose={() => setOpening(false)} />
      ) : null}
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

const ListCard = ({ held }: { readonly held: HeldList }) => {
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
    </div>
  );
};
