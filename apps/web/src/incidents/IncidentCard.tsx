import { type Authorship, type Incident, type IncidentStatus, statusOfIncident } from "@parley/domain";
import { useActs } from "../app/acts-context.tsx";
import { useRoomName } from "../app/room-name.ts";
import { ROW_PROPS } from "../app/row.ts";
import { useMay } from "../exchange/use-may.ts";
import { dayAndTime } from "../exchange/use-plan-words.ts";
import { useNames } from "../room/names.ts";
import { useDoer } from "../room/use-doer.ts";
import { Button } from "../ui/Button.tsx";
import { Chip, type ChipProps } from "../ui/Chip.tsx";
import { RoomMark, roomStyle } from "../ui/RoomMark.tsx";
import { useWanted } from "../ui/use-wanted.ts";
import { useTimes, useWords } from "../words/catalogue.ts";
import { ShowIncident } from "./IncidentCopies.tsx";
import type { HeldIncident } from "./incident-model.ts";
import { anyEvidence, anyFinding, voicesIn } from "./incident-voices.tsx";

const TONES: Readonly<Record<IncidentStatus, NonNullable<ChipProps["tone"]>>> = {
  ...{ alleged: "form", verifying: "form", substantiated: "lock" },
  ...{ unsubstantiated: "go", inconclusive: "warn", accessDenied: "warn" },
};

export type IncidentAsk = "evidence" | "inquire" | "find";

/** One incident: what is alleged, what speaks for or against it, and what was found, each apart and with whose it is. */
export const IncidentCard = ({
  held,
  isWanted,
  onAsk,
}: {
  readonly held: HeldIncident;
  readonly isWanted: boolean;
  readonly onAsk: (what: IncidentAsk) => void;
}) => {
  const { incidents: words } = useWords();
  const roomName = useRoomName();
  const may = useMay(held.view);
  const place = useWanted<HTMLElement>(isWanted);
  const { view, incident, alsoIn } = held;
  const status = statusOfIncident(incident);
  const id = incident.incident;
  const inquire = { type: "inquiryBegan", incident: id } as const;
  const mayAdd = voicesIn(view, may, (one) => anyEvidence(id, one)).length > 0;
  const mayInquire = may(inquire);
  const mayFind = may(anyFinding(id));
  // Where none of several incidents has the focus, the key asks which is meant.
  const of = { choice: incident.place };
  useActs([
    ...(mayAdd ? [{ ...of, act: "addEvidence", run: () => onAsk("evidence") } as const] : []),
    ...(mayInquire ? [{ ...of, act: "inquire", run: () => onAsk("inquire") } as const] : []),
    ...(mayFind ? [{ ...of, act: "verify", run: () => onAsk("find") } as const] : []),
  ]);
  return (
    <article
      className="card stack exchange-card here"
      style={roomStyle(view)}
      aria-label={incident.place}
      {...ROW_PROPS}
      {...place}
    >
      <div className="row">
        <h3 dir="auto">{incident.place}</h3>
        <Chip tone={TONES[status]}>{words.status[status]}</Chip>
        <span className="push row small">
          <RoomMark room={view} /> {roomName(view)}
        </span>
      </div>
      {alsoIn.length === 0 ? null : <p className="small">{words.alsoIn(alsoIn.map(roomName))}</p>}
      <div className="incident-parts">
        <Allegation held={held} />
        <EvidencePart held={held} />
        <FindingPart held={held} />
      </div>
      <div className="row no-print">
        {mayAdd ? (
          <Button act="addEvidence" onPress={() => onAsk("evidence")}>
            {words.act.evidence}
          </Button>
        ) : null}
        {mayInquire ? (
          <Button act="inquire" onPress={() => onAsk("inquire")}>
            {words.act.inquire}
          </Button>
        ) : null}
        <ShowIncident held={held} />
        {mayFind ? (
          <Button tone="go" act="verify" onPress={() => onAsk("find")}>
            {words.act.find}
          </Button>
        ) : null}
      </div>
    </article>
  );
};

