import { type AccessDay, type AccessReport, dayOf, type RoomState } from "@parley/domain";

/** Days of one crossing, in one measure and unit. */
export interface AccessSeries {
  readonly key: string;
  readonly first: AccessDay;
  readonly days: readonly AccessDay[];
}

export const seriesOf = (days: readonly AccessDay[]): readonly AccessSeries[] => {
  const series = new Map<string, AccessDay[]>();
  for (const day of days) {
    const key = JSON.stringify([day.crossing, day.measure, day.unit]);
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

/** The days to begin with: what is on record, up to today, and no more than a month of it. */
export const firstSpan = (
  { accessAgreements, accessReports }: Pick<RoomState, "accessAgreements" | "accessReports">,
  now: number,
): { readonly from: string; readonly through: string } => {
  const today = dayOf(now);
  const starts = [
    ...[...accessAgreements.values()].map(({ from }) => from),
    ...[...accessReports.values()].map(({ day }) => day),
  ].sort();
  const reported = [...accessReports.values()].map(({ day }) => day).sort();
  const through = latest(reported.at(-1) ?? today, today);
  const earliest = dayOf(Date.parse(`${through}T00:00:00Z`) - (MOST_DAYS - 1) * DAY_MS);
  const first = starts[0] ?? earliest;
  return { from: latest(earliest, first), through };
};

/** Of two days, as texts. */
const latest = (one: string, other: string): string => [one, other].sort().at(-1) ?? one;
