import type { RoomView } from "@parley/client";
import { type HeldEntry, wordsOfEntry } from "@parley/domain";
import { Link } from "../app/Link.tsx";
import { ROW_PROPS } from "../app/row.ts";
import { useSeat } from "../app/seat-context.tsx";
import { ActButton } from "../ui/ActButton.tsx";
import type { Undoable } from "../ui/use-undoable.ts";
import { useWanted } from "../ui/use-wanted.ts";
import { useWords } from "../words/catalogue.ts";
import { confirmed, withdrawn } from "./entry/entry-deeds.ts";
import { mayChange } from "./entry/may-change.ts";
import { useChain } from "./use-chain.ts";

/** What a row of the record is given. */
export interface RowProps {
  readonly held: HeldEntry;
  readonly view: RoomView | undefined;
  readonly undoable: Undoable;
  /** The entry to be shown first. */
  readonly at?: string | undefined;
  readonly correct: (held: HeldEntry) => void;
}

/** A row that is brought into view where it is what the person came for. */
export const useWantedRow = ({ held, at }: Pick<RowProps, "held" | "at">) => ({
  ...ROW_PROPS,
  ...useWanted<HTMLTableRowElement>(at === held.entry.entry),
});

/** The chain of attribution, the very words, and the recorder's own remark. */
export const RowWords = ({ held: { entry }, view }: Pick<RowProps, "held" | "view">) => {
  const { recordParts } = useWords();
  const chain = useChain();
  const words = wordsOfEntry(entry);
  return (
    <>
      {view === undefined ? null : (
        <p className="small quiet" dir="auto">
          {chain(entry, view.state)}
        </p>
      )}
      {words === "" ? null : <q>{words}</q>}
      {entry.note === undefined ? null : <p className="small quiet">{recordParts.note(entry.note)}</p>}
    </>
  );
};

/** What one's own side may do with its entry. */
export const RowActs = ({ held, view, undoable, correct }: Omit<RowProps, "at">) => {
  const { recordParts } = useWords();
  const { workspace } = useSeat();
  const { entry, room } = held;
  if (view === undefined || !mayChange(view, workspace.device, entry)) return null;
  return (
    <span className="row no-print">
      {entry.standing === "candidate" ? (
        <ActButton
          isDisabled={undoable.isBusy}
          offered={{
            act: "confirmEntry",
            run: () => void undoable.perform({ room, done: recordParts.confirmedEntry, ...confirmed(entry) }),
          }}
        />
      ) : null}
      <ActButton offered={{ act: "correctEntry", run: () => correct(held) }} />
      <ActButton
        isDisabled={undoable.isBusy}
        offered={{
          act: "takeFromRecord",
          run: () =>
            void undoable.perform({ room, done: recordParts.withdrawnEntry, ...withdrawn(view, entry) }),
        }}
      />
    </span>
  );
};

/** The report, by its title, and whether a person or the reader made the entry. */
export const RowPlace = ({ held: { entry, report, room } }: { readonly held: HeldEntry }) => {
  const { record: words } = useWords();
  const { basis, origin } = entry;
  const from =
    origin.type === "person"
      ? words.byHand
      : origin.edited
        ? words.byReaderEdited
        : words.byReader(Math.round(100 * origin.confidence));
  if (report !== null)
    return (
      <>
        <Link to={{ screen: "report", room, report: report.report, at: entry.entry }}>
          <bdi>{words.ofReport(report.title, report.date.type === "known" ? report.date.value : "")}</bdi>
        </Link>
        ; {from}
      </>
    );
  return (
    <>
      <bdi>{basis.type === "imported" ? words.imported(basis.file) : words.heard}</bdi>; {from}
    </>
  );
};
