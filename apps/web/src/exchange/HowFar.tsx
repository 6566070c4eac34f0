import { curvesOf, foundMoves, type Standing, type StepStatus } from "@parley/domain";
import { useMemo } from "react";
import { Chip, type ChipProps } from "../ui/Chip.tsx";
import { useWords } from "../words/catalogue.ts";
import { useRunning } from "./running-context.ts";

/** How each status looks, in the order in which a step goes through them; what holds it up comes last. */
const TONES: readonly (readonly [StepStatus, NonNullable<ChipProps["tone"]>])[] = [
  ["verified", "go"],
  ["reported", "form"],
  ["inProgress", "form"],
  ["open", "form"],
  ["locked", "form"],
  ["partial", "warn"],
  ["suspended", "warn"],
  ["failed", "lock"],
];

/** A running exchange at one glance: how many steps stand where, and who has given more by now. */
export const HowFar = ({ standings }: { readonly standings: ReadonlyMap<number, Standing> }) => {
  const { steps: words, exchange } = useWords();
  const { running, say } = useRunning();
  const { plan } = running;
  // A step that was divided stands as its parts do.
  const own = [...standings.values()].filter(({ parts }) => parts === undefined);
  const denied = own.filter(({ accessDenied }) => accessDenied).length;
  const curves = useMemo(() => curvesOf(plan, foundMoves(running)), [plan, running]);
  return (
    <section className="stack how-far" aria-label={words.howFar}>
      <div className="chips">
        {TONES.map(([status, tone]) => {
          const count = own.filter((one) => one.status === status).length;
          return count === 0 ? null : (
            <Chip key={status} tone={tone}>
              {words.howMany(words.status[status], count)}
            </Chip>
          );
        })}
        {denied === 0 ? null : <Chip tone="warn">{exchange.denied(denied)}</Chip>}
      </div>
      {curves.map(({ measure, points }) => {
        const last = points.at(-1);
        const balance = last?.balance ?? 0;
        const ahead = plan.sides[balance > 0 ? 0 : 1];
        return (
          <p key={measure.unit.code} dir="auto">
            {last === undefined || ahead === undefined
              ? exchange.exposure.nothingYet
              : balance === 0
                ? exchange.exposure.even
                : exchange.exposure.ahead(say.party(ahead), Math.abs(balance), measure.unit.label)}
            {last === undefined ? null : (
              <span className="small quiet">
                {" "}
                {exchange.exposure.difference(
                  plan.sides.map((side, place) => [say.party(side), last.given[place] ?? 0]),
                  measure.unit.label,
                )}
              </span>
            )}
          </p>
        );
      })}
    </section>
  );
};
