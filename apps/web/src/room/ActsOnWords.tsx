import type { OfferedAct } from "../app/acts.ts";
import { useActs } from "../app/acts-context.tsx";
import { useSeat } from "../app/seat-context.tsx";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";
import { excerptOf } from "./excerpt.ts";
import { NOTES, useRoom } from "./room-context.ts";
import { type Row, rowIndexOf } from "./stream-rows.ts";
import { useAct } from "./use-act.ts";
import { mayAcknowledge, mayAgreeToExport, useWordsActs } from "./use-words-acts.ts";

/** In the palette a line has room for so much of the words. */
const EXCERPT_LENGTH = 40;

/** Offers what can be done with the words that are open or have the focus; else with the newest, which no key touches. */
export const ActsOnWords = ({ rows }: { readonly rows: readonly Row[] }) => {
  const { workspace } = useSeat();
  const { room: words } = useWords();
  const place = useRoom();
  const { view, selected, pointed, select, ask } = place;
  const { items, messages, minutes } = view.state;
  const acts = useWordsActs();
  const { isBusy, error, run } = useAct();
  const open = selected === null || selected === NOTES ? undefined : rows[rowIndexOf(rows, selected)];
  const chosen = open ?? rows.find(({ key, type }) => key === pointed && isOfWords(type));
  const row = chosen ?? rows.findLast(({ type }) => isOfWords(type));

  const actsOn = (text: string, offered: readonly OfferedAct[]): readonly OfferedAct[] =>
    offered.map((one) => ({
      ...one,
      on: excerptOf(text, EXCERPT_LENGTH),
      ...(chosen === undefined ? { isImplied: true } : {}),
    }));
  const offeredOn = (): readonly OfferedAct[] => {
    switch (row?.type) {
      case "item": {
        const item = items.get(row.id);
        if (item === undefined) return [];
        return actsOn(item.text, [{ act: "open", run: () => select(row.id) }, ...acts.ofItem(item)]);
      }
      case "message": {
        const message = messages.get(row.id);
        if (message === undefined) return [];
        const receipt = () =>
          workspace.act(view.room, { type: "messageAcknowledged", message: message.message });
        const acknowledge: OfferedAct = {
          act: "acknowledge",
          run: () => void run(receipt, words.acknowledged),
        };
        return actsOn(message.wording, [
          { act: "open", run: () => select(row.id) },
          ...(mayAcknowledge(message, place) && !isBusy ? [acknowledge] : []),
          ...acts.ofMessage(message),
        ]);
      }
      case "minutes": {
        const account = minutes.get(row.minutes);
        return account === undefined ? [] : actsOn(account.title, acts.ofMinutes(account));
      }
      case "export": {
        const agree = () => ask({ type: "agreeExport", export: row.export });
        return mayAgreeToExport(row.export, place)
          ? actsOn(view.state.exports.get(row.export)?.reason ?? words.exportShort, [
              { act: "agreeExport", run: agree },
            ])
          : [];
      }
      default:
        return [];
    }
  };
  useActs(offeredOn());
  return <Wrong sentence={error} />;
};

const isOfWords = (type: Row["type"]): boolean =>
  type === "item" || type === "message" || type === "minutes" || type === "export";
