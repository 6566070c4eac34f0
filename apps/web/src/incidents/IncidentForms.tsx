import { type Intended, newId, type RoomView, systemRandomness } from "@parley/client";
import {
  type CommitmentId,
  EVIDENCE_KINDS,
  type EvidenceKind,
  FINDINGS,
  type IncidentFindingKind,
  type IncidentId,
  type ItemId,
  LIMITS,
  type PartyId,
  type RoomId,
} from "@parley/domain";
import { useState } from "react";
import { useRoomName } from "../app/room-name.ts";
import { type May, useMay } from "../exchange/use-may.ts";
import { inputToMoment } from "../room/local-time.ts";
import { useReadBy } from "../room/names.ts";
import { DeedDialog } from "../ui/DeedDialog.tsx";
import { ChoiceField, TextField } from "../ui/Field.tsx";
import type { Undoable } from "../ui/use-undoable.ts";
import { useWords } from "../words/catalogue.ts";
import type { HeldIncident } from "./incident-model.ts";

interface FormProps {
  readonly undoable: Undoable;
  readonly onClose: () => void;
}

/** Stands for an id that will be drawn when something is really sent. */
const NO_ITEM = "AAAAAAAAAAAAAAAAAAAAAA" as ItemId;
const NO_INCIDENT = "AAAAAAAAAAAAAAAAAAAAAA" as IncidentId;
/** Of no side: monitors, observers and mediators speak for themselves. */
const OWN = "";

const anyAllegation = (side: PartyId | typeof OWN): Intended => ({
  ...{ type: "incidentAlleged", incident: NO_INCIDENT, place: "-", from: 0, words: "-" },
  ...(side === OWN ? {} : { side }),
});

/** Evidence that this seat could add, for whichever side it may speak. */
export const anyEvidence = (
  { party }: RoomView,
  incident: IncidentId,
  side?: PartyId | typeof OWN,
): Intended => {
  const whose = side ?? party ?? OWN;
  return {
    ...{ type: "evidenceAdded", incident, evidence: NO_ITEM, kind: "other", words: "-" },
    ...(whose === OWN ? {} : { side: whose }),
  };
};

export const anyFinding = (incident: IncidentId): Intended => ({
  ...{ type: "incidentFound", incident, finding: "inconclusive" },
});

/** For whom this seat may speak in a room: itself, or sides. */
const voicesIn = (view: RoomView, may: May, act: (side: PartyId | typeof OWN) => Intended) =>
  [OWN, ...view.state.parties.keys()].filter((side): side is PartyId | typeof OWN =>
    may(act(side as PartyId | typeof OWN)),
  );

const VoiceField = ({
  view,
  voices,
  value,
  onChange,
}: {
  readonly view: RoomView;
  readonly voices: readonly (PartyId | typeof OWN)[];
  readonly value: PartyId | typeof OWN;
  readonly onChange: (side: PartyId | typeof OWN) => void;
}) => {
  const { form: words } = useWords().incidents;
  return voices.length < 2 ? null : (
    <ChoiceField
      label={words.whose}
      value={value}
      onChange={onChange}
      choices={voices.map(
        (one) => [one, one === OWN ? words.own : (view.state.parties.get(one)?.neutralLabel ?? "")] as const,
      )}
    />
  );
};

/** The rooms in which this seat may allege something. */
export const AllegeForm = ({ rooms, ...props }: FormProps & { readonly rooms: readonly RoomView[] }) => {
  const [chosen, choose] = useState<RoomId | undefined>(rooms[0]?.room);
  const view = rooms.find(({ room }) => room === chosen);
  return view === undefined ? null : (
    <AllegeIn key={view.room} {...props} view={view} rooms={rooms} onRoom={choose} />
  );
};

