import {
  type Item,
  type ItemId,
  livelinessOf,
  type Moment,
  standingTerms,
  type ToldToSource,
} from "@parley/domain";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { type Catalogue, type Times, useTimes, useWords } from "../words/catalogue.ts";
import { agreedBefore } from "./late-condition.ts";
import { useNames, useTermsIn } from "./names.ts";
import { useRoom } from "./room-context.ts";
import { SaidFrame } from "./SaidFrame.tsx";

/** Something said, with its terms and all that has happened to it since. */
export const ItemRow = ({ id, moment }: { readonly id: ItemId; readonly moment: Moment }) => {
  const { view, me, now } = useRoom();
  const { room: words } = useWords();
  const times = useTimes();
  const names = useNames(view.state);
  const item = view.state.items.get(id) ?? beforeTheRestart(moment);
  if (item === undefined) return null;
  const { said } = item;
  const { restatedBy } = said;
  const author = view.state.people.get(said.person);
  return (
    <SaidFrame
      id={id}
      who={names.person(said.person)}
      seat={author === undefined ? null : names.seat(author.seat)}
      at={said.at}
      isMine={me?.person === said.person}
      isDoubtful={said.doubtful}
      note={restatedBy === undefined ? null : words.restated(names.named(restatedBy))}
      text={item.text}
      isFaded={livelinessOf(item, now) !== "live"}
      {...(item.replyTo === undefined ? {} : { replyTo: item.replyTo })}
    >
      <ItemChips item={item} />
      {item.withdrawn === undefined ? null : (
        <p className="told">
          {words.withdrawnBy(names.person(item.withdrawn.person), times.moment(item.withdrawn.at))}
        </p>
      )}
      {item.conveyed.map(({ told, noted }) => (
        <p key={noted.sequence} className="told">
          {sayTold(words, times, told, noted.at)}
        </p>
      ))}
      <Permissions item={item} />
    </SaidFrame>
  );
};

/** What was said before a restart of history is still read by those who were there. */
const beforeTheRestart = ({ happening, stamp, person, doubtful }: Moment): Item | undefined => {
  if (happening.type !== "itemSaid" || person === undefined) return undefined;
  const { type: _, at, mayBeMediatorsIdea = false, ...rest } = happening;
  const nothingSince = { replies: [], permissions: [], declined: [], conveyed: [] };
  return {
    ...rest,
    ...nothingSince,
    mayBeMediatorsIdea,
    said: { ...stamp, at, person, doubtful, group: -1 },
  };
};

const sayTold = (words: Catalogue["room"], times: Times, told: ToldToSource, at: number): string => {
  const time = times.time(at);
  if (told.type === "thatConveyed") return words.toldThat(time);
  const { attribution } = told;
  const inWhoseName =
    attribution.type === "party"
      ? words.attribution.party(attribution.label)
      : words.attribution[attribution.type];
  return words.told(time, told.to, told.wording, inWhoseName);
};

const ItemChips = ({ item }: { readonly item: Item }) => {
  const { view, now } = useRoom();
  const { room: words, terms } = useWords();
  const times = useTimes();
  const standing = standingTerms(item);
  const isSecret = standing === "inConfidence" || standing === "allMediators";
  const added = agreedBefore(view.state, { form: item.form, sequence: item.said.sequence });
  const state = livelinessOf(item, now);
  const { label, meaning } = useTermsIn(view.kind);
  return (
    <div className="chips">
      {travels(view.kind) ? (
        <Chip
          {...(isSecret && view.kind === "common" ? {} : { tone: isSecret ? "lock" : "go" })}
          title={meaning(standing)}
          of={words.compose.terms}
        >
          {standing === item.terms ? label(standing) : words.permittedChip(label(standing))}
        </Chip>
      ) : null}
      {item.form === "remark" ? null : (
        <Chip tone="form" of={words.compose.form}>
          {terms.form[item.form]}
        </Chip>
      )}
      {item.mayBeMediatorsIdea ? <Chip tone="go">{words.mediatorsIdea}</Chip> : null}
      {item.expiresAt === undefined ? null : (
        <Chip tone="warn">
          <bdi>{(state === "lapsed" ? words.lapsed : words.lapses)(times.moment(item.expiresAt))}</bdi>
        </Chip>
      )}
      {state === "withdrawn" ? <Chip tone="warn">{words.withdrawn}</Chip> : null}
      {added === undefined ? null : (
        <Chip tone="warn" title={words.addedAfterHint}>
          {words.addedAfter(times.day(added))}
        </Chip>
      )}
    </div>
  );
};

/** Rooms from which words may travel; in the others terms would say nothing. */
export const travels = (kind: string): boolean =>
  kind === "caucus" || kind === "committee" || kind === "common";

const Permissions = ({ item }: { readonly item: Item }) => {
  const { view, me, ask } = useRoom();
  const { room: words, terms } = useWords();
  const times = useTimes();
  const names = useNames(view.state);
  const { asked } = item;
  return (
    <>
      {item.permissions.map(({ given, wording, asMediatorsIdea, terms: permitted }) => (
        <p key={given.sequence} className="told">
          {words.givenLine(names.person(given.person), times.moment(given.at), terms.terms[permitted])}
          {wording === undefined ? null : ` ${words.givenWording(wording)}`}
          {asMediatorsIdea ? ` ${words.givenIdea}` : null}
        </p>
      ))}
      {item.declined.map((declined) => (
        <p key={declined.sequence} className="told">
          {words.declinedLine(names.person(declined.person), times.moment(declined.at))}
        </p>
      ))}
      {asked === undefined ? null : (
        <div className="note asked" data-tone="quiet">
          <p>
            <b>{words.askedLine(names.person(asked.asked.person), terms.terms[asked.terms])}</b>
          </p>
          {asked.wording === undefined ? null : <p>{words.askedWording(asked.wording)}</p>}
          {asked.asMediatorsIdea ? <p>{words.givenIdea}</p> : null}
          {asked.reason === undefined ? null : <p>{words.askedReason(asked.reason)}</p>}
          {me?.group === item.said.group && view.mayWrite ? (
            <div className="row">
              <Button tone="go" onPress={() => ask({ type: "permit", item: item.item })}>
                {words.panel.givePermission}
              </Button>
              <Button onPress={() => ask({ type: "decline", item: item.item })}>{words.panel.decline}</Button>
            </div>
          ) : null}
        </div>
      )}
    </>
  );
};
