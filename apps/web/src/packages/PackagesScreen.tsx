import type { MediationId, PartyId } from "@parley/domain";
import { useDeferredValue, useMemo, useState } from "react";
import { Link } from "../app/Link.tsx";
import { useMediation } from "../people/mediation.ts";
import { useAct } from "../room/use-act.ts";
import { ImportIssues } from "../table/ImportIssues.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useWords } from "../words/catalogue.ts";
import { basisOf } from "./basis.ts";
import { BringIn } from "./bring/BringIn.tsx";
import { StudyPart } from "./outcome/StudyPart.tsx";
import { studiedOf } from "./problem/problem.ts";
import { Rules } from "./rules/Rules.tsx";
import { WhatMatters } from "./said/WhatMatters.tsx";
import { useSideFindings } from "./study/use-side-findings.ts";
import "./packages.css";

/** What matters to each side, and the packages that follow from it: for a mediating team, and for a party by itself. */
export const PackagesScreen = ({ mediation }: { readonly mediation: MediationId }) => {
  const { packages: words } = useWords();
  // What comes in is drawn in small pieces, between which the page answers.
  const here = useDeferredValue(useMediation(mediation));
  const bringing = useAct();
  // Told with the same drawing as what has come in by then: half a scenario is not studied.
  const isBringing = useDeferredValue(bringing.isBusy);
  const [estimates, setEstimates] = useState<ReadonlySet<PartyId>>(new Set());
  const basis = useMemo(() => (here === undefined ? null : basisOf(here.rooms, here.view.myParty)), [here]);
  const studied = useMemo(() => (basis === null ? null : studiedOf(basis, estimates)), [basis, estimates]);
  const findings = useSideFindings(basis);
  if (here === undefined || basis === null || studied === null)
    return <EmptyState title={words.title}>{words.notYours}</EmptyState>;
  const hasHome = basis.home.kind !== "caucus";
  return (
    <div className="packages-screen">
      <header className="bar">
        <div>
          <h1>{words.title}</h1>
          <p>{here.view.charter.title}</p>
        </div>
      </header>
      <div className="page stack">
        <p className="small quiet">{words.hint}</p>
        {basis.issues.length === 0 ? (
          <EmptyState title={words.noIssuesTitle}>
            <p>{basis.own === null ? words.noIssues : words.noIssuesParty}</p>
            {basis.own === null ? <Link to={{ screen: "issues", mediation }}>{words.toIssues}</Link> : null}
          </EmptyState>
        ) : null}
        {basis.own === null && (basis.issues.length === 0 || isBringing || bringing.error !== null) ? (
          <BringIn mediation={mediation} acting={bringing} />
        ) : null}
        {basis.own === null ? null : <ImportIssues here={here} />}
        {hasHome ? null : <p className="note">{words.onlyTalks}</p>}
        <WhatMatters {...{ basis, studied, findings, estimates }} onEstimates={setEstimates} />
        {hasHome && basis.issues.length > 0 && !isBringing ? (
          <>
            <Rules basis={basis} studied={studied} />
            <StudyPart basis={basis} studied={studied} />
          </>
        ) : null}
      </div>
    </div>
  );
};
