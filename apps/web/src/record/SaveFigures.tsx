import type { RoomView } from "@parley/client";
import { entriesOf, figuresToCsv, recordOf } from "@parley/domain";
import { download } from "../people/download.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../words/catalogue.ts";

/** Figures into a file that other tools read. */
export const SaveFigures = ({ rooms }: { readonly rooms: readonly RoomView[] }) => {
  const { recordParts } = useWords();
  const { figures: words } = recordParts;
  const announce = useAnnounce();
  const figures = entriesOf(recordOf(rooms.map(({ state }) => state)).entries, "figure");
  return figures.length === 0 ? null : (
    <Button
      onPress={() => {
        download(words.fileName, figuresToCsv(figures, words.columns), "text/csv");
        announce(words.saved);
      }}
    >
      {words.csv}
    </Button>
  );
};
