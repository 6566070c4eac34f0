import type { Bytes } from "@parley/kernel";
import { encodeRelayMessage, type RoomId } from "@parley/protocol";
import type { Core, Session } from "./core.ts";
import type { LiveRoom } from "./rooms.ts";

/** One connection following one room: first it catches up in pages, then it is sent every new entry. */
export interface Subscription {
  readonly session: Session;
  readonly live: LiveRoom;
  readonly release: () => void;
  /** The next entry to read while catching up. */
  next: number;
  /** Where a device that has been removed stops: the entry that removed it. */
  through: number | null;
  status: "catchingUp" | "live" | "ended";
}

/** Entries that have just become durable, in order. */
export interface Published {
  readonly from: number;
  readonly entries: readonly Bytes[];
  /** Devices that are no longer members, and the entry that removed each. */
  readonly removedAt: ReadonlyMap<string, number>;
}

export const subscribe = async (
  core: Core,
  session: Session,
  request: number,
  room: RoomId,
  from: number,
): Promise<void> => {
  const refuse = (refusal: "NoSuchRoom" | "TooMany"): void =>
    session.send({ type: "refused", request, refusal });
  if (!core.devices.isMember(session.device, room)) return refuse("NoSuchRoom");
  const { live: loading, release } = core.rooms.hold(room);
  const live = await loading.catch((failure: unknown) => {
    release();
    throw failure;
  });
  const giveUp = (refusal: "NoSuchRoom" | "TooMany"): void => {
    release();
    refuse(refusal);
  };
  if (!session.isOpen() || live.rights?.members.has(session.device) !== true) return giveUp("NoSuchRoom");
  endSubscription(session.subscriptions.get(room));
  const following = session.subscriptions.size + session.watches.size;
  if (following >= core.limits.maxSubscriptionsPerConnection) return giveUp("TooMany");
  const subscription: Subscription = {
    session,
    live,
    release,
    next: from,
    through: null,
    status: "catchingUp",
  };
  session.subscriptions.set(room, subscription);
  live.subscriptions.add(subscription);
  await catchUp(core, subscription);
  session.send({ type: "done", request });
};

export const endSubscription = (subscription: Subscription | undefined): void => {
  if (subscription === undefined || subscription.status === "ended") return;
  subscription.status = "ended";
  subscription.live.subscriptions.delete(subscription);
  const { subscriptions } = subscription.session;
  if (subscriptions.get(subscription.live.room) === subscription)
    subscriptions.delete(subscription.live.room);
  subscription.release();
};

const lastVisible = (subscription: Subscription): number => {
  const head = subscription.live.rights?.head.sequence ?? -1;
  return subscription.through === null ? head : Math.min(subscription.through, head);
};

/**
 * Sends pages until nothing is left, at least one, so that the device always learns how far the relay's room goes.
 * What may be read ends at the head as this process has published it, never at what the store already holds: a removal
 * counts from the moment at which it is published.
 */
const catchUp = async (core: Core, subscription: Subscription): Promise<void> => {
  const { session, live } = subscription;
  while (subscription.status === "catchingUp") {
    await session.drained();
    if (!session.isOpen()) return endSubscription(subscription);
    const { next: from } = subscription;
    const through = lastVisible(subscription);
    const entries = from > through ? [] : await readPage(core, live.room, from, through);
    if (subscription.status !== "catchingUp" || !session.isOpen()) return endSubscription(subscription);
    session.send({ type: "entries", room: live.room, from, headSequence: through, entries });
    subscription.next = from + entries.length;
    if (subscription.next <= lastVisible(subscription)) continue;
    if (subscription.through !== null) return endSubscription(subscription);
    subscription.status = "live";
  }
};

const readPage = async (
  core: Core,
  room: RoomId,
  from: number,
  through: number,
): Promise<readonly Bytes[]> => {
  const { maxEntriesPerPage: maxEntries, maxPageBytes: maxBytes } = core.limits;
  return (await core.store.readPage(room, { from, through, maxEntries, maxBytes })) ?? [];
};

/** Sends what is new to everybody who follows the room; a device that it removed sees its removal and nothing after. */
export const publish = (live: LiveRoom, published: Published): void => {
  const frameThrough = framesOf(live.room, published);
  const last = published.from + published.entries.length - 1;
  for (const subscription of [...live.subscriptions]) {
    const removedAt = published.removedAt.get(subscription.session.device);
    if (removedAt !== undefined) subscription.through = removedAt;
    if (subscription.status !== "live") continue;
    subscription.session.sendFrame(frameThrough(removedAt ?? last));
    if (removedAt !== undefined) endSubscription(subscription);
  }
};

/** One frame for everybody, made when first needed; a shorter one for each entry that removes somebody. */
const framesOf = (room: RoomId, { from, entries }: Published): ((through: number) => Bytes) => {
  const frames = new Map<number, Bytes>();
  return (through) => {
    const made = frames.get(through);
    if (made !== undefined) return made;
    const visible = entries.slice(0, through - from + 1);
    const frame = encodeRelayMessage({
      type: "entries",
      room,
      from,
      headSequence: through,
      entries: visible,
    });
    frames.set(through, frame);
    return frame;
  };
};
