import { CAST, SEATS, WORDS } from "@parley/ceasefire";
import type { OperatorRow, WorkspaceSnapshot } from "@parley/client";
import type { DeviceId, RoomId } from "@parley/domain";
import { err, ok } from "@parley/kernel";
import { describe, expect, it } from "vitest";
import { type OperatorReport, operatorReportFrom, printOperator } from "../src/commands/demo-operator.ts";
import { report, type SeatReport } from "../src/commands/demo-report.ts";
import { CommandFailure, EXIT } from "../src/terminal.ts";
import { parleyHere, STACK_TRACE } from "./support/run-parley.ts";

const snapshot = { rooms: new Map(), mediations: [] } as unknown as WorkspaceSnapshot;
const seats = (
  faults: Partial<Record<(typeof SEATS)[number], readonly string[]>> = {},
): readonly SeatReport[] => SEATS.map((seat) => ({ seat, snapshot, faults: faults[seat] ?? [] }));

const printed = (reports: readonly SeatReport[], isJson: boolean, operator: OperatorReport | null = null) => {
  const out: string[] = [];
  const said: string[] = [];
  const terminal = { out: (text: string) => out.push(text), say: (text: string) => said.push(text) };
  try {
    report({ seats: reports, operator }, terminal, isJson);
    return { out: out.join("\n"), said: said.join("\n"), failure: null };
  } catch (cause) {
    if (!(cause instanceof CommandFailure)) throw cause;
    return { out: out.join("\n"), said: said.join("\n"), failure: cause };
  }
};

describe("the demo's report", () => {
  it("says that everything holds, seat by seat", () => {
    const { out, said, failure } = printed(seats(), false);
    expect(failure).toBeNull();
    for (const seat of SEATS) expect(out).toContain(`── ${CAST[seat].name}, ${CAST[seat].of} ──`);
    expect(said).toContain("Every seat reads what was said to it, and nothing else.");
    expect(JSON.parse(printed(seats(), true).out)).toMatchObject({ holds: true });
  });

  it("ends with 1 and names what was broken, where one seat reads a sentence too many", () => {
    const broken = seats({ sulmere: ["sulmere holds “forty days”, which was not said to it."] });
    const text = printed(broken, false);
    expect(text.failure).toMatchObject({ exitCode: EXIT.failedCheck, message: broken[4]?.faults[0] });
    expect(text.said).toBe("");
    const json = printed(broken, true);
    expect(json.failure?.exitCode).toBe(EXIT.failedCheck);
    const { holds, seats: views } = JSON.parse(json.out);
    expect(holds).toBe(false);
    expect(views.filter(({ faults }: SeatReport) => faults.length > 0)).toMatchObject([{ seat: "sulmere" }]);
  });
});

describe("what the operator of the relay has", () => {
  const row = (text: string): OperatorRow => ({
    room: "ab".repeat(32) as RoomId,
    sequence: 4,
    device: "cd".repeat(32) as DeviceId,
    kind: "sealed",
    sizeBytes: text.length,
    hex: Buffer.from(text).toString("hex"),
  });
  const reportOn = (...rows: readonly OperatorRow[]) =>
    operatorReportFrom({
      operatorRows: async () => ok({ rows, rooms: 1, entries: rows.length, devices: 1 }),
    });

  it("is looked through for every name and sentence, and ends the demo with 1 where one stands there", async () => {
    const sealed = await reportOn(row("sealed"), row("as well"));
    expect(sealed?.faults).toEqual([]);
    expect(printed(seats(), false, sealed).said).toContain("The operator reads no name and no word of it.");
    const open = await reportOn(row("sealed"), row(`xx ${WORDS.hint} xx`), row("Sulmere"));
    expect(open?.faults).toHaveLength(2);
    const told = printed(seats(), true, open);
    expect(told.failure).toMatchObject({ exitCode: EXIT.failedCheck });
    expect(told.failure?.message).toContain(WORDS.hint);
    expect(JSON.parse(told.out)).toMatchObject({ holds: false, operator: { rows: 3 } });
  });

  it("is printed as it lies there: numbers, sizes and hexadecimal digits", async () => {
    const sealed = await reportOn(row("sealed"));
    const text = sealed === null ? "" : printOperator(sealed, "ab".repeat(32) as RoomId);
    expect(text).toContain("1 rooms, 1 entries, 1 devices");
    expect(text).toContain("4 sealed, 6 bytes, from cdcdcdcd…: …7365616c6564");
  });

  it("is nothing where the relay does not show it", async () => {
    const refusing = { operatorRows: async () => err({ type: "NotOffered" } as const) };
    expect(await operatorReportFrom(refusing)).toBeNull();
    expect(JSON.parse(printed(seats(), true).out)).toMatchObject({ operator: null });
  });
});

describe("parley demo", () => {
  it("says in one sentence that no relay answers", async () => {
    const { code, out, err } = await parleyHere("demo", "--headless", "--relay", "http://127.0.0.1:9");
    expect({ code, out }).toEqual({ code: 3, out: "" });
    expect(err).toMatch(/^No relay answers at ws:\/\/127\.0\.0\.1:9\/relay: .*"parley serve".*\n$/);
    expect(err).not.toMatch(STACK_TRACE);
  });

  it("says in one sentence that an address is none", async () => {
    const { code, err } = await parleyHere("demo", "--headless", "--relay", "here");
    expect(code).toBe(2);
    expect(err).toMatch(/^--relay takes an address such as wss:/);
  });
});
