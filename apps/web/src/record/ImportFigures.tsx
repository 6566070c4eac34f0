import { newId, type RoomView, systemRandomness } from "@parley/client";
import { figuresFromCsv, LIMITS, type RoomId } from "@parley/domain";
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import type { Undoable } from "../ui/use-undoable.ts";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";
import { FileField } from "./FileField.tsx";
import { KeeperField } from "./KeeperField.tsx";
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
  const { recordParts, undo } = useWords();
  const { figures: words } = recordParts;
  const [room, setRoom] = useState<RoomId | undefined>(rooms[0]?.room);
  const [read, setRead] = useState<Read | null>(null);
  const count = read?.figures.length ?? 0;
  const { progress, stop } = undoable;
  const go = async (): Promise<void> => {
    if (read === null || room === undefined) return;
    if (await undoable.performAll({ room, steps: stepsFor(room, read), done: words.imported })) onClose();
  };
  const close = (): void => {
    stop();
    onClose();
  };
  return (
    <Dialog
      title={words.importTitle}
      onClose={close}
      actions={
        <Button tone="go" isDisabled={count === 0 || undoable.isBusy} onPress={() => void go()}>
          {words.importGo(count)}
        </Button>
      }
    >
      <div className="stack">
        <p>{words.importHint}</p>
        <FileField
          label={words.importFile}
          accept=".csv,text/csv"
          onFile={(file) =>
            void file
              .text()
              .then((text) =>
                setRead({ ...figuresFromCsv(text, words.units), file: file.name.slice(0, LIMITS.line) }),
              )
          }
        />
        <KeeperField rooms={rooms} room={room} onRoom={setRoom} />
        {read === null ? null : <Preview read={read} />}
        {progress === null ? null : <p role="status">{undo.progress(progress.done, progress.of)}</p>}
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

const stepsFor = (room: RoomId, { figures, file }: Read) =>
  figures.map(({ content, voices }) => {
    const entry = newId(systemRandomness, "recordEntry", room);
    const words = { basis: { type: "imported" as const, file }, voices, content, issues: [] };
    const made = { standing: "confirmed" as const, origin: { type: "person" as const } };
    return {
      acts: [{ type: "recordEntered" as const, entry, ...words, ...made }],
      undo: [{ type: "recordWithdrawn" as const, entry }],
    };
  });
