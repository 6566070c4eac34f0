import { describe, expect, it } from "vitest";
import type { Act, Seat } from "./non-interference/acts.ts";
import type { Schedule } from "./non-interference/cast.ts";
import { CROSSINGS } from "./non-interference/crossings.ts";
import { inexactIn } from "./non-interference/exactness.ts";
import { createPicker } from "./non-interference/picker.ts";
import { play } from "./non-interference/play.ts";
import { createTemplate, type Template } from "./non-interference/template.ts";
import { createWorld } from "./non-interference/world.ts";
import { compare, run, templateOf } from "./non-interference.ts";
import { run as runPlantedLeaks } from "./planted-leaks.ts";

const scheduleOf = ({ seats, charter }: Template, ...acts: readonly Act[]): Schedule => ({
  cast: { hidden: ["north"], seats: [...seats.keys()], readReceipts: charter.readReceipts },
  slots: acts.length,
  steps: acts.map((act, at) => ({ key: `step ${at}`, at, isPrivate: false, act })),
});

const carried = (change: Partial<Extract<Act, { readonly type: "carry" }>>): Act => ({
  ...{ type: "carry", by: "mediator", place: "northCaucus", speaker: "north", to: "southCaucus" },
  said: { text: "Ten days, and not one more.", form: "position", terms: "withoutAttribution" },
  wording: "Ten days were spoken of.",
  ...change,
});

const remark = { form: "remark", terms: "inConfidence" } as const;

