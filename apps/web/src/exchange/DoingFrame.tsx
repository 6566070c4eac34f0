import { type ReactNode, useState } from "react";
import { type ActName, lineOf, type OfferedAct } from "../app/acts.ts";
import { useActs, useActsBook } from "../app/acts-context.tsx";
import { Link } from "../app/Link.tsx";
import type { Route } from "../app/routes.ts";
import { ActButton } from "../ui/ActButton.tsx";
import { Button } from "../ui/Button.tsx";
import { KeysDialog } from "../ui/KeysDialog.tsx";
import { useWords } from "../words/catalogue.ts";
import "./exchange.css";

/**
 * The frame of the screens on which something is done step by step: its name, the mediation or room that it is of, the way
 * back from one thing to all of them, the acts of the screen as a whole, and its keys.
 */
export const DoingFrame = ({
  title,
  about,
  back,
  offered = [],
  hidden = [],
  children,
}: {
  readonly title: string;
  readonly about: string | undefined;
  readonly back?: { readonly to: Route; readonly name: string } | undefined;
  /** The acts of the screen as a whole that are possible now, each a button at its head. */
  readonly offered?: readonly OfferedAct[];
  /** Those that have their button elsewhere, or none. */
  readonly hidden?: readonly OfferedAct[];
  readonly children: ReactNode;
}) => {
  const words = useWords();
  const [shown, show] = useState<readonly KeyLine[] | null>(null);
  const book = useActsBook();
  const explaining: OfferedAct = {
    act: "keysHere",
    run: () => show([...keysOffered(book.all(), words), ...words.acts.moves]),
  };
  useActs([...offered, ...hidden, explaining]);
  return (
    <div className="exchange-screen">
      <header className="bar">
        <div>
          <h1>{title}</h1>
          <p>{about}</p>
        </div>
        <span className="push row no-print">
          {back === undefined ? null : <Link to={back.to}>{back.name}</Link>}
          {offered.map((act) => (
            <ActButton key={act.act} offered={act} />
          ))}
          <Button tone="plain" act="keysHere" onPress={explaining.run}>
            {words.undo.keys}
          </Button>
        </span>
      </header>
      <div className="page stack exchange-page">{children}</div>
      {shown === null ? null : (
        <KeysDialog title={`${words.undo.keys}: ${title}`} keys={shown} onClose={() => show(null)} />
      )}
    </div>
  );
};

type KeyLine = readonly [sign: string, meaning: string];

/** What the keys do now, as everything on the screen offers it. */
const keysOffered = (all: readonly OfferedAct[], words: ReturnType<typeof useWords>): readonly KeyLine[] => {
  const names = new Set<ActName>(
    all
      .filter(({ act, isImplied }) => lineOf(act).group === "doing" && isImplied !== true)
      .map(({ act }) => act),
  );
  return [...names].map((act) => [lineOf(act).key, lineOf(act).name(words)]);
};
