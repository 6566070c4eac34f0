import { type Item, livelinessOf, type Message, mayBeMediatorsIdea, type RoomKind } from "@parley/domain";
import { useSeat } from "../app/seat-context.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../words/catalogue.ts";
import { widerTerms } from "./AskDialog.tsx";
import { travels } from "./ItemRow.tsx";
import { useRoom } from "./room-context.ts";

/** What this person may do with something that was said. */
export const ItemActions = ({ item }: { readonly item: Item }) => {
  const { go } = useSeat();
  const { view, me, isMediator, now, ask, answer } = useRoom();
  const { panel } = useWords().room;
  const isOurs = me?.group === item.said.group;
  const isLive = livelinessOf(item, now) === "live";
  const canWiden = widerTerms(item).length > 0 || !mayBeMediatorsIdea(item);
  const knowsPermission = view.kind === "caucus" || view.kind === "committee";
  const mayAct = view.mayWrite && me !== undefined;
  const id = item.item;
  return (
    <div className="row panel-actions">
      {isMediator && travels(view.kind) ? (
        <Button tone="go" onPress={() => go({ screen: "convey", room: view.room, item: id })}>
          {panel.convey}
        </Button>
      ) : null}
      {mayAct && isMediator && !isOurs && isLive && canWiden && knowsPermission ? (
        <Button onPress={() => ask({ type: "askPermission", item: id })}>{panel.askPermission}</Button>
      ) : null}
      {mayAct && !isMediator && isOurs && isLive && canWiden && knowsPermission ? (
        <Button onPress={() => ask({ type: "permit", item: id })}>
          {item.asked === undefined ? panel.widen : panel.givePermission}
        </Button>
      ) : null}
      {mayAct && isOurs && item.asked !== undefined ? (
        <Button onPress={() => ask({ type: "decline", item: id })}>{panel.decline}</Button>
      ) : null}
      {mayAct ? <Button onPress={() => answer(id)}>{panel.reply}</Button> : null}
      {mayAct && isTabled(view.kind) && me.seat.role !== "observer" && item.withdrawn === undefined ? (
        <Button onPress={() => ask({ type: "place", item: id })}>{panel.place}</Button>
      ) : null}
      <CopyWords words={item.text} />
      {mayAct && isOurs && item.withdrawn === undefined ? (
        <Button tone="stop" onPress={() => ask({ type: "withdraw", item: id })}>
          {panel.withdraw}
        </Button>
      ) : null}
    </div>
  );
};

/** Rooms whose words can stand on the table; a notebook's are nobody's position. */
const isTabled = (kind: RoomKind): boolean => kind !== "notebook";

/** What this person may do with a delivered message; acknowledging stands beneath the words themselves. */
export const MessageActions = ({ message }: { readonly message: Message }) => {
  const { view, me, ask, answer } = useRoom();
  const { panel } = useWords().room;
  return (
    <div className="row panel-actions">
      {view.mayWrite ? <Button onPress={() => answer(message.message)}>{panel.reply}</Button> : null}
      {view.mayWrite && me !== undefined && me.seat.role !== "observer" ? (
        <Button onPress={() => ask({ type: "place", item: message.message })}>{panel.place}</Button>
      ) : null}
      <CopyWords words={message.wording} />
    </div>
  );
};

const CopyWords = ({ words }: { readonly words: string }) => {
  const { panel } = useWords().room;
  const announce = useAnnounce();
  return (
    <Button onPress={() => void navigator.clipboard.writeText(words).then(() => announce(panel.copied))}>
      {panel.copy}
    </Button>
  );
};
