import type { RoomView } from "@parley/client";
import { type RecordEntry, wordsOfEntry } from "@parley/domain";
import { useWords } from "../words/catalogue.ts";
import { useWordsOf } from "./suggestions/use-words-of.ts";

const KINDS = ["statement", "figure", "contact", "frame"] as const;

/** What stands in the record, by kind: the very words, whose they are, and where they stand. */
export const EntryTables = ({ rooms }: { readonly rooms: readonly RoomView[] }) => {
  const { record: words } = useWords();
  const entries = rooms.flatMap((view) =>
    [...view.state.record.values()]
      .filter(({ withdrawn }) => withdrawn === undefined)
      .map((entry) => ({ view, entry })),
  );
  if (entries.length === 0) return <p className="quiet">{words.noEntries}</p>;
  return KINDS.map((kind) => {
    const these = entries.filter(({ entry }) => entry.content.type === kind);
    return these.length === 0 ? null : (
      <section key={kind} className="stack" aria-label={words.entries[kind]}>
        <h2>{words.entries[kind]}</h2>
        <div className="record-scroll">
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
              {these.map(({ view, entry }) => (
                <EntryRow key={entry.entry} view={view} entry={entry} />
              ))}
            </tbody>
          </table>
        </div>
      </section>
    );
  });
};

const EntryRow = ({ view, entry }: { readonly view: RoomView; readonly entry: RecordEntry }) => {
  const { record: words } = useWords();
  const said = useWordsOf();
  const { basis, origin } = entry;
  const report = basis.type === "passages" ? view.state.reports.get(basis.report) : undefined;
  const date = report?.date.type === "known" ? report.date.value : "";
  const place =
    report !== undefined
      ? words.ofReport(report.title, date)
      : basis.type === "imported"
        ? words.imported(basis.file)
        : words.heard;
  const from =
    origin.type === "person"
      ? words.byHand
      : origin.edited
        ? words.byReaderEdited
        : words.byReader(Math.round(100 * origin.confidence));
  return (
    <tr>
      <td>
        <bdi>{said.content(entry.content)}</bdi>
      </td>
      <td>
        <bdi>{said.voices(entry.voices)}</bdi>
      </td>
      <td dir="auto">
        <q>{wordsOfEntry(entry)}</q>
      </td>
      <td className="small quiet">
        <bdi>{place}</bdi>; {from}
      </td>
    </tr>
  );
};
