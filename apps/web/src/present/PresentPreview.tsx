import type { PresentingPreview, RoomView } from "@parley/client";
import { numbered, type PresentedIssue } from "@parley/domain";
import { useActs } from "../app/acts-context.tsx";
import { useRoomName } from "../app/room-name.ts";
import { useSettledBy } from "../issues/IssueRow.tsx";
import { Findings } from "../room/Findings.tsx";
import { useReadersOf } from "../room/names.ts";
import { useAct } from "../room/use-act.ts";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { RoomMark, roomStyle } from "../ui/RoomMark.tsx";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";
import { sayError } from "../words/say-error.ts";
import type { Presenting } from "./use-presenting.ts";

/** What each chosen room will read, what of it is new there, what the check found; and the act itself. */
export const PresentPreview = ({
  presenting,
  rooms,
  onDone,
}: {
  readonly presenting: Presenting;
  readonly rooms: readonly RoomView[];
  readonly onDone: () => void;
}) => {
  const catalogue = useWords();
  const words = catalogue.present;
  const roomName = useRoomName();
  const { isBusy, error, run } = useAct();
  const { preview, isReady, present, reason, giveReason } = presenting;
  const go = async (): Promise<void> => {
    const count = preview?.ok === true ? preview.value.length : 0;
    if (await run(present, words.done(count))) onDone();
  };
  useActs(isReady && !isBusy ? [{ act: "presentNow", run: () => void go() }] : []);
  if (preview === null) return <p className="present-side arriving quiet">{words.choose}</p>;
  if (!preview.ok)
    return (
      <div className="present-side arriving">
        <Wrong sentence={sayError(catalogue, preview.error)} />
      </div>
    );
  const shown = preview.value.flatMap((one) => {
    const view = rooms.find(({ room }) => room === one.room);
    return view === undefined ? [] : [{ preview: one, view }];
  });
  // One reason stands for all rooms; it is asked for where the first finding is.
  const asked = shown.find((one) => one.preview.findings.length > 0)?.view.room;
  return (
    <div className="present-side arriving">
      {shown.map(({ preview: one, view }) => (
        <section key={view.room} className="stack" style={roomStyle(view)}>
          <h2 className="row">
            <RoomMark room={view} /> {words.preview(roomName(view))}
          </h2>
          <ShownList preview={one} />
          {one.findings.length === 0 ? null : (
            <Findings
              words={one.words}
              findings={one.findings}
              {...(asked === view.room ? { reason, onReason: giveReason } : {})}
            />
          )}
        </section>
      ))}
      <GoHint rooms={shown.map(({ view }) => view)} />
      <div className="row">
        <span className="push" />
        <Button tone="go" act="presentNow" isDisabled={!isReady || isBusy} onPress={() => void go()}>
          {words.go(shown.length)}
        </Button>
      </div>
      <Wrong sentence={error} />
    </div>
  );
};

const GoHint = ({ rooms }: { readonly rooms: readonly RoomView[] }) => {
  const { present: words } = useWords();
  const readersOf = useReadersOf();
  const names = new Set(rooms.flatMap(({ state }) => readersOf(state)));
  return <p className="small">{words.goHint([...names])}</p>;
};

/** The list as it will stand there; what is new or changed for its readers is marked beside it. */
const ShownList = ({ preview }: { readonly preview: PresentingPreview }) => {
  const { present: words } = useWords();
  const { issues, changes } = preview;
  const isSame =
    changes.added.length + changes.changed.length + changes.leftOut.length === 0 && !changes.isReordered;
  return (
    <>
      <p className="small quiet">{isSame ? words.same : words.previewHint}</p>
      <ol className="shown-issues">
        {numbered(issues).map(({ issue, number, level }) => (
          <li key={issue.issue} data-level={level}>
            <ShownIssue issue={issue} number={number} changes={changes} />
          </li>
        ))}
      </ol>
      {changes.isReordered ? <p className="small">{words.reordered}</p> : null}
      {changes.leftOut.length === 0 ? null : (
        <div className="note" data-tone="quiet">
          <b>{words.leftOut}</b>
          <ul>
            {changes.leftOut.map(({ issue, title }) => (
              <li key={issue}>{title}</li>
            ))}
          </ul>
          <p className="small">{words.leftOutHint}</p>
        </div>
      )}
    </>
  );
};

const ShownIssue = ({
  issue,
  number,
  changes,
}: {
  readonly issue: PresentedIssue;
  readonly number: string;
  readonly changes: PresentingPreview["changes"];
}) => {
  const { present: words } = useWords();
  const settledBy = useSettledBy();
  const whatItWas = (was: PresentedIssue, is: PresentedIssue): string => {
    const labelsOf = ({ options }: PresentedIssue): string => options.map(({ label }) => label).join("\n");
    const parts = [
      ...(was.title === is.title ? [] : [words.wasTitle(was.title)]),
      ...(was.kind.type === "divisible" && settledBy(was) !== settledBy(is)
        ? [words.wasSettled(settledBy(was))]
        : []),
      ...(labelsOf(was) === labelsOf(is) ? [] : [words.wasOptions(was.options.map(({ label }) => label))]),
      ...(was.parent === is.parent ? [] : [words.moved]),
    ];
    return parts.join("; ");
  };
  const isNew = changes.added.some((one) => one.issue === issue.issue);
  const before = changes.changed.find(({ after }) => after.issue === issue.issue)?.before;
  const isDivisible = issue.kind.type === "divisible";
  return (
    <>
      <p>
        <span className="num small quiet">{number}</span>{" "}
        <span className="shown-title" dir="auto">
          {issue.title}
        </span>{" "}
        {isNew ? <Chip tone="warn">{words.added}</Chip> : null}
        {before === undefined ? null : <Chip tone="warn">{words.changed}</Chip>}
      </p>
      {isDivisible ? <p className="small">{settledBy(issue)}</p> : null}
      {issue.options.length === 0 ? null : (
        <ul className="small shown-options">
          {issue.options.map(({ option, label }) => (
            <li key={option} dir="auto">
              {label}
            </li>
          ))}
        </ul>
      )}
      {before === undefined ? null : <p className="small quiet">{whatItWas(before, issue)}</p>}
    </>
  );
};
