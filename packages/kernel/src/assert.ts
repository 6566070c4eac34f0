/** Trips on a bug (never on bad input): what was taken for granted did not hold. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Parley has a bug: ${message}`);
}

/** Marks a branch that the types say cannot be reached. */
export const unreachable = (value: never): never => {
  throw new Error(`Parley has a bug: unexpected ${JSON.stringify(value)}`);
};
