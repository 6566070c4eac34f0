import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOfTime, parseReportedTime } from "../src/index.ts";

const bounds = (text: string) => {
  const found = boundsOfTime(text);
  return found === null
    ? null
    : [new Date(found.from).toISOString(), new Date(found.to).toISOString(), found.unit, found.isPeriod];
};

describe("a reported date", () => {
  it("RC7 keeps the unit to which it is known", () => {
    expect(bounds("2023")).toEqual(["2023-01-01T00:00:00.000Z", "2024-01-01T00:00:00.000Z", "year", false]);
    expect(bounds("2023-10")).toEqual([
      "2023-10-01T00:00:00.000Z",
      "2023-11-01T00:00:00.000Z",
      "month",
      false,
    ]);
    expect(bounds("2024-02-29")).toEqual([
      "2024-02-29T00:00:00.000Z",
      "2024-03-01T00:00:00.000Z",
      "day",
      false,
    ]);
    expect(bounds("2024-02-29T23:59Z")?.[1]).toBe("2024-03-01T00:00:00.000Z");
    expect(bounds("2023-10-07/2023-11")).toEqual([
      "2023-10-07T00:00:00.000Z",
      "2023-12-01T00:00:00.000Z",
      "month",
      true,
    ]);
    expect(bounds("0099-12")?.[0]).toBe("0099-12-01T00:00:00.000Z");
  });

  it("RC7 is a day of the calendar, and a period runs forward", () => {
    const wrong = [
      "",
      "23",
      "2023-13",
      "2023-00",
      "2023-02-29",
      "2023-06-31",
      "2023-1-1",
      "2023-10-07T24:00Z",
    ];
    const periods = ["2023-11/2023-10", "2023/2023/2023", "2023-10-07/", "2023-10-07/x", "2023-10/2023-10"];
    for (const text of [...wrong, ...periods, "0000", "2023-10-07T12:00", "last week"])
      expect([text, parseReportedTime(text).ok]).toEqual([text, false]);
  });

  it("RC7 spans exactly the day that it names, whatever the day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), (days) => {
        const from = days * 86_400_000;
        const text = new Date(from).toISOString().slice(0, 10);
        expect(boundsOfTime(text)).toMatchObject({ from, to: from + 86_400_000, unit: "day" });
      }),
    );
  });
});
