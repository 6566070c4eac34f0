import type { Item, Message } from "@parley/domain";
import type { OfferedAct } from "../app/acts.ts";
import { ActButton } from "../ui/ActButton.tsx";
import { useWordsActs } from "./use-words-acts.ts";

/** What this person may do with something that was said. */
export const ItemActions = ({ item }: { readonly item: Item }) => <Acts acts={useWordsActs().ofItem(item)} />;

/** What this person may do with a delivered message; acknowledging stands beneath the words themselves. */
export const MessageActions = ({ message }: { readonly message: Message }) => (
  <Acts acts={useWordsActs().ofMessage(message)} />
);

const Acts = ({ acts }: { readonly acts: readonly OfferedAct[] }) => (
  <div className="row panel-actions">
    {acts.map((offered) => (
      <ActButton key={offered.act} offered={offered} />
    ))}
  </div>
);
