import type { RoomView } from "@parley/client";
import type { PartyId } from "@parley/domain";
import { useMemo } from "react";
import { useRoomName } from "../app/room-name.ts";
import { excerptOf } from "../room/excerpt.ts";
import { FindList } from "../ui/FindList.tsx";
import { RoomMark } from "../ui/RoomMark.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import { type Candidate, candidatesIn } from "./candidates.ts";
import { useVoices } from "./use-table-words.ts";

const LENGTH = 160;

/** Finds the words that stand behind a position: what was said in any room that this seat is in, and the record. */
export const SourcePicker = ({
  rooms,
  party,
  onPick,
}: {
  readonly rooms: readonly RoomView[];
  readonly party: PartyId | null;
  readonly onPick: (candidate: Candidate) => void;
}) => {
  const { table: words } = useWords();
  const times = useTimes();
  const roomName = useRoomName();
  const voices = useVoices();
  const candidates = useMemo(() => candidatesIn(rooms, party), [rooms, party]);
  if (candidates.length === 0) return <p className="note">{words.pickEmpty}</p>;
  return (
    <FindList
      label={words.pick}
      hint={words.pickHint}
      nothing={words.pickNothing}
      onTake={(id) => {
        const taken = candidates.find((one) => one.id === id);
        if (taken !== undefined) onPick(taken);
      }}
      choices={candidates.map(({ id, view, text, who, at, basis }) => ({
        id,
        text: `${voices(who)} ${text} ${roomName(view)}`,
        shown: (
          <span className="candidate">
            <span className="words" dir="auto">
              {excerptOf(text, LENGTH)}
            </span>
            <small>
              <RoomMark room={view} /> {voices(who)}, <bdi>{times.moment(at)}</bdi>, {roomName(view)}
              {basis === "reported" ? ` · ${words.reported}` : null}
            </small>
          </span>
        ),
      }))}
    />
  );
};
