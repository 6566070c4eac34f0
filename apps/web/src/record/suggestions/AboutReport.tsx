import { LIMITS, parseReportedTime, type Report, type ReportedDate } from "@parley/domain";
import { useKeptForm } from "../../app/kept-form.ts";
import { aText } from "../../app/kept-readers.ts";
import { useRoomName } from "../../app/room-name.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { DeedDialog } from "../../ui/DeedDialog.tsx";
import { TextField } from "../../ui/Field.tsx";
import { useTimes, useWords } from "../../words/catalogue.ts";
import { useSuggestions } from "./suggestions-context.ts";

const DIGEST_SHOWN = 12;

/** Where it appeared, when, who keeps it, and the digest of what was opened. */
export const ReportFacts = ({ report: { outlet, date, digest } }: { readonly report: Report }) => {
  const { suggestions: words } = useWords();
  const { place } = useSuggestions();
  const roomName = useRoomName();
  const facts = [
    outlet ?? words.noOutlet,
    date.type === "known" ? date.value : words.noDate,
    words.keptIn(roomName(place.view)),
  ];
  return (
    <p className="small quiet report-facts">
      <bdi>{facts.join(" · ")}</bdi> ·{" "}
      <span className="num" title={digest}>
        {words.digest(`${digest.slice(0, DIGEST_SHOWN)}…`)}
      </span>{" "}
      <CopyDigest digest={digest} />
    </p>
  );
};

const CopyDigest = ({ digest }: Pick<Report, "digest">) => {
  const { suggestions: words } = useWords();
  const announce = useAnnounce();
  return (
    <Button
      tone="plain"
      onPress={() => void navigator.clipboard.writeText(digest).then(() => announce(words.digestCopied))}
    >
      {words.copyDigest}
    </Button>
  );
};

/** Everything that is known of the report itself. Its heading can be corrected, its text never. */
export const AboutReport = () => {
  const { suggestions: words, record } = useWords();
  const { report, place, undoable, ask } = useSuggestions();
  const times = useTimes();
  const { view } = place;
  const kept = useKeptForm(
    `about:${view.room}:${report.report}`,
    {
      ...{ title: report.title, outlet: report.outlet ?? "" },
      date: report.date.type === "known" ? report.date.value : "",
    },
    { title: aText, outlet: aText, date: aText },
  );
  const { title, outlet, date } = kept.form;
  const isDate = date.trim() === "" || parseReportedTime(date.trim()).ok;
  const by = view.state.people.get(report.added.person)?.name;
  return (
    <DeedDialog
      title={words.aboutTitle}
      go={words.aboutGo}
      isReady={title.trim() !== "" && isDate && view.mayWrite}
      undoable={undoable}
      kept={kept}
      onClose={() => ask(null)}
      deed={() => ({
        ...{ room: view.room, done: words.aboutDone },
        acts: [{ ...described(report), title: title.trim(), ...outletOf(outlet), date: dateOf(date) }],
        undo: [
          { ...described(report), title: report.title, ...outletOf(report.outlet ?? ""), date: report.date },
        ],
      })}
    >
      <TextField
        label={record.reportTitle}
        value={title}
        maxLength={LIMITS.line}
        onChange={(next) => kept.change({ title: next })}
      />
      <TextField
        label={record.outlet}
        value={outlet}
        maxLength={LIMITS.line}
        onChange={(next) => kept.change({ outlet: next })}
      />
      <TextField
        label={record.date}
        value={date}
        onChange={(next) => kept.change({ date: next })}
        wrong={isDate ? null : record.notADate}
      />
      <dl className="facts">
        <dt>{words.addedBy}</dt>
        <dd>
          <bdi>{[by ?? "", times.moment(report.added.at)].filter((part) => part !== "").join(", ")}</bdi>
        </dd>
        <dt>{words.mediaType}</dt>
        <dd className="num">{report.mediaType}</dd>
        <dt>{words.length}</dt>
        <dd>{words.characters(report.text.length)}</dd>
        <dt>{words.digestName}</dt>
        <dd className="num digest">
          {report.digest} <CopyDigest digest={report.digest} />
        </dd>
      </dl>
      <p className="small quiet">{words.digestHint}</p>
    </DeedDialog>
  );
};

const described = ({ report }: Report) => ({ type: "reportDescribed", report }) as const;
const outletOf = (outlet: string) => (outlet.trim() === "" ? {} : { outlet: outlet.trim() });
const dateOf = (typed: string): ReportedDate => {
  const time = parseReportedTime(typed.trim());
  return time.ok ? { type: "known", value: time.value } : { type: "unknown" };
};
