import { type Minutes, type MinutesId, sidesPresent, statusOfMinutes } from "@parley/domain";
import { ActButton } from "../ui/ActButton.tsx";
import { Chip } from "../ui/Chip.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import { useNames } from "./names.ts";
import { useRoom, useRowName } from "./room-context.ts";
import { useWordsActs } from "./use-words-acts.ts";

const TONES = { draft: "form", agreed: "go", rival: "warn" } as const;

/** One account of a meeting; one that was written against another stands beside it. */
export const MinutesRow = ({ id }: { readonly id: MinutesId }) => {
  const { view } = useRoom();
  const { room: words } = useWords();
  const nameId = useRowName();
  const minutes = view.state.minutes.get(id);
  if (minutes === undefined) return null;
  const against = minutes.against === undefined ? undefined : view.state.minutes.get(minutes.against);
  if (against === undefined) return <Account minutes={minutes} nameId={nameId} />;
  return (
    <div className="rivals">
      <p className="small quiet">{words.minutesAgainst}</p>
      <div className="side-by-side">
        <Account minutes={against} heading={words.firstAccount} />
        <Account minutes={minutes} heading={words.otherAccount} nameId={nameId} />
      </div>
    </div>
  );
};

const Account = ({
  minutes,
  heading,
  nameId,
}: {
  readonly minutes: Minutes;
  readonly heading?: string;
  readonly nameId?: string | undefined;
}) => {
  const { view } = useRoom();
  const { room: words } = useWords();
  const times = useTimes();
  const names = useNames(view.state);
  const acts = useWordsActs().ofMinutes(minutes);
  const status = statusOfMinutes(minutes);
  const agreed = minutes.agreements.map(({ group }) => group);
  const missing = sidesPresent(view.state).filter((group) => !agreed.includes(group));
  return (
    <section className="minutes card" data-status={status}>
      <header>
        {heading === undefined ? null : <span className="small quiet">{heading}</span>}
        <h2 id={nameId} dir="auto">
          {minutes.title}
        </h2>
        <p className="small quiet">
          {names.person(minutes.drafted.person)},{" "}
          <time dateTime={new Date(minutes.drafted.at).toISOString()}>
            <bdi>{times.moment(minutes.drafted.at)}</bdi>
          </time>
        </p>
      </header>
      <div className="words" dir="auto">
        {minutes.text}
      </div>
      <div className="chips">
        <Chip tone={TONES[status]}>{words.minutes[status]}</Chip>
      </div>
      <p className="small quiet">
        {minutes.agreed === undefined
          ? words.minutesAgreements(agreed.map(names.side))
          : words.minutesAgreedOn(times.moment(minutes.agreed.at))}{" "}
        {minutes.agreed === undefined && missing.length > 0
          ? words.minutesMissing(missing.map(names.side))
          : null}
      </p>
      {acts.length === 0 ? null : (
        <div className="row">
          {acts.map((offered) => (
            <ActButton key={offered.act} offered={offered} />
          ))}
        </div>
      )}
    </section>
  );
};
