/** Whether something still stands: judged at a moment that the caller names, never by a clock here. */
export type Liveliness = "live" | "lapsed" | "withdrawn";

/** Live until withdrawn, or until the moment at which it expires (that moment included). */
export const livelinessOf = (
  said: { readonly withdrawn?: unknown; readonly expiresAt?: number },
  at: number,
): Liveliness =>
  said.withdrawn !== undefined
    ? "withdrawn"
    : said.expiresAt !== undefined && at >= said.expiresAt
      ? "lapsed"
      : "live";