describe("non-interference", () => {
  it("CL70 what watchers have is the same to the last byte whatever is done in rooms that they are not in", async () => {
    const result = await run({ runs: 12, seed: 20_240_914 });
    expect(result.failed).toEqual([]);
    expect(result).toMatchObject({ name: "non-interference", runs: 12, failures: 0 });
    expect(result.exactness).toBeGreaterThan(0);
  }, 180_000);

  it("CL71 leaks that are planted, every second of the soak suite's, are found", async () => {
    const result = await runPlantedLeaks({ runs: 1, seed: 3, every: 2 });
    expect(result.unnoticed).toEqual([]);
    expect(result.runs).toBeGreaterThan(10);
  }, 300_000);

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
    const read: Act = { type: "markRead", by: "south", place: "southCaucus" };
    const minutes: Act = { type: "draftMinutes", by: "south", place: "common", text: "Tomorrow, 18 days." };
    const schedule = scheduleOf(template, carried({}), read, minutes);
    expect(await inexactIn(template, schedule, "terms", createPicker(1))).toEqual([]);
  }, 60_000);

  it("CL72 an act in a hidden room brings forward nothing that its author's device does of itself (seed 1, run 4196)", async () => {
    expect((await run({ runs: 1, seed: 1, first: 4_196 })).failed).toEqual([]);
  }, 60_000);

  it.each([true, false])(
    "CL72 a message that does not come about changes nothing of what was shown to its room after it (seed 1, run 35; access: %s)",
    async (isAccess) => {
      const template = await templateOf(1, 35);
      const where = { by: "mediator", place: "team", side: "north", to: "southCaucus" } as const;
      const show: Act = { type: "showAlleged", ...where, isAccess, text: "Tomorrow at the bridge." };
      const schedule = scheduleOf(template, carried({}), show);
      expect(await inexactIn(template, schedule, "terms", createPicker(1))).toEqual([]);
    },
    60_000,
  );

  it("CL76 a report, a preference, a list, an objection and an explanation of one side change no byte of the other's", async () => {
    const template = await createTemplate("work", createPicker(2));
    const where = { by: "north", place: "northCaucus" } as const;
    const work: readonly Act[] = [
      { type: "addReport", ...where, text: "Over 40 lorries were turned back, officials said." },
      { type: "enterRecord", ...where, of: "step 1", text: "Heard from both drivers.", isFigure: true },
      { type: "prefer", ...where, side: "north", text: "The bridge above all.", ranks: false },
      { type: "submitList", ...where, side: "north", text: "Orm Vale" },
      { type: "objectToEntry", by: "mediator", place: "northCaucus", of: "step 4", text: "Not held." },
      { type: "adoptPlan", by: "mediator", place: "northCaucus", side: "north", text: "At dawn" },
      { type: "explainStep", ...where, of: "step 6", side: "north", text: "The road was mined." },
      { type: "allege", ...where, side: "north", text: "Shots at dawn.", isAccess: false },
      { type: "allege", ...where, side: "north", text: "The Mill Road", isAccess: true },
      { type: "collectAlleged", by: "mediator", place: "northCaucus", of: "step 8", isAccess: false },
      { type: "collectAlleged", by: "mediator", place: "northCaucus", of: "step 9", isAccess: true },
    ];
    const after: Act = { type: "say", ...remark, by: "south", place: "southCaucus", text: "We wait." };
    const busy = scheduleOf(template, after, ...work, after);
    const idle = { ...busy, steps: busy.steps.filter(({ act }) => !work.includes(act)) };
    expect(await compare(template, busy, idle)).toEqual([]);
    const world = await createWorld(template);
    const { outcomes } = await play(world, busy);
    await world.stop();
    const done = [...(outcomes.get("north") ?? []), ...(outcomes.get("mediator") ?? [])];
    expect(done.filter((outcome) => !outcome.includes('"ok":true'))).toEqual([]);
  }, 60_000);

  it("CL76 renaming a master changes no presented copy until it is presented again, and then exactly there", async () => {
    const template = await createTemplate("work", createPicker(2));
    const team = { by: "mediator", place: "team" } as const;
    const show = { type: "present", ...team, title: "The Mill Road" } as const;
    const shown: Act = { ...show, again: null, to: ["northCaucus", "southCaucus"] };
    const renamed: Act = {
      type: "renameIssue",
      ...team,
      of: "step 0",
      text: "Withdrawal from the Mill Road",
    };
    const still = scheduleOf(template, shown, { type: "draft", ...team, text: "" });
    const silently = scheduleOf(template, shown, renamed);
    expect(await compare(template, still, silently)).toEqual([]);
    const toNorth = scheduleOf(template, shown, {
      ...show,
      title: "Withdrawal",
      again: "step 0",
      to: ["northCaucus"],
    });
    expect(await compare(template, still, toNorth)).toEqual([]);
    const toSouth = scheduleOf(template, shown, {
      ...show,
      title: "Withdrawal",
      again: "step 0",
      to: ["southCaucus"],
    });
    const found = await compare(template, still, toSouth);
    expect(new Set(found.map((what) => what.slice(0, what.indexOf("'"))))).toEqual(new Set(["south"]));
  }, 60_000);

  it("CL76 what one side alleges and reports on access reaches the other's talks by being shown, and nobody else", async () => {
    const template = await createTemplate("work", createPicker(2));
    const after: Act = { type: "say", ...remark, by: "south", place: "southCaucus", text: "We wait." };
    for (const isAccess of [false, true]) {
      const entered = {
        by: "mediator",
        place: "team",
        side: "north",
        text: "Shots at dawn.",
        isAccess,
      } as const;
      const show: Act = { type: "showAlleged", ...entered, to: "southCaucus" };
      const shown = scheduleOf(template, after, show, after);
      const kept = { ...shown, steps: shown.steps.filter(({ act }) => act !== show) };
      const found = await compare(template, shown, kept);
      expect(new Set(found.map((what) => what.slice(0, what.indexOf("'"))))).toEqual(new Set(["south"]));
    }
  }, 60_000);

  it("CL72 lists every room that an act may reach", () => {
    const wording = carried({}) as Extract<Act, { readonly type: "carry" }>;
    const rooms = CROSSINGS.carry.flatMap(({ into }) => into(wording));
    expect(rooms.toSorted()).toEqual(["northCaucus", "southCaucus", "team"]);
    const present: Act = {
      type: "present",
      by: "mediator",
      place: "team",
      again: null,
      title: "Access",
      to: ["common"],
    };
    expect(CROSSINGS.present.flatMap(({ into }) => into(present))).toEqual(["common", "team"]);
    // A party's own acts reach no room but the one in which they are done.
    for (const [type, crossings] of Object.entries(CROSSINGS)) {
      if (["carry", "present", "showAlleged", "openNotebook", "dismiss", "readmit"].includes(type)) continue;
      const act = { type, by: "north", place: "northCaucus" } as Act;
      const reached = crossings.flatMap(({ into }) => into(act));
      expect(reached.filter((place) => place !== "northCaucus")).toEqual([]);
    }
    for (const act of ["attempt", "stopped", "draft", "reconnect", "reopen"] as const)
      expect(CROSSINGS[act]).toEqual([]);
  });
});
