import { plural } from "../plural.ts";

export const operator = {
  title: "What the operator sees",
  hint: "The relay's own rows, as they lie on its disk, beside what the members of the room read in the same entries.",
  can: "Whoever runs or seizes the relay learns which devices share a room, when each of them writes, roughly how much, and from which address.",
  cannot:
    "They cannot learn a word, a name, a title, a term or a party, and cannot add, change, reorder or drop an entry without the members' devices noticing; they can hold entries back, and they can serve altered client code.",
  room: "Room",
  counts: (rooms: number, entries: number, devices: number) =>
    [
      plural("en", rooms, { one: `${rooms} room`, other: `${rooms} rooms` }),
      plural("en", entries, { one: `${entries} entry`, other: `${entries} entries` }),
      plural("en", devices, { one: `${devices} device`, other: `${devices} devices` }),
    ].join(" · "),
  countsLabel: "On this relay altogether",
  row: "The relay's row",
  members: "What the members read",
  rowsLabel: "Rows of the relay, newest first",
  entry: "Entry",
  device: "Device",
  kind: { control: "members and keys", sealed: "sealed" },
  kindHint: {
    control: "Keys and group numbers: the relay needs them to judge who may write. No names.",
    sealed: "Ciphertext, padded to a few sizes.",
  },
  bytes: (count: number) => plural("en", count, { one: `${count} byte`, other: `${count} bytes` }),
  asking: "Asking the relay for its rows…",
  live: "Asked again every two seconds while you look.",
  none: "The relay has no row of this room.",
  refusedHere: "Refused by the members' devices; it changed nothing.",
  notReadHere: "Not read by this device (yet).",
  noRooms: "You are in no room of this mediation.",
};
