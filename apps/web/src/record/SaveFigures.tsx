import type { RoomView } from "@parley/client";
import { entriesOf, figuresToCsv, recordOf } from "@parley/domain";
import type { OfferedAct } from "../app/acts.ts";
import { useActs } from "../app/acts-context.tsx";
import { download } from "../people/download.ts";
import { ActButton } from "../ui/ActButton.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { useWords } from "../words/catalogue.ts";

/** Figures into a file that other tools read. */
export const SaveFigures = ({ rooms }: { readonly rooms: readonly RoomView[] }) => {
  const { recordParts } = useWords();
  const { figures: words } = recordParts;
  const announce = useAnnounce();
  const figures = entriesOf(recordOf(rooms.map(({ state }) => state)).entries, "figure");
  const save: OfferedAct = {
    act: "saveFigures",
    run: () => {
      download(words.fileName, figuresToCsv(figures, words.columns), "text/csv");
      announce(words.saved);
    },
  };
  useActs(figures.length === 0 ? [] : [save]);
  return figures.length === 0 ? null : <ActButton offered={save} />;
};
