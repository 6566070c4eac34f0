/** A half-open stretch of the text as read, in UTF-16 code units. */
export type Span = { readonly start: number; readonly end: number };

/** Whether two spans share at least one character. */
export const isOverlapping = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `outer` holds the whole of `inner`. */
export const isCovering = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Number of characters that two sets of spans share; each set must not overlap itself. */
export const overlapLength = (a: readonly Span[], b: readonly Span[]): number => {
  let shared = 0;
  for (const x of a) {
    for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  }
  return shared;
};

/** Number of characters in a set of spans that does not overlap itself. */
export const spansLength = (spans: readonly Span[]): number =>
  spans.reduce((sum, span) => sum + span.end - span.start, 0);
