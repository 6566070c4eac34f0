import { type Act, CARRIED_TERMS, FORMS } from "./acts.ts";
import { type Cast, hiddenPlaces, type Schedule, type Step } from "./cast.ts";
import type { Picker } from "./picker.ts";
import { randomAct, secretText } from "./random-acts.ts";

const STEPS_LEAST = 5;
const STEPS_MORE = 10;
const PRIVATE_SHARE = 0.55;

export const randomSchedule = (cast: Cast, picker: Picker): Schedule => {
  const steps: Step[] = [];
  const length = STEPS_LEAST + picker.below(STEPS_MORE);
  for (let at = 0; at < length; at++) {
    const isPrivate = picker.chance(PRIVATE_SHARE);
    const act = randomAct(cast, steps, isPrivate, picker);
    steps.push({ key: `step ${at}`, at, isPrivate, act });
  }
  return { cast, slots: length, steps };
};

/**
 * The same schedule with the business of hidden rooms changed, dropped and added to. What is carried out of a hidden
 * room is carried in both runs in the same words; what was said there to be carried is changed like everything else.
 */
export const withOtherSecrets = ({ cast, slots, steps }: Schedule, picker: Picker): Schedule => {
  const other: Step[] = [];
  for (const step of steps) {
    const fate = step.isPrivate ? picker.below(4) : 3;
    if (fate === 0)
      other.push({ ...step, key: `${step.key} other`, act: randomAct(cast, other, true, picker) });
    // Fate 1 drops it.
    if (fate === 2) other.push({ ...step, act: reworded(step.act, picker) });
    if (fate === 3) other.push({ ...step, act: step.isPrivate ? step.act : resaid(cast, step.act, picker) });
    if (picker.chance(0.3)) {
      const at = step.at + 0.5;
      other.push({ key: `added ${at}`, at, isPrivate: true, act: randomAct(cast, other, true, picker) });
    }
  }
  return { cast, slots, steps: other };
};

const reworded = (act: Act, picker: Picker): Act => {
  if ("text" in act) return { ...act, text: secretText(picker) };
  return "title" in act ? { ...act, title: secretText(picker) } : act;
};

/** A hidden item that is carried: its own words, form and terms are not what crosses. */
const resaid = (cast: Cast, act: Act, picker: Picker): Act => {
  if (act.type !== "carry" || !hiddenPlaces(cast).includes(act.place) || picker.chance(0.4)) return act;
  const said = { text: secretText(picker), form: picker.one(FORMS), terms: picker.one(CARRIED_TERMS) };
  return { ...act, said };
};
