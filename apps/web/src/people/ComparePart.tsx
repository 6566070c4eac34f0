import { useRoomName } from "../app/room-name.ts";
import { useSeat } from "../app/seat-context.tsx";
import { RoomMark } from "../ui/RoomMark.tsx";
import { useWords } from "../words/catalogue.ts";
import { othersIn } from "./admissible.ts";
import { devicesHere, type MediationHere, shortDevice } from "./mediation.ts";
import { SafetyWords } from "./SafetyWords.tsx";

/** Words that two people read to each other: about their devices, and about what they have seen of a room. */
export const ComparePart = ({ here: { rooms } }: { readonly here: MediationHere }) => {
  const { people, terms } = useWords();
  const { workspace } = useSeat();
  const roomName = useRoomName();
  const others = othersIn(rooms, workspace.device);
  const open = rooms.filter(({ state }) => state.sequence >= 0);
  const firstWords = open[0] === undefined ? [] : workspace.headWords(open[0].room);
  return (
    <>
      <p>{people.compareHint}</p>
      <section className="card stack">
        <h2>{people.comparePeople}</h2>
        <p className="small quiet">{people.comparePeopleHint}</p>
        {others.length === 0 ? <p className="quiet">{people.compareNobody}</p> : null}
        <ul className="people-plain">
          {others.map(({ person, knownFrom }) => {
            const known = rooms.find(({ room }) => room === knownFrom);
            return (
              <li key={person.person} className="people-line stack">
                <div>
                  <b>{person.name}</b> <span className="quiet">{terms.role[person.seat.role]}</span>
                </div>
                {(known === undefined ? person.devices : devicesHere(known.state, person)).map((device) => (
                  <div key={device} className="row">
                    <bdi className="num small quiet">{shortDevice(device)}</bdi>
                    <SafetyWords words={workspace.safetyWords(device)} />
                  </div>
                ))}
              </li>
            );
          })}
        </ul>
      </section>
      <section className="card stack">
        <h2>{people.compareRooms}</h2>
        <p className="small quiet">{people.compareRoomsHint(firstWords.length)}</p>
        <ul className="people-plain">
          {open.map((room) => (
            <li key={room.room} className="people-line stack">
              <div className="row">
                <RoomMark room={room} />
                <b>{roomName(room)}</b>
                <span className="small quiet">{people.upTo(room.rights.head.sequence)}</span>
              </div>
              <SafetyWords words={workspace.headWords(room.room)} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
};
