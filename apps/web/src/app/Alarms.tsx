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
  const sentences = [...new Set(alarms.map(say))];
  const asking = useAskAgain(alarms);
  return sentences.length === 0 && !asking.isBusy ? null : (
    <div className="alarms">
      <div role="alert">
        {sentences.map((sentence) => (
          <p key={sentence} className="note" data-tone="stop">
            {sentence}
          </p>
        ))}
      </div>
      {asking.isOffered || asking.isBusy ? (
        <div className="row">
          <Button isDisabled={asking.isBusy} onPress={() => void asking.ask()}>
            {words.app.askAgain}
          </Button>
          <span className="small" role="status">
            {asking.isBusy ? words.app.askingAgain : asking.wrong}
          </span>
        </div>
      ) : null}
    </div>
  );
};

interface AskAgain {
  readonly isOffered: boolean;
  readonly isBusy: boolean;
  readonly wrong: string | null;
  readonly ask: () => Promise<void>;
}

/** A room that refused an entry can ask the relay once more; what comes is verified all the same. */
const useAskAgain = (alarms: readonly Alarm[]): AskAgain => {
  const words = useWords();
  const { workspace } = useSeat();
  const [isBusy, setBusy] = useState(false);
  const [asked, setAsked] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const troubles = alarms.flatMap((alarm) =>
    alarm.type === "room" && "sequence" in alarm.trouble
      ? [{ room: alarm.room, entry: `${alarm.room} ${alarm.trouble.sequence}` }]
      : [],
  );
  const ask = async (): Promise<void> => {
    setBusy(true);
    setAsked(troubles.map(({ entry }) => entry));
    const answers = await Promise.all(troubles.map(({ room }) => workspace.fetchAgain(room)));
    setBusy(false);
    const failed = answers.find((answer) => !answer.ok && answer.error.type !== "RoomNotReadable");
    setFailure(failed?.ok === false ? sayError(words, failed.error) : null);
  };
  // The very entry that was asked for again has been refused again.
  const wasInVain = troubles.some(({ entry }) => asked.includes(entry));
  const wrong = failure ?? (wasInVain ? words.app.askedInVain : null);
  return { isOffered: troubles.length > 0, isBusy, wrong, ask };
};
