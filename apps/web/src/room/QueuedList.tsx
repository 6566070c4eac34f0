import type { QueuedWords } from "@parley/client";
import { ROW_PROPS } from "../app/row.ts";
import { useSeat, useSnapshot } from "../app/seat-context.tsx";
import { ActButton } from "../ui/ActButton.tsx";
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
      <div key={id} {...ROW_PROPS} className="note queued" data-tone={objection === null ? "quiet" : "stop"}>
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
          <ActButton offered={{ act: "takeBackWords", run: () => onTakeBack(queued) }} />
          <ActButton offered={{ act: "discardWords", run: () => workspace.discardQueued(id) }} />
        </div>
      </div>
    );
  });
};
