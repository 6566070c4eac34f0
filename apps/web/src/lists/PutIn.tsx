import { type Intended, systemRandomness } from "@parley/client";
import {
  asPutIn,
  hashEntries,
  inParts,
  LIMITS,
  type ListEntry,
  mayReadNames,
  type NameListId,
  newestVersion,
} from "@parley/domain";
import { bytesToBase64Url } from "@parley/kernel";
import { useDeferredValue, useId, useMemo } from "react";
import { useKeptForm } from "../app/kept-form.ts";
import { aFlag, aText, oneOf } from "../app/kept-readers.ts";
import { useRoomName } from "../app/room-name.ts";
import { namesIn } from "../exchange/step-form.ts";
import { inputToMoment } from "../room/local-time.ts";
import { useReadBy } from "../room/names.ts";
import { DeedDialog } from "../ui/DeedDialog.tsx";
import { CheckField, ChoiceField, TextField } from "../ui/Field.tsx";
import type { Undoable } from "../ui/use-undoable.ts";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";
import { entriesIn, firstFreeNumber, type ReadEntries, withoutName } from "./entries-in.ts";
import { categoriesOf, type HeldList } from "./held-lists.ts";
import { sealedBefore } from "./version-changes.ts";

const SALT_BYTES = 16;
const PASTED = "";

interface PutInForm {
  readonly from: NameListId | typeof PASTED;
  readonly text: string;
  readonly without: string;
  readonly withNames: boolean;
  readonly until: string;
}

interface PutInProps {
  readonly held: HeldList;
  /** Every list of this seat: entries can be taken from another room's, with the same seals. */
  readonly all: readonly HeldList[];
  readonly undoable: Undoable;
  readonly onClose: () => void;
}

/** Puts a version together, from pasted lines, a file, the last version or another room's list, and submits it. */
export const PutIn = ({ held, all, undoable, onClose }: PutInProps) => {
  const { lists } = useWords();
  const { putting: words } = lists;
  const { view, list } = held;
  const readBy = useReadBy(view);
  const kept = useKeptForm<PutInForm>(
    `entries:${view.room}:${list.list}:${list.versions.length + 1}`,
    { from: PASTED, text: "", without: "", withNames: view.kind === "delegation", until: "" },
    {
      ...{ text: aText, without: aText, until: aText, withNames: aFlag },
      from: oneOf<NameListId | typeof PASTED>([PASTED, ...all.map((one) => one.list.list)]),
    },
  );
  const { form, change } = kept;
  const { from, text, without, until } = form;
  // Where somebody is who may not read names, none can be put in.
  const mayName = mayReadNames(list, view.state);
  const withNames = mayName && form.withNames;
  const version = list.versions.length + 1;
  const source = all.find((one) => one.list.list === from);
  const firstNumber = useMemo(() => firstFreeNumber(entriesHere(held, all)), [held, all]);
  const before = useMemo(() => sealedBefore(entriesAnywhere(held, all)), [held, all]);
  const pasted = useDeferredValue(text);
  const read = useMemo(
    () => entriesIn(pasted, categoriesOf(held), lists.columns, () => "", firstNumber, before),
    [pasted, held, lists, firstNumber, before],
  );
  const takenFrom = entriesOfLast(source).filter(({ pseudonym }) => !namesIn(without).includes(pseudonym));
  const count = source === undefined ? read.entries.length : takenFrom.length;
  const isTooMany = count > LIMITS.entriesPerList;
  const acts = (): readonly Intended[] => {
    const fresh =
      source === undefined
        ? entriesIn(text, categoriesOf(held), lists.columns, newSalt, firstNumber, before).entries
        : takenFrom;
    return submission(list.list, version, withNames ? fresh : fresh.map(withoutName), inputToMoment(until));
  };
  return (
    <DeedDialog
      title={words.title(version)}
      hint={[words.goHint, lists.seenBy(readBy)].join(" ")}
      go={words.go(count)}
      isReady={count > 0 && !isTooMany && list.collecting.size === 0}
      deed={() => ({ room: view.room, acts: acts(), undo: [], done: lists.done.submitted(count) })}
      undoable={undoable}
      kept={kept}
      onClose={onClose}
    >
      <SourceField held={held} all={all} from={from} onChange={(list) => change({ from: list })} />
      {source === undefined ? (
        <Pasting text={text} onText={(typed) => change({ text: typed })} read={read} />
      ) : (
        <TextField
          label={words.without}
          hint={words.withoutHint}
          rows={2}
          value={without}
          onChange={(names) => change({ without: names })}
        />
      )}
      {mayName ? (
        <CheckField
          label={words.names}
          hint={withNames ? words.namesHere : words.namesHint}
          value={withNames}
          onChange={(isOn) => change({ withNames: isOn })}
        />
      ) : (
        <p className="small quiet">{words.namesNotHere}</p>
      )}
      {view.kind === "delegation" ? null : (
        <TextField
          label={words.until}
          type="datetime-local"
          value={until}
          onChange={(at) => change({ until: at })}
        />
      )}
      {isTooMany ? <Wrong sentence={words.tooMany(LIMITS.entriesPerList)} /> : null}
    </DeedDialog>
  );
};