/** Whose word it is: a side's, entered by a mediator where nobody of it is in the room, or a person's own. */
const useVoice = ({ view }: HeldIncident) => {
  const { incidents: words, common } = useWords();
  const times = useTimes();
  const names = useNames(view.state);
  const doer = useDoer(view.state);
  return (
    by: Authorship,
    { side, recorded, doneBy }: Pick<Incident, "side" | "doneBy"> & { readonly recorded: boolean },
  ): string => {
    const { who, at } = doer(by, doneBy);
    const label = side === undefined ? undefined : view.state.parties.get(side)?.neutralLabel;
    const voice =
      label === undefined ? who : recorded ? common.enteredFor(label, names.named(by.person)) : label;
    return words.by(voice, dayAndTime(times, at));
  };
};

const Allegation = ({ held }: { readonly held: HeldIncident }) => {
  const { incidents: words } = useWords();
  const times = useTimes();
  const voice = useVoice(held);
  const { alleged, from, to, words: text, commitment } = held.incident;
  const deed = commitment === undefined ? undefined : held.view.state.commitments.get(commitment)?.text.deed;
  const start = dayAndTime(times, from);
  return (
    <section>
      <h4>{words.allegation}</h4>
      <p className="small">
        {to === undefined ? words.when(start) : words.whenTo(start, dayAndTime(times, to))}
      </p>
      <p className="words" dir="auto">
        {text}
      </p>
      {deed === undefined ? null : <p className="small">{words.ofCommitment(deed)}</p>}
      <p className="small quiet">{voice(alleged, held.incident)}</p>
    </section>
  );
};

const EvidencePart = ({ held }: { readonly held: HeldIncident }) => {
  const { incidents: words } = useWords();
  const times = useTimes();
  const voice = useVoice(held);
  const { evidence } = held.incident;
  return (
    <section>
      <h4>{words.evidence}</h4>
      {evidence.length === 0 ? <p className="quiet small">{words.noEvidence}</p> : null}
      <ul className="plain-list">
        {evidence.map(({ evidence: id, kind, words: text, asOf, added, ...whose }) => (
          <li key={id}>
            <p className="small">
              <b>{words.kind[kind]}</b> {asOf === undefined ? "" : words.asOf(dayAndTime(times, asOf))}
            </p>
            <p className="words" dir="auto">
              {text}
            </p>
            <p className="small quiet">{voice(added, { ...whose, recorded: false })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
};

const FindingPart = ({ held }: { readonly held: HeldIncident }) => {
  const { incidents: words } = useWords();
  const times = useTimes();
  const doer = useDoer(held.view.state);
  const { findings, inquiry, inquiryDoneBy, shown } = held.incident;
  const last = findings.at(-1);
  const say = ({ finding, found, doneBy }: (typeof findings)[number]): string => {
    const { who, at } = doer(found, doneBy);
    return words.found(words.status[finding], who, dayAndTime(times, at));
  };
  const began = inquiry === undefined ? undefined : doer(inquiry, inquiryDoneBy);
  return (
    <section>
      <h4>{words.finding}</h4>
      {last === undefined && shown === undefined ? (
        <p className="quiet small">{words.noFinding}</p>
      ) : last === undefined ? null : (
        <p>{say(last)}</p>
      )}
      {shown === undefined ? null : (
        <>
          <p>{words.shown(words.status[shown.status], dayAndTime(times, shown.foundAt ?? shown.by.at))}</p>
          {shown.words === undefined ? null : (
            <p className="words" dir="auto">
              {shown.words}
            </p>
          )}
        </>
      )}
      {last?.words === undefined ? null : (
        <p className="words" dir="auto">
          {last.words}
        </p>
      )}
      {statusOfIncident(held.incident) === "accessDenied" ? (
        <p className="note small">{words.deniedHint}</p>
      ) : null}
      {began === undefined ? null : (
        <p className="small quiet">{words.inquiry(began.who, dayAndTime(times, began.at))}</p>
      )}
      {findings.length < 2 ? null : (
        <details>
          <summary>{words.earlier}</summary>
          {findings.slice(0, -1).map((finding) => (
            <p key={finding.found.sequence} className="small">
              {say(finding)}
            </p>
          ))}
        </details>
      )}
    </section>
  );
};
