import type { TimelineLine } from "./timeline-line.ts";

type Behind = readonly (object | undefined)[];

/**
 * Keeps the line of each thing. Values are replaced and never changed, so it stands as long as the thing itself and
 * what lies behind it are the very same.
 */
export const keepingLines = () => {
  const kept = new WeakMap<object, { readonly behind: Behind; readonly line: TimelineLine }>();
  return (of: object, behind: Behind, make: () => TimelineLine): TimelineLine => {
    const before = kept.get(of);
    if (before?.behind.every((one, at) => one === behind[at]) === true) return before.line;
    const line = make();
    kept.set(of, { behind, line });
    return line;
  };
};
