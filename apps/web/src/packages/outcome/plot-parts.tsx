import { across, column, EDGE, up } from "./plot-geometry.ts";

/** One side's axis: in the plane the first lies and the second stands; beside each other they all stand. */
export const Axis = ({
  name,
  place,
  count,
  isPlane,
}: {
  readonly name: string;
  readonly place: number;
  readonly count: number;
  readonly isPlane: boolean;
}) => {
  const isAcross = isPlane && place === 0;
  const x = isPlane ? EDGE : column(place, count);
  const shown = isPlane ? name : shortened(name, count);
  return (
    <g className="package-axis">
      {isAcross ? <path d={`M${across(0)} ${up(0)}H${across(1)}`} /> : <path d={`M${x} ${up(0)}V${up(1)}`} />}
      {isAcross ? (
        <text x={across(1)} y={up(0) + 30} textAnchor="end">
          {name} →
        </text>
      ) : (
        <text
          x={x}
          // Beside each other, every second name stands lower, so that none runs into the next.
          y={isPlane || place % 2 === 0 ? up(1) - 16 : up(0) + 24}
          textAnchor={place === 0 || isPlane ? "start" : place === count - 1 ? "end" : "middle"}
        >
          {isPlane ? `↑ ${shown}` : shown}
        </text>
      )}
    </g>
  );
};

const LETTER_WIDTH = 8.5;

/** Beside each other, a name has the room of two columns. */
const shortened = (name: string, count: number): string => {
  const most = Math.floor((2 * (column(1, count) - column(0, count))) / LETTER_WIDTH) - 1;
  return name.length <= most ? name : `${name.slice(0, Math.max(1, most - 1)).trimEnd()}…`;
};

/** Letters of solutions that are the same package stand side by side. */
export const Mark = ({
  x,
  y,
  letter,
  shift,
}: {
  readonly x: number;
  readonly y: number;
  readonly letter: string;
  readonly shift: number;
}) => (
  <g className="package-mark">
    <circle cx={x} cy={y} r={5} />
    <text x={x + 9 + shift * 12} y={y - 9}>
      {letter}
    </text>
  </g>
);

/** Where each side's utility lies in nine of ten weightings, as bars through the point. */
export const Bars = ({
  ranges,
  utilities,
  isPlane,
}: {
  readonly ranges: readonly { readonly low: number; readonly high: number }[] | undefined;
  readonly utilities: readonly number[];
  readonly isPlane: boolean;
}) => {
  if (ranges === undefined) return null;
  const [first, second] = ranges;
  const d =
    isPlane && first !== undefined && second !== undefined
      ? `M${across(first.low)} ${up(utilities[1] ?? 0)}H${across(first.high)}` +
        `M${across(utilities[0] ?? 0)} ${up(second.low)}V${up(second.high)}`
      : ranges.map(({ low, high }, p) => `M${column(p, ranges.length)} ${up(low)}V${up(high)}`).join("");
  return <path className="package-bars" d={d} />;
};
