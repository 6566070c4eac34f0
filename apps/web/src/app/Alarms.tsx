import type { Alarm } from "@parley/client";
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../words/catalogue.ts";
import { sayError, sayTrouble } from "../words/say-error.ts";
import { useRoomName } from "./room-name.ts";
import { useSeat, useSnapshot } from "./seat-context.tsx";

const MINUTE_MS = 60_000;

/** What a person must know now, above everything else. */
export const Alarms = () => {
  const words = useWords();
  const { alarms, rooms } = useSnapshot();
  const roomName = useRoomName();
  const say = (alarm: Alarm): string => {
    switch (alarm.type) {
      case "room": {
        const room = rooms.get(alarm.room);
        const name = room === undefined ? words.terms.roomKind.common : roomName(room);
        return `${words.app.alarmRoom(name)} ${sayTrouble(words, alarm.trouble)}`;
      }
      case "clock":
        return words.app.alarmClock(Math.round(Math.abs(alarm.offByMs) / MINUTE_MS));
      case "storage":
        return alarm.error.type === "StorageDamaged" && alarm.error.what === "room"
          ? words.app.alarmRoomDamaged
          : sayError(words, alarm.error);
      case "relay":
        return words.app.alarmRelay(alarm.reason);
    }
  };
  const sentences = new Set(alarms.map(say));
  return sentences.size === 0 ? null : (
    <div className="alarms">
      <div role="alert">
        {[...sentences].map((sentence) => (
          <p key={sentence} className="note" data-tone="stop">
            {sentence}
          </p>
        ))}
      </div>
      <AskAgain />
    </div>
  );
};

/** A room that refused an entry can ask the relay once more; what comes is verified all the same. */
const AskAgain = () => {
  const words = useWords();
  const { workspace } = useSeat();
  const { alarms } = useSnapshot();
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const rooms = alarms.flatMap((alarm) =>
    alarm.type === "room" && (alarm.trouble.type === "Tampered" || alarm.trouble.type === "PastChanged")
      ? [alarm.room]
      : [],
  );
  const ask = async (): Promise<void> => {
    setBusy(true);
    setWrong(null);
    const answers = await Promise.all(rooms.map((room) => workspace.fetchAgain(room)));
    setBusy(false);
    const failed = answers.find((answer) => !answer.ok);
    if (failed?.ok === false)
      setWrong(
        failed.error.type === "RoomNotReadable" ? words.app.askedInVain : sayError(words, failed.error),
      );
  };
  return rooms.length === 0 ? null : (
    <div className="row ask-again">
      <Button isDisabled={isBusy} onPress={() => void ask()}>
        {words.app.askAgain}
      </Button>
      <span className="small" role="status">
        {isBusy ? words.app.askingAgain : wrong}
      </span>
    </div>
  );
};
