import { useState } from "react";
import { useSeat } from "../app/seat-context.tsx";
import { useDraftText } from "../app/use-draft.ts";
import { hueAt, PARTY_HUES, type PartyHue } from "../home/hues.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { ChoiceField, TextField } from "../ui/Field.tsx";
import { useTask } from "../ui/use-task.ts";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";
import type { MediationHere } from "./mediation.ts";

/** One more party: its label in every room, and a colour without meaning. */
export const AddPartyForm = ({ here: { view } }: { readonly here: MediationHere }) => {
  const { people, home } = useWords();
  const { workspace } = useSeat();
  const announce = useAnnounce();
  const [label, setLabel, forget] = useDraftText(`party:${view.mediation}`);
  const [hue, setHue] = useState<PartyHue>(() => hueAt(view.parties.length));
  const { isBusy, wrong, run } = useTask();
  const submit = async (): Promise<void> => {
    const added = await run(() => workspace.addParty(view.mediation, { label: label.trim(), hue }));
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
        <TextField label={people.partyLabel} value={label} onChange={setLabel} maxLength={120} />
        <ChoiceField
          label={people.partyColour}
          value={String(hue)}
          onChange={(chosen) => setHue(PARTY_HUES.find((one) => String(one) === chosen) ?? hue)}
          choices={PARTY_HUES.map((one) => [String(one), home.hues[one]] as const)}
        />
      </div>
      <Wrong sentence={wrong} />
      <div className="row">
        <Button type="submit" isDisabled={isBusy || label.trim() === ""}>
          {people.addPartyNow}
        </Button>
      </div>
    </form>
  );
};
