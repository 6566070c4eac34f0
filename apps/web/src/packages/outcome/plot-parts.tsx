import { across, column, EDGE, up, WIDTH } from "./plot-geometry.ts";

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
  const at = isAcross
    ? ({ x: across(1), y: up(0) + 34, textAnchor: "end" } as const)
    : isPlane
      ? ({ x, y: up(1) - 16, textAnchor: "start" } as const)
      : // Beside each other, every second name stands lower, so that none runs into the next.
        ({ x, y: place % 2 === 0 ? up(1) - 16 : up(0) + 34, textAnchor: anchorOf(place, count) } as const);
  const say = (most: number): string =>
    isAcross ? `${cut(name, most)} →` : isPlane ? `↑ ${cut(name, most)}` : cut(name, most);
  return (
    <g className="package-axis">
      {isAcross ? <path d={`M${across(0)} ${up(0)}H${across(1)}`} /> : <path d={`M${x} ${up(0)}V${up(1)}`} />}
      {(["wide", "narrow"] as const).map((size) => (
        <text key={size} {...at} data-size={size}>
          {say(lettersFor(size, isPlane ? 2 : count))}
        </text>
      ))}
    </g>
  );
};

const anchorOf = (place: number, count: number): "start" | "middle" | "end" =>
  place === 0 ? "start" : place === count - 1 ? "end" : "middle";

/** How wide a letter is in the drawing: on a narrow screen letters are drawn larger, so as to be read. */
const LETTER_WIDTH = { wide: 8.5, narrow: 15 } as const;

/** A name has the room of two columns, and in the plane all of its width. */
const lettersFor = (size: keyof typeof LETTER_WIDTH, count: number): number =>
  Math.floor((Math.min(2, count - 1) * (column(1, count) - column(0, count))) / LETTER_WIDTH[size]) - 2;

const cut = (name: string, most: number): string =>
  name.length <= most ? name : `${name.slice(0, Math.max(1, most - 1)).trimEnd()}…`;

/** The letters of solutions are capitals; on a narrow screen, where they are largest, they still stand within. */
const CAPITAL_WIDTH = 18;

/** A named package, with the letters of its names: before it where they would not end within the drawing. */
export const Mark = ({
  x,
  y,
  letters,
}: {
  readonly x: number;
  readonly y: number;
  readonly letters: string;
}) => (
  <g className="package-mark">
    <circle cx={x} cy={y} r={5} />
    {x + 9 + letters.length * CAPITAL_WIDTH > WIDTH ? (
      <text x={x - 9} y={y - 9} textAnchor="end">
        {letters}
      </text>
    ) : (
      <text x={x + 9} y={y - 9}>
        {letters}
      </text>
    )}
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
