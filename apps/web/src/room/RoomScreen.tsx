import type { RoomView } from "@parley/client";
import { isMediator, personOf, type RoomId } from "@parley/domain";
import { useMemo, useRef, useState } from "react";
import { useRoomName } from "../app/room-name.ts";
import type { Spot } from "../app/routes.ts";
import { useSeat, useSnapshot } from "../app/seat-context.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { roomStyle } from "../ui/RoomMark.tsx";
import { useWords } from "../words/catalogue.ts";
import { Composer } from "./Composer.tsx";
import { LatestWords } from "./LatestWords.tsx";
import { useNow } from "./local-time.ts";
import { MayNotWrite } from "./MayNotWrite.tsx";
import { Notebook } from "./Notebook.tsx";
import { keptNotes } from "./names.ts";
import { RoomActs } from "./RoomActs.tsx";
import { RoomBar } from "./RoomBar.tsx";
import { RoomQuestions } from "./RoomQuestions.tsx";
import { NOTES, type RoomPlace, RoomProvider, type RoomQuestion } from "./room-context.ts";
import "./room.css";
import { SidePanel } from "./SidePanel.tsx";
import { Stream, type StreamHandle } from "./Stream.tsx";
import { SuccessorNote } from "./SuccessorNote.tsx";
import { rowIndexAt, rowsOf } from "./stream-rows.ts";
import { TeamNotes } from "./TeamNotes.tsx";
import { useAnswering } from "./use-answering.ts";

/** One room: its conversation, where one writes in it, and beside it what belongs to the chosen words. */
export const RoomScreen = ({ room, at }: { readonly room: RoomId; readonly at: Spot | undefined }) => {
  const { rooms } = useSnapshot();
  const { room: words } = useWords();
  const view = rooms.get(room);
  return view === undefined ? (
    <EmptyState title={words.unknownTitle}>
      <p>{words.unknown}</p>
    </EmptyState>
  ) : (
    <OpenRoom view={view} at={at} />
  );
};

const OpenRoom = ({ view, at }: { readonly view: RoomView; readonly at: Spot | undefined }) => {
  const { workspace } = useSeat();
  const { room: words } = useWords();
  const name = useRoomName()(view);
  const now = useNow();
  const isNoteCalled = view.kind === "team" && keptNotes(view.state).some(({ note }) => note === at);
  const [selected, select] = useState<RoomPlace["selected"]>(isNoteCalled ? NOTES : null);
  const [pointed, point] = useState<string | null>(null);
  const [answering, setAnswering] = useAnswering(view);
  const [question, ask] = useState<RoomQuestion | null>(null);
  const [lastReadAtOpening] = useState(view.lastRead);
  const stream = useRef<StreamHandle>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { state, status } = view;
  const rows = useMemo(
    () => rowsOf(state, workspace.device, lastReadAtOpening),
    [state, workspace.device, lastReadAtOpening],
  );
  const spot = at === undefined ? -1 : rowIndexAt(rows, at);
  const place: RoomPlace = {
    ...{ view, name, now, selected, select, pointed, point, answering, ask },
    me: personOf(state, workspace.device),
    isMediator: isMediator(state, workspace.device),
    answer: (id) => {
      setAnswering(id);
      if (id !== null) field.current?.focus();
    },
    jumpTo: (id) => stream.current?.jumpTo(id),
  };
  const isNotebook = view.kind === "notebook";
  return (
    <RoomProvider value={place}>
      <div className="room-frame" style={roomStyle(view)}>
        <div className="room" data-panel={selected === null ? undefined : "open"}>
          <RoomBar />
          <div className="room-talk">
            {status.status === "catchingUp" ? (
              <p className="small quiet catching-up" role="status">
                {words.catchingUp(status.have, status.head)}
              </p>
            ) : null}
            <RoomActs rows={rows} stream={stream} field={field} />
            <SuccessorNote />
            <LatestWords />
            {isNotebook ? <Notebook at={at} /> : <Stream rows={rows} spot={spot} handle={stream} />}
            {isNotebook ? null : view.mayWrite ? <Composer field={field} /> : <MayNotWrite />}
          </div>
          {selected === NOTES ? <TeamNotes at={at} /> : null}
          {selected === null || selected === NOTES ? null : <SidePanel id={selected} />}
        </div>
        {question === null ? null : <RoomQuestions question={question} onClose={() => ask(null)} />}
      </div>
    </RoomProvider>
  );
};
