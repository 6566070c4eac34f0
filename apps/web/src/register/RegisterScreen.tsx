import type { RoomView } from "@parley/client";
import type { MediationId, RoomId } from "@parley/domain";
import { useMemo, useState } from "react";
import { useRoomName } from "../app/room-name.ts";
import { useSnapshot } from "../app/seat-context.tsx";
import { type MediationHere, useMediation } from "../people/mediation.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ChoiceField } from "../ui/Field.tsx";
import { SearchField } from "../ui/SearchField.tsx";
import { useWords } from "../words/catalogue.ts";
import { LineCard } from "./LineCard.tsx";
import { Overrides } from "./Overrides.tsx";
import { filterLines, registerLines } from "./register-lines.ts";
import { TakeAway } from "./TakeAway.tsx";
import "./register.css";

/** What this team has carried between rooms: who was told what, in which words, and what allowed it. */
export const RegisterScreen = ({ mediation }: { readonly mediation: MediationId }) => {
  const { register } = useWords();
  const here = useMediation(mediation);
  const team = here?.rooms.find(({ kind }) => kind === "team");
  if (here === undefined || team === undefined)
    return <EmptyState title={register.title}>{register.notYours}</EmptyState>;
  return (
    <div className="register-screen">
      <header className="bar">
        <div>
          <h1>{register.title}</h1>
          <p>{here.view.charter.title}</p>
        </div>
      </header>
      <div className="page stack">
        <p className="small quiet">{register.hint}</p>
        <Lines key={mediation} here={here} team={team} />
        <Overrides team={team} />
      </div>
    </div>
  );
};

/** Stands for every room in the list of rooms; no room has this id. */
const EVERY_ROOM = "";

const Lines = ({ here, team }: { readonly here: MediationHere; readonly team: RoomView }) => {
  const { register } = useWords();
  const roomName = useRoomName();
  const { rooms } = useSnapshot();
  const [query, setQuery] = useState("");
  const [room, setRoom] = useState<RoomId | typeof EVERY_ROOM>(EVERY_ROOM);
  const lines = useMemo(() => registerLines(team, rooms), [team, rooms]);
  if (lines.length === 0) {
    return (
      <EmptyState title={register.emptyTitle}>
        <p>{register.empty}</p>
      </EmptyState>
    );
  }
  const shown = filterLines(lines, room === EVERY_ROOM ? null : room, query);
  const involved = new Set(
    lines.flatMap(({ conveyance }) => [conveyance.source.room, conveyance.destination.room]),
  );
  const choices = here.rooms.filter((one) => involved.has(one.room));
  return (
    <>
      <div className="register-filter no-print">
        <SearchField label={register.find} value={query} onChange={setQuery} />
        <ChoiceField
          label={register.room}
          value={room}
          onChange={setRoom}
          choices={[
            [EVERY_ROOM, register.everyRoom] as const,
            ...choices.map((one) => [one.room, roomName(one)] as const),
          ]}
        />
      </div>
      <TakeAway lines={shown} />
      <p className="small quiet" role="status">
        {shown.length === 0 ? register.nothingMatches : register.count(shown.length, lines.length)}
      </p>
      <ol className="register-lines">
        {shown.map((line) => (
          <LineCard key={line.conveyance.conveyance} line={line} />
        ))}
      </ol>
    </>
  );
};
