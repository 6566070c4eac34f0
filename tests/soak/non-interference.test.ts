import { describe, expect, it } from "vitest";
import type { Act, Seat } from "./non-interference/acts.ts";
import type { Schedule } from "./non-interference/cast.ts";
import { CROSSINGS } from "./non-interference/crossings.ts";
import { inexactIn } from "./non-interference/exactness.ts";
import { createPicker } from "./non-interference/picker.ts";
import { createTemplate, type Template } from "./non-interference/template.ts";
import { compare, run, schedulesOf, templateOf } from "./non-interference.ts";
import { run as runPlantedLeaks } from "./planted-leaks.ts";

const scheduleOf = ({ seats, charter }: Template, act: Act): Schedule => ({
  cast: { hidden: ["north"], seats: [...seats.keys()], readReceipts: charter.readReceipts },
  slots: 1,
  steps: [{ key: "only", at: 0, isPrivate: false, act }],
});

const carried = (change: Partial<Extract<Act, { readonly type: "carry" }>>): Act => ({
  ...{ type: "carry", by: "mediator", place: "northCaucus", speaker: "north", to: "southCaucus" },
  said: { text: "Ten days, and not one more.", form: "position", terms: "withoutAttribution" },
  wording: "Ten days were spoken of.",
  ...change,
});

describe("non-interference", () => {
  it("CL70 what watchers have is the same to the last byte whatever is done in rooms that they are not in", async () => {
    const result = await run({ runs: 12, seed: 20_240_914 });
    expect(result.failed).toEqual([]);
    expect(result).toMatchObject({ name: "non-interference", runs: 12, failures: 0 });
    expect(result.exactness).toBeGreaterThan(0);
  }, 60_000);

  it("CL71 leaks that are planted, every second of the soak suite's, are found", async () => {
    const result = await runPlantedLeaks({ runs: 1, seed: 3, every: 2 });
    expect(result.unnoticed).toEqual([]);
    expect(result.runs).toBeGreaterThan(10);
  }, 120_000);

  it("CL72 the words, form and terms of what was said change nothing where other words are carried", async () => {
    const template = await createTemplate("crossing", createPicker(1));
    const said = { text: "Nine; we would be glad of nine.", form: "offer", terms: "public" } as const;
    const found = await compare(
      template,
      scheduleOf(template, carried({})),
      scheduleOf(template, carried({ said })),
    );
    expect(found).toEqual([]);
  }, 60_000);

  it("CL72 other words carried are seen by the party that hears them, and by nobody else", async () => {
    const template = await createTemplate("crossing", createPicker(1));
    const found = await compare(
      template,
      scheduleOf(template, carried({})),
      scheduleOf(template, carried({ wording: "Nine days were spoken of." })),
    );
    expect(new Set(found.map((what) => what.slice(0, what.indexOf("'")) as Seat))).toEqual(
      new Set(["south"]),
    );
  }, 60_000);

  it("CL72 a message that does not come about changes no other room of a watcher who read on (seed 1, run 3185)", async () => {
    const template = await templateOf(1, 3_185);
    const [schedule] = schedulesOf(template, 1, 3_185);
    expect(await inexactIn(template, schedule, "terms", createPicker(3_185))).toEqual([]);
  }, 60_000);

  it("CL72 lists every room that an act may reach", () => {
    const across = Object.entries(CROSSINGS).filter(([, crossings]) => crossings.length > 2);
    expect(across.map(([act]) => act)).toEqual(["carry"]);
    for (const act of ["attempt", "stopped", "draft", "reconnect", "reopen"] as const)
      expect(CROSSINGS[act]).toEqual([]);
  });
});
