import { personOf } from "@parley/domain";
import { useSeat, useSnapshot } from "../app/seat-context.tsx";
import { useWords } from "../words/catalogue.ts";
import { sayTrouble } from "../words/say-error.ts";
import { useRoom } from "./room-context.ts";

/** Why nothing can be written here, in place of the composer. */
export const MayNotWrite = () => {
  const { workspace } = useSeat();
  const { view } = useRoom();
  const words = useWords();
  const { status, state } = view;
  const { alarms } = useSnapshot();
  const isToldAbove = alarms.some((alarm) => alarm.type === "room" && alarm.room === view.room);
  const isInTrouble = status.status === "stopped" || status.status === "removed";
  const sentence = (): string => {
    if (status.status === "stopped")
      return isToldAbove ? words.room.compose.whyNot.stopped : sayTrouble(words, status.trouble);
    if (status.status === "removed") return words.room.compose.whyNot.removed;
    if (state.stopped !== undefined) return words.errors.objection.Stopped;
    if (personOf(state, workspace.device) === undefined) return words.room.compose.whyNot.notYet;
    return words.room.compose.whyNot.none;
  };
  return (
    <div className="compose">
      <p className="note" data-tone={isInTrouble ? "stop" : "quiet"} role={isInTrouble ? "alert" : undefined}>
        {sentence()}
      </p>
    </div>
  );
};
