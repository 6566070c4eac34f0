import { useWords } from "../words/catalogue.ts";
import { type AccessSeries, reporterKey, reportersOf } from "./access-series.ts";

const WIDTH = 640;
const HEIGHT = 240;
const EDGE = { left: 56, right: 16, top: 16, bottom: 48 };
/** Signs of reporters, by their place; they are told apart without colour. */
const SIGNS = ["circle", "square", "triangle", "diamond"] as const;

/** What was agreed and what each reporter says, day by day. Days without a count are marked, never drawn as nothing. */
export const AccessChart = ({
  series,
  title,
  reporter,
}: {
  readonly series: AccessSeries;
  readonly title: string;
  readonly reporter: (report: ReturnType<typeof reportersOf>[number]) => string;
}) => {
  const { access: words } = useWords();
  const { days } = series;
  const reporters = reportersOf(series);
  const placeOf = new Map(reporters.map((report, place) => [reporterKey(report), place]));
  const values = days.flatMap(({ agreed, reports }) => [
    agreed ?? 0,
    ...reports.map(({ quantity }) => quantity ?? 0),
  ]);
  const most = Math.max(1, ...values);
  const step = (WIDTH - EDGE.left - EDGE.right) / Math.max(1, days.length);
  const x = (at: number): number => EDGE.left + step * (at + 0.5);
  const y = (value: number): number => EDGE.top + (1 - value / most) * (HEIGHT - EDGE.top - EDGE.bottom);
  // Reporters who counted the same stand beside each other, not one upon the other.
  const apart = Math.min(12, step / (reporters.length + 1));
  const beside = (place: number): number => (place - (reporters.length - 1) / 2) * apart;
  const foot = HEIGHT - EDGE.bottom + 18;
  return (
    <figure className="imbalance">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.chart(title)}>
        {[0, most / 2, most].map((value) => (
          <g key={value} className="imbalance-grid">
            <line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(value)} y2={y(value)} />
            <text x={EDGE.left - 8} y={y(value) + 4} textAnchor="end">
              {Math.round(value * 10) / 10}
            </text>
          </g>
        ))}
        {days.map(({ day, agreed, reports }, at) => (
          <g key={day}>
            {agreed === undefined ? null : (
              <path className="access-agreed" d={`M${x(at) - step / 2} ${y(agreed)}h${step}`} />
            )}
            {reports.map(({ report, quantity }) =>
              quantity === undefined ? (
                <text key={report.report} className="access-denied" x={x(at)} y={foot} textAnchor="middle">
                  ✕
                </text>
              ) : (
                <Sign
                  key={report.report}
                  x={x(at) + beside(placeOf.get(reporterKey(report)) ?? 0)}
                  y={y(quantity)}
                  place={placeOf.get(reporterKey(report)) ?? 0}
                />
              ),
            )}
            {reports.length === 0 ? (
              <text className="access-unknown" x={x(at)} y={foot} textAnchor="middle">
                ?
              </text>
            ) : null}
          </g>
        ))}
        {[0, days.length - 1].map((at) => (
          <text
            key={at}
            x={x(at)}
            y={HEIGHT - 6}
            textAnchor={days.length === 1 ? "middle" : at === 0 ? "start" : "end"}
          >
            {days[at]?.day}
          </text>
        ))}
      </svg>
      <figcaption className="small">
        <ul className="access-legend">
          {reporters.map((report, place) => (
            <li key={reporterKey(report)} dir="auto">
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <Sign x={8} y={8} place={place} />
              </svg>
              {reporter(report)}
            </li>
          ))}
        </ul>
        <span className="quiet">{words.chartHint}</span>
      </figcaption>
    </figure>
  );
};

const Sign = ({ x, y, place }: { readonly x: number; readonly y: number; readonly place: number }) => {
  const shape = SIGNS[place % SIGNS.length];
  const isFilled = place < SIGNS.length;
  const paths = {
    circle: `M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0`,
    square: `M${x - 4.5} ${y - 4.5}h9v9h-9z`,
    triangle: `M${x} ${y - 6}l6 10h-12z`,
    diamond: `M${x} ${y - 6}l6 6l-6 6l-6 -6z`,
  };
  return <path className="access-sign" data-open={isFilled ? undefined : ""} d={paths[shape ?? "circle"]} />;
};
