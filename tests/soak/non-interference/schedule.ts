import type { Form, Terms } from "@parley/domain";
import type { Picker } from "./picker.ts";

/** Who acts where. "North" is party A, whose private acts vary; "south" is party B, who must not notice. */
export type Place =
  | "northCaucus"
  | "northDelegation"
  | "team"
  | "notebook"
  | "southCaucus"
  | "southDelegation"
  | "common";

/** One act of one seat. */
export type Act =
  | {
      readonly type: "say";
      readonly by: Seat;
      readonly place: Place;
      readonly text: string;
      readonly form: Form;
      readonly terms: Terms;
    }
  | { readonly type: "note"; readonly place: "team" | "notebook"; readonly text: string }
  | { readonly type: "minutes"; readonly place: Place; readonly text: string }
  | { readonly type: "ask"; readonly text: string }
  | { readonly type: "permit"; readonly terms: Terms }
  | { readonly type: "withdraw" }
  | { readonly type: "proposeExport"; readonly by: Seat; readonly place: Place }
  | { readonly type: "draft"; readonly by: Seat; readonly text: string }
  | { readonly type: "read"; readonly by: Seat; readonly place: Place }
  /** What north said publicly in this very step is carried to south, in these words. */
  | { readonly type: "convey"; readonly said: string; readonly terms: Terms; readonly wording: string }
  | { readonly type: "acknowledge" };

export type Seat = "mediator" | "north" | "south" | "observer";

/** An act, when it happens (a number of the schedule's own clock), and whether it is north's own business. */
export interface Step {
  readonly at: number;
  readonly isPrivate: boolean;
  readonly act: Act;
}

const FORMS: readonly Form[] = [
  "position",
  "interest",
  "redLine",
  "condition",
  "offer",
  "remark",
  "trialBalloon",
];
const ALL_TERMS: readonly Terms[] = [
  "inConfidence",
  "allMediators",
  "withoutAttribution",
  "inOurName",
  "public",
];
const STEPS_LEAST = 5;
const STEPS_MORE = 6;

/** A random schedule of all seats. */
export const randomSchedule = (picker: Picker): readonly Step[] =>
  Array.from({ length: STEPS_LEAST + picker.below(STEPS_MORE) }, (_, i) => {
    const isPrivate = picker.chance(0.6);
    return { at: 2 * i, isPrivate, act: isPrivate ? privateAct(picker) : sharedAct(picker) };
  });

/** The same schedule with north's own business changed, added to and dropped. */
export const withOtherSecrets = (schedule: readonly Step[], picker: Picker): readonly Step[] => {
  const other: Step[] = [];
  for (const step of schedule) {
    const fate = step.isPrivate ? picker.below(4) : 0;
    if (fate === 0) other.push(step);
    if (fate === 1) other.push({ ...step, act: privateAct(picker) });
    // fate 2 drops it; fate 3 keeps it; either way something may be added.
    if (fate === 3) other.push(step);
    if (picker.chance(0.35)) other.push({ at: step.at + 1, isPrivate: true, act: privateAct(picker) });
  }
  return other;
};

const privateAct = (picker: Picker): Act => {
  const text = secretText(picker);
  switch (picker.below(12)) {
    case 0:
      return { type: "note", place: picker.one(["team", "notebook"]), text };
    case 1:
      return { type: "minutes", place: "northCaucus", text };
    case 2:
      return { type: "ask", text };
    case 3:
      return { type: "permit", terms: picker.one(ALL_TERMS) };
    case 4:
      return { type: "withdraw" };
    case 5:
      return { type: "proposeExport", by: "north", place: "northCaucus" };
    case 6:
      return { type: "draft", by: picker.one(["north", "mediator"]), text };
    case 7:
      return { type: "read", by: picker.one(["north", "mediator"]), place: "northCaucus" };
    default: {
      const by = picker.one(["north", "north", "mediator"] as const);
      const place =
        by === "mediator"
          ? picker.one(["northCaucus", "team"] as const)
          : picker.one(["northCaucus", "northDelegation"] as const);
      return { type: "say", by, place, text, form: picker.one(FORMS), terms: picker.one(ALL_TERMS) };
    }
  }
};

const sharedAct = (picker: Picker): Act => {
  const text = `${picker.one(["We meet", "The road is", "Nothing is", "Tomorrow is"])} ${picker.one(["open", "late", "agreed", "far"])}, ${picker.below(1000)}.`;
  switch (picker.below(8)) {
    case 0:
      return { type: "convey", said: text, terms: "public", wording: `Heard: ${text}` };
    case 1:
      return { type: "acknowledge" };
    case 2:
      return { type: "draft", by: "south", text };
    case 3:
      return { type: "read", by: "south", place: "southCaucus" };
    case 4:
      return { type: "say", by: "observer", place: "common", text, form: "remark", terms: "inConfidence" };
    default: {
      const by = picker.one(["south", "south", "mediator"] as const);
      const place =
        by === "mediator"
          ? picker.one(["southCaucus", "common"] as const)
          : picker.one(["southCaucus", "southDelegation", "common"] as const);
      return { type: "say", by, place, text, form: "remark", terms: picker.one(ALL_TERMS) };
    }
  }
};

/** Of very different lengths, so that padding would show; with numbers that the outgoing check looks for. */
const secretText = (picker: Picker): string =>
  `Secret ${picker.below(10_000)}. ${"It is known to few. ".repeat(picker.one([0, 1, 10, 60, 200]))}`;
