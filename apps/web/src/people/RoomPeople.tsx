import type { RoomView } from "@parley/client";
import {
  type DeviceId,
  isPresent,
  type Member,
  namelessDevices,
  type Person,
  personOf,
  presentPeople,
} from "@parley/domain";
import { useState } from "react";
import type { OfferedAct } from "../app/acts.ts";
import { useActs } from "../app/acts-context.tsx";
import { useRoomName } from "../app/room-name.ts";
import { ROW_PROPS } from "../app/row.ts";
import { useSeat } from "../app/seat-context.tsx";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { PersonFace } from "../ui/PersonFace.tsx";
import { RoomMark } from "../ui/RoomMark.tsx";
import { useWords } from "../words/catalogue.ts";
import { AdmitDialog } from "./AdmitDialog.tsx";
import { AuthorityDialog } from "./AuthorityDialog.tsx";
import { admissibleTo } from "./admissible.ts";
import { devicesHere, shortDevice } from "./mediation.ts";
import { RemoveDialog, type Removing } from "./RemoveDialog.tsx";
import { RestartButton } from "./RestartButton.tsx";
import { RestartedNote } from "./RestartedNote.tsx";
import { mayRemoveDevice, removableDevices } from "./removable.ts";
import { SuccessorButton } from "./SuccessorButton.tsx";
import { isAdministrator } from "./sides.ts";
import { mayAnnounceSuccessor } from "./successors.ts";

/** One room: who is in it, in which seat, with how many devices. */
export const RoomPeople = ({
  room,
  rooms,
}: {
  readonly room: RoomView;
  readonly rooms: readonly RoomView[];
}) => {
  const { people, common } = useWords();
  const { workspace } = useSeat();
  const name = useRoomName()(room);
  const [isAdmitting, setAdmitting] = useState(false);
  const [removing, setRemoving] = useState<Removing | null>(null);
  const [seated, setSeated] = useState<Person | null>(null);
  const { state } = room;
  const present = presentPeople(state);
  const gone = [...state.people.values()].filter((person) => !isPresent(state, person));
  const candidates = room.mayAdmit ? admissibleTo(room, rooms, workspace.device) : [];
  const removals = present.flatMap((person): readonly OfferedAct[] => {
    const devices = removableDevices(room, person, workspace.device);
    const run = (): void => setRemoving({ name: person.name, person, devices });
    return devices.length === 0
      ? []
      : [{ act: "removePerson", choice: people.inRoom(person.name, name), run }];
  });
  useActs([
    ...(candidates.length === 0
      ? []
      : [{ act: "admitToRoom", choice: name, run: () => setAdmitting(true) } as const]),
    ...removals,
    ...(maySeat(room, workspace.device)
      ? present.map(
          (person): OfferedAct => ({
            act: "changeAuthority",
            choice: person.name,
            run: () => setSeated(person),
          }),
        )
      : []),
  ]);
  return (
    <section className="card stack room-people" aria-label={name} {...ROW_PROPS}>
      <div className="row">
        <RoomMark room={room} />
        <h2>{name}</h2>
        <span className="small quiet">{common.people(present.length)}</span>
        <span className="row push">
          {candidates.length === 0 ? null : (
            <Button tone="plain" act="admitToRoom" onPress={() => setAdmitting(true)}>
              {people.admit}
            </Button>
          )}
        </span>
      </div>
      <RestartedNote room={room} name={name} />
      {room.status.status === "removed" ? <p className="small quiet">{people.goneHere}</p> : null}
      <ul className="people-list">
        {present.map((person) => (
          <PersonLine
            key={person.person}
            room={room}
            person={person}
            onRemove={setRemoving}
            onAuthority={maySeat(room, workspace.device) ? setSeated : undefined}
          />
        ))}
        {namelessDevices(state).map((member) => (
          <NamelessLine key={member.device} room={room} member={member} onRemove={setRemoving} />
        ))}
      </ul>
      {gone.length === 0 ? null : (
        <p className="small quiet">
          {people.removedPeople(common.listOf(gone.map((person) => person.name)))}
        </p>
      )}
      <div className="row">
        {room.mayAdmit && room.kind !== "notebook" ? <RestartButton room={room} name={name} /> : null}
        {mayAnnounceSuccessor(room, workspace.device) ? (
          <SuccessorButton room={room} rooms={rooms} name={name} />
        ) : null}
      </div>
      {isAdmitting ? (
        <AdmitDialog room={room} name={name} candidates={candidates} onClose={() => setAdmitting(false)} />
      ) : null}
      {seated === null ? null : (
        <AuthorityDialog mediation={room.mediation} person={seated} onClose={() => setSeated(null)} />
      )}
      {removing === null ? null : (
        <RemoveDialog removing={removing} room={room} rooms={rooms} onClose={() => setRemoving(null)} />
      )}
    </section>
  );
};

