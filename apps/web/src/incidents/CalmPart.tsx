import { dayOf, isDay } from "@parley/domain";
import { useState } from "react";
import { useNow } from "../room/local-time.ts";
import { TextField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import { calmOfDays, dayBefore, dayByDay, type HeldIncident } from "./incident-model.ts";

const FORTNIGHT = 13;
const MOST_DAYS = 92;

/** What may be said of a stretch of days, in a sentence and day by day; never more calm than was found. */
export const CalmPart = ({ held }: { readonly held: readonly HeldIncident[] }) => {
  const { calm: words } = useWords().incidents;
  const now = useNow();
  const [from, setFrom] = useState(dayBefore(now, FORTNIGHT));
  const [through, setThrough] = useState(dayOf(now));
  const isSpan = isDay(from) && isDay(through) && from <= through;
  const days = isSpan ? dayByDay(held, from, through).slice(-MOST_DAYS) : [];
  return (
    <section className="stack card">
      <h2>{words.title}</h2>
      <div className="list-filter no-print">
        <TextField label={words.from} type="date" value={from} onChange={setFrom} />
        <TextField label={words.through} type="date" value={through} onChange={setThrough} />
      </div>
      {isSpan ? <CalmSentence held={held} from={from} through={through} /> : null}
      <ol className="day-strip" aria-label={words.strip}>
        {days.map(({ day, sign }) => (
          <li key={day} data-sign={sign} title={`${day}: ${words.day[sign]}`}>
            <span aria-hidden="true">{words.signs[sign]}</span>
            <span className="visually-hidden">
              {day}: {words.day[sign]}
            </span>
            <span className="day-number" aria-hidden="true">
              {day.slice(8)}
            </span>
          </li>
        ))}
      </ol>
      <ul className="day-legend small">
        {(["noneAlleged", "unsubstantiated", "unknown", "denied", "broken"] as const).map((sign) => (
          <li key={sign}>
            <span aria-hidden="true" className="day-sign" data-sign={sign}>
              {words.signs[sign]}
            </span>{" "}
            {words.day[sign]}
          </li>
        ))}
      </ul>
    </section>
  );
};

const CalmSentence = ({
  held,
  from,
  through,
}: {
  readonly held: readonly HeldIncident[];
  readonly from: string;
  readonly through: string;
}) => {
  const { calm: words } = useWords().incidents;
  const calm = calmOfDays(held, from, through);
  const sentence =
    calm.status === "noneAlleged"
      ? words.noneAlleged
      : calm.status === "unknown"
        ? words.unknown(calm.incidents.length, calm.accessDenied)
        : words[calm.status](calm.incidents.length);
  return (
    <p role="status">
      <b>{sentence}</b>
    </p>
  );
};
