import type { QueuedWords } from "@parley/client";
import { useSeat, useSnapshot } from "../app/seat-context.tsx";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../words/catalogue.ts";
import { sayError } from "../words/say-error.ts";
import { useRoom } from "./room-context.ts";

/** Words that wait for the connection, and those that came out against a rule or a change when it was back. */
export const QueuedList = ({ onTakeBack }: { readonly onTakeBack: (queued: QueuedWords) => void }) => {
  const { workspace } = useSeat();
  const { queue } = useSnapshot();
  const { view } = useRoom();
  const words = useWords();
  const { compose } = words.room;
  const waiting = queue.filter(({ room }) => room === view.room);
  return waiting.map((queued) => {
    const { id, objection } = queued;
    return (
      <div key={id} className="note queued" data-tone={objection === null ? "quiet" : "stop"}>
        <b>{objection === null ? compose.waiting : compose.notSaid}</b>
        <p className="words" dir="auto">
          {queued.words.text}
        </p>
        {objection === null ? null : (
          <p>
            {sayError(words, objection)}
            {objection.type === "ReadershipChanged"
              ? ` ${compose.changedHint} ${words.common.listOf(objection.names)}.`
              : null}
          </p>
        )}
        <div className="row">
          <Button onPress={() => onTakeBack(queued)}>{compose.takeBack}</Button>
          <Button tone="stop" onPress={() => workspace.discardQueued(id)}>
            {compose.discard}
          </Button>
        </div>
      </div>
    );
  });
};
