import type { Alarm } from "@parley/client";
import { useWords } from "../words/catalogue.ts";
import { sayError, sayTrouble } from "../words/say-error.ts";
import { useRoomName } from "./room-name.ts";
import { useSnapshot } from "./seat-context.tsx";

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
        return sayError(words, alarm.error);
      case "relay":
        return words.app.alarmRelay(alarm.reason);
    }
  };
  const sentences = alarms.map(say);
  return sentences.length === 0 ? null : (
    <div className="alarms" role="alert">
      {sentences.map((sentence) => (
        <p key={sentence} className="note" data-tone="stop">
          {sentence}
        </p>
      ))}
    </div>
  );
};
