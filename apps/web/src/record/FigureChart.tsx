import type { Figure, HeldEntry } from "@parley/domain";
import { useMemo } from "react";
import { useWords } from "../words/catalogue.ts";
import { CHART, scaleOf } from "./figure-scale.ts";

const MARK = 5;
const ARROW = 14;

/** Rival figures by date: a mark for each, a bar for what lies between two ends, an arrow where there is no end. */
export const FigureChart = ({
  measure,
  figures,
}: {
  readonly measure: string;
  readonly figures: readonly HeldEntry<Figure>[];
}) => {
  const { recordParts, suggestions } = useWords();
  const { figures: words } = recordParts;
  const scale = useMemo(() => scaleOf(figures.map(({ entry }) => entry.content)), [figures]);
  const { left, width, right, height, bottom, top } = CHART;
  return (
    <figure className="record-picture">
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
        {scale.figures.map((figure, index) => {
          const { x, halfWidth, top: high, bottom: low, isOpenAbove, isOpenBelow } = figure;
          return (
            <g key={figures[index]?.entry.entry} className="chart-figure">
              <line x1={x - halfWidth} x2={x + halfWidth} y1={high} y2={high} />
              <line x1={x} x2={x} y1={high} y2={low} />
              <circle cx={x} cy={high} r={MARK} />
              {low === high ? null : <circle cx={x} cy={low} r={MARK} />}
              {isOpenAbove ? <path d={`M${x} ${high - MARK}v${-ARROW}m-4 5l4 -5l4 5`} /> : null}
              {isOpenBelow ? <path d={`M${x} ${low + MARK}v${ARROW}m-4 -5l4 5l4 -5`} /> : null}
              <text x={x + 9} y={high - 6}>
                {index + 1}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption className="small quiet">{words.chartHint}</figcaption>
    </figure>
  );
};
