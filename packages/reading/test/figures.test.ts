import { describe, expect, it } from "vitest";
import { proposed, REPORT, textAt } from "./fixtures.ts";

const figuresOf = (text: string): string[] =>
  proposed(text, "figure").map(
    (one) =>
      `${textAt(text, one.number)}: ${one.low}${one.high === null ? "" : `-${one.high}`} ${one.qualifier} ${one.counted === null ? "-" : textAt(text, one.counted)}`,
  );

describe("figures", () => {
  it.each([
    ["More than 41,100 people were killed.", "41,100: 41100 over people"],
    ["At least twelve trucks passed.", "twelve: 12 at_least trucks"],
    ["Between 2,500 and 5,000 tons of grain were lost.", "2,500: 2500-5000 range tons of grain"],
    ["They hold 3-4kg of plutonium.", "3: 3-4 range kg of plutonium"],
    ["It cost about 5 million crowns.", "5: 5000000 about crowns"],
    ["Dozens of houses were burnt.", "Dozens: 24 vague houses"],
    ["Tens of thousands of people fled.", "Tens of thousands: 20000 vague people"],
    ["Over half of the army is there.", "half: 0.5 over army"],
    ["Some 40 percent of families left.", "40: 40 about percent of families"],
    ["The camp holds up to 250 men.", "250: 250 up_to men"],
    ["The League lost 1.200 fighters.", "1.200: 1200 exact fighters"],
    ["The bridge cost 1.250.000 crowns.", "1.250.000: 1250000 exact crowns"],
    ["The road is 1.250 kilometres long.", "1.250: 1.25 exact kilometres long"],
    ["They want an offer of 4.5 per cent of revenues.", "4.5: 4.5 exact per cent of revenues"],
    ["Two out of three wells are dry.", `Two out of three: ${2 / 3} exact wells`],
  ])("reads %s", (text, figure) => expect(figuresOf(text)).toEqual([figure]));
  it.each([
    "They waited for 48 hours.",
    "Resolution 2728 was cited.",
    "Phase two begins at 10:30.",
    "One of the envoys left.",
    "(Lindmar Courier, 25Jun06)",
    "Pell Harrow, 46, was there.",
    "1630 – The envoy left.",
    "Patrol 4 reports fire from the ridge.",
    "The two sides met.",
    "It was the third attempt of the 21st century.",
  ])("finds none in %s", (text) => expect(figuresOf(text)).toEqual([]));
  it("inherits the source of the narrowest attribution around it", () => {
    const sources = proposed(REPORT, "figure").map(
      (one) => `${one.low} ${one.source === null ? "report" : textAt(REPORT, one.source)}`,
    );
    expect(sources).toContain("1250 The Ministry of Relief");
    expect(sources).toContain("900 Aid workers");
    expect(sources).toContain("24 village elders");
  });
  it("leaves the report's own voice without a source", () =>
    expect(
      proposed("The bridge carried 400 trucks.", "figure").map((one) => [one.source, one.attributedTo]),
    ).toEqual([[null, null]]));
  it("keeps the date for which a figure is given", () =>
    expect(proposed("As of 3 May 2031, 120 captives were held.", "figure").map((one) => one.asOf)).toEqual([
      "2031-05-03",
    ]));
});
