import { useWords } from "../words/catalogue.ts";
import type { MediationHere } from "./mediation.ts";
import { PartyNames } from "./PartyNames.tsx";

/** The charter, the same for everybody. */
export const CharterPart = ({ here: { view } }: { readonly here: MediationHere }) => {
  const { people, terms } = useWords();
  const { charter } = view;
  return (
    <section className="card stack">
      <p className="small quiet">{people.charterHint}</p>
      <dl className="facts">
        <dt>{people.charterTitle}</dt>
        <dd>{charter.title}</dd>
        <dt>{people.parties}</dt>
        <dd>
          <PartyNames view={view} />
        </dd>
        <dt>{people.charterTemplate}</dt>
        <dd>{terms.template[charter.template]}</dd>
        <dt>{people.charterDefault}</dt>
        <dd>
          {terms.terms[charter.conveyanceDefault]}
          <span className="small quiet block">{terms.termsMeaning[charter.conveyanceDefault]}</span>
        </dd>
        <dt>{people.charterLocked}</dt>
        <dd>{charter.narrowestTermsLocked ? people.charterLockedOn : people.charterLockedOff}</dd>
        <dt>{people.charterSource}</dt>
        <dd>{terms.sourceSees[charter.sourceSees]}</dd>
        <dt>{people.charterReceipts}</dt>
        <dd>{charter.readReceipts ? people.charterReceiptsOn : people.charterReceiptsOff}</dd>
        <dt>{people.charterLanguages}</dt>
        <dd>{charter.languages.map(people.languageName).join(", ")}</dd>
      </dl>
    </section>
  );
};
