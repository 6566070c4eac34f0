/** A number as somebody gave it. What is not known stays unknown: "more than" has no upper end, and no middle. */
export type Bound =
  | { readonly type: "exact"; readonly value: number }
  | { readonly type: "about"; readonly value: number }
  | { readonly type: "atLeast"; readonly value: number }
  | { readonly type: "atMost"; readonly value: number }
  | { readonly type: "over"; readonly value: number }
  | { readonly type: "under"; readonly value: number }
  | { readonly type: "interval"; readonly least: number; readonly most: number };

export type BoundType = Bound["type"];

export const BOUND_TYPES = [
  "exact",
  "about",
  "atLeast",
  "atMost",
  "over",
  "under",
  "interval",
] as const satisfies readonly BoundType[];

/** An end of a bound: the number, and whether it is itself among what the figure allows. */
export interface End {
  readonly value: number;
  readonly isIncluded: boolean;
}

/** What a figure leaves possible. An end that is absent is not known. "About" is taken at the number that it names. */
export const endsOf = (bound: Bound): { readonly least?: End; readonly most?: End } => {
  switch (bound.type) {
    case "exact":
    case "about":
      return { least: included(bound.value), most: included(bound.value) };
    case "atLeast":
      return { least: included(bound.value) };
    case "over":
      return { least: { value: bound.value, isIncluded: false } };
    case "atMost":
      return { most: included(bound.value) };
    case "under":
      return { most: { value: bound.value, isIncluded: false } };
    case "interval":
      return { least: included(bound.least), most: included(bound.most) };
  }
};

const included = (value: number): End => ({ value, isIncluded: true });

const SIGNS: Readonly<Record<Exclude<BoundType, "interval">, string>> = {
  exact: "",
  about: "≈ ",
  atLeast: "≥ ",
  over: "> ",
  atMost: "≤ ",
  under: "< ",
};

/** The bound in signs that belong to no language: "> 41100", "20–30". */
export const boundInSigns = (bound: Bound): string =>
  bound.type === "interval" ? `${bound.least}–${bound.most}` : `${SIGNS[bound.type]}${bound.value}`;
