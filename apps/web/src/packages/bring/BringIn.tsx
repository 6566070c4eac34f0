import type { FileRemark, Scenario } from "@parley/analysis/files";
import type { MediationId } from "@parley/domain";
import { useId, useState } from "react";
import { useSeat } from "../../app/seat-context.tsx";
import type { Acting } from "../../room/use-act.ts";
import { Button } from "../../ui/Button.tsx";
import { Wrong } from "../../ui/Wrong.tsx";
import { useWords } from "../../words/catalogue.ts";
import { withReservation } from "./scenario-acts.ts";

type Read =
  | { readonly type: "none" }
  | { readonly type: "scenario"; readonly scenario: Scenario }
  | { readonly type: "faults"; readonly faults: readonly FileRemark[] };

/** Brings a scenario file in where no issue stands yet: what it holds is said before, and what is wrong in it by line. */
export const BringIn = ({
  mediation,
  acting: { isBusy, error, run },
}: {
  readonly mediation: MediationId;
  /** Kept by the screen, which goes on with the rest only when all of the scenario is in. */
  readonly acting: Acting;
}) => {
  const { workspace } = useSeat();
  const { packages: words } = useWords();
  const [read, setRead] = useState<Read>({ type: "none" });
  const id = useId();
  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return setRead({ type: "none" });
    const { readScenario } = await import("./bring-in.ts");
    const outcome = readScenario(file.name, await file.text());
    setRead(
      outcome.ok ? { type: "scenario", scenario: outcome.value } : { type: "faults", faults: outcome.error },
    );
  };
  const bring = async (scenario: Scenario): Promise<void> => {
    const { bringIn } = await import("./bring-in.ts");
    await run(() => bringIn(workspace, mediation, scenario, words.bring), words.bring.done);
  };
  return (
    <section className="card stack">
      <h2>{words.bring.title}</h2>
      <p className="small quiet">{words.bring.hint}</p>
      <div className="field">
        <label htmlFor={id}>{words.bring.file}</label>
        <input
          id={id}
          className="input"
          type="file"
          accept=".json,application/json"
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      </div>
      {read.type === "faults" ? (
        <ul className="note" role="alert">
          {read.faults.slice(0, MOST_FAULTS).map(({ line, message }) => (
            <li key={`${line} ${message}`}>{words.bring.fault(line, message)}</li>
          ))}
        </ul>
      ) : null}
      {read.type === "scenario" ? (
        <>
          <p role="status">
            {words.bring.found(
              read.scenario.problem.issues.length,
              read.scenario.problem.parties.map(({ name }) => name).join(", "),
            )}
          </p>
          {withReservation(read.scenario).length === 0 ? null : (
            <p className="note">{words.bring.reservations(withReservation(read.scenario).join(", "))}</p>
          )}
          <div>
            <Button tone="go" isDisabled={isBusy} onPress={() => void bring(read.scenario)}>
              {words.bring.go}
            </Button>
          </div>
        </>
      ) : null}
      {isBusy ? <p role="status">{words.bring.busy}</p> : null}
      <Wrong sentence={error} />
    </section>
  );
};

const MOST_FAULTS = 20;
