import type { Passage } from "../text/passage.ts";
import { type Day, isoToDay } from "./calendar.ts";
import { datesIn } from "./find.ts";

/** Datelines are sought in this many paragraphs from the top. */
export const DATELINE_PARAGRAPHS = 6;
/** A dateline this close to the given date is what "yesterday" in the text counts from. */
const NEAR_DAYS = 14;

/** The day of a paragraph that begins with a full date: on a line of its own, or before the first words. */
export const datelineOf = (passage: Passage): Day | null => {
  const { matches } = datesIn(passage, { today: null, year: null, last: null });
  const first = matches[0];
  const isAlone =
    first?.from === 0 && first.granularity === "day" && /(?:year|iso-date|numbers)$/u.test(first.rule);
  return isAlone && first.value !== null ? isoToDay(first.value) : null;
};

/**
 * The day from which the text's "yesterday" counts. A date printed in the text wins over the given one where
 * the two are close: reports are filed a day or two after, or before, they are dated.
 */
export const anchorDay = (given: Day | null, dateline: Day | null): Day | null => {
  if (given === null || dateline === null) return given ?? dateline;
  return Math.abs(given - dateline) <= NEAR_DAYS ? dateline : given;
};
