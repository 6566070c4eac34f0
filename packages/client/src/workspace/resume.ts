import type { Core } from "./core.ts";

/** Asks the relay which rooms this device is in, holds its heads against those remembered, and follows them all. */
export const resumeRooms = async (core: Core): Promise<void> => {
  // What is remembered is read before the question is sent: what comes in between can only be newer.
  const remembered = new Map([...core.rooms].map(([room, { head }]) => [room, head] as const));
  const listed = await core.link.ask({ type: "listRooms" });
  if (!listed.ok || listed.value.type !== "rooms") return;
  const present = new Set(listed.value.rooms.map(({ room }) => room));
  for (const { room, head } of listed.value.rooms) {
    const replica = core.replica(room);
    replica.markPresent();
    replica.compareHead(remembered.get(room) ?? null, head);
    core.follow(replica);
  }
  for (const [room, replica] of core.rooms) if (!present.has(room)) core.follow(replica);
};
