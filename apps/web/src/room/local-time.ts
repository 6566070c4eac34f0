import { useEffect, useState } from "react";

const DAY_MS = 86_400_000;
const EVENING_HOUR = 18;
const TICK_MS = 20_000;
/** What a browser puts into the field once every part is filled in; seconds only where they were given. */
const WHOLE = /^\d{4,}-\d\d-\d\dT\d\d:\d\d/;

/** The moment as a `datetime-local` field holds it, in this device's time zone. */
export const momentToInput = (at: number): string => {
  const shifted = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
};

/** The moment that such a field names, or nothing where it is empty or half filled in. */
export const inputToMoment = (value: string): number | undefined => {
  const at = WHOLE.test(value) ? new Date(value).getTime() : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
};

/** Six in the evening, two days on: where the field for a lapse begins. */
export const eveningAfterNext = (now: number): number =>
  new Date(now + 2 * DAY_MS).setHours(EVENING_HOUR, 0, 0, 0);

/** The time, fresh enough to show what has lapsed. */
export const useNow = (): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
};
