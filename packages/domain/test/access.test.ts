import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accessTable, accessToCsv, type RoomEvent } from "../src/index.ts";
import { committee } from "./doing.ts";
import { notInHxl } from "./hxl-core-schema.ts";
import { itemId, NOON, partyId } from "./support.ts";

const HEADINGS = {
  ...{ day: "Day", crossing: "Crossing", measure: "Measure", unit: "Unit", agreed: "Agreed" },
  ...{ reported: "Reported", shortBy: "Short by", status: "Status", reporter: "Reporter" },
  entered: "Entered",
};

describe("humanitarian access", () => {
  const agreed = (perDay: number, from: string, more: object = {}): RoomEvent => ({
    ...{ type: "accessAgreed", at: NOON + 1, agreement: itemId(`a ${from}`), crossing: "Mill Road" },
    ...{ measure: "trucks", unit: "lorries", perDay, from },
    ...more,
  });
  const report = (id: string, day: string, quantity: number | undefined, more: object = {}): RoomEvent => ({
    ...{ type: "accessReported", at: NOON + 2, report: itemId(id), crossing: "Mill Road", measure: "trucks" },
    ...{ unit: "lorries", day },
    counted: quantity === undefined ? { type: "accessDenied" } : { type: "quantity", quantity },
    ...more,
  });
  const room = committee()
    .when(agreed(200, "2026-03-09"), "lead")
    .when(agreed(250, "2026-03-11", { replaces: itemId("a 2026-03-09"), through: "2026-03-12" }), "lead")
    .when(report("n", "2026-03-09", 200, { side: partyId("north") }), "north")
    .when(report("s", "2026-03-09", 140, { side: partyId("south") }), "south")
    .when(report("m", "2026-03-10", 180), "monitor")
    .when(report("d", "2026-03-11", undefined), "monitor");
  const table = accessTable(room.state, "2026-03-09", "2026-03-12");

  it("AX1 stands day by day beside what each reporter says; rivals stay side by side, a shortfall has its date", () => {
    expect(table.map(({ day, agreed: due, status }) => [day, due, status])).toEqual([
      ["2026-03-09", 200, "rival"],
      ["2026-03-10", 200, "short"],
      ["2026-03-11", 250, "unknown"],
      ["2026-03-12", 250, "unknown"],
    ]);
    expect(table[0]?.reports.map(({ quantity, shortBy }) => [quantity, shortBy])).toEqual([
      [200, 0],
      [140, 60],
    ]);
    room.refuses(report("x", "2026-03-09", 1, { side: partyId("north") }), "south", "NotYourSide");
  });

  it("AX2 is corrected by whoever reported it, and by nobody else", () => {
    const correction = report("n2", "2026-03-09", 190, { side: partyId("north"), corrects: itemId("n") });
    const [first] = accessTable(room.when(correction, "north").state, "2026-03-09", "2026-03-09");
    expect(first?.reports.map(({ quantity }) => quantity)).toEqual([140, 190]);
    room.refuses(
      report("s2", "2026-03-09", 1, { side: partyId("south"), corrects: itemId("n") }),
      "south",
      "NotYourSide",
    );
  });

  it("AX3 leaves as CSV with HXL tags, one row for each report, refused access in words", () => {
    const lines = accessToCsv(table, HEADINGS, ({ side }) =>
      side === undefined ? "=monitor" : "a side",
    ).split("\r\n");
    expect(lines[1]).toBe(
      "#date+occurred,#loc+name,#item+type,#item+text,#targeted+num,#reached+num,#need+num,#status,#meta+source,#date+reported",
    );
    expect(lines[1]?.split(",").flatMap(notInHxl)).toEqual([]);
    expect(lines).toHaveLength(8);
    expect(lines[5]).toBe(
      "2026-03-11,Mill Road,trucks,lorries,250,,,accessDenied,'=monitor,2023-11-14T22:13:20.002Z",
    );
    expect(lines[6]).toBe("2026-03-12,Mill Road,trucks,lorries,250,,,unknown,,");
  });

  it("AX1 never takes refused access for what was agreed, whoever else reports what", () => {
    const counts = fc.array(fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined }), {
      ...{ minLength: 1, maxLength: 6 },
    });
    fc.assert(
      fc.property(counts, (quantities) => {
        let told = committee().when(agreed(200, "2026-03-09"), "lead");
        for (const [i, quantity] of quantities.entries())
          told = told.when(report(`r${i}`, "2026-03-09", quantity, { source: `source ${i}` }), "monitor");
        const [day] = accessTable(told.state, "2026-03-09", "2026-03-09");
        const denied = quantities.filter((quantity) => quantity === undefined).length;
        if (denied > 0) expect(day?.status).not.toBe("met");
        if (denied === quantities.length) expect(day?.status).toBe("unknown");
        const rows = accessToCsv(day === undefined ? [] : [day], HEADINGS, ({ source }) => source ?? "");
        const refused = rows.split("\r\n").filter((row) => row.includes(",accessDenied,"));
        expect(refused).toHaveLength(denied);
        // Neither a zero nor a shortfall stands in for it.
        for (const row of refused) expect(row).toContain(",200,,,accessDenied,");
      }),
    );
  });
});
