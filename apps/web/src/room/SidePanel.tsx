import type { Item, ItemId, Message } from "@parley/domain";
import { useEffect, useRef } from "react";
import { Button } from "../ui/Button.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import { History } from "./History.tsx";
import { ItemActions, MessageActions } from "./ItemActions.tsx";
import { travels } from "./ItemRow.tsx";
import { authorOf, useNames, useTermsIn } from "./names.ts";
import { ReadBy } from "./ReadBy.tsx";
import { useRoom } from "./room-context.ts";
import { ReceivedBy, WhereFrom, WhoWasTold } from "./WhoWasTold.tsx";

/** What belongs to the chosen words: who said them, under which terms, what became of them, what can be done. */
export const SidePanel = ({ id }: { readonly id: ItemId }) => {
  const { view, select, isMediator } = useRoom();
  const { room: words } = useWords();
  const panel = useRef<HTMLElement>(null);
  const item = view.state.items.get(id);
  const message = view.state.messages.get(id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words, other details: the reader starts at their top
  useEffect(() => panel.current?.focus({ preventScroll: true }), [id]);
  return (
    <aside
      ref={panel}
      className="room-panel no-print"
      aria-label={item === undefined ? words.panel.message : words.panel.title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === "Escape") select(null);
      }}
    >
      <div className="row">
        <h2>{item === undefined ? words.panel.message : words.panel.title}</h2>
        <span className="push" />
        <Button tone="plain" aria-label={words.panel.close} onPress={() => select(null)}>
          <span aria-hidden="true">✕</span>
        </Button>
      </div>
      {item === undefined ? null : (
        <>
          <ItemFacts item={item} />
          <ItemActions item={item} />
          {isMediator && travels(view.kind) ? <WhoWasTold item={item} /> : null}
        </>
      )}
      {message === undefined ? null : (
        <>
          <MessageFacts message={message} />
          <MessageActions message={message} />
          {isMediator ? <ReceivedBy message={message} /> : null}
          {isMediator ? <WhereFrom message={message} /> : null}
        </>
      )}
      {item === undefined ? null : <ReadBy author={item.said.person} sequence={item.said.sequence} />}
      {message === undefined ? null : (
        <ReadBy author={message.delivered.person} sequence={message.delivered.sequence} />
      )}
      <History id={id} />
    </aside>
  );
};

const ItemFacts = ({ item }: { readonly item: Item }) => {
  const { view } = useRoom();
  const { room: words, terms } = useWords();
  const times = useTimes();
  const names = useNames(view.state);
  const termsIn = useTermsIn(view.kind);
  const author = authorOf(view.state, item);
  const { panel } = words;
  return (
    <dl className="facts">
      <dt>{panel.saidBy}</dt>
      <dd>
        {names.person(item.said.person)}
        {author === undefined ? null : `, ${names.seat(author.seat)}`}
      </dd>
      {author === undefined || author.seat.authority === "none" ? null : (
        <>
          <dt>{panel.authority}</dt>
          <dd>{terms.authority[author.seat.authority]}</dd>
        </>
      )}
      <dt>{panel.when}</dt>
      <dd>
        <bdi>{times.moment(item.said.at)}</bdi>
      </dd>
      <dt>{panel.form}</dt>
      <dd>
        {terms.form[item.form]}. <span className="quiet">{terms.formMeaning[item.form]}</span>
      </dd>
      {travels(view.kind) ? (
        <>
          <dt>{panel.terms}</dt>
          <dd>
            {termsIn.label(item.terms)}. <span className="quiet">{termsIn.meaning(item.terms)}</span>
          </dd>
        </>
      ) : null}
      <dt>{panel.lapses}</dt>
      <dd>
        <bdi>{item.expiresAt === undefined ? panel.noLapse : times.moment(item.expiresAt)}</bdi>
      </dd>
    </dl>
  );
};

const MessageFacts = ({ message }: { readonly message: Message }) => {
  const { view } = useRoom();
  const { room: words, terms } = useWords();
  const times = useTimes();
  const names = useNames(view.state);
  const { attribution, delivered, expiresAt, form } = message;
  const { panel } = words;
  return (
    <dl className="facts">
      <dt>{panel.saidBy}</dt>
      <dd>{names.person(delivered.person)}</dd>
      <dt>{panel.when}</dt>
      <dd>
        <bdi>{times.moment(delivered.at)}</bdi>
      </dd>
      <dt>{panel.attribution}</dt>
      <dd>
        {attribution.type === "party"
          ? words.attribution.party(attribution.label)
          : words.attribution[attribution.type]}
      </dd>
      <dt>{panel.form}</dt>
      <dd>{terms.form[form]}</dd>
      <dt>{panel.lapses}</dt>
      <dd>
        <bdi>{expiresAt === undefined ? panel.noLapse : times.moment(expiresAt)}</bdi>
      </dd>
    </dl>
  );
};
