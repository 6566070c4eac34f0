import type { RoomView } from "@parley/client";
import {
  decide,
  type IncidentStatus,
  isMediator,
  type MediationId,
  rowsToCsv,
  statusOfIncident,
} from "@parley/domain";
import { useMemo, useState } from "react";
import type { OfferedAct } from "../app/acts.ts";
import { useRoomName } from "../app/room-name.ts";
import { useSeat } from "../app/seat-context.tsx";
import { DoingFrame } from "../exchange/DoingFrame.tsx";
import { roomsOfKinds } from "../exchange/rooms-of-kinds.ts";
import { download, fileNameOf } from "../people/download.ts";
import { type MediationHere, useMediation } from "../people/mediation.ts";
import { utcOf } from "../register/register-export.ts";
import { ActButton } from "../ui/ActButton.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ChoiceField } from "../ui/Field.tsx";
import { UndoBar } from "../ui/UndoBar.tsx";
import { useUndoable } from "../ui/use-undoable.ts";
import { useWords } from "../words/catalogue.ts";
import "../access/access.css";
import { AllegeForm } from "./AllegeForm.tsx";
import { CalmPart } from "./CalmPart.tsx";
import { EvidenceForm, FindForm, InquireForm } from "./FindingForms.tsx";
import type { IncidentAsk } from "./IncidentCard.tsx";
import { WaitingIncidents } from "./IncidentCopies.tsx";
import { IncidentList } from "./IncidentList.tsx";
import "./incidents.css";
import {
  countsByStatus,
  type HeldIncident,
  INCIDENT_ROOMS,
  INCIDENT_STATUSES,
  incidentsIn,
} from "./incident-model.ts";

/** What is alleged to have happened, what speaks for or against it, and what was found. */
export const IncidentsScreen = ({
  mediation,
  at,
}: {
  readonly mediation: MediationId;
  /** The incident that the person came for. */
  readonly at?: string | undefined;
}) => {
  const { incidents: words } = useWords();
  const here = useMediation(mediation);
  const rooms = useMemo(() => roomsOfKinds(here, INCIDENT_ROOMS), [here]);
  if (here === undefined || rooms.length === 0)
    return (
      <EmptyState title={words.title}>
        <p>{words.nowhere}</p>
      </EmptyState>
    );
  return <Incidents here={here} rooms={rooms} at={at} />;
};

type Asked = { readonly what: "allege" } | { readonly what: IncidentAsk; readonly id: string };

