import type { RoomView, SearchHit, Workspace } from "@parley/client";
import { CLIENT_LIMITS } from "@parley/client";
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import { routeOfDoing } from "../app/doing-route.ts";
import { Link } from "../app/Link.tsx";
import { useRoomName } from "../app/room-name.ts";
import type { Route } from "../app/routes.ts";
import { useSeat, useSnapshot } from "../app/seat-context.tsx";
import { TextField } from "../ui/Field.tsx";
import { RoomMark } from "../ui/RoomMark.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import "./search.css";

/** What was looked for and opened, as long as the workspace is: so that back leads back to it. */
interface Searched {
  readonly query: string;
  readonly opened: string | null;
}
const searched = new WeakMap<Workspace, Searched>();

/** To what is done on its own screen; to all else in its room. */
const routeOf = ({ room, holder, sequence }: SearchHit, { mediation, state }: RoomView): Route => {
  switch (holder.type) {
    case "exchange":
    case "list":
    case "commitment":
    case "incident":
    case "access":
      return routeOfDoing(mediation, holder, state);
    default:
      return { screen: "room", room, at: (holder.type === "talk" ? holder.id : null) ?? sequence };
  }
};

const keyOf = (hit: SearchHit): string => `${hit.room}/${hit.holder.id ?? ""}/${hit.sequence}`;

/** Finds words within what this device may read. */
export const SearchScreen = () => {
  const { search } = useWords();
  const { workspace } = useSeat();
  const snapshot = useSnapshot();
  const [query, setQuery] = useState(() => searched.get(workspace)?.query ?? "");
  const returnedTo = useReturn();
  const asked = useDeferredValue(query.trim());
  // biome-ignore lint/correctness/useExhaustiveDependencies: new words in a room may match too
  const hits = useMemo(
    () => (asked === "" ? [] : workspace.search(asked, CLIENT_LIMITS.maxSearchHits)),
    [workspace, snapshot, asked],
  );
  const write = (next: string): void => {
    setQuery(next);
    searched.set(workspace, { query: next, opened: null });
  };
  return (
    <div className="search-screen">
      <header className="bar">
        <h1>{search.title}</h1>
      </header>
      <div className="page stack">
        <TextField
          label={search.field}
          hint={search.hint}
          type="search"
          autoFocus={returnedTo === null}
          value={query}
          onChange={write}
        />
        <p className="small quiet" role="status">
          {asked === ""
            ? ""
            : hits.length === 0
              ? search.none(asked)
              : search.count(hits.length, CLIENT_LIMITS.maxSearchHits)}
        </p>
        <ol className="search-hits">
          {hits.map((hit) => (
            <Hit
              key={keyOf(hit)}
              hit={hit}
              isReturn={keyOf(hit) === returnedTo}
              onOpen={() => searched.set(workspace, { query, opened: keyOf(hit) })}
            />
          ))}
        </ol>
      </div>
    </div>
  );
};

/** Whoever comes back from a place that was found stands at it again; whoever comes anew, at the field. */
const useReturn = (): string | null => {
  const { workspace } = useSeat();
  const [returnedTo] = useState(() =>
    history.state === HAS_SEARCHED ? (searched.get(workspace)?.opened ?? null) : null,
  );
  useEffect(() => history.replaceState(HAS_SEARCHED, ""), []);
  return returnedTo;
};

/** Marks the entry of the browser's history from which something was searched. It holds no words: they are kept on disk. */
const HAS_SEARCHED = "searched";

const Hit = ({
  hit,
  isReturn,
  onOpen,
}: {
  readonly hit: SearchHit;
  readonly isReturn: boolean;
  readonly onOpen: () => void;
}) => {
  const { search } = useWords();
  const times = useTimes();
  const { rooms, mediations } = useSnapshot();
  const roomName = useRoomName();
  const id = useId();
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isReturn) line.current?.querySelector("a")?.focus();
  }, [isReturn]);
  const room = rooms.get(hit.room);
  if (room === undefined) return null;
  const name = roomName(room);
  const isOneOfSeveral = mediations.length > 1;
  return (
    <li ref={line} className="search-hit">
      <div className="row small">
        <RoomMark room={room} />
        <Link to={routeOf(hit, room)} describedBy={id} onGo={onOpen}>
          <span className="visually-hidden">{search.open(name)}</span>
          <span aria-hidden="true">{name}</span>
        </Link>
        {isOneOfSeveral ? <span className="quiet">{room.state.charter?.title}</span> : null}
        <time className="quiet" dateTime={new Date(hit.saidAt).toISOString()}>
          <bdi>{times.moment(hit.saidAt)}</bdi>
        </time>
      </div>
      <p id={id} className="words" dir="auto">
        {marked(hit)}
      </p>
    </li>
  );
};

/** The excerpt with what matched in it marked. */
const marked = ({ excerpt, at }: SearchHit) => {
  const ends = [0, ...at.map(({ end }) => end)];
  return [
    ...at.map(({ start, end }, index) => (
      <span key={start}>
        {excerpt.slice(ends[index], start)}
        <mark>{excerpt.slice(start, end)}</mark>
      </span>
    )),
    excerpt.slice(ends.at(-1)),
  ];
};
