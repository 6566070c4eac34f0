import type { RoomView } from "@parley/client";
import { entriesOf, type HeldEntry, recordOf, rivalFigures, wordsOfEntry } from "@parley/domain";
import { useMemo, useState } from "react";
import { Link } from "../app/Link.tsx";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import type { Undoable } from "../ui/use-undoable.ts";
import { useWords } from "../words/catalogue.ts";
import { ContactPicture } from "./ContactPicture.tsx";
import { FigureGroups } from "./FigureGroups.tsx";
import { RecordFilterRow } from "./RecordFilterRow.tsx";
import { EVERYTHING, filterEntries } from "./record-filter.ts";
import { useWordsOf } from "./suggestions/use-words-of.ts";
import { useChain } from "./use-chain.ts";

const KINDS = ["statement", "figure", "contact", "frame"] as const;

/** What stands in the record, by kind: the very words, whose they are, and where they stand. */
export const EntryTables = ({
  rooms,
  undoable,
}: {
  readonly rooms: readonly RoomView[];
  readonly undoable: Undoable;
}) => {
  const { record: words, recordParts } = useWords();
  const [filter, setFilter] = useState(EVERYTHING);
  const { entries } = useMemo(() => recordOf(rooms.map(({ state }) => state)), [rooms]);
  const shown = useMemo(() => filterEntries(entries, filter), [entries, filter]);
  if (entries.length === 0) return <p className="quiet">{words.noEntries}</p>;
  return (
    <>
      <RecordFilterRow entries={entries} rooms={rooms} filter={filter} onChange={setFilter} />
      <p className="small quiet" role="status">
        {shown.length === 0 ? recordParts.nothingMatches : recordParts.count(shown.length, entries.length)}
      </p>
      {KINDS.map((kind) => {
        const these = entriesOf(shown, kind);
        return these.length === 0 ? null : (
          <div key={kind} className="stack">
            <h2>{words.entries[kind]}</h2>
            {kind === "figure" ? <FigureGroups groups={rivalFigures(these)} /> : null}
            {kind === "contact" ? (
              <ContactPicture contacts={entriesOf(shown, "contact").map(({ entry }) => entry.content)} />
            ) : null}
            <EntryTable label={words.entries[kind]} entries={these} rooms={rooms} undoable={undoable} />
          </div>
        );
      })}
    </>
  );
};

const EntryTable = ({
  label,
  entries,
  rooms,
  undoable,
}: {
  readonly label: string;
  readonly entries: readonly HeldEntry[];
  readonly rooms: readonly RoomView[];
  readonly undoable: Undoable;
}) => {
  const { record: words } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="record-scroll" tabIndex={0} aria-label={label}>
      <table className="record-table">
        <thead>
          <tr>
            <th scope="col">{words.says}</th>
            <th scope="col">{words.whose}</th>
            <th scope="col">{words.words}</th>
            <th scope="col">{words.from}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((held) => (
            <EntryRow
              key={held.entry.entry}
              held={held}
              view={rooms.find(({ room }) => room === held.room)}
              undoable={undoable}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
};

const EntryRow = ({
  held,
  view,
  undoable,
}: {
  readonly held: HeldEntry;
  readonly view: RoomView | undefined;
  readonly undoable: Undoable;
}) => {
  const { recordParts } = useWords();
  const said = useWordsOf();
  const chain = useChain();
  const { entry, room } = held;
  const words = wordsOfEntry(entry);
  return (
    <tr>
      <td>
        <bdi>{said.content(entry.content)}</bdi>
        {entry.standing === "candidate" ? <Chip>{recordParts.candidate}</Chip> : null}
      </td>
      <td>
        <bdi>{said.voices(entry.voices)}</bdi>
      </td>
      <td dir="auto">
        {view === undefined || entry.content.type !== "statement" ? null : (
          <p className="small quiet" dir="auto">
            {chain(entry, view.state)}
          </p>
        )}
        {words === "" ? null : <q>{words}</q>}
      </td>
      <td className="small quiet">
        <Place held={held} />{" "}
        {view?.mayWrite === true ? (
          <Button
            tone="plain"
            isDisabled={undoable.isBusy}
            onPress={() =>
              void undoable.perform({
                ...{ room, done: recordParts.withdrawnEntry },
                acts: [{ type: "recordWithdrawn", entry: entry.entry }],
                undo: [{ type: "recordRestored", entry: entry.entry }],
              })
            }
          >
            {recordParts.withdrawEntry}
          </Button>
        ) : null}
      </td>
    </tr>
  );
};

/** The report, by its title, and whether a person or the reader made the entry. */
const Place = ({ held: { entry, report, room } }: { readonly held: HeldEntry }) => {
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
