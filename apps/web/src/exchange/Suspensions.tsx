import type { OfferedAct } from "../app/acts.ts";
import { useActs } from "../app/acts-context.tsx";
import { ROW_PROPS } from "../app/row.ts";
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
  const said = ({ steps, side, reason }: (typeof open)[number]): string =>
    words.suspendedWhat(
      steps === undefined ? words.allSteps : words.someSteps(steps),
      side === undefined ? words.theMediators : say.party(side),
      reason,
    );
  const resumingOf = (one: (typeof open)[number]) =>
    mayResume.find((act) => act.type === "resume" && act.suspension.suspension === one.suspension);
  useActs(
    open.flatMap((one): readonly OfferedAct[] => {
      const act = resumingOf(one);
      return act === undefined ? [] : [{ act: "resume", choice: said(one), run: () => ask(act) }];
    }),
  );
  if (open.length === 0) return null;
  return (
    <section className="note" aria-label={words.suspensions}>
      <h3>{words.suspensions}</h3>
      <ul className="plain-list">
        {open.map((one) => {
          const act = resumingOf(one);
          return (
            <li key={one.suspension} {...ROW_PROPS} className="row">
              <span dir="auto">{said(one)}</span>
              {act === undefined ? null : (
                <Button act="resume" onPress={() => ask(act)}>
                  {words.act.resume}
                </Button>
              )}
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
