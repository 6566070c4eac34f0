import type { SearchHit } from "@parley/client";
import { CLIENT_LIMITS } from "@parley/client";
import { useDeferredValue, useMemo, useState } from "react";
import { Link } from "../app/Link.tsx";
import { useRoomName } from "../app/room-name.ts";
import { useSeat, useSnapshot } from "../app/seat-context.tsx";
import { TextField } from "../ui/Field.tsx";
import { RoomMark } from "../ui/RoomMark.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import "./search.css";

/** Finds words within what this device may read. */
export const SearchScreen = () => {
  const { search } = useWords();
  const { workspace } = useSeat();
  const snapshot = useSnapshot();
  const [query, setQuery] = useState("");
  const asked = useDeferredValue(query.trim());
  // biome-ignore lint/correctness/useExhaustiveDependencies: new words in a room may match too
  const hits = useMemo(
    () => (asked === "" ? [] : workspace.search(asked, CLIENT_LIMITS.maxSearchHits)),
    [workspace, snapshot, asked],
  );
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
          autoFocus
          value={query}
          onChange={setQuery}
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
            <Hit key={`${hit.room} ${hit.sequence}`} hit={hit} />
          ))}
        </ol>
      </div>
    </div>
  );
};

const Hit = ({ hit }: { readonly hit: SearchHit }) => {
  const { search } = useWords();
  const times = useTimes();
  const { rooms } = useSnapshot();
  const roomName = useRoomName();
  const room = rooms.get(hit.room);
  if (room === undefined) return null;
  const name = roomName(room);
  return (
    <li className="search-hit">
      <div className="row small">
        <RoomMark room={room} />
        <Link to={{ screen: "room", room: hit.room }}>
          <span className="visually-hidden">{search.open(name)}</span>
          <span aria-hidden="true">{name}</span>
        </Link>
        <time className="quiet" dateTime={new Date(hit.saidAt).toISOString()}>
          <bdi>{times.moment(hit.saidAt)}</bdi>
        </time>
      </div>
      <p className="words">{marked(hit)}</p>
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
