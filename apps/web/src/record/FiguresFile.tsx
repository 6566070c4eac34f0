import type { RoomView } from "@parley/client";
import { entriesOf, figuresToCsv, recordOf } from "@parley/domain";
import { useState } from "react";
import { download } from "../people/download.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import type { Undoable } from "../ui/use-undoable.ts";
import { useWords } from "../words/catalogue.ts";
import { ImportFigures } from "./ImportFigures.tsx";

/** Figures out of a file and into one. */
export const FiguresFile = ({
  rooms,
  keepers,
  undoable,
}: {
  readonly rooms: readonly RoomView[];
  readonly keepers: readonly RoomView[];
  readonly undoable: Undoable;
}) => {
  const { recordParts } = useWords();
  const { figures: words } = recordParts;
  const announce = useAnnounce();
  const [isImporting, setImporting] = useState(false);
  const figures = entriesOf(recordOf(rooms.map(({ state }) => state)).entries, "figure");
  return (
    <>
      {keepers.length === 0 ? null : <Button onPress={() => setImporting(true)}>{words.import}</Button>}
      {figures.length === 0 ? null : (
        <Button
          onPress={() => {
            download(words.fileName, figuresToCsv(figures, words.columns), "text/csv");
            announce(words.saved);
          }}
        >
          {words.csv}
        </Button>
      )}
      {isImporting ? (
        <ImportFigures rooms={keepers} undoable={undoable} onClose={() => setImporting(false)} />
      ) : null}
    </>
  );
};
