import type { ReportDocument } from "@parley/documents";
import { createDocumentOpener } from "@parley/documents/worker";
import { useEffect, useMemo, useRef, useState } from "react";
import { useWords } from "../words/catalogue.ts";

/** What a file held, with its own bytes. */
export interface OpenedFile {
  readonly document: ReportDocument;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Opens files beside the page; opening can be given up, and then nothing was opened. */
export const useOpenedFile = (onOpened: (opened: OpenedFile) => void) => {
  const { record: words } = useWords();
  const opener = useMemo(() => createDocumentOpener(), []);
  useEffect(() => opener.end, [opener]);
  const [opening, setOpening] = useState<{ readonly name: string; readonly size: number } | null>(null);
  const [pages, setPages] = useState<{ readonly done: number; readonly of: number } | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const giveUp = useRef<AbortController | null>(null);
  const open = async (file: File): Promise<void> => {
    giveUp.current?.abort();
    const mine = new AbortController();
    giveUp.current = mine;
    setWrong(null);
    setOpening({ name: file.name, size: file.size });
    setPages(null);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const opened = await opener.open(file.name, bytes, mine.signal, (done, of) => {
      if (!mine.signal.aborted) setPages({ done, of });
    });
    if (mine.signal.aborted) return;
    setOpening(null);
    if (opened.ok) onOpened({ document: opened.value, bytes });
    else setWrong(words.unreadable[opened.error.reason]);
  };
  return {
    opening,
    /** Of a document in pages: how many were read, of how many. */
    pages,
    wrong,
    open,
    cancel: (): void => {
      giveUp.current?.abort();
      setOpening(null);
    },
  };
};
