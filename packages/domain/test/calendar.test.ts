import { describe, expect, it } from "vitest";
import { renderCalendar } from "../src/index.ts";
import { NOON } from "./support.ts";

describe("a calendar", () => {
  it("CA1 is written as RFC 5545 says: escaped, folded at 75 bytes without tearing a letter, in UTC", () => {
    const text = renderCalendar(
      "Talks; day, by day",
      [
        {
          uid: "1@parley",
          start: Date.UTC(2026, 2, 9, 14),
          summary: `Übergabe\n${"ثلاثة ".repeat(20)}`,
          status: "confirmed",
        },
      ],
      Date.UTC(2026, 2, 1),
    );
    expect(text).toContain("X-WR-CALNAME:Talks\\; day\\, by day\r\n");
    expect(text).toContain("DTSTART:20260309T140000Z\r\n");
    expect(text).toContain("DTSTAMP:20260301T000000Z\r\n");
    const lines = text.split("\r\n");
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
    const unfolded = text.replaceAll("\r\n ", "");
    expect(unfolded).toContain(`SUMMARY:Übergabe\\n${"ثلاثة ".repeat(20)}\r\n`);
  });

  it("CA1 gives days as days, no end where there is none, and when each line was written down", () => {
    const day = { uid: "1@parley", summary: "A day", start: Date.UTC(2026, 2, 9), writtenAt: NOON };
    const text = renderCalendar(
      "Talks",
      [
        { ...day, end: Date.UTC(2026, 2, 10), isWholeDays: true, isPast: true },
        { ...day, uid: "2@parley", end: day.start },
      ],
      0,
    );
    expect(text).toContain("DTSTART;VALUE=DATE:20260309\r\nDTEND;VALUE=DATE:20260310\r\n");
    expect(text).toContain("DTSTART:20260309T000000Z\r\nSUMMARY");
    expect(text.match(/DTSTAMP:19700101/g)).toBeNull();
    expect(text.match(/TRANSP:TRANSPARENT/g)).toHaveLength(1);
  });
});
