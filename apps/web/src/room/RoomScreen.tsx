import type { RoomView } from "@parley/client";
import { type ItemId, isMediator, personOf, type RoomId } from "@parley/domain";
import { useMemo, useRef, useState } from "react";
import { useRoomName } from "../app/room-name.ts";
import { useSeat, useSnapshot } from "../app/seat-context.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { roomStyle } from "../ui/RoomMark.tsx";
import { useWords } from "../words/catalogue.ts";
import { Composer } from "./Composer.tsx";
import { LatestWords } from "./LatestWords.tsx";
import { useNow } from "./local-time.ts";
import { MayNotWrite } from "./MayNotWrite.tsx";
import { Notebook } from "./Notebook.tsx";
import { RoomBar } from "./RoomBar.tsx";
import { RoomQuestions } from "./RoomQuestions.tsx";
import { type RoomPlace, RoomProvider, type RoomQuestion } from "./room-context.ts";
import "./room.css";
import { SidePanel } from "./SidePanel.tsx";
import { Stream, type StreamHandle } from "./Stream.tsx";
import { rowsOf } from "./stream-rows.ts";

/** One room: its conversation, where one writes in it, and beside it what belongs to the chosen words. */
export const RoomScreen = ({ room }: { readonly room: RoomId }) => {
  const { rooms } = useSnapshot();
  const { room: words } = useWords();
  const view = rooms.get(room);
  return view === undefined ? (
    <EmptyState title={words.unknownTitle}>
      <p>{words.unknown}</p>
    </EmptyState>
  ) : (
    <OpenRoom view={view} />
  );
};

const OpenRoom = ({ view }: { readonly view: RoomView }) => {
  const { workspace } = useSeat();
  const { room: words } = useWords();
  const name = useRoomName()(view);
  const now = useNow();
  const [selected, select] = useState<ItemId | null>(null);
  const [answering, setAnswering] = useState<ItemId | null>(null);
  const [question, ask] = useState<RoomQuestion | null>(null);
  const [lastReadAtOpening] = useState(view.lastRead);
  const stream = useRef<StreamHandle>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { state, status } = view;
  const rows = useMemo(
    () => rowsOf(state, workspace.device, lastReadAtOpening),
    [state, workspace.device, lastReadAtOpening],
  );
  const place: RoomPlace = {
    ...{ view, name, now, selected, select, answering, ask },
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
            <LatestWords />
            {isNotebook ? <Notebook /> : <Stream rows={rows} handle={stream} />}
            {isNotebook ? null : view.mayWrite ? <Composer field={field} /> : <MayNotWrite />}
          </div>
          {selected === null ? null : <SidePanel id={selected} />}
        </div>
        {question === null ? null : <RoomQuestions question={question} onClose={() => ask(null)} />}
      </div>
    </RoomProvider>
  );
};
