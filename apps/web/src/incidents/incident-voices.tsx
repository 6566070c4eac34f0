import type { Intended, RoomView } from "@parley/client";
import type { IncidentId, ItemId, PartyId } from "@parley/domain";
import type { May } from "../exchange/use-may.ts";
import { ChoiceField } from "../ui/Field.tsx";
import type { Undoable } from "../ui/use-undoable.ts";
import { useWords } from "../words/catalogue.ts";

export interface FormProps {
  readonly undoable: Undoable;
  readonly onClose: () => void;
}

/** Stands for an id that will be drawn when something is really sent. */
export const NO_ITEM = "AAAAAAAAAAAAAAAAAAAAAA" as ItemId;
export const NO_INCIDENT = "AAAAAAAAAAAAAAAAAAAAAA" as IncidentId;
/** Of no side: monitors, observers and mediators speak for themselves. */
export const OWN = "";

export const anyAllegation = (side: PartyId | typeof OWN): Intended => ({
  ...{ type: "incidentAlleged", incident: NO_INCIDENT, place: "-", from: 0, words: "-" },
  ...(side === OWN ? {} : { side }),
});

/** Evidence that a seat could add, for a side or for itself. */
export const anyEvidence = (incident: IncidentId, side: PartyId | typeof OWN): Intended => ({
  ...{ type: "evidenceAdded", incident, evidence: NO_ITEM, kind: "other", words: "-" },
  ...(side === OWN ? {} : { side }),
});

export const anyFinding = (incident: IncidentId): Intended => ({
  ...{ type: "incidentFound", incident, finding: "inconclusive" },
});

/** For whom this seat may speak in a room: itself, or sides. */
export const voicesIn = (view: RoomView, may: May, act: (side: PartyId | typeof OWN) => Intended) =>
  [OWN, ...view.state.parties.keys()].filter((side): side is PartyId | typeof OWN =>
    may(act(side as PartyId | typeof OWN)),
  );

export const VoiceField = ({
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
