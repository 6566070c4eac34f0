import type { RoomView } from "@parley/client";
import { type Item, type ItemId, isMediator, type RoomId } from "@parley/domain";
import type { ReactNode } from "react";
import { useActs } from "../app/acts-context.tsx";
import { useRoomName } from "../app/room-name.ts";
import { useSeat, useSnapshot } from "../app/seat-context.tsx";
import { useNow } from "../room/local-time.ts";
import { useReadBy } from "../room/names.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { RoomMark } from "../ui/RoomMark.tsx";
import { useWords } from "../words/catalogue.ts";
import "./convey.css";
import { ConveyPreview } from "./ConveyPreview.tsx";
import { ConveySource } from "./ConveySource.tsx";
import { teamOf } from "./destinations.ts";
import { useConveyance } from "./use-conveyance.ts";

/** Carrying an item into another room: what was said on the one side, what will be read on the other. */
export const ConveyScreen = ({ room, item }: { readonly room: RoomId; readonly item: ItemId }) => {
  const { workspace } = useSeat();
  const snapshot = useSnapshot();
  const { convey } = useWords();
  const source = snapshot.rooms.get(room);
  const said = source?.state.items.get(item);
  if (source === undefined || said === undefined) return <Nothing>{convey.missing}</Nothing>;
  if (!isMediator(source.state, workspace.device))
    return <Nothing room={source}>{convey.notAMediator}</Nothing>;
  if (teamOf(source, snapshot, workspace.device) === undefined)
    return <Nothing room={source}>{convey.noTeam}</Nothing>;
  return <Conveying source={source} item={said} />;
};

const Nothing = ({ room, children }: { readonly room?: RoomView; readonly children: ReactNode }) => {
  const { go } = useSeat();
  const { convey } = useWords();
  return (
    <EmptyState title={convey.missingTitle}>
      <p>{children}</p>
      {room === undefined ? null : (
        <Button act="backToRoom" onPress={() => go({ screen: "room", room: room.room })}>
          {convey.backToRoom}
        </Button>
      )}
    </EmptyState>
  );
};

const Conveying = ({ source, item }: { readonly source: RoomView; readonly item: Item }) => {
  const { go } = useSeat();
  const { convey } = useWords();
  const now = useNow();
  const conveyance = useConveyance(source, item, now);
  const { destination } = conveyance;
  const back = (): void => go({ screen: "room", room: source.room });
  useActs([{ act: "backToRoom", run: back }]);
  return (
    <div className="convey-frame">
      <header className="bar convey-bar">
        {destination === undefined ? (
          <h1>{convey.titleWithout}</h1>
        ) : (
          <DestinationTitle destination={destination} />
        )}
        <span className="push" />
        <Button tone="plain" act="backToRoom" onPress={back}>
          {convey.backToRoom}
        </Button>
      </header>
      <div className="convey">
        <ConveySource source={source} item={item} conveyance={conveyance} />
        {destination === undefined ? (
          <section className="convey-side">
            <p className="note">{convey.nowhere}</p>
          </section>
        ) : (
          <ConveyPreview
            source={source}
            item={item}
            destination={destination}
            conveyance={conveyance}
            onDone={back}
          />
        )}
      </div>
    </div>
  );
};

const DestinationTitle = ({ destination }: { readonly destination: RoomView }) => {
  const { convey } = useWords();
  const roomName = useRoomName();
  const readBy = useReadBy(destination);
  return (
    <>
      <RoomMark room={destination} />
      <div>
        <h1>{convey.title(roomName(destination))}</h1>
        <p>{readBy}</p>
      </div>
    </>
  );
};
