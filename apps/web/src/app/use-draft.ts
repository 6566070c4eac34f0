import { useKeptForm } from "./kept-form.ts";
import { aText, type Readers } from "./kept-readers.ts";

export interface Draft<Name extends string> {
  readonly fields: Readonly<Record<Name, string>>;
  readonly change: (part: Partial<Record<Name, string>>) => void;
  /** What was written has been said, or is not wanted any more. */
  readonly forget: () => void;
}

/** A form of texts, kept sealed on this device until it is said. What has not been touched is not kept. */
export const useDraft = <Name extends string>(
  place: string,
  initial: Readonly<Record<Name, string>>,
): Draft<Name> => {
  const { form, change, forget } = useKeptForm(place, initial, textsOf(initial));
  return { fields: form, change, forget };
};

/** The same for one field of words. */
export const useDraftText = (
  place: string,
  initial = "",
): readonly [text: string, write: (text: string) => void, forget: () => void] => {
  const { fields, change, forget } = useDraft(place, { text: initial });
  return [fields.text, (text) => change({ text }), forget];
};

const textsOf = <Name extends string>(
  initial: Readonly<Record<Name, string>>,
): Readers<Record<Name, string>> =>
  Object.fromEntries(Object.keys(initial).map((name) => [name, aText])) as Readers<Record<Name, string>>;

/** The choice that a draft's field names, or `otherwise` where it names none of them. */
export const chosenOf = <Value extends string>(
  choices: readonly Value[],
  field: string,
  otherwise: Value,
): Value => choices.find((choice) => choice === field) ?? otherwise;

/** A box that is ticked, as a draft's field holds it. */
export const TICKED = "yes";
export const tick = (isTicked: boolean): string => (isTicked ? TICKED : "");
