import type { RoomView } from "@parley/client";
import { isMediator, type PartyId, presentPeople } from "@parley/domain";
import { useMemo, useState } from "react";
import { useSeat } from "../app/seat-context.tsx";
import { PresentCopies } from "../copies/PresentCopies.tsx";
import { type CopyHere, Waiting } from "../copies/Waiting.tsx";
import type { MediationHere } from "../people/mediation.ts";
import { CheckField, TextField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import type { HeldIncident } from "./incident-model.ts";

/** For a mediating team: what was alleged and brought in separate talks, and is not on record with the team yet. */
export const WaitingIncidents = ({
  here,
  team,
}: {
  readonly here: MediationHere;
  readonly team: RoomView;
}) => {
  const { workspace } = useSeat();
  const { copies: words } = useWords();
  const { rooms } = here;
  const copies = useMemo(
    () =>
      rooms
        .filter(({ kind, state }) => kind === "caucus" && isMediator(state, workspace.device))
        .flatMap((view) =>
          [...view.state.incidents.keys()].map(
            (incident): CopyHere => ({ view, what: { type: "incident", incident } }),
          ),
        ),
    [rooms, workspace],
  );
  const party = (id: PartyId): string => team.state.parties.get(id)?.neutralLabel ?? words.nobody;
  return <Waiting mediation={here.view.mediation} copies={copies} party={party} />;
};

/** Of what the team keeps: showing it to rooms, in its own words or in the mediator's. */
export const ShowIncident = ({ held: { view, incident, alsoIn } }: { readonly held: HeldIncident }) => {
  const { incidents: words, copies } = useWords();
  const { workspace } = useSeat();
  const [wording, setWording] = useState("");
  const [withWords, setWithWords] = useState(false);
  if (view.kind !== "team" || !view.mayWrite || !isMediator(view.state, workspace.device)) return null;
  const party = (id: PartyId): string => view.state.parties.get(id)?.neutralLabel ?? copies.nobody;
  const told = wording.trim();
  const { side } = incident;
  const isThere = ({ state }: RoomView): boolean =>
    side !== undefined && presentPeople(state).some(({ seat }) => seat.party === side);
  // A side that is in a room says there itself what it alleges; of what it has said, it is shown how far that has come.
  const isOpenTo = (room: RoomView): boolean =>
    !isThere(room) || alsoIn.some((other) => other.room === room.room);
  return (
    <PresentCopies
      mediation={view.mediation}
      what={{
        ...{ type: "incident", incident: incident.incident, withWords },
        ...(told === "" ? {} : { wording: told }),
      }}
      kinds={["caucus", "committee", "common"]}
      isOpenTo={isOpenTo}
      about={incident.place}
      fields={
        <>
          <TextField
            label={words.wording}
            hint={words.wordingHint}
            rows={3}
            value={wording}
            onChange={setWording}
          />
          {side === undefined ? null : <p className="small quiet">{words.saidThere(party(side))}</p>}
          <CheckField label={words.withEvidence} value={withWords} onChange={setWithWords} />
        </>
      }
      preview={({ events }) => (
        <div className="copy-preview">
          {events.map((event) =>
            event.type === "incidentAlleged" ? (
              <p key="alleged" className="words" dir="auto">
                {event.words}
              </p>
            ) : event.type === "incidentPresented" ? (
              <p key="status">
                {words.status[event.status]}
                {event.words === undefined ? "" : `: ${event.words}`}
              </p>
            ) : event.type === "evidenceAdded" ? (
              <p key={event.evidence} className="small">
                {copies.evidence(words.kind[event.kind])} {event.words}
              </p>
            ) : null,
          )}
        </div>
      )}
    />
  );
};
