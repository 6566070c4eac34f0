import type { RoomView } from "@parley/client";
import {
  type Contact,
  entriesOf,
  type HeldEntry,
  type Participant,
  recordOf,
  rivalFigures,
} from "@parley/domain";
import { useMemo, useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { useIsPrinting } from "../ui/use-printing.ts";
import type { Undoable } from "../ui/use-undoable.ts";
import { useWords } from "../words/catalogue.ts";
import { ContactPicture } from "./ContactPicture.tsx";
import { standsFor } from "./contact-graph.ts";
import { RowActs, RowPlace, type RowProps, RowWords, useWantedRow } from "./EntryRowParts.tsx";
import { CorrectDialog } from "./entry/ToldDialog.tsx";
import { FigureGroups } from "./FigureGroups.tsx";
import { RecordFilterRow } from "./RecordFilterRow.tsx";
import { EVERYTHING, filterEntries } from "./record-filter.ts";
import { SaveFigures } from "./SaveFigures.tsx";
import { useWordsOf } from "./suggestions/use-words-of.ts";

const KINDS = ["statement", "figure", "contact", "frame"] as const;

interface TablesProps {
  readonly rooms: readonly RoomView[];
  readonly undoable: Undoable;
  /** The entry to be shown first. */
  readonly at?: string | undefined;
}

/** What stands in the record, by kind: the very words, whose they are, and where they stand. */
export const EntryTables = ({ rooms, undoable, at }: TablesProps) => {
  const { record: words, recordParts } = useWords();
  const [filter, setFilter] = useState(EVERYTHING);
  const [correcting, correct] = useState<HeldEntry | null>(null);
  const { entries } = useMemo(() => recordOf(rooms.map(({ state }) => state)), [rooms]);
  const shown = useMemo(() => filterEntries(entries, filter), [entries, filter]);
  const view = rooms.find(({ room }) => room === correcting?.room);
  const parties = useMemo(() => new Map(rooms.flatMap(({ state }) => [...state.parties])), [rooms]);
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
            {kind === "figure" ? (
              <>
                <div className="row no-print">
                  <SaveFigures rooms={rooms} />
                </div>
                <FigureGroups groups={rivalFigures(these)} />
              </>
            ) : null}
            {kind === "contact" ? (
              <ContactPicture
                contacts={entriesOf(shown, "contact").map(({ entry }) => entry.content)}
                parties={parties}
              />
            ) : null}
            <EntryTable
              {...{ kind, rooms, undoable, at, correct }}
              label={words.entries[kind]}
              entries={these}
            />
          </div>
        );
      })}
      {correcting === null || view === undefined ? null : (
        <CorrectDialog view={view} held={correcting} undoable={undoable} onClose={() => correct(null)} />
      )}
    </>
  );
};

const isContact = (held: HeldEntry): held is HeldEntry<Contact> => held.entry.content.type === "contact";

/** So many rows stand at first: a record of a thousand entries opens at once, and the filter finds any of them. */
const FIRST_ROWS = 100;

const EntryTable = ({
  kind,
  label,
  entries,
  rooms,
  ...row
}: TablesProps & {
  readonly kind: (typeof KINDS)[number];
  readonly label: string;
  readonly entries: readonly HeldEntry[];
  readonly correct: (held: HeldEntry) => void;
}) => {
  const { record: words, recordParts } = useWords();
  const [isWhole, showWhole] = useState(false);
  const isPrinting = useIsPrinting();
  const wanted = entries.findIndex(({ entry }) => entry.entry === row.at);
  const most = isWhole || isPrinting ? entries.length : Math.max(FIRST_ROWS, wanted + 1);
  const left = entries.length - most;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="record-scroll" tabIndex={0} aria-label={label}>
      <table className="record-table" data-kind={kind}>
        <thead>
          <tr>
            {(kind === "contact" ? words.contactColumns : words.entryColumns).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, most).map((held) => {
            const view = rooms.find(({ room }) => room === held.room);
            return isContact(held) ? (
              <ContactRow key={held.entry.entry} held={held} view={view} {...row} />
            ) : (
              <EntryRow key={held.entry.entry} held={held} view={view} {...row} />
            );
          })}
        </tbody>
      </table>
      {left <= 0 ? null : (
        <div className="row no-print">
          <Button onPress={() => showWhole(true)}>{recordParts.showRest(left)}</Button>
        </div>
      )}
    </section>
  );
};

const EntryRow = (props: RowProps) => {
  const { recordParts } = useWords();
  const said = useWordsOf();
  const { entry } = props.held;
  return (
    <tr {...useWantedRow(props)}>
      <td>
        <bdi>{said.content(entry.content)}</bdi>
        {entry.standing === "candidate" ? <Chip tone="warn">{recordParts.candidate}</Chip> : null}
      </td>
      <td>
        <bdi>{said.voices(entry.voices)}</bdi>
      </td>
      <td dir="auto">
        <RowWords {...props} />
      </td>
      <td className="small quiet">
        <RowPlace held={props.held} /> <RowActs {...props} />
      </td>
    </tr>
  );
};

const ContactRow = (props: RowProps & { readonly held: HeldEntry<Contact> }) => {
  const { record: words, recordParts } = useWords();
  const [whom, via, how, at, about, by] = words.contactColumns;
  const said = useWordsOf();
  const { content, standing, voices } = props.held.entry;
  const { manner, who, through, where = "", subject = "", when } = content;
  return (
    <tr {...useWantedRow(props)}>
      <td data-column={whom}>
        <Names of={who} view={props.view} />
        {standing === "candidate" ? <Chip tone="warn">{recordParts.candidate}</Chip> : null}
      </td>
      <td data-column={via}>
        <Names of={through} view={props.view} />
      </td>
      <td data-column={how} dir="auto">
        {[said.manner(manner), where].filter((part) => part !== "").join(", ")}
      </td>
      <td data-column={at}>
        <bdi>{said.date(when)}</bdi>
      </td>
      <td data-column={about} dir="auto">
        {subject}
      </td>
      <td data-column={by}>
        <bdi>{said.voices(voices)}</bdi>
      </td>
      <td dir="auto">
        <RowWords {...props} />
        <div className="small quiet">
          <RowPlace held={props.held} /> <RowActs {...props} />
        </div>
      </td>
    </tr>
  );
};

const Names = ({ of, view }: { readonly of: readonly Participant[]; readonly view: RoomView | undefined }) =>
  of.map((one) => {
    const party = view === undefined ? null : standsFor(one, view.state.parties);
    return (
      <div key={one.name} dir="auto">
        {one.name} {party === null ? null : <small className="quiet">({party})</small>}
      </div>
    );
  });