const AllegeIn = ({
  view,
  rooms,
  onRoom,
  undoable,
  onClose,
}: FormProps & {
  readonly view: RoomView;
  readonly rooms: readonly RoomView[];
  readonly onRoom: (room: RoomId) => void;
}) => {
  const { incidents } = useWords();
  const { form: words } = incidents;
  const roomName = useRoomName();
  const readBy = useReadBy(view);
  const may = useMay(view);
  const voices = voicesIn(view, may, anyAllegation);
  const [side, setSide] = useState<PartyId | typeof OWN>(voices[0] ?? OWN);
  const [place, setPlace] = useState("");
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [text, setText] = useState("");
  const [commitment, setCommitment] = useState<CommitmentId | "">("");
  const commitments = [...view.state.commitments.values()];
  const [start, end] = [inputToMoment(from), inputToMoment(to)];
  const isReady =
    voices.length > 0 &&
    place.trim() !== "" &&
    text.trim() !== "" &&
    start !== undefined &&
    (to === "" || (end ?? -1) >= start);
  return (
    <DeedDialog
      title={words.allegeTitle}
      hint={[words.allegeHint, incidents.seenBy(readBy)].join(" ")}
      go={words.allegeGo}
      isReady={isReady}
      deed={() => {
        if (start === undefined) return null;
        const act: Intended = {
          ...{ type: "incidentAlleged", incident: newId(systemRandomness, "incident", view.room) },
          ...{ place: place.trim(), from: start, words: text.trim() },
          ...(side === OWN ? {} : { side }),
          ...(end === undefined ? {} : { to: end }),
          ...(commitment === "" ? {} : { commitment }),
        };
        return { room: view.room, acts: [act], undo: [], done: incidents.done.alleged };
      }}
      undoable={undoable}
      onClose={onClose}
    >
      {rooms.length < 2 ? null : (
        <ChoiceField
          label={words.room}
          value={view.room}
          onChange={onRoom}
          choices={rooms.map((one) => [one.room, roomName(one)] as const)}
        />
      )}
      <VoiceField view={view} voices={voices} value={side} onChange={setSide} />
      <TextField label={words.place} value={place} maxLength={LIMITS.line} onChange={setPlace} />
      <TextField label={words.from} type="datetime-local" value={from} onChange={setFrom} />
      <TextField label={words.to} type="datetime-local" value={to} onChange={setTo} />
      <TextField label={words.words} rows={4} value={text} onChange={setText} />
      {commitments.length === 0 ? null : (
        <ChoiceField
          label={words.commitment}
          value={commitment}
          onChange={setCommitment}
          choices={[
            ["", words.none] as const,
            ...commitments.map((one) => [one.commitment, one.text.deed] as const),
          ]}
        />
      )}
    </DeedDialog>
  );
};

export const EvidenceForm = ({ held, undoable, onClose }: FormProps & { readonly held: HeldIncident }) => {
  const { incidents } = useWords();
  const { form: words } = incidents;
  const { view, incident } = held;
  const readBy = useReadBy(view);
  const may = useMay(view);
  const voices = voicesIn(view, may, (one) => anyEvidence(view, incident.incident, one));
  const [side, setSide] = useState<PartyId | typeof OWN>(voices[0] ?? OWN);
  const [kind, setKind] = useState<EvidenceKind>("witness");
  const [text, setText] = useState("");
  const [asOf, setAsOf] = useState("");
  const at = inputToMoment(asOf);
  return (
    <DeedDialog
      title={words.evidenceTitle}
      hint={[words.evidenceHint, incidents.seenBy(readBy)].join(" ")}
      go={words.evidenceGo}
      isReady={text.trim() !== ""}
      deed={() => {
        const act: Intended = {
          ...{ type: "evidenceAdded", incident: incident.incident, kind, words: text.trim() },
          evidence: newId(systemRandomness, "item", view.room),
          ...(side === OWN ? {} : { side }),
          ...(at === undefined ? {} : { asOf: at }),
        };
        return { room: view.room, acts: [act], undo: [], done: incidents.done.evidence };
      }}
      undoable={undoable}
      onClose={onClose}
    >
      <VoiceField view={view} voices={voices} value={side} onChange={setSide} />
      <ChoiceField
        label={words.kind}
        value={kind}
        onChange={setKind}
        choices={EVIDENCE_KINDS.map((one) => [one, incidents.kind[one]] as const)}
      />
      <TextField label={words.evidenceWords} rows={3} value={text} onChange={setText} />
      <TextField label={words.asOf} type="datetime-local" value={asOf} onChange={setAsOf} />
    </DeedDialog>
  );
};

export const FindForm = ({ held, undoable, onClose }: FormProps & { readonly held: HeldIncident }) => {
  const { incidents } = useWords();
  const { form: words } = incidents;
  const { view, incident } = held;
  const readBy = useReadBy(view);
  const [finding, setFinding] = useState<IncidentFindingKind>("inconclusive");
  const [text, setText] = useState("");
  return (
    <DeedDialog
      title={words.findTitle}
      hint={[words.findHint, incidents.seenBy(readBy)].join(" ")}
      go={words.findGo}
      isReady
      deed={() => {
        const act: Intended = {
          ...{ type: "incidentFound", incident: incident.incident, finding },
          ...(text.trim() === "" ? {} : { words: text.trim() }),
        };
        return { room: view.room, acts: [act], undo: [], done: incidents.done.found };
      }}
      undoable={undoable}
      onClose={onClose}
    >
      <ChoiceField
        label={words.outcome}
        value={finding}
        onChange={setFinding}
        choices={FINDINGS.map((one) => [one, incidents.status[one]] as const)}
      />
      {finding === "accessDenied" ? <p className="note small">{incidents.deniedHint}</p> : null}
      <TextField label={words.findWords} rows={3} value={text} onChange={setText} />
    </DeedDialog>
  );
};
