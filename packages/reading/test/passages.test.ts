import { describe, expect, it } from "vitest";
import { scores } from "../src/evaluation/index.ts";
import { KEPT, KEPT_LATER, SEEN } from "./passages/index.ts";
import { type Compared, scoreOf } from "./passages/score.ts";

const fOf = (passages: typeof SEEN) => {
  const { score } = scoreOf(passages);
  return (what: Compared): number => scores(score[what].right, score[what].found, score[what].wanted).f;
};

/** Floors, a little under what was measured: a change that costs more than it brings shows here. */
describe("on passages written for it", () => {
  it("reads those that were looked at while its rules were written", () => {
    const f = fOf(SEEN);
    expect(f("attributions")).toBeGreaterThan(0.91);
    expect(f("figures")).toBeGreaterThan(0.95);
    expect(f("figure sources")).toBeGreaterThan(0.91);
    expect(f("dates")).toBeGreaterThan(0.95);
    expect(f("contacts")).toBeGreaterThan(0.89);
    expect(f("positions")).toBeGreaterThan(0.9);
  });

  it("reads those of which no fault was mended", () => {
    const f = fOf(KEPT);
    expect(f("attributions")).toBeGreaterThan(0.83);
    expect(f("figures")).toBeGreaterThan(0.94);
    expect(f("figure sources")).toBeGreaterThan(0.88);
    expect(f("dates")).toBeGreaterThan(0.92);
    expect(f("positions")).toBeGreaterThan(0.6);
    expect(f("position contents")).toBeGreaterThan(0.9);
    expect(f("names")).toBeGreaterThan(0.95);
  });

  it("reads those of which nobody has seen a fault", () => {
    const f = fOf(KEPT_LATER);
    expect(f("attributions")).toBeGreaterThan(0.82);
    expect(f("figures")).toBeGreaterThan(0.82);
    expect(f("dates")).toBeGreaterThan(0.9);
    expect(f("contact cues")).toBeGreaterThan(0.9);
    expect(f("contacts")).toBeGreaterThan(0.78);
    expect(f("positions")).toBeGreaterThan(0.82);
    expect(f("names")).toBeGreaterThan(0.95);
  });
});
