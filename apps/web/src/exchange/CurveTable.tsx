import type { ExchangePlan, ExposureCurve } from "@parley/domain";
import { useMemo, useRef } from "react";
import { LongTable } from "../ui/LongTable.tsx";
import { useOpenInPrint } from "../ui/use-open-in-print.ts";
import { useWords } from "../words/catalogue.ts";
import type { PlanWords } from "./use-plan-words.ts";

const ROW_PX = 40;
const SHARES = [3, 1, 1, 1];

/** A step stands here once for each finding, in their order: its place is all that tells one from the other. */
const placeOf = ({ place }: { readonly place: number }): string => String(place);

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
  const folded = useRef<HTMLDetailsElement>(null);
  useOpenInPrint(folded);
  const rows = useMemo(() => curve.points.map((point, place) => ({ point, place })), [curve]);
  const ahead = (balance: number): string => {
    const side = plan.sides[balance > 0 ? 0 : 1];
    return balance === 0 || side === undefined ? "0" : words.balanceOf(say.party(side), Math.abs(balance));
  };
  const deeds = new Map(plan.steps.map(({ number, deed }) => [number, deed]));
  return (
    <details ref={folded}>
      <summary>{words.table}</summary>
      <LongTable
        label={words.chart(curve.measure.unit.label)}
        headings={[words.step, ...plan.sides.map((side) => words.givenBy(say.party(side))), words.balance]}
        shares={SHARES}
        rows={rows}
        keyOf={placeOf}
        rowPx={ROW_PX}
      >
        {({ point: { step, given, balance, at } }) => (
          <>
            <th scope="row" dir="auto">
              {step} · {deeds.get(step) ?? ""}
              {at === undefined ? null : <span className="quiet small"> {say.day(at)}</span>}
            </th>
            {given.map((units, side) => (
              <td key={plan.sides[side]} className="num">
                {units}
              </td>
            ))}
            <td className="num">{ahead(balance)}</td>
          </>
        )}
      </LongTable>
    </details>
  );
};
