import { useRef, useState } from "react";
import { entriesOf, type Readers } from "./kept-readers.ts";
import { useSeat } from "./seat-context.tsx";

/** A form whose fields outlive a reload. */
export interface KeptForm<Form> {
  readonly form: Form;
  /** What depends on the rest of the form is asked for with it, as it stands at that moment. */
  readonly change: (part: Partial<Form> | ((now: Form) => Partial<Form>)) => void;
  /** What was written has been said, or is not wanted any more. */
  readonly forget: () => void;
  /** Whether it began with something that had been typed before. */
  readonly isRestored: boolean;
}

/**
 * What is being written into a form, kept sealed on this device until it is said: a reload, a lock or a cancelled dialog
 * loses nothing of it. `place` names the form. Only what was changed is kept, so that a draft of something that exists does
 * not take back what others changed in it meanwhile.
 */
export const useKeptForm = <Form extends object>(
  place: string,
  initial: Form,
  readers: Readers<Form>,
): KeptForm<Form> => {
  const { workspace } = useSeat();
  const [form, setForm] = useState<Form>(() => ({
    ...initial,
    ...readKept(workspace.draftOf(place), readers),
  }));
  const [isRestored, setRestored] = useState(() => changesOf(initial, form) !== "");
  // A file is opened while somebody types: both change what stands there now.
  const latest = useRef(form);
  const show = (next: Form): void => {
    latest.current = next;
    setForm(next);
  };
  return {
    ...{ form, isRestored },
    change: (part) => {
      const now = latest.current;
      const next = { ...now, ...(typeof part === "function" ? part(now) : part) };
      show(next);
      workspace.keepDraft(place, changesOf(initial, next));
    },
    forget: () => {
      show(initial);
      setRestored(false);
      workspace.keepDraft(place, "");
    },
  };
};

const namesOf = <Form extends object>(form: Form): readonly (keyof Form & string)[] =>
  Object.keys(form) as (keyof Form & string)[];

/** The fields that differ from how the form began; nothing where none does. */
const changesOf = <Form extends object>(initial: Form, form: Form): string => {
  const changed = namesOf(form).filter(
    (name) => JSON.stringify(form[name]) !== JSON.stringify(initial[name]),
  );
  return changed.length === 0
    ? ""
    : JSON.stringify(Object.fromEntries(changed.map((name) => [name, form[name]])));
};

/** The fields of a draft that this form still has; an older form's others are let go. */
const readKept = <Form extends object>(draft: string, readers: Readers<Form>): Partial<Form> => {
  const found: Partial<Form> = {};
  const kept = fieldsIn(draft);
  for (const name of namesOf(readers)) {
    const value = readers[name](kept.get(name));
    if (value !== undefined) found[name] = value;
  }
  return found;
};

const fieldsIn = (draft: string): ReadonlyMap<string, unknown> => {
  try {
    return entriesOf(draft === "" ? null : JSON.parse(draft));
  } catch {
    return new Map();
  }
};
