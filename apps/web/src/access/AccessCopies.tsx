import type { CopyPreview, RoomView } from "@parley/client";
import { isMediator, type PartyId } from "@parley/domain";
import { useMemo } from "react";
import { useSeat } from "../app/seat-context.tsx";
import { PresentCopies } from "../copies/PresentCopies.tsx";
import { sayAct } from "../copies/say-act.ts";
import { type CopyHere, Waiting } from "../copies/Waiting.tsx";
import { useWords } from "../words/catalogue.ts";

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
      {view === team && isKept ? (
        <div className="no-print">
          <PresentCopies
            mediation={view.mediation}
            what={{ type: "access" }}
            kinds={["caucus", "committee", "common"]}
            preview={(preview) => <AccessPreview preview={preview} party={party} />}
          />
        </div>
      ) : null}
    </>
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
