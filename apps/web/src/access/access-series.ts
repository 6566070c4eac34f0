import { type AccessDay, type AccessReport, dayOf, type ItemId, type RoomState } from "@parley/domain";

/** Where something that was agreed or reported stands on the screen. */
interface AccessSpot {
  /** Of a report: its series, and its day there. */
  readonly series?: string;
  readonly day?: string;
  readonly agreement?: ItemId;
}

export const spotIn = (
  { accessAgreements, accessReports }: Pick<RoomState, "accessAgreements" | "accessReports">,
  id: string | undefined,
): AccessSpot | null => {
  if (id === undefined) return null;
  // The address is typed by whoever opens it; a name that leads nowhere shows the screen as it is.
  const report = accessReports.get(id as ItemId);
  if (report !== undefined) return { series: seriesKey(report), day: report.day };
  const agreed = accessAgreements.get(id as ItemId);
  return agreed === undefined ? null : { agreement: agreed.agreement };
};

type OfSeries = Pick<AccessReport, "crossing" | "measure" | "unit">;

const seriesKey = ({ crossing, measure, unit }: OfSeries): string =>
  JSON.stringify([crossing, measure, unit]);

/** Days of one crossing, in one measure and unit. */
export interface AccessSeries {
  readonly key: string;
  readonly first: AccessDay;
  readonly days: readonly AccessDay[];
}

export const seriesOf = (days: readonly AccessDay[]): readonly AccessSeries[] => {
  const series = new Map<string, AccessDay[]>();
  for (const day of days) {
    const key = seriesKey(day);
    series.set(key, [...(series.get(key) ?? []), day]);
  }
  return [...series].flatMap(([key, own]) => {
    const [first] = own;
    return first === undefined ? [] : [{ key, first, days: own }];
  });
};

/** Who reports, as one voice: a side, a source outside, or a person. */
export type Reporter = Pick<AccessReport, "side" | "source"> & {
  readonly reported: Pick<AccessReport["reported"], "person">;
};

export const reporterKey = ({ side, source, reported }: Reporter): string => {
  if (side !== undefined) return `side ${side}`;
  return source === undefined ? `person ${reported.person}` : `source ${source}`;
};

/** Everybody who reports in a series, in the order in which they first did. */
export const reportersOf = ({ days }: AccessSeries): readonly AccessReport[] => {
  const reporters = new Map<string, AccessReport>();
  for (const { report } of days.flatMap(({ reports }) => reports))
    if (!reporters.has(reporterKey(report))) reporters.set(reporterKey(report), report);
  return [...reporters.values()];
};

const MOST_DAYS = 31;
const DAY_MS = 86_400_000;

/** The days to begin with: the last of what is on record up to today, and no more than a month of it. */
export const firstSpan = (
  { accessAgreements, accessReports }: Pick<RoomState, "accessAgreements" | "accessReports">,
  now: number,
): { readonly from: string; readonly through: string } => {
  const today = dayOf(now);
  const agreed = [...accessAgreements.values()];
  const reported = [...accessReports.values()].map(({ day }) => day);
  const starts = [...agreed.map(({ from }) => from), ...reported].sort();
  // What ended long ago is shown as it ended, not as a month in which nothing is agreed any more.
  const ends = agreed.map(({ through }) => (through === undefined || through > today ? today : through));
  const through = [...ends, ...reported].sort().at(-1) ?? today;
  const earliest = dayOf(Date.parse(`${through}T00:00:00Z`) - (MOST_DAYS - 1) * DAY_MS);
  const first = starts[0] ?? earliest;
  return { from: latest(earliest, soonest(first, through)), through };
};

/** The same days, or a month around one that is not among them. */
export const spanAround = (
  span: { readonly from: string; readonly through: string },
  day: string | undefined,
): { readonly from: string; readonly through: string } => {
  if (day === undefined || (span.from <= day && day <= span.through)) return span;
  const at = Date.parse(`${day}T00:00:00Z`);
  const half = Math.floor(MOST_DAYS / 2) * DAY_MS;
  return { from: dayOf(at - half), through: dayOf(at + half) };
};

/** Of two days, as texts. */
const soonest = (one: string, other: string): string => [one, other].sort()[0] ?? one;
const latest = (one: string, other: string): string => [one, other].sort().at(-1) ?? one;
