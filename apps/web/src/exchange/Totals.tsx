import { type Exchange, type PlanAtWork, type RoomState, totalsOf } from "@parley/domain";
import { useMemo } from "react";
import { useWords } from "../words/catalogue.ts";
import type { PlanWords } from "./use-plan-words.ts";

/** How many of each category, in every way in which it follows from something. */
export const Totals = ({
  room,
  exchange,
  work,
  say,
}: {
  readonly room: Pick<RoomState, "lists">;
  readonly exchange: Pick<Exchange, "exchange">;
  readonly work: PlanAtWork;
  readonly say: PlanWords;
}) => {
  const { exchange: words } = useWords();
  const totals = useMemo(() => totalsOf(room, exchange, work), [room, exchange, work]);
  return (
    <section className="stack">
      <h3>{words.totals}</h3>
      <p className="small quiet">{words.totalsHint}</p>
      <dl className="totals">
        {totals.map((total) => (
          <div key={total.category.code}>
            <dt dir="auto">{total.category.label}</dt>
            <dd>
              <ul className="plain-list">
                {total.readings.map((reading) => {
                  const sentence = say.reading(total, reading);
                  return <li key={sentence}>{sentence}</li>;
                })}
                {total.readings.length === 0 ? <li className="quiet">{words.noTotal}</li> : null}
              </ul>
              {total.isConsistent ? null : <p className="note small">{words.differ}</p>}
              {total.handedOver === 0 ? null : (
                <p className="small">
                  {words.handedOver}: {words.total.verified(total.handedOverBy, total.handedOver)}
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
