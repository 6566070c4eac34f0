import type { Figure, HeldEntry } from "@parley/domain";
import { useMemo } from "react";
import { useWords } from "../words/catalogue.ts";
import { dashOf, linesOf, markAt, type SourceLine } from "./figure-lines.ts";
import { CHART, type PlottedFigure, scaleOf } from "./figure-scale.ts";
import { PictureFrame } from "./PictureFrame.tsx";
import { useSourceOf } from "./use-source-of.ts";

const MARK = 9;
/** Of more figures than this, numbers would stand on one another; the table has them all the same. */
const MOST_NUMBERED = 24;
const ARROW = 14;

/**
 * Rival figures by date: a mark for each, a bar for what lies between two ends, an arrow where there is no end, and a line
 * through what one source gave over time.
 */
export const FigureChart = ({
  measure,
  figures,
}: {
  readonly measure: string;
  readonly figures: readonly HeldEntry<Figure>[];
}) => {
  const { recordParts, suggestions } = useWords();
  const { figures: words } = recordParts;
  const sourceOf = useSourceOf();
  const scale = useMemo(() => scaleOf(figures.map(({ entry }) => entry.content)), [figures]);
  const sources = figures.map(sourceOf);
  const lines = linesOf(scale.figures, sources);
  const rankOf = (index: number): number => lines.find(({ source }) => source === sources[index])?.rank ?? 0;
  const isNumbered = figures.length <= MOST_NUMBERED;
  const { left, width, right, height, bottom, top } = CHART;
  return (
    <figure className="record-picture">
      <PictureFrame label={words.chart(measure)}>
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.chart(measure)}>
          {scale.ticks.map(({ y, value }) => (
            <g key={value} className="chart-tick">
              <line x1={left} x2={width - right} y1={y} y2={y} />
              <text x={left - 8} y={y + 4} textAnchor="end">
                {suggestions.value(value)}
              </text>
            </g>
          ))}
          {scale.dates.map(({ x, at }, index) => (
            <text key={at} x={x} y={height - 10} textAnchor={index === 0 ? "start" : "end"}>
              {new Date(at).toISOString().slice(0, 10)}
            </text>
          ))}
          {scale.undatedFrom === null ? null : (
            <g className="chart-tick">
              <line
                x1={scale.undatedFrom}
                x2={scale.undatedFrom}
                y1={top}
                y2={height - bottom}
                strokeDasharray="3 3"
              />
              <text x={scale.undatedFrom + 8} y={height - 10}>
                {words.undated}
              </text>
            </g>
          )}
          {lines.flatMap(({ paths, rank }) =>
            paths.map((path) => (
              <path key={path} className="chart-line" d={path} strokeDasharray={dashOf(rank)} />
            )),
          )}
          {scale.figures.map((figure, index) => (
            <FigureMark
              key={figures[index]?.entry.entry}
              figure={figure}
              number={index + 1}
              rank={rankOf(index)}
              isNumbered={isNumbered}
            />
          ))}
        </svg>
      </PictureFrame>
      <figcaption className="small quiet">
        {words.chartHint}
        <Sources lines={lines} isNumbered={isNumbered} />
      </figcaption>
    </figure>
  );
};

const FigureMark = ({
  figure: { x, halfWidth, top, bottom, isOpenAbove, isOpenBelow },
  number,
  rank,
  isNumbered,
}: {
  readonly figure: PlottedFigure;
  readonly number: number;
  readonly rank: number;
  readonly isNumbered: boolean;
}) => (
  <g className="chart-figure">
    <line x1={x - halfWidth} x2={x + halfWidth} y1={top} y2={top} />
    <line x1={x} x2={x} y1={top} y2={bottom} />
    <path className="chart-mark" d={markAt(rank, x, top, MARK)} />
    {bottom === top ? null : <path className="chart-mark" d={markAt(rank, x, bottom, MARK)} />}
    {isOpenAbove ? <path d={`M${x} ${top - MARK / 2}v${-ARROW}m-4 5l4 -5l4 5`} /> : null}
    {isOpenBelow ? <path d={`M${x} ${bottom + MARK / 2}v${ARROW}m-4 -5l4 5l4 -5`} /> : null}
    {isNumbered ? (
      <text x={x + 9} y={top - 6}>
        {number}
      </text>
    ) : null}
  </g>
);

/** Which mark and which line is whose, with the numbers that the table has for its figures. */
const Sources = ({
  lines,
  isNumbered,
}: {
  readonly lines: readonly SourceLine[];
  readonly isNumbered: boolean;
}) => {
  const { recordParts } = useWords();
  return (
    <ul className="chart-sources">
      {lines.map(({ source, rank, numbers, paths }) => (
        <li key={source}>
          <svg viewBox="0 0 36 14" aria-hidden="true">
            {paths.length === 0 ? null : (
              <path className="chart-line" d="M0 7H36" strokeDasharray={dashOf(rank)} />
            )}
            <path className="chart-mark" d={markAt(rank, 18, 7, MARK)} />
          </svg>
          <bdi>{source}</bdi>
          {isNumbered ? <span className="num">{recordParts.figures.numbers(numbers)}</span> : null}
        </li>
      ))}
    </ul>
  );
};
