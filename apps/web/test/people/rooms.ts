import type { RoomView } from "@parley/client";
import {
  type DeviceId,
  type Member,
  type PartyId,
  type Person,
  type PersonId,
  type Role,
  type RoomId,
  type RoomKind,
  startRoom,
  Table,
} from "@parley/domain";

/** Who is in a made-up room: one device each, unless it says otherwise. */
export interface Sketch {
  readonly name: string;
  readonly role: Role;
  readonly party?: string;
  readonly group: number;
  readonly isSigner?: boolean;
  readonly devices?: readonly string[];
}

/** A room as a screen is shown it, with just these people in it. */
export const roomOf = (kind: RoomKind, people: readonly Sketch[], more: Partial<RoomView> = {}): RoomView => {
  const room = `${kind} ${people.map(({ name }) => name).join(" ")}` as RoomId;
  let state = { ...startRoom(room), kind };
  const rights = new Map<DeviceId, { readonly signer: boolean; readonly group: number }>();
  for (const sketch of people) {
    const person = personFrom(sketch);
    state = { ...state, people: state.people.with(person.person, person) };
    for (const device of person.devices) {
      const member: Member = {
        device,
        group: sketch.group,
        signer: sketch.isSigner ?? false,
        writer: true,
        since: 0,
        person: person.person,
      };
      state = { ...state, members: state.members.with(device, member) };
      rights.set(device, member);
    }
  }
  const view = {
    ...{ room, kind, state, party: null, mayAdmit: true, proposals: [], status: { status: "open" } },
    rights: { members: rights, admission: kind === "common" ? "first" : "any" },
  };
  return { ...(view as unknown as RoomView), ...more };
};

const personFrom = ({ name, role, party, group, devices = [name] }: Sketch): Person => ({
  person: name as PersonId,
  name,
  group,
  devices: devices.map((device) => device as DeviceId),
  seat: { role, authority: "none", ...(party === undefined ? {} : { party: party as PartyId }) },
});

/** The room without anybody. */
export const emptied = (room: RoomView): RoomView => ({
  ...room,
  state: { ...room.state, people: Table.empty(), members: Table.empty() },
});
