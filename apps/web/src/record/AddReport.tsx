import type { RoomView } from "@parley/client";
import { ENDINGS } from "@parley/documents";
import { createDocumentOpener } from "@parley/documents/worker";
import { parseReportedTime, type RoomId } from "@parley/domain";
import { read } from "@parley/reading";
import { useEffect, useId, useMemo, useState } from "react";
import { useRoomName } from "../app/room-name.ts";
import { useReadBy } from "../room/names.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { ChoiceField, TextField } from "../ui/Field.tsx";
import type { Undoable } from "../ui/use-undoable.ts";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";
import { actsFor, digestOf, keptText, LONGEST_REPORT, type ReportWish } from "./report-wish.ts";

/** The head of a text tells its date and headline; more of it need not be read for that. */
const HEAD = 4_000;
const PLAIN = "text/plain";
const MEDIA_TYPES = {
  text: PLAIN,
  html: "text/html",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const;

/** Opens a file or takes a pasted text, and keeps it as a report in a room of one's own side. */
export const AddReport = ({
  rooms,
  undoable,
  onClose,
}: {
  readonly rooms: readonly RoomView[];
  readonly undoable: Undoable;
  readonly onClose: () => void;
}) => {
  const { record: words } = useWords();
  const roomName = useRoomName();
  const [room, setRoom] = useState<RoomId | undefined>(rooms[0]?.room);
  const [wish, setWish] = useState<
    Omit<ReportWish, "digest"> & { readonly bytes: Uint8Array<ArrayBuffer> | null }
  >({
    ...{ title: "", outlet: "", date: "", mediaType: PLAIN, text: "", bytes: null },
  });
  const [wrong, setWrong] = useState<string | null>(null);
  const [isOpening, setOpening] = useState(false);
  const opener = useMemo(() => createDocumentOpener(), []);
  useEffect(() => opener.end, [opener]);
  const change = (part: Partial<typeof wish>): void => setWish({ ...wish, ...part });
  const take = (text: string, part: Partial<typeof wish>): void => {
    const head = read(text.slice(0, HEAD));
    change({
      text,
      ...part,
      title: part.title || wish.title || (head.headline ?? "").slice(0, 200),
      date: part.date || wish.date || (head.date ?? ""),
    });
  };
  const open = async (file: File): Promise<void> => {
    setWrong(null);
    setOpening(true);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const opened = await opener.open(file.name, bytes);
    setOpening(false);
    if (!opened.ok) return setWrong(words.unreadable[opened.error.reason]);
    const { form, text, date, headline } = opened.value;
    take(keptText(text), {
      ...{ bytes, mediaType: MEDIA_TYPES[form], title: (headline ?? "").slice(0, 200) },
      ...(date === null ? {} : { date }),
    });
  };
  const keeper = rooms.find((one) => one.room === room);
  const isDate = wish.date.trim() === "" || parseReportedTime(wish.date.trim()).ok;
  const isLong = wish.text.length > LONGEST_REPORT;
  const isReady = room !== undefined && wish.text.trim() !== "" && isDate && !isLong && !isOpening;
  const keep = async (): Promise<void> => {
    if (!isReady || undoable.isBusy) return;
    const text = keptText(wish.text);
    const digest = await digestOf(wish.bytes ?? text);
    if (digest === null || text === "") return;
    const title = wish.title.trim() === "" ? words.untitled : wish.title.trim();
    const acts = actsFor(room, { ...wish, title, digest, text });
    const [first] = acts;
    const undo =
      first?.type === "reportAdded" ? [{ type: "reportWithdrawn" as const, report: first.report }] : [];
    if (await undoable.perform({ room, acts, undo, done: words.added(title) })) onClose();
  };
  return (
    <Dialog
      title={words.addTitle}
      onClose={onClose}
      actions={
        <Button tone="go" isDisabled={!isReady || undoable.isBusy} onPress={() => void keep()}>
          {words.keep}
        </Button>
      }
    >
      <div className="stack">
        <p>{words.addHint}</p>
        <FileField label={words.file} onFile={(file) => void open(file)} />
        <p role="status">{isOpening ? words.opening : ""}</p>
        <TextField
          label={words.text}
          rows={8}
          value={wish.text}
          onChange={(text) => take(text, { bytes: null, mediaType: PLAIN })}
          wrong={isLong ? words.tooLong(LONGEST_REPORT.toLocaleString("en")) : null}
        />
        <TextField
          label={words.reportTitle}
          value={wish.title}
          maxLength={200}
          onChange={(title) => change({ title })}
        />
        <TextField
          label={words.outlet}
          value={wish.outlet}
          maxLength={200}
          onChange={(outlet) => change({ outlet })}
        />
        <TextField
          label={words.date}
          value={wish.date}
          onChange={(date) => change({ date })}
          wrong={isDate ? null : words.notADate}
        />
        {rooms.length > 1 && room !== undefined ? (
          <ChoiceField
            label={words.room}
            value={room}
            onChange={setRoom}
            choices={rooms.map((one) => [one.room, roomName(one)])}
          />
        ) : null}
        {keeper === undefined ? null : <ReadBy view={keeper} />}
        <Wrong sentence={wrong ?? undoable.wrong} />
      </div>
    </Dialog>
  );
};

/** Who will read the report, before it is kept. */
const ReadBy = ({ view }: { readonly view: RoomView }) => <p className="small">{useReadBy(view)}</p>;

const FileField = ({ label, onFile }: { readonly label: string; readonly onFile: (file: File) => void }) => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        type="file"
        accept={ENDINGS.join(",")}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) onFile(file);
        }}
      />
    </div>
  );
};
