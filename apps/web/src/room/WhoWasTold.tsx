import type { RoomView } from "@parley/client";
import { type Item, isMediator, type Message, receiptsOf, registerOf, whoHasBeenTold } from "@parley/domain";
import { Link } from "../app/Link.tsx";
import { useRoomName } from "../app/room-name.ts";
import { useSeat, useSnapshot } from "../app/seat-context.tsx";
import { RoomMark } from "../ui/RoomMark.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import { excerptOf } from "./excerpt.ts";
import { useNames } from "./names.ts";
import { useRoom } from "./room-context.ts";

/** This person's team in the room's mediation, and the mediation's other rooms that words may reach. */
const useTeam = (): { readonly team: RoomView | undefined; readonly others: readonly RoomView[] } => {
  const { workspace } = useSeat();
  const { rooms } = useSnapshot();
  const { view } = useRoom();
  const here = [...rooms.values()].filter(
    ({ mediation, state }) => mediation === view.mediation && isMediator(state, workspace.device),
  );
  return {
    team: here.find(({ kind }) => kind === "team"),
    others: here.filter(
      ({ room, kind }) =>
        room !== view.room && (kind === "caucus" || kind === "common" || kind === "committee"),
    ),
  };
};

/** Where an item was carried, in which words, and what came of it: a join over the rooms that this mediator is in. */
export const WhoWasTold = ({ item }: { readonly item: Item }) => {
  const { view } = useRoom();
  const { room: words } = useWords();
  const times = useTimes();
  const { team, others } = useTeam();
  const roomName = useRoomName();
  const names = useNames(team?.state ?? view.state);
  if (team === undefined) return null;
  const told = whoHasBeenTold({
    item: item.item,
    source: view.state,
    team: team.state,
    rooms: others.map(({ state }) => state),
  });
  const heard = new Set(told.map(({ conveyance }) => conveyance.destination.room));
  return (
    <section>
      <h3>{words.panel.told}</h3>
      <ul className="told-list">
        {told.map(({ conveyance, receipts }) => {
          const destination = others.find(({ room }) => room === conveyance.destination.room);
          const { at, person } = conveyance.registered;
          return (
            <li key={conveyance.conveyance}>
              {destination === undefined ? words.otherRoom : <RoomLink view={destination} />}
              <span className="small quiet">
                {words.panel.toldIn(times.moment(at), names.person(person))}
              </span>
              <q>{excerptOf(conveyance.wording)}</q>
              {receipts === undefined || destination === undefined ? null : (
                <Received message={receipts.message} view={destination} />
              )}
            </li>
          );
        })}
        {others
          .filter(({ room }) => !heard.has(room))
          .map((other) => (
            <li key={other.room} className="row">
              <RoomMark room={other} /> <span className="room-name">{roomName(other)}</span>{" "}
              <span className="push quiet">{words.panel.no}</span>
            </li>
          ))}
      </ul>
      {others.length === 0 ? <p className="small quiet">{words.panel.notTold}</p> : null}
    </section>
  );
};

const RoomLink = ({ view }: { readonly view: RoomView }) => {
  const roomName = useRoomName();
  return (
    <span className="row">
      <RoomMark room={view} />
      <Link to={{ screen: "room", room: view.room }}>{roomName(view)}</Link>
    </span>
  );
};

/** Who has received a message and who has not yet. */
export const ReceivedBy = ({ message }: { readonly message: Message }) => {
  const { view } = useRoom();
  return <Received message={message} view={view} />;
};

const Received = ({ message, view }: { readonly message: Message; readonly view: RoomView }) => {
  const { panel } = useWords().room;
  const names = useNames(view.state);
  const receipts = receiptsOf(view.state, message.message);
  if (receipts === undefined) return null;
  const { acknowledged, awaiting, answers } = receipts;
  return (
    <span className="small quiet">
      {[
        ...(acknowledged.length > 0
          ? [panel.received(acknowledged.map(({ person }) => names.person(person)))]
          : []),
        ...(awaiting.length > 0 ? [panel.awaiting(awaiting.map(({ name }) => name))] : []),
        ...(answers.length > 0 ? [panel.answers(answers.length)] : []),
      ].join("; ")}
    </span>
  );
};

/** The words behind a delivered message, for the team that carried it and nobody else. */
export const WhereFrom = ({ message }: { readonly message: Message }) => {
  const { rooms } = useSnapshot();
  const { room: words } = useWords();
  const { team } = useTeam();
  const line =
    team === undefined
      ? undefined
      : registerOf(team.state).find(({ destination }) => destination.message === message.message);
  const source = line === undefined ? undefined : rooms.get(line.source.room);
  const item = line === undefined ? undefined : source?.state.items.get(line.source.item);
  if (source === undefined || item === undefined) return null;
  return (
    <section>
      <h3>{words.panel.carriedFrom}</h3>
      <RoomLink view={source} />
      <p>
        <q>{excerptOf(item.text)}</q>
      </p>
      <p className="small quiet">{words.panel.carriedHint}</p>
    </section>
  );
};
