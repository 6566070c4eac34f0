import type { RoomView } from "@parley/client";
import { ENDINGS } from "@parley/documents";
import { LIMITS, type MediationId, parseReportedTime, type ReportId, type RoomId } from "@parley/domain";
import { read } from "@parley/reading";
import { useEffect, useRef, useState } from "react";
import { useKeptForm } from "../app/kept-form.ts";
import { aText } from "../app/kept-readers.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/Field.tsx";
import { KeptNote } from "../ui/KeptNote.tsx";
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

/** What a file held. It stands in the form as long as nobody writes in it: then the text is the person's own. */
type FromFile = Pick<ReportWish, "text" | "mediaType"> & { readonly bytes: Uint8Array<ArrayBuffer> };
const NOTHING = { title: "", outlet: "", date: "" };

/** Opens a file or takes a pasted text, and keeps it as a report in a room of one's own side. */
export const AddReport = ({
  mediation,
  rooms,
  file,
  undoable,
  onKept,
  onClose,
}: {
  readonly mediation: MediationId;
  readonly rooms: readonly RoomView[];
  /** One that was dropped on the screen. */
  readonly file: File | null;
  readonly undoable: Undoable;
  readonly onKept: (room: RoomId, report: ReportId) => void;
  readonly onClose: () => void;
}) => {
  const { record: words } = useWords();
  const [room, setRoom] = useState<RoomId | undefined>(rooms[0]?.room);
  const heading = useKeptForm(`report:${mediation}`, NOTHING, { title: aText, outlet: aText, date: aText });
  // A pasted text may be long: it is a draft of its own, so that writing beside it does not keep it anew.
  const pasted = useKeptForm(`report:${mediation}:text`, { text: "" }, { text: aText });
  const [opened, setOpened] = useState<FromFile | null>(null);
  const { title, outlet, date } = heading.form;
  const { text } = opened ?? pasted.form;
  const headFrom = (from: string, told: Partial<typeof NOTHING>): void => {
    const head = read(from.slice(0, HEAD));
    heading.change((now) => ({
      title: (told.title || now.title || (head.headline ?? "")).slice(0, LIMITS.line),
      date: told.date || now.date || (head.date ?? ""),
    }));
  };
  const write = (next: string): void => {
    setOpened(null);
    pasted.change({ text: next });
    headFrom(next, {});
  };
  const takeFile = ({ document, bytes }: OpenedFile): void => {
    const from = keptText(document.text);
    setOpened({ text: from, bytes, mediaType: MEDIA_TYPES[document.form] });
    pasted.forget();
    headFrom(from, { title: document.headline ?? "", date: document.date ?? "" });
  };
  const { opening, pages, wrong, open, cancel } = useOpenedFile(takeFile);
  const dropped = useRef(file);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was dropped is opened once
  useEffect(() => {
    const { current } = dropped;
    dropped.current = null;
    if (current !== null) void open(current);
  }, []);
  const isDate = date.trim() === "" || parseReportedTime(date.trim()).ok;
  const isLong = text.length > LONGEST_REPORT;
  const isReady =
    room !== undefined && text.trim() !== "" && isDate && !isLong && opening === null && !undoable.isBusy;
  const keep = async (): Promise<void> => {
    if (!isReady) return;
    const whole = keptText(text);
    const digest = await digestOf(opened?.bytes ?? whole);
    if (digest === null || whole === "") return;
    const called = title.trim() === "" ? words.untitled : title.trim();
    const mediaType = opened?.mediaType ?? PLAIN;
    const acts = actsFor(room, { outlet, date, mediaType, title: called, digest, text: whole });
    const [first] = acts;
    if (first?.type !== "reportAdded") return;
    const undo = [{ type: "reportWithdrawn" as const, report: first.report }];
    if (!(await undoable.perform({ room, acts, undo, done: words.added(called) }))) return;
    forget();
    onClose();
    onKept(room, first.report);
  };
  const forget = (): void => {
    heading.forget();
    pasted.forget();
  };
  const isRestored = heading.isRestored || pasted.isRestored;
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
        <KeptNote kept={{ isRestored, forget }} />
        <p>{words.addHint}</p>
        <FileField label={words.file} accept={ENDINGS.join(",")} onFile={(one) => void open(one)} />
        <Opening {...{ opening, pages, cancel }} />
        <TextField
          label={words.text}
          rows={8}
          value={text}
          onChange={write}
          wrong={isLong ? words.tooLong(LONGEST_REPORT.toLocaleString("en")) : null}
        />
        <TextField
          label={words.reportTitle}
          value={title}
          maxLength={LIMITS.line}
          onChange={(next) => heading.change({ title: next })}
        />
        <TextField
          label={words.outlet}
          value={outlet}
          maxLength={LIMITS.line}
          onChange={(next) => heading.change({ outlet: next })}
        />
        <TextField
          label={words.date}
          value={date}
          onChange={(next) => heading.change({ date: next })}
          wrong={isDate ? null : words.notADate}
        />
        <KeeperField rooms={rooms} room={room} onRoom={setRoom} />
        <Wrong sentence={wrong ?? undoable.wrong} />
      </div>
    </Dialog>
  );
};

/** What is being opened, how large it is, and how far it has come: only a document in pages can tell that. */
const Opening = ({
  opening,
  pages,
  cancel,
}: Pick<ReturnType<typeof useOpenedFile>, "opening" | "pages" | "cancel">) => {
  const { record: words, common } = useWords();
  return (
    <div className="row">
      <span role="status">{opening === null ? "" : words.opening(opening.name, opening.size)}</span>
      {opening === null ? null : (
        <>
          <progress
            aria-label={pages === null ? words.openingBar : words.pages(pages.done, pages.of)}
            {...(pages === null ? {} : { value: pages.done, max: pages.of })}
          />
          {pages === null ? null : (
            <span className="small quiet" aria-hidden="true">
              {words.pages(pages.done, pages.of)}
            </span>
          )}
          <Button tone="plain" onPress={cancel}>
            {common.cancel}
          </Button>
        </>
      )}
    </div>
  );
};
