import type { Choice } from "@parley/analysis";
import { type KeyboardEvent, type PointerEvent, useMemo } from "react";
import { useWords } from "../../words/catalogue.ts";
import { type FrontierNews, keyOf } from "../study/study-state.ts";
import { namesOfLetters, roughly } from "./package-words.ts";
import { across, column, drawnRows, HEIGHT, lineOf, nearestRow, pathOf, up, WIDTH } from "./plot-geometry.ts";
import { Axis, Bars, Mark } from "./plot-parts.tsx";
import type { Packages } from "./use-packages.ts";

/**
 * Outcomes that no other package beats, by the average weighting: two sides span a plane, more sides stand beside
 * each other. A press takes the nearest into hand; with the keyboard the plot is a slider along them.
 */
export const Plot = ({
  packages,
  frontier,
}: {
  readonly packages: Packages;
  readonly frontier: FrontierNews;
}) => {
  const { packages: words } = useWords();
  const { names, take, inHand, utilities, study } = packages;
  const sides = names.length;
  const isPlane = sides === 2;
  const path = useMemo(() => pathOf(frontier, sides), [frontier, sides]);
  const rows = useMemo(() => drawnRows(frontier, sides), [frontier, sides]);
  const places = useMemo(
    () => new Map(rows.map((row, k) => [keyOf(choiceOf(frontier, row)), k])),
    [frontier, rows],
  );
  const place = inHand === null ? undefined : places.get(keyOf(inHand));
  const held = inHand === null ? null : utilities(inHand);
  const takeRow = (row: number | undefined): void => {
    if (row !== undefined) take(choiceOf(frontier, row));
  };
  const press = (event: PointerEvent): void => {
    const matrix = event.currentTarget.querySelector("svg")?.getScreenCTM();
    if (!matrix) return;
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    takeRow(nearestRow(frontier, sides, point));
  };
  const step = (event: KeyboardEvent): void => {
    const to = placeAfter(event.key, place ?? -1, rows.length);
    if (to === undefined) return;
    event.preventDefault();
    takeRow(rows[to]);
  };
  return (
    <>
      {frontier.isExact ? null : <p className="note">{words.incomplete(frontier.size.toLocaleString())}</p>}
      <figcaption>
        {words.plotTitle}. {words.frontier(frontier.size.toLocaleString(), frontier.isExact)}{" "}
        {words.plotHint(namesOfLetters(words))} {words.plotKeys}
      </figcaption>
      <div
        className="package-slider"
        role="slider"
        tabIndex={0}
        aria-label={words.plotTitle}
        aria-valuemin={1}
        aria-valuemax={Math.max(1, rows.length)}
        aria-valuenow={(place ?? 0) + 1}
        aria-valuetext={place === undefined || held === null ? words.notOnPlot : sayOutcome(names, held)}
        onPointerUp={press}
        onKeyDown={step}
      >
        <svg className="package-plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
          {names.map((name, p) => (
            <Axis key={name} name={name} place={p} count={sides} isPlane={isPlane} />
          ))}
          <path className={isPlane ? "package-points" : "package-lines"} d={path} />
          {packages.named.map(({ criterion, solution }, at) => {
            // Letters of one and the same package stand together, at its first name.
            const alike = packages.named.filter(
              (other) => keyOf(other.solution.choice) === keyOf(solution.choice),
            );
            const letters =
              alike[0] === packages.named[at] ? alike.map((one) => words.letter[one.criterion]) : [];
            const [x, y] = isPlane
              ? [across(solution.utilities[0] ?? 0), up(solution.utilities[1] ?? 0)]
              : [column(sides - 1, sides), up(solution.utilities.at(-1) ?? 0)];
            return (
              <g key={criterion}>
                {isPlane ? (
                  <Bars
                    ranges={study.state.standings.get(keyOf(solution.choice))?.ranges}
                    utilities={solution.utilities}
                    isPlane
                  />
                ) : (
                  <path className="package-line" data-criterion={criterion} d={lineOf(solution.utilities)} />
                )}
                <Mark x={x} y={y} letters={letters.join("")} />
              </g>
            );
          })}
          {held === null || inHand === null ? null : (
            <g className="package-held">
              <Bars
                ranges={study.state.standings.get(keyOf(inHand))?.ranges}
                utilities={held}
                isPlane={isPlane}
              />
              {isPlane ? (
                <circle cx={across(held[0] ?? 0)} cy={up(held[1] ?? 0)} r={8} />
              ) : (
                <path d={lineOf(held)} />
              )}
            </g>
          )}
        </svg>
      </div>
    </>
  );
};

export const choiceOf = ({ choices, listed }: FrontierNews, row: number): Choice => {
  const issues = listed === 0 ? 0 : choices.length / listed;
  return Array.from(choices.subarray(row * issues, (row + 1) * issues));
};

const sayOutcome = (names: readonly string[], utilities: readonly number[]): string =>
  names.map((name, p) => `${name} ${roughly(utilities[p] ?? 0)}`).join(", ");

const FAR = 10;

/** Where a key leads along the outcomes. */
const placeAfter = (key: string, place: number, count: number): number | undefined => {
  const steps: Readonly<Record<string, number>> = {
    ...{ ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: FAR, PageDown: -FAR },
  };
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const by = steps[key];
  return by === undefined ? undefined : Math.min(count - 1, Math.max(0, place + by));
};
