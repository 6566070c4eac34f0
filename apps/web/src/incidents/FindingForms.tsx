import { type Intended, newId, systemRandomness } from "@parley/client";
import {
  EVIDENCE_KINDS,
  type EvidenceKind,
  FINDINGS,
  type IncidentFindingKind,
  type PartyId,
} from "@parley/domain";
import { useKeptForm } from "../app/kept-form.ts";
import { aText, oneOf } from "../app/kept-readers.ts";
import { useMay } from "../exchange/use-may.ts";
import { inputToMoment } from "../room/local-time.ts";
import { useReadBy } from "../room/names.ts";
import { DeedDialog } from "../ui/DeedDialog.tsx";
import { ChoiceField, TextField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import type { HeldIncident } from "./incident-model.ts";

import { anyEvidence, type FormProps, OWN, VoiceField, voicesIn } from "./incident-voices.tsx";

interface KeptEvidence {
  readonly side: PartyId | typeof OWN;
  readonly kind: EvidenceKind;
  readonly text: string;
  readonly asOf: string;
}

/** Begins to look into an allegation. */
export const InquireForm = ({ held, undoable, onClose }: FormProps & { readonly held: HeldIncident }) => {
  const { incidents } = useWords();
  const { view, incident } = held;
  const readBy = useReadBy(view);
  return (
    <DeedDialog
      title={incidents.act.inquire}
      hint={[incidents.form.inquireHint, incidents.seenBy(readBy)].join(" ")}
      go={incidents.form.inquireGo}
      isReady
      deed={() => ({
        ...{ room: view.room, acts: [{ type: "inquiryBegan", incident: incident.incident }] },
        ...{ undo: [], done: incidents.done.inquiry },
      })}
      undoable={undoable}
      onClose={onClose}
    >
      {null}
    </DeedDialog>
  );
};

export const EvidenceForm = ({ held, undoable, onClose }: FormProps & { readonly held: HeldIncident }) => {
  const { incidents } = useWords();
  const { form: words } = incidents;
  const { view, incident } = held;
  const readBy = useReadBy(view);
  const may = useMay(view);
  const voices = voicesIn(view, may, (one) => anyEvidence(incident.incident, one));
  const kept = useKeptForm<KeptEvidence>(
    `evidence:${view.room}:${incident.incident}`,
    { side: voices[0] ?? OWN, kind: "witness", text: "", asOf: "" },
    { side: oneOf(voices), kind: oneOf(EVIDENCE_KINDS), text: aText, asOf: aText },
  );
  const { change } = kept;
  const { side, kind, text, asOf } = kept.form;
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
      kept={kept}
      onClose={onClose}
    >
      <VoiceField view={view} voices={voices} value={side} onChange={(one) => change({ side: one })} />
      <ChoiceField
        label={words.kind}
        value={kind}
        onChange={(chosen) => change({ kind: chosen })}
        choices={EVIDENCE_KINDS.map((one) => [one, incidents.kind[one]] as const)}
      />
      <TextField
        label={words.evidenceWords}
        rows={3}
        value={text}
        onChange={(typed) => change({ text: typed })}
      />
      <TextField
        label={words.asOf}
        type="datetime-local"
        value={asOf}
        onChange={(day) => change({ asOf: day })}
      />
    </DeedDialog>
  );
};

export const FindForm = ({ held, undoable, onClose }: FormProps & { readonly held: HeldIncident }) => {
  const { incidents } = useWords();
  const { form: words } = incidents;
  const { view, incident } = held;
  const readBy = useReadBy(view);
  const kept = useKeptForm<{ readonly finding: IncidentFindingKind; readonly text: string }>(
    `finding:${view.room}:${incident.incident}`,
    { finding: "inconclusive", text: "" },
    { finding: oneOf(FINDINGS), text: aText },
  );
  const { change } = kept;
  const { finding, text } = kept.form;
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
      kept={kept}
      onClose={onClose}
    >
      <ChoiceField
        label={words.outcome}
        value={finding}
        onChange={(chosen) => change({ finding: chosen })}
        choices={FINDINGS.map((one) => [one, incidents.status[one]] as const)}
      />
      {finding === "accessDenied" ? <p className="note small">{incidents.deniedHint}</p> : null}
      <TextField
        label={words.findWords}
        rows={3}
        value={text}
        onChange={(typed) => change({ text: typed })}
      />
    </DeedDialog>
  );
};
