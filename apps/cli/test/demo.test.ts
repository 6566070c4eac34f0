import { CAST, SEATS } from "@parley/ceasefire";
import type { WorkspaceSnapshot } from "@parley/client";
import { describe, expect, it } from "vitest";
import { report, type SeatReport } from "../src/commands/demo-report.ts";
import { CommandFailure, EXIT } from "../src/terminal.ts";
import { parleyHere, STACK_TRACE } from "./support/run-parley.ts";

const snapshot = { rooms: new Map(), mediations: [] } as unknown as WorkspaceSnapshot;
const seats = (
  faults: Partial<Record<(typeof SEATS)[number], readonly string[]>> = {},
): readonly SeatReport[] => SEATS.map((seat) => ({ seat, snapshot, faults: faults[seat] ?? [] }));

const printed = (reports: readonly SeatReport[], isJson: boolean) => {
  const out: string[] = [];
  const said: string[] = [];
  const terminal = { out: (text: string) => out.push(text), say: (text: string) => said.push(text) };
  try {
    report(reports, terminal, isJson);
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
