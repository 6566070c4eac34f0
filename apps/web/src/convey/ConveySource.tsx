import type { RoomView } from "@parley/client";
import { type Item, livelinessOf, type Objection, standingTerms } from "@parley/domain";
import { useId, useState } from "react";
import { useActs } from "../app/acts-context.tsx";
import { useRoomName } from "../app/room-name.ts";
import { AskDialog, widerTerms } from "../room/AskDialog.tsx";
import { useNames, useTermsIn } from "../room/names.ts";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { RoomMark } from "../ui/RoomMark.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import type { Conveyance } from "./use-conveyance.ts";
import { WordChanges } from "./WordChanges.tsx";

/** What was said, under which terms; and, where they forbid that it travels, why and what can be done. */
export const ConveySource = ({
  source,
  item,
  conveyance,
}: {
  readonly source: RoomView;
  readonly item: Item;
  readonly conveyance: Conveyance;
}) => {
  const { convey, terms } = useWords();
  const times = useTimes();
  const id = useId();
  const names = useNames(source.state);
  const name = useRoomName()(source);
  const standing = standingTerms(item);
  const termsIn = useTermsIn(source.kind);
  const isSecret = standing === "inConfidence" || standing === "allMediators";
  const author = source.state.people.get(item.said.person);
  return (
    <section className="convey-side" aria-labelledby={id}>
      <h2 className="row" id={id}>
        <RoomMark room={source} /> {convey.source(name)}
      </h2>
      <p className="small quiet">
        {names.person(item.said.person)}
        {author === undefined ? null : `, ${names.seat(author.seat)}`},{" "}
        <time dateTime={new Date(item.said.at).toISOString()}>
          <bdi>{times.moment(item.said.at)}</bdi>
        </time>
      </p>
      <blockquote className="words convey-words" dir="auto">
        {item.text}
      </blockquote>
      <div className="chips">
        <Chip tone={isSecret ? "lock" : "go"} title={termsIn.meaning(standing)}>
          {termsIn.label(standing)}
        </Chip>
        <Chip tone="form">{terms.form[item.form]}</Chip>
        {item.expiresAt === undefined ? null : (
          <Chip tone="warn">
            <Lapse item={item} at={item.expiresAt} />
          </Chip>
        )}
      </div>
      {conveyance.objection === null ? null : (
        <MayNotTravel
          source={source}
          item={item}
          objection={conveyance.objection}
          wording={conveyance.wording.trim()}
          onUse={conveyance.write}
        />
      )}
      <WordChanges from={item.text} to={conveyance.wording.trim()} />
    </section>
  );
};

const Lapse = ({ item, at }: { readonly item: Item; readonly at: number }) => {
  const { room: words } = useWords();
  const times = useTimes();
  const isOver = livelinessOf(item, Date.now()) === "lapsed";
  return <bdi>{(isOver ? words.lapsed : words.lapses)(times.moment(at))}</bdi>;
};

const MayNotTravel = ({
  source,
  item,
  objection,
  wording,
  onUse,
}: {
  readonly source: RoomView;
  readonly item: Item;
  readonly objection: Objection;
  readonly wording: string;
  readonly onUse: (wording: string) => void;
}) => {
  const { convey, errors } = useWords();
  const termsIn = useTermsIn(source.kind);
  const [isAsking, setAsking] = useState(false);
  const author = source.state.people.get(item.said.person);
  const isTheirs = author?.seat.party !== undefined;
  const isOver = objection.type === "Lapsed" || objection.type === "Withdrawn";
  const mayAsk =
    isTheirs &&
    !isOver &&
    widerTerms(item).length > 0 &&
    (source.kind === "caucus" || source.kind === "committee");
  useActs(mayAsk ? [{ act: "askPermission", run: () => setAsking(true) }] : []);
  return (
    <div className="note stack" data-tone="stop" role="status">
      <b>{convey.mayNot}</b>
      <p>
        {objection.type === "NotPermitted"
          ? `${termsIn.label(objection.terms)}: ${termsIn.meaning(objection.terms)} `
          : null}
        {errors.objection[objection.type]}
      </p>
      {objection.type === "NotTheseWords" ? (
        <>
          <p>{convey.onlyTheseWords}</p>
          {objection.permitted.map((permitted) => (
            <div key={permitted} className="row">
              <q className="words" dir="auto">
                {permitted}
              </q>
              <Button onPress={() => onUse(permitted)}>{convey.useThem}</Button>
            </div>
          ))}
        </>
      ) : null}
      {item.asked === undefined ? null : <p>{convey.asked}</p>}
      {mayAsk ? (
        <div className="row">
          <Button onPress={() => setAsking(true)}>{convey.ask}</Button>
        </div>
      ) : null}
      {isAsking ? (
        <AskDialog view={source} item={item} wording={wording} onClose={() => setAsking(false)} />
      ) : null}
    </div>
  );
};
