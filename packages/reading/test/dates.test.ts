import { describe, expect, it } from "vitest";
import { proposed, textAt } from "./fixtures.ts";

const datesOf = (text: string, date?: string): string[] =>
  proposed(text, "date", date === undefined ? {} : { date }).map(
    (entry) => `${textAt(text, entry.span)} = ${entry.value}`,
  );

describe("dates that stand by themselves", () => {
  it.each([
    ["It was signed on 14 September 2024.", ["14 September 2024 = 2024-09-14"]],
    ["It was signed on Friday, July 21, 2017.", ["Friday, July 21, 2017 = 2017-07-21"]],
    ["It began in October 2023.", ["October 2023 = 2023-10"]],
    ["It began in 1998 and ended in 2003.", ["1998 = 1998", "2003 = 2003"]],
    ["Filed 2031-05-14.", ["2031-05-14 = 2031-05-14"]],
    ["(Lindmar Courier, 25Jun06)", ["25Jun06 = 2006-06-25"]],
    ["They met on 3-5 May 2024.", ["3-5 May 2024 = 2024-05-03/2024-05-05"]],
    ["They met on May 3–5, 2024.", ["May 3–5, 2024 = 2024-05-03/2024-05-05"]],
    ["Resolution 1701 was cited.", []],
    ["It grew in the 1960s.", ["1960s = 1960-01-01/1969-12-31"]],
  ])("reads %s", (text, dates) => expect(datesOf(text)).toEqual(dates));
  it("does not take a quantity for a year", () =>
    expect(datesOf("They moved 2000 tons of grain.")).toEqual([]));
  it("does not accept a day that no month has", () =>
    expect(datesOf("31 June 2020 was named.")).not.toContain("31 June 2020 = 2020-06-31"));
});

describe("dates that are told from the report's", () => {
  // 14 September 2024 was a Saturday.
  it.each([
    ["They met yesterday.", ["yesterday = 2024-09-13"]],
    ["They met on Thursday.", ["Thursday = 2024-09-12"]],
    ["They met last week.", ["last week = 2024-09-02/2024-09-08"]],
    ["It began last October.", ["last October = 2023-10"]],
    ["It began next October.", ["next October = 2024-10"]],
    ["It began seventeen years ago.", ["seventeen years ago = 2007"]],
    ["They met last night.", ["last night = 2024-09-13"]],
    ["They met on December 20.", ["December 20 = 2023-12-20"]],
    ["They will meet on December 20.", ["December 20 = 2024-12-20"]],
    ["They meet in the last week of January.", ["the last week of January = 2024-01-25/2024-01-31"]],
    ["It fell in the third quarter of 2023.", ["the third quarter of 2023 = 2023-07-01/2023-09-30"]],
    ["The talks will resume, the minister said on Tuesday.", ["Tuesday = 2024-09-10"]],
    ["They will reply on Tuesday.", ["Tuesday = 2024-09-17"]],
    ["They will meet next Tuesday.", ["next Tuesday = 2024-09-17"]],
  ])("reads %s", (text, dates) => expect(datesOf(text, "2024-09-14")).toEqual(dates));
  it("says that it does not know where no report date is given", () =>
    expect(datesOf("They met yesterday.")).toEqual(["yesterday = null"]));
  it("puts a day without a year that lies far ahead into the year before", () =>
    expect(datesOf("They met on December 20.", "2024-01-10")).toEqual(["December 20 = 2023-12-20"]));
  it("counts from a date printed at the head where it is close to the given one", () =>
    expect(datesOf("Monday, May 12, 2031\n\nThey met yesterday.", "2031-05-13")).toContain(
      "yesterday = 2031-05-11",
    ));
});
