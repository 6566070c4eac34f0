import type { ItemId } from "@parley/domain";
import type { ReactNode } from "react";
import { useTimes, useWords } from "../words/catalogue.ts";
import { ReplyQuote } from "./ReplyQuote.tsx";
import { useRoom, useRowName } from "./room-context.ts";

export interface SaidFrameProps {
  readonly id: ItemId;
  readonly who: string;
  readonly seat: string | null;
  readonly at: number;
  readonly isMine: boolean;
  readonly isDoubtful: boolean;
  readonly isFaded: boolean;
  /** A remark on where this comes from, beside the time. */
  readonly note: string | null;
  readonly text: string;
  readonly replyTo?: ItemId;
  readonly isFromMediators?: boolean;
  readonly children: ReactNode;
}

/** Somebody's words with who and when; choosing them shows what belongs to them. */
export const SaidFrame = (props: SaidFrameProps) => {
  const { id, who, seat, at, text, note, replyTo, children } = props;
  const { selected, select } = useRoom();
  const { room: words } = useWords();
  const times = useTimes();
  const choose = (): void => {
    // Marking words to copy them is not choosing them.
    if (getSelection()?.isCollapsed !== false) select(id);
  };
  return (
    <div
      className="said"
      data-mine={props.isMine || undefined}
      data-faded={props.isFaded || undefined}
      data-delivered={props.isFromMediators || undefined}
      data-selected={selected === id || undefined}
    >
      <header>
        <span id={useRowName()} className="said-by">
          <b>{who}</b> {seat === null ? null : <span>{seat}</span>}{" "}
          <time dateTime={new Date(at).toISOString()} title={times.moment(at)}>
            <bdi>{times.time(at)}</bdi>
          </time>
        </span>
        {props.isDoubtful ? (
          <span className="doubt" title={words.doubtfulHint}>
            {words.doubtful}
          </span>
        ) : null}
        {note === null ? null : <span>{note}</span>}
        <button
          type="button"
          className="more"
          aria-label={words.detailsOf(who)}
          aria-pressed={selected === id}
          onClick={() => select(selected === id ? null : id)}
        >
          {words.details}
        </button>
      </header>
      {replyTo === undefined ? null : <ReplyQuote to={replyTo} />}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button above does the same by key */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button above does the same by key */}
      <div className="words" dir="auto" onClick={choose}>
        {text}
      </div>
      {children}
    </div>
  );
};
