import { CAST, type SeatName } from "@parley/ceasefire";
import type { RoomView, WorkspaceSnapshot } from "@parley/client";

/** One seat's rooms as a person at that seat would read them. */
export const printSeat = (seat: SeatName, snapshot: WorkspaceSnapshot): string => {
  const { name, of } = CAST[seat];
  const rooms = snapshot.mediations.flatMap(({ rooms: ids }) =>
    ids.flatMap((id) => snapshot.rooms.get(id) ?? []),
  );
  return [`\n── ${name}, ${of} ──`, ...rooms.map(printRoom)].join("\n");
};

const printRoom = (room: RoomView): string => {
  const lines = [`  ${room.kind}${room.title === "" ? "" : `: ${room.title}`}`];
  const { items, messages, minutes } = room.state;
  for (const item of items.values()) {
    lines.push(`    ${nameOf(room, item.said.person)} [${item.form}, ${item.terms}] ${item.text}`);
    for (const { told } of item.conveyed) {
      if (told.type === "exactWords") lines.push(`      conveyed to ${told.to} as “${told.wording}”`);
    }
  }
  for (const message of messages.values()) lines.push(`    from the mediators: “${message.wording}”`);
  for (const account of minutes.values()) {
    lines.push(`    minutes “${account.title}”${account.agreed === undefined ? "" : ", agreed"}`);
  }
  if (room.status.status === "stopped") lines.push(`    stopped: ${room.status.trouble.type}`);
  return lines.join("\n");
};

const nameOf = (room: RoomView, person: Parameters<RoomView["state"]["people"]["get"]>[0]): string =>
  room.state.people.get(person)?.name ?? "somebody";
