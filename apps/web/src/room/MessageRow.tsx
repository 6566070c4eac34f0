import { type ItemId, livelinessOf, type Message } from "@parley/domain";
import { useSeat } from "../app/seat-context.tsx";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import { agreedBefore } from "./late-condition.ts";
import { useNames } from "./names.ts";
import { useRoom } from "./room-context.ts";
import { SaidFrame } from "./SaidFrame.tsx";
import { useAct } from "./use-act.ts";
import { mayAcknowledge } from "./use-words-acts.ts";

/** Words that the mediators delivered here, and what became of them. */
export const MessageRow = ({ id }: { readonly id: ItemId }) => {
  const { view, me, now } = useRoom();
  const { room: words } = useWords();
  const times = useTimes();
  const names = useNames(view.state);
  const message = view.state.messages.get(id);
  if (message === undefined) return null;
  const { delivered } = message;
  const { restatedBy } = delivered;
  return (
    <SaidFrame
      id={id}
      who={words.fromMediators}
      seat={names.person(delivered.person)}
      at={delivered.at}
      isMine={me?.person === delivered.person}
      isDoubtful={delivered.doubtful}
      note={restatedBy === undefined ? null : words.restated(names.named(restatedBy))}
      text={message.wording}
      isFaded={livelinessOf(message, now) !== "live"}
      isFromMediators
    >
      <MessageChips message={message} sequence={delivered.sequence} />
      {message.acknowledged.map((receipt) => (
        <p key={receipt.sequence} className="told">
          {words.acknowledgedBy(names.person(receipt.person), times.moment(receipt.at))}
        </p>
      ))}
      <MessageActions message={message} />
    </SaidFrame>
  );
};

/** Form, attribution and lapse of delivered words: exactly what the room that hears them sees. */
export const MessageChips = ({
  message,
  sequence,
}: {
  readonly message: Pick<Message, "form" | "attribution"> & { readonly expiresAt?: number };
  /** Where it stands in its room's log, once it does. */
  readonly sequence?: number;
}) => {
  const { room: words, terms } = useWords();
  const times = useTimes();
  const { attribution, expiresAt, form } = message;
  return (
    <div className="chips">
      <Chip>
        {attribution.type === "party"
          ? words.attribution.party(attribution.label)
          : words.attribution[attribution.type]}
      </Chip>
      <Chip tone="form" of={words.compose.form}>
        {terms.form[form]}
      </Chip>
      {expiresAt === undefined ? null : (
        <Chip tone="warn">
          <bdi>{(Date.now() >= expiresAt ? words.lapsed : words.lapses)(times.moment(expiresAt))}</bdi>
        </Chip>
      )}
      {sequence === undefined ? null : <AddedAfter form={form} sequence={sequence} />}
    </div>
  );
};

const AddedAfter = ({ form, sequence }: { readonly form: Message["form"]; readonly sequence: number }) => {
  const { view } = useRoom();
  const { room: words } = useWords();
  const times = useTimes();
  const added = agreedBefore(view.state, { form, sequence });
  return added === undefined ? null : (
    <Chip tone="warn" title={words.addedAfterHint}>
      {words.addedAfter(times.day(added))}
    </Chip>
  );
};

const MessageActions = ({ message }: { readonly message: Message }) => {
  const { workspace } = useSeat();
  const place = useRoom();
  const { view, me, answer } = place;
  const { room: words } = useWords();
  const { isBusy, error, run } = useAct();
  if (me === undefined || !view.mayWrite || me.group === message.delivered.group) return null;
  const isReceived = !mayAcknowledge(message, place);
  const acknowledge = () =>
    workspace.act(view.room, { type: "messageAcknowledged", message: message.message });
  return (
    <div className="row">
      {isReceived ? null : (
        <Button isDisabled={isBusy} onPress={() => void run(acknowledge, words.acknowledged)}>
          {words.acknowledge}
        </Button>
      )}
      <Button tone="plain" onPress={() => answer(message.message)}>
        {words.answer}
      </Button>
      {isReceived ? null : <span className="small quiet">{words.acknowledgeHint}</span>}
      {error === null ? null : (
        <p className="wrong" role="alert">
          {error}
        </p>
      )}
    </div>
  );
};
