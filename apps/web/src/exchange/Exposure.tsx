import {
  curvesOf,
  type Exchange,
  type ExposureCurve,
  foundMoves,
  markOf,
  type PlanAtWork,
  plannedMoves,
  planOrder,
  proposeOrder,
  type RoomState,
} from "@parley/domain";
import { useMemo } from "react";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../words/catalogue.ts";
import { CurveTable } from "./CurveTable.tsx";
import { ImbalanceChart } from "./ImbalanceChart.tsx";
import type { PlanWords } from "./use-plan-words.ts";

interface ExposureProps {
  readonly room: Pick<RoomState, "lists">;
  readonly exchange: Pick<Exchange, "exchange">;
  readonly work: PlanAtWork;
  readonly say: PlanWords;
}

/** What each side has given and received by now, and how it goes on in the plan's order. */
export const ExposureNow = ({ room, exchange, work, say }: ExposureProps) => {
  const { exposure: words } = useWords().exchange;
  const { plan } = work;
  const { soFar, onward, withoutNumber } = useMemo(() => {
    const found = foundMoves(work);
    const rest = planOrder({ ...plan, steps: [...work.steps.values()] }).filter(
      (step) => markOf(work, step).mark !== "verified",
    );
    const planned = plannedMoves(room, exchange, work, rest);
    return {
      soFar: curvesOf(plan, found),
      onward: curvesOf(plan, [...found, ...planned.moves]),
      withoutNumber: planned.withoutNumber,
    };
  }, [room, exchange, work, plan]);
  if (soFar.length === 0) return <p className="quiet">{words.none}</p>;
  return (
    <section className="stack">
      <h3>{words.title}</h3>
      <p className="small quiet">{words.hint}</p>
      {soFar.map((curve, place) => (
        <div key={curve.measure.unit.code} className="stack">
          <Standing plan={plan} curve={curve} say={say} />
          <ImbalanceChart
            title={words.chart(curve.measure.unit.label)}
            sides={namesOf(plan, say)}
            series={[
              { name: words.ifItGoesOn, balances: balancesOf(onward[place]), isDashed: true },
              { name: words.soFar, balances: balancesOf(curve), isDashed: false },
            ]}
            steps={stepsOf(onward[place] ?? curve)}
          />
          <CurveTable plan={{ ...plan, steps: [...work.steps.values()] }} curve={curve} say={say} />
        </div>
      ))}
      <WithoutNumber steps={withoutNumber} />
    </section>
  );
};

/** How a plan goes before it is adopted: the imbalance in its own order, beside the order that keeps it smallest. */
export const ExposurePlanned = ({
  room,
  exchange,
  work,
  say,
  onUse,
}: ExposureProps & { readonly onUse?: (order: readonly number[]) => void }) => {
  const { exposure: words } = useWords().exchange;
  const { plan } = work;
  const { own, better, proposed, withoutNumber } = useMemo(() => {
    const order = proposeOrder(room, exchange, work);
    const planned = plannedMoves(room, exchange, work, planOrder(plan));
    return {
      own: curvesOf(plan, planned.moves),
      better: curvesOf(plan, plannedMoves(room, exchange, work, order.order).moves),
      proposed: order,
      withoutNumber: planned.withoutNumber,
    };
  }, [room, exchange, work, plan]);
  if (own.length === 0) return <p className="quiet">{words.none}</p>;
  const isBetter = own.some((curve, place) => (better[place]?.largest ?? 0) < curve.largest);
  return (
    <section className="stack">
      <h3>{words.planned}</h3>
      <p className="small quiet">{words.hint}</p>
      {own.map((curve, place) => {
        const other = better[place] ?? curve;
        const unit = curve.measure.unit.label;
        return (
          <div key={curve.measure.unit.code} className="stack">
            <ImbalanceChart
              title={words.chart(unit)}
              sides={namesOf(plan, say)}
              series={[
                ...(isBetter
                  ? [{ name: words.inProposedOrder, balances: balancesOf(other), isDashed: true }]
                  : []),
                { name: words.inPlanOrder, balances: balancesOf(curve), isDashed: false },
              ]}
              steps={stepsOf(curve)}
            />
            <p>
              {isBetter
                ? words.better(curve.largest, other.largest, unit)
                : words.largest(curve.largest, unit)}
            </p>
            <CurveTable plan={plan} curve={curve} say={say} />
          </div>
        );
      })}
      <h4>{words.proposed}</h4>
      <p className="small quiet">{words.proposedHint}</p>
      <p>
        {isBetter ? words.order(proposed.order.join(" → ")) : words.same}{" "}
        {proposed.isBest ? words.best : words.notSettled(proposed.atLeast)}
      </p>
      {isBetter && onUse !== undefined ? (
        <div>
          <Button onPress={() => onUse(proposed.order)}>{words.use}</Button>
        </div>
      ) : null}
      <WithoutNumber steps={withoutNumber} />
    </section>
  );
};

const Standing = ({
  plan,
  curve,
  say,
}: {
  readonly plan: PlanAtWork["plan"];
  readonly curve: ExposureCurve;
  readonly say: PlanWords;
}) => {
  const { exposure: words } = useWords().exchange;
  const { label } = curve.measure.unit;
  const last = curve.points.at(-1);
  if (last === undefined) return <p>{words.nothingYet}</p>;
  const ahead = plan.sides[last.balance > 0 ? 0 : 1];
  return (
    <div>
      {plan.sides.map((side, place) => (
        <p key={side} dir="auto">
          {words.given(say.party(side), last.given[place] ?? 0, label)}
        </p>
      ))}
      <p>
        <b>
          {last.balance === 0 || ahead === undefined
            ? words.even
            : words.ahead(say.party(ahead), Math.abs(last.balance), label)}
        </b>
      </p>
    </div>
  );
};

const WithoutNumber = ({ steps }: { readonly steps: readonly number[] }) => {
  const { exposure: words } = useWords().exchange;
  return steps.length === 0 ? null : <p className="note small">{words.withoutNumber(steps)}</p>;
};

const balancesOf = (curve: ExposureCurve | undefined): readonly number[] =>
  curve?.points.map(({ balance }) => balance) ?? [];

const stepsOf = ({ points }: ExposureCurve): readonly number[] => points.map(({ step }) => step);

const namesOf = ({ sides }: PlanAtWork["plan"], say: PlanWords): readonly [string, string] => {
  const [one, other] = sides;
  return [one === undefined ? "" : say.party(one), other === undefined ? "" : say.party(other)];
};
