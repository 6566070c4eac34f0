import type { RoomView } from "@parley/client";
import type { RecordEntryId } from "@parley/domain";
import { Link } from "../app/Link.tsx";
import { useMediation } from "../people/mediation.ts";
import { useWords } from "../words/catalogue.ts";

/** The positions that rest on an entry's words, each leading back to its cell. */
export const OnTheTable = ({ view, entry }: { readonly view: RoomView; readonly entry: RecordEntryId }) => {
  const { table: words } = useWords();
  const { mediation, room } = view;
  const rooms = useMediation(mediation)?.rooms ?? [];
  const placed = rooms.flatMap(({ state }) =>
    [...state.placings.values()].flatMap(({ placing, source, withdrawn, party, issue, agenda }) => {
      const isOfIt = source.type === "recorded" && source.room === room && source.entry === entry;
      if (!isOfIt || withdrawn !== undefined) return [];
      const keeper = rooms.find((one) => one.room === (agenda ?? state.room))?.state;
      const title = (keeper?.issues.get(issue) ?? keeper?.copies.get(issue))?.title ?? "";
      return [{ placing, cell: words.cell(state.parties.get(party)?.neutralLabel ?? "", title) }];
    }),
  );
  if (placed.length === 0) return null;
  return (
    <p className="on-the-table small">
      <span className="quiet">{words.restsOn}</span>
      {placed.map(({ placing, cell }) => (
        <Link key={placing} to={{ screen: "table", mediation, at: placing }}>
          <bdi>{cell}</bdi>
        </Link>
      ))}
    </p>
  );
};
