import { useState } from "react";
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useActs } from "../app/acts-context.tsx";
import { download, fileNameOf } from "../people/download.ts";
import { rowsToCsv } from "../register/register-export.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import { useTablePlace } from "./table-context.ts";
import { exportRows, inTurn } from "./table-export.ts";
import { useTableWords } from "./use-table-words.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Takes the table out of Parley: printed, as values, or as a document. */
export const ExportMenu = ({ title }: { readonly title: string }) => {
  const catalogue = useWords();
  const { table: words, common } = catalogue;
  const { mediation, table } = useTablePlace();
  const said = useTableWords(table);
  const times = useTimes();
  const announce = useAnnounce();
  const [isBusy, setBusy] = useState(false);
  const saveCsv = (): void => {
    download(
      fileNameOf(`${words.fileName} ${title}`, "csv"),
      rowsToCsv(exportRows(table, said, catalogue), words.csv),
      "text/csv",
    );
    announce(words.saved);
  };
  const saveDocument = async (): Promise<void> => {
    setBusy(true);
    announce(words.preparing);
    try {
      // The writer of documents is large and seldom needed.
      const { tableToDocx } = await import("./table-docx.ts");
      const day = times.day(Date.now());
      const head = {
        title: `${words.title}: ${title}`,
        subtitle: `${words.summary(table.rows.length, table.parties.length)} · ${day}`,
        ...(table.parties.length > 1 ? { order: words.inTurn } : {}),
      };
      const blob = await tableToDocx(inTurn(table, mediation, day), head, said, catalogue);
      download(
        fileNameOf(`${words.fileName} ${title}`, "docx"),
        new Uint8Array(await blob.arrayBuffer()),
        DOCX,
      );
      announce(words.saved);
    } catch {
      announce(words.failedDocument);
    }
    setBusy(false);
  };
  useActs([
    { act: "printTable", run: () => print() },
    { act: "saveTableCsv", run: saveCsv },
    ...(isBusy ? [] : [{ act: "saveTableDocx", run: () => void saveDocument() } as const]),
  ]);
  return (
    <MenuTrigger>
      <AriaButton className="button" isDisabled={isBusy}>
        {isBusy ? words.preparing : words.export} <span aria-hidden="true">▾</span>
      </AriaButton>
      <Popover className="menu" placement="bottom end">
        <Menu aria-label={words.export} className="menu-list">
          <MenuItem onAction={() => print()}>{common.print}</MenuItem>
          <MenuItem onAction={saveCsv}>{words.exportCsv}</MenuItem>
          <MenuItem onAction={() => void saveDocument()}>{words.exportDocx}</MenuItem>
        </Menu>
        <p className="menu-note">{words.leaves}</p>
      </Popover>
    </MenuTrigger>
  );
};
