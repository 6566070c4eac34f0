import type { AccessDay, AccessReport } from "@parley/domain";
import { Chip } from "../ui/Chip.tsx";
import { LongTable } from "../ui/LongTable.tsx";
import { useWords } from "../words/catalogue.ts";
import { type AccessSeries, reporterKey, reportersOf } from "./access-series.ts";

const ROW_PX = 44;
const keyOf = ({ day }: AccessDay): string => day;

/** Day by day: what was agreed, what each reporter says in a column of its own, and what is missing of it. */
export const AccessTable = ({
  series,
  title,
  reporter,
  wanted,
}: {
  readonly series: AccessSeries;
  readonly title: string;
  readonly reporter: (report: AccessReport) => string;
  /** The day that the person came for. */
  readonly wanted: string | undefined;
}) => {
  const { access: words } = useWords();
  const reporters = reportersOf(series);
  return (
    <LongTable
      label={title}
      headings={[words.day, words.agreed, ...reporters.map(reporter), words.columns.status]}
      shares={[1, 1, ...reporters.map(() => 2), 2]}
      rows={series.days}
      keyOf={keyOf}
      rowPx={ROW_PX}
      wanted={wanted}
    >
      {(day) => (
        <>
          <th scope="row" className="num">
            <bdi>{day.day}</bdi>
          </th>
          <td className="num">{day.agreed ?? ""}</td>
          {reporters.map((one) => (
            <td key={reporterKey(one)}>
              <Count day={day} of={reporterKey(one)} />
            </td>
          ))}
          <td>
            <Chip
              {...(day.status === "met"
                ? { tone: "go" as const }
                : day.status === "notAgreed"
                  ? {}
                  : { tone: "warn" as const })}
            >
              {words.status[day.status]}
            </Chip>
          </td>
        </>
      )}
    </LongTable>
  );
};

const Count = ({ day, of }: { readonly day: AccessDay; readonly of: string }) => {
  const { access: words } = useWords();
  const own = day.reports.filter(({ report }) => reporterKey(report) === of);
  return own.map(({ report, quantity, shortBy }) => (
    <span key={report.report}>
      {quantity === undefined ? (
        <Chip tone="lock">{words.denied}</Chip>
      ) : (
        <>
          <span className="num">{quantity}</span>
          {shortBy === undefined || shortBy === 0 ? null : (
            <span className="small access-short"> {words.shortBy(shortBy)}</span>
          )}
        </>
      )}
    </span>
  ));
};
