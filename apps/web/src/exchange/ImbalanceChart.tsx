import { useWords } from "../words/catalogue.ts";

export interface ImbalanceSeries {
  readonly name: string;
  /** What the first side has given beyond the second after each step; nothing before the first. */
  readonly balances: readonly number[];
  readonly isDashed: boolean;
}

const WIDTH = 640;
const HEIGHT = 268;
const EDGE = { left: 80, right: 24, top: 34, bottom: 62 };
/** Of more steps, only every second, third or so is named; the table names all. */
const MOST_NAMED = 12;

/** How far apart both sides are after each step. The line in the middle is where both have given the same. */
export const ImbalanceChart = ({
  title,
  sides,
  series,
  steps,
}: {
  readonly title: string;
  /** First and second side: above the middle the first has given more. */
  readonly sides: readonly [string, string];
  readonly series: readonly ImbalanceSeries[];
  /** The steps along the curve, by their numbers. */
  readonly steps: readonly number[];
}) => {
  const { exchange: words } = useWords();
  const most = Math.max(1, ...series.flatMap(({ balances }) => balances.map(Math.abs)));
  const every = Math.ceil(steps.length / MOST_NAMED);
  const length = Math.max(1, ...series.map(({ balances }) => balances.length));
  const x = (at: number): number => EDGE.left + (at * (WIDTH - EDGE.left - EDGE.right)) / length;
  const y = (balance: number): number => {
    const middle = (EDGE.top + HEIGHT - EDGE.bottom) / 2;
    return middle - (balance / most) * (middle - EDGE.top);
  };
  const path = (balances: readonly number[]): string =>
    balances.reduce(
      (line, balance, at) => `${line}H${x(at + 1).toFixed(1)}V${y(balance).toFixed(1)}`,
      `M${x(0)} ${y(0)}`,
    );
  return (
    <figure className="imbalance">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        {[most, 0, -most].map((value) => (
          <g key={value} className="imbalance-grid" data-middle={value === 0 ? "" : undefined}>
            <line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(value)} y2={y(value)} />
            <text x={EDGE.left - 8} y={y(value) + 4} textAnchor="end">
              {Math.abs(Math.round(value * 100) / 100)}
            </text>
          </g>
        ))}
        <text x={EDGE.left} y={EDGE.top - 10}>
          {words.exposure.above(sides[0])}
        </text>
        <text x={EDGE.left} y={HEIGHT - 8}>
          {words.exposure.above(sides[1])}
        </text>
        {steps.map((step, at) =>
          at % every === 0 ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step stands once for each finding, in their order
            <text key={at} x={x(at + 1)} y={HEIGHT - EDGE.bottom + 24} textAnchor="middle">
              {step}
            </text>
          ) : null,
        )}
        {series.map(({ name, balances, isDashed }) => (
          <path
            key={name}
            className="imbalance-line"
            data-dashed={isDashed ? "" : undefined}
            d={path(balances)}
          />
        ))}
      </svg>
      <figcaption className="small">
        <ul className="legend">
          {series.map(({ name, isDashed }) => (
            <li key={name} data-dashed={isDashed ? "" : undefined}>
              {name}
            </li>
          ))}
        </ul>
        <span className="quiet">{words.exposure.stepsAlong}</span>
      </figcaption>
    </figure>
  );
};
