/** Takes a value out of what was kept; undefined: there is none, as after an update. */
export type Reader<Value> = (kept: unknown) => Value | undefined;
export type Readers<Form> = { readonly [Name in keyof Form]: Reader<Form[Name]> };

/** What an object holds, by name. */
export const entriesOf = (kept: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof kept === "object" && kept !== null ? Object.entries(kept) : []);

export const aText: Reader<string> = (kept) => (typeof kept === "string" ? kept : undefined);

export const aFlag: Reader<boolean> = (kept) => (typeof kept === "boolean" ? kept : undefined);

export const oneOf =
  <Value>(choices: readonly Value[]): Reader<Value> =>
  (kept) =>
    choices.find((choice) => choice === kept);

/** Those of a list that are what they should be. */
export const manyOf =
  <Value>(one: Reader<Value>): Reader<readonly Value[]> =>
  (kept) =>
    Array.isArray(kept) ? kept.flatMap((value) => one(value) ?? []) : undefined;
