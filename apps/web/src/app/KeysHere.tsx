import { useState } from "react";
import { type KeyGroup, KeysDialog } from "../ui/KeysDialog.tsx";
import { type Catalogue, useWords } from "../words/catalogue.ts";
import { ACT_GROUPS, type ActGroup, type ActName, isActName, lineOf } from "./acts.ts";
import { type ActsBook, type KeyLine, useActs, useActsBook } from "./acts-context.tsx";
import { ROW } from "./row.ts";

/** Says what the keys do on whichever screen this is, as it offers it at this moment. */
export const KeysHere = () => {
  const words = useWords();
  const book = useActsBook();
  const [shown, show] = useState<readonly KeyGroup[] | null>(null);
  useActs([{ act: "keysHere", run: () => show(keysNow(book, words)) }]);
  return shown === null ? null : (
    <KeysDialog title={words.acts.keysHere} groups={shown} onClose={() => show(null)} />
  );
};

/** What is done most on a screen first; what is possible anywhere last. */
const ORDER: readonly ActGroup[] = [
  "row",
  ...ACT_GROUPS.filter((group) => !["row", "tour", "everywhere"].includes(group)),
];
/** However little the screen offers, these are there. */
const EVERYWHERE = ["letters", "find", "help"] as const;

const keysNow = (book: ActsBook, words: Catalogue): readonly KeyGroup[] => {
  const possible = new Set([...book.all().map(({ act }) => act), ...actsOnRows()]);
  const lineFor = (act: ActName): KeyLine => [lineOf(act).key, lineOf(act).name(words)];
  const groups = ORDER.map((group) => ({
    title: words.acts.groups[group],
    keys: [...possible].filter((act) => lineOf(act).group === group).map(lineFor),
  }));
  const about = [...book.ways(), ...words.acts.moves, ...EVERYWHERE.map(lineFor)];
  return [...groups, { title: words.acts.about, keys: about }].filter(({ keys }) => keys.length > 0);
};

const actsOnRows = (): readonly ActName[] =>
  [...document.querySelectorAll<HTMLElement>(`${ROW} [data-act]`)].flatMap(({ dataset: { act = "" } }) =>
    isActName(act) ? [act] : [],
  );
