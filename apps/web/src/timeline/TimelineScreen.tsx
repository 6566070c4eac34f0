import { type MediationId, type TimelineLine, type TimelineSpot, timelineOf } from "@parley/domain";
import { useMemo, useState } from "react";
import { useRoomName } from "../app/room-name.ts";
import { type MediationHere, useMediation } from "../people/mediation.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ChoiceField } from "../ui/Field.tsx";
import { SearchField } from "../ui/SearchField.tsx";
import { useWords } from "../words/catalogue.ts";
import { TakeTimeline } from "./TakeTimeline.tsx";
import { TimelineList } from "./TimelineList.tsx";
import { filterTimeline, type TimelineFilter } from "./timeline-lines.ts";
import "./timeline.css";

const EVERYTHING: TimelineFilter = { query: "", kind: "", room: "" };
const KINDS: readonly TimelineSpot["type"][] = [
  "report",
  "statement",
  "figure",
  "contact",
  "frame",
  "position",
  "message",
  "conveyed",
  "noted",
  "minutes",
  "presented",
  "allegation",
  "finding",
  "accessDenied",
  "accessAgreed",
  "accessReported",
  "shortfall",
];

/** What happened in a mediation, as far as this seat may see it. */
export const TimelineScreen = ({ mediation }: { readonly mediation: MediationId }) => {
  const { timeline: words } = useWords();
  const here = useMediation(mediation);
  return (
    <div className="timeline-screen">
      <header className="bar">
        <div>
          <h1>{words.title}</h1>
          <p>{here?.view.charter.title}</p>
        </div>
      </header>
      {here === undefined ? null : <Lines here={here} />}
    </div>
  );
};

const Lines = ({ here }: { readonly here: MediationHere }) => {
  const { timeline: words } = useWords();
  const [filter, setFilter] = useState(EVERYTHING);
  const { rooms } = here;
  const lines = useMemo(() => timelineOf(rooms.map(({ state }) => state)), [rooms]);
  const shown = useMemo(() => filterTimeline(lines, filter), [lines, filter]);
  if (lines.length === 0)
    return (
      <EmptyState title={words.emptyTitle}>
        <p>{words.empty}</p>
      </EmptyState>
    );
  return (
    <>
      <div className="timeline-head stack">
        <p className="small quiet">{words.hint}</p>
        <Filter here={here} lines={lines} filter={filter} onChange={setFilter} />
        <TakeTimeline lines={shown} title={here.view.charter.title} />
        <p className="small quiet" role="status">
          {shown.length === 0 ? words.nothingMatches : words.count(shown.length, lines.length)}
        </p>
      </div>
      <TimelineList lines={shown} />
    </>
  );
};

const Filter = ({
  here: { rooms },
  lines,
  filter,
  onChange,
}: {
  readonly here: MediationHere;
  readonly lines: readonly TimelineLine[];
  readonly filter: TimelineFilter;
  readonly onChange: (filter: TimelineFilter) => void;
}) => {
  const { timeline: words } = useWords();
  const roomName = useRoomName();
  const kinds = new Set(lines.map(({ spot }) => spot.type));
  const involved = new Set(lines.map(({ room }) => room));
  const everyKind: readonly [TimelineFilter["kind"], string] = ["", words.every];
  const everyRoom: readonly [TimelineFilter["room"], string] = ["", words.everyRoom];
  return (
    <div className="timeline-filter no-print">
      <SearchField
        label={words.find}
        value={filter.query}
        onChange={(query) => onChange({ ...filter, query })}
      />
      <ChoiceField
        label={words.kind}
        value={filter.kind}
        onChange={(kind) => onChange({ ...filter, kind })}
        choices={[
          everyKind,
          ...KINDS.filter((kind) => kinds.has(kind)).map((kind) => [kind, words.what[kind]] as const),
        ]}
      />
      <ChoiceField
        label={words.room}
        value={filter.room}
        onChange={(room) => onChange({ ...filter, room })}
        choices={[
          everyRoom,
          ...rooms
            .filter(({ room }) => involved.has(room))
            .map((view) => [view.room, roomName(view)] as const),
        ]}
      />
    </div>
  );
};
