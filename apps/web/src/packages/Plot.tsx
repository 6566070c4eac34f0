import { CRITERIA, type NamedSolutions } from "@parley/analysis";
import { useWords } from "../words/catalogue.ts";
import type { FrontierNews } from "./study/study-state.ts";

const WIDTH = 640;
const HEIGHT = 420;
const EDGE = 48;
const MOST_LINES = 300;

/**
 * Outcomes that no other package beats, by the average weighting: two sides span a plane, more sides stand beside
 * each other. Drawn by hand, as one path for all points, so that thousands cost no more than one.
 */
export const Plot = ({
  frontier,
  sides,
  solutions,
}: {
  readonly frontier: FrontierNews;
  readonly sides: readonly string[];
  readonly solutions: NamedSolutions;
}) => {
  const { packages: words } = useWords();
  const isPlane = sides.length === 2;
  const label = `${words.plotTitle}. ${words.plotHint(CRITERIA.map((c) => `${words.letter[c]} ${words.name[c]}`).join(", "))}`;
  return (
    <svg className="package-plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {sides.map((side, p) => (
        <Axis key={side} name={side} place={p} count={sides.length} isPlane={isPlane} />
      ))}
      <path
        className={isPlane ? "package-points" : "package-lines"}
        d={isPlane ? dots(frontier) : lines(frontier, sides.length)}
      />
      {CRITERIA.map((criterion) => {
        const solution = solutions[criterion];
        if (solution === undefined) return null;
        const { utilities } = solution;
        const letter = words.letter[criterion];
        if (isPlane) {
          const [x, y] = [across(utilities[0] ?? 0), up(utilities[1] ?? 0)];
          return <Mark key={criterion} x={x} y={y} letter={letter} shift={CRITERIA.indexOf(criterion)} />;
        }
        const last = sides.length - 1;
        return (
          <g key={criterion}>
            <path className="package-line" data-criterion={criterion} d={lineOf(utilities)} />
            <Mark
              x={column(last, sides.length)}
              y={up(utilities[last] ?? 0)}
              letter={letter}
              shift={CRITERIA.indexOf(criterion)}
            />
          </g>
        );
      })}
    </svg>
  );
};

const across = (share: number): number => EDGE + share * (WIDTH - 2 * EDGE);
const up = (share: number): number => HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
const column = (place: number, count: number): number => across(count < 2 ? 0.5 : place / (count - 1));
const at = (value: number): string => value.toFixed(1);

/** A point is a line of no length with round ends. */
const dots = ({ utilities, listed }: FrontierNews): string =>
  Array.from(
    { length: listed },
    (_, k) => `M${at(across(utilities[2 * k] ?? 0))} ${at(up(utilities[2 * k + 1] ?? 0))}h0`,
  ).join("");

const lines = ({ utilities, listed }: FrontierNews, sides: number): string => {
  const shown = Math.min(listed, MOST_LINES);
  return Array.from({ length: shown }, (_, k) => {
    const row = Math.floor((k * listed) / shown);
    return lineOf(Array.from(utilities.subarray(row * sides, (row + 1) * sides)));
  }).join("");
};

const lineOf = (utilities: readonly number[]): string =>
  utilities
    .map((share, p) => `${p === 0 ? "M" : "L"}${at(column(p, utilities.length))} ${at(up(share))}`)
    .join("");

const Axis = ({
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
          y={up(1) - 16}
          textAnchor={place === 0 || isPlane ? "start" : place === count - 1 ? "end" : "middle"}
        >
          {isPlane ? `↑ ${name}` : name}
        </text>
      )}
    </g>
  );
};

/** Letters of solutions that are the same package stand side by side. */
const Mark = ({
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
