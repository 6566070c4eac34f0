import type { ItemId } from "@parley/domain";
import { useWords } from "../words/catalogue.ts";
import { excerptOf } from "./excerpt.ts";
import { wordsIn } from "./names.ts";
import { useRoom } from "./room-context.ts";

/** The words that this answers, and the way back to them. */
export const ReplyQuote = ({ to }: { readonly to: ItemId }) => {
  const { view, jumpTo } = useRoom();
  const { room: words } = useWords();
  const quoted = wordsIn(view.state, to);
  return (
    <button type="button" className="quote" onClick={() => jumpTo(to)} disabled={quoted === undefined}>
      <span>{words.inReplyTo}</span> <q>{excerptOf(quoted ?? words.gone)}</q>
    </button>
  );
};
