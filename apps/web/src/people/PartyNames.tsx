import type { MediationView } from "@parley/client";
import { type Party, shownParty } from "@parley/domain";
import { useState } from "react";
import { useActs } from "../app/acts-context.tsx";
import { Button } from "../ui/Button.tsx";
import { hueToColour } from "../ui/RoomMark.tsx";
import { useWords } from "../words/catalogue.ts";
import { PartyNamesDialog } from "./PartyNamesDialog.tsx";

/** Each party by its neutral label, with every form of its name beside it and whose form that is. */
export const PartyNames = ({ view }: { readonly view: MediationView }) => {
  const { people } = useWords();
  const [naming, setNaming] = useState<Party | null>(null);
  const mayName = ["leadMediator", "mediator", "head"].includes(view.myRole);
  useActs(
    mayName
      ? view.parties.map((party) => ({
          act: "nameParty" as const,
          choice: party.neutralLabel,
          run: () => setNaming(party),
        }))
      : [],
  );
  return (
    <ul className="party-names">
      {view.parties.map((party) => (
        <li key={party.party}>
          <div>
            <span className="party-dot" style={{ background: hueToColour(party.hue) }} />{" "}
            <b>{party.neutralLabel}</b>
            <Forms party={party} parties={view.parties} />
          </div>
          {mayName ? (
            <Button
              tone="plain"
              act="nameParty"
              aria-label={people.inRoom(people.nameParty, party.neutralLabel)}
              onPress={() => setNaming(party)}
            >
              {people.nameParty}
            </Button>
          ) : null}
        </li>
      ))}
      {naming === null ? null : (
        <PartyNamesDialog view={view} party={naming} onClose={() => setNaming(null)} />
      )}
    </ul>
  );
};

const Forms = ({ party, parties }: { readonly party: Party; readonly parties: readonly Party[] }) => {
  const { people } = useWords();
  const { forms } = shownParty(party, parties);
  if (forms.length === 0) return null;
  return (
    <ul className="party-forms small">
      {forms.map(({ name, language, usedBy }) => (
        <li key={`${name} ${language} ${usedBy}`}>
          <bdi lang={language}>{name}</bdi>{" "}
          <span className="quiet">{people.formOf(people.languageName(language), usedBy)}</span>
        </li>
      ))}
    </ul>
  );
};
