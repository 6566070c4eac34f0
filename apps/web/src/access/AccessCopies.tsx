import type { CopyPreview, RoomView } from "@parley/client";
import { type ItemId, isMediator, type PartyId } from "@parley/domain";
import { useMemo, useState } from "react";
import { useSeat } from "../app/seat-context.tsx";
import { PresentCopies } from "../copies/PresentCopies.tsx";
import { sayAct } from "../copies/say-act.ts";
import { type CopyHere, Waiting } from "../copies/Waiting.tsx";
import { useWords } from "../words/catalogue.ts";
import { ChooseEntries } from "./ChooseEntries.tsx";

/** For a mediating team: what was agreed and reported in separate talks, and showing rooms what the team has of it. */
export const AccessCopies = ({
  view,
  rooms,
}: {
  readonly view: RoomView;
  readonly rooms: readonly RoomView[];
}) => {
  const { workspace } = useSeat();
  const { copies: words } = useWords();
  const team = rooms.find(
    ({ kind, state, mayWrite }) => kind === "team" && mayWrite && isMediator(state, workspace.device),
  );
  const copies = useMemo(
    () =>
      rooms
        .filter(({ kind, state }) => kind === "caucus" && isMediator(state, workspace.device))
        .map((one): CopyHere => ({ view: one, what: { type: "access" } })),
    [rooms, workspace],
  );
  if (team === undefined) return null;
  const party = (id: PartyId): string => team.state.parties.get(id)?.neutralLabel ?? words.nobody;
  const isKept = team.state.accessAgreements.size + team.state.accessReports.size > 0;
  return (
    <>
      <Waiting mediation={view.mediation} copies={copies} party={party} />
      {view === team && isKept ? <ShowAccess view={view} party={party} /> : null}
    </>
  );
};

/** Showing rooms all of it, or what of it is chosen. */
const ShowAccess = ({
  view,
  party,
}: {
  readonly view: RoomView;
  readonly party: (party: PartyId) => string;
}) => {
  const [chosen, choose] = useState<ReadonlySet<ItemId> | null>(null);
  return (
    <div className="no-print">
      <PresentCopies
        mediation={view.mediation}
        what={{ type: "access", ...(chosen === null ? {} : { entries: [...chosen] }) }}
        kinds={["caucus", "committee", "common"]}
        fields={<ChooseEntries view={view} party={party} chosen={chosen} onChoose={choose} />}
        preview={(preview) => <AccessPreview preview={preview} party={party} />}
      />
    </div>
  );
};

const AccessPreview = ({
  preview,
  party,
}: {
  readonly preview: CopyPreview;
  readonly party: (party: PartyId) => string;
}) => {
  const catalogue = useWords();
  return (
    <ul className="copy-preview plain-list">
      {preview.events
        .filter(({ type }) => type === "accessAgreed" || type === "accessReported")
        .map((event, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines in their order, which is all that tells them apart
          <li key={place} dir="auto">
            {sayAct(event, catalogue, party)}
          </li>
        ))}
    </ul>
  );
};
