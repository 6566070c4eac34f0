const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/** Whether the text names a day of the calendar, as 2026-03-09. */
export const isDay = (text: string): boolean => {
  if (!DAY.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && dayOf(ms) === text;
};

/** The day of a moment in UTC. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

export const nextDay = (day: string): string => dayOf(Date.parse(`${day}T00:00:00Z`) + DAY_MS);

/** Every day from one through another, both included. */
export const daysThrough = (from: string, through: string): readonly string[] => {
  const days: string[] = [];
  for (let day = from; day <= through; day = nextDay(day)) days.push(day);
  return days;
};
