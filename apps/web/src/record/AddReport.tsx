import type { RoomView } from "@parley/client";
import { ENDINGS } from "@parley/documents";
import { parseReportedTime, type ReportId, type RoomId } from "@parley/domain";
import { read } from "@parley/reading";
import { useEffect, useRef, useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/Field.tsx";
import type { Undoable } from "../ui/use-undoable.ts";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";
import { FileField } from "./FileField.tsx";
import { KeeperField } from "./KeeperField.tsx";
import { actsFor, digestOf, keptText, LONGEST_REPORT, type ReportWish } from "./report-wish.ts";
import { type OpenedFile, useOpenedFile } from "./use-opened-file.ts";

/** The head of a text tells its date and headline; more of it need not be read for that. */
const HEAD = 4_000;
const PLAIN = "text/plain";
const MEDIA_TYPES = {
  text: PLAIN,
  html: "text/html",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const;

type Wish = Omit<ReportWish, "digest"> & { readonly bytes: Uint8Array<ArrayBuffer> | null };
const EMPTY: Wish = { title: "", outlet: "", date: "", mediaType: PLAIN, text: "", bytes: null };

/** Opens a file or takes a pasted text, and keeps it as a report in a room of one's own side. */
export const AddReport = ({
  rooms,
  file,
  undoable,
  onKept,
  onClose,
}: {
  readonly rooms: readonly RoomView[];
  /** One that was dropped on the screen. */
  readonly file: File | null;
  readonly undoable: Undoable;
  readonly onKept: (room: RoomId, report: ReportId) => void;
  readonly onClose: () => void;
}) => {
  const { record: words, common } = useWords();
  const [room, setRoom] = useState<RoomId | undefined>(rooms[0]?.room);
  const [wish, setWish] = useState(EMPTY);
  const change = (part: Partial<Wish>): void => setWish((now) => ({ ...now, ...part }));
  const take = (text: string, part: Partial<Wish>): void => {
    const head = read(text.slice(0, HEAD));
    setWish((now) => ({
      ...now,
      ...{ text, ...part },
      title: part.title || now.title || (head.headline ?? "").slice(0, 200),
      date: part.date || now.date || (head.date ?? ""),
    }));
  };
  const takeFile = ({ document: { form, text, date, headline }, bytes }: OpenedFile): void =>
    take(keptText(text), {
      ...{ bytes, mediaType: MEDIA_TYPES[form], title: (headline ?? "").slice(0, 200) },
      ...(date === null ? {} : { date }),
    });
  const { opening, wrong, open, cancel } = useOpenedFile(takeFile);
  const dropped = useRef(file);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was dropped is opened once
  useEffect(() => {
    const { current } = dropped;
    dropped.current = null;
    if (current !== null) void open(current);
  }, []);
  const isDate = wish.date.trim() === "" || parseReportedTime(wish.date.trim()).ok;
  const isLong = wish.text.length > LONGEST_REPORT;
  const isReady =
    room !== undefined &&
    wish.text.trim() !== "" &&
    isDate &&
    !isLong &&
    opening === null &&
    !undoable.isBusy;
  const keep = async (): Promise<void> => {
    if (!isReady) return;
    const text = keptText(wish.text);
    const digest = await digestOf(wish.bytes ?? text);
    if (digest === null || text === "") return;
    const title = wish.title.trim() === "" ? words.untitled : wish.title.trim();
    const acts = actsFor(room, { ...wish, title, digest, text });
    const [first] = acts;
    if (first?.type !== "reportAdded") return;
    const undo = [{ type: "reportWithdrawn" as const, report: first.report }];
    if (!(await undoable.perform({ room, acts, undo, done: words.added(title) }))) return;
    onClose();
    onKept(room, first.report);
  };
  return (
    <Dialog
      title={words.addTitle}
      onClose={onClose}
      actions={
        <Button tone="go" isDisabled={!isReady} onPress={() => void keep()}>
          {words.keep}
        </Button>
      }
    >
      <div className="stack">
        <p>{words.addHint}</p>
        <FileField label={words.file} accept={ENDINGS.join(",")} onFile={(one) => void open(one)} />
        <div className="row">
          <span role="status">{opening === null ? "" : words.opening(opening)}</span>
          {opening === null ? null : (
            <Button tone="plain" onPress={cancel}>
              {common.cancel}
            </Button>
          )}
        </div>
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
        <KeeperField rooms={rooms} room={room} onRoom={setRoom} />
        <Wrong sentence={wrong ?? undoable.wrong} />
      </div>
    </Dialog>
  );
};
