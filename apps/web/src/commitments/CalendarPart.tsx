import { clockOfCommitment, renderCalendar } from "@parley/domain";
import { useMemo, useState } from "react";
import { Link } from "../app/Link.tsx";
import { download, fileNameOf } from "../people/download.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { useMonthName, useTimes, useWords } from "../words/catalogue.ts";
import { fallingDue, type HeldCommitment, monthOf, routeOfOccurrence } from "./commitment-model.ts";
import { useCommitmentWords } from "./use-commitment-words.ts";

type Line = ReturnType<typeof fallingDue>[number];

const DAY_MS = 86_400_000;

/** What falls due, month by month, as a grid of days or as a list; and out as a calendar. */
export const CalendarPart = ({
  held,
  now,
  title,
}: {
  readonly held: readonly HeldCommitment[];
  readonly now: number;
  readonly title: string;
}) => {
  const { calendar: words } = useWords().commitments;
  const { common } = useWords();
  const monthName = useMonthName();
  const [shift, setShift] = useState(0);
  const [isList, setList] = useState(false);
  const { from, to } = monthOf(now, shift);
  const lines = useMemo(() => fallingDue(held, from, to, now), [held, from, to, now]);
  const stopped = held.filter(
    ({ view, commitment }) => clockOfCommitment(view.state, commitment).status === "stopped",
  ).length;
  return (
    <section className="stack">
      <div className="row">
        <h2>{words.title(monthName(from))}</h2>
        <span className="push row no-print">
          <Button onPress={() => setShift(shift - 1)}>{words.previous}</Button>
          <Button onPress={() => setShift(0)}>{words.today}</Button>
          <Button onPress={() => setShift(shift + 1)}>{words.next}</Button>
        </span>
      </div>
      <div className="row no-print">
        <Button onPress={() => setList(!isList)}>{isList ? words.grid : words.list}</Button>
        <SaveCalendar held={held} now={now} title={title} />
        <Button onPress={() => print()}>{common.print}</Button>
        <span className="small quiet">{words.leaves}</span>
      </div>
      {isList ? <MonthList lines={lines} /> : <MonthGrid lines={lines} from={from} to={to} now={now} />}
      {lines.length === 0 ? <p className="quiet">{words.empty}</p> : null}
      {stopped === 0 ? null : <p className="note small">{words.stopped(stopped)}</p>}
    </section>
  );
};

const MonthList = ({ lines }: { readonly lines: readonly Line[] }) => {
  const times = useTimes();
  return (
    <ul className="plain-list">
      {lines.map((line) => (
        <li key={`${line.held.commitment.commitment} ${line.standing.occurrence}`} className="due-line">
          <span>
            <span className="num small quiet">
              {times.day(line.due)}, {times.time(line.due)}
            </span>{" "}
            <Entry line={line} />
          </span>
          <Status line={line} />
        </li>
      ))}
    </ul>
  );
};

const MonthGrid = ({
  lines,
  from,
  to,
  now,
}: {
  readonly lines: readonly Line[];
  readonly from: number;
  readonly to: number;
  readonly now: number;
}) => {
  const { calendar: words } = useWords().commitments;
  const times = useTimes();
  const days = daysOf(from, to);
  // Monday comes first.
  const before = (new Date(from).getDay() + 6) % 7;
  const today = new Date(now).toDateString();
  return (
    <div className="month">
      <div className="month-head" aria-hidden="true">
        {words.weekdays.map((weekday) => (
          <span key={weekday}>{weekday}</span>
        ))}
      </div>
      <ol className="month-days">
        {Array.from({ length: before }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: days of the month before, of which nothing is told
          <li key={at} className="month-gap" aria-hidden="true" />
        ))}
        {days.map((day) => {
          const own = lines.filter(({ due }) => new Date(due).toDateString() === day.toDateString());
          const isToday = day.toDateString() === today;
          return (
            <li
              key={day.getTime()}
              aria-current={isToday ? "date" : undefined}
              data-empty={own.length === 0 ? "" : undefined}
            >
              <span className="day-number">
                <span aria-hidden="true">{day.getDate()}</span>
                <span className="visually-hidden">{times.day(day.getTime())}</span>
              </span>
              <ul className="plain-list">
                {own.map((line) => (
                  <li
                    key={`${line.held.commitment.commitment} ${line.standing.occurrence}`}
                    className="month-entry"
                  >
                    <Entry line={line} /> <Status line={line} />
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
    </div>
  );
};

const daysOf = (from: number, to: number): readonly Date[] => {
  const days: Date[] = [];
  const start = new Date(from);
  for (let n = 1; ; n++) {
    const day = new Date(start.getFullYear(), start.getMonth(), n);
    if (day.getTime() >= to) return days;
    days.push(day);
  }
};

const Entry = ({ line: { held, standing } }: { readonly line: Line }) => {
  const { calendar: words } = useWords().commitments;
  const say = useCommitmentWords(held.view);
  const { commitment } = held;
  return (
    <Link to={routeOfOccurrence(held, standing)}>
      {words.entry(commitment.text.deed, say.occurrence(commitment, standing.occurrence))}
    </Link>
  );
};

const Status = ({ line: { standing } }: { readonly line: Line }) => {
  const { commitments: words } = useWords();
  const { status, overdue, accessDenied } = standing;
  const isBad = overdue || status === "breached" || status === "disputed";
  return (
    <>
      <Chip {...(isBad ? { tone: "warn" as const } : status === "verified" ? { tone: "go" as const } : {})}>
        {overdue ? words.overdue : words.status[status]}
      </Chip>
      {accessDenied ? <Chip tone="warn">{words.accessDenied}</Chip> : null}
    </>
  );
};

/** Everything that falls due within a year, each with an identity that stays, so that a calendar does not double it. */
const SaveCalendar = ({
  held,
  now,
  title,
}: {
  readonly held: readonly HeldCommitment[];
  readonly now: number;
  readonly title: string;
}) => {
  const { commitments } = useWords();
  const { calendar: words } = commitments;
  const announce = useAnnounce();
  const [first] = held;
  const say = useSayEntry(held);
  const save = (): void => {
    const events = fallingDue(held, now - YEAR_DAYS * DAY_MS, now + YEAR_DAYS * DAY_MS, now).map((line) => ({
      uid: `${line.held.commitment.commitment}-${line.standing.occurrence}@parley`,
      start: line.due,
      summary: say(line),
      description: [
        line.held.commitment.text.provision,
        commitments.status[line.standing.status],
        ...(line.standing.accessDenied ? [commitments.accessDenied] : []),
      ].join("\n"),
    }));
    download(
      fileNameOf(`${words.fileName} ${title}`, "ics"),
      renderCalendar(title, events, now),
      "text/calendar",
    );
    announce(words.saved);
  };
  return (
    <Button isDisabled={first === undefined} onPress={save}>
      {words.ics}
    </Button>
  );
};

const YEAR_DAYS = 366;

const useSayEntry = (held: readonly HeldCommitment[]): ((line: Line) => string) => {
  const { commitments: words } = useWords();
  const labels = new Map(
    held.flatMap(({ view }) => [...view.state.parties.values()]).map((one) => [one.party, one.neutralLabel]),
  );
  return ({ held: { commitment }, standing }) => {
    const { schedule, deed, obligor } = commitment.text;
    const stage = schedule.type === "stages" ? (schedule.stages[standing.occurrence]?.name ?? "") : "";
    return words.calendar.entry(`${labels.get(obligor) ?? ""}: ${deed}`, stage);
  };
};
