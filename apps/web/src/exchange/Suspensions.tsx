import type { OfferedAct } from "../app/acts.ts";
import { useActs } from "../app/acts-context.tsx";
import { ActButton } from "../ui/ActButton.tsx";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../words/catalogue.ts";
import { useRunning } from "./running-context.ts";
import { resuming, suspending } from "./step-acts.ts";

/** What is suspended now, by whom and why, and the acts by which it goes on. */
export const Suspensions = () => {
  const { steps: words } = useWords();
  const { exchange, running, say, may, ask } = useRunning();
  const open = running.suspensions.filter(({ resumed }) => resumed === undefined);
  const mayResume = resuming(may, exchange.exchange, running, undefined);
  if (open.length === 0) return null;
  return (
    <section className="note" aria-label={words.suspensions}>
      <h3>{words.suspensions}</h3>
      <ul className="plain-list">
        {open.map(({ suspension, steps, side, reason }) => {
          const act = mayResume.find(
            (one) => one.type === "resume" && one.suspension.suspension === suspension,
          );
          return (
            <li key={suspension} className="row">
              <span dir="auto">
                {words.suspendedWhat(
                  steps === undefined ? words.allSteps : words.someSteps(steps),
                  side === undefined ? words.theMediators : say.party(side),
                  reason,
                )}
              </span>
              {act === undefined ? null : <Button onPress={() => ask(act)}>{words.act.resume}</Button>}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

/** Halts everything. */
export const SuspendAll = () => {
  const { exchange, running, may, ask } = useRunning();
  const offered = suspending(may, exchange.exchange, running, undefined).map(
    (act): OfferedAct => ({ act: "suspendAll", run: () => ask(act) }),
  );
  useActs(offered);
  return offered.map((act) => <ActButton key={act.act} offered={act} />);
};
