import { useState } from "react";
import { useSeat } from "./seat-context.tsx";

export interface Draft<Name extends string> {
  readonly fields: Readonly<Record<Name, string>>;
  readonly change: (part: Partial<Record<Name, string>>) => void;
  /** What was written has been said, or is not wanted any more. */
  readonly forget: () => void;
}

/**
 * What is being written into a form, kept sealed on this device until it is said: a reload, a lock or a cancelled dialog
 * loses nothing of it. `place` names the form; what has not been touched is not kept.
 */
export const useDraft = <Name extends string>(
  place: string,
  initial: Readonly<Record<Name, string>>,
): Draft<Name> => {
  const { workspace } = useSeat();
  const [fields, setFields] = useState(() => ({ ...initial, ...kept(workspace.draftOf(place), initial) }));
  return {
    fields,
    change: (part) => {
      const next = { ...fields, ...part };
      setFields(next);
      const isTouched = namesOf(initial).some((name) => next[name] !== initial[name]);
      workspace.keepDraft(place, isTouched ? JSON.stringify(next) : "");
    },
    forget: () => {
      setFields({ ...initial });
      workspace.keepDraft(place, "");
    },
  };
};

/** The same for one field of words. */
export const useDraftText = (
  place: string,
  initial = "",
): readonly [text: string, write: (text: string) => void, forget: () => void] => {
  const { fields, change, forget } = useDraft(place, { text: initial });
  return [fields.text, (text) => change({ text }), forget];
};

const namesOf = <Name extends string>(fields: Readonly<Record<Name, string>>): readonly Name[] =>
  Object.keys(fields) as Name[];

/** The fields of a draft that this form still has; an older form's others are let go. */
const kept = <Name extends string>(
  draft: string,
  initial: Readonly<Record<Name, string>>,
): Partial<Record<Name, string>> => {
  const found: Partial<Record<Name, string>> = {};
  const stored = parsed(draft);
  if (typeof stored !== "object" || stored === null) return found;
  const values = new Map<string, unknown>(Object.entries(stored));
  for (const name of namesOf(initial)) {
    const value = values.get(name);
    if (typeof value === "string") found[name] = value;
  }
  return found;
};

const parsed = (draft: string): unknown => {
  try {
    return draft === "" ? null : JSON.parse(draft);
  } catch {
    return null;
  }
};

/** The choice that a draft's field names, or `otherwise` where it names none of them. */
export const chosenOf = <Value extends string>(
  choices: readonly Value[],
  field: string,
  otherwise: Value,
): Value => choices.find((choice) => choice === field) ?? otherwise;

/** A box that is ticked, as a draft's field holds it. */
export const TICKED = "yes";
export const tick = (isTicked: boolean): string => (isTicked ? TICKED : "");
