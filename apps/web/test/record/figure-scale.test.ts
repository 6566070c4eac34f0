import type { Bound, Figure } from "@parley/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf } from "../../src/record/figure-lines.ts";
import { CHART, type PlottedFigure, scaleOf } from "../../src/record/figure-scale.ts";

const figure = (bound: Bound, asOf?: string): Figure => ({
  ...{ type: "figure", measure: "people", unit: "people", bound },
  asOf: asOf === undefined ? { type: "unknown" } : { type: "known", value: asOf },
});
const exact = (value: number, asOf?: string): Figure => figure({ type: "exact", value }, asOf);
const at = (figures: readonly PlottedFigure[], index: number): PlottedFigure => {
  const found = figures[index];
  if (found === undefined) throw new Error("not plotted");
  return found;
};

const anyBound: fc.Arbitrary<Bound> = fc.oneof(
  fc.record({
    type: fc.constantFrom("exact" as const, "about" as const, "atLeast" as const, "over" as const),
    value: fc.integer({ min: -50, max: 1_000_000 }),
  }),
  fc.record({
    type: fc.constantFrom("atMost" as const, "under" as const),
    value: fc.integer({ min: -50, max: 1_000_000 }),
  }),
  fc
    .tuple(fc.integer({ min: -50, max: 1_000_000 }), fc.integer({ min: 1, max: 5_000 }))
    .map(([least, more]) => ({ type: "interval" as const, least, most: least + more })),
);
const anyFigure = fc
  .tuple(anyBound, fc.constantFrom(undefined, "2031", "2031-05", "2031-05-14", "2032-01-01/2032-02"))
  .map(([bound, asOf]) => figure(bound, asOf));

describe("the scale of a chart of figures", () => {
  it("leaves nothing outside of the chart, whatever the figures", () => {
    fc.assert(
      fc.property(fc.array(anyFigure, { minLength: 1, maxLength: 12 }), (figures) => {
        const scale = scaleOf(figures);
        expect(scale.figures).toHaveLength(figures.length);
        for (const { x, top, bottom } of scale.figures) {
          expect(x).toBeGreaterThanOrEqual(CHART.left - 1);
          expect(x).toBeLessThanOrEqual(CHART.width - CHART.right + 1);
          expect(top).toBeGreaterThanOrEqual(CHART.top - 1);
          expect(bottom).toBeLessThanOrEqual(CHART.height - CHART.bottom + 1);
          expect(top).toBeLessThanOrEqual(bottom);
        }
        expect(scale.ticks.length).toBeGreaterThan(1);
        expect(scale.ticks.length).toBeLessThan(12);
      }),
    );
  });

  it("puts the larger number higher and the later date farther on, and begins at nought", () => {
    const scale = scaleOf([exact(10, "2031-01"), exact(40, "2031-06"), exact(20, "2031-03")]);
    const [first, last, middle] = [0, 1, 2].map((index) => at(scale.figures, index));
    if (first === undefined || middle === undefined || last === undefined) throw new Error("not plotted");
    expect(first.top).toBeGreaterThan(middle.top);
    expect(middle.top).toBeGreaterThan(last.top);
    expect(first.x).toBeLessThan(middle.x);
    expect(middle.x).toBeLessThan(last.x);
    expect(scale.ticks[0]).toEqual({ value: 0, y: CHART.height - CHART.bottom });
    // Twice the number stands twice as high above nought.
    const floor = CHART.height - CHART.bottom;
    expect(floor - last.top).toBeCloseTo(4 * (floor - first.top));
  });

  it("keeps an end open where none is given, and draws both ends of an interval", () => {
    const { figures } = scaleOf([
      figure({ type: "over", value: 30 }),
      figure({ type: "atLeast", value: 30 }),
      figure({ type: "under", value: 30 }),
      figure({ type: "interval", least: 10, most: 20 }),
      exact(30),
    ]);
    expect(figures.map(({ isOpenAbove, isOpenBelow }) => [isOpenAbove, isOpenBelow])).toEqual([
      [true, false],
      [true, false],
      [false, true],
      [false, false],
      [false, false],
    ]);
    const interval = at(figures, 3);
    expect(interval.top).toBeLessThan(interval.bottom);
    for (const index of [0, 1, 2, 4]) expect(at(figures, index).top).toBe(at(figures, index).bottom);
  });

  it("sets what has no date apart, and gives a month its length", () => {
    const scale = scaleOf([exact(1, "2031-01-01"), exact(1, "2031-05"), exact(1), exact(2)]);
    const { undatedFrom } = scale;
    if (undatedFrom === null) throw new Error("nothing set apart");
    expect(at(scale.figures, 1).x).toBeLessThanOrEqual(undatedFrom);
    for (const index of [2, 3]) expect(at(scale.figures, index).x).toBeGreaterThan(undatedFrom);
    expect(at(scale.figures, 2).x).not.toBe(at(scale.figures, 3).x);
    expect(at(scale.figures, 1).halfWidth).toBeGreaterThan(at(scale.figures, 0).halfWidth);
    expect(scaleOf([exact(1, "2031")]).undatedFrom).toBeNull();
    const days = (...figures: readonly Figure[]) =>
      scaleOf(figures).dates.map(({ at: moment }) => new Date(moment).toISOString().slice(0, 10));
    expect(days(exact(1, "2031-01-05"), exact(1, "2031-05"))).toEqual(["2031-01-05", "2031-05-31"]);
    expect(days(exact(1, "2031-01-05"))).toEqual(["2031-01-05"]);
  });
});

describe("the lines through what one source gave", () => {
  it("join its dated figures in the order of time, and nobody else's", () => {
    const { figures } = scaleOf([exact(30, "2031-03"), exact(5, "2031-02"), exact(10, "2031-01"), exact(7)]);
    const [officials, drivers] = linesOf(figures, ["officials", "drivers", "officials", "officials"]);
    expect(officials).toMatchObject({ source: "officials", rank: 0, numbers: [1, 3, 4] });
    expect(officials?.paths).toHaveLength(1);
    const places = officials?.paths[0]?.match(/[ML]/g);
    expect(places).toEqual(["M", "L"]);
    const starts = Number(officials?.paths[0]?.slice(1).split(" ")[0]);
    expect(starts).toBeCloseTo(at(figures, 2).x, 1);
    expect(drivers).toMatchObject({ numbers: [2], paths: [] });
  });

  it("join the lower ends and the upper ends apart, and nothing between", () => {
    const { figures } = scaleOf([
      figure({ type: "interval", least: 10, most: 20 }, "2031-01"),
      figure({ type: "interval", least: 15, most: 40 }, "2031-02"),
    ]);
    const [line] = linesOf(figures, ["officials", "officials"]);
    expect(line?.paths).toHaveLength(2);
    const heights = new Set(
      (line?.paths ?? []).flatMap((path) =>
        path
          .slice(1)
          .split("L")
          .map((point) => Number(point.split(" ")[1])),
      ),
    );
    const ends = figures.flatMap(({ top, bottom }) => [top, bottom]);
    for (const height of heights) expect(ends.some((end) => Math.abs(end - height) < 0.01)).toBe(true);
  });
});
