import { type Finding, wordsOfEntry } from "@parley/domain";
import { useRoomName } from "../app/room-name.ts";
import { useSnapshot } from "../app/seat-context.tsx";
import { TextField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import { excerptOf } from "./excerpt.ts";
import { foundParts } from "./found-parts.ts";

/** What the outgoing check found in a mediator's words: marked, with where it was said, and a reason for going on. */
export const Findings = ({
  words,
  findings,
  reason = "",
  onReason,
}: {
  /** Absent where the words stand marked above already. */
  readonly words?: string;
  readonly findings: readonly Finding[];
  readonly reason?: string;
  /** Absent where the reason is asked for elsewhere. */
  readonly onReason?: (reason: string) => void;
}) => {
  const { check } = useWords().room;
  const hasAny = findings.length > 0;
  // Stands there empty too: a screen reader tells only of regions that it knew before something was said in them.
  return (
    <div className={hasAny ? "note findings" : undefined}>
      <div role="status" className="findings">
        {hasAny ? (
          <>
            <b>{check.title}</b>
            {words === undefined ? null : (
              <p className="words" dir="auto">
                <MarkedWords words={words} findings={findings} />
              </p>
            )}
            <ul>
              {findings.map((finding) => (
                <FindingLine key={`${finding.start} ${finding.end} ${finding.kind}`} finding={finding} />
              ))}
            </ul>
          </>
        ) : null}
      </div>
      {hasAny && onReason !== undefined ? (
        <TextField label={check.reason} hint={check.reasonHint} value={reason} onChange={onReason} rows={2} />
      ) : null}
    </div>
  );
};

/** The words themselves, with what was found in them marked. */
export const MarkedWords = ({
  words,
  findings,
}: {
  readonly words: string;
  readonly findings: readonly Finding[];
}) =>
  foundParts(words, findings).map(({ start, text, isFound }) =>
    isFound ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
  );

const FindingLine = ({ finding }: { readonly finding: Finding }) => {
  const { room: words } = useWords();
  const { rooms } = useSnapshot();
  const roomName = useRoomName();
  const { kind, source, others } = finding;
  const view = rooms.get(source.room);
  const where = view === undefined ? words.otherRoom : roomName(view);
  const item = source.item === undefined ? undefined : view?.state.items.get(source.item);
  const note = source.item === undefined ? undefined : view?.state.notes.get(source.item);
  const entry = source.entry === undefined ? undefined : view?.state.record.get(source.entry);
  const heard = entry === undefined ? undefined : wordsOfEntry(entry);
  const text = item?.text ?? (note?.status === "kept" ? note.text : heard);
  const who = item === undefined ? undefined : view?.state.people.get(item.said.person)?.name;
  return (
    <li>
      {(kind === "name" && source.item === undefined && source.entry === undefined
        ? words.check.name
        : words.check.found)(finding.words, where)}
      {others > 0 ? `, ${words.check.more(others)}` : null}
      {text === undefined ? null : (
        <span className="finding-source">{words.check.saidBy(who ?? words.somebody, excerptOf(text))}</span>
      )}
    </li>
  );
};