/** A side says in its own room what its people may bind it to; the other rooms that it is in learn it from there. */
const maySeat = ({ kind, rights }: RoomView, me: DeviceId): boolean =>
  kind === "delegation" && rights.members.get(me)?.signer === true;

const PersonLine = ({
  room,
  person,
  onRemove,
  onAuthority,
}: {
  readonly room: RoomView;
  readonly person: Person;
  readonly onRemove: (removing: Removing) => void;
  /** Absent where this device may not say it. */
  readonly onAuthority: ((person: Person) => void) | undefined;
}) => {
  const { people, terms, common } = useWords();
  const { workspace } = useSeat();
  const isMe = personOf(room.state, workspace.device)?.person === person.person;
  const { role, party, authority } = person.seat;
  const label = party === undefined ? undefined : room.state.parties.get(party)?.neutralLabel;
  const devices = devicesHere(room.state, person);
  const removable = removableDevices(room, person, workspace.device);
  const canWrite = devices.some((device) => room.rights.members.get(device)?.writer === true);
  return (
    <li {...ROW_PROPS}>
      <PersonFace name={person.name} isNamedBeside />
      <div>
        <div className="row">
          <b>{person.name}</b>
          {isMe ? <span className="quiet">({common.you})</span> : null}
          {isAdministrator(room, person) ? <Chip tone="form">{people.administrator}</Chip> : null}
          {canWrite ? null : <Chip>{people.readsOnly}</Chip>}
        </div>
        <div className="small quiet">
          {[terms.role[role], label, authority === "none" ? undefined : terms.authority[authority]]
            .filter((part) => part !== undefined)
            .join(" · ")}
        </div>
        <div className="small quiet">
          {people.deviceCount(devices.length)}:{" "}
          {devices.map((device, index) => (
            <span key={device}>
              {index === 0 ? "" : ", "}
              <bdi className="num">{shortDevice(device)}</bdi>
              {device === workspace.device ? ` (${people.thisDevice})` : ""}
            </span>
          ))}
        </div>
      </div>
      <div className="row person-acts">
        {onAuthority === undefined ? null : (
          <Button
            tone="plain"
            act="changeAuthority"
            aria-label={people.inRoom(people.changeAuthority, person.name)}
            onPress={() => onAuthority(person)}
          >
            {people.changeAuthority}
          </Button>
        )}
        {removable.length === 0 ? null : (
          <Button
            tone="plain"
            act="removePerson"
            aria-label={`${people.remove} ${person.name}`}
            onPress={() => onRemove({ name: person.name, person, devices: removable })}
          >
            {people.remove}
          </Button>
        )}
      </div>
    </li>
  );
};

const NamelessLine = ({
  room,
  member,
  onRemove,
}: {
  readonly room: RoomView;
  readonly member: Member;
  readonly onRemove: (removing: Removing) => void;
}) => {
  const { people } = useWords();
  const { workspace } = useSeat();
  const { device } = member;
  return (
    <li {...ROW_PROPS}>
      <span className="face" aria-hidden="true">
        ?
      </span>
      <div>
        {people.nameless} <bdi className="num small">{shortDevice(device)}</bdi>
      </div>
      {room.mayAdmit && mayRemoveDevice(room, device, workspace.device) ? (
        <Button
          tone="plain"
          act="removePerson"
          onPress={() => onRemove({ name: shortDevice(device), person: null, devices: [device] })}
        >
          {people.remove}
        </Button>
      ) : (
        <span />
      )}
    </li>
  );
};
