import type { RoomEvent, Seat } from "../src/index.ts";
import { device, NOON, partyId, personId, type TestRoom } from "./support.ts";

export const adviser: Seat = { role: "adviser", party: partyId("north"), authority: "none" };

export const admitted = (room: TestRoom, name: string, group: number, signer = false): TestRoom =>
  room.then({
    type: "deviceAdmitted",
    device: device(name),
    group,
    signer,
    writer: true,
    proposedBy: device("lead"),
    secondedBy: [],
  });

export const introduced = (name: string, seat: Seat, devices = [name]): RoomEvent => ({
  type: "personIntroduced",
  at: NOON + 5,
  person: personId(name),
  name,
  seat,
  devices: devices.map(device),
});
