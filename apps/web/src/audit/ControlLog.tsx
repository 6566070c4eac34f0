import type { RoomView } from "@parley/client";
import type { DeviceId, Moment, RoomState, Seat } from "@parley/domain";
import { shortDevice } from "../people/mediation.ts";
import { type Catalogue, useTimes, useWords } from "../words/catalogue.ts";
import { ScrollTable } from "./ScrollTable.tsx";

/** Every entry that changed who is in the room, oldest first. */
export const ControlLog = ({ room }: { readonly room: RoomView }) => {
  const words = useWords();
  const { audit } = words;
  const times = useTimes();
  const lines = [...room.state.timeline].flatMap((moment) => {
    const sentence = sayControl(words, room.state, moment);
    return sentence === null ? [] : [{ moment, sentence }];
  });
  return (
    <section className="stack">
      <h2>{audit.control}</h2>
      <ScrollTable label={audit.control} headings={[audit.entry, audit.when, audit.who, audit.what]}>
        {lines.map(({ moment, sentence }) => (
          <tr key={`${moment.stamp.sequence} ${sentence}`}>
            <td className="num">{moment.stamp.sequence}</td>
            <td>{"at" in moment.happening ? <bdi>{times.moment(moment.happening.at)}</bdi> : null}</td>
            <td>{sayDevice(words, room.state, moment.stamp.by)}</td>
            <td>{sentence}</td>
          </tr>
        ))}
      </ScrollTable>
    </section>
  );
};

/** A device by its holder's name where the room knows it. */
export const sayDevice = ({ audit }: Catalogue, state: RoomState, device: DeviceId): string => {
  const person = state.members.get(device)?.person;
  const name = person === undefined ? undefined : state.people.get(person)?.name;
  return name === undefined ? audit.aDevice(shortDevice(device)) : audit.deviceOf(name, shortDevice(device));
};

const saySeat = ({ terms }: Catalogue, state: RoomState, { role, party, authority }: Seat): string => {
  const label = party === undefined ? undefined : state.parties.get(party)?.neutralLabel;
  return [terms.role[role], label, authority === "none" ? undefined : terms.authority[authority]]
    .filter((part) => part !== undefined)
    .join(", ");
};

/** One sentence for what concerns members and keys; nothing for everything else. */
const sayControl = (words: Catalogue, state: RoomState, { happening }: Moment): string | null => {
  const { audit, common } = words;
  const device = (id: DeviceId): string => sayDevice(words, state, id);
  const devices = (ids: readonly DeviceId[]): string => common.listOf(ids.map(device));
  switch (happening.type) {
    case "founded": {
      const founders = happening.groups.flatMap((group) => group.devices.map((one) => one.device));
      return `${audit.founded(happening.groups.length, devices(founders))} ${audit.admission[happening.admission]}`;
    }
    case "deviceAdmitted":
      return happening.secondedBy.length === 0
        ? audit.admitted(device(happening.device), device(happening.proposedBy))
        : audit.admittedSeconded(
            device(happening.device),
            device(happening.proposedBy),
            devices(happening.secondedBy),
          );
    case "admissionProposed":
      return audit.proposed(device(happening.device), device(happening.by));
    case "deviceRemoved":
      return audit.removedDevice(device(happening.device), device(happening.by));
    case "epochBegan":
      return happening.history === "restarted"
        ? audit.epochRestarted(happening.epoch)
        : audit.epoch(happening.epoch);
    case "roomOpened":
      return audit.opened;
    case "charterRestated":
      return audit.restated;
    case "rulesRaised":
      return audit.rulesRaised(happening.rulesVersion);
    case "personIntroduced":
      return audit.introduced(happening.name, saySeat(words, state, happening.seat));
    case "deviceBound": {
      const name = state.people.get(happening.person)?.name ?? common.unknownPerson;
      return audit.bound(name, shortDevice(happening.device));
    }
    case "seatChanged": {
      const name = state.people.get(happening.person)?.name ?? common.unknownPerson;
      return audit.seatChanged(name, saySeat(words, state, happening.seat));
    }
  }
  return null;
};
