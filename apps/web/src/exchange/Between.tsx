import type { CopyPreview } from "@parley/client";
import { isMediator, type MediationId } from "@parley/domain";
import { useMemo } from "react";
import { useSeat } from "../app/seat-context.tsx";
import { PresentCopies } from "../copies/PresentCopies.tsx";
import { type CopyHere, Waiting } from "../copies/Waiting.tsx";
import { useWords } from "../words/catalogue.ts";
import type { HeldExchange } from "./held.ts";
import { PlanView } from "./PlanView.tsx";
import type { PlanWords } from "./use-plan-words.ts";

/** Of the team's master: presenting it, showing how far it has come, and what waits in its copies. */
export const Between = ({
  held: { view, exchange, copies },
  mediation,
  say,
}: {
  readonly held: HeldExchange;
  readonly mediation: MediationId;
  readonly say: PlanWords;
}) => {
  const { workspace } = useSeat();
  const here = useMemo(
    () =>
      copies
        .filter((copy) => copy.view.kind === "caucus")
        .map(
          (copy): CopyHere => ({
            view: copy.view,
            what: { type: "exchange", exchange: copy.exchange.exchange },
          }),
        ),
    [copies],
  );
  if (view.kind !== "team" || !view.mayWrite || !isMediator(view.state, workspace.device)) return null;
  const runs = exchange.running !== undefined || copies.some((copy) => copy.exchange.running !== undefined);
  const of = { exchange: exchange.exchange };
  return (
    <>
      <div className="row no-print">
        <PresentCopies
          mediation={mediation}
          what={{ type: "plan", ...of }}
          kinds={["caucus", "committee"]}
          preview={(preview) => <PlanPreview preview={preview} say={say} />}
        />
        {runs ? (
          <PresentCopies
            mediation={mediation}
            what={{ type: "progress", ...of }}
            kinds={["caucus"]}
            preview={(preview) => <ProgressPreview preview={preview} />}
          />
        ) : null}
      </div>
      <Waiting mediation={mediation} copies={here} party={say.party} />
    </>
  );
};

const PlanPreview = ({ preview, say }: { readonly preview: CopyPreview; readonly say: PlanWords }) => {
  const shown = preview.events.find((event) => event.type === "exchangePresented");
  return shown?.type === "exchangePresented" ? (
    <div className="copy-preview">
      <h4 dir="auto">{shown.plan.title}</h4>
      <PlanView plan={shown.plan} say={say} />
    </div>
  ) : null;
};

const ProgressPreview = ({ preview }: { readonly preview: CopyPreview }) => {
  const { steps: words, exchange } = useWords();
  const shown = preview.events.find((event) => event.type === "progressPresented");
  if (shown?.type !== "progressPresented") return null;
  return (
    <ul className="copy-preview">
      {shown.steps.map(({ step, mark, accessDenied, count }) => (
        <li key={step}>
          {exchange.numbered(String(step))}: {words.mark[mark]}
          {count === undefined ? "" : `, ${words.found(count)}`}
          {accessDenied ? `. ${words.accessDenied}` : ""}
        </li>
      ))}
    </ul>
  );
};
