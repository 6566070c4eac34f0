import type { RoomView } from "@parley/client";
import type { RoomId } from "@parley/domain";
import { Link } from "../app/Link.tsx";
import { Chip } from "../ui/Chip.tsx";
import { RoomMark } from "../ui/RoomMark.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import type { RegisterLine } from "./register-lines.ts";
import { useRegisterWords } from "./use-register-words.ts";

/** One conveyance: from where to where, in which words, by what right, and what came of it. */
export const LineCard = ({ line }: { readonly line: RegisterLine }) => {
  const { register, terms, common } = useWords();
  const times = useTimes();
  const said = useRegisterWords();
  const { conveyance, item } = line;
  const { registered, expiresAt } = conveyance;
  return (
    <li className="card stack register-line">
      <div className="row small">
        <b className="num">{register.number(line.number)}</b>
        <time dateTime={new Date(registered.at).toISOString()}>
          <bdi>
            {times.day(registered.at)}, {times.time(registered.at)}
          </bdi>
        </time>
        {registered.doubtful ? <Chip tone="warn">{register.doubtful}</Chip> : null}
        <span className="quiet">{register.by(line.by ?? common.unknownPerson)}</span>
      </div>
      <div className="register-route">
        <div>
          <RoomLink view={line.source} id={conveyance.source.room} name={said.room(line.source)} />
          <p className="small quiet">{register.sourceWords}</p>
          {item === undefined ? (
            <p className="quiet small">{register.sourceGone}</p>
          ) : (
            <p className="words register-source">{item.text}</p>
          )}
        </div>
        <span className="register-arrow" aria-hidden="true" />
        <div>
          <RoomLink
            view={line.destination}
            id={conveyance.destination.room}
            name={said.room(line.destination)}
          />
          <p className="small quiet">{register.delivered}</p>
          <p className="words">{conveyance.wording}</p>
        </div>
      </div>
      <div className="chips">
        <Chip tone="form">{terms.form[conveyance.form]}</Chip>
        <Chip>{said.attribution(conveyance.attribution)}</Chip>
        {expiresAt === undefined ? null : (
          <Chip tone="warn">
            <bdi>{register.lapses(times.moment(expiresAt))}</bdi>
          </Chip>
        )}
      </div>
      <dl className="facts">
        <dt>{register.authority}</dt>
        <dd>{said.authority(line)}</dd>
        <dt>{register.acknowledged}</dt>
        <dd>{said.acknowledged(line)}</dd>
        <dt>{register.answered}</dt>
        <dd>{said.answers(line)}</dd>
      </dl>
      {conveyance.findings.length === 0 ? null : (
        <div className="note small">
          <b>{register.findings}</b> {conveyance.findings.map(said.finding).join("; ")}.{" "}
          {conveyance.reason === undefined ? null : register.reason(conveyance.reason)}
        </div>
      )}
    </li>
  );
};

const RoomLink = ({
  view,
  id,
  name,
}: {
  readonly view: RoomView | undefined;
  readonly id: RoomId;
  readonly name: string;
}) =>
  view === undefined ? (
    <span className="quiet">{name}</span>
  ) : (
    <span className="row register-room">
      <RoomMark room={view} />
      <Link to={{ screen: "room", room: id }}>{name}</Link>
    </span>
  );
