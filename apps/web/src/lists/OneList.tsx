import { frozenVersion, newestVersion, type PartyId } from "@parley/domain";
import { useMemo, useState } from "react";
import { Link } from "../app/Link.tsx";
import { useRoomName } from "../app/room-name.ts";
import { PresentCopies } from "../copies/PresentCopies.tsx";
import { shortHash } from "../exchange/Answers.tsx";
import { newestPlan } from "../exchange/held.ts";
import { dayAndTime } from "../exchange/use-plan-words.ts";
import { useNow } from "../room/local-time.ts";
import { useReadBy } from "../room/names.ts";
import { Chip } from "../ui/Chip.tsx";
import { CheckField, ChoiceField, TextField } from "../ui/Field.tsx";
import { RoomMark } from "../ui/RoomMark.tsx";
import { UndoBar } from "../ui/UndoBar.tsx";
import { useUndoable } from "../ui/use-undoable.ts";
import { useTimes, useWords } from "../words/catalogue.ts";
import { Changes } from "./Changes.tsx";
import { EntryDialog } from "./EntryDialog.tsx";
import { EntryRows } from "./EntryRows.tsx";
import {
  countsOf,
  entriesLike,
  type HeldList,
  LIST_FILTERS,
  type ListFilter,
  statusOf,
} from "./held-lists.ts";
import { ListActs } from "./ListActs.tsx";
import { useListWords } from "./use-list-words.ts";

/** One list as one room has it: where it stands, who is on it, and what can be done. */
export const OneList = ({
  held,
  all,
  wanted,
}: {
  readonly held: HeldList;
  readonly all: readonly HeldList[];
  /** The entry that the person came for, by its pseudonym. */
  readonly wanted: string | undefined;
}) => {
  const { lists: words, copies } = useWords();
  const undoable = useUndoable();
  const [filter, setFilter] = useState<ListFilter>("all");
  const [query, setQuery] = useState("");
  // Whoever came for one entry has it before them, and its row once they have read it.
  const [open, setOpen] = useState<string | null>(wanted ?? null);
  const [wasClosed, setClosed] = useState(false);
  const [withWords, setWithWords] = useState(false);
  const { view, list } = held;
  const counts = useMemo(() => countsOf(held), [held]);
  const shown = useMemo(
    () => entriesLike(list, counts.execution, filter, query),
    [list, counts, filter, query],
  );
  const entry = open === null ? undefined : newestVersion(list)?.entries.get(open);
  return (
    <article className="stack">
      <Head held={held} />
      <ListActs held={held} all={all} undoable={undoable} />
      {view.kind === "team" && view.mayWrite ? (
        <div className="no-print">
          <PresentCopies
            mediation={view.mediation}
            what={{ type: "list", list: list.list, withWords }}
            kinds={["caucus", "committee"]}
            fields={<CheckField label={copies.withWords} value={withWords} onChange={setWithWords} />}
            preview={({ withNames }) => (
              <p className="small">{withNames ? copies.withNames : copies.withoutNames}</p>
            )}
          />
        </div>
      ) : null}
      <UndoBar undoable={undoable} />
      {newestVersion(list) === undefined ? null : (
        <>
          <div className="list-filter no-print">
            <TextField label={words.find} type="search" value={query} onChange={setQuery} />
            <ChoiceField
              label={words.filter}
              value={filter}
              onChange={setFilter}
              choices={LIST_FILTERS.map((one) => [one, words.filters[one]] as const)}
            />
          </div>
          <p className="small quiet" role="status">
            {shown.length === 0 ? words.noneMatch : words.entries(shown.length)}
          </p>
          <EntryRows
            held={held}
            entries={shown}
            execution={counts.execution}
            onOpen={setOpen}
            wanted={open === null || wasClosed ? wanted : undefined}
          />
        </>
      )}
      {entry === undefined ? null : (
        <EntryDialog
          held={held}
          entry={entry}
          undoable={undoable}
          onClose={() => {
            setOpen(null);
            setClosed(true);
          }}
        />
      )}
    </article>
  );
};

const Head = ({ held }: { readonly held: HeldList }) => {
  const { lists: words } = useWords();
  const roomName = useRoomName();
  const times = useTimes();
  const now = useNow();
  const say = useListWords(held);
  const { view, list } = held;
  const readBy = useReadBy(view);
  const status = statusOf(held);
  const version = newestVersion(list);
  const last = list.versions.at(-2);
  const inForce = frozenVersion(list);
  const exchange = list.exchange === undefined ? undefined : view.state.exchanges.get(list.exchange);
  const label = (party: PartyId): string => say.party(party);
  const until = version?.objectionsUntil;
  return (
    <header className="stack">
      <div className="row">
        <h2 dir="auto">{list.title}</h2>
        <Chip tone={status === "objected" ? "warn" : status === "executed" ? "go" : "form"}>
          {words.status[status]}
        </Chip>
      </div>
      <p className="row small">
        <RoomMark room={view} /> {roomName(view)} · {words.of(label(list.side), label(list.otherSide))}
      </p>
      <p className="small">
        {version === undefined ? words.noVersion : words.version(version.version)}
        {version === undefined ? null : (
          <>
            {" · "}
            <span className="num">{words.hash(shortHash(version.hash))}</span>
          </>
        )}
        {inForce === undefined || inForce === version ? "" : ` · ${words.inForce(inForce.version)}`}
        {until === undefined
          ? ""
          : ` · ${(until < now ? words.objectionsEnded : words.objectionsUntil)(dayAndTime(times, until))}`}
        {version !== undefined || list.due === undefined
          ? ""
          : ` · ${(list.due < now ? words.overdue : words.due)(dayAndTime(times, list.due))}`}
      </p>
      {exchange === undefined ? null : (
        <p className="small">
          <Link to={{ screen: "exchanges", mediation: view.mediation, at: exchange.exchange }}>
            {words.ofExchange(newestPlan(exchange).plan.title)}
          </Link>
        </p>
      )}
      <p className="small quiet">
        {readBy} {list.nameReaders === "bothSides" ? words.namesBoth : words.namesOwn}
      </p>
      <Counts held={held} />
      {version === undefined || last === undefined ? null : <Changes before={last} after={version} />}
    </header>
  );
};

const Counts = ({ held }: { readonly held: HeldList }) => {
  const { counts: words } = useWords().lists;
  const say = useListWords(held);
  const { agreed, disputed, oneSided, objections, execution } = useMemo(() => countsOf(held), [held]);
  return (
    <div className="chips">
      {[...agreed].map(([category, count]) => (
        <Chip key={category} tone="go">
          {words.agreed(count, say.category(category))}
        </Chip>
      ))}
      {disputed === 0 ? null : <Chip tone="warn">{words.disputed(disputed)}</Chip>}
      {oneSided === 0 ? null : <Chip>{words.oneSided(oneSided)}</Chip>}
      {objections === 0 ? null : <Chip tone="warn">{words.objections(objections)}</Chip>}
      {execution.handedOver.size === 0 ? null : <Chip>{words.handedOver(execution.handedOver.size)}</Chip>}
    </div>
  );
};
