import { LIMITS } from "@parley/domain";
import { useState } from "react";
import { useSeat } from "../app/seat-context.tsx";
import { useDraft } from "../app/use-draft.ts";
import { hueAt, PARTY_HUES, type PartyHue } from "../home/hues.ts";
import { Findings } from "../room/Findings.tsx";
import { useFindingsInAny } from "../room/use-findings.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { ChoiceField, TextField } from "../ui/Field.tsx";
import { useTask } from "../ui/use-task.ts";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";
import type { MediationHere } from "./mediation.ts";

/** One more party: its label in every room, and a colour without meaning. */
export const AddPartyForm = ({ here: { view, rooms } }: { readonly here: MediationHere }) => {
  const { people, home } = useWords();
  const { workspace } = useSeat();
  const announce = useAnnounce();
  const { fields, change, forget } = useDraft(`party:${view.mediation}`, { label: "", reason: "" });
  const label = fields.label.trim();
  const findings = useFindingsInAny(rooms, label);
  const reason = findings.length > 0 ? fields.reason.trim() : "";
  const [hue, setHue] = useState<PartyHue>(() => hueAt(view.parties.length));
  const { isBusy, wrong, run } = useTask();
  const submit = async (): Promise<void> => {
    const added = await run(() =>
      workspace.addParty(view.mediation, { label, hue }, reason === "" ? undefined : reason),
    );
    if (added === null) return;
    forget();
    announce(people.partyAdded);
  };
  return (
    <form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>{people.addParty}</h2>
      <p className="small quiet">{people.addPartyHint}</p>
      <div className="people-pair">
        <TextField
          label={people.partyLabel}
          value={fields.label}
          onChange={(next) => change({ label: next })}
          maxLength={LIMITS.line}
        />
        <ChoiceField
          label={people.partyColour}
          value={String(hue)}
          onChange={(chosen) => setHue(PARTY_HUES.find((one) => String(one) === chosen) ?? hue)}
          choices={PARTY_HUES.map((one) => [String(one), home.hues[one]] as const)}
        />
      </div>
      <Findings
        words={label}
        findings={findings}
        reason={fields.reason}
        onReason={(next) => change({ reason: next })}
      />
      <Wrong sentence={wrong} />
      <div className="row">
        <Button type="submit" isDisabled={isBusy || label === "" || (findings.length > 0 && reason === "")}>
          {people.addPartyNow}
        </Button>
      </div>
    </form>
  );
};