/** Whom the same side has on its lists in this room, earlier versions of this one among them. */
const entriesHere = (held: HeldList, all: readonly HeldList[]): readonly ListEntry[] =>
  entriesAnywhere(
    held,
    all.filter(({ view }) => view.room === held.view.room),
  );

const entriesAnywhere = ({ list }: HeldList, all: readonly HeldList[]): readonly ListEntry[] =>
  all.flatMap((one) =>
    one.list.side === list.side ? one.list.versions.flatMap(({ entries }) => [...entries.values()]) : [],
  );

const newSalt = (): string =>
  bytesToBase64Url(systemRandomness.bytes(SALT_BYTES, { use: "salt of an identity" }));

/** The entries as their side put them in, without what was said of them since. */
const entriesOfLast = (held: HeldList | undefined): readonly ListEntry[] => {
  const version = held === undefined ? undefined : newestVersion(held.list);
  return Array.from(version?.entries.values() ?? [], asPutIn);
};

const submission = (
  list: NameListId,
  version: number,
  entries: readonly ListEntry[],
  objectionsUntil: number | undefined,
): readonly Intended[] => {
  return [
    ...inParts(entries).map((some): Intended => ({ type: "entriesListed", list, version, entries: some })),
    {
      ...{ type: "listSubmitted", list, version, entries: entries.length, hash: hashEntries(entries) },
      ...(objectionsUntil === undefined ? {} : { objectionsUntil }),
    },
  ];
};

const SourceField = ({
  held,
  all,
  from,
  onChange,
}: Pick<PutInProps, "held" | "all"> & {
  readonly from: NameListId | typeof PASTED;
  readonly onChange: (from: NameListId | typeof PASTED) => void;
}) => {
  const { putting: words } = useWords().lists;
  const roomName = useRoomName();
  const sources = all.filter(({ list }) => list.side === held.list.side && list.versions.length > 0);
  return sources.length === 0 ? null : (
    <ChoiceField
      label={words.where}
      value={from}
      onChange={onChange}
      choices={[
        [PASTED, words.pasted] as const,
        ...sources.map(
          ({ list, view }) =>
            [
              list.list,
              list.list === held.list.list ? words.last : words.from(list.title, roomName(view)),
            ] as const,
        ),
      ]}
    />
  );
};

const MOST_FAULTS = 20;

const Pasting = ({
  text,
  onText,
  read,
}: {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly read: ReadEntries;
}) => {
  const { putting: words } = useWords().lists;
  const id = useId();
  return (
    <>
      <TextField label={words.text} hint={words.hint} rows={6} value={text} onChange={onText} />
      <div className="field">
        <label htmlFor={id}>{words.file}</label>
        <input
          id={id}
          className="input"
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={(event) => void event.target.files?.[0]?.text().then(onText)}
        />
      </div>
      <p role="status">{words.read(read.entries.length)}</p>
      {read.faults.length === 0 ? null : (
        <div className="note small">
          {words.faults(read.faults.length)}
          <ul>
            {read.faults.slice(0, MOST_FAULTS).map(({ line, problem }) => (
              <li key={line}>{words.fault(line, words.problem[problem])}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
};
