import { type RefObject, useId } from "react";
import { useSnapshot } from "../app/seat-context.tsx";
import { Button } from "../ui/Button.tsx";
import { onCtrlEnter } from "../ui/OnCtrlEnter.tsx";
import { RoomMark, roomStyle } from "../ui/RoomMark.tsx";
import { useWords } from "../words/catalogue.ts";
import { ComposerChoices } from "./ComposerChoices.tsx";
import { excerptOf } from "./excerpt.ts";
import { Findings } from "./Findings.tsx";
import { authorOf, useReaders, wordsIn } from "./names.ts";
import { QueuedList } from "./QueuedList.tsx";
import { ReadershipDialog } from "./ReadershipDialog.tsx";
import { useRoom } from "./room-context.ts";
import { useComposer } from "./use-composer.ts";

/** Where a person writes: always under the sentence that says in which room, and who will read it. */
export const Composer = ({ field }: { readonly field: RefObject<HTMLTextAreaElement | null> }) => {
  const { view, name } = useRoom();
  const { room: words } = useWords();
  const { connection } = useSnapshot();
  const composing = useComposer();
  const { text, write, say, error, findings, isBusy } = composing;
  const id = useId();
  return (
    <section className="compose no-print" style={roomStyle(view)} aria-labelledby={`${id}-where`}>
      <QueuedList onTakeBack={composing.takeBack} />
      <ReadLine id={`${id}-where`} />
      {connection.status === "offline" ? <p className="small quiet">{words.compose.whyNot.offline}</p> : null}
      {composing.hasNewReaders ? <p className="note">{words.compose.changedNow}</p> : null}
      <Answering />
      <textarea
        ref={field}
        className="input"
        dir="auto"
        rows={2}
        aria-label={words.compose.field(name)}
        aria-describedby={`${id}-where`}
        placeholder={words.compose.field(name)}
        value={text}
        // What is said empties the field: words typed meanwhile would go with it.
        readOnly={isBusy}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onCtrlEnter(() => void say())}
      />
      <Findings words={text} findings={findings} reason={composing.reason} onReason={composing.giveReason} />
      {error === null ? null : (
        <p className="wrong" role="alert">
          {error}
        </p>
      )}
      <ComposerChoices composing={composing} />
      <ReadershipDialog composing={composing} />
    </section>
  );
};

/** Which room this is and who will read it: never out of sight while somebody writes. */
export const ReadLine = ({ id }: { readonly id?: string }) => {
  const { view, name } = useRoom();
  const { compose } = useWords().room;
  const readers = useReaders(view.state);
  return (
    <p className="reads" id={id}>
      <RoomMark room={view} />
      <span>
        {compose.writingIn} <b>{name}</b>.{" "}
        {readers.length === 0 ? compose.readByNobody : compose.readByNames([...readers, compose.andYou])}
      </span>
    </p>
  );
};

const Answering = () => {
  const { view, answering, answer } = useRoom();
  const { room: words } = useWords();
  if (answering === null) return null;
  const { items, messages } = view.state;
  const said = items.get(answering) ?? messages.get(answering);
  const isMessage = messages.has(answering);
  const author = said === undefined || isMessage ? undefined : authorOf(view.state, said);
  return (
    <div className="answering">
      <span>
        {words.compose.replyingTo(author?.name ?? words.fromMediators)}:{" "}
        <q>{excerptOf(wordsIn(view.state, answering) ?? words.gone)}</q>
      </span>
      <Button tone="plain" onPress={() => answer(null)}>
        {words.compose.noReply}
      </Button>
    </div>
  );
};
