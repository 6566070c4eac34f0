import { useState } from "react";
import { KeysDialog } from "../ui/KeysDialog.tsx";
import { type Catalogue, useWords } from "../words/catalogue.ts";
import { type ActName, isActName, lineOf } from "./acts.ts";
import { type ActsBook, type KeyLine, useActs, useActsBook } from "./acts-context.tsx";
import { ROW } from "./row.ts";

/** Says what the keys do on whichever screen this is, as it offers it at this moment. */
export const KeysHere = () => {
  const words = useWords();
  const book = useActsBook();
  const [shown, show] = useState<readonly KeyLine[] | null>(null);
  useActs([{ act: "keysHere", run: () => show(keysNow(book, words)) }]);
  return shown === null ? null : (
    <KeysDialog title={words.acts.keysHere} keys={shown} onClose={() => show(null)} />
  );
};

const keysNow = (book: ActsBook, words: Catalogue): readonly KeyLine[] => {
  const offered = book.all().flatMap(({ act }) => {
    const { group } = lineOf(act);
    return group === "everywhere" || group === "tour" ? [] : [act];
  });
  return [
    ...[...new Set([...offered, ...actsOnRows()])].map((act) => lineFor(act, words)),
    ...book.ways(),
    ...words.acts.moves,
    ...EVERYWHERE.map((act) => lineFor(act, words)),
  ];
};

/** However little the screen offers, these are there. */
const EVERYWHERE = ["letters", "find", "help"] as const;

const lineFor = (act: ActName, words: Catalogue): KeyLine => [lineOf(act).key, lineOf(act).name(words)];

const actsOnRows = (): readonly ActName[] =>
  [...document.querySelectorAll<HTMLElement>(`${ROW} [data-act]`)].flatMap(({ dataset: { act = "" } }) =>
    isActName(act) ? [act] : [],
  );
