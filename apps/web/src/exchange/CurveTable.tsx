import type { ExchangePlan, ExposureCurve } from "@parley/domain";
import { ScrollTable } from "../audit/ScrollTable.tsx";
import { useWords } from "../words/catalogue.ts";
import type { PlanWords } from "./use-plan-words.ts";

/** The points of a curve as a table, for whoever reads rather than looks. */
export const CurveTable = ({
  plan,
  curve,
  say,
}: {
  readonly plan: Pick<ExchangePlan, "sides" | "steps">;
  readonly curve: ExposureCurve;
  readonly say: PlanWords;
}) => {
  const { exposure: words } = useWords().exchange;
  const deeds = new Map(plan.steps.map(({ number, deed }) => [number, deed]));
  return (
    <details>
      <summary>{words.table}</summary>
      <ScrollTable
        label={words.chart(curve.measure.unit.label)}
        headings={[words.step, ...plan.sides.map((side) => words.givenBy(say.party(side))), words.balance]}
      >
        {curve.points.map(({ step, given, balance, at }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step stands here once for each finding, in their order
          <tr key={place}>
            <th scope="row" dir="auto">
              {step} · {deeds.get(step) ?? ""}
              {at === undefined ? null : <span className="quiet small"> {say.day(at)}</span>}
            </th>
            {given.map((units, side) => (
              <td key={plan.sides[side]} className="num">
                {units}
              </td>
            ))}
            <td className="num">{balance}</td>
          </tr>
        ))}
      </ScrollTable>
    </details>
  );
};
