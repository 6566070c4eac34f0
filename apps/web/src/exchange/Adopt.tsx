import { isMediator, type MediationId, type PlanVersion } from "@parley/domain";
import { useState } from "react";
import type { OfferedAct } from "../app/acts.ts";
import { useActs } from "../app/acts-context.tsx";
import { useSeat } from "../app/seat-context.tsx";
import { ConfirmDialog } from "../room/ConfirmDialog.tsx";
import { useReadBy } from "../room/names.ts";
import { ActButton } from "../ui/ActButton.tsx";
import { useWords } from "../words/catalogue.ts";
import { missingIn } from "./Answers.tsx";
import type { HeldExchange } from "./held.ts";
import type { PlanWords } from "./use-plan-words.ts";

/** Adopts a version that both sides have accepted, or says whose acceptance is missing. */
export const Adopt = ({
  held: { view, exchange },
  master,
  version,
  say,
  mediation,
}: {
  readonly held: HeldExchange;
  /** The team's, where this is a copy of it. */
  readonly master: HeldExchange | null;
  readonly version: PlanVersion;
  readonly say: PlanWords;
  readonly mediation: MediationId;
}) => {
  const { exchange: words } = useWords();
  const { workspace } = useSeat();
  const readBy = useReadBy(view);
  const [isAsked, ask] = useState(false);
  const missing = missingIn(version);
  const isHere = view.kind !== "caucus" && view.mayWrite && isMediator(view.state, workspace.device);
  const adopt: OfferedAct = { act: "adoptPlan", run: () => ask(true) };
  useActs(isHere && missing.length === 0 ? [adopt] : []);
  if (!isHere) return null;
  if (missing.length > 0) return <p className="quiet">{words.waitingFor(missing.map(say.party))}</p>;
  return (
    <div>
      <ActButton offered={adopt} />
      {isAsked ? (
        <ConfirmDialog
          title={words.adoptTitle}
          hint={[
            words.adoptHint,
            ...(view.kind === "committee" && master?.exchange.running !== undefined ? [words.moveHint] : []),
            readBy,
          ].join(" ")}
          go={words.adopt}
          done={words.adopted}
          act={() =>
            workspace.adopt({
              ...{ mediation, exchange: (master ?? { exchange }).exchange.exchange },
              ...(view.kind === "committee" ? { committee: view.room } : {}),
            })
          }
          onClose={() => ask(false)}
        />
      ) : null}
    </div>
  );
};
