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
  lines.push(...printDoing(room.state));
  if (room.status.status === "stopped") lines.push(`    stopped: ${room.status.trouble.type}`);
  return lines.join("\n");
};

/** What was carried, and what is to be done and was found: by their titles. */
const printDoing = (state: RoomView["state"]): readonly string[] => [
  ...[...state.register.values()].map(
    ({ wording, authority }) => `    in the register: “${wording}”, by ${authority.type}`,
  ),
  ...[...state.exchanges.values()].map(({ versions, running }) => {
    const { plan, version } = versions.at(-1) ?? {};
    const far = running === undefined ? "" : `, adopted, ${running.progress.size} steps touched`;
    return `    exchange “${plan?.title ?? ""}”, version ${version ?? 0}${far}`;
  }),
  ...[...state.lists.values()].map(({ title, versions }) => {
    const { entries } = versions.at(-1) ?? {};
    return `    list “${title}”, ${entries?.size ?? 0} entries`;
  }),
  ...[...state.commitments.values()].map(({ text }) => `    commitment: ${text.deed}`),
  ...[...state.incidents.values()].map(({ place, words }) => `    alleged at ${place}: ${words}`),
  ...(state.accessReports.size === 0 ? [] : [`    ${state.accessReports.size} reports on access`]),
];

const nameOf = (room: RoomView, person: Parameters<RoomView["state"]["people"]["get"]>[0]): string =>
  room.state.people.get(person)?.name ?? "somebody";