const Incidents = ({
  here,
  rooms,
  at,
}: {
  readonly here: MediationHere;
  readonly rooms: readonly RoomView[];
  readonly at: string | undefined;
}) => {
  const { incidents: words, common } = useWords();
  const undoable = useUndoable();
  const [filter, setFilter] = useState<IncidentStatus | "">("");
  const [asked, ask] = useState<Asked | null>(null);
  const { workspace } = useSeat();
  const held = useMemo(() => incidentsIn(rooms), [rooms]);
  const team = rooms.find(
    ({ kind, state, mayWrite }) => kind === "team" && mayWrite && isMediator(state, workspace.device),
  );
  const shown = useMemo(
    () => held.filter(({ incident }) => filter === "" || statusOfIncident(incident) === filter),
    [held, filter],
  );
  const alleging = useAlleging(rooms);
  const saveCsv = useSaveCsv(held, here.view.charter.title);
  const allege: readonly OfferedAct[] =
    alleging.length === 0 ? [] : [{ act: "allege", run: () => ask({ what: "allege" }) }];
  const save: OfferedAct = { act: "saveCsv", run: saveCsv };
  const counts = countsByStatus(held);
  const about =
    asked !== null && "id" in asked ? held.find(({ incident }) => incident.incident === asked.id) : undefined;
  const shared = { undoable, onClose: () => ask(null) };
  return (
    <DoingFrame
      title={words.title}
      about={here.view.charter.title}
      offered={allege}
      hidden={held.length === 0 ? [] : [save]}
    >
      <p className="small quiet">{words.hint}</p>
      {team === undefined ? null : <WaitingIncidents here={here} team={team} />}
      <UndoBar undoable={undoable} />
      {held.length === 0 ? (
        <EmptyState title={words.emptyTitle}>
          <p>{words.empty}</p>
        </EmptyState>
      ) : (
        <>
          <CalmPart held={held} />
          <section aria-label={words.counts}>
            <dl className="incident-counts">
              {INCIDENT_STATUSES.map((status) => (
                <div key={status}>
                  <dt>{words.status[status]}</dt>
                  <dd className="num">{words.count(counts.get(status) ?? 0)}</dd>
                </div>
              ))}
            </dl>
          </section>
          <div className="row no-print steps-bar">
            <ChoiceField
              label={words.filter}
              value={filter}
              onChange={setFilter}
              choices={[
                ["", words.everything] as const,
                ...INCIDENT_STATUSES.map((status) => [status, words.status[status]] as const),
              ]}
            />
            <Button onPress={() => print()}>{common.print}</Button>
            <ActButton offered={save} />
            <span className="small quiet">{words.leaves}</span>
          </div>
          {shown.length === 0 ? <p className="quiet">{words.noneMatch}</p> : null}
          <h2 className="visually-hidden">{words.title}</h2>
          <IncidentList shown={shown} at={at} onAsk={(what, id) => ask({ what, id })} />
        </>
      )}
      {asked?.what === "allege" ? <AllegeForm {...shared} rooms={alleging} /> : null}
      {asked?.what === "evidence" && about !== undefined ? <EvidenceForm {...shared} held={about} /> : null}
      {asked?.what === "inquire" && about !== undefined ? <InquireForm {...shared} held={about} /> : null}
      {asked?.what === "find" && about !== undefined ? <FindForm {...shared} held={about} /> : null}
    </DoingFrame>
  );
};

/** The rooms in which this seat may allege something: for itself, or for a side. */
const useAlleging = (rooms: readonly RoomView[]): readonly RoomView[] => {
  const { workspace } = useSeat();
  return rooms.filter(
    ({ state, mayWrite }) =>
      mayWrite &&
      [undefined, ...state.parties.keys()].some(
        (side) =>
          decide(
            state,
            {
              ...{ type: "incidentAlleged", at: 0, incident: NO_INCIDENT, place: "-", from: 0, words: "-" },
              ...(side === undefined ? {} : { side }),
            },
            workspace.device,
          ).ok,
      ),
  );
};

/** Stands for an id that will be drawn when something is really sent. */
const NO_INCIDENT = "AAAAAAAAAAAAAAAAAAAAAA" as HeldIncident["incident"]["incident"];

/** Whose the last finding is: no finding leaves as nobody's. */
const finderOf = ({ state }: RoomView, { findings, shown }: HeldIncident["incident"]): string => {
  const last = findings.at(-1);
  if (last !== undefined) return last.doneBy?.name ?? state.people.get(last.found.person)?.name ?? "";
  return shown === undefined ? "" : (state.people.get(shown.by.person)?.name ?? "");
};

const useSaveCsv = (held: readonly HeldIncident[], title: string): (() => void) => {
  const { incidents: words } = useWords();
  const roomName = useRoomName();
  const announce = useAnnounce();
  return () => {
    const rows = held.map(({ view, incident }) => ({
      room: roomName(view),
      place: incident.place,
      from: utcOf(incident.from),
      to: utcOf(incident.to),
      allegedBy:
        incident.side === undefined
          ? // What a mediator entered stays the word of whoever said it.
            (incident.doneBy?.name ?? view.state.people.get(incident.alleged.person)?.name ?? "")
          : (view.state.parties.get(incident.side)?.neutralLabel ?? ""),
      allegation: incident.words,
      evidence: incident.evidence.map(({ kind, words: text }) => `${words.kind[kind]}: ${text}`).join("; "),
      status: words.status[statusOfIncident(incident)],
      finding: incident.findings.at(-1)?.words ?? incident.shown?.words ?? "",
      foundBy: finderOf(view, incident),
    }));
    download(fileNameOf(`${words.fileName} ${title}`, "csv"), rowsToCsv(rows, words.columns), "text/csv");
    announce(words.saved);
  };
};
