import { CLIENT_LIMITS, type Intended, newId, type RoomView, systemRandomness } from "@parley/client";
import { figuresFromCsv, type RoomId } from "@parley/domain";
import { useId, useState } from "react";
import { useRoomName } from "../app/room-name.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { ChoiceField } from "../ui/Field.tsx";
import type { Undoable } from "../ui/use-undoable.ts";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";
import { useWordsOf } from "./suggestions/use-words-of.ts";

interface Read extends ReturnType<typeof figuresFromCsv> {
  readonly file: string;
}

/** Brings figures in from a file with HXL tags: all that is taken is shown before, and each row that is not, by line. */
export const ImportFigures = ({
  rooms,
  undoable,
  onClose,
}: {
  readonly rooms: readonly RoomView[];
  readonly undoable: Undoable;
  readonly onClose: () => void;
}) => {
  const { recordParts, record } = useWords();
  const { figures: words } = recordParts;
  const roomName = useRoomName();
  const id = useId();
  const [room, setRoom] = useState<RoomId | undefined>(rooms[0]?.room);
  const [read, setRead] = useState<Read | null>(null);
  const count = read?.figures.length ?? 0;
  const isTooMany = count > CLIENT_LIMITS.maxActsAtOnce;
  const go = async (): Promise<void> => {
    if (read === null || room === undefined) return;
    if (await undoable.perform({ room, done: words.imported(count), ...actsFor(room, read) })) onClose();
  };
  return (
    <Dialog
      title={words.importTitle}
      onClose={onClose}
      actions={
        <Button tone="go" isDisabled={count === 0 || isTooMany || undoable.isBusy} onPress={() => void go()}>
          {words.importGo(count)}
        </Button>
      }
    >
      <div className="stack">
        <p>{words.importHint}</p>
        <div className="field">
          <label htmlFor={id}>{words.importFile}</label>
          <input
            id={id}
            className="input"
            type="file"
            accept=".csv,text/csv"
            onChange={(event) => {
              const file = event.target.files?.[0];
              void file
                ?.text()
                .then((text) => setRead({ ...figuresFromCsv(text), file: file.name.slice(0, 200) }));
            }}
          />
        </div>
        {rooms.length > 1 && room !== undefined ? (
          <ChoiceField
            label={record.room}
            value={room}
            onChange={setRoom}
            choices={rooms.map((one) => [one.room, roomName(one)])}
          />
        ) : null}
        {read === null ? null : <Preview read={read} />}
        {isTooMany ? <Wrong sentence={words.tooMany(CLIENT_LIMITS.maxActsAtOnce)} /> : null}
        <Wrong sentence={undoable.wrong} />
      </div>
    </Dialog>
  );
};

const Preview = ({ read: { figures, faults } }: { readonly read: Read }) => {
  const { recordParts } = useWords();
  const { figures: words } = recordParts;
  const said = useWordsOf();
  return (
    <>
      <p role="status">{words.read(figures.length, faults.length)}</p>
      {faults.length === 0 ? null : (
        <ul className="note">
          {faults.map(({ line, problem }) => (
            <li key={`${line} ${problem}`}>{words.fault(line, words.problems[problem])}</li>
          ))}
        </ul>
      )}
      {figures.length === 0 ? null : (
        <ol className="import-preview">
          {figures.map(({ line, content, voices }) => (
            <li key={`${line} ${content.measure}`} value={line} dir="auto">
              {said.content(content)} · {said.voices(voices)}
            </li>
          ))}
        </ol>
      )}
    </>
  );
};

const actsFor = (room: RoomId, { figures, file }: Read) => {
  const acts = figures.map(({ content, voices }) => ({
    type: "recordEntered" as const,
    entry: newId(systemRandomness, "recordEntry", room),
    ...{ basis: { type: "imported" as const, file }, voices, content, issues: [] },
    ...{ standing: "confirmed" as const, origin: { type: "person" as const } },
  }));
  const undo = acts.map(({ entry }): Intended => ({ type: "recordWithdrawn", entry }));
  return { acts, undo };
};
