import { createId, type Party, RANDOM_ID_BYTES, tableOf } from "@parley/domain";
import { describe, expect, it } from "vitest";
import { inTurn } from "../../src/table/table-export.ts";
import { AT, DEVICE, issueId, teamRoomWith } from "../issues/team-room.ts";

const party = (n: number, neutralLabel: string): Party => ({
  ...{ party: createId("party", new Uint8Array(RANDOM_ID_BYTES).fill(n)), neutralLabel, names: [], hue: 0 },
});
const PARTIES = [party(1, "Eastshore"), party(2, "Westshore"), party(3, "Northshore")];
const MEDIATION = createId("mediation", new Uint8Array(RANDOM_ID_BYTES).fill(9));
const room = teamRoomWith(
  [
    { issue: issueId(1), title: "Sundays", kind: { type: "options" }, options: [] },
    { issue: issueId(2), title: "Fares", kind: { type: "options" }, options: [] },
  ],
  PARTIES,
);
const table = { ...tableOf([room], DEVICE), keepers: [] };
const DAYS = Array.from({ length: 60 }, (_, day) =>
  new Date(AT + day * 86_400_000).toISOString().slice(0, 10),
);

describe("the table as a document", () => {
  it("begins with each party on some days, and on one day always with the same", () => {
    const firsts = DAYS.map((day) => inTurn(table, MEDIATION, day).parties[0]?.neutralLabel);
    expect(new Set(firsts)).toEqual(new Set(["Eastshore", "Westshore", "Northshore"]));
    expect(firsts).toEqual(DAYS.map((day) => inTurn(table, MEDIATION, day).parties[0]?.neutralLabel));
  });

  it("has every party's cells below its name, and each of them once", () => {
    for (const day of DAYS) {
      const { parties, rows } = inTurn(table, MEDIATION, day);
      const order = parties.map((one) => one.party);
      expect(order.toSorted()).toEqual(PARTIES.map((one) => one.party).toSorted());
      expect(rows).toHaveLength(2);
      for (const { cells } of rows) expect(cells.map((cell) => cell.party)).toEqual(order);
    }
  });
});
